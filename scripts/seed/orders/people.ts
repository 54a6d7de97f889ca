import type { Locale } from "#lib/i18n/localized.ts";
import type { Chance } from "../chance.ts";

const women = ["Айгүл", "Дана", "Мадина", "Айжан", "Гүлнар", "Әсел", "Елена", "Ольга", "Мария", "Анна"];
const men = ["Нұрлан", "Ерлан", "Бауыржан", "Думан", "Арман", "Қайрат", "Сергей", "Андрей", "Павел", "Иван"];
const families = [
  ["Серікова", "Серіков"],
  ["Ахметова", "Ахметов"],
  ["Оспанова", "Оспанов"],
  ["Жұмабаева", "Жұмабаев"],
  ["Төлегенова", "Төлегенов"],
  ["Қасымова", "Қасымов"],
  ["Иванова", "Иванов"],
  ["Смирнова", "Смирнов"],
  ["Ким", "Ким"],
  ["Әлиева", "Әлиев"],
] as const;
const languages: Locale[] = ["kk", "kk", "kk", "ru", "ru", "ru", "en"];

export type Person = {
  name: string;
  email: string;
  phone: string;
  locale: Locale;
  localeChosen: boolean;
  accountId: string | null;
};

/** A buyer who does not exist; mail to example.com goes nowhere by design. */
export function somebody(chance: Chance): Person {
  const isWoman = chance.next() < 0.6;
  const name = `${chance.pick(isWoman ? women : men)} ${chance.pick(families)[isWoman ? 0 : 1]}`;
  const number = chance.whole(10_000, 99_999);
  return {
    name,
    email: `buyer${number}@example.com`,
    phone: `+770000${number}`,
    locale: chance.pick(languages),
    localeChosen: chance.next() < 0.8,
    accountId: null,
  };
}
