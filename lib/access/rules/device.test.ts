import { expect, test } from "vitest";
import { deviceWords } from "./device.ts";

test("a device is named as people name it, whatever its versions", () => {
  const chrome =
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
  expect(deviceWords(chrome)).toBe("Chrome, Android");
  expect(deviceWords(chrome.replace("131", "140"))).toBe("Chrome, Android");
  expect(deviceWords(`${chrome} YaBrowser/24.1`)).toBe("Yandex Browser, Android");
  expect(
    deviceWords(
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    ),
  ).toBe("Safari, iPhone");
  expect(deviceWords("Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0")).toBe(
    "Firefox, Windows",
  );
});

test("an unknown device has no name", () => {
  expect(deviceWords(null)).toBe("");
  expect(deviceWords("<script>alert(1)</script>")).toBe("");
});
