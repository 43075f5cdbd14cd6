import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  require_promises
} from "./chunk-2MP5HWTD.js";
import {
  illegalCharacters,
  shortDigest,
  tagReference
} from "./chunk-YZ2CVR34.js";
import {
  Failure,
  at,
  messageOf,
  printable,
  require_node_path,
  someOf,
  textAt
} from "./chunk-2WUFPDYR.js";
import {
  __commonJS,
  __export,
  __toESM
} from "./chunk-CBRBDV45.js";

// node_modules/handlebars/dist/cjs/handlebars/compiler/parser.js
var require_parser = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/parser.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    var handlebars = (function() {
      var parser = {
        trace: function trace() {
        },
        yy: {},
        symbols_: { "error": 2, "root": 3, "program": 4, "EOF": 5, "program_repetition0": 6, "statement": 7, "mustache": 8, "block": 9, "rawBlock": 10, "partial": 11, "partialBlock": 12, "content": 13, "COMMENT": 14, "CONTENT": 15, "openRawBlock": 16, "rawBlock_repetition0": 17, "END_RAW_BLOCK": 18, "OPEN_RAW_BLOCK": 19, "helperName": 20, "openRawBlock_repetition0": 21, "openRawBlock_option0": 22, "CLOSE_RAW_BLOCK": 23, "openBlock": 24, "block_option0": 25, "closeBlock": 26, "openInverse": 27, "block_option1": 28, "OPEN_BLOCK": 29, "openBlock_repetition0": 30, "openBlock_option0": 31, "openBlock_option1": 32, "CLOSE": 33, "OPEN_INVERSE": 34, "openInverse_repetition0": 35, "openInverse_option0": 36, "openInverse_option1": 37, "openInverseChain": 38, "OPEN_INVERSE_CHAIN": 39, "openInverseChain_repetition0": 40, "openInverseChain_option0": 41, "openInverseChain_option1": 42, "inverseAndProgram": 43, "INVERSE": 44, "inverseChain": 45, "inverseChain_option0": 46, "OPEN_ENDBLOCK": 47, "OPEN": 48, "mustache_repetition0": 49, "mustache_option0": 50, "OPEN_UNESCAPED": 51, "mustache_repetition1": 52, "mustache_option1": 53, "CLOSE_UNESCAPED": 54, "OPEN_PARTIAL": 55, "partialName": 56, "partial_repetition0": 57, "partial_option0": 58, "openPartialBlock": 59, "OPEN_PARTIAL_BLOCK": 60, "openPartialBlock_repetition0": 61, "openPartialBlock_option0": 62, "param": 63, "sexpr": 64, "OPEN_SEXPR": 65, "sexpr_repetition0": 66, "sexpr_option0": 67, "CLOSE_SEXPR": 68, "hash": 69, "hash_repetition_plus0": 70, "hashSegment": 71, "ID": 72, "EQUALS": 73, "blockParams": 74, "OPEN_BLOCK_PARAMS": 75, "blockParams_repetition_plus0": 76, "CLOSE_BLOCK_PARAMS": 77, "path": 78, "dataName": 79, "STRING": 80, "NUMBER": 81, "BOOLEAN": 82, "UNDEFINED": 83, "NULL": 84, "DATA": 85, "pathSegments": 86, "SEP": 87, "$accept": 0, "$end": 1 },
        terminals_: { 2: "error", 5: "EOF", 14: "COMMENT", 15: "CONTENT", 18: "END_RAW_BLOCK", 19: "OPEN_RAW_BLOCK", 23: "CLOSE_RAW_BLOCK", 29: "OPEN_BLOCK", 33: "CLOSE", 34: "OPEN_INVERSE", 39: "OPEN_INVERSE_CHAIN", 44: "INVERSE", 47: "OPEN_ENDBLOCK", 48: "OPEN", 51: "OPEN_UNESCAPED", 54: "CLOSE_UNESCAPED", 55: "OPEN_PARTIAL", 60: "OPEN_PARTIAL_BLOCK", 65: "OPEN_SEXPR", 68: "CLOSE_SEXPR", 72: "ID", 73: "EQUALS", 75: "OPEN_BLOCK_PARAMS", 77: "CLOSE_BLOCK_PARAMS", 80: "STRING", 81: "NUMBER", 82: "BOOLEAN", 83: "UNDEFINED", 84: "NULL", 85: "DATA", 87: "SEP" },
        productions_: [0, [3, 2], [4, 1], [7, 1], [7, 1], [7, 1], [7, 1], [7, 1], [7, 1], [7, 1], [13, 1], [10, 3], [16, 5], [9, 4], [9, 4], [24, 6], [27, 6], [38, 6], [43, 2], [45, 3], [45, 1], [26, 3], [8, 5], [8, 5], [11, 5], [12, 3], [59, 5], [63, 1], [63, 1], [64, 5], [69, 1], [71, 3], [74, 3], [20, 1], [20, 1], [20, 1], [20, 1], [20, 1], [20, 1], [20, 1], [56, 1], [56, 1], [79, 2], [78, 1], [86, 3], [86, 1], [6, 0], [6, 2], [17, 0], [17, 2], [21, 0], [21, 2], [22, 0], [22, 1], [25, 0], [25, 1], [28, 0], [28, 1], [30, 0], [30, 2], [31, 0], [31, 1], [32, 0], [32, 1], [35, 0], [35, 2], [36, 0], [36, 1], [37, 0], [37, 1], [40, 0], [40, 2], [41, 0], [41, 1], [42, 0], [42, 1], [46, 0], [46, 1], [49, 0], [49, 2], [50, 0], [50, 1], [52, 0], [52, 2], [53, 0], [53, 1], [57, 0], [57, 2], [58, 0], [58, 1], [61, 0], [61, 2], [62, 0], [62, 1], [66, 0], [66, 2], [67, 0], [67, 1], [70, 1], [70, 2], [76, 1], [76, 2]],
        performAction: function anonymous(yytext, yyleng, yylineno, yy, yystate, $$, _$) {
          var $0 = $$.length - 1;
          switch (yystate) {
            case 1:
              return $$[$0 - 1];
              break;
            case 2:
              this.$ = yy.prepareProgram($$[$0]);
              break;
            case 3:
              this.$ = $$[$0];
              break;
            case 4:
              this.$ = $$[$0];
              break;
            case 5:
              this.$ = $$[$0];
              break;
            case 6:
              this.$ = $$[$0];
              break;
            case 7:
              this.$ = $$[$0];
              break;
            case 8:
              this.$ = $$[$0];
              break;
            case 9:
              this.$ = {
                type: "CommentStatement",
                value: yy.stripComment($$[$0]),
                strip: yy.stripFlags($$[$0], $$[$0]),
                loc: yy.locInfo(this._$)
              };
              break;
            case 10:
              this.$ = {
                type: "ContentStatement",
                original: $$[$0],
                value: $$[$0],
                loc: yy.locInfo(this._$)
              };
              break;
            case 11:
              this.$ = yy.prepareRawBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
              break;
            case 12:
              this.$ = { path: $$[$0 - 3], params: $$[$0 - 2], hash: $$[$0 - 1] };
              break;
            case 13:
              this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], false, this._$);
              break;
            case 14:
              this.$ = yy.prepareBlock($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0], true, this._$);
              break;
            case 15:
              this.$ = { open: $$[$0 - 5], path: $$[$0 - 4], params: $$[$0 - 3], hash: $$[$0 - 2], blockParams: $$[$0 - 1], strip: yy.stripFlags($$[$0 - 5], $$[$0]) };
              break;
            case 16:
              this.$ = { path: $$[$0 - 4], params: $$[$0 - 3], hash: $$[$0 - 2], blockParams: $$[$0 - 1], strip: yy.stripFlags($$[$0 - 5], $$[$0]) };
              break;
            case 17:
              this.$ = { path: $$[$0 - 4], params: $$[$0 - 3], hash: $$[$0 - 2], blockParams: $$[$0 - 1], strip: yy.stripFlags($$[$0 - 5], $$[$0]) };
              break;
            case 18:
              this.$ = { strip: yy.stripFlags($$[$0 - 1], $$[$0 - 1]), program: $$[$0] };
              break;
            case 19:
              var inverse = yy.prepareBlock($$[$0 - 2], $$[$0 - 1], $$[$0], $$[$0], false, this._$), program = yy.prepareProgram([inverse], $$[$0 - 1].loc);
              program.chained = true;
              this.$ = { strip: $$[$0 - 2].strip, program, chain: true };
              break;
            case 20:
              this.$ = $$[$0];
              break;
            case 21:
              this.$ = { path: $$[$0 - 1], strip: yy.stripFlags($$[$0 - 2], $$[$0]) };
              break;
            case 22:
              this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
              break;
            case 23:
              this.$ = yy.prepareMustache($$[$0 - 3], $$[$0 - 2], $$[$0 - 1], $$[$0 - 4], yy.stripFlags($$[$0 - 4], $$[$0]), this._$);
              break;
            case 24:
              this.$ = {
                type: "PartialStatement",
                name: $$[$0 - 3],
                params: $$[$0 - 2],
                hash: $$[$0 - 1],
                indent: "",
                strip: yy.stripFlags($$[$0 - 4], $$[$0]),
                loc: yy.locInfo(this._$)
              };
              break;
            case 25:
              this.$ = yy.preparePartialBlock($$[$0 - 2], $$[$0 - 1], $$[$0], this._$);
              break;
            case 26:
              this.$ = { path: $$[$0 - 3], params: $$[$0 - 2], hash: $$[$0 - 1], strip: yy.stripFlags($$[$0 - 4], $$[$0]) };
              break;
            case 27:
              this.$ = $$[$0];
              break;
            case 28:
              this.$ = $$[$0];
              break;
            case 29:
              this.$ = {
                type: "SubExpression",
                path: $$[$0 - 3],
                params: $$[$0 - 2],
                hash: $$[$0 - 1],
                loc: yy.locInfo(this._$)
              };
              break;
            case 30:
              this.$ = { type: "Hash", pairs: $$[$0], loc: yy.locInfo(this._$) };
              break;
            case 31:
              this.$ = { type: "HashPair", key: yy.id($$[$0 - 2]), value: $$[$0], loc: yy.locInfo(this._$) };
              break;
            case 32:
              this.$ = yy.id($$[$0 - 1]);
              break;
            case 33:
              this.$ = $$[$0];
              break;
            case 34:
              this.$ = $$[$0];
              break;
            case 35:
              this.$ = { type: "StringLiteral", value: $$[$0], original: $$[$0], loc: yy.locInfo(this._$) };
              break;
            case 36:
              this.$ = { type: "NumberLiteral", value: Number($$[$0]), original: Number($$[$0]), loc: yy.locInfo(this._$) };
              break;
            case 37:
              this.$ = { type: "BooleanLiteral", value: $$[$0] === "true", original: $$[$0] === "true", loc: yy.locInfo(this._$) };
              break;
            case 38:
              this.$ = { type: "UndefinedLiteral", original: void 0, value: void 0, loc: yy.locInfo(this._$) };
              break;
            case 39:
              this.$ = { type: "NullLiteral", original: null, value: null, loc: yy.locInfo(this._$) };
              break;
            case 40:
              this.$ = $$[$0];
              break;
            case 41:
              this.$ = $$[$0];
              break;
            case 42:
              this.$ = yy.preparePath(true, $$[$0], this._$);
              break;
            case 43:
              this.$ = yy.preparePath(false, $$[$0], this._$);
              break;
            case 44:
              $$[$0 - 2].push({ part: yy.id($$[$0]), original: $$[$0], separator: $$[$0 - 1] });
              this.$ = $$[$0 - 2];
              break;
            case 45:
              this.$ = [{ part: yy.id($$[$0]), original: $$[$0] }];
              break;
            case 46:
              this.$ = [];
              break;
            case 47:
              $$[$0 - 1].push($$[$0]);
              break;
            case 48:
              this.$ = [];
              break;
            case 49:
              $$[$0 - 1].push($$[$0]);
              break;
            case 50:
              this.$ = [];
              break;
            case 51:
              $$[$0 - 1].push($$[$0]);
              break;
            case 58:
              this.$ = [];
              break;
            case 59:
              $$[$0 - 1].push($$[$0]);
              break;
            case 64:
              this.$ = [];
              break;
            case 65:
              $$[$0 - 1].push($$[$0]);
              break;
            case 70:
              this.$ = [];
              break;
            case 71:
              $$[$0 - 1].push($$[$0]);
              break;
            case 78:
              this.$ = [];
              break;
            case 79:
              $$[$0 - 1].push($$[$0]);
              break;
            case 82:
              this.$ = [];
              break;
            case 83:
              $$[$0 - 1].push($$[$0]);
              break;
            case 86:
              this.$ = [];
              break;
            case 87:
              $$[$0 - 1].push($$[$0]);
              break;
            case 90:
              this.$ = [];
              break;
            case 91:
              $$[$0 - 1].push($$[$0]);
              break;
            case 94:
              this.$ = [];
              break;
            case 95:
              $$[$0 - 1].push($$[$0]);
              break;
            case 98:
              this.$ = [$$[$0]];
              break;
            case 99:
              $$[$0 - 1].push($$[$0]);
              break;
            case 100:
              this.$ = [$$[$0]];
              break;
            case 101:
              $$[$0 - 1].push($$[$0]);
              break;
          }
        },
        table: [{ 3: 1, 4: 2, 5: [2, 46], 6: 3, 14: [2, 46], 15: [2, 46], 19: [2, 46], 29: [2, 46], 34: [2, 46], 48: [2, 46], 51: [2, 46], 55: [2, 46], 60: [2, 46] }, { 1: [3] }, { 5: [1, 4] }, { 5: [2, 2], 7: 5, 8: 6, 9: 7, 10: 8, 11: 9, 12: 10, 13: 11, 14: [1, 12], 15: [1, 20], 16: 17, 19: [1, 23], 24: 15, 27: 16, 29: [1, 21], 34: [1, 22], 39: [2, 2], 44: [2, 2], 47: [2, 2], 48: [1, 13], 51: [1, 14], 55: [1, 18], 59: 19, 60: [1, 24] }, { 1: [2, 1] }, { 5: [2, 47], 14: [2, 47], 15: [2, 47], 19: [2, 47], 29: [2, 47], 34: [2, 47], 39: [2, 47], 44: [2, 47], 47: [2, 47], 48: [2, 47], 51: [2, 47], 55: [2, 47], 60: [2, 47] }, { 5: [2, 3], 14: [2, 3], 15: [2, 3], 19: [2, 3], 29: [2, 3], 34: [2, 3], 39: [2, 3], 44: [2, 3], 47: [2, 3], 48: [2, 3], 51: [2, 3], 55: [2, 3], 60: [2, 3] }, { 5: [2, 4], 14: [2, 4], 15: [2, 4], 19: [2, 4], 29: [2, 4], 34: [2, 4], 39: [2, 4], 44: [2, 4], 47: [2, 4], 48: [2, 4], 51: [2, 4], 55: [2, 4], 60: [2, 4] }, { 5: [2, 5], 14: [2, 5], 15: [2, 5], 19: [2, 5], 29: [2, 5], 34: [2, 5], 39: [2, 5], 44: [2, 5], 47: [2, 5], 48: [2, 5], 51: [2, 5], 55: [2, 5], 60: [2, 5] }, { 5: [2, 6], 14: [2, 6], 15: [2, 6], 19: [2, 6], 29: [2, 6], 34: [2, 6], 39: [2, 6], 44: [2, 6], 47: [2, 6], 48: [2, 6], 51: [2, 6], 55: [2, 6], 60: [2, 6] }, { 5: [2, 7], 14: [2, 7], 15: [2, 7], 19: [2, 7], 29: [2, 7], 34: [2, 7], 39: [2, 7], 44: [2, 7], 47: [2, 7], 48: [2, 7], 51: [2, 7], 55: [2, 7], 60: [2, 7] }, { 5: [2, 8], 14: [2, 8], 15: [2, 8], 19: [2, 8], 29: [2, 8], 34: [2, 8], 39: [2, 8], 44: [2, 8], 47: [2, 8], 48: [2, 8], 51: [2, 8], 55: [2, 8], 60: [2, 8] }, { 5: [2, 9], 14: [2, 9], 15: [2, 9], 19: [2, 9], 29: [2, 9], 34: [2, 9], 39: [2, 9], 44: [2, 9], 47: [2, 9], 48: [2, 9], 51: [2, 9], 55: [2, 9], 60: [2, 9] }, { 20: 25, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 36, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 4: 37, 6: 3, 14: [2, 46], 15: [2, 46], 19: [2, 46], 29: [2, 46], 34: [2, 46], 39: [2, 46], 44: [2, 46], 47: [2, 46], 48: [2, 46], 51: [2, 46], 55: [2, 46], 60: [2, 46] }, { 4: 38, 6: 3, 14: [2, 46], 15: [2, 46], 19: [2, 46], 29: [2, 46], 34: [2, 46], 44: [2, 46], 47: [2, 46], 48: [2, 46], 51: [2, 46], 55: [2, 46], 60: [2, 46] }, { 15: [2, 48], 17: 39, 18: [2, 48] }, { 20: 41, 56: 40, 64: 42, 65: [1, 43], 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 4: 44, 6: 3, 14: [2, 46], 15: [2, 46], 19: [2, 46], 29: [2, 46], 34: [2, 46], 47: [2, 46], 48: [2, 46], 51: [2, 46], 55: [2, 46], 60: [2, 46] }, { 5: [2, 10], 14: [2, 10], 15: [2, 10], 18: [2, 10], 19: [2, 10], 29: [2, 10], 34: [2, 10], 39: [2, 10], 44: [2, 10], 47: [2, 10], 48: [2, 10], 51: [2, 10], 55: [2, 10], 60: [2, 10] }, { 20: 45, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 46, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 47, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 41, 56: 48, 64: 42, 65: [1, 43], 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 33: [2, 78], 49: 49, 65: [2, 78], 72: [2, 78], 80: [2, 78], 81: [2, 78], 82: [2, 78], 83: [2, 78], 84: [2, 78], 85: [2, 78] }, { 23: [2, 33], 33: [2, 33], 54: [2, 33], 65: [2, 33], 68: [2, 33], 72: [2, 33], 75: [2, 33], 80: [2, 33], 81: [2, 33], 82: [2, 33], 83: [2, 33], 84: [2, 33], 85: [2, 33] }, { 23: [2, 34], 33: [2, 34], 54: [2, 34], 65: [2, 34], 68: [2, 34], 72: [2, 34], 75: [2, 34], 80: [2, 34], 81: [2, 34], 82: [2, 34], 83: [2, 34], 84: [2, 34], 85: [2, 34] }, { 23: [2, 35], 33: [2, 35], 54: [2, 35], 65: [2, 35], 68: [2, 35], 72: [2, 35], 75: [2, 35], 80: [2, 35], 81: [2, 35], 82: [2, 35], 83: [2, 35], 84: [2, 35], 85: [2, 35] }, { 23: [2, 36], 33: [2, 36], 54: [2, 36], 65: [2, 36], 68: [2, 36], 72: [2, 36], 75: [2, 36], 80: [2, 36], 81: [2, 36], 82: [2, 36], 83: [2, 36], 84: [2, 36], 85: [2, 36] }, { 23: [2, 37], 33: [2, 37], 54: [2, 37], 65: [2, 37], 68: [2, 37], 72: [2, 37], 75: [2, 37], 80: [2, 37], 81: [2, 37], 82: [2, 37], 83: [2, 37], 84: [2, 37], 85: [2, 37] }, { 23: [2, 38], 33: [2, 38], 54: [2, 38], 65: [2, 38], 68: [2, 38], 72: [2, 38], 75: [2, 38], 80: [2, 38], 81: [2, 38], 82: [2, 38], 83: [2, 38], 84: [2, 38], 85: [2, 38] }, { 23: [2, 39], 33: [2, 39], 54: [2, 39], 65: [2, 39], 68: [2, 39], 72: [2, 39], 75: [2, 39], 80: [2, 39], 81: [2, 39], 82: [2, 39], 83: [2, 39], 84: [2, 39], 85: [2, 39] }, { 23: [2, 43], 33: [2, 43], 54: [2, 43], 65: [2, 43], 68: [2, 43], 72: [2, 43], 75: [2, 43], 80: [2, 43], 81: [2, 43], 82: [2, 43], 83: [2, 43], 84: [2, 43], 85: [2, 43], 87: [1, 50] }, { 72: [1, 35], 86: 51 }, { 23: [2, 45], 33: [2, 45], 54: [2, 45], 65: [2, 45], 68: [2, 45], 72: [2, 45], 75: [2, 45], 80: [2, 45], 81: [2, 45], 82: [2, 45], 83: [2, 45], 84: [2, 45], 85: [2, 45], 87: [2, 45] }, { 52: 52, 54: [2, 82], 65: [2, 82], 72: [2, 82], 80: [2, 82], 81: [2, 82], 82: [2, 82], 83: [2, 82], 84: [2, 82], 85: [2, 82] }, { 25: 53, 38: 55, 39: [1, 57], 43: 56, 44: [1, 58], 45: 54, 47: [2, 54] }, { 28: 59, 43: 60, 44: [1, 58], 47: [2, 56] }, { 13: 62, 15: [1, 20], 18: [1, 61] }, { 33: [2, 86], 57: 63, 65: [2, 86], 72: [2, 86], 80: [2, 86], 81: [2, 86], 82: [2, 86], 83: [2, 86], 84: [2, 86], 85: [2, 86] }, { 33: [2, 40], 65: [2, 40], 72: [2, 40], 80: [2, 40], 81: [2, 40], 82: [2, 40], 83: [2, 40], 84: [2, 40], 85: [2, 40] }, { 33: [2, 41], 65: [2, 41], 72: [2, 41], 80: [2, 41], 81: [2, 41], 82: [2, 41], 83: [2, 41], 84: [2, 41], 85: [2, 41] }, { 20: 64, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 26: 65, 47: [1, 66] }, { 30: 67, 33: [2, 58], 65: [2, 58], 72: [2, 58], 75: [2, 58], 80: [2, 58], 81: [2, 58], 82: [2, 58], 83: [2, 58], 84: [2, 58], 85: [2, 58] }, { 33: [2, 64], 35: 68, 65: [2, 64], 72: [2, 64], 75: [2, 64], 80: [2, 64], 81: [2, 64], 82: [2, 64], 83: [2, 64], 84: [2, 64], 85: [2, 64] }, { 21: 69, 23: [2, 50], 65: [2, 50], 72: [2, 50], 80: [2, 50], 81: [2, 50], 82: [2, 50], 83: [2, 50], 84: [2, 50], 85: [2, 50] }, { 33: [2, 90], 61: 70, 65: [2, 90], 72: [2, 90], 80: [2, 90], 81: [2, 90], 82: [2, 90], 83: [2, 90], 84: [2, 90], 85: [2, 90] }, { 20: 74, 33: [2, 80], 50: 71, 63: 72, 64: 75, 65: [1, 43], 69: 73, 70: 76, 71: 77, 72: [1, 78], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 72: [1, 79] }, { 23: [2, 42], 33: [2, 42], 54: [2, 42], 65: [2, 42], 68: [2, 42], 72: [2, 42], 75: [2, 42], 80: [2, 42], 81: [2, 42], 82: [2, 42], 83: [2, 42], 84: [2, 42], 85: [2, 42], 87: [1, 50] }, { 20: 74, 53: 80, 54: [2, 84], 63: 81, 64: 75, 65: [1, 43], 69: 82, 70: 76, 71: 77, 72: [1, 78], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 26: 83, 47: [1, 66] }, { 47: [2, 55] }, { 4: 84, 6: 3, 14: [2, 46], 15: [2, 46], 19: [2, 46], 29: [2, 46], 34: [2, 46], 39: [2, 46], 44: [2, 46], 47: [2, 46], 48: [2, 46], 51: [2, 46], 55: [2, 46], 60: [2, 46] }, { 47: [2, 20] }, { 20: 85, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 4: 86, 6: 3, 14: [2, 46], 15: [2, 46], 19: [2, 46], 29: [2, 46], 34: [2, 46], 47: [2, 46], 48: [2, 46], 51: [2, 46], 55: [2, 46], 60: [2, 46] }, { 26: 87, 47: [1, 66] }, { 47: [2, 57] }, { 5: [2, 11], 14: [2, 11], 15: [2, 11], 19: [2, 11], 29: [2, 11], 34: [2, 11], 39: [2, 11], 44: [2, 11], 47: [2, 11], 48: [2, 11], 51: [2, 11], 55: [2, 11], 60: [2, 11] }, { 15: [2, 49], 18: [2, 49] }, { 20: 74, 33: [2, 88], 58: 88, 63: 89, 64: 75, 65: [1, 43], 69: 90, 70: 76, 71: 77, 72: [1, 78], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 65: [2, 94], 66: 91, 68: [2, 94], 72: [2, 94], 80: [2, 94], 81: [2, 94], 82: [2, 94], 83: [2, 94], 84: [2, 94], 85: [2, 94] }, { 5: [2, 25], 14: [2, 25], 15: [2, 25], 19: [2, 25], 29: [2, 25], 34: [2, 25], 39: [2, 25], 44: [2, 25], 47: [2, 25], 48: [2, 25], 51: [2, 25], 55: [2, 25], 60: [2, 25] }, { 20: 92, 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 74, 31: 93, 33: [2, 60], 63: 94, 64: 75, 65: [1, 43], 69: 95, 70: 76, 71: 77, 72: [1, 78], 75: [2, 60], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 74, 33: [2, 66], 36: 96, 63: 97, 64: 75, 65: [1, 43], 69: 98, 70: 76, 71: 77, 72: [1, 78], 75: [2, 66], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 74, 22: 99, 23: [2, 52], 63: 100, 64: 75, 65: [1, 43], 69: 101, 70: 76, 71: 77, 72: [1, 78], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 20: 74, 33: [2, 92], 62: 102, 63: 103, 64: 75, 65: [1, 43], 69: 104, 70: 76, 71: 77, 72: [1, 78], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 33: [1, 105] }, { 33: [2, 79], 65: [2, 79], 72: [2, 79], 80: [2, 79], 81: [2, 79], 82: [2, 79], 83: [2, 79], 84: [2, 79], 85: [2, 79] }, { 33: [2, 81] }, { 23: [2, 27], 33: [2, 27], 54: [2, 27], 65: [2, 27], 68: [2, 27], 72: [2, 27], 75: [2, 27], 80: [2, 27], 81: [2, 27], 82: [2, 27], 83: [2, 27], 84: [2, 27], 85: [2, 27] }, { 23: [2, 28], 33: [2, 28], 54: [2, 28], 65: [2, 28], 68: [2, 28], 72: [2, 28], 75: [2, 28], 80: [2, 28], 81: [2, 28], 82: [2, 28], 83: [2, 28], 84: [2, 28], 85: [2, 28] }, { 23: [2, 30], 33: [2, 30], 54: [2, 30], 68: [2, 30], 71: 106, 72: [1, 107], 75: [2, 30] }, { 23: [2, 98], 33: [2, 98], 54: [2, 98], 68: [2, 98], 72: [2, 98], 75: [2, 98] }, { 23: [2, 45], 33: [2, 45], 54: [2, 45], 65: [2, 45], 68: [2, 45], 72: [2, 45], 73: [1, 108], 75: [2, 45], 80: [2, 45], 81: [2, 45], 82: [2, 45], 83: [2, 45], 84: [2, 45], 85: [2, 45], 87: [2, 45] }, { 23: [2, 44], 33: [2, 44], 54: [2, 44], 65: [2, 44], 68: [2, 44], 72: [2, 44], 75: [2, 44], 80: [2, 44], 81: [2, 44], 82: [2, 44], 83: [2, 44], 84: [2, 44], 85: [2, 44], 87: [2, 44] }, { 54: [1, 109] }, { 54: [2, 83], 65: [2, 83], 72: [2, 83], 80: [2, 83], 81: [2, 83], 82: [2, 83], 83: [2, 83], 84: [2, 83], 85: [2, 83] }, { 54: [2, 85] }, { 5: [2, 13], 14: [2, 13], 15: [2, 13], 19: [2, 13], 29: [2, 13], 34: [2, 13], 39: [2, 13], 44: [2, 13], 47: [2, 13], 48: [2, 13], 51: [2, 13], 55: [2, 13], 60: [2, 13] }, { 38: 55, 39: [1, 57], 43: 56, 44: [1, 58], 45: 111, 46: 110, 47: [2, 76] }, { 33: [2, 70], 40: 112, 65: [2, 70], 72: [2, 70], 75: [2, 70], 80: [2, 70], 81: [2, 70], 82: [2, 70], 83: [2, 70], 84: [2, 70], 85: [2, 70] }, { 47: [2, 18] }, { 5: [2, 14], 14: [2, 14], 15: [2, 14], 19: [2, 14], 29: [2, 14], 34: [2, 14], 39: [2, 14], 44: [2, 14], 47: [2, 14], 48: [2, 14], 51: [2, 14], 55: [2, 14], 60: [2, 14] }, { 33: [1, 113] }, { 33: [2, 87], 65: [2, 87], 72: [2, 87], 80: [2, 87], 81: [2, 87], 82: [2, 87], 83: [2, 87], 84: [2, 87], 85: [2, 87] }, { 33: [2, 89] }, { 20: 74, 63: 115, 64: 75, 65: [1, 43], 67: 114, 68: [2, 96], 69: 116, 70: 76, 71: 77, 72: [1, 78], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 33: [1, 117] }, { 32: 118, 33: [2, 62], 74: 119, 75: [1, 120] }, { 33: [2, 59], 65: [2, 59], 72: [2, 59], 75: [2, 59], 80: [2, 59], 81: [2, 59], 82: [2, 59], 83: [2, 59], 84: [2, 59], 85: [2, 59] }, { 33: [2, 61], 75: [2, 61] }, { 33: [2, 68], 37: 121, 74: 122, 75: [1, 120] }, { 33: [2, 65], 65: [2, 65], 72: [2, 65], 75: [2, 65], 80: [2, 65], 81: [2, 65], 82: [2, 65], 83: [2, 65], 84: [2, 65], 85: [2, 65] }, { 33: [2, 67], 75: [2, 67] }, { 23: [1, 123] }, { 23: [2, 51], 65: [2, 51], 72: [2, 51], 80: [2, 51], 81: [2, 51], 82: [2, 51], 83: [2, 51], 84: [2, 51], 85: [2, 51] }, { 23: [2, 53] }, { 33: [1, 124] }, { 33: [2, 91], 65: [2, 91], 72: [2, 91], 80: [2, 91], 81: [2, 91], 82: [2, 91], 83: [2, 91], 84: [2, 91], 85: [2, 91] }, { 33: [2, 93] }, { 5: [2, 22], 14: [2, 22], 15: [2, 22], 19: [2, 22], 29: [2, 22], 34: [2, 22], 39: [2, 22], 44: [2, 22], 47: [2, 22], 48: [2, 22], 51: [2, 22], 55: [2, 22], 60: [2, 22] }, { 23: [2, 99], 33: [2, 99], 54: [2, 99], 68: [2, 99], 72: [2, 99], 75: [2, 99] }, { 73: [1, 108] }, { 20: 74, 63: 125, 64: 75, 65: [1, 43], 72: [1, 35], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 5: [2, 23], 14: [2, 23], 15: [2, 23], 19: [2, 23], 29: [2, 23], 34: [2, 23], 39: [2, 23], 44: [2, 23], 47: [2, 23], 48: [2, 23], 51: [2, 23], 55: [2, 23], 60: [2, 23] }, { 47: [2, 19] }, { 47: [2, 77] }, { 20: 74, 33: [2, 72], 41: 126, 63: 127, 64: 75, 65: [1, 43], 69: 128, 70: 76, 71: 77, 72: [1, 78], 75: [2, 72], 78: 26, 79: 27, 80: [1, 28], 81: [1, 29], 82: [1, 30], 83: [1, 31], 84: [1, 32], 85: [1, 34], 86: 33 }, { 5: [2, 24], 14: [2, 24], 15: [2, 24], 19: [2, 24], 29: [2, 24], 34: [2, 24], 39: [2, 24], 44: [2, 24], 47: [2, 24], 48: [2, 24], 51: [2, 24], 55: [2, 24], 60: [2, 24] }, { 68: [1, 129] }, { 65: [2, 95], 68: [2, 95], 72: [2, 95], 80: [2, 95], 81: [2, 95], 82: [2, 95], 83: [2, 95], 84: [2, 95], 85: [2, 95] }, { 68: [2, 97] }, { 5: [2, 21], 14: [2, 21], 15: [2, 21], 19: [2, 21], 29: [2, 21], 34: [2, 21], 39: [2, 21], 44: [2, 21], 47: [2, 21], 48: [2, 21], 51: [2, 21], 55: [2, 21], 60: [2, 21] }, { 33: [1, 130] }, { 33: [2, 63] }, { 72: [1, 132], 76: 131 }, { 33: [1, 133] }, { 33: [2, 69] }, { 15: [2, 12], 18: [2, 12] }, { 14: [2, 26], 15: [2, 26], 19: [2, 26], 29: [2, 26], 34: [2, 26], 47: [2, 26], 48: [2, 26], 51: [2, 26], 55: [2, 26], 60: [2, 26] }, { 23: [2, 31], 33: [2, 31], 54: [2, 31], 68: [2, 31], 72: [2, 31], 75: [2, 31] }, { 33: [2, 74], 42: 134, 74: 135, 75: [1, 120] }, { 33: [2, 71], 65: [2, 71], 72: [2, 71], 75: [2, 71], 80: [2, 71], 81: [2, 71], 82: [2, 71], 83: [2, 71], 84: [2, 71], 85: [2, 71] }, { 33: [2, 73], 75: [2, 73] }, { 23: [2, 29], 33: [2, 29], 54: [2, 29], 65: [2, 29], 68: [2, 29], 72: [2, 29], 75: [2, 29], 80: [2, 29], 81: [2, 29], 82: [2, 29], 83: [2, 29], 84: [2, 29], 85: [2, 29] }, { 14: [2, 15], 15: [2, 15], 19: [2, 15], 29: [2, 15], 34: [2, 15], 39: [2, 15], 44: [2, 15], 47: [2, 15], 48: [2, 15], 51: [2, 15], 55: [2, 15], 60: [2, 15] }, { 72: [1, 137], 77: [1, 136] }, { 72: [2, 100], 77: [2, 100] }, { 14: [2, 16], 15: [2, 16], 19: [2, 16], 29: [2, 16], 34: [2, 16], 44: [2, 16], 47: [2, 16], 48: [2, 16], 51: [2, 16], 55: [2, 16], 60: [2, 16] }, { 33: [1, 138] }, { 33: [2, 75] }, { 33: [2, 32] }, { 72: [2, 101], 77: [2, 101] }, { 14: [2, 17], 15: [2, 17], 19: [2, 17], 29: [2, 17], 34: [2, 17], 39: [2, 17], 44: [2, 17], 47: [2, 17], 48: [2, 17], 51: [2, 17], 55: [2, 17], 60: [2, 17] }],
        defaultActions: { 4: [2, 1], 54: [2, 55], 56: [2, 20], 60: [2, 57], 73: [2, 81], 82: [2, 85], 86: [2, 18], 90: [2, 89], 101: [2, 53], 104: [2, 93], 110: [2, 19], 111: [2, 77], 116: [2, 97], 119: [2, 63], 122: [2, 69], 135: [2, 75], 136: [2, 32] },
        parseError: function parseError(str, hash) {
          throw new Error(str);
        },
        parse: function parse2(input) {
          var self = this, stack = [0], vstack = [null], lstack = [], table = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0, TERROR = 2, EOF = 1;
          this.lexer.setInput(input);
          this.lexer.yy = this.yy;
          this.yy.lexer = this.lexer;
          this.yy.parser = this;
          if (typeof this.lexer.yylloc == "undefined") this.lexer.yylloc = {};
          var yyloc = this.lexer.yylloc;
          lstack.push(yyloc);
          var ranges = this.lexer.options && this.lexer.options.ranges;
          if (typeof this.yy.parseError === "function") this.parseError = this.yy.parseError;
          function popStack(n) {
            stack.length = stack.length - 2 * n;
            vstack.length = vstack.length - n;
            lstack.length = lstack.length - n;
          }
          function lex() {
            var token;
            token = self.lexer.lex() || 1;
            if (typeof token !== "number") {
              token = self.symbols_[token] || token;
            }
            return token;
          }
          var symbol, preErrorSymbol, state, action, a, r, yyval = {}, p, len, newState, expected;
          while (true) {
            state = stack[stack.length - 1];
            if (this.defaultActions[state]) {
              action = this.defaultActions[state];
            } else {
              if (symbol === null || typeof symbol == "undefined") {
                symbol = lex();
              }
              action = table[state] && table[state][symbol];
            }
            if (typeof action === "undefined" || !action.length || !action[0]) {
              var errStr = "";
              if (!recovering) {
                expected = [];
                for (p in table[state]) if (this.terminals_[p] && p > 2) {
                  expected.push("'" + this.terminals_[p] + "'");
                }
                if (this.lexer.showPosition) {
                  errStr = "Parse error on line " + (yylineno + 1) + ":\n" + this.lexer.showPosition() + "\nExpecting " + expected.join(", ") + ", got '" + (this.terminals_[symbol] || symbol) + "'";
                } else {
                  errStr = "Parse error on line " + (yylineno + 1) + ": Unexpected " + (symbol == 1 ? "end of input" : "'" + (this.terminals_[symbol] || symbol) + "'");
                }
                this.parseError(errStr, { text: this.lexer.match, token: this.terminals_[symbol] || symbol, line: this.lexer.yylineno, loc: yyloc, expected });
              }
            }
            if (action[0] instanceof Array && action.length > 1) {
              throw new Error("Parse Error: multiple actions possible at state: " + state + ", token: " + symbol);
            }
            switch (action[0]) {
              case 1:
                stack.push(symbol);
                vstack.push(this.lexer.yytext);
                lstack.push(this.lexer.yylloc);
                stack.push(action[1]);
                symbol = null;
                if (!preErrorSymbol) {
                  yyleng = this.lexer.yyleng;
                  yytext = this.lexer.yytext;
                  yylineno = this.lexer.yylineno;
                  yyloc = this.lexer.yylloc;
                  if (recovering > 0) recovering--;
                } else {
                  symbol = preErrorSymbol;
                  preErrorSymbol = null;
                }
                break;
              case 2:
                len = this.productions_[action[1]][1];
                yyval.$ = vstack[vstack.length - len];
                yyval._$ = { first_line: lstack[lstack.length - (len || 1)].first_line, last_line: lstack[lstack.length - 1].last_line, first_column: lstack[lstack.length - (len || 1)].first_column, last_column: lstack[lstack.length - 1].last_column };
                if (ranges) {
                  yyval._$.range = [lstack[lstack.length - (len || 1)].range[0], lstack[lstack.length - 1].range[1]];
                }
                r = this.performAction.call(yyval, yytext, yyleng, yylineno, this.yy, action[1], vstack, lstack);
                if (typeof r !== "undefined") {
                  return r;
                }
                if (len) {
                  stack = stack.slice(0, -1 * len * 2);
                  vstack = vstack.slice(0, -1 * len);
                  lstack = lstack.slice(0, -1 * len);
                }
                stack.push(this.productions_[action[1]][0]);
                vstack.push(yyval.$);
                lstack.push(yyval._$);
                newState = table[stack[stack.length - 2]][stack[stack.length - 1]];
                stack.push(newState);
                break;
              case 3:
                return true;
            }
          }
          return true;
        }
      };
      var lexer = (function() {
        var lexer2 = {
          EOF: 1,
          parseError: function parseError(str, hash) {
            if (this.yy.parser) {
              this.yy.parser.parseError(str, hash);
            } else {
              throw new Error(str);
            }
          },
          setInput: function setInput(input) {
            this._input = input;
            this._more = this._less = this.done = false;
            this.yylineno = this.yyleng = 0;
            this.yytext = this.matched = this.match = "";
            this.conditionStack = ["INITIAL"];
            this.yylloc = { first_line: 1, first_column: 0, last_line: 1, last_column: 0 };
            if (this.options.ranges) this.yylloc.range = [0, 0];
            this.offset = 0;
            return this;
          },
          input: function input() {
            var ch = this._input[0];
            this.yytext += ch;
            this.yyleng++;
            this.offset++;
            this.match += ch;
            this.matched += ch;
            var lines = ch.match(/(?:\r\n?|\n).*/g);
            if (lines) {
              this.yylineno++;
              this.yylloc.last_line++;
            } else {
              this.yylloc.last_column++;
            }
            if (this.options.ranges) this.yylloc.range[1]++;
            this._input = this._input.slice(1);
            return ch;
          },
          unput: function unput(ch) {
            var len = ch.length;
            var lines = ch.split(/(?:\r\n?|\n)/g);
            this._input = ch + this._input;
            this.yytext = this.yytext.substr(0, this.yytext.length - len - 1);
            this.offset -= len;
            var oldLines = this.match.split(/(?:\r\n?|\n)/g);
            this.match = this.match.substr(0, this.match.length - 1);
            this.matched = this.matched.substr(0, this.matched.length - 1);
            if (lines.length - 1) this.yylineno -= lines.length - 1;
            var r = this.yylloc.range;
            this.yylloc = {
              first_line: this.yylloc.first_line,
              last_line: this.yylineno + 1,
              first_column: this.yylloc.first_column,
              last_column: lines ? (lines.length === oldLines.length ? this.yylloc.first_column : 0) + oldLines[oldLines.length - lines.length].length - lines[0].length : this.yylloc.first_column - len
            };
            if (this.options.ranges) {
              this.yylloc.range = [r[0], r[0] + this.yyleng - len];
            }
            return this;
          },
          more: function more() {
            this._more = true;
            return this;
          },
          less: function less(n) {
            this.unput(this.match.slice(n));
          },
          pastInput: function pastInput() {
            var past = this.matched.substr(0, this.matched.length - this.match.length);
            return (past.length > 20 ? "..." : "") + past.substr(-20).replace(/\n/g, "");
          },
          upcomingInput: function upcomingInput() {
            var next = this.match;
            if (next.length < 20) {
              next += this._input.substr(0, 20 - next.length);
            }
            return (next.substr(0, 20) + (next.length > 20 ? "..." : "")).replace(/\n/g, "");
          },
          showPosition: function showPosition() {
            var pre = this.pastInput();
            var c = new Array(pre.length + 1).join("-");
            return pre + this.upcomingInput() + "\n" + c + "^";
          },
          next: function next() {
            if (this.done) {
              return this.EOF;
            }
            if (!this._input) this.done = true;
            var token, match, tempMatch, index, col, lines;
            if (!this._more) {
              this.yytext = "";
              this.match = "";
            }
            var rules = this._currentRules();
            for (var i = 0; i < rules.length; i++) {
              tempMatch = this._input.match(this.rules[rules[i]]);
              if (tempMatch && (!match || tempMatch[0].length > match[0].length)) {
                match = tempMatch;
                index = i;
                if (!this.options.flex) break;
              }
            }
            if (match) {
              lines = match[0].match(/(?:\r\n?|\n).*/g);
              if (lines) this.yylineno += lines.length;
              this.yylloc = {
                first_line: this.yylloc.last_line,
                last_line: this.yylineno + 1,
                first_column: this.yylloc.last_column,
                last_column: lines ? lines[lines.length - 1].length - lines[lines.length - 1].match(/\r?\n?/)[0].length : this.yylloc.last_column + match[0].length
              };
              this.yytext += match[0];
              this.match += match[0];
              this.matches = match;
              this.yyleng = this.yytext.length;
              if (this.options.ranges) {
                this.yylloc.range = [this.offset, this.offset += this.yyleng];
              }
              this._more = false;
              this._input = this._input.slice(match[0].length);
              this.matched += match[0];
              token = this.performAction.call(this, this.yy, this, rules[index], this.conditionStack[this.conditionStack.length - 1]);
              if (this.done && this._input) this.done = false;
              if (token) return token;
              else return;
            }
            if (this._input === "") {
              return this.EOF;
            } else {
              return this.parseError("Lexical error on line " + (this.yylineno + 1) + ". Unrecognized text.\n" + this.showPosition(), { text: "", token: null, line: this.yylineno });
            }
          },
          lex: function lex() {
            var r = this.next();
            if (typeof r !== "undefined") {
              return r;
            } else {
              return this.lex();
            }
          },
          begin: function begin(condition) {
            this.conditionStack.push(condition);
          },
          popState: function popState() {
            return this.conditionStack.pop();
          },
          _currentRules: function _currentRules() {
            return this.conditions[this.conditionStack[this.conditionStack.length - 1]].rules;
          },
          topState: function topState() {
            return this.conditionStack[this.conditionStack.length - 2];
          },
          pushState: function begin(condition) {
            this.begin(condition);
          }
        };
        lexer2.options = {};
        lexer2.performAction = function anonymous(yy, yy_, $avoiding_name_collisions, YY_START) {
          function strip(start, end) {
            return yy_.yytext = yy_.yytext.substring(start, yy_.yyleng - end + start);
          }
          var YYSTATE = YY_START;
          switch ($avoiding_name_collisions) {
            case 0:
              if (yy_.yytext.slice(-2) === "\\\\") {
                strip(0, 1);
                this.begin("mu");
              } else if (yy_.yytext.slice(-1) === "\\") {
                strip(0, 1);
                this.begin("emu");
              } else {
                this.begin("mu");
              }
              if (yy_.yytext) return 15;
              break;
            case 1:
              return 15;
              break;
            case 2:
              this.popState();
              return 15;
              break;
            case 3:
              this.begin("raw");
              return 15;
              break;
            case 4:
              this.popState();
              if (this.conditionStack[this.conditionStack.length - 1] === "raw") {
                return 15;
              } else {
                strip(5, 9);
                return "END_RAW_BLOCK";
              }
              break;
            case 5:
              return 15;
              break;
            case 6:
              this.popState();
              return 14;
              break;
            case 7:
              return 65;
              break;
            case 8:
              return 68;
              break;
            case 9:
              return 19;
              break;
            case 10:
              this.popState();
              this.begin("raw");
              return 23;
              break;
            case 11:
              return 55;
              break;
            case 12:
              return 60;
              break;
            case 13:
              return 29;
              break;
            case 14:
              return 47;
              break;
            case 15:
              this.popState();
              return 44;
              break;
            case 16:
              this.popState();
              return 44;
              break;
            case 17:
              return 34;
              break;
            case 18:
              return 39;
              break;
            case 19:
              return 51;
              break;
            case 20:
              return 48;
              break;
            case 21:
              this.unput(yy_.yytext);
              this.popState();
              this.begin("com");
              break;
            case 22:
              this.popState();
              return 14;
              break;
            case 23:
              return 48;
              break;
            case 24:
              return 73;
              break;
            case 25:
              return 72;
              break;
            case 26:
              return 72;
              break;
            case 27:
              return 87;
              break;
            case 28:
              break;
            case 29:
              this.popState();
              return 54;
              break;
            case 30:
              this.popState();
              return 33;
              break;
            case 31:
              yy_.yytext = strip(1, 2).replace(/\\"/g, '"');
              return 80;
              break;
            case 32:
              yy_.yytext = strip(1, 2).replace(/\\'/g, "'");
              return 80;
              break;
            case 33:
              return 85;
              break;
            case 34:
              return 82;
              break;
            case 35:
              return 82;
              break;
            case 36:
              return 83;
              break;
            case 37:
              return 84;
              break;
            case 38:
              return 81;
              break;
            case 39:
              return 75;
              break;
            case 40:
              return 77;
              break;
            case 41:
              return 72;
              break;
            case 42:
              yy_.yytext = yy_.yytext.replace(/\\([\\\]])/g, "$1");
              return 72;
              break;
            case 43:
              return "INVALID";
              break;
            case 44:
              return 5;
              break;
          }
        };
        lexer2.rules = [/^(?:[^\x00]*?(?=(\{\{)))/, /^(?:[^\x00]+)/, /^(?:[^\x00]{2,}?(?=(\{\{|\\\{\{|\\\\\{\{|$)))/, /^(?:\{\{\{\{(?=[^\/]))/, /^(?:\{\{\{\{\/[^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=[=}\s\/.])\}\}\}\})/, /^(?:[^\x00]+?(?=(\{\{\{\{)))/, /^(?:[\s\S]*?--(~)?\}\})/, /^(?:\()/, /^(?:\))/, /^(?:\{\{\{\{)/, /^(?:\}\}\}\})/, /^(?:\{\{(~)?>)/, /^(?:\{\{(~)?#>)/, /^(?:\{\{(~)?#\*?)/, /^(?:\{\{(~)?\/)/, /^(?:\{\{(~)?\^\s*(~)?\}\})/, /^(?:\{\{(~)?\s*else\s*(~)?\}\})/, /^(?:\{\{(~)?\^)/, /^(?:\{\{(~)?\s*else\b)/, /^(?:\{\{(~)?\{)/, /^(?:\{\{(~)?&)/, /^(?:\{\{(~)?!--)/, /^(?:\{\{(~)?![\s\S]*?\}\})/, /^(?:\{\{(~)?\*?)/, /^(?:=)/, /^(?:\.\.)/, /^(?:\.(?=([=~}\s\/.)|])))/, /^(?:[\/.])/, /^(?:\s+)/, /^(?:\}(~)?\}\})/, /^(?:(~)?\}\})/, /^(?:"(\\["]|[^"])*")/, /^(?:'(\\[']|[^'])*')/, /^(?:@)/, /^(?:true(?=([~}\s)])))/, /^(?:false(?=([~}\s)])))/, /^(?:undefined(?=([~}\s)])))/, /^(?:null(?=([~}\s)])))/, /^(?:-?[0-9]+(?:\.[0-9]+)?(?=([~}\s)])))/, /^(?:as\s+\|)/, /^(?:\|)/, /^(?:([^\s!"#%-,\.\/;->@\[-\^`\{-~]+(?=([=~}\s\/.)|]))))/, /^(?:\[(\\\]|[^\]])*\])/, /^(?:.)/, /^(?:$)/];
        lexer2.conditions = { "mu": { "rules": [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44], "inclusive": false }, "emu": { "rules": [2], "inclusive": false }, "com": { "rules": [6], "inclusive": false }, "raw": { "rules": [3, 4, 5], "inclusive": false }, "INITIAL": { "rules": [0, 1, 44], "inclusive": true } };
        return lexer2;
      })();
      parser.lexer = lexer;
      function Parser() {
        this.yy = {};
      }
      Parser.prototype = parser;
      parser.Parser = Parser;
      return new Parser();
    })();
    exports["default"] = handlebars;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/exception.js
var require_exception = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/exception.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    var errorProps = ["description", "fileName", "lineNumber", "endLineNumber", "message", "name", "number", "stack"];
    function Exception(message, node) {
      var loc = node && node.loc, line = void 0, endLineNumber = void 0, column = void 0, endColumn = void 0;
      if (loc && loc.start) {
        line = loc.start.line;
        column = loc.start.column;
        if (loc.end) {
          endLineNumber = loc.end.line;
          endColumn = loc.end.column;
        }
        message += " - " + line + ":" + column;
      }
      var tmp = Error.prototype.constructor.call(this, message);
      for (var idx = 0; idx < errorProps.length; idx++) {
        this[errorProps[idx]] = tmp[errorProps[idx]];
      }
      if (Error.captureStackTrace) {
        Error.captureStackTrace(this, Exception);
      }
      try {
        if (loc) {
          this.lineNumber = line;
          this.endLineNumber = endLineNumber;
          if (Object.defineProperty) {
            Object.defineProperty(this, "column", {
              value: column,
              enumerable: true
            });
            Object.defineProperty(this, "endColumn", {
              value: endColumn,
              enumerable: true
            });
          } else {
            this.column = column;
            this.endColumn = endColumn;
          }
        }
      } catch (nop) {
      }
    }
    Exception.prototype = new Error();
    exports["default"] = Exception;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/utils.js
var require_utils = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/utils.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.extend = extend;
    exports.indexOf = indexOf;
    exports.escapeExpression = escapeExpression;
    exports.isEmpty = isEmpty;
    exports.createFrame = createFrame;
    exports.blockParams = blockParams;
    exports.appendContextPath = appendContextPath;
    var escape = {
      "&": "&amp;",
      "<": "&lt;",
      ">": "&gt;",
      '"': "&quot;",
      "'": "&#x27;",
      "`": "&#x60;",
      "=": "&#x3D;"
    };
    var badChars = /[&<>"'`=]/g;
    var possible = /[&<>"'`=]/;
    function escapeChar(chr) {
      return escape[chr];
    }
    function extend(obj) {
      for (var i = 1; i < arguments.length; i++) {
        for (var key in arguments[i]) {
          if (Object.prototype.hasOwnProperty.call(arguments[i], key)) {
            obj[key] = arguments[i][key];
          }
        }
      }
      return obj;
    }
    var toString = Object.prototype.toString;
    exports.toString = toString;
    var isFunction = function isFunction2(value) {
      return typeof value === "function";
    };
    if (isFunction(/x/)) {
      exports.isFunction = isFunction = function(value) {
        return typeof value === "function" && toString.call(value) === "[object Function]";
      };
    }
    exports.isFunction = isFunction;
    var isArray = Array.isArray || function(value) {
      return value && typeof value === "object" ? toString.call(value) === "[object Array]" : false;
    };
    exports.isArray = isArray;
    function indexOf(array, value) {
      for (var i = 0, len = array.length; i < len; i++) {
        if (array[i] === value) {
          return i;
        }
      }
      return -1;
    }
    function escapeExpression(string) {
      if (typeof string !== "string") {
        if (string && typeof string.toHTML === "function") {
          return string.toHTML();
        } else if (string == null) {
          return "";
        } else if (!string) {
          return string + "";
        }
        string = "" + string;
      }
      if (!possible.test(string)) {
        return string;
      }
      return string.replace(badChars, escapeChar);
    }
    function isEmpty(value) {
      if (!value && value !== 0) {
        return true;
      } else if (isArray(value) && value.length === 0) {
        return true;
      } else {
        return false;
      }
    }
    function createFrame(object) {
      var frame = extend({}, object);
      frame._parent = object;
      return frame;
    }
    function blockParams(params, ids) {
      params.path = ids;
      return params;
    }
    function appendContextPath(contextPath, id) {
      return (contextPath ? contextPath + "." : "") + id;
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/node-types.js
var require_node_types = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/node-types.js"(exports) {
    "use strict";
    exports.__esModule = true;
    var NODE_TYPES = ["Program", "BlockStatement", "DecoratorBlock", "PartialStatement", "PartialBlockStatement", "Decorator", "MustacheStatement", "ContentStatement", "CommentStatement", "SubExpression", "PathExpression", "StringLiteral", "NumberLiteral", "BooleanLiteral", "UndefinedLiteral", "NullLiteral", "Hash", "HashPair"];
    exports.NODE_TYPES = NODE_TYPES;
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/visitor.js
var require_visitor = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/visitor.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    var _utils = require_utils();
    var _nodeTypes = require_node_types();
    function Visitor2() {
      this.parents = [];
    }
    function isDispatchable(visitor, type) {
      return _utils.indexOf(_nodeTypes.NODE_TYPES, type) !== -1 || !(type in Visitor2.prototype) && typeof visitor[type] === "function";
    }
    Visitor2.prototype = {
      constructor: Visitor2,
      mutating: false,
      // Visits a given value. If mutating, will replace the value if necessary.
      acceptKey: function acceptKey(node, name) {
        var value = this.accept(node[name]);
        if (this.mutating) {
          if (value && !isDispatchable(this, value.type)) {
            throw new _exception2["default"]('Unexpected node type "' + value.type + '" found when accepting ' + name + " on " + node.type);
          }
          node[name] = value;
        }
      },
      // Performs an accept operation with added sanity check to ensure
      // required keys are not removed.
      acceptRequired: function acceptRequired(node, name) {
        this.acceptKey(node, name);
        if (!node[name]) {
          throw new _exception2["default"](node.type + " requires " + name);
        }
      },
      // Traverses a given array. If mutating, empty respnses will be removed
      // for child elements.
      acceptArray: function acceptArray(array) {
        for (var i = 0, l = array.length; i < l; i++) {
          this.acceptKey(array, i);
          if (!array[i]) {
            array.splice(i, 1);
            i--;
            l--;
          }
        }
      },
      accept: function accept(object) {
        if (!object) {
          return;
        }
        if (!isDispatchable(this, object.type) || !this[object.type]) {
          throw new _exception2["default"]("Unknown type: " + object.type, object);
        }
        if (this.current) {
          this.parents.unshift(this.current);
        }
        this.current = object;
        var ret = this[object.type](object);
        this.current = this.parents.shift();
        if (!this.mutating || ret) {
          return ret;
        } else if (ret !== false) {
          return object;
        }
      },
      Program: function Program(program) {
        this.acceptArray(program.body);
      },
      MustacheStatement: visitSubExpression,
      Decorator: visitSubExpression,
      BlockStatement: visitBlock,
      DecoratorBlock: visitBlock,
      PartialStatement: visitPartial,
      PartialBlockStatement: function PartialBlockStatement(partial) {
        visitPartial.call(this, partial);
        this.acceptKey(partial, "program");
      },
      ContentStatement: function ContentStatement() {
      },
      CommentStatement: function CommentStatement() {
      },
      SubExpression: visitSubExpression,
      PathExpression: function PathExpression() {
      },
      StringLiteral: function StringLiteral() {
      },
      NumberLiteral: function NumberLiteral() {
      },
      BooleanLiteral: function BooleanLiteral() {
      },
      UndefinedLiteral: function UndefinedLiteral() {
      },
      NullLiteral: function NullLiteral() {
      },
      Hash: function Hash(hash) {
        this.acceptArray(hash.pairs);
      },
      HashPair: function HashPair(pair) {
        this.acceptRequired(pair, "value");
      }
    };
    function visitSubExpression(mustache) {
      this.acceptRequired(mustache, "path");
      this.acceptArray(mustache.params);
      this.acceptKey(mustache, "hash");
    }
    function visitBlock(block) {
      visitSubExpression.call(this, block);
      this.acceptKey(block, "program");
      this.acceptKey(block, "inverse");
    }
    function visitPartial(partial) {
      this.acceptRequired(partial, "name");
      this.acceptArray(partial.params);
      this.acceptKey(partial, "hash");
    }
    exports["default"] = Visitor2;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/whitespace-control.js
var require_whitespace_control = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/whitespace-control.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _visitor = require_visitor();
    var _visitor2 = _interopRequireDefault(_visitor);
    function WhitespaceControl() {
      var options = arguments.length <= 0 || arguments[0] === void 0 ? {} : arguments[0];
      this.options = options;
    }
    WhitespaceControl.prototype = new _visitor2["default"]();
    WhitespaceControl.prototype.Program = function(program) {
      var doStandalone = !this.options.ignoreStandalone;
      var isRoot = !this.isRootSeen;
      this.isRootSeen = true;
      var body = program.body;
      for (var i = 0, l = body.length; i < l; i++) {
        var current = body[i], strip = this.accept(current);
        if (!strip) {
          continue;
        }
        var _isPrevWhitespace = isPrevWhitespace(body, i, isRoot), _isNextWhitespace = isNextWhitespace(body, i, isRoot), openStandalone = strip.openStandalone && _isPrevWhitespace, closeStandalone = strip.closeStandalone && _isNextWhitespace, inlineStandalone = strip.inlineStandalone && _isPrevWhitespace && _isNextWhitespace;
        if (strip.close) {
          omitRight(body, i, true);
        }
        if (strip.open) {
          omitLeft(body, i, true);
        }
        if (doStandalone && inlineStandalone) {
          omitRight(body, i);
          if (omitLeft(body, i)) {
            if (current.type === "PartialStatement") {
              current.indent = /(?:^|[^ \t])([ \t]+)$/.exec(body[i - 1].original)[1];
            }
          }
        }
        if (doStandalone && openStandalone) {
          omitRight((current.program || current.inverse).body);
          omitLeft(body, i);
        }
        if (doStandalone && closeStandalone) {
          omitRight(body, i);
          omitLeft((current.inverse || current.program).body);
        }
      }
      return program;
    };
    WhitespaceControl.prototype.BlockStatement = WhitespaceControl.prototype.DecoratorBlock = WhitespaceControl.prototype.PartialBlockStatement = function(block) {
      this.accept(block.program);
      this.accept(block.inverse);
      var program = block.program || block.inverse, inverse = block.program && block.inverse, firstInverse = inverse, lastInverse = inverse;
      if (inverse && inverse.chained) {
        firstInverse = inverse.body[0].program;
        while (lastInverse.chained) {
          lastInverse = lastInverse.body[lastInverse.body.length - 1].program;
        }
      }
      var strip = {
        open: block.openStrip.open,
        close: block.closeStrip.close,
        // Determine the standalone candiacy. Basically flag our content as being possibly standalone
        // so our parent can determine if we actually are standalone
        openStandalone: isNextWhitespace(program.body),
        closeStandalone: isPrevWhitespace((firstInverse || program).body)
      };
      if (block.openStrip.close) {
        omitRight(program.body, null, true);
      }
      if (inverse) {
        var inverseStrip = block.inverseStrip;
        if (inverseStrip.open) {
          omitLeft(program.body, null, true);
        }
        if (inverseStrip.close) {
          omitRight(firstInverse.body, null, true);
        }
        if (block.closeStrip.open) {
          omitLeft(lastInverse.body, null, true);
        }
        if (!this.options.ignoreStandalone && isPrevWhitespace(program.body) && isNextWhitespace(firstInverse.body)) {
          omitLeft(program.body);
          omitRight(firstInverse.body);
        }
      } else if (block.closeStrip.open) {
        omitLeft(program.body, null, true);
      }
      return strip;
    };
    WhitespaceControl.prototype.Decorator = WhitespaceControl.prototype.MustacheStatement = function(mustache) {
      return mustache.strip;
    };
    WhitespaceControl.prototype.PartialStatement = WhitespaceControl.prototype.CommentStatement = function(node) {
      var strip = node.strip || {};
      return {
        inlineStandalone: true,
        open: strip.open,
        close: strip.close
      };
    };
    function isPrevWhitespace(body, i, isRoot) {
      if (i === void 0) {
        i = body.length;
      }
      var prev = body[i - 1], sibling = body[i - 2];
      if (!prev) {
        return isRoot;
      }
      if (prev.type === "ContentStatement") {
        return (sibling || !isRoot ? /(?:^|\S)[^\S\n]*\n\s*$/ : /^\s*$|(?:^|\S)[^\S\n]*\n\s*$/).test(prev.original);
      }
    }
    function isNextWhitespace(body, i, isRoot) {
      if (i === void 0) {
        i = -1;
      }
      var next = body[i + 1], sibling = body[i + 2];
      if (!next) {
        return isRoot;
      }
      if (next.type === "ContentStatement") {
        return (sibling || !isRoot ? /^\s*?\r?\n/ : /^\s*?(\r?\n|$)/).test(next.original);
      }
    }
    function omitRight(body, i, multiple) {
      var current = body[i == null ? 0 : i + 1];
      if (!current || current.type !== "ContentStatement" || !multiple && current.rightStripped) {
        return;
      }
      var original = current.value;
      current.value = current.value.replace(multiple ? /^\s+/ : /^[ \t]*\r?\n?/, "");
      current.rightStripped = current.value !== original;
    }
    function omitLeft(body, i, multiple) {
      var current = body[i == null ? body.length - 1 : i - 1];
      if (!current || current.type !== "ContentStatement" || !multiple && current.leftStripped) {
        return;
      }
      var original = current.value;
      current.value = current.value.replace(multiple ? /(^|\S)\s+$/ : /(^|[^ \t])[ \t]+$/, "$1");
      current.leftStripped = current.value !== original;
      return current.leftStripped;
    }
    exports["default"] = WhitespaceControl;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/helpers.js
var require_helpers = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/helpers.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.SourceLocation = SourceLocation;
    exports.id = id;
    exports.stripFlags = stripFlags;
    exports.stripComment = stripComment;
    exports.preparePath = preparePath;
    exports.prepareMustache = prepareMustache;
    exports.prepareRawBlock = prepareRawBlock;
    exports.prepareBlock = prepareBlock;
    exports.prepareProgram = prepareProgram;
    exports.preparePartialBlock = preparePartialBlock;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    function validateClose(open, close) {
      close = close.path ? close.path.original : close;
      if (open.path.original !== close) {
        var errorNode = { loc: open.path.loc };
        throw new _exception2["default"](open.path.original + " doesn't match " + close, errorNode);
      }
    }
    function SourceLocation(source, locInfo) {
      this.source = source;
      this.start = {
        line: locInfo.first_line,
        column: locInfo.first_column
      };
      this.end = {
        line: locInfo.last_line,
        column: locInfo.last_column
      };
    }
    function id(token) {
      if (/^\[.*\]$/.test(token)) {
        return token.substring(1, token.length - 1);
      } else {
        return token;
      }
    }
    function stripFlags(open, close) {
      return {
        open: open.charAt(2) === "~",
        close: close.charAt(close.length - 3) === "~"
      };
    }
    function stripComment(comment) {
      return comment.replace(/^\{\{~?!-?-?/, "").replace(/-?-?~?\}\}$/, "");
    }
    function preparePath(data, parts, loc) {
      loc = this.locInfo(loc);
      var original = data ? "@" : "", dig = [], depth = 0;
      for (var i = 0, l = parts.length; i < l; i++) {
        var part = parts[i].part, isLiteral = parts[i].original !== part;
        original += (parts[i].separator || "") + part;
        if (!isLiteral && (part === ".." || part === "." || part === "this")) {
          if (dig.length > 0) {
            throw new _exception2["default"]("Invalid path: " + original, { loc });
          } else if (part === "..") {
            depth++;
          }
        } else {
          dig.push(part);
        }
      }
      return {
        type: "PathExpression",
        data,
        depth,
        parts: dig,
        original,
        loc
      };
    }
    function prepareMustache(path, params, hash, open, strip, locInfo) {
      var escapeFlag = open.charAt(3) || open.charAt(2), escaped = escapeFlag !== "{" && escapeFlag !== "&";
      var decorator = /\*/.test(open);
      return {
        type: decorator ? "Decorator" : "MustacheStatement",
        path,
        params,
        hash,
        escaped,
        strip,
        loc: this.locInfo(locInfo)
      };
    }
    function prepareRawBlock(openRawBlock, contents, close, locInfo) {
      validateClose(openRawBlock, close);
      locInfo = this.locInfo(locInfo);
      var program = {
        type: "Program",
        body: contents,
        strip: {},
        loc: locInfo
      };
      return {
        type: "BlockStatement",
        path: openRawBlock.path,
        params: openRawBlock.params,
        hash: openRawBlock.hash,
        program,
        openStrip: {},
        inverseStrip: {},
        closeStrip: {},
        loc: locInfo
      };
    }
    function prepareBlock(openBlock, program, inverseAndProgram, close, inverted, locInfo) {
      if (close && close.path) {
        validateClose(openBlock, close);
      }
      var decorator = /\*/.test(openBlock.open);
      program.blockParams = openBlock.blockParams;
      var inverse = void 0, inverseStrip = void 0;
      if (inverseAndProgram) {
        if (decorator) {
          throw new _exception2["default"]("Unexpected inverse block on decorator", inverseAndProgram);
        }
        if (inverseAndProgram.chain) {
          inverseAndProgram.program.body[0].closeStrip = close.strip;
        }
        inverseStrip = inverseAndProgram.strip;
        inverse = inverseAndProgram.program;
      }
      if (inverted) {
        inverted = inverse;
        inverse = program;
        program = inverted;
      }
      return {
        type: decorator ? "DecoratorBlock" : "BlockStatement",
        path: openBlock.path,
        params: openBlock.params,
        hash: openBlock.hash,
        program,
        inverse,
        openStrip: openBlock.strip,
        inverseStrip,
        closeStrip: close && close.strip,
        loc: this.locInfo(locInfo)
      };
    }
    function prepareProgram(statements, loc) {
      if (!loc && statements.length) {
        var firstLoc = statements[0].loc, lastLoc = statements[statements.length - 1].loc;
        if (firstLoc && lastLoc) {
          loc = {
            source: firstLoc.source,
            start: {
              line: firstLoc.start.line,
              column: firstLoc.start.column
            },
            end: {
              line: lastLoc.end.line,
              column: lastLoc.end.column
            }
          };
        }
      }
      return {
        type: "Program",
        body: statements,
        strip: {},
        loc
      };
    }
    function preparePartialBlock(open, program, close, locInfo) {
      validateClose(open, close);
      return {
        type: "PartialBlockStatement",
        name: open.path,
        params: open.params,
        hash: open.hash,
        program,
        openStrip: open.strip,
        closeStrip: close && close.strip,
        loc: this.locInfo(locInfo)
      };
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/base.js
var require_base = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/base.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.parseWithoutProcessing = parseWithoutProcessing;
    exports.parse = parse2;
    function _interopRequireWildcard(obj) {
      if (obj && obj.__esModule) {
        return obj;
      } else {
        var newObj = {};
        if (obj != null) {
          for (var key in obj) {
            if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
          }
        }
        newObj["default"] = obj;
        return newObj;
      }
    }
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _parser = require_parser();
    var _parser2 = _interopRequireDefault(_parser);
    var _whitespaceControl = require_whitespace_control();
    var _whitespaceControl2 = _interopRequireDefault(_whitespaceControl);
    var _helpers = require_helpers();
    var Helpers = _interopRequireWildcard(_helpers);
    var _utils = require_utils();
    exports.parser = _parser2["default"];
    var yy = {};
    _utils.extend(yy, Helpers);
    function parseWithoutProcessing(input, options) {
      if (input.type === "Program") {
        return input;
      }
      _parser2["default"].yy = yy;
      yy.locInfo = function(locInfo) {
        return new yy.SourceLocation(options && options.srcName, locInfo);
      };
      var ast = _parser2["default"].parse(input);
      return ast;
    }
    function parse2(input, options) {
      var ast = parseWithoutProcessing(input, options);
      var strip = new _whitespaceControl2["default"](options);
      return strip.accept(ast);
    }
  }
});

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve2, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve2, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve2, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/tasks.ts
function askedOnce(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (...question) => {
    const key = question.join("\0");
    const known2 = answers.get(key) ?? { answer: ask(...question) };
    answers.set(key, known2);
    return known2.answer;
  };
}
async function bounded(atOnce, tasks, signal) {
  const limit = pLimit(Math.max(1, atOnce));
  const failed = new AbortController();
  const results = await Promise.allSettled(
    tasks.map(
      (task) => limit(async () => {
        failed.signal.throwIfAborted();
        try {
          signal?.throwIfAborted();
          return await task();
        } catch (thrown) {
          failed.abort(thrown);
          throw thrown;
        }
      })
    )
  );
  failed.signal.throwIfAborted();
  return results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
}

// src/git/types.ts
function parseCommitSha(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : void 0;
}
var COMPARE_LIMIT = 250;
function known(value, source) {
  return { known: true, value, source };
}
function notKnown(why) {
  return { known: false, why };
}
async function firstKnown(...sources) {
  const reasons = [];
  for (const ask of sources) {
    const answer = await ask();
    if (answer.known) return answer;
    if (!reasons.includes(answer.why)) reasons.push(answer.why);
  }
  return notKnown(reasons.join("; "));
}
var SHOWN_LENGTH = 200;
function printableText(text) {
  return printable(text, SHOWN_LENGTH).trim();
}
var FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|^\/|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;
var LENGTH_LIMIT = 512;
function isRefName(name) {
  return name !== "" && name !== "@" && name.length <= LENGTH_LIMIT && !FORBIDDEN.test(name);
}

// src/git/api-requests.ts
var CONCURRENT = 4;
var ATTEMPTS = 3;
var TIMEOUT_MS = 3e4;
var FIRST_PAUSE_MS = 1e3;
var LONGEST_PAUSE_MS = 2e4;
var ApiRequests = class {
  #address;
  #ports;
  #limit = pLimit(CONCURRENT);
  #send;
  #stopped;
  constructor(address, ports) {
    this.#address = address;
    this.#ports = ports;
  }
  /** `path` below `/repos/{owner}/{repo}`, with `{name}` for parameters. Rejects only when the run is cancelled. */
  get(path, parameters = {}) {
    return this.#limit(() => this.#get(path, parameters));
  }
  async #get(path, parameters) {
    const { owner, repo } = this.#address;
    for (let attempt = 1; ; attempt += 1) {
      if (this.#stopped !== void 0) return { found: false, absent: false, why: this.#stopped };
      const exchange = await this.#exchange(`GET /repos/{owner}/{repo}${path}`, { owner, repo, ...parameters });
      this.#ports.cancel.throwIfAborted();
      const step = judge(exchange, attempt);
      if (step.next === "answer") return step.reply;
      this.#ports.log.debug(`GitHub API, ${path}: ${step.why}`);
      if (step.next === "retry" && attempt < ATTEMPTS) {
        await this.#ports.clock.sleep(step.pauseMs, this.#ports.cancel);
        continue;
      }
      if (step.next === "stop" || step.fatal) this.#stopped = step.why;
      return { found: false, absent: false, why: step.why };
    }
  }
  async #exchange(route, parameters) {
    this.#send ??= this.#load();
    const send = await this.#send;
    const timeout = new AbortController();
    const timer = this.#ports.clock.timer(TIMEOUT_MS, () => {
      timeout.abort();
    });
    try {
      const exchange = await send(route, parameters, AbortSignal.any([timeout.signal, this.#ports.cancel]));
      return timeout.signal.aborted ? { status: "no-answer", why: `no answer within ${TIMEOUT_MS / 1e3} s` } : exchange;
    } finally {
      timer.clear();
    }
  }
  /** `@actions/github` parses the event payload while it loads, and fails where that is malformed. */
  async #load() {
    try {
      const { createSend } = await import("./chunk-QTQQ4H6R.js");
      return createSend(this.#address.apiUrl, this.#address.token, (text) => {
        this.#ports.log.debug(text);
      });
    } catch (thrown) {
      const why = messageOf(thrown);
      return () => Promise.resolve({ status: "no-client", why });
    }
  }
};
function judge(exchange, attempt) {
  const backoff = FIRST_PAUSE_MS * 2 ** (attempt - 1);
  if (exchange.status === "no-answer") {
    const why2 = `the GitHub API cannot be reached: ${within(exchange.why)}`;
    if (/ECONNREFUSED|ENOTFOUND|bad port/i.test(exchange.why)) return { next: "stop", why: why2 };
    return { next: "retry", pauseMs: backoff, why: why2, fatal: true };
  }
  if (exchange.status === "too-large") {
    return { next: "answer", reply: { found: false, absent: false, why: `the GitHub API: ${exchange.why}` } };
  }
  if (exchange.status === "no-client") {
    return { next: "stop", why: `the client of the GitHub API could not be loaded: ${within(exchange.why)}` };
  }
  const { status, headers, data } = exchange;
  if (status >= 200 && status < 300) return { next: "answer", reply: { found: true, data, last: lastPage(headers["link"]) } };
  const said = within(textAt(data, "message") ?? "");
  const why = `the GitHub API answered ${status}${said === "" ? "" : ` (${said})`}`;
  if (status === 404) return { next: "answer", reply: { found: false, absent: true, why } };
  if (status === 401) return { next: "stop", why: `${why}: the github-token is not valid` };
  if (status === 403 || status === 429) return judgeLimit(status, headers, said, why, backoff);
  if (status >= 500) return { next: "retry", pauseMs: backoff, why, fatal: false };
  return { next: "answer", reply: { found: false, absent: false, why } };
}
function within(text) {
  return printableText(text).replace(/\.+$/, "");
}
function judgeLimit(status, headers, said, why, backoff) {
  const wait = Number(headers["retry-after"] ?? Number.NaN) * 1e3;
  if (wait >= 0) {
    const pauseMs = Math.max(wait, backoff);
    return pauseMs <= LONGEST_PAUSE_MS ? { next: "retry", pauseMs, why, fatal: true } : { next: "stop", why };
  }
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
    const until = reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1e3).toISOString()}` : "";
    return { next: "stop", why: `the rate limit of the GitHub API is used up${until}` };
  }
  if (status === 429 || /rate limit/i.test(said)) return { next: "retry", pauseMs: backoff, why, fatal: true };
  return { next: "answer", reply: { found: false, absent: false, why } };
}
function lastPage(link) {
  if (link === void 0) return void 0;
  const pages = /* @__PURE__ */ new Map();
  for (const [, target = "", rel = ""] of link.matchAll(/<([^<>]{1,2048})>\s*;\s*rel="([a-z ]{1,64})"/g)) {
    const page = /[?&]page=(\d{1,9})(?:&|$)/.exec(target)?.[1];
    if (page !== void 0) pages.set(rel, Number(page));
  }
  return pages.get("next") === void 0 ? void 0 : Math.max(pages.get("last") ?? 0, pages.get("next") ?? 0);
}

// src/git/api.ts
var PAGE_SIZE = 100;
var ANCESTOR_PAGES = 10;
var TAG_PAGES = 1e3;
var TAG_CHAIN = 10;
var SOURCE = "GitHub API";
var UNREADABLE = "the GitHub API answered in a form that is not understood";
var Api = class {
  #requests;
  #repository;
  constructor(requests) {
    this.#requests = requests;
  }
  async defaultBranch() {
    const reply = await this.#read();
    if (!reply.found) return notKnown(reply.why);
    const branch = textAt(reply.data, "default_branch");
    return branch === void 0 || !isRefName(branch) ? notKnown(UNREADABLE) : known(branch, SOURCE);
  }
  async commitDate(commit) {
    const reply = await this.#requests.get("/git/commits/{commit}", { commit });
    if (!reply.found) return notKnown(reply.why);
    const date = new Date(textAt(reply.data, "committer", "date") ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? notKnown(UNREADABLE) : known(date, SOURCE);
  }
  /** `GET /releases/latest`: the newest release that is neither draft nor pre-release, or the one that was marked by hand. */
  async latestRelease() {
    const reply = await this.#requests.get("/releases/latest");
    if (!reply.found) return this.#absent(reply);
    const tag = textAt(reply.data, "tag_name");
    return tag === void 0 ? notKnown(UNREADABLE) : known(tag, SOURCE);
  }
  async compare(base, head) {
    const reply = await this.#requests.get("/compare/{range}", { range: `${base}...${head}` });
    if (!reply.found) return notKnown(reply.why);
    const status = textAt(reply.data, "status");
    const commits = commitList(at(reply.data, "commits"));
    if (commits === void 0 || !isStatus(status)) return notKnown(UNREADABLE);
    return known({ status, aheadBy: [...commits].reverse().slice(0, COMPARE_LIMIT) }, SOURCE);
  }
  async ancestors(commit, limit) {
    const found = [];
    for (let page = 1; page <= ANCESTOR_PAGES && found.length < limit; page += 1) {
      const reply = await this.#requests.get("/commits", { sha: commit, per_page: Math.min(PAGE_SIZE, limit), page });
      if (!reply.found) return notKnown(reply.why);
      const commits = commitList(reply.data);
      if (commits === void 0) return notKnown(UNREADABLE);
      found.push(...commits);
      if (reply.last === void 0) break;
    }
    return known(found.slice(0, limit), SOURCE);
  }
  async branchHead(branch) {
    const reply = await this.#requests.get("/git/ref/{ref}", { ref: `heads/${branch}` });
    if (!reply.found) return notKnown(reply.absent ? `GitHub shows no branch ${printableText(branch)}` : reply.why);
    const commit = parseCommitSha(textAt(reply.data, "object", "sha") ?? "");
    return commit === void 0 ? notKnown(UNREADABLE) : known(commit, SOURCE);
  }
  async tagCommit(tag) {
    let reply = await this.#requests.get("/git/ref/{ref}", { ref: `tags/${tag}` });
    if (!reply.found) return this.#absent(reply);
    for (let depth = 0; depth < TAG_CHAIN; depth += 1) {
      const type = textAt(reply.data, "object", "type");
      const sha = parseCommitSha(textAt(reply.data, "object", "sha") ?? "");
      if (sha === void 0 || type === void 0) return notKnown(UNREADABLE);
      if (type === "commit") return known(sha, SOURCE);
      if (type !== "tag") return notKnown(`git tag ${printableText(tag)} names no commit`);
      reply = await this.#requests.get("/git/tags/{sha}", { sha });
      if (!reply.found) return notKnown(reply.why);
    }
    return notKnown(`git tag ${printableText(tag)} is a tag of a tag, more than ${TAG_CHAIN} deep`);
  }
  /** `GET /tags`: a hundred a request, annotated ones already peeled, tags of trees and blobs left out. */
  async tags() {
    const tags = /* @__PURE__ */ new Map();
    let page = 1;
    let last = 1;
    while (page <= last) {
      if (last > TAG_PAGES) return notKnown(`there are more than ${TAG_PAGES * PAGE_SIZE} git tags`);
      const numbers = Array.from({ length: last - page + 1 }, (_, index) => page + index);
      const replies = await Promise.all(numbers.map((number) => this.#requests.get("/tags", { per_page: PAGE_SIZE, page: number })));
      for (const reply of replies) {
        const entries = tagEntries(reply);
        if (!entries.known) return entries;
        for (const tag of entries.value) tags.set(tag.name, tag);
        last = Math.max(last, reply.found ? reply.last ?? 0 : 0);
      }
      page += numbers.length;
    }
    return known([...tags.values()], SOURCE);
  }
  /** A 404 says "absent" only where the repository itself can be read with this token. */
  async #absent(reply) {
    if (!reply.absent) return notKnown(reply.why);
    const repository = await this.#read();
    return repository.found ? known(void 0, SOURCE) : notKnown(repository.why);
  }
  #read() {
    this.#repository ??= this.#requests.get("");
    return this.#repository;
  }
};
function commitList(value) {
  if (!Array.isArray(value)) return void 0;
  const commits = value.map((entry) => parseCommitSha(textAt(entry, "sha") ?? "")).filter((one) => one !== void 0);
  return commits.length === value.length ? commits : void 0;
}
function isStatus(text) {
  return text === "identical" || text === "ahead" || text === "behind" || text === "diverged";
}
function tagEntries(reply) {
  if (!reply.found) return notKnown(reply.why);
  if (!Array.isArray(reply.data)) return notKnown(UNREADABLE);
  const tags = reply.data.map((entry) => {
    const name = textAt(entry, "name");
    const commit = parseCommitSha(textAt(entry, "commit", "sha") ?? "");
    return name === void 0 || commit === void 0 ? void 0 : { name, commit };
  });
  const whole = tags.filter((tag) => tag !== void 0);
  return whole.length === tags.length ? known(whole, SOURCE) : notKnown(UNREADABLE);
}

// src/git/clone-command.ts
var import_node_path = __toESM(require_node_path(), 1);
var TIMEOUT_MS2 = 6e4;
var SETTINGS = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.directory=*"];
var ENVIRONMENT = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  // A list of allowed protocols in which there is none: a partial clone cannot go to the network.
  GIT_ALLOW_PROTOCOL: "none",
  GIT_PAGER: "",
  LC_ALL: "C"
};
function gitAtRoot(workspace, env, ports) {
  return command(["-C", workspace, "--git-dir=.git", "--work-tree=."], env, ports);
}
function gitBelow(workspace, directory, env, ports) {
  return command(["-C", directory], { ...env, GIT_CEILING_DIRECTORIES: (0, import_node_path.dirname)(workspace) }, ports, ["GIT_CEILING_DIRECTORIES"]);
}
function command(place, env, { exec, cancel, clock }, keep = []) {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const environment = { ...withoutForeign(env, keep), ...ENVIRONMENT };
  return (args, input) => exec("git", [...place, ...settings, "--no-pager", ...args], {
    env: environment,
    deadline: clock.monotonic() + TIMEOUT_MS2,
    signal: cancel,
    ...input === void 0 ? {} : { input }
  });
}
function withoutForeign(env, keep) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !/^(?:GIT_|INPUT_)/i.test(name)));
}
var REF_FORMAT = "%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
function parseRefs(stdout) {
  const refs = stdout.split("\n").filter((line) => line !== "").map(parseRef);
  const whole = refs.filter((one) => one !== void 0);
  return whole.length === refs.length ? whole : void 0;
}
function parseRef(line) {
  const [ref, type, object, peeledType, peeled] = line.split("\0");
  if (ref === void 0 || type === void 0 || object === void 0 || peeledType === void 0 || peeled === void 0) return void 0;
  const endType = type === "tag" ? peeledType : type;
  if (endType === "tag") return { ref, target: { type: "nested" } };
  if (endType !== "commit") return { ref, target: { type: "none" } };
  const commit = parseCommitSha(type === "tag" ? peeled : object);
  return commit === void 0 ? void 0 : { ref, target: { type: "commit", commit } };
}
function parseCommits(stdout) {
  const lines = stdout.split("\n").filter((line) => line !== "");
  const commits = lines.map(parseCommitSha).filter((one) => one !== void 0);
  return commits.length === lines.length ? commits : void 0;
}
function parseCommitDate(object) {
  const header = object.split("\n\n", 1)[0] ?? "";
  const seconds = /^committer .*> (-?\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === void 0 ? void 0 : new Date(Number(seconds) * 1e3);
}
function parseLeftRight(stdout) {
  const match = /^(\d+)\s+(\d+)\s*$/.exec(stdout);
  return match === null ? void 0 : { behind: Number(match[1]), ahead: Number(match[2]) };
}
function parseExecutables(stdout) {
  const entries = stdout.split("\0").map((entry) => /^100755 [0-9a-f]+ \d\t(.+)$/s.exec(entry)?.[1]);
  return new Set(entries.filter((path) => path !== void 0));
}

// src/git/clone.ts
var TAGS = "refs/tags/";
var NOT_FOUND = 127;
var TIMED_OUT = 124;
var Clone = class {
  #git;
  #state;
  #answer;
  #whole;
  constructor(git) {
    this.#git = git;
  }
  #read() {
    this.#state ??= this.#readState();
    return this.#state;
  }
  async head() {
    const [state, { stdout }] = await Promise.all([this.#read(), this.#first()]);
    if (!state.usable) return notKnown(state.why);
    const commit = parseCommitSha(stdout.split("\n")[1] ?? "");
    return commit === void 0 ? notKnown("nothing is checked out in the clone yet") : known(commit, "HEAD of the clone");
  }
  async commitDate(commit) {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["cat-file", "commit", commit]);
    const date = exitCode === 0 ? parseCommitDate(stdout) : void 0;
    return date === void 0 ? notKnown(`the clone does not hold commit ${commit}`) : known(date, `commit ${commit} in the clone`);
  }
  async defaultBranch() {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
    const branch = /^refs\/remotes\/origin\/(.+)$/.exec(stdout.trim())?.[1];
    if (exitCode === 0 && branch !== void 0) return known(branch, "refs/remotes/origin/HEAD of the clone");
    return notKnown("the clone does not say which branch is the default one");
  }
  async compare(base, head) {
    const refusal = await this.#notWhole();
    if (refusal !== void 0) return notKnown(refusal);
    const sides = await this.#git(["rev-list", "--left-right", "--count", `${base}...${head}`]);
    const counts = sides.exitCode === 0 ? parseLeftRight(sides.stdout) : void 0;
    if (counts === void 0) return notKnown(`the clone does not hold both ${base} and ${head}`);
    const list = await this.#git(["rev-list", `--max-count=${COMPARE_LIMIT}`, head, `^${base}`]);
    const aheadBy = list.exitCode === 0 ? parseCommits(list.stdout) : void 0;
    if (aheadBy === void 0) return notKnown(`git could not list the commits between ${base} and ${head}`);
    return known({ status: statusOf(counts), aheadBy }, "history of the clone");
  }
  async ancestors(commit, limit) {
    const refusal = await this.#notWhole();
    if (refusal !== void 0) return notKnown(refusal);
    const { exitCode, stdout } = await this.#git(["rev-list", `--max-count=${limit}`, commit]);
    const commits = exitCode === 0 ? parseCommits(stdout) : void 0;
    return commits === void 0 ? notKnown(`the clone does not hold commit ${commit}`) : known(commits, "history of the clone");
  }
  /** Of a whole clone only: a checkout of depth 1 sets the remote branch to the commit of the run, wherever the branch has moved since. */
  async branchHead(branch) {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    if (state.shallow) return notKnown(SHALLOW);
    for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
      const found = (await this.#refs(ref))?.find((one) => one.ref === ref);
      if (found?.commit !== void 0) return known(found.commit, `${ref} of the clone, as fetched`);
    }
    return notKnown(`the clone has no branch ${printableText(branch)}`);
  }
  /** A tag that is there is known in any clone; that there is none, only where all tags were fetched. */
  async tagCommit(tag) {
    const state = await this.#read();
    if (!state.usable) return notKnown(state.why);
    const ref = `${TAGS}${tag}`;
    const refs = await this.#refs(ref);
    if (refs === void 0) return notKnown("git could not list the tags of the clone");
    const found = refs.find((one) => one.ref === ref);
    if (found !== void 0) {
      return found.commit === void 0 ? notKnown(`git tag ${printableText(tag)} names no commit`) : known(found.commit, `${ref} of the clone`);
    }
    const partial = await this.#tagsNotWhole();
    return partial === void 0 ? known(void 0, "tags of the clone") : notKnown(partial);
  }
  async tags() {
    const partial = await this.#tagsNotWhole();
    if (partial !== void 0) return notKnown(partial);
    const refs = await this.#refs(TAGS);
    if (refs === void 0) return notKnown("git could not list the tags of the clone");
    const tags = refs.flatMap(({ ref, commit }) => commit === void 0 ? [] : [{ name: ref.slice(TAGS.length), commit }]);
    return known(tags, "tags of the clone");
  }
  /** Undefined when git failed; refs of trees and blobs have no commit. */
  async #refs(pattern) {
    const { exitCode, stdout } = await this.#git(["for-each-ref", `--format=${REF_FORMAT}`, pattern]);
    const refs = exitCode === 0 ? parseRefs(stdout) : void 0;
    if (refs === void 0) return void 0;
    const nested = await this.#peel(refs.filter((one) => one.target.type === "nested").map((one) => one.ref));
    return nested && refs.map(({ ref, target }) => ({ ref, ...commitOf(target.type === "commit" ? target.commit : nested.get(ref)) }));
  }
  /** Tags of tags to the end of the chain, all in one call. */
  async #peel(refs) {
    if (refs.length === 0) return /* @__PURE__ */ new Map();
    const input = refs.map((ref) => `${ref}^{commit}
`).join("");
    const { exitCode, stdout } = await this.#git(["cat-file", "--batch-check=%(objectname)"], input);
    const lines = stdout.split("\n");
    if (exitCode !== 0 || lines.length < refs.length) return void 0;
    const pairs = refs.map((ref, index) => [ref, parseCommitSha(lines[index] ?? "")]);
    return new Map(pairs.filter((pair) => pair[1] !== void 0));
  }
  #tagsNotWhole() {
    this.#whole ??= this.#readWhole();
    return this.#whole;
  }
  /**
   * Why the clone may lack git tags. Not shallow is not enough: a checkout of one ref of a young repository reaches the first commit
   * too, and is told from a whole one by the branches and tags that it did not fetch.
   */
  async #readWhole() {
    const state = await this.#read();
    if (!state.usable) return state.why;
    if (state.shallow) return SHALLOW;
    const config = await this.#git(["config", "--get-regexp", "^remote\\."]);
    if (config.stdout.trim() === "") return void 0;
    if (/^remote\.origin\.tagopt --no-tags$/im.test(config.stdout)) return "the clone was made without tags";
    const fetched = await this.#git(["for-each-ref", "--count=1", "--format=%(refname)", "refs/remotes/origin/"]);
    if (fetched.stdout.trim() === "") return "the clone holds the checked-out ref alone (check out with `fetch-depth: 0` for all tags)";
    const anyTag = await this.#git(["for-each-ref", "--count=1", "--format=%(refname)", TAGS]);
    return anyTag.stdout.trim() === "" ? "the clone holds no git tag, which does not prove that there is none" : void 0;
  }
  async #notWhole() {
    const state = await this.#read();
    if (!state.usable) return state.why;
    return state.shallow ? SHALLOW : void 0;
  }
  async #readState() {
    try {
      const { exitCode, stdout, stderr } = await this.#first();
      if (exitCode === NOT_FOUND) return { usable: false, why: "git is not installed on this runner" };
      if (exitCode === TIMED_OUT) return { usable: false, why: "git did not answer in time" };
      const shallow = /^(true|false)$/m.exec(stdout)?.[1];
      if (exitCode === 0 || shallow !== void 0) return { usable: true, shallow: shallow !== "false" };
      return { usable: false, why: /not a git repository/i.test(stderr) ? NO_CLONE : `git failed: ${printableText(stderr)}` };
    } catch (thrown) {
      return { usable: false, why: `git could not be run: ${printableText(messageOf(thrown))}` };
    }
  }
  /** Two lines in one call, since nearly every run asks both: whether the clone is shallow, and what is checked out (only where something is). */
  #first() {
    this.#answer ??= this.#git(["rev-parse", "--is-shallow-repository", "HEAD^{commit}"]);
    return this.#answer;
  }
};
var SHALLOW = "the clone is shallow (check out with `fetch-depth: 0` for all history and tags)";
var NO_CLONE = "there is no git work tree at the workspace's root";
function statusOf({ ahead, behind }) {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
function commitOf(commit) {
  return commit === void 0 ? {} : { commit };
}

// src/git/repository.ts
function openGitRepository(options, ports) {
  const clone = new Clone(gitAtRoot(options.workspace, options.env, ports));
  const github = openApi(options, ports);
  function ofApi(ask) {
    return () => github.known ? ask(github.value) : Promise.resolve(github);
  }
  return {
    head: askedOnce(() => clone.head()),
    commitDate: askedOnce(
      (commit) => firstKnown(
        () => clone.commitDate(commit),
        ofApi((api) => api.commitDate(commit))
      )
    ),
    defaultBranch: askedOnce(
      () => firstKnown(
        ofApi((api) => api.defaultBranch()),
        () => clone.defaultBranch()
      )
    ),
    branchHead: askedOnce(async (branch) => {
      if (!isRefName(branch)) return notKnown("no branch can have this name");
      return firstKnown(
        ofApi((api) => api.branchHead(branch)),
        () => clone.branchHead(branch)
      );
    }),
    tagCommit: askedOnce(async (tag) => {
      if (!isRefName(tag)) return known(void 0, "no git tag can have this name");
      return firstKnown(
        ofApi((api) => api.tagCommit(tag)),
        () => clone.tagCommit(tag)
      );
    }),
    latestRelease: askedOnce(ofApi((api) => api.latestRelease())),
    compare: askedOnce(async (base, head) => {
      if (base === head) return known({ status: "identical", aheadBy: [] }, "the same commit");
      return firstKnown(
        () => clone.compare(base, head),
        ofApi((api) => api.compare(base, head))
      );
    }),
    ancestors: askedOnce(
      (commit, limit) => firstKnown(
        () => clone.ancestors(commit, limit),
        ofApi((api) => api.ancestors(commit, limit))
      )
    ),
    tags: askedOnce(
      async () => orThrow(
        await firstKnown(
          ofApi((api) => api.tags()),
          () => clone.tags()
        )
      )
    ),
    executables: askedOnce((directory) => executablesBelow(directory, options.workspace, options.env, ports))
  };
}
function openApi(options, ports) {
  const { token, repository } = options;
  if (token === void 0 || token === "") return notKnown("there is no github-token for the GitHub API");
  const [, owner, repo] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9._-]{1,100})$/.exec(repository ?? "") ?? [];
  if (owner === void 0 || repo === void 0) return notKnown("GITHUB_REPOSITORY does not name a repository for the GitHub API");
  const requests = new ApiRequests({ apiUrl: options.apiUrl.replace(/\/+$/, ""), token, owner, repo }, ports);
  return known(new Api(requests), "inputs");
}
function orThrow(tags) {
  if (tags.known) return tags.value;
  throw new Failure({
    code: "GIT_TAGS_UNREADABLE",
    message: `The list of git tags could not be read whole: ${tags.why}.`,
    hint: "Give the step a github-token with `contents: read`, or check out with `fetch-depth: 0` so that the clone holds every git tag."
  });
}
async function executablesBelow(directory, workspace, env, ports) {
  const { exitCode, stdout } = await gitBelow(workspace, directory, env, ports)(["ls-files", "--stage", "-z", "--", "."]);
  if (exitCode === 127) return notKnown("git is not installed on this runner");
  if (exitCode !== 0) return notKnown("the directory is in no git work tree");
  return known(parseExecutables(stdout), "index of the clone");
}

// src/rules/needs.ts
function ruleNeeds(rules) {
  const uses = expressionsOf(rules);
  const types = new Set(rules.rules.map((rule) => rule.type));
  return {
    commitDate: uses.has("commit_date"),
    defaultBranch: uses.has("is_default_branch") || uses.has("is_not_default_branch") || rules.rules.some(asksDefaultBranch),
    latestRelease: rules.flavor.latest === "auto" && rules.rules.some(votesForLatest),
    facts: types.has("content") || [...uses].some((name) => /^(?:model|dataset|kit)\./.test(name))
  };
}
function expressionsOf(rules) {
  const templates = rules.rules.flatMap(templatesOf).concat(rules.flavor.prefix, rules.flavor.suffix);
  return new Set(templates.flatMap((template) => template.uses));
}
function templatesOf(rule) {
  const own = [
    rule.enable,
    rule.prefix,
    rule.suffix,
    "value" in rule ? rule.value : void 0,
    "pattern" in rule ? rule.pattern : void 0
  ];
  return own.filter((template) => template !== void 0);
}
function asksDefaultBranch(rule) {
  if (rule.type === "content") return rule.enable === void 0;
  return rule.type === "edge" && rule.branch === void 0;
}
function votesForLatest(rule) {
  return rule.type === "semver" || rule.type === "pep440" || rule.type === "match" || rule.type === "ref" && rule.event === "tag";
}

// src/classes/tag-class.ts
var ABSENT = { action: "create", reason: "not there yet" };
function refuse(code, reason, message, hint) {
  return { action: "refuse", reason, remark: { level: "error", code, message, hint } };
}
function remarked(action, reason, level, code, message, hint) {
  return { action, reason, remark: { level, code, message, hint } };
}
function unknown(why) {
  return { action: "skip", reason: `unknown: ${printable(why)}` };
}
function subject({ snapshot, tag }) {
  return tagReference(snapshot.repository, tag);
}
function ruleOf({ rule }) {
  return `rule "${printable(rule)}"`;
}
function stale(onStale, words) {
  const { reason, message, stays, back, moved, publish, forward } = words;
  switch (onStale) {
    case "skip": {
      const hint = `Nothing to do; on-stale: move would take the tag back${back}.`;
      return remarked("skip", reason, "notice", "TAG_STALE", `${message}. The tag stays ${stays}.`, hint);
    }
    case "fail": {
      const hint = `${publish}; or set on-stale: skip to leave the tag, or on-stale: move to take it back.`;
      return refuse("TAG_STALE", reason, `${message}, and on-stale: fail asks to stop.`, hint);
    }
    case "move": {
      const why = `${message}. It moves back all the same: on-stale: move asks for it.`;
      return remarked(
        "move",
        `${moved}, as on-stale: move asks`,
        "warning",
        "TAG_STALE",
        why,
        `To go forward again, promote ${forward} to this tag.`
      );
    }
  }
}

// src/classes/list.ts
var list_exports = {};
__export(list_exports, {
  immutable: () => immutable,
  monotonic: () => monotonic,
  mutable: () => mutable
});

// src/classes/compare-content.ts
function compareContent(question, content, before) {
  const { to, given, snapshot, tag } = question;
  const ours = given.layers.get(to);
  const theirs = snapshot.holderLayers.get(tag);
  const paths = content.map((layer) => layer.path);
  if (ours === void 0 || theirs === void 0 || paths.length === 0) {
    return warning(
      question,
      before,
      "stays: whether its content is the same could not be compared",
      "The manifest there could not be compared."
    );
  }
  const differing = paths.flatMap((path) => otherLayers(path, ours, theirs));
  if (differing.length > 0) {
    const why = `What it names differs: ${differences(differing, ours, theirs)}.`;
    return warning(question, before, "stays: its content differs", why, wasSaid(question, paths, theirs, before));
  }
  return remarked(
    "keep",
    "stays: its content is the same, other parts changed",
    "notice",
    "CONTENT_TAG_KEPT",
    `${subject(question)} stays at ${before}: ${someOf(paths.map((one) => printable(one)))} is the same there; only other parts of the kit changed.`,
    "Use the digest, or another tag of this run, for exactly this ModelKit."
  );
}
function wasSaid({ given, snapshot, to }, paths, theirs, before) {
  return given.moving.some((tag) => {
    const state = snapshot.tags.get(tag);
    if (given.digests.get(tag) !== to || state?.state !== "present") return false;
    const { digest } = state.descriptor;
    if (digest === to || digest === before) return digest === to;
    const last = snapshot.holderLayers.get(tag);
    return last !== void 0 && paths.some((path) => otherLayers(path, last, theirs).length > 0);
  });
}
function otherLayers(path, ours, theirs) {
  const mine = layersOf(path, ours);
  if (mine.length === 0) return [path];
  const gone = mine.some((layer) => layer.path === path) ? [] : layersOf(path, theirs).filter((layer) => !isAmong(layer, ours));
  return [...new Set([...mine.filter((layer) => !isAmong(layer, theirs)), ...gone].map((layer) => layer.path))];
}
function layersOf(path, layers) {
  const own = layers.filter((layer) => layer.path === path);
  return own.length > 0 ? own : layers.filter((layer) => path === "." || layer.path.startsWith(`${path}/`));
}
function isAmong({ digest }, layers) {
  return layers.some((layer) => layer.digest === digest);
}
function differences(paths, ours, theirs) {
  return someOf(
    paths.map((path) => {
      const [mine, other] = [ours, theirs].map((layers) => layers.find((layer) => layer.path === path)?.digest);
      const there = other === void 0 ? "not there under this path" : `${shortDigest(other)} there`;
      return `${printable(path)} is ${there}, ${mine === void 0 ? "no layer" : shortDigest(mine)} here`;
    })
  );
}
function warning(question, before, reason, why, said = false) {
  return remarked(
    "keep",
    reason,
    said ? "notice" : "warning",
    "CONTENT_TAG_OF_OTHER_MODEL",
    `${subject(question)} stays at ${before}${said ? ", as in the last run" : ""}; this run made ${question.to}. ${why}`,
    "Three ways on: a pattern that tells the two apart (type=content,pattern=\u2026), on-conflict: move to give the name to this one, or another repository."
  );
}

// src/classes/immutable.ts
var immutable = {
  name: "immutable",
  strictness: 3,
  // First what must not change.
  phase: 1,
  isFixed: true,
  policy: ({ kind, scope, content }, { onConflict }) => ({
    class: "immutable",
    onConflict: onConflict === "auto" ? kind === "content" ? "keep" : "fail" : onConflict,
    ...content === void 0 ? {} : { content },
    ...kind === "version" && scope !== void 0 ? { version: scope } : {}
  }),
  firmness: ({ onConflict }) => ["move", "keep", "fail"].indexOf(onConflict),
  goesToLater: () => false,
  isDisputed: ({ onConflict }) => onConflict === "fail",
  moves: ({ onConflict }) => onConflict === "move",
  needs: ({ version, content, onConflict }) => ({
    names: version !== void 0,
    spellings: version !== void 0,
    holder: onConflict === "fail" ? "told" : "never",
    layers: content !== void 0 && onConflict === "keep"
  }),
  decide,
  version: ({ version }) => version,
  follows: () => false,
  yields: ({ onConflict }) => onConflict === "keep",
  isPutBack: (_policy, before) => before !== null
};
function decide(question) {
  const { before } = question;
  if (before !== null) return conflict(question, before);
  const twin = otherSpelling(question);
  if (twin === void 0) return ABSENT;
  return "why" in twin ? unknown(twin.why) : twinConflict(question, twin);
}
function conflict(question, before) {
  const { policy, to, snapshot } = question;
  const holder = snapshot.holders.get(question.tag);
  switch (policy.onConflict) {
    case "fail":
      return refuse(
        "TAG_CONFLICT",
        "names another ModelKit and must not change",
        `${subject(question)} names ${before}, and this run made ${to}: an immutable tag (${ruleOf(question)}) does not change.${origin(holder, before)}`,
        policy.content === void 0 ? "Publish under a new version; or set on-conflict: keep to leave the tag where it is, or on-conflict: move to overwrite it." : "Give the new ModelKit another name (type=content,pattern=\u2026) or another repository; or set on-conflict: keep to leave the tag, or on-conflict: move to overwrite it."
      );
    case "keep":
      return policy.content === void 0 ? keptAsAsked(question, before) : compareContent(question, policy.content, before);
    case "move":
      return remarked(
        "move",
        "overwritten, as on-conflict: move asks",
        "warning",
        "TAG_OVERWRITTEN",
        `${subject(question)} moves from ${before} to ${to}, although its class is immutable: on-conflict: move asks for it.`,
        "To go back, promote the first of the two to this tag with on-conflict: move."
      );
  }
}
function keptAsAsked(question, before) {
  return remarked(
    "keep",
    "names another ModelKit and stays, as on-conflict: keep asks",
    "warning",
    "TAG_KEPT",
    `${subject(question)} stays at ${before}; this run made ${question.to}. on-conflict: keep asks for it.`,
    "Use that digest, or another tag of this run, for the new ModelKit."
  );
}
function otherSpelling(question) {
  const { policy, snapshot, tag, to, given, spellings } = question;
  if (policy.version === void 0) return void 0;
  if (snapshot.names?.complete !== true) return { why: snapshot.names?.problem.message ?? "the tag list was not read" };
  for (const twin of spellings(policy.version, "repository")) {
    if (twin === tag) continue;
    const state = snapshot.tags.get(twin);
    if (state?.state === "unreadable") return { why: state.problem.message };
    if (state?.state !== "present" || state.descriptor.digest === to) continue;
    const moves = policy.onConflict === "move" && given.digests.get(twin) === to;
    if (!moves) return { tag: twin, digest: state.descriptor.digest, holds: "names" };
  }
  return otherInThisRun(policy.version, question);
}
function otherInThisRun(version, { tag, to, given: { digests, places }, spellings }) {
  for (const twin of spellings(version, "run")) {
    const digest = digests.get(twin);
    const isEarlier = (places.get(twin) ?? 0) < (places.get(tag) ?? 0);
    if (twin !== tag && digest !== void 0 && digest !== to && isEarlier) return { tag: twin, digest, holds: "gets from this run" };
  }
  return void 0;
}
function twinConflict(question, twin) {
  const { policy, to, snapshot } = question;
  const other = tagReference(snapshot.repository, twin.tag);
  const same = `${subject(question)} is the same version as ${other}, which ${twin.holds} ${twin.digest}, and it shall be ${to}`;
  switch (policy.onConflict) {
    case "fail":
      return refuse(
        "TAG_CONFLICT",
        `the same version is there as ${twin.tag}, with another ModelKit`,
        `${same}: one version does not mean two ModelKits (${ruleOf(question)}).`,
        "Publish under a new version (build metadata does not make one); or set on-conflict: keep to leave the tag out, or on-conflict: move to write it all the same."
      );
    case "keep":
      return remarked(
        "skip",
        `the same version is there as ${twin.tag}, with another ModelKit`,
        "warning",
        "TAG_KEPT",
        `${same}. It is not written: on-conflict: keep asks for it.`,
        "Publish under a new version (build metadata does not make one)."
      );
    case "move":
      return remarked(
        "create",
        `written beside ${twin.tag}, as on-conflict: move asks`,
        "warning",
        "TAG_OVERWRITTEN",
        `${same}. Both are there now: on-conflict: move asks for it.`,
        `Remove or move ${other} so that the version means one ModelKit.`
      );
  }
}
function origin(holder, digest) {
  switch (holder?.relation) {
    case void 0:
      return "";
    case "newer":
      return ` ${digest} was published by commit ${holder.commit}, which is ahead of the commit of this run.`;
    case "older":
      return ` ${digest} was published by commit ${holder.commit}, from before the commit of this run.`;
    case "diverged":
      return holder.commit === void 0 ? ` Which commit published ${digest} is not known; the history has diverged from the commit of this run.` : ` ${digest} was published by commit ${holder.commit}, of a history that has diverged from the commit of this run.`;
    case "unknown":
      return ` Which commit published ${digest} is not known: ${printable(holder.why)}.`;
  }
}

// src/classes/monotonic.ts
var monotonic = {
  name: "monotonic",
  strictness: 2,
  // Last what most people pull.
  phase: 3,
  isFixed: false,
  policy: ({ scope }, { onStale }) => scope === void 0 ? { skipped: "class=monotonic needs a version to compare, and this run has none" } : { class: "monotonic", onStale, scope },
  firmness: () => 0,
  goesToLater: (earlier, later, compare) => compare(later.scope, earlier.scope) >= 0,
  isDisputed: () => false,
  moves: () => true,
  needs: () => ({ names: true, spellings: false, holder: "never", layers: false }),
  decide: decide2,
  version: ({ scope }) => scope,
  follows: (kind) => kind !== "version",
  yields: () => false,
  isPutBack: () => true
};
function decide2(question) {
  const { policy, before, to, snapshot } = question;
  if (before === null) return ABSENT;
  if (snapshot.names?.complete !== true) return unknown(snapshot.names?.problem.message ?? "the tag list was not read");
  const higher = question.higher(policy.scope);
  const version = policy.scope.version;
  if (higher === void 0) return { action: "move", reason: `${version} is the highest ${RANGE[policy.scope.within]} here` };
  return stale(policy.onStale, {
    reason: `${higher} is there, higher than ${version}`,
    message: `${subject(question)} names ${before}; ${higher} is in the repository, a higher version than ${version} of this run (${to}, ${ruleOf(question)})`,
    stays: "where it is",
    back: " to the lower version",
    moved: `moved below ${higher}`,
    publish: "Publish a higher version",
    forward: higher
  });
}
var RANGE = {
  all: "version",
  major: "of its major version",
  minor: "of its minor version",
  channel: "of its channel"
};

// src/classes/mutable.ts
var mutable = {
  name: "mutable",
  strictness: 1,
  phase: 2,
  isFixed: false,
  policy: ({ kind }, { onStale, guardStale }) => ({ class: "mutable", onStale, guardStale: guardStale && kind !== "commit" }),
  firmness: () => 0,
  goesToLater: () => true,
  isDisputed: () => false,
  moves: () => true,
  needs: ({ guardStale, onStale }) => ({
    names: false,
    spellings: false,
    holder: !guardStale ? "never" : onStale === "fail" ? "may refuse" : "decides",
    layers: false
  }),
  decide: decide3,
  version: () => void 0,
  follows: (kind) => kind === "channel",
  yields: () => false,
  isPutBack: () => true
};
function decide3(question) {
  const { policy, before, to } = question;
  if (before === null) return ABSENT;
  if (!policy.guardStale) return { action: "move", reason: "named another ModelKit" };
  const holder = question.snapshot.holders.get(question.tag) ?? { relation: "unknown", why: "nobody looked" };
  const from = `${subject(question)} moves from ${before} to ${to}`;
  const back = `To go back, promote ${before} to this tag.`;
  switch (holder.relation) {
    case "older":
      return { action: "move", reason: `held by the earlier commit ${short(holder.commit)}` };
    case "newer":
      return stale(policy.onStale, {
        reason: `held by the newer commit ${short(holder.commit)}`,
        message: `${subject(question)} names ${before} of commit ${holder.commit}, which is ahead of the commit of this run (${to}, ${ruleOf(question)})`,
        stays: "with the newer commit",
        back: "",
        moved: `held by the newer commit ${short(holder.commit)}; moved back`,
        publish: "Run the job for the newest commit",
        forward: before
      });
    case "diverged": {
      const whose = holder.commit === void 0 ? "a commit that is not in the history of this run" : `commit ${holder.commit}`;
      return remarked(
        "move",
        `held by ${holder.commit === void 0 ? "another history" : short(holder.commit)}: diverged or force-pushed`,
        "warning",
        "TAG_HOLDER_DIVERGED",
        `${from}, away from ${whose}: the branch and the commit of this run have diverged (a force-push, or a run for a commit that the branch no longer has).`,
        `${back} Where runs may overlap, give the workflow a concurrency group.`
      );
    }
    case "unknown":
      return remarked(
        "move",
        "which commit held it is not known",
        "warning",
        "TAG_HOLDER_UNKNOWN",
        `${from}, and it is not known whether a newer commit had published that: ${printable(holder.why)}.`,
        `${back} A full clone (fetch-depth: 0) or a token that may read the repository, and commit tags, let the next run know.`
      );
  }
}
function short(commit) {
  return commit.slice(0, 12);
}

// src/classes/index.ts
var CLASSES = list_exports;
var CLASS_NAMES = Object.values(CLASSES).toSorted((a, b) => b.strictness - a.strictness).map(({ name }) => name);
function classOf(policy) {
  return CLASSES[policy.class];
}
function stricter(one, other) {
  return classOf(one).strictness - classOf(other).strictness || classOf(one).firmness(one) - classOf(other).firmness(other);
}
function goesToLater(earlier, later, compare) {
  const order = stricter(later, earlier);
  return order === 0 ? classOf(later).goesToLater(earlier, later, compare) : order > 0;
}

// src/rules/failure.ts
var SHOWN_LENGTH2 = 160;
function quoted(text) {
  return `"${printable(text, SHOWN_LENGTH2)}"`;
}

// src/rules/globs.ts
function globMatches(glob, text) {
  const pattern = Array.from(glob);
  const characters = Array.from(text);
  let at2 = 0;
  let star = -1;
  let resume = 0;
  for (let position = 0; position < characters.length; ) {
    const wanted = pattern[at2];
    if (wanted === "*") {
      star = at2;
      resume = position;
      at2 += 1;
    } else if (wanted === "?" || wanted !== void 0 && wanted === characters[position]) {
      at2 += 1;
      position += 1;
    } else if (star >= 0) {
      resume += 1;
      position = resume;
      at2 = star;
    } else {
      return false;
    }
  }
  return pattern.slice(at2).every((rest) => rest === "*");
}
function matchesGlobs(list, text) {
  return list.include.some((glob) => globMatches(glob, text)) && !list.exclude.some((glob) => globMatches(glob, text));
}

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class _CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== void 0) {
      Error.captureStackTrace(this, _CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
      }
    }
  }
};

// node_modules/csv-parse/lib/utils/is_object.js
var is_object = function(obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
var normalize_columns_array = function(columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === void 0 || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal"
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`
      ]);
    }
  }
  return normalizedColumns;
};

// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
};
var ResizeableBuffer_default = ResizeableBuffer;

// node_modules/csv-parse/lib/api/init_state.js
var init_state = function(options) {
  const timchars = [
    // Basic Latin
    32,
    // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    9,
    // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    10,
    // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    13,
    // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    12,
    // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    11,
    // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    160,
    // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    5760,
    // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    8192,
    // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    8193,
    // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    8194,
    // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    8195,
    // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    8196,
    // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    8197,
    // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    8198,
    // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    8199,
    // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    8200,
    // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    8201,
    // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    8202,
    // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    8232,
    // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    8233,
    // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    8239,
    // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    8287,
    // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    12288,
    // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    65279
    // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding
    );
    if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: void 0,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: void 0,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
    field: new ResizeableBuffer_default(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [],
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      ...timchars.map((t) => t.length)
    ),
    previousBuf: void 0,
    quoting: false,
    stop: false,
    rawBuffer: new ResizeableBuffer_default(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("	", options.encoding)[0]
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars,
    timcharFirstBytes
  };
};

// node_modules/csv-parse/lib/utils/underscore.js
var underscore = function(str) {
  return str.replace(/([A-Z])/g, function(_, match) {
    return "_" + match.toLowerCase();
  });
};

// node_modules/csv-parse/lib/api/normalize_options.js
var normalize_options = function(opts) {
  const options = {};
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  if (options.encoding === void 0 || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (typeof options.encoding !== "string" && options.encoding !== null) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`
      ],
      options
    );
  }
  if (options.bom === void 0 || options.bom === null || options.bom === false) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`
      ],
      options
    );
  }
  options.cast_function = null;
  if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") {
    options.cast = void 0;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`
      ],
      options
    );
  }
  if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function(value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`
      ],
      options
    );
  }
  options.cast_first_line_to_header = void 0;
  if (options.columns === true) {
    options.cast_first_line_to_header = void 0;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (options.columns === void 0 || options.columns === null || options.columns === false) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`
      ],
      options
    );
  }
  if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`
      ],
      options
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated."
      ],
      options
    );
  }
  if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`
        ],
        options
      );
    }
  }
  if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`
      ],
      options
    );
  }
  if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`
      ],
      options
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === void 0)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["	".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.score === void 0)
      options.delimiter_auto.score = (info, options2) => {
        return (info.total - info.std) * (options2.preferred[info.char_code] || 1);
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.size === void 0)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`
        ],
        options
      );
    }
  }
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function(delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`
        ],
        options
      );
    }
    return delimiter;
  });
  if (options.escape === void 0 || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`
      );
    }
  }
  if (options.from === void 0 || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`
      );
    }
  }
  if (options.from_line === void 0 || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`
      );
    }
  }
  if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`
      ],
      options
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option"
      ],
      options
    );
  }
  if (options.info === void 0 || options.info === null || options.info === false) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`
    );
  }
  if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) {
    options.max_record_size = 0;
  } else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {
  } else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`
    );
  }
  if (options.objname === void 0 || options.objname === null || options.objname === false) {
    options.objname = void 0;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
  } else if (typeof options.objname === "number") {
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`
    );
  }
  if (options.objname !== void 0) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field"
        );
      }
    } else {
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index"
        );
      }
    }
  }
  if (options.on_record === void 0 || options.on_record === null) {
    options.on_record = void 0;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`
      ],
      options
    );
  }
  if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`
    );
  }
  if (options.quote === null || options.quote === false || options.quote === "") {
    options.quote = null;
  } else {
    if (options.quote === void 0 || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`
      );
    }
  }
  if (options.raw === void 0 || options.raw === null || options.raw === false) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`
    );
  }
  if (options.record_delimiter === void 0) {
    options.record_delimiter = [];
  } else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`
        ],
        options
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`
      ],
      options
    );
  }
  options.record_delimiter = options.record_delimiter.map(function(rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  if (typeof options.relax_column_count === "boolean") {
  } else if (options.relax_column_count === void 0 || options.relax_column_count === null) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
  } else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
  } else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`
    );
  }
  if (typeof options.relax_quotes === "boolean") {
  } else if (options.relax_quotes === void 0 || options.relax_quotes === null) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`
    );
  }
  if (typeof options.skip_empty_lines === "boolean") {
  } else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`
    );
  }
  if (typeof options.skip_records_with_empty_values === "boolean") {
  } else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`
    );
  }
  if (typeof options.skip_records_with_error === "boolean") {
  } else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`
    );
  }
  if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`
    );
  }
  if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`
    );
  }
  if (options.trim === void 0 || options.trim === null || options.trim === false) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`
    );
  }
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  if (options.to === void 0 || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`
      );
    }
  }
  if (options.to_line === void 0 || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`
      );
    }
  }
  return options;
};

// node_modules/csv-parse/lib/utils/delimiter_discover.js
var delimiter_discover = function(records2, options) {
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  if (typeof records2 === "string") {
    records2 = Buffer.from(records2);
  }
  if (Buffer.isBuffer(records2)) {
    records2 = ((data) => {
      const records3 = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records3.push(record);
      const close = () => {
      };
      const error = parser.parse(data, true, push, close);
      if (error !== void 0) throw error;
      return records3;
    })(records2);
  }
  const info = Array(127).fill().map(() => ({ lines: [] }));
  records2.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  info.map((info2, i) => {
    info2.char_code = i;
    info2.std = std(info2.lines);
    info2.total = info2.lines.reduce((acc, val) => acc + val, 0);
    info2.preferred = !!options.preferred[i];
    info2.score = options.score(info2, options);
  });
  const result = info.reduce(
    (acc, info2) => acc.score > info2.score ? acc : info2,
    {}
  );
  return String.fromCharCode(result.char_code);
};
var std = function(array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n
  );
};

// node_modules/csv-parse/lib/api/index.js
var isRecordEmpty = function(record) {
  return record.every(
    (field) => field == null || field.toString && field.toString().trim() === ""
  );
};
var cr = 13;
var nl = 10;
var boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254])
};
var transform = function(original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0
  };
  const options = normalize_options(original_options);
  return {
    info,
    original_options,
    options,
    state: init_state(options),
    __needMoreData: function(i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function(nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote
      } = this.state;
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === void 0) {
          delimiterBuf = nextBuf;
        } else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        nextBuf = void 0;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto)
            )
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = void 0;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === void 0) {
        if (nextBuf === void 0) {
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== void 0 && nextBuf === void 0) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          if (end === false) {
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding2 in boms) {
            if (boms[encoding2].compare(buf, 0, boms[encoding2].length) === 0) {
              const bomLength = boms[encoding2].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              const options2 = normalize_options({
                ...this.original_options,
                encoding: encoding2
              });
              for (const key in options2) {
                this.options[key] = options2[key];
              }
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) {
          this.state.wasRowDelimiter = true;
        }
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr
              );
              const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) {
                pos += escape.length - 1;
              } else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment"
                    ],
                    this.options,
                    this.__infoField()
                  )
                );
                if (err !== void 0) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                if (relax_quotes === false) {
                  const info2 = this.__infoField();
                  const bom2 = Object.keys(boms).map(
                    (b) => boms[b].equals(this.state.field.toString()) ? b : false
                  ).filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info2.column)} at line ${info2.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom2 ? `(${bom2} bom)` : void 0
                      ],
                      this.options,
                      info2,
                      {
                        field: this.state.field
                      }
                    )
                  );
                  if (err !== void 0) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos
            );
            if (recordDelimiterLength !== 0) {
              const skipCommentLine = this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
              } else {
                if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== void 0) return errField;
                this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== void 0) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== void 0) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`
                ],
                this.options,
                this.__infoField()
              )
            );
          }
        }
        const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
          if (err !== void 0) return err;
        } else {
          if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== void 0) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== void 0) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function(push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info: info2,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err = columns === false ? new CsvError(
          "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
          [
            "Invalid Record Length:",
            `expect ${this.state.expectedRecordLength},`,
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        ) : new CsvError(
          "CSV_RECORD_INCONSISTENT_COLUMNS",
          [
            "Invalid Record Length:",
            `columns length is ${columns.length},`,
            // rename columns
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        );
        if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
          this.info.invalid_field_length++;
          this.state.error = err;
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        if (columns !== false) {
          const obj = {};
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === void 0 || columns[i].disabled) continue;
            if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
          }
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [obj[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? obj : [obj[objname], obj],
              push
            );
            if (err) {
              return err;
            }
          }
        } else {
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [record[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? record : [record[objname], record],
              push
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function(record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`
              ],
              this.options,
              this.__infoField(),
              {
                headers
              }
            )
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function() {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = void 0;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function() {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== void 0) return err;
        field = f;
      }
      this.state.record.push(field);
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function() {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function(record, push) {
      const { on_record } = this.options;
      if (on_record !== void 0) {
        const info2 = this.__infoRecord();
        try {
          record = on_record.call(null, record, info2);
        } catch (err) {
          return err;
        }
        if (record === void 0 || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function(field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) {
        return [void 0, void 0];
      }
      if (this.state.castField !== null) {
        try {
          const info2 = this.__infoField();
          return [void 0, this.state.castField.call(null, field, info2)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [void 0, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info2 = this.__infoField();
        return [void 0, this.options.cast_date.call(null, field, info2)];
      }
      return [void 0, field];
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function(buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      const first = buf[pos];
      if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function(buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) {
        return 0;
      } else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function(buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function(value) {
      return value - parseFloat(value) + 1 >= 0;
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function(buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function(chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function(buf, pos) {
      const { encoding } = this.options;
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding)
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function(msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== void 0) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : void 0
            );
          } catch (err2) {
            return err2;
          }
        }
        return void 0;
      } else {
        return err;
      }
    },
    __infoDataSet: function() {
      return {
        ...this.info,
        columns: this.options.columns
      };
    },
    __infoRecord: function() {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
      };
    },
    __infoField: function() {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records,
        column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
        quoting: this.state.wasQuoting
      };
    }
  };
};

// node_modules/csv-parse/lib/sync.js
var parse = function(data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records2 = opts && opts.objname ? /* @__PURE__ */ Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === void 0) records2.push(record);
    else {
      records2[record[0]] = record[1];
    }
  };
  const close = () => {
  };
  const error = parser.parse(data, true, push, close);
  if (error !== void 0) throw error;
  return records2;
};

// src/rules/lines.ts
function readLines(input, fault) {
  const lines = [];
  for (const record of records(normalised(input), fault)) {
    const joined = record.fields.join(",").trim();
    if (joined === "" || joined.startsWith("#")) continue;
    const other = otherNotation(joined);
    if (other !== void 0) {
      fault(record.line, { message: `${quoted(joined)} ${other.what}`, hint: `Write one a line, without it: ${quoted(other.bare)}.` });
      continue;
    }
    const [only, ...others] = record.fields;
    try {
      const fields = only !== void 0 && others.length === 0 ? secondReading(only.trim()) : record.fields.flatMap(unquoted);
      lines.push({ number: record.line, text: joined.replace(/\n/g, " "), fields: fields.map((field) => field.trim()) });
    } catch {
      fault(record.line, {
        message: `a double quote stands inside a field, or is never closed in ${quoted(joined)}`,
        hint: 'Put the quotes around the whole field, as in "pattern=^v(\\d{1,3})$", and double a quote that is meant literally.'
      });
    }
  }
  return lines;
}
function records(text, fault) {
  const options = { relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true, comment: "#", comment_no_infix: true, info: true };
  try {
    const found = parse(text, options);
    return Array.isArray(found) ? found.map(asRecord) : [];
  } catch (cause) {
    fault(Number(/at line (\d+)/.exec(messageOf(cause))?.[1]), {
      message: "a double quote is never closed",
      hint: "Close the quoted field with a second double quote."
    });
    return [];
  }
}
function asRecord(value) {
  const record = at(value, "record");
  return { line: Number(at(value, "info", "lines")), fields: Array.isArray(record) ? record.map(String) : [] };
}
function unquoted(field) {
  if (!field.includes('"')) return [field];
  return [secondReading(field).join(",")];
}
function secondReading(text) {
  const found = parse(text, { relaxColumnCount: true, skipEmptyLines: true });
  const first = Array.isArray(found) ? found[0] : void 0;
  return Array.isArray(first) ? first.map(String) : [];
}
function parseList(input) {
  const text = normalised(input);
  const faults = [];
  const found = records(text, (_line, fault) => {
    faults.push(fault);
  });
  const values = faults.length > 0 ? text.split("\n") : found.map((record) => record.fields.join(","));
  return values.map((value) => value.trim()).filter((value) => value !== "" && !value.startsWith("#"));
}
function otherNotation(line) {
  const mark = /^(?:(?:[-*+•‣–—]|\d{1,3}[.)])(?=\s)|[-*+•‣](?=type=))\s*/.exec(line)?.[0];
  if (mark !== void 0) return { what: "begins with a list mark", bare: line.slice(mark.length) };
  const [, inside] = /^\[(.*)\]$/.exec(line) ?? [];
  return inside === void 0 ? void 0 : {
    what: "is a list in brackets",
    bare: inside.split(",")[0]?.trim().replace(/^["']|["']$/g, "") ?? ""
  };
}
function normalised(input) {
  return input.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

// src/rules/templates.ts
var import_base = __toESM(require_base(), 1);
var import_visitor = __toESM(require_visitor(), 1);
var GLOBAL = ["branch", "tag", "sha", "base_ref", "is_default_branch", "is_not_default_branch", "date", "commit_date"];
var VERSION_FIELDS = ["raw", "version", "major", "minor", "patch", "prerelease", "build"];
var KIT_PLACEHOLDERS = [
  "model.size",
  "model.variant",
  "model.version",
  "model.quantization",
  "model.name",
  "model.format",
  "model.architecture",
  "dataset.name",
  "kit.name",
  "kit.version",
  "git.version"
];
var BUILT_IN = ["if", "unless", "each", "with", "lookup", "log"];
function plain(text) {
  return { text, uses: [] };
}
function parseTemplate(text, fault, unknown2) {
  const reader = new TemplateReader(fault);
  try {
    reader.accept(import_base.default.parse(text));
  } catch (cause) {
    const opened = text.lastIndexOf("{{");
    if (opened > text.lastIndexOf("}}")) {
      fault({ message: '"{{" is never closed', hint: `Close it: ${quoted(`${text.replace(/\}$/, "")}}}`)}.` });
      return plain("");
    }
    const why = messageOf(cause).split("\n")[0] ?? "";
    fault({
      message: `an expression cannot be read${why.startsWith("Parse error") ? "" : ` (${why})`}`,
      hint: "Write expressions as {{name}} or {{date 'YYYYMMDD' tz='UTC'}}."
    });
    return plain("");
  }
  for (const name of reader.names) {
    if (GLOBAL.includes(name) || VERSION_FIELDS.includes(name) || KIT_PLACEHOLDERS.includes(name)) continue;
    if (/^(?:model|dataset|kit|git)(?:\.|$)/.test(name)) {
      fault({ message: `{{${name}}} is not known`, hint: `Use one of ${KIT_PLACEHOLDERS.map((one) => `{{${one}}}`).join(", ")}.` });
    } else {
      unknown2?.(name);
    }
  }
  return { text, uses: [...reader.names] };
}
function illegalLiterals(templates) {
  const reader = new LiteralReader();
  for (const template of templates) if (template !== void 0) reader.accept(import_base.default.parse(template.text));
  const illegal = illegalCharacters(reader.text);
  if (illegal === "") return void 0;
  return {
    message: `a tag cannot hold ${illegal}`,
    hint: 'Tags hold letters, digits, ".", "_" and "-"; another name, or a comment, stands on a line of its own.'
  };
}
var LiteralReader = class extends import_visitor.default {
  text = "";
  ContentStatement(content) {
    this.text += content.value;
  }
};
var TemplateReader = class extends import_visitor.default {
  names = /* @__PURE__ */ new Set();
  #fault;
  constructor(fault) {
    super();
    this.#fault = fault;
  }
  PathExpression(path) {
    const fromRoot = path.data && path.parts[0] === "root";
    const name = path.parts.slice(fromRoot ? 1 : 0).join(".");
    if ((!path.data || fromRoot) && name !== "" && !BUILT_IN.includes(name)) this.names.add(name);
  }
  MustacheStatement(statement) {
    this.#checkDate(statement);
    super.MustacheStatement(statement);
  }
  SubExpression(expression) {
    this.#checkDate(expression);
    super.SubExpression(expression);
  }
  #checkDate(call) {
    const name = "original" in call.path ? call.path.original : "";
    if (name !== "date" && name !== "commit_date") return;
    const example = `{{${name} 'YYYYMMDD' tz='UTC'}}`;
    if (call.params.length !== 1) this.#fault({ message: `{{${name}}} needs exactly one format`, hint: `Write ${example}.` });
    for (const pair of hashPairs(call)) {
      if (pair.key !== "tz") this.#fault({ message: `{{${name}}} has no option ${quoted(pair.key)}`, hint: `Write ${example}.` });
      else if (pair.value.type === "StringLiteral" && "value" in pair.value && !isTimeZone(String(pair.value.value))) {
        this.#fault({
          message: `${quoted(String(pair.value.value))} is not a time zone`,
          hint: "Use a name of the IANA time zone database, such as Europe/Berlin."
        });
      }
    }
  }
};
function hashPairs(call) {
  return call.hash?.pairs ?? [];
}
function isTimeZone(zone) {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

// src/rules/flavor.ts
var FORM = 'Write latest=auto|true|false, prefix=TEXT or suffix=TEXT; ",onlatest=true" behind a prefix or suffix puts it on latest too.';
function parseFlavor(text, fault) {
  let latest = "auto";
  let prefix = plain("");
  let suffix = plain("");
  let prefixOnLatest = false;
  let suffixOnLatest = false;
  for (const line of readLines(text, fault)) {
    const bad = (message) => {
      fault(line.number, { message, hint: FORM });
    };
    let affix;
    for (const field of line.fields) {
      const parts = FIELD.exec(field);
      if (parts === null) {
        bad(`${quoted(field)} has no "="`);
        continue;
      }
      const [, name = "", value = ""] = parts;
      const template = () => {
        const inField = (found) => {
          fault(line.number, { ...found, message: `${found.message} in ${quoted(field)}` });
        };
        const parsed = parseTemplate(value.trim(), inField);
        const illegal = illegalLiterals([parsed]);
        if (illegal !== void 0) inField(illegal);
        return parsed;
      };
      switch (name.trim().toLowerCase()) {
        case "latest": {
          const wanted = value.trim();
          if (isLatest(wanted)) latest = wanted;
          else bad(`latest=${quoted(wanted)} is none of auto, true, false`);
          break;
        }
        case "prefix":
          prefix = template();
          affix = "prefix";
          break;
        case "suffix":
          suffix = template();
          affix = "suffix";
          break;
        case "onlatest": {
          const wanted = value.trim();
          if (wanted !== "true" && wanted !== "false") bad(`onlatest=${quoted(wanted)} is neither true nor false`);
          if (affix === "prefix") prefixOnLatest = wanted === "true";
          if (affix === "suffix") suffixOnLatest = wanted === "true";
          break;
        }
        default:
          bad(`${quoted(name.trim())} is not known`);
      }
    }
  }
  return { latest, prefix, suffix, prefixOnLatest, suffixOnLatest };
}
var FIELD = /^([^=]*)=((?:\{\{.*?\}\}|[^=])*)/;
function isLatest(text) {
  return text === "auto" || text === "true" || text === "false";
}

// src/rules/attributes.ts
function readAttributes(fields) {
  const values = /* @__PURE__ */ new Map();
  const repeated = /* @__PURE__ */ new Set();
  for (const field of fields.filter((one) => one !== "")) {
    const equals = field.startsWith("{{") ? -1 : field.indexOf("=");
    const key = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : "value";
    const value = equals > 0 ? field.slice(equals + 1).trim() : field;
    if (values.has(key)) repeated.add(key);
    values.set(key, value);
  }
  return { values, repeated };
}
var AttributeReader = class {
  #type;
  #values;
  #findings;
  constructor(type, { values }, findings) {
    this.#type = type;
    this.#values = values;
    this.#findings = findings;
  }
  fault = (fault) => {
    this.#findings.fault(fault);
  };
  /** Others than these mean nothing here. */
  check(known2) {
    for (const key of this.#values.keys()) {
      if (known2.includes(key)) continue;
      this.#findings.oddity({
        message: `type=${this.#type} takes no notice of ${quoted(key)}`,
        hint: `Its attributes are ${known2.join(", ")}.`
      });
    }
  }
  text(key) {
    return this.#values.get(key);
  }
  /** Undefined where it is empty, too. */
  filled(key) {
    const text = this.text(key);
    return text === "" ? void 0 : text;
  }
  template(key) {
    const text = this.text(key);
    if (text === void 0) return void 0;
    return parseTemplate(text, this.fault, (name) => {
      const message = `{{${name}}} is not known and renders empty`;
      this.#findings.oddity({ message, hint: `Remove it, or correct its name in ${key}=.` });
    });
  }
  /** Undefined where it is empty, too. */
  filledTemplate(key) {
    const template = this.template(key);
    return template?.text === "" ? void 0 : template;
  }
  required(key, example) {
    const template = this.template(key);
    if (template === void 0) this.fault({ message: `type=${this.#type} has no ${key}=`, hint: `Add ${key}=${example}.` });
    return template ?? plain("");
  }
  /** `instead`: for a rule that has a fault. */
  oneOf(key, allowed, instead, byDefault) {
    const text = this.text(key) ?? byDefault;
    const found = allowed.find((one) => one === text);
    if (found === void 0) {
      const message = text === void 0 ? `type=${this.#type} has no ${key}=` : `${key}=${quoted(text)} is not known`;
      this.fault({ message, hint: `Write ${key}=${allowed.join(` or ${key}=`)}.` });
    }
    return found ?? instead;
  }
  number(key, byDefault, hint) {
    const text = this.text(key);
    const number = text === void 0 ? byDefault : Number(text);
    if (Number.isNaN(number)) this.fault({ message: `${key}=${quoted(text ?? "")} is not a number`, hint });
    return number;
  }
  /** A regular expression of JavaScript; `written` is what a fault shows. */
  expression(pattern, flags = "", written = pattern) {
    try {
      return new RegExp(pattern, flags);
    } catch (cause) {
      this.fault({
        message: `${quoted(written)} is no regular expression: ${messageOf(cause)}`,
        hint: 'Use the syntax of JavaScript, and quote the whole field when it holds a comma: "pattern=^v\\d{1,3}$".'
      });
      return /(?!)/;
    }
  }
};

// src/rules/rule.ts
var DEFAULT_PRIORITIES = {
  schedule: 1e3,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  stage: 300,
  raw: 200,
  content: 150,
  sha: 100
};
var COMMON = ["type", "enable", "priority", "prefix", "suffix", "class"];
var OWN = {
  schedule: ["pattern"],
  semver: ["pattern", "value", "match"],
  pep440: ["pattern", "value", "match"],
  match: ["pattern", "group", "value"],
  edge: ["branch"],
  ref: ["event"],
  stage: ["branch", "tag", "event", "value"],
  raw: ["value"],
  content: ["pattern"],
  sha: ["format"]
};
function parseRule(line, findings) {
  const notMeant = misread(line);
  if (notMeant !== void 0) {
    findings.fault(notMeant);
    return void 0;
  }
  const attributes = readAttributes(line.fields);
  const typeName = attributes.values.get("type") ?? "raw";
  if (!isRuleType(typeName)) {
    findings.fault({ message: `rule type ${quoted(typeName)} is not known`, hint: `Use one of ${Object.keys(OWN).join(", ")}.` });
    return void 0;
  }
  const read = new AttributeReader(typeName, attributes, findings);
  read.check([...COMMON, ...OWN[typeName]]);
  const rule = ruleOf2(typeName, line, read);
  const illegal = illegalLiterals([rule.prefix, writtenName(rule), rule.suffix]);
  if (illegal !== void 0) read.fault(illegal);
  return rule;
}
function misread({ fields, text }) {
  const { repeated } = readAttributes(fields);
  const isTwice = repeated.has("type") || fields.some((field) => /^type\s*=.*\Wtype\s*=/i.test(field));
  const twice = repeated.has("value") ? "names" : isTwice ? "rules" : void 0;
  if (twice !== void 0) {
    return { message: `there are several ${twice} in one line`, hint: "Write one rule a line; a comma only parts the fields of a rule." };
  }
  const [, type, sign] = /^type\s*(?:=\s*(\w+)(\s*[;|&:]|\s)\s*\w|:)/i.exec(fields[0] ?? "") ?? ["", "", void 0];
  if (sign !== void 0)
    return {
      message: `${sign.trim() === "" ? "a blank" : quoted(sign.trim())} does not part fields`,
      hint: `Part them by commas: type=${type},\u2026`
    };
  return /^type\s*:/i.test(text) ? { message: 'there is ":" where "=" belongs', hint: `Write ${text.replace(/^(type)\s*:\s*/i, "$1=")}` } : void 0;
}
function isRuleType(text) {
  return Object.hasOwn(OWN, text);
}
function writtenName(rule) {
  switch (rule.type) {
    case "raw":
    case "stage":
      return rule.value;
    case "content":
    case "schedule":
    case "semver":
    case "pep440":
      return rule.pattern;
    case "edge":
    case "match":
    case "ref":
    case "sha":
      return void 0;
  }
}
function ruleOf2(type, line, read) {
  const base = baseOf(type, line, read);
  switch (type) {
    case "content":
      return { ...base, type, pattern: read.filledTemplate("pattern") };
    case "stage":
      return { ...base, type, on: stageCondition(read), value: read.required("value", "NAME") };
    case "schedule":
      return { ...base, type, pattern: read.template("pattern") ?? plain("nightly") };
    case "semver":
    case "pep440":
      return {
        ...base,
        type,
        pattern: read.required("pattern", "{{version}}"),
        value: read.filledTemplate("value"),
        match: versionMatch(read)
      };
    case "match":
      return {
        ...base,
        type,
        expression: matchExpression(read),
        group: read.number("group", 0, GROUP),
        value: read.filledTemplate("value")
      };
    case "edge":
      return { ...base, type, branch: read.filled("branch") };
    case "ref":
      return { ...base, type, event: read.oneOf("event", ["branch", "tag", "pr"], "branch") };
    case "raw":
      return { ...base, type, value: read.required("value", "TEXT") };
    case "sha":
      return { ...base, type, format: read.oneOf("format", ["short", "long"], "short", "short") };
  }
}
var GROUP = "Write the number of a group in the pattern; 0 is the whole match.";
function baseOf(type, line, read) {
  const implicit = type === "sha" ? "sha-" : type === "ref" && read.text("event") === "pr" ? "pr-" : void 0;
  return {
    text: line.text,
    line: line.number,
    enable: enable(read),
    priority: read.number("priority", DEFAULT_PRIORITIES[type], "Write a number; the highest comes first."),
    prefix: read.template("prefix") ?? (implicit === void 0 ? void 0 : plain(implicit)),
    suffix: read.template("suffix"),
    class: read.text("class") === void 0 ? void 0 : read.oneOf("class", CLASS_NAMES, void 0)
  };
}
function enable(read) {
  const template = read.template("enable");
  if (template?.uses.length === 0 && template.text !== "true" && template.text !== "false") {
    read.fault({
      message: `enable=${quoted(template.text)} is neither true nor false`,
      hint: "Write enable=true, enable=false or an expression that gives one."
    });
  }
  return template;
}
function stageCondition(read) {
  const given = ["branch", "tag", "event"].flatMap((match) => {
    const text = read.filled(match);
    return text === void 0 ? [] : [{ match, text }];
  });
  const [condition, another] = given;
  if (condition === void 0 || another !== void 0) {
    read.fault({
      message: condition === void 0 ? "type=stage does not say when" : "type=stage has more than one of branch=, tag= and event=",
      hint: "Give exactly one of branch=GLOB, tag=GLOB or event=NAME; repeat the rule for more."
    });
    return { match: "event", event: "" };
  }
  return condition.match === "event" ? { match: "event", event: condition.text } : { match: condition.match, glob: condition.text };
}
function versionMatch(read) {
  const text = read.filled("match");
  return text === void 0 ? void 0 : { text, expression: read.expression(text) };
}
function matchExpression(read) {
  const text = read.text("pattern");
  if (text === void 0) read.fault({ message: "type=match has no pattern=", hint: "Add pattern=REGULAR-EXPRESSION." });
  const [, pattern = text ?? "", flags] = /^\/(.+)\/(.*)$/s.exec(text ?? "") ?? [];
  return read.expression(pattern, flags, text);
}

// src/rules/parse.ts
var DEFAULT_RULES = {
  publish: ["type=content", "type=ref,event=tag", "type=ref,event=branch", "type=ref,event=pr", "type=schedule"],
  mirror: ["type=ref,event=tag", "type=ref,event=branch", "type=ref,event=pr", "type=schedule"],
  promote: []
};
var SHORT_COMMIT = 7;
function parseRules(texts, problem, remark) {
  const faults = [];
  const tagFault = (line, fault) => {
    faults.push({ line, fault });
  };
  const written = readLines(texts.tags, tagFault);
  const lines = written.length > 0 || faults.length > 0 ? written : defaultLines(texts.mode);
  const rules = lines.flatMap((line) => {
    const rule = parseRule(line, {
      fault: (fault) => {
        tagFault(line.number, { ...fault, message: `${fault.message} in ${quoted(line.text)}` });
      },
      oddity: (fault) => {
        const message = `tags, line ${line.number}: ${fault.message} in ${quoted(line.text)}.`;
        remark?.({ level: "notice", subject: "tags", code: "RULE_PART_IGNORED", message, hint: fault.hint });
      }
    });
    return rule === void 0 ? [] : [rule];
  });
  for (const { line, fault } of faults.toSorted((a, b) => a.line - b.line)) {
    problem({ code: "TAGS_INVALID", message: `tags, line ${line}: ${fault.message}.`, hint: fault.hint });
  }
  const flavor = parseFlavor(texts.flavor, (line, fault) => {
    problem({ code: "FLAVOR_INVALID", message: `flavor, line ${line}: ${fault.message}.`, hint: fault.hint });
  });
  const { commitTag, shortCommit = SHORT_COMMIT, headCommit = false, onConflict, onStale } = texts;
  return { rules, flavor, commitTag, shortCommit, headCommit, onConflict, onStale };
}
function isEmptyRules(tags) {
  let faults = 0;
  const lines = readLines(tags, () => {
    faults += 1;
  });
  return lines.length === 0 && faults === 0;
}
function defaultLines(mode) {
  return DEFAULT_RULES[mode].map((text) => ({ number: 0, text, fields: text.split(",") }));
}

// src/directories.ts
var import_promises = __toESM(require_promises(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);
async function makeDirectory(path, mode) {
  try {
    await makeOne(path, mode);
  } catch (thrown) {
    if (textAt(thrown, "code") !== "ENOENT" || (0, import_node_path2.dirname)(path) === path) throw thrown;
    await makeDirectory((0, import_node_path2.dirname)(path), mode);
    await makeOne(path, mode);
  }
}
async function makeOne(path, mode) {
  try {
    await (0, import_promises.mkdir)(path, mode);
  } catch (thrown) {
    const there = textAt(thrown, "code") === "EEXIST" && (await (0, import_promises.stat)(path)).isDirectory();
    if (!there) throw thrown;
  }
}
function isAbsent(thrown) {
  return ["ENOENT", "ENOTDIR"].includes(textAt(thrown, "code") ?? "");
}
function kitHome(env, platform) {
  const within2 = (path, name, ...below) => {
    const directory = env[name] ?? "";
    return directory === "" ? void 0 : path.join(directory, ...below);
  };
  if ((env["KITOPS_HOME"] ?? "") !== "") return env["KITOPS_HOME"];
  if (platform === "win32") return within2(import_node_path2.win32, "LOCALAPPDATA", "kitops");
  if (platform === "darwin") return within2(import_node_path2.posix, "HOME", "Library", "Caches", "kitops");
  return within2(import_node_path2.posix, "XDG_DATA_HOME", "kitops") ?? within2(import_node_path2.posix, "HOME", ".local", "share", "kitops");
}

// src/trigger/nothing-to-do.ts
var IDLE_ACTIONS = /* @__PURE__ */ new Map([
  ["edited", "was edited, which moves no tag"],
  ["unpublished", "was unpublished, which takes no tag away"],
  ["deleted", "was deleted, which takes no tag away"]
]);
function nothingToDo(trigger, asked) {
  if (asked.mode === "mirror") return void 0;
  if (trigger.kind === "release") return idleRelease(trigger);
  if (trigger.kind === "delete") return idleDeletion(trigger, asked.prune);
  if (trigger.kind === "other" && isDeletion(trigger)) {
    return `Nothing to do: event ${trigger.event} deleted something, and ${trigger.unclear ?? "it was no branch or git tag"}.`;
  }
  return void 0;
}
function idleRelease({ tag, action, draft }) {
  const idle = IDLE_ACTIONS.get(action);
  if (idle !== void 0) return `Nothing to do: release ${printableText(tag)} ${idle}.`;
  return draft ? `Nothing to do: release ${printableText(tag)} is a draft; its ModelKit is tagged when it is published.` : void 0;
}
function idleDeletion({ event, refType, name }, prune) {
  const what = `${refType === "tag" ? "git tag" : "branch"} ${printableText(name)} was deleted`;
  if (event !== "delete") return `Nothing to do: ${what} by this push; tags are removed on the delete event with "prune: true".`;
  if (refType === "branch") return `Nothing to do: ${what}, and only tags of deleted git tags are ever removed.`;
  return prune ? void 0 : `Nothing to do: ${what}; its tags stay, because "prune" is not true.`;
}
function isDeletion(trigger) {
  return trigger.event === "delete" || trigger.unclear === DELETED_UNKNOWN;
}
var DELETED_UNKNOWN = "the payload does not say which branch or git tag was deleted";

// src/trigger/event.ts
var import_promises2 = __toESM(require_promises(), 1);
function ambientRef({ env }) {
  return env["GITHUB_REF"];
}
function ambientCommit({ env }) {
  return { hash: env["GITHUB_SHA"], source: "GITHUB_SHA" };
}
function payloadCommit({ payload }, ...path) {
  return { hash: textAt(payload, ...path), source: `event payload, ${path.join(".")}` };
}
function repositoryOf({ payload, env }) {
  return (textAt(payload, "repository", "full_name") ?? env["GITHUB_REPOSITORY"])?.toLowerCase();
}
function defaultBranchOf({ payload }) {
  const branch = textAt(payload, "repository", "default_branch");
  return branch !== void 0 && isRefName(branch) ? branch : void 0;
}
function numberAt(value, ...path) {
  const found = at(value, ...path);
  return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : void 0;
}
function isReadOnlyBot({ env }) {
  return env["GITHUB_ACTOR"] === "dependabot[bot]";
}
function shownName({ name }) {
  return printableText(name);
}
var SIZE_LIMIT = 32 * 1024 * 1024;
async function readEventFile(env) {
  const path = env["GITHUB_EVENT_PATH"];
  if (path === void 0 || path === "") return notKnown("there is no event payload (GITHUB_EVENT_PATH is not set)");
  try {
    const { size } = await (0, import_promises2.stat)(path);
    if (size > SIZE_LIMIT) return notKnown(`the event payload is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    const text = (await (0, import_promises2.readFile)(path, "utf8")).replace(/^\uFEFF/, "");
    const payload = JSON.parse(text);
    return known(payload, "event payload");
  } catch (thrown) {
    return notKnown(`the event payload cannot be read (${printableText(messageOf(thrown))})`);
  }
}

// src/trigger/subject.ts
function parseRef2(text) {
  if (text?.startsWith("refs/") !== true || !isRefName(text)) return void 0;
  const [, namespace, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(text) ?? [];
  if (namespace === void 0 || name === void 0) return { type: "other", ref: text };
  if (namespace === "heads") return { type: "branch", ref: text, name };
  if (namespace === "tags") return { type: "tag", ref: text, name };
  const number = /^([1-9]\d{0,14})\/(?:merge|head)$/.exec(name)?.[1];
  return number === void 0 ? { type: "other", ref: text } : { type: "pull", ref: text, number: Number(number) };
}
function branchRef(name) {
  return { type: "branch", ref: `refs/heads/${name}`, name };
}
function tagRef(name) {
  return { type: "tag", ref: `refs/tags/${name}`, name };
}
function branchName(text) {
  if (text === void 0) return void 0;
  const ref = parseRef2(text);
  if (ref !== void 0) return ref.type === "branch" ? ref.name : void 0;
  return !text.startsWith("refs/") && isRefName(text) ? text : void 0;
}
function isQueueBranch(name) {
  return name.startsWith("gh-readonly-queue/");
}

// src/trigger/pull-request.ts
function pullRequestSubject(event) {
  const pull = at(event.payload, "pull_request");
  const ambient = parseRef2(ambientRef(event));
  const number = numberAt(pull, "number") ?? numberAt(event.payload, "number") ?? (ambient?.type === "pull" ? ambient.number : void 0);
  const fork = isFork(event, pull);
  const planOnly = readOnlyReason(event, fork);
  const merged = at(pull, "merged") === true ? [payloadCommit(event, "pull_request", "merge_commit_sha")] : [];
  const commits = [ambientCommit(event), ...merged];
  if (number === void 0) {
    return { kind: "other", ref: "", unclear: "neither payload nor GITHUB_REF gives the number of the pull request", commits, planOnly };
  }
  const headBranch = textAt(pull, "head", "ref") ?? event.env["GITHUB_HEAD_REF"] ?? "";
  const headCommit = textAt(pull, "head", "sha");
  const fromPayload = branchName(textAt(pull, "base", "ref"));
  const branch = fromPayload ?? branchName(event.env["GITHUB_BASE_REF"]);
  return {
    kind: "pull-request",
    number,
    headBranch: isRefName(headBranch) ? headBranch : "",
    ...headCommit === void 0 ? {} : { headCommit },
    fork,
    commits,
    planOnly,
    ...branch === void 0 ? {} : { base: { branch, source: fromPayload === void 0 ? "GITHUB_BASE_REF" : "event payload, pull_request.base.ref" } }
  };
}
function isFork(event, pull) {
  const head = at(pull, "head");
  if (typeof head !== "object" || head === null) return false;
  const name = textAt(head, "repo", "full_name")?.toLowerCase();
  if (name === void 0) return at(head, "repo") === null;
  const here = textAt(pull, "base", "repo", "full_name")?.toLowerCase() ?? repositoryOf(event);
  return here === void 0 ? at(head, "repo", "fork") === true : name !== here;
}
function readOnlyReason(event, fork) {
  const name = shownName(event);
  if (isReadOnlyBot(event)) return `${name} by Dependabot, whose token may only read: a pull request is planned, not published`;
  if (fork && event.name !== "pull_request_target") {
    return `${name} from a fork, whose token may only read: a pull request is planned, not published`;
  }
  return fork ? `${name} from a fork: a pull request is planned, not published` : `${name}: a pull request is planned, not published`;
}

// src/trigger/workflow-run.ts
function workflowRunSubject(event) {
  const run = at(event.payload, "workflow_run");
  const commits = [payloadCommit(event, "workflow_run", "head_sha")];
  const triggeredBy = printableText(textAt(run, "event") ?? "");
  const name = textAt(run, "head_branch");
  if (triggeredBy === "") {
    const unclear = "the payload does not describe the workflow run that triggered this one";
    return { kind: "other", ref: "", unclear, commits, planOnly: `workflow_run: ${unclear}` };
  }
  if (triggeredBy.startsWith("pull_request")) return ofPullRequest(run, triggeredBy, isForeign(event, run), commits);
  if (isForeign(event, run)) {
    const planOnly = "workflow_run: the triggering run belongs to another repository, so it is planned, not published";
    return { kind: "other", ref: "", unclear: "the triggering run belongs to another repository", commits, planOnly };
  }
  if (triggeredBy === "merge_group" || isQueueBranch(name ?? "")) {
    const planOnly = "workflow_run: the triggering run was of the merge queue, which is planned, not published";
    return { kind: "other", ref: "", unclear: "the triggering run was of the merge queue", commits, planOnly };
  }
  if (name === void 0 || !isRefName(name)) {
    return { kind: "other", ref: "", unclear: "the triggering run was on no branch or git tag", commits };
  }
  return { kind: "name", name, isDefaultBranch: name === defaultBranchOf(event), commits };
}
function ofPullRequest(run, triggeredBy, foreign, commits) {
  const planOnly = `workflow_run: ${foreign ? "a pull request of another repository" : "a pull request"} (${triggeredBy}) triggered it, which is planned, not published`;
  const listed = at(run, "pull_requests");
  const pulls = Array.isArray(listed) ? listed : [];
  const number = pulls.length === 1 ? numberAt(pulls[0], "number") : void 0;
  if (number === void 0) {
    return { kind: "other", ref: "", unclear: "the payload does not say which pull request the triggering run was of", commits, planOnly };
  }
  const base = branchName(textAt(pulls[0], "base", "ref"));
  const headBranch = textAt(run, "head_branch") ?? "";
  return {
    kind: "pull-request",
    number,
    headBranch: isRefName(headBranch) ? headBranch : "",
    fork: foreign,
    commits,
    planOnly,
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, workflow_run.pull_requests" } }
  };
}
function isForeign(event, run) {
  const head = at(run, "head_repository");
  if (head === void 0) return false;
  const name = textAt(head, "full_name")?.toLowerCase();
  return name === void 0 || name !== repositoryOf(event);
}

// src/trigger/events.ts
var EVENTS = /* @__PURE__ */ new Map([
  ["push", pushSubject],
  ["create", createSubject],
  ["delete", deleteSubject],
  ["release", releaseSubject],
  ["schedule", scheduleSubject],
  ["merge_group", mergeGroupSubject],
  ["workflow_run", workflowRunSubject],
  ["pull_request", pullRequestSubject],
  ["pull_request_target", pullRequestSubject],
  ["pull_request_review", pullRequestSubject],
  ["pull_request_review_comment", pullRequestSubject]
]);
function subjectOf(event) {
  const subject2 = (EVENTS.get(event.name) ?? ambientSubject)(event);
  if (subject2.kind === "ref" && subject2.ref?.type === "branch" && isQueueBranch(subject2.ref.name)) return mergeGroupSubject(event);
  return subject2.kind === "ref" && subject2.ref?.type === "pull" ? pullRequestSubject(event) : subject2;
}
function pushSubject(event) {
  const pushed = parseRef2(textAt(event.payload, "ref"));
  if (at(event.payload, "deleted") === true || isZero(textAt(event.payload, "after"))) return deleted(pushed);
  const ref = parseRef2(ambientRef(event)) ?? pushed;
  const base = ref?.type === "tag" ? branchName(textAt(event.payload, "base_ref")) : void 0;
  return {
    kind: "ref",
    ref,
    commits: pushedCommits(event, ref),
    // Its own branches; what it merges is pushed to another one, by a workflow whose permissions may allow it.
    ...isReadOnlyBot(event) && ref?.type === "branch" && ref.name.startsWith("dependabot/") ? { planOnly: "push by Dependabot, whose token may only read: its branches are planned, not published" } : {},
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, base_ref" } }
  };
}
function pushedCommits(event, ref) {
  const ambient = ambientCommit(event);
  const head = payloadCommit(event, "head_commit", "id");
  if (ref?.type !== "tag") return [ambient, head, payloadCommit(event, "after")];
  const tagObject = head.hash !== void 0 && head.hash !== ambient.hash && ambient.hash === textAt(event.payload, "after");
  return tagObject ? [head] : [ambient, head];
}
function isZero(hash) {
  return hash !== void 0 && /^0+$/.test(hash) && parseCommitSha(hash) !== void 0;
}
function createSubject(event) {
  return { kind: "ref", ref: payloadRef(event) ?? parseRef2(ambientRef(event)), commits: [ambientCommit(event)] };
}
function deleteSubject(event) {
  return deleted(payloadRef(event));
}
function deleted(ref) {
  if (ref?.type === "branch" || ref?.type === "tag") return { kind: "delete", refType: ref.type, name: ref.name, commits: [] };
  return { kind: "other", ref: ref?.ref ?? "", unclear: DELETED_UNKNOWN, commits: [] };
}
function payloadRef({ payload }) {
  const name = textAt(payload, "ref");
  if (name === void 0 || !isRefName(name)) return void 0;
  const type = textAt(payload, "ref_type");
  if (type === "branch") return branchRef(name);
  return type === "tag" ? tagRef(name) : void 0;
}
function releaseSubject(event) {
  const ambient = parseRef2(ambientRef(event));
  const release = at(event.payload, "release");
  const named = textAt(release, "tag_name");
  const tag = named !== void 0 && isRefName(named) ? named : ambient?.type === "tag" ? ambient.name : void 0;
  if (tag === void 0) return { kind: "other", ref: "", unclear: "the payload does not say which git tag the release has", commits: [] };
  const target = payloadCommit(event, "release", "target_commitish");
  const own = ambient?.type === "tag" && ambient.name === tag ? [ambientCommit(event)] : [];
  const commits = parseCommitSha(target.hash ?? "") === void 0 ? own : [...own, target];
  if (typeof release !== "object" || release === null) return { kind: "ref", ref: tagRef(tag), commits };
  return {
    kind: "release",
    tag,
    action: printableText(textAt(event.payload, "action") ?? ""),
    prerelease: at(release, "prerelease") === true,
    draft: at(release, "draft") === true,
    commits
  };
}
function scheduleSubject(event) {
  const ambient = parseRef2(ambientRef(event));
  const branch = ambient?.type === "branch" ? ambient.name : branchName(defaultBranchOf(event));
  const commits = [ambientCommit(event)];
  if (branch === void 0) return { kind: "other", ref: ambient?.ref ?? "", unclear: "a schedule without a branch", commits };
  return { kind: "schedule", branch, cron: printableText(textAt(event.payload, "schedule") ?? ""), commits };
}
function mergeGroupSubject(event) {
  const ref = parseRef2(textAt(event.payload, "merge_group", "head_ref")) ?? parseRef2(ambientRef(event));
  const base = branchName(textAt(event.payload, "merge_group", "base_ref"));
  return {
    kind: "other",
    ref: ref?.ref ?? "",
    unclear: "a merge queue tests commits that are on no branch yet",
    commits: [payloadCommit(event, "merge_group", "head_sha"), ambientCommit(event)],
    planOnly: `${shownName(event)}: a merge queue is planned, not published`,
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, merge_group.base_ref" } }
  };
}
function ambientSubject(event) {
  const ref = parseRef2(ambientRef(event)) ?? parseRef2(textAt(event.payload, "ref"));
  return { kind: "ref", ref, commits: [ambientCommit(event)] };
}

// src/trigger/facts.ts
var NOT_ASKED = notKnown("not asked");
var TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
function claimedCommit(claims) {
  for (const { hash, source } of claims) {
    const commit = parseCommitSha(hash ?? "");
    if (commit !== void 0 && !/^0+$/.test(commit)) return known(commit, source);
  }
  if (claims.length === 0) return notKnown("the event names no commit of its own");
  return notKnown(`no commit in ${claims.map((claim) => claim.source).join(", ")}`);
}
async function commitOf2(claims, ref, git) {
  const claimed = claimedCommit(claims);
  if (claimed.known) return claimed;
  if (ref?.type === "tag") return taggedCommit(ref.name, claimed, git);
  if (ref?.type !== "branch") return claimed;
  const head = await git.branchHead(ref.name);
  return head.known ? head : notKnown(`${claimed.why}; ${head.why}`);
}
async function taggedCommit(tag, claimed, git) {
  const tagged = await git.tagCommit(tag);
  if (tagged.known && tagged.value !== void 0) {
    if (claimed.known && claimed.value === tagged.value) return claimed;
    return known(tagged.value, `git tag ${printableText(tag)}, ${tagged.source}`);
  }
  if (claimed.known) return claimed;
  return notKnown(`${claimed.why}; ${tagged.known ? `there is no git tag ${printableText(tag)}` : tagged.why}`);
}
async function commitDateOf(event, commit, needs, git) {
  if (!commit.known) return notKnown(`the commit is not known: ${commit.why}`);
  for (const path of [["head_commit"], ["workflow_run", "head_commit"], ["merge_group", "head_commit"]]) {
    const described = at(event.payload, ...path);
    const time = textAt(described, "timestamp");
    if (textAt(described, "id") !== commit.value || time === void 0 || !TIME.test(time)) continue;
    const date = new Date(time);
    if (!Number.isNaN(date.getTime())) return known(date, `event payload, ${path.join(".")}.timestamp`);
  }
  return needs.commitDate ? git.commitDate(commit.value) : NOT_ASKED;
}
function defaultBranch(event, missing, needs, git) {
  const named = defaultBranchOf(event);
  if (named !== void 0) return Promise.resolve(known(named, "event payload, repository.default_branch"));
  if (!needs.defaultBranch) return Promise.resolve(NOT_ASKED);
  return git.defaultBranch().then((branch) => branch.known || missing === void 0 ? branch : notKnown(`${missing}; ${branch.why}`));
}
function baseBranchOf(subject2) {
  if (subject2.base !== void 0) return known(subject2.base.branch, subject2.base.source);
  return notKnown("the event names no base branch");
}
async function branchOrTag(name, isDefaultBranch, commit, git) {
  const shown = printableText(name);
  if (isDefaultBranch) return { ref: branchRef(name) };
  const tag = await git.tagCommit(name);
  if (tag.known && tag.value === void 0) return { ref: branchRef(name) };
  const branch = await git.branchHead(name);
  if (!tag.known) {
    return branch.known ? { ref: branchRef(name) } : { unclear: `whether ${shown} is a branch or a git tag is not known: ${tag.why}` };
  }
  if (!branch.known && commit.known && tag.value === commit.value) return { ref: tagRef(name) };
  if (branch.known) return { unclear: `${shown} is both a branch and a git tag, and the payload does not say which one ran` };
  return { unclear: `git tag ${shown} names another commit than the triggering run had, and no branch of this name is known` };
}

// src/trigger/read.ts
async function readTrigger(env, git, needs, clock) {
  const name = env["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "") throw noEvent();
  const startedAt = clock.now();
  const file = await readEventFile(env);
  const event = { name, env, payload: file.known ? file.value : void 0 };
  const subject2 = subjectOf(event);
  const { commit, particulars } = await resolve(subject2, needs, git);
  return {
    event: printableText(name),
    commit,
    commitDate: await commitDateOf(event, commit, needs, git),
    defaultBranch: await defaultBranch(event, file.known ? void 0 : file.why, needs, git),
    baseBranch: baseBranchOf(subject2),
    startedAt,
    writes: subject2.planOnly === void 0 ? { allowed: true } : { allowed: false, why: subject2.planOnly },
    ...particulars
  };
}
async function resolve(subject2, needs, git) {
  const claimed = claimedCommit(subject2.commits);
  switch (subject2.kind) {
    case "ref": {
      const commit = await commitOf2(subject2.commits, subject2.ref, git);
      return { commit, particulars: ofRef(subject2.ref, subject2.unclear) };
    }
    case "name": {
      const found = await branchOrTag(subject2.name, subject2.isDefaultBranch, claimed, git);
      const particulars = "ref" in found ? ofRef(found.ref) : { kind: "other", ref: "", unclear: found.unclear };
      return { commit: claimed, particulars };
    }
    case "release": {
      const { kind, tag, action, prerelease, draft } = subject2;
      const commit = await taggedCommit(tag, claimed, git);
      const latest = needs.latestRelease ? await isLatest2(tag, git) : NOT_ASKED;
      return { commit, particulars: { kind, ref: tagRef(tag).ref, tag, action, prerelease, draft, latest } };
    }
    case "pull-request": {
      const { kind, number, headBranch, fork } = subject2;
      const headCommit = parseCommitSha(subject2.headCommit ?? "");
      const head = headCommit === void 0 ? { headBranch } : { headBranch, headCommit };
      return { commit: claimed, particulars: { kind, ref: `refs/pull/${number}/merge`, number, ...head, fork } };
    }
    case "schedule": {
      const { kind, branch, cron } = subject2;
      const ref = branchRef(branch);
      return { commit: await commitOf2(subject2.commits, ref, git), particulars: { kind, ref: ref.ref, branch, cron } };
    }
    case "delete": {
      const { kind, refType, name } = subject2;
      const { ref } = (refType === "tag" ? tagRef : branchRef)(name);
      return { commit: notKnown("the event does not say which commit the deleted ref named"), particulars: { kind, ref, refType, name } };
    }
    case "other": {
      const { kind, ref, unclear } = subject2;
      return { commit: claimed, particulars: { kind, ref, ...unclear === void 0 ? {} : { unclear } } };
    }
  }
}
function ofRef(ref, unclear) {
  if (ref?.type === "branch") return { kind: "branch", ref: ref.ref, branch: ref.name };
  if (ref?.type === "tag") return { kind: "tag", ref: ref.ref, tag: ref.name };
  const why = unclear ?? (ref === void 0 ? "the event names no ref" : `${ref.ref} is neither a branch nor a git tag`);
  return { kind: "other", ref: ref?.ref ?? "", unclear: why };
}
async function isLatest2(tag, git) {
  const latest = await git.latestRelease();
  return latest.known ? known(latest.value === tag, latest.source) : latest;
}
function noEvent() {
  return new Failure({
    code: "EVENT_MISSING",
    message: "There is no event to derive tags from: GITHUB_EVENT_NAME is not set.",
    hint: "Run the action as a step of a GitHub workflow. Elsewhere, set GITHUB_EVENT_NAME (for example `push`), GITHUB_REF (`refs/heads/main`) and GITHUB_SHA; to try tag rules at your desk use `npm run tags`."
  });
}

// src/trigger/types.ts
function branchOf(trigger) {
  return trigger.kind === "branch" || trigger.kind === "schedule" ? trigger.branch : void 0;
}
function gitTagOf(trigger) {
  return trigger.kind === "tag" || trigger.kind === "release" ? trigger.tag : void 0;
}

export {
  COMPARE_LIMIT,
  known,
  notKnown,
  printableText,
  pLimit,
  askedOnce,
  bounded,
  openGitRepository,
  quoted,
  globMatches,
  matchesGlobs,
  parseList,
  otherNotation,
  ruleNeeds,
  expressionsOf,
  require_exception,
  require_utils,
  require_node_types,
  require_visitor,
  require_base,
  isTimeZone,
  unknown,
  CLASSES,
  classOf,
  stricter,
  goesToLater,
  writtenName,
  parseRules,
  isEmptyRules,
  makeDirectory,
  isAbsent,
  kitHome,
  branchOf,
  gitTagOf,
  nothingToDo,
  readTrigger
};
