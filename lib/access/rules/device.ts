/** A browser and its system by their own names; null where nothing is known. */
export type Device = { browser: string | null; system: string | null };

const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bYaBrowser\//, "Yandex Browser"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bInstagram\b/, "Instagram"],
  [/\bFxiOS\/|\bFirefox\//, "Firefox"],
  [/\bCriOS\/|\bChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b|\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const named = (list: [RegExp, string][], text: string) => list.find(([form]) => form.test(text))?.[1] ?? null;

/** What a User-Agent header says of a device, without versions: those change every month, the device does not. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? "";
  return { browser: named(browsers, text), system: named(systems, text) };
}

/** "Chrome, Android"; empty where nothing is known. */
export function deviceWords(userAgent: string | null): string {
  const { browser, system } = deviceOf(userAgent);
  return [browser, system].filter((part) => part !== null).join(", ");
}
