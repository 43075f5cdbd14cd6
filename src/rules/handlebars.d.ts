// The part of Handlebars that reads templates. Its front door loads the compiler as well, which fills them in, and which only src/tags needs.

declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  const base: { parse(text: string): hbs.AST.Program };
  export default base;
}

declare module 'handlebars/dist/cjs/handlebars/compiler/visitor.js' {
  const Visitor: typeof Handlebars.Visitor;
  export default Visitor;
}
