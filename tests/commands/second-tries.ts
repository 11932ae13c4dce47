import type { Reporter, TestCase } from 'vitest/node';

/** Names each test that passed only at its second try: on a busy machine that is told and does not stop the gate. */
export default class SecondTries implements Reporter {
  onTestCaseResult(testCase: TestCase): void {
    if (testCase.diagnostic()?.flaky) {
      console.log(`\nsecond try: ${testCase.module.relativeModuleId} "${testCase.fullName}"`);
    }
  }
}
