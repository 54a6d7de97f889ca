import { createContext, useContext } from "react";
import type { EditorCommand } from "../rules/keymap.ts";

export const CommandContext = createContext<(command: EditorCommand) => void>(() => {});

/** Does what a button asks for, exactly as its key would. */
export function useCommand(): (command: EditorCommand) => void {
  return useContext(CommandContext);
}
