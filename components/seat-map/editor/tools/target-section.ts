import { addSection, freeSectionCode } from "#lib/halls/rules/edit/sections.ts";
import type { Edit, Point } from "#lib/halls/rules/edit/types.ts";
import { isInside } from "#lib/halls/rules/geometry.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { ToolHost } from "./tool.ts";

/**
 * Where new seats go: into the section at work, else into the one they are drawn in, else into a new one, made in the same step.
 */
export function targetSection(host: ToolHost, at: Point): { section: string; before: Edit[] } {
  const { plan } = host.session.draft();
  const { selection } = host.session.get();
  const atWork = plan.sections.find((its) => its.code === selection.section);
  if (atWork) return { section: atWork.code, before: [] };
  const under = plan.sections.findLast((its) => its.outline.length >= 6 && isInside(its.outline, at.x, at.y));
  if (under) return { section: under.code, before: [] };
  const code = freeSectionCode(plan);
  const name = numbered(host.words.section, plan.sections.length + 1);
  return { section: code, before: [addSection({ code, name })] };
}

/** A name with its number where it has a place for one. */
export function numbered(name: LocalizedText, number: number): LocalizedText {
  const put = (text: string) => text.replace("#", String(number));
  return { kk: put(name.kk), ru: put(name.ru), en: put(name.en) };
}
