"use no memo";

import { useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import { AreaSteppers } from "./area-steppers.tsx";
import { SeatList } from "./seat-list.tsx";
import { formFields, type SeatPickerProps } from "./types.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";

type Props = {
  props: SeatPickerProps;
  model: SeatPickerModel;
  formId: string;
  /** On a phone, while the plan is seen. */
  isHidden: boolean;
  /** Whether a seat of a category with these flags fits what the visitor looks for. */
  passes: (category: number, flags: number) => boolean;
  /** A section was opened, by its index in the plan. */
  onSection: (section: number) => void;
};

/** The list: a form that holds what is ticked, with scripts and without. */
export function PickerList({ props, model, formId, isHidden, passes, onSection }: Props) {
  const t = useTranslations("seats");
  const { hall, plan, ready } = model;
  const openSection = (code: string) => {
    hall.openSection(code);
    onSection(plan?.sections.findIndex((section) => section.code === code) ?? -1);
  };
  return (
    <form
      id={formId}
      method={props.change ? "get" : typeof props.holdAction === "string" ? "post" : undefined}
      action={props.change ? props.change.confirmUrl : props.holdAction}
      onSubmit={(event) => {
        event.preventDefault();
        void model.hold();
      }}
      className={classes(
        "min-h-44 grow basis-0 overflow-y-auto p-4 md:col-start-2 md:row-start-1 md:block md:min-h-0 noscript:block",
        isHidden && "hidden",
      )}
    >
      {/* A change names it among its own fields: sent twice it would be no address. */}
      {!props.change && <input type="hidden" name={formFields.performance} value={props.performanceId} />}
      {props.formKey && <input type="hidden" name={formFields.key} value={props.formKey} />}
      {props.change?.fields.map(([name, value]) => (
        <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
      ))}
      <h2 className="mb-2 text-lg font-semibold">{t("list")}</h2>
      <label className={classes("mb-3 hidden gap-1 text-sm font-medium", !props.change && "noscript:grid")}>
        {t("rateOfAll")}
        <select
          name={formFields.rate}
          disabled={props.change !== undefined}
          className="min-h-11 rounded-control border border-control bg-surface px-2"
        >
          {props.rates.map((rate) => (
            <option key={rate.code} value={rate.code}>
              {rate.name}
            </option>
          ))}
        </select>
      </label>
      <div className="mb-4 grid gap-3 empty:hidden">
        {hall.areas.map((area) => (
          <AreaSteppers key={area.id} area={area} model={model} />
        ))}
      </div>
      {hall.listing && (
        // No Suspense around it: a server sends a large boundary behind the page, for a script to put in place, and without
        // scripts there would be no list.
        <SeatList
          listing={hall.listing}
          sections={hall.sections}
          categories={hall.categories}
          seatsPath={props.seatsPath}
          chosen={model.chosen}
          own={model.own}
          held={model.held}
          passes={passes}
          words={model.words}
          live={ready}
          onToggle={model.toggle}
          onSection={model.status ? openSection : undefined}
        />
      )}
      <div className="mt-4 md:hidden">{props.signs}</div>
    </form>
  );
}
