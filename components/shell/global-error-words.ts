import { isLocale } from "#lib/i18n/localized.ts";

/**
 * The error page's sentences once more, for the one page that stands when the root layout itself has failed and can hand out none.
 * messages/messages.test.ts keeps them equal to messages/*.json.
 */
export const globalErrorWords = {
  kk: {
    title: "Бет ашылмады",
    text: "Бұл біздің қатеміз. Себетіңіз бен билеттеріңіз сақталған. Қайталап көріңіз.",
    retry: "Қайталап көру",
    toHome: "Басты бетке",
    code: "Қолдау қызметіне айтатын код: {digest}",
  },
  ru: {
    title: "Страница не открылась",
    text: "Это наша ошибка. Корзина и билеты сохранены. Попробуйте ещё раз.",
    retry: "Повторить",
    toHome: "На главную",
    code: "Код для поддержки: {digest}",
  },
  en: {
    title: "The page did not open",
    text: "The fault is ours. Your cart and tickets are kept. Try once more.",
    retry: "Try again",
    toHome: "To the home page",
    code: "Code for support: {digest}",
  },
} as const;

/** The words for an address, by its first part. */
export function globalErrorWordsFor(path: string) {
  const first = path.split("/")[1];
  const locale = isLocale(first) ? first : "kk";
  return { locale, words: { ...globalErrorWords[locale], homeHref: `/${locale}` } };
}
