import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { DraftBackground } from "../draft.ts";
import type { Plan } from "../plan.ts";
import type { Edit, Point } from "./types.ts";

export declare function setFocal(focal: Point): Edit;
export declare function setSize(size: Plan["size"]): Edit;
export declare function renamePlan(name: string): Edit;
export declare function setRemark(remark: LocalizedText | null): Edit;
export declare function setBackground(background: DraftBackground | null): Edit;
/** Makes the hall just as big as what is in it, with a margin, and moves all of it (the picture to trace too) inside. */
export declare function fitHall(margin?: number): Edit;
