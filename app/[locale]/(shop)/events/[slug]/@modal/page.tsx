/** The event's own page closes the window: without this file a link back to it would leave the window open. */
export default function NoWindow() {
  return null;
}
