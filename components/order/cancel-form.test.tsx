import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { tenge } from "#lib/money.ts";
import messages from "#messages/en.json" with { type: "json" };
import { CancelForm } from "./cancel-form.tsx";
import { ChangeSums } from "./change-sums.tsx";
import { ConfirmChange } from "./confirm-change.tsx";

const action = async () => ({ status: "idle" }) as const;
const html = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Asia/Almaty" messages={messages}>
      {page}
    </NextIntlClientProvider>,
  )
    .replaceAll("\u00a0", " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const giveBack = (ownBackTiyn: number) =>
  html(
    <CancelForm
      action={action}
      fields={{}}
      checked={["a"]}
      tickets={[
        {
          ...{
            id: "a",
            code: "A",
            title: "Play",
            when: "today",
            place: "Row 1",
            refusal: null,
            backWith: [],
          },
          ...{ priceTiyn: tenge(5_000), backTiyn: tenge(5_000), ownBackTiyn },
        },
      ]}
    />,
  );
const change = (ownBackTiyn: number) => {
  const price = { differenceTiyn: -tenge(2_000), feeTiyn: 0, dueTiyn: -tenge(2_000) };
  return html(
    <>
      <ChangeSums lines={[]} price={price} ownBackTiyn={ownBackTiyn} />
      <ConfirmChange action={action} fields={[]} dueTiyn={price.dueTiyn} ownBackTiyn={ownBackTiyn} />
    </>,
  );
};

it("the button promises the money to who gets it: a buyer all of it, a later holder their own", () => {
  expect(giveBack(tenge(5_000))).toContain("back and get 5 000 ₸");
  expect(giveBack(tenge(5_000))).not.toContain("to you");
  expect(giveBack(0)).toContain("back: 5 000 ₸ goes to whoever paid");
  expect(giveBack(0)).not.toContain("get 5 000 ₸");
  expect(giveBack(0)).toContain("Of that, to you 0 ₸");
  expect(giveBack(tenge(2_000))).toContain("back: 2 000 ₸ to you, the rest to those who paid");
  expect(giveBack(tenge(2_000))).toContain("To those who paid before you 3 000 ₸");
});

it("and so does the button of a change to a cheaper seat", () => {
  expect(change(tenge(2_000))).toContain("Comes back to you 2 000 ₸");
  expect(change(tenge(2_000))).toContain("Change and get 2 000 ₸ back");
  expect(change(0)).not.toContain("Comes back to you");
  expect(change(0)).toContain("Change: 2 000 ₸ goes to whoever paid");
  expect(change(tenge(500))).toContain("To those who paid before you 1 500 ₸");
});
