import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);

// src/failure.ts
var Failure = class extends Error {
  name = "Failure";
  code;
  hint;
  problems;
  constructor(problem, options) {
    const [first, ...others] = isList(problem) ? problem : [problem];
    const problems = [singleStops(first), ...others.map(singleStops)];
    super(problems.map((one) => one.message).join("\n"), options);
    this.problems = problems;
    this.code = problems[0].code;
    this.hint = problems[0].hint;
  }
};
function singleStops(problem) {
  return { ...problem, message: problem.message.replace(/(?<=[\p{L}\p{N}"')\]])\.\.(?=\s|$)/gu, ".") };
}
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
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
function printable(text, limit = Number.POSITIVE_INFINITY) {
  const line = text.replace(UNPRINTABLE, (run, at) => at === 0 || at + run.length === text.length ? "" : " ");
  return line.length > limit ? `${line.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : line;
}
function isList(value) {
  return Array.isArray(value);
}

export {
  Failure,
  Problems,
  isFailure,
  messageOf,
  printable
};
