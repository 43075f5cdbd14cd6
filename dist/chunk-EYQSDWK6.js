import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);

// src/git/json-path.ts
function at(value, ...path) {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return void 0;
    here = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return here;
}
function textAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "string" && found !== "" ? found : void 0;
}

export {
  at,
  textAt
};
