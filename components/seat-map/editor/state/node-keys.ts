import { insertNode, moveNode, type OutlineOf, outlineOf } from "#lib/halls/rules/edit/outlines.ts";
import { ownerOfSelection } from "../tools/nodes-tool.ts";
import type { Session } from "./session.ts";

/** The corners of an outline by keys, while their tool is in hand; each answers false when the key means something else. */
export function makeNodeKeys(session: Session) {
  function current(): { owner: OutlineOf; outline: number[]; node: number | null } | null {
    const { tool, outline: chosen, node } = session.get();
    if (tool !== "nodes") return null;
    const owner = chosen ?? ownerOfSelection(session);
    const outline = owner && outlineOf(session.draft().plan, owner);
    return owner && outline && outline.length >= 6 ? { owner, outline, node } : null;
  }

  return {
    /** Takes hold of the first corner; then each time puts one in on the way to the next. */
    enter(): boolean {
      const its = current();
      if (!its) return false;
      const { owner, outline, node } = its;
      if (node === null) session.set({ outline: owner, node: 0 });
      else {
        const next = (node * 2 + 2) % outline.length;
        const x = (outline[node * 2]! + outline[next]!) / 2;
        const y = (outline[node * 2 + 1]! + outline[next + 1]!) / 2;
        if (session.edit(insertNode(owner, node, { x, y }), "outline")) session.set({ node: node + 1 });
      }
      return true;
    },
    step(by: 1 | -1): boolean {
      const its = current();
      if (!its) return false;
      const count = its.outline.length / 2;
      const from = its.node ?? (by > 0 ? -1 : 0);
      session.set({ outline: its.owner, node: (from + by + count) % count });
      return true;
    },
    /** Steps with the same key are one to undo. */
    move(dx: number, dy: number, merge: string): boolean {
      const its = current();
      if (!its || its.node === null) return false;
      const { owner, outline, node } = its;
      const to = { x: outline[node * 2]! + dx, y: outline[node * 2 + 1]! + dy };
      session.edit(moveNode(owner, node, to), "outline", { merge });
      session.set({ node });
      return true;
    },
  };
}
