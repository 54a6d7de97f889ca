/**
 * Whether a name can stand on a page, a ticket and in a file's name as it is: no control characters, nothing invisible that
 * turns the direction of text or hides a look-alike, no markup, no space at an end.
 */
export function isPlainText(text: string): boolean {
  return text.trim() === text && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>]/u.test(text);
}
