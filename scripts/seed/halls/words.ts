import type { PlanShape } from "#lib/halls/rules/plan.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

/** A text in Kazakh, Russian and English. */
export const text = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en });

/** Said in every demo hall: the building is real, its rows here are not. */
export const ownRows = text(
  "Орындардың орналасуы шартты: қатарлар мен орын нөмірлері ғимараттағыдан өзгеше.",
  "Расположение мест условное: ряды и номера мест не совпадают с настоящими.",
  "The seating is our own drawing: rows and seat numbers are not those of the building.",
);

export const stageName = text("Сахна", "Сцена", "Stage");
export const fieldName = text("Алаң", "Поле", "Pitch");
export const sector = (code: string) => text(`${code}-сектор`, `Сектор ${code}`, `Section ${code}`);
export const gate = (number: number) => text(`${number}-кіреберіс`, `Вход ${number}`, `Gate ${number}`);

/** A stage whose front edge bows towards the hall. */
export function stage(middle: number, top: number, width: number, depth: number, bow: number): PlanShape {
  const front = Array.from({ length: 9 }, (_, at) => {
    const share = at / 8;
    const x = middle + width / 2 - width * share;
    return [Math.round(x), Math.round(top + depth + bow * Math.sin(Math.PI * share))];
  });
  const outline = [middle - width / 2, top, middle + width / 2, top, ...front.flat()];
  return { kind: "stage", outline, label: stageName };
}
