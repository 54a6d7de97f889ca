import { boot } from "./bootstrap.mjs";

await boot("dev");
