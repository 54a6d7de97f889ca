import { boot } from "./bootstrap.mjs";

await boot("check");
