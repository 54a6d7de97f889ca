import { expect, it } from "vitest";
import { type PurchaseHead, pageOfPurchases, searchPurchases } from "./purchases.ts";

const text = (title: string) => ({ kk: title, ru: "", en: "" });
const head = (code: string, ...titles: string[]): PurchaseHead => ({
  orderId: code,
  code,
  isOwn: true,
  isSold: true,
  currency: "KZT",
  at: new Date(0),
  showings: titles.map((title) => ({
    performanceId: title,
    title: text(title),
    startsAt: new Date(0),
    timeZone: "Asia/Almaty",
  })),
});

it("a search finds an order by its code and by any of its titles, typed as on a Russian keyboard", () => {
  const all = [head("ABCD2345", "Қыз Жібек", "Абай"), head("EFGH6789", "Қарагөз")];
  expect(searchPurchases(all, "кыз жибек").map(({ code }) => code)).toEqual(["ABCD2345"]);
  expect(searchPurchases(all, "efgh").map(({ code }) => code)).toEqual(["EFGH6789"]);
  expect(searchPurchases(all, " ")).toHaveLength(2);
  expect(searchPurchases(all, "zzz")).toEqual([]);
});

it("an address that asks for no page of the list gets its first or its last", () => {
  const all = Array.from({ length: 41 }, (_, index) => head(String(index)));
  const asked = (page: string) => pageOfPurchases(all, page);
  expect([asked("").page, asked("-4").page, asked("two").page, asked("99").page]).toEqual([1, 1, 1, 3]);
  expect(asked("2").shown.map(({ code }) => code)).toEqual(all.slice(20, 40).map(({ code }) => code));
  expect(asked("3").shown).toHaveLength(1);
  expect(pageOfPurchases([], "1")).toEqual({ page: 1, pages: 1, shown: [] });
});
