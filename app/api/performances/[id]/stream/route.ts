import { answerHot } from "#lib/http/route.ts";

export const dynamic = "force-dynamic";
export const GET = answerHot;
