import { expect, it } from "vitest";
import { inAppBrowser } from "./in-app-browser.ts";

const iPhone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

it.each([
  [`${iPhone} Mobile/15E148 Instagram 361.0.0.27.82 (iPhone15,2; iOS 18_1)`, "Instagram"],
  ["Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/489.0]", "Facebook"],
  [`${iPhone} Mobile/15E148 musical_ly_36.5.0 BytedanceWebview/d8a21c6`, "TikTok"],
])("says in whose browser a PDF is lost: %s", (userAgent, name) => {
  expect(inAppBrowser(userAgent)).toBe(name);
});

it("says nothing in a browser of its own, nor where none is named", () => {
  expect(inAppBrowser(`${iPhone} Version/18.1 Mobile/15E148 Safari/604.1`)).toBeNull();
  expect(inAppBrowser(null)).toBeNull();
});
