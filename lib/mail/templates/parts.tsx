import { Button, Heading, Hr, Link, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { translatorFor } from "#lib/i18n/translator.ts";
import { webAddress } from "../rules/web-address.ts";
import { colors, text } from "./theme.ts";

export type MailWords = ReturnType<typeof translatorFor<"mail">>;

/** The heading of one language's part. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" className="k-ink" style={text.heading}>
      {children}
    </Heading>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="k-ink" style={text.body}>
      {children}
    </Text>
  );
}

/** What may be read later. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <Text className="k-muted" style={text.small}>
      {children}
    </Text>
  );
}

/** "Hello, Әсел." or, without a name, "Hello." */
export function Greeting({ words, name }: { words: MailWords; name: string }) {
  const known = name.trim();
  return <Paragraph>{known ? words("greeting", { name: known }) : words("greetingPlain")}</Paragraph>;
}

/** The one thing to do, and its address in letters for programs that show no buttons. */
export function Action({ words, href, children }: { words: MailWords; href: string; children: string }) {
  const address = webAddress(href);
  return (
    <>
      <Button
        href={address}
        className="k-button"
        style={{
          backgroundColor: colors.brand,
          color: colors.onBrand,
          borderRadius: 6,
          padding: "13px 22px",
          fontSize: 16,
          lineHeight: "22px",
          fontWeight: 600,
          textAlign: "center",
          textDecoration: "none",
          margin: "4px 0 16px",
        }}
      >
        {children}
      </Button>
      <div data-skip-in-text="true">
        <Text className="k-muted" style={{ ...text.fine, margin: "0 0 14px" }}>
          {words("linkFallback")}
          <br />
          <SmallLink href={address}>{address}</SmallLink>
        </Text>
      </div>
    </>
  );
}

export function SmallLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={webAddress(href)}
      className="k-link"
      style={{ color: colors.brand, textDecoration: "underline" }}
    >
      {children}
    </Link>
  );
}

export type FactLine = { label: string; value: string; strong?: boolean };

/** A fact a line, so that the plain text reads as well as the page. */
export function Facts({ lines }: { lines: readonly FactLine[] }) {
  return (
    <Text className="k-ink" style={text.body}>
      {lines.map(({ label, value, strong }, index) => (
        <Fragment key={label}>
          {index > 0 ? <br /> : null}
          <span className="k-muted" style={{ color: colors.muted }}>
            {label}:
          </span>{" "}
          {strong ? <strong>{value}</strong> : value}
        </Fragment>
      ))}
    </Text>
  );
}

/** A text of an organizer's with the line breaks it was written with. */
export function Lines({ of: written }: { of: string }) {
  return written.split(/\n+/).map((line, index) => (
    <Fragment key={`${index}${line}`}>
      {index > 0 ? <br /> : null}
      {line}
    </Fragment>
  ));
}

export function Line() {
  return <Hr className="k-line" style={{ borderColor: colors.line, margin: "20px 0" }} />;
}
