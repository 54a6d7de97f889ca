"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { classes } from "#components/ui/classes.ts";
import type { DemoAccountKey } from "#lib/access/rules/demo.ts";

/** `href` is this page with the person filled in, for browsers without scripts. */
export type DemoPerson = { key: DemoAccountKey; email: string; href: string };

type Props = { people: readonly DemoPerson[]; password: string; onChoose: (person: DemoPerson) => void };

/** The accounts of a demo. Shown in demo mode only: elsewhere they do not exist. */
export function DemoSignIns({ people, password, onChoose }: Props) {
  const t = useTranslations("account.demo");
  return (
    <Card as="section" className="grid gap-3">
      <div>
        <h2 className="text-lg">{t("title")}</h2>
        <p className="text-sm text-muted">{t("text")}</p>
      </div>
      <ul className="grid gap-2">
        {people.map((person) => (
          <li key={person.key}>
            <a
              href={person.href}
              onClick={(event) => {
                event.preventDefault();
                onChoose(person);
              }}
              className={classes(
                buttonClass({ variant: "secondary", wide: true }),
                "flex-col sm:flex-row sm:justify-between!",
              )}
            >
              <span>{t(person.key)}</span>
              <span className="text-sm font-normal text-muted">{person.email}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t("password", { password })}</p>
    </Card>
  );
}
