/** No window when a page below is opened directly. */
export default function NoWindow() {
  return null;
}
