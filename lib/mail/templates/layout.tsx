import { Body, Container, Head, Html, Preview, Section, Text } from "@react-email/components";
import { Fragment, type ReactNode } from "react";
import type { Locale } from "#lib/i18n/localized.ts";
import { Hem, HornMark } from "./ornament.tsx";
import { SmallLink } from "./parts.tsx";
import { colors, darkRules, font, text } from "./theme.ts";

export type LanguagePart = {
  locale: Locale;
  content: ReactNode;
  footer: string;
  leave?: { href: string; label: string };
};

type Props = { subject: string; preview: string; parts: readonly LanguagePart[] };

/** The paper of every mail: wordmark, hem, one part a language, and why one gets it. */
export function MailLayout({ subject, preview, parts }: Props) {
  const first = parts[0]?.locale ?? "kk";
  return (
    <Html lang={first}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style dangerouslySetInnerHTML={{ __html: darkRules }} />
      </Head>
      <Body lang={first} style={{ fontFamily: font, margin: 0, padding: 0 }}>
        <Preview>{preview}</Preview>
        {/* Body's own cell takes no class, so the paper that turns dark lies inside it. */}
        <Section className="k-bg" style={{ backgroundColor: colors.bg }}>
          <Container style={{ maxWidth: 600, width: "100%", margin: "0 auto", padding: "24px 12px" }}>
            <Wordmark />
            <Section
              className="k-surface"
              style={{
                backgroundColor: colors.surface,
                border: `1px solid ${colors.line}`,
                tableLayout: "fixed",
              }}
            >
              {parts.map(({ locale, content }) => (
                <Fragment key={locale}>
                  <Hem />
                  <Section lang={locale} className="k-pad" style={{ padding: "28px 32px 16px" }}>
                    {content}
                  </Section>
                </Fragment>
              ))}
            </Section>
            <Section style={{ padding: "16px 12px" }}>
              {parts.map(({ locale, footer, leave }) => (
                <Text key={locale} lang={locale} className="k-muted" style={text.fine}>
                  {footer}
                  {leave ? (
                    <>
                      <br />
                      <SmallLink href={leave.href}>{leave.label}</SmallLink>
                    </>
                  ) : null}
                </Text>
              ))}
            </Section>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function Wordmark() {
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      data-skip-in-text="true"
      style={{ margin: "0 0 14px 4px" }}
    >
      <tbody>
        <tr>
          <td aria-hidden="true" style={{ paddingRight: 10 }}>
            <HornMark />
          </td>
          <td
            className="k-ink"
            style={{ fontSize: 20, fontWeight: 700, lineHeight: "24px", color: colors.ink }}
          >
            Kametay
          </td>
        </tr>
      </tbody>
    </table>
  );
}
