import { Text } from "@react-email/components";
import { Fragment } from "react";
import { formatMoment, formatTime, textIn } from "#lib/i18n/document-languages.ts";
import { Action, Facts, Greeting, Note, Title } from "./parts.tsx";
import { SellerBlock } from "./seller.tsx";
import type { Template } from "./template.ts";
import { text } from "./theme.ts";

const isDay = (hours: number) => hours > 12;

export const reminder: Template<"reminder"> = {
  reason: "reasonOrder",
  subject: ({ props, words, locale }) =>
    words(isDay(props.hours) ? "reminder.subjectDay" : "reminder.subjectHours", {
      title: textIn(props.title, locale),
    }),
  preview: ({ props, locale }) => formatMoment(props.startsAt, props.timeZone, locale),
  Content: ({ props, words, locale }) => (
    <>
      <Title>{words(isDay(props.hours) ? "reminder.headingDay" : "reminder.headingHours")}</Title>
      <Greeting words={words} name={props.name} />
      <Text className="k-ink" style={text.title}>
        {textIn(props.title, locale)}
      </Text>
      <Facts
        lines={[
          {
            label: words("reminder.when"),
            value: formatMoment(props.startsAt, props.timeZone, locale),
            strong: true,
          },
          { label: words("reminder.doors"), value: formatTime(props.doorsAt, props.timeZone, locale) },
          {
            label: words("reminder.where"),
            value: [props.venue, props.address].map((part) => textIn(part, locale)).join(", "),
          },
        ]}
      />
      <Text className="k-ink" style={text.body}>
        {words("reminder.places")}:
        {props.places.map((place, index) => (
          <Fragment key={index}>
            <br />
            <strong>{textIn(place, locale)}</strong>
          </Fragment>
        ))}
      </Text>
      <Action words={words} href={props.ticketLink[locale]}>
        {words("reminder.open")}
      </Action>
      <Note>{words("reminder.show")}</Note>
      <SellerBlock words={words} locale={locale} seller={props.seller} />
    </>
  ),
};
