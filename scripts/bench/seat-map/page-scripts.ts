import { openRunningShop } from "../running-shop.ts";
import { openPhone } from "./browser.ts";

/** Kilobytes of JavaScript, as they travel, of the shop's own seats page once the plan is drawn. */
export async function seatsPageScripts(): Promise<number> {
  const running = await openRunningShop({}, []);
  const phone = await openPhone(1);
  try {
    const { page, cdp } = phone;
    const event = await (await fetch(`${running.shop.url}/ru/events/abai`)).text();
    const path = /\/ru\/events\/abai\/[0-9a-f-]+\/seats/.exec(event)?.[0];
    if (!path) throw new Error("the demo's play has no seats page");
    const scripts = new Set<string>();
    let bytes = 0;
    cdp.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await cdp.send("Network.enable");
    await page.goto(running.shop.url + path);
    await page.locator("[role=application][tabindex='0']").waitFor();
    return Math.round(bytes / 102.4) / 10;
  } finally {
    await phone.close();
    await running.close();
  }
}
