import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);

// src/failure.ts
var Failure = class extends Error {
  name = "Failure";
  code;
  hint;
  problems;
  constructor(problem, options) {
    const problems = isList(problem) ? problem : [problem];
    super(problems.map((one) => one.message).join("\n"), options);
    this.problems = problems;
    this.code = problems[0].code;
    this.hint = problems[0].hint;
  }
};
var Problems = class {
  #found = [];
  add(problem) {
    this.#found.push(problem);
  }
  get found() {
    return this.#found;
  }
  failIfAny() {
    const [first, ...others] = this.#found;
    if (first !== void 0) throw new Failure([first, ...others]);
  }
};
function isFailure(thrown) {
  return thrown instanceof Failure;
}
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
function isList(value) {
  return Array.isArray(value);
}

export {
  Failure,
  Problems,
  isFailure,
  messageOf
};
