import { expect, test } from "vitest";
import { countPlaywright, countVitest, sayCounts, sumCounts, withExitCode } from "./counts.ts";

test("a test file that cannot be loaded counts as a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const sound = { status: "passed", assertionResults: [{ status: "passed" }] };
  expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults: [broken, sound] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("a failed test is counted once, not again for its file", () => {
  const file = { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] };
  expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults: [file] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("a journey that passed at a second try has failed", () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({
    passed: 3,
    failed: 2,
  });
});

test("a runner that ran nothing, or failed without a word, has failed", () => {
  expect(withExitCode({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  expect(withExitCode({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(withExitCode({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  expect(withExitCode({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 });
});

test("the last line is the sum", () => {
  expect(
    sayCounts(
      sumCounts([
        { passed: 2, failed: 0 },
        { passed: 3, failed: 1 },
      ]),
    ),
  ).toBe("5 passed, 1 failed");
});
