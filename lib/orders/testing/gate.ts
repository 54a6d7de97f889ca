/** A promise that a test keeps when it wants: the moment that a slow provider takes. */
export function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resume) => {
    open = resume;
  });
  return { open: () => open(), opened };
}
