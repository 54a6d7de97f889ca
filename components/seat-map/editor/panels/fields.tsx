import { type ReactNode, useId, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import { type Locale, type LocalizedText, locales } from "#lib/i18n/localized.ts";

/** Panels are dense: lower than the shop's fields, as high as a finger needs where fingers are used. */
const control =
  "w-full min-w-0 rounded-control border border-control bg-surface px-2 text-sm text-ink min-h-9 pointer-coarse:min-h-11 hover:border-ink disabled:bg-sunken disabled:text-muted";

type Labelled = { label: ReactNode; className?: string };

/** What is typed counts when the field is left or Enter is pressed: one step to undo, not one a letter. */
function useTyped(value: string, commit: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed !== value) commit(typed);
    setTyped(null);
  };
  return {
    value: typed ?? value,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onBlur: done,
    onKeyDown: (event: { key: string; stopPropagation(): void }) => {
      if (event.key === "Enter") done();
      if (event.key === "Escape") {
        setTyped(null);
        event.stopPropagation();
      }
    },
  };
}

type TextProps = Labelled & {
  value: string;
  onCommit: (value: string) => void;
  maxLength?: number;
  lang?: string;
};

export function TextBox({ label, className, value, onCommit, ...rest }: TextProps) {
  const id = useId();
  const typed = useTyped(value, (text) => text.trim() && onCommit(text.trim()));
  return (
    <div className={classes("grid content-end gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium text-muted">
        {label}
      </label>
      <input {...rest} {...typed} id={id} autoComplete="off" className={control} />
    </div>
  );
}

type NumberProps = Labelled & {
  /** null where what is chosen differs. */
  value: number | null;
  onCommit: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  suffix?: string;
  placeholder?: string;
};

export function NumberBox({
  label,
  className,
  value,
  onCommit,
  min,
  max,
  step = 1,
  suffix,
  placeholder,
}: NumberProps) {
  const id = useId();
  const shown = value === null ? "" : String(Math.round(value * 100) / 100);
  const typed = useTyped(shown, (text) => {
    const number = Number(text.replace(",", "."));
    if (text.trim() === "" || !Number.isFinite(number)) return;
    onCommit(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, number)));
  });
  return (
    <div className={classes("grid content-end gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium text-muted">
        {label}
        {suffix && <span className="font-normal">, {suffix}</span>}
      </label>
      <input
        {...typed}
        {...{ id, min, max, step, placeholder }}
        type="number"
        inputMode="decimal"
        className={classes(control, "tabular")}
      />
    </div>
  );
}

type SelectProps<Value extends string> = Labelled & {
  value: Value | "";
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  /** Shown where what is chosen differs. */
  mixed?: string;
};

export function SelectBox<Value extends string>(props: SelectProps<Value>) {
  const { label, className, value, options, onChange, mixed } = props;
  const id = useId();
  return (
    <div className={classes("grid content-end gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        className={control}
      >
        {value === "" && <option value="">{mixed ?? "—"}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type CheckProps = { label: ReactNode; checked: boolean | null; onChange: (on: boolean) => void };

/** `null`: some of what is chosen has it and some has not. */
export function CheckBox({ label, checked, onChange }: CheckProps) {
  return (
    <label className="flex min-h-9 items-center gap-2.5 text-sm pointer-coarse:min-h-11">
      <input
        type="checkbox"
        className="size-5 shrink-0 accent-(--brand)"
        checked={checked === true}
        ref={(input) => {
          if (input) input.indeterminate = checked === null;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

const languageNames: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

type LocalizedProps = { legend: string; value: LocalizedText; onCommit: (value: LocalizedText) => void };

/** One name in three languages. A language that still says what another said follows it. */
export function LocalizedBox({ legend, value, onCommit }: LocalizedProps) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-sm font-medium text-muted">{legend}</legend>
      {locales.map((locale) => (
        <TextBox
          key={locale}
          label={languageNames[locale]}
          lang={locale}
          maxLength={120}
          value={value[locale]}
          onCommit={(text) => onCommit({ ...value, [locale]: text })}
          className="grid-cols-[4.5rem_1fr] items-center"
        />
      ))}
    </fieldset>
  );
}

/** A part of a panel under its heading. */
export function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-b border-line px-4 py-4 last:border-b-0">
      <h3 className="text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}

type MiniProps = {
  onClick: () => void;
  children: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
  danger?: boolean;
  title?: string;
};

/** A small button of a panel. */
export function MiniButton({ onClick, children, icon, disabled, danger, title }: MiniProps) {
  return (
    <button
      type="button"
      {...{ onClick, disabled, title }}
      className={classes(
        "inline-flex min-h-9 items-center justify-center gap-1.5 rounded-control border px-2.5 text-sm font-medium pointer-coarse:min-h-11 disabled:opacity-55",
        danger
          ? "border-danger text-danger hover:bg-danger-soft"
          : "border-control text-ink hover:border-brand hover:text-brand",
      )}
    >
      {icon}
      {children}
    </button>
  );
}
