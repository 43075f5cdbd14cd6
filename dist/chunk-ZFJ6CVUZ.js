import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  CLASSES,
  askedOnce,
  branchOf,
  classOf,
  expressionsOf,
  gitTagOf,
  globMatches,
  goesToLater,
  isAbsent,
  isTimeZone,
  kitHome,
  known,
  makeDirectory,
  matchesGlobs,
  notKnown,
  pLimit,
  printableText,
  quoted,
  require_base,
  require_exception,
  require_node_types,
  require_utils,
  require_visitor,
  stricter,
  writtenName
} from "./chunk-Q6FW7DBS.js";
import {
  require_promises
} from "./chunk-2MP5HWTD.js";
import {
  Annotation,
  ContextFiles,
  FORMATS,
  MANIFEST_SIZE_LIMIT,
  MODELKIT,
  MODELPACK,
  MediaType,
  TAG_LENGTH_LIMIT,
  TRAILER_SIZE,
  above,
  algorithmOf,
  blobsOf,
  byBytes,
  bytesSource,
  bytesText,
  changedWhilePacked,
  digestOf,
  diskPath,
  encodeHeader,
  fileSize,
  formatOf,
  isInside,
  isKitReference,
  isMovingWord,
  isReferrersTag,
  layerForm,
  layerKind,
  layerPath,
  layerSource,
  lookUp,
  nameText,
  namedBlob,
  packFailure,
  parseDigest,
  parseKitReference,
  parseManifest,
  parseReference,
  parseTagName,
  pieceSize,
  proved,
  rawName,
  require_promises as require_promises2,
  shownName,
  shownText,
  someNames,
  storedBlobs,
  strictText,
  systemCode,
  systemReason,
  tarSize,
  tickRest,
  trimmed,
  verified
} from "./chunk-YZ2CVR34.js";
import {
  require_node_buffer,
  require_node_events
} from "./chunk-Q3C674R6.js";
import {
  require_node_stream,
  require_node_zlib
} from "./chunk-HTADKJUT.js";
import {
  Failure,
  Problems,
  at,
  isFailure,
  isRecord,
  messageOf,
  printable,
  require_node_crypto,
  require_node_fs,
  require_node_path,
  require_node_util,
  someOf,
  textAt
} from "./chunk-2WUFPDYR.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

// required:node:process
var require_node_process = __commonJS({
  "required:node:process"(exports, module) {
    module.exports = __require("node:process");
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === ALIAS;
    var isDocument = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === DOC;
    var isMap4 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === MAP;
    var isPair = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === PAIR;
    var isScalar2 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === SCALAR;
    var isSeq2 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === SEQ;
    function isCollection(node2) {
      if (node2 && typeof node2 === "object")
        switch (node2[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node2) {
      if (node2 && typeof node2 === "object")
        switch (node2[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node2) => (isScalar2(node2) || isCollection(node2)) && !!node2.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap4;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK2 = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node2, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node2)) {
        const cd = visit_(null, node2.contents, visitor_, Object.freeze([node2]));
        if (cd === REMOVE)
          node2.contents = null;
      } else
        visit_(null, node2, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK2;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node2, visitor, path) {
      const ctrl = callVisitor(key, node2, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node2)) {
          path = Object.freeze(path.concat(node2));
          for (let i = 0; i < node2.items.length; ++i) {
            const ci = visit_(i, node2.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              node2.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node2)) {
          path = Object.freeze(path.concat(node2));
          const ck = visit_("key", node2.key, visitor, path);
          if (ck === BREAK2)
            return BREAK2;
          else if (ck === REMOVE)
            node2.key = null;
          const cv = visit_("value", node2.value, visitor, path);
          if (cv === BREAK2)
            return BREAK2;
          else if (cv === REMOVE)
            node2.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node2, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node2)) {
        const cd = await visitAsync_(null, node2.contents, visitor_, Object.freeze([node2]));
        if (cd === REMOVE)
          node2.contents = null;
      } else
        await visitAsync_(null, node2, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK2;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node2, visitor, path) {
      const ctrl = await callVisitor(key, node2, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node2)) {
          path = Object.freeze(path.concat(node2));
          for (let i = 0; i < node2.items.length; ++i) {
            const ci = await visitAsync_(i, node2.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              node2.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node2)) {
          path = Object.freeze(path.concat(node2));
          const ck = await visitAsync_("key", node2.key, visitor, path);
          if (ck === BREAK2)
            return BREAK2;
          else if (ck === REMOVE)
            node2.key = null;
          const cv = await visitAsync_("value", node2.value, visitor, path);
          if (cv === BREAK2)
            return BREAK2;
          else if (cv === REMOVE)
            node2.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node2, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node2, path);
      if (identity.isMap(node2))
        return visitor.Map?.(key, node2, path);
      if (identity.isSeq(node2))
        return visitor.Seq?.(key, node2, path);
      if (identity.isPair(node2))
        return visitor.Pair?.(key, node2, path);
      if (identity.isScalar(node2))
        return visitor.Scalar?.(key, node2, path);
      if (identity.isAlias(node2))
        return visitor.Alias?.(key, node2, path);
      return void 0;
    }
    function replaceNode(key, path, node2) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node2;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node2;
        else
          parent.value = node2;
      } else if (identity.isDocument(parent)) {
        parent.contents = node2;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit2;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines2 = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit2.visit(doc.contents, (_key, node2) => {
            if (identity.isNode(node2) && node2.tag)
              tags[node2.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines2.push(`%TAG ${handle} ${prefix}`);
        }
        return lines2.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit2 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit2.visit(root, {
        Value(_key, node2) {
          if (node2.anchor)
            anchors.add(node2.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data2 = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data2);
        ctx.onCreate = (res2) => {
          data2.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit2 = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit2.visit(doc, {
            Node: (_key, node2) => {
              if (identity.isAlias(node2) || identity.hasAnchor(node2))
                nodes.push(node2);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node2 of nodes) {
          if (node2 === this)
            break;
          if (node2.anchor === this.source)
            found = node2;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data2 = anchors2.get(found);
          if (!data2) {
            toJS.toJS(found, null, ctx);
            data2 = anchors2.get(found);
          }
          if (data2?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data2.count += 1;
            if (data2.aliasCount === 0)
              data2.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data2.count * data2.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node2, anchors2) {
      if (identity.isAlias(node2)) {
        const source = node2.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node2)) {
        let count2 = 0;
        for (const item of node2.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity.isPair(node2)) {
        const kc = getAliasCount(doc, node2.key, anchors2);
        const vc = getAliasCount(doc, node2.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node3 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node3;
          return node3;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node2 = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node2.tag = tagName;
      else if (!tagObj.default)
        node2.tag = tagObj.tag;
      if (ref)
        ref.node = node2;
      return node2;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node2 = this.get(key, true);
          if (identity.isCollection(node2))
            node2.addIn(rest, value);
          else if (node2 === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node2 = this.get(key, true);
        if (identity.isCollection(node2))
          return node2.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node2 = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node2) ? node2.value : node2;
        else
          return identity.isCollection(node2) ? node2.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node2) => {
          if (!identity.isPair(node2))
            return false;
          const n = node2.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node2 = this.get(key, true);
        return identity.isCollection(node2) ? node2.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node2 = this.get(key, true);
          if (identity.isCollection(node2))
            node2.setIn(rest, value);
          else if (node2 === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node2, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node2) || identity.isCollection(node2)) && node2.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node2.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node2 = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node2));
      const props = stringifyProps(node2, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node2, ctx, onComment, onChompKeep) : identity.isScalar(node2) ? stringifyString.stringifyString(node2, ctx, onComment, onChompKeep) : node2.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node2) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = require_node_process();
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey2 = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey2;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node2 of ctx.anchors.keys())
          strCtx.anchors.add(node2.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines2 = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines2.push("");
          addCommentBefore(ctx, lines2, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines2.push("");
            addCommentBefore(ctx, lines2, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines2.push(blockItemPrefix + str2);
      }
      let str;
      if (lines2.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines2[0];
        for (let i = 1; i < lines2.length; ++i) {
          const line = lines2[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines2 = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines2.push("");
          addCommentBefore(ctx, lines2, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines2.push("");
            addCommentBefore(ctx, lines2, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines2.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines2.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines2.push(str);
        linesAtValue = lines2.length;
      }
      const { start, end } = flowChars;
      if (lines2.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines2.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines2)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines2.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines2, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines2.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add4 = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add4(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add4(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node2 = it?.value;
        return (!keepScalar && identity.isScalar(node2) ? node2.value : node2) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node2) {
        const num = Number(node2.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node2);
      }
    };
    var float2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node2 = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node2.minFractionDigits = str.length - dot - 1;
        return node2;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float2;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node2, radix, prefix) {
      const { value } = node2;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node2);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node2) => intStringify(node2, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node2) => intStringify(node2, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float2 = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float2.floatNaN,
      float2.floatExp,
      float2.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = require_node_buffer();
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines2 = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines2[i] = str.substr(o, lineWidth);
          }
          str = lines2.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node2) {
        const num = Number(node2.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node2);
      }
    };
    var float2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node2 = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node2.minFractionDigits = f.length;
        }
        return node2;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float2;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node2, radix, prefix) {
      const { value } = node2;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node2);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node2) => intStringify(node2, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node2) => intStringify(node2, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node2) => intStringify(node2, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node2) {
      let { value } = node2;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node2);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float2 = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float2.floatNaN,
      float2.floatExp,
      float2.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float2 = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float2.float,
      floatExp: float2.floatExp,
      floatNaN: float2.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines2 = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines2.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines2.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines2.length !== 1)
          lines2.unshift("");
        const cs = commentString(doc.commentBefore);
        lines2.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines2.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines2.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines2[lines2.length - 1] === "---") {
          lines2[lines2.length - 1] = `--- ${body}`;
        } else
          lines2.push(body);
      } else {
        lines2.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines2.push("...");
            lines2.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines2.push(`... ${cs}`);
          }
        } else {
          lines2.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines2[lines2.length - 1] !== "")
            lines2.push("");
          lines2.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines2.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node2, name) {
        if (!node2.anchor) {
          const prev = anchors.anchorNames(this);
          node2.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node2.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node2 = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node2))
          node2.flow = true;
        setAnchors();
        return node2;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer2 = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer2}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep: sep3, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep3?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep3) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep3 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep3, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node2 = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node2.range[2];
        seq.items.push(node2);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep3 = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep3 + cb;
              sep3 = "";
              break;
            }
            case "newline":
              if (comment)
                sep3 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap4 = fc.start.source === "{";
      const fcName = isMap4 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap4 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep: sep3, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep3?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep3 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap4 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap4 && !sep3 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep3, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep3 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap4 && !props.found && ctx.options.strict) {
              if (sep3)
                for (const st of sep3) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep3, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap4) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap4 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node2 = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node2.range = coll.range;
      node2.tag = tagName;
      if (tag?.format)
        node2.format = tag.format;
      return node2;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar2, onError) {
      const start = scalar2.offset;
      const header = parseBlockScalarHeader(scalar2, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines2 = scalar2.source ? splitLines(scalar2.source) : [];
      let chompStart = lines2.length;
      for (let i = lines2.length - 1; i >= 0; --i) {
        const content = lines2[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines2.length > 0 ? "\n".repeat(Math.max(1, lines2.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar2.source)
          end2 += scalar2.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar2.indent + header.indent;
      let offset = scalar2.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines2[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines2.length - 1; i >= chompStart; --i) {
        if (lines2[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep3 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines2[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines2[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep3 + indent.slice(trimIndent) + content;
          sep3 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep3 === " ")
            sep3 = "\n";
          else if (!prevMoreIndented && sep3 === "\n")
            sep3 = "\n\n";
          value += sep3 + indent.slice(trimIndent) + content;
          sep3 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep3 === "\n")
            value += "\n";
          else
            sep3 = "\n";
        } else {
          value += sep3 + content;
          sep3 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines2.length; ++i)
            value += "\n" + lines2[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar2.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines2 = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines2.push([split[i], split[i + 1]]);
      return lines2;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar2, strict, onError) {
      const { offset, type, source, end } = scalar2;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar2, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep3 = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep3 === "\n")
            res += sep3;
          else
            sep3 = "\n";
        } else {
          res += sep3 + lm;
          sep3 = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep3 + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar2;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar2 = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar2 = new Scalar.Scalar(value);
      }
      scalar2.range = range;
      scalar2.source = value;
      if (type)
        scalar2.type = type;
      if (tagName)
        scalar2.tag = tagName;
      if (tag.format)
        scalar2.format = tag.format;
      if (comment)
        scalar2.comment = comment;
      return scalar2;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node2;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node2 = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node2 = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node2.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node2 = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node2.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node2 ?? (node2 = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node2.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node2) || typeof node2.value !== "string" || node2.tag && node2.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node2.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node2.comment = comment;
        else
          node2.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node2.srcToken = token;
      return node2;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node2 = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node2.anchor = anchor.source.substring(1);
        if (node2.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node2.spaceBefore = true;
      if (comment) {
        node2.comment = comment;
        node2.range[2] = end;
      }
      return node2;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = require_node_process();
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer2 = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer2;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head2 = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head2 }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head2 = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head2;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head2 }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep: sep3, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep3)
        for (const st of sep3)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK2 = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK2;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path) => {
      const parent = visit2.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit2;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer2 = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer2;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = require_node_process();
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser2 = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar2) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep3;
          if (scalar2.end) {
            sep3 = scalar2.end;
            sep3.push(this.sourceToken);
            delete scalar2.end;
          } else
            sep3 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar2.offset,
            indent: scalar2.indent,
            items: [{ start, key: scalar2, sep: sep3 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar2);
      }
      *blockScalar(scalar2) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar2.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar2.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep3 = it.sep;
                  sep3.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep3 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep3 = fc.end.splice(1, fc.end.length);
            sep3.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep3 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser2;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse3(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse3;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit2 = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit2.visit;
    exports.visitAsync = visit2.visitAsync;
  }
});

// node_modules/dayjs/dayjs.min.js
var require_dayjs_min = __commonJS({
  "node_modules/dayjs/dayjs.min.js"(exports, module) {
    !(function(t, e) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = e() : "function" == typeof define && define.amd ? define(e) : (t = "undefined" != typeof globalThis ? globalThis : t || self).dayjs = e();
    })(exports, (function() {
      "use strict";
      var t = 1e3, e = 6e4, n = 36e5, r = "millisecond", i = "second", s = "minute", u = "hour", a = "day", o = "week", c = "month", f = "quarter", h = "year", d = "date", l = "Invalid Date", $ = /^(\d{4})[-/]?(\d{1,2})?[-/]?(\d{0,2})[Tt\s]*(\d{1,2})?:?(\d{1,2})?:?(\d{1,2})?[.:]?(\d+)?$/, y = /\[([^\]]+)]|YYYY|YY|M{1,4}|D{1,2}|d{1,4}|H{1,2}|h{1,2}|a|A|m{1,2}|s{1,2}|Z{1,2}|SSS/g, M = { name: "en", weekdays: "Sunday_Monday_Tuesday_Wednesday_Thursday_Friday_Saturday".split("_"), months: "January_February_March_April_May_June_July_August_September_October_November_December".split("_"), ordinal: function(t2) {
        var e2 = ["th", "st", "nd", "rd"], n2 = t2 % 100;
        return "[" + t2 + (e2[(n2 - 20) % 10] || e2[n2] || e2[0]) + "]";
      } }, m = function(t2, e2, n2) {
        var r2 = String(t2);
        return !r2 || r2.length >= e2 ? t2 : "" + Array(e2 + 1 - r2.length).join(n2) + t2;
      }, v = { s: m, z: function(t2) {
        var e2 = -t2.utcOffset(), n2 = Math.abs(e2), r2 = Math.floor(n2 / 60), i2 = n2 % 60;
        return (e2 <= 0 ? "+" : "-") + m(r2, 2, "0") + ":" + m(i2, 2, "0");
      }, m: function t2(e2, n2) {
        if (e2.date() < n2.date()) return -t2(n2, e2);
        var r2 = 12 * (n2.year() - e2.year()) + (n2.month() - e2.month()), i2 = e2.clone().add(r2, c), s2 = n2 - i2 < 0, u2 = e2.clone().add(r2 + (s2 ? -1 : 1), c);
        return +(-(r2 + (n2 - i2) / (s2 ? i2 - u2 : u2 - i2)) || 0);
      }, a: function(t2) {
        return t2 < 0 ? Math.ceil(t2) || 0 : Math.floor(t2);
      }, p: function(t2) {
        return { M: c, y: h, w: o, d: a, D: d, h: u, m: s, s: i, ms: r, Q: f }[t2] || String(t2 || "").toLowerCase().replace(/s$/, "");
      }, u: function(t2) {
        return void 0 === t2;
      } }, g = "en", D = {};
      D[g] = M;
      var p = "$isDayjsObject", S = function(t2) {
        return t2 instanceof _ || !(!t2 || !t2[p]);
      }, w = function t2(e2, n2, r2) {
        var i2;
        if (!e2) return g;
        if ("string" == typeof e2) {
          var s2 = e2.toLowerCase();
          D[s2] && (i2 = s2), n2 && (D[s2] = n2, i2 = s2);
          var u2 = e2.split("-");
          if (!i2 && u2.length > 1) return t2(u2[0]);
        } else {
          var a2 = e2.name;
          D[a2] = e2, i2 = a2;
        }
        return !r2 && i2 && (g = i2), i2 || !r2 && g;
      }, O = function(t2, e2) {
        if (S(t2)) return t2.clone();
        var n2 = "object" == typeof e2 ? e2 : {};
        return n2.date = t2, n2.args = arguments, new _(n2);
      }, b = v;
      b.l = w, b.i = S, b.w = function(t2, e2) {
        return O(t2, { locale: e2.$L, utc: e2.$u, x: e2.$x, $offset: e2.$offset });
      };
      var _ = (function() {
        function M2(t2) {
          this.$L = w(t2.locale, null, true), this.parse(t2), this.$x = this.$x || t2.x || {}, this[p] = true;
        }
        var m2 = M2.prototype;
        return m2.parse = function(t2) {
          this.$d = (function(t3) {
            var e2 = t3.date, n2 = t3.utc;
            if (null === e2) return /* @__PURE__ */ new Date(NaN);
            if (b.u(e2)) return /* @__PURE__ */ new Date();
            if (e2 instanceof Date) return new Date(e2);
            if ("string" == typeof e2 && !/Z$/i.test(e2)) {
              var r2 = e2.match($);
              if (r2) {
                var i2 = r2[2] - 1 || 0, s2 = (r2[7] || "0").substring(0, 3);
                return n2 ? new Date(Date.UTC(r2[1], i2, r2[3] || 1, r2[4] || 0, r2[5] || 0, r2[6] || 0, s2)) : new Date(r2[1], i2, r2[3] || 1, r2[4] || 0, r2[5] || 0, r2[6] || 0, s2);
              }
            }
            return new Date(e2);
          })(t2), this.init();
        }, m2.init = function() {
          var t2 = this.$d;
          this.$y = t2.getFullYear(), this.$M = t2.getMonth(), this.$D = t2.getDate(), this.$W = t2.getDay(), this.$H = t2.getHours(), this.$m = t2.getMinutes(), this.$s = t2.getSeconds(), this.$ms = t2.getMilliseconds();
        }, m2.$utils = function() {
          return b;
        }, m2.isValid = function() {
          return !(this.$d.toString() === l);
        }, m2.isSame = function(t2, e2) {
          var n2 = O(t2);
          return this.startOf(e2) <= n2 && n2 <= this.endOf(e2);
        }, m2.isAfter = function(t2, e2) {
          return O(t2) < this.startOf(e2);
        }, m2.isBefore = function(t2, e2) {
          return this.endOf(e2) < O(t2);
        }, m2.$g = function(t2, e2, n2) {
          return b.u(t2) ? this[e2] : this.set(n2, t2);
        }, m2.unix = function() {
          return Math.floor(this.valueOf() / 1e3);
        }, m2.valueOf = function() {
          return this.$d.getTime();
        }, m2.startOf = function(t2, e2) {
          var n2 = this, r2 = !!b.u(e2) || e2, f2 = b.p(t2), l2 = function(t3, e3) {
            var i2 = b.w(n2.$u ? Date.UTC(n2.$y, e3, t3) : new Date(n2.$y, e3, t3), n2);
            return r2 ? i2 : i2.endOf(a);
          }, $2 = function(t3, e3) {
            return b.w(n2.toDate()[t3].apply(n2.toDate("s"), (r2 ? [0, 0, 0, 0] : [23, 59, 59, 999]).slice(e3)), n2);
          }, y2 = this.$W, M3 = this.$M, m3 = this.$D, v2 = "set" + (this.$u ? "UTC" : "");
          switch (f2) {
            case h:
              return r2 ? l2(1, 0) : l2(31, 11);
            case c:
              return r2 ? l2(1, M3) : l2(0, M3 + 1);
            case o:
              var g2 = this.$locale().weekStart || 0, D2 = (y2 < g2 ? y2 + 7 : y2) - g2;
              return l2(r2 ? m3 - D2 : m3 + (6 - D2), M3);
            case a:
            case d:
              return $2(v2 + "Hours", 0);
            case u:
              return $2(v2 + "Minutes", 1);
            case s:
              return $2(v2 + "Seconds", 2);
            case i:
              return $2(v2 + "Milliseconds", 3);
            default:
              return this.clone();
          }
        }, m2.endOf = function(t2) {
          return this.startOf(t2, false);
        }, m2.$set = function(t2, e2) {
          var n2, o2 = b.p(t2), f2 = "set" + (this.$u ? "UTC" : ""), l2 = (n2 = {}, n2[a] = f2 + "Date", n2[d] = f2 + "Date", n2[c] = f2 + "Month", n2[h] = f2 + "FullYear", n2[u] = f2 + "Hours", n2[s] = f2 + "Minutes", n2[i] = f2 + "Seconds", n2[r] = f2 + "Milliseconds", n2)[o2], $2 = o2 === a ? this.$D + (e2 - this.$W) : e2;
          if (o2 === c || o2 === h) {
            var y2 = this.clone().set(d, 1);
            y2.$d[l2]($2), y2.init(), this.$d = y2.set(d, Math.min(this.$D, y2.daysInMonth())).$d;
          } else l2 && this.$d[l2]($2);
          return this.init(), this;
        }, m2.set = function(t2, e2) {
          return this.clone().$set(t2, e2);
        }, m2.get = function(t2) {
          return this[b.p(t2)]();
        }, m2.add = function(r2, f2) {
          var d2, l2 = this;
          r2 = Number(r2);
          var $2 = b.p(f2), y2 = function(t2) {
            var e2 = O(l2);
            return b.w(e2.date(e2.date() + Math.round(t2 * r2)), l2);
          };
          if ($2 === c) return this.set(c, this.$M + r2);
          if ($2 === h) return this.set(h, this.$y + r2);
          if ($2 === a) return y2(1);
          if ($2 === o) return y2(7);
          var M3 = (d2 = {}, d2[s] = e, d2[u] = n, d2[i] = t, d2)[$2] || 1, m3 = this.$d.getTime() + r2 * M3;
          return b.w(m3, this);
        }, m2.subtract = function(t2, e2) {
          return this.add(-1 * t2, e2);
        }, m2.format = function(t2) {
          var e2 = this, n2 = this.$locale();
          if (!this.isValid()) return n2.invalidDate || l;
          var r2 = t2 || "YYYY-MM-DDTHH:mm:ssZ", i2 = b.z(this), s2 = this.$H, u2 = this.$m, a2 = this.$M, o2 = n2.weekdays, c2 = n2.months, f2 = n2.meridiem, h2 = function(t3, n3, i3, s3) {
            return t3 && (t3[n3] || t3(e2, r2)) || i3[n3].slice(0, s3);
          }, d2 = function(t3) {
            return b.s(s2 % 12 || 12, t3, "0");
          }, $2 = f2 || function(t3, e3, n3) {
            var r3 = t3 < 12 ? "AM" : "PM";
            return n3 ? r3.toLowerCase() : r3;
          };
          return r2.replace(y, (function(t3, r3) {
            return r3 || (function(t4) {
              switch (t4) {
                case "YY":
                  return String(e2.$y).slice(-2);
                case "YYYY":
                  return b.s(e2.$y, 4, "0");
                case "M":
                  return a2 + 1;
                case "MM":
                  return b.s(a2 + 1, 2, "0");
                case "MMM":
                  return h2(n2.monthsShort, a2, c2, 3);
                case "MMMM":
                  return h2(c2, a2);
                case "D":
                  return e2.$D;
                case "DD":
                  return b.s(e2.$D, 2, "0");
                case "d":
                  return String(e2.$W);
                case "dd":
                  return h2(n2.weekdaysMin, e2.$W, o2, 2);
                case "ddd":
                  return h2(n2.weekdaysShort, e2.$W, o2, 3);
                case "dddd":
                  return o2[e2.$W];
                case "H":
                  return String(s2);
                case "HH":
                  return b.s(s2, 2, "0");
                case "h":
                  return d2(1);
                case "hh":
                  return d2(2);
                case "a":
                  return $2(s2, u2, true);
                case "A":
                  return $2(s2, u2, false);
                case "m":
                  return String(u2);
                case "mm":
                  return b.s(u2, 2, "0");
                case "s":
                  return String(e2.$s);
                case "ss":
                  return b.s(e2.$s, 2, "0");
                case "SSS":
                  return b.s(e2.$ms, 3, "0");
                case "Z":
                  return i2;
              }
              return null;
            })(t3) || i2.replace(":", "");
          }));
        }, m2.utcOffset = function() {
          return 15 * -Math.round(this.$d.getTimezoneOffset() / 15);
        }, m2.diff = function(r2, d2, l2) {
          var $2, y2 = this, M3 = b.p(d2), m3 = O(r2), v2 = (m3.utcOffset() - this.utcOffset()) * e, g2 = this - m3, D2 = function() {
            return b.m(y2, m3);
          };
          switch (M3) {
            case h:
              $2 = D2() / 12;
              break;
            case c:
              $2 = D2();
              break;
            case f:
              $2 = D2() / 3;
              break;
            case o:
              $2 = (g2 - v2) / 6048e5;
              break;
            case a:
              $2 = (g2 - v2) / 864e5;
              break;
            case u:
              $2 = g2 / n;
              break;
            case s:
              $2 = g2 / e;
              break;
            case i:
              $2 = g2 / t;
              break;
            default:
              $2 = g2;
          }
          return l2 ? $2 : b.a($2);
        }, m2.daysInMonth = function() {
          return this.endOf(c).$D;
        }, m2.$locale = function() {
          return D[this.$L];
        }, m2.locale = function(t2, e2) {
          if (!t2) return this.$L;
          var n2 = this.clone(), r2 = w(t2, e2, true);
          return r2 && (n2.$L = r2), n2;
        }, m2.clone = function() {
          return b.w(this.$d, this);
        }, m2.toDate = function() {
          return new Date(this.valueOf());
        }, m2.toJSON = function() {
          return this.isValid() ? this.toISOString() : null;
        }, m2.toISOString = function() {
          return this.$d.toISOString();
        }, m2.toString = function() {
          return this.$d.toUTCString();
        }, M2;
      })(), Y = _.prototype;
      return O.prototype = Y, [["$ms", r], ["$s", i], ["$m", s], ["$H", u], ["$W", a], ["$M", c], ["$y", h], ["$D", d]].forEach((function(t2) {
        Y[t2[1]] = function(e2) {
          return this.$g(e2, t2[0], t2[1]);
        };
      })), O.extend = function(t2, e2) {
        return t2.$i || (t2(e2, _, O), t2.$i = true), O;
      }, O.locale = w, O.isDayjs = S, O.unix = function(t2) {
        return O(1e3 * t2);
      }, O.en = D[g], O.Ls = D, O.p = {}, O;
    }));
  }
});

// node_modules/dayjs/plugin/advancedFormat.js
var require_advancedFormat = __commonJS({
  "node_modules/dayjs/plugin/advancedFormat.js"(exports, module) {
    !(function(e, t) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = t() : "function" == typeof define && define.amd ? define(t) : (e = "undefined" != typeof globalThis ? globalThis : e || self).dayjs_plugin_advancedFormat = t();
    })(exports, (function() {
      "use strict";
      return function(e, t) {
        var r = t.prototype, n = r.format;
        r.format = function(e2) {
          var t2 = this, r2 = this.$locale();
          if (!this.isValid()) return n.bind(this)(e2);
          var s = this.$utils(), a = (e2 || "YYYY-MM-DDTHH:mm:ssZ").replace(/\[([^\]]+)]|Q|wo|ww|w|WW|W|zzz|z|gggg|GGGG|Do|X|x|k{1,2}|S/g, (function(e3) {
            switch (e3) {
              case "Q":
                return Math.ceil((t2.$M + 1) / 3);
              case "Do":
                return r2.ordinal(t2.$D);
              case "gggg":
                return t2.weekYear();
              case "GGGG":
                return t2.isoWeekYear();
              case "wo":
                return r2.ordinal(t2.week(), "W");
              case "w":
              case "ww":
                return s.s(t2.week(), "w" === e3 ? 1 : 2, "0");
              case "W":
              case "WW":
                return s.s(t2.isoWeek(), "W" === e3 ? 1 : 2, "0");
              case "k":
              case "kk":
                return s.s(String(0 === t2.$H ? 24 : t2.$H), "k" === e3 ? 1 : 2, "0");
              case "X":
                return Math.floor(t2.$d.getTime() / 1e3);
              case "x":
                return t2.$d.getTime();
              case "z":
                return "[" + t2.offsetName() + "]";
              case "zzz":
                return "[" + t2.offsetName("long") + "]";
              default:
                return e3;
            }
          }));
          return n.bind(this)(a);
        };
      };
    }));
  }
});

// node_modules/dayjs/plugin/dayOfYear.js
var require_dayOfYear = __commonJS({
  "node_modules/dayjs/plugin/dayOfYear.js"(exports, module) {
    !(function(e, t) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = t() : "function" == typeof define && define.amd ? define(t) : (e = "undefined" != typeof globalThis ? globalThis : e || self).dayjs_plugin_dayOfYear = t();
    })(exports, (function() {
      "use strict";
      return function(e, t, n) {
        t.prototype.dayOfYear = function(e2) {
          var t2 = Math.round((n(this).startOf("day") - n(this).startOf("year")) / 864e5) + 1;
          return null == e2 ? t2 : this.add(e2 - t2, "day");
        };
      };
    }));
  }
});

// node_modules/dayjs/plugin/isoWeek.js
var require_isoWeek = __commonJS({
  "node_modules/dayjs/plugin/isoWeek.js"(exports, module) {
    !(function(e, t) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = t() : "function" == typeof define && define.amd ? define(t) : (e = "undefined" != typeof globalThis ? globalThis : e || self).dayjs_plugin_isoWeek = t();
    })(exports, (function() {
      "use strict";
      var e = "day";
      return function(t, i, s) {
        var a = function(t2) {
          return t2.add(4 - t2.isoWeekday(), e);
        }, d = i.prototype;
        d.isoWeekYear = function() {
          return a(this).year();
        }, d.isoWeek = function(t2) {
          if (!this.$utils().u(t2)) return this.add(7 * (t2 - this.isoWeek()), e);
          var i2, d2, n2, o, r = a(this), u = (i2 = this.isoWeekYear(), d2 = this.$u, n2 = (d2 ? s.utc : s)().year(i2).startOf("year"), o = 4 - n2.isoWeekday(), n2.isoWeekday() > 4 && (o += 7), n2.add(o, e));
          return r.diff(u, "week") + 1;
        }, d.isoWeekday = function(e2) {
          return this.$utils().u(e2) ? this.day() || 7 : this.day(this.day() % 7 ? e2 : e2 - 7);
        };
        var n = d.startOf;
        d.startOf = function(e2, t2) {
          var i2 = this.$utils(), s2 = !!i2.u(t2) || t2;
          return "isoweek" === i2.p(e2) ? s2 ? this.date(this.date() - (this.isoWeekday() - 1)).startOf("day") : this.date(this.date() - 1 - (this.isoWeekday() - 1) + 7).endOf("day") : n.bind(this)(e2, t2);
        };
      };
    }));
  }
});

// node_modules/dayjs/plugin/timezone.js
var require_timezone = __commonJS({
  "node_modules/dayjs/plugin/timezone.js"(exports, module) {
    !(function(t, e) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = e() : "function" == typeof define && define.amd ? define(e) : (t = "undefined" != typeof globalThis ? globalThis : t || self).dayjs_plugin_timezone = e();
    })(exports, (function() {
      "use strict";
      var t = { year: 0, month: 1, day: 2, hour: 3, minute: 4, second: 5 }, e = {};
      return function(n, i, r) {
        var o, a = function(t2, n2, i2) {
          void 0 === i2 && (i2 = {});
          var r2 = new Date(t2), o2 = (function(t3, n3) {
            void 0 === n3 && (n3 = {});
            var i3 = n3.timeZoneName || "short", r3 = t3 + "|" + i3, o3 = e[r3];
            return o3 || (o3 = new Intl.DateTimeFormat("en-US", { hour12: false, timeZone: t3, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: i3 }), e[r3] = o3), o3;
          })(n2, i2);
          return o2.formatToParts(r2);
        }, u = function(e2, n2) {
          for (var i2 = a(e2, n2), o2 = [], u2 = 0; u2 < i2.length; u2 += 1) {
            var f2 = i2[u2], s2 = f2.type, m = f2.value, c = t[s2];
            c >= 0 && (o2[c] = parseInt(m, 10));
          }
          var l = o2[3], d = 24 === l ? 0 : l, h = o2[0] + "-" + o2[1] + "-" + o2[2] + " " + d + ":" + o2[4] + ":" + o2[5] + ":000", v = +e2;
          return (r.utc(h).valueOf() - (v -= v % 1e3)) / 6e4;
        }, f = i.prototype;
        f.tz = function(t2, e2) {
          if (void 0 === t2 && (t2 = o), !this.isValid()) return this;
          var n2, i2 = this.utcOffset(), a2 = this.toDate(), f2 = a2.toLocaleString("en-US", { timeZone: t2 }), s2 = u(+a2, t2);
          if (!Number(s2)) n2 = this.utcOffset(0, e2);
          else if (n2 = r(f2, { locale: this.$L }).$set("millisecond", this.$ms).utcOffset(s2, true), e2) {
            var m = n2.utcOffset();
            n2 = n2.add(i2 - m, "minute");
          }
          return n2.$x.$timezone = t2, n2;
        }, f.offsetName = function(t2) {
          var e2 = this.$x.$timezone || r.tz.guess(), n2 = a(this.valueOf(), e2, { timeZoneName: t2 }).find((function(t3) {
            return "timezonename" === t3.type.toLowerCase();
          }));
          return n2 && n2.value;
        };
        var s = f.startOf;
        f.startOf = function(t2, e2) {
          if (!this.$x || !this.$x.$timezone) return s.call(this, t2, e2);
          var n2 = r(this.format("YYYY-MM-DD HH:mm:ss:SSS"), { locale: this.$L });
          return s.call(n2, t2, e2).tz(this.$x.$timezone, true);
        }, r.tz = function(t2, e2, n2) {
          var i2 = n2 && e2, a2 = n2 || e2 || o, f2 = u(+r(), a2);
          if ("string" != typeof t2) return r(t2).tz(a2);
          var s2 = r.utc(t2, i2).valueOf();
          if (Number.isNaN(s2)) {
            var m = r(NaN);
            return m.$x.$timezone = a2, m;
          }
          var c = (function(t3, e3, n3) {
            var i3 = t3 - 60 * e3 * 1e3, r2 = u(i3, n3);
            if (e3 === r2) return [i3, e3];
            var o2 = u(i3 -= 60 * (r2 - e3) * 1e3, n3);
            return r2 === o2 ? [i3, r2] : [t3 - 60 * Math.min(r2, o2) * 1e3, Math.max(r2, o2)];
          })(s2, f2, a2), l = c[0], d = c[1], h = r(l).utcOffset(d);
          return h.$x.$timezone = a2, h;
        }, r.tz.guess = function() {
          return Intl.DateTimeFormat().resolvedOptions().timeZone;
        }, r.tz.setDefault = function(t2) {
          o = t2;
        };
      };
    }));
  }
});

// node_modules/dayjs/plugin/utc.js
var require_utc = __commonJS({
  "node_modules/dayjs/plugin/utc.js"(exports, module) {
    !(function(t, i) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = i() : "function" == typeof define && define.amd ? define(i) : (t = "undefined" != typeof globalThis ? globalThis : t || self).dayjs_plugin_utc = i();
    })(exports, (function() {
      "use strict";
      var t = "minute", i = /[+-]\d\d(?::?\d\d)?/g, e = /([+-]|\d\d)/g;
      return function(s, f, n) {
        var u = f.prototype;
        n.utc = function(t2) {
          var i2 = { date: t2, utc: true, args: arguments };
          return new f(i2);
        }, u.utc = function(i2) {
          var e2 = n(this.toDate(), { locale: this.$L, utc: true });
          return i2 ? e2.add(this.utcOffset(), t) : e2;
        }, u.local = function() {
          return n(this.toDate(), { locale: this.$L, utc: false });
        };
        var r = u.parse;
        u.parse = function(t2) {
          t2.utc && (this.$u = true), this.$utils().u(t2.$offset) || (this.$offset = t2.$offset), r.call(this, t2);
        };
        var o = u.init;
        u.init = function() {
          if (this.$u) {
            var t2 = this.$d;
            this.$y = t2.getUTCFullYear(), this.$M = t2.getUTCMonth(), this.$D = t2.getUTCDate(), this.$W = t2.getUTCDay(), this.$H = t2.getUTCHours(), this.$m = t2.getUTCMinutes(), this.$s = t2.getUTCSeconds(), this.$ms = t2.getUTCMilliseconds();
          } else o.call(this);
        };
        var a = u.utcOffset;
        u.utcOffset = function(s2, f2) {
          var n2 = this.$utils().u;
          if (n2(s2)) return this.$u ? 0 : n2(this.$offset) ? a.call(this) : this.$offset;
          if ("string" == typeof s2 && (s2 = (function(t2) {
            void 0 === t2 && (t2 = "");
            var s3 = t2.match(i);
            if (!s3) return null;
            var f3 = ("" + s3[0]).match(e) || ["-", 0, 0], n3 = f3[0], u3 = 60 * +f3[1] + +f3[2];
            return 0 === u3 ? 0 : "+" === n3 ? u3 : -u3;
          })(s2), null === s2)) return this;
          var u2 = Math.abs(s2) <= 16 ? 60 * s2 : s2;
          if (0 === u2) return this.utc(f2);
          var r2 = this.clone();
          if (f2) return r2.$offset = u2, r2.$u = false, r2;
          var o2 = this.$u ? this.toDate().getTimezoneOffset() : -1 * this.utcOffset();
          return (r2 = this.local().add(u2 + o2, t)).$offset = u2, r2.$x.$localOffset = o2, r2;
        };
        var h = u.format;
        u.format = function(t2) {
          var i2 = t2 || (this.$u ? "YYYY-MM-DDTHH:mm:ss[Z]" : "");
          return h.call(this, i2);
        }, u.valueOf = function() {
          var t2 = this.$utils().u(this.$offset) ? 0 : this.$offset + (this.$x.$localOffset || this.$d.getTimezoneOffset());
          return this.$d.valueOf() - 6e4 * t2;
        }, u.isUTC = function() {
          return !!this.$u;
        }, u.toISOString = function() {
          return this.toDate().toISOString();
        }, u.toString = function() {
          return this.toDate().toUTCString();
        };
        var l = u.toDate;
        u.toDate = function(t2) {
          return "s" === t2 && this.$offset ? n(this.format("YYYY-MM-DD HH:mm:ss:SSS")).toDate() : l.call(this);
        };
        var c = u.diff;
        u.diff = function(t2, i2, e2) {
          if (t2 && this.$u === t2.$u) return c.call(this, t2, i2, e2);
          var s2 = this.local(), f2 = n(t2).local();
          return c.call(s2, f2, i2, e2);
        };
      };
    }));
  }
});

// node_modules/dayjs/plugin/weekOfYear.js
var require_weekOfYear = __commonJS({
  "node_modules/dayjs/plugin/weekOfYear.js"(exports, module) {
    !(function(e, t) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = t() : "function" == typeof define && define.amd ? define(t) : (e = "undefined" != typeof globalThis ? globalThis : e || self).dayjs_plugin_weekOfYear = t();
    })(exports, (function() {
      "use strict";
      var e = "week", t = "year";
      return function(i, n, r) {
        var f = n.prototype;
        f.week = function(i2) {
          if (void 0 === i2 && (i2 = null), null !== i2) return this.add(7 * (i2 - this.week()), "day");
          var n2 = this.$locale().yearStart || 1;
          if (11 === this.month() && this.date() > 25) {
            var f2 = r(this).startOf(t).add(1, t).date(n2), s = r(this).endOf(e);
            if (f2.isBefore(s)) return 1;
          }
          var a = r(this).startOf(t).date(n2).startOf(e).subtract(1, "millisecond"), o = this.diff(a, e, true);
          return o < 0 ? r(this).startOf("week").week() : Math.ceil(o);
        }, f.weeks = function(e2) {
          return void 0 === e2 && (e2 = null), this.week(e2);
        };
      };
    }));
  }
});

// node_modules/dayjs/plugin/weekYear.js
var require_weekYear = __commonJS({
  "node_modules/dayjs/plugin/weekYear.js"(exports, module) {
    !(function(e, t) {
      "object" == typeof exports && "undefined" != typeof module ? module.exports = t() : "function" == typeof define && define.amd ? define(t) : (e = "undefined" != typeof globalThis ? globalThis : e || self).dayjs_plugin_weekYear = t();
    })(exports, (function() {
      "use strict";
      return function(e, t) {
        t.prototype.weekYear = function() {
          var e2 = this.month(), t2 = this.week(), n = this.year();
          return 1 === t2 && 11 === e2 ? n + 1 : 0 === e2 && t2 >= 52 ? n - 1 : n;
        };
      };
    }));
  }
});

// node_modules/@renovatebot/pep440/lib/version.js
var require_version = __commonJS({
  "node_modules/@renovatebot/pep440/lib/version.js"(exports, module) {
    var VERSION_PATTERN = [
      "v?",
      "(?:",
      /* */
      "(?:(?<epoch>[0-9]+)!)?",
      // epoch
      /* */
      "(?<release>[0-9]+(?:\\.[0-9]+)*)",
      // release segment
      /* */
      "(?<pre>",
      // pre-release
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))",
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<pre_n>[0-9]+)?",
      /* */
      ")?",
      /* */
      "(?<post>",
      // post release
      /*    */
      "(?:-(?<post_n1>[0-9]+))",
      /*    */
      "|",
      /*    */
      "(?:",
      /*        */
      "[-_\\.]?",
      /*        */
      "(?<post_l>post|rev|r)",
      /*        */
      "[-_\\.]?",
      /*        */
      "(?<post_n2>[0-9]+)?",
      /*    */
      ")",
      /* */
      ")?",
      /* */
      "(?<dev>",
      // dev release
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<dev_l>dev)",
      /*    */
      "[-_\\.]?",
      /*    */
      "(?<dev_n>[0-9]+)?",
      /* */
      ")?",
      ")",
      "(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?"
      // local version
    ].join("");
    module.exports = {
      VERSION_PATTERN,
      valid: valid2,
      clean: clean2,
      explain: explain3,
      parse: parse3,
      stringify
    };
    var validRegex = new RegExp("^" + VERSION_PATTERN + "$", "i");
    function valid2(version) {
      return validRegex.test(version) ? version : null;
    }
    var cleanRegex = new RegExp("^\\s*" + VERSION_PATTERN + "\\s*$", "i");
    function clean2(version) {
      return stringify(parse3(version, cleanRegex));
    }
    function parse3(version, regex) {
      const { groups } = (regex || validRegex).exec(version) || {};
      if (!groups) {
        return null;
      }
      const parsed = {
        epoch: Number(groups.epoch ? groups.epoch : 0),
        release: groups.release.split(".").map(Number),
        pre: normalize_letter_version(groups.pre_l, groups.pre_n),
        post: normalize_letter_version(
          groups.post_l,
          groups.post_n1 || groups.post_n2
        ),
        dev: normalize_letter_version(groups.dev_l, groups.dev_n),
        local: parse_local_version(groups.local)
      };
      return parsed;
    }
    function stringify(parsed) {
      if (!parsed) {
        return null;
      }
      const { epoch, release, pre, post, dev, local } = parsed;
      const parts = [];
      if (epoch !== 0) {
        parts.push(`${epoch}!`);
      }
      parts.push(release.join("."));
      if (pre) {
        parts.push(pre.join(""));
      }
      if (post) {
        parts.push("." + post.join(""));
      }
      if (dev) {
        parts.push("." + dev.join(""));
      }
      if (local) {
        parts.push(`+${local}`);
      }
      return parts.join("");
    }
    function normalize_letter_version(letterIn, numberIn) {
      let letter = letterIn;
      let number2 = numberIn;
      if (letter) {
        if (!number2) {
          number2 = 0;
        }
        letter = letter.toLowerCase();
        if (letter === "alpha") {
          letter = "a";
        } else if (letter === "beta") {
          letter = "b";
        } else if (["c", "pre", "preview"].includes(letter)) {
          letter = "rc";
        } else if (["rev", "r"].includes(letter)) {
          letter = "post";
        }
        return [letter, Number(number2)];
      }
      if (!letter && number2) {
        letter = "post";
        return [letter, Number(number2)];
      }
      return null;
    }
    function parse_local_version(local) {
      if (local) {
        return local.split(/[._-]/).map(
          (part) => Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part)
        );
      }
      return null;
    }
    function explain3(version) {
      const parsed = parse3(version);
      if (!parsed) {
        return parsed;
      }
      const { epoch, release, pre, post, dev, local } = parsed;
      let base_version = "";
      if (epoch !== 0) {
        base_version += epoch + "!";
      }
      base_version += release.join(".");
      const is_prerelease = Boolean(dev || pre);
      const is_devrelease = Boolean(dev);
      const is_postrelease = Boolean(post);
      return {
        epoch,
        release,
        pre,
        post: post ? post[1] : post,
        dev: dev ? dev[1] : dev,
        local: local ? local.join(".") : local,
        public: stringify(parsed).split("+", 1)[0],
        base_version,
        is_prerelease,
        is_devrelease,
        is_postrelease
      };
    }
  }
});

// node_modules/@renovatebot/pep440/lib/operator.js
var require_operator = __commonJS({
  "node_modules/@renovatebot/pep440/lib/operator.js"(exports, module) {
    var { parse: parse3 } = require_version();
    module.exports = {
      compare: compare3,
      rcompare,
      lt,
      le,
      eq,
      ne,
      ge,
      gt,
      "<": lt,
      "<=": le,
      "==": eq,
      "!=": ne,
      ">=": ge,
      ">": gt,
      "===": arbitrary
    };
    function lt(version, other) {
      return compare3(version, other) < 0;
    }
    function le(version, other) {
      return compare3(version, other) <= 0;
    }
    function eq(version, other) {
      return compare3(version, other) === 0;
    }
    function ne(version, other) {
      return compare3(version, other) !== 0;
    }
    function ge(version, other) {
      return compare3(version, other) >= 0;
    }
    function gt(version, other) {
      return compare3(version, other) > 0;
    }
    function arbitrary(version, other) {
      return version.toLowerCase() === other.toLowerCase();
    }
    function compare3(version, other) {
      const parsedVersion = parse3(version);
      const parsedOther = parse3(other);
      const keyVersion = calculateKey(parsedVersion);
      const keyOther = calculateKey(parsedOther);
      return pyCompare(keyVersion, keyOther);
    }
    function rcompare(version, other) {
      return -compare3(version, other);
    }
    function pyCompare(elemIn, otherIn) {
      let elem = elemIn;
      let other = otherIn;
      if (elem === other) {
        return 0;
      }
      if (Array.isArray(elem) !== Array.isArray(other)) {
        elem = Array.isArray(elem) ? elem : [elem];
        other = Array.isArray(other) ? other : [other];
      }
      if (Array.isArray(elem)) {
        const len = Math.min(elem.length, other.length);
        for (let i = 0; i < len; i += 1) {
          const res = pyCompare(elem[i], other[i]);
          if (res !== 0) {
            return res;
          }
        }
        return elem.length - other.length;
      }
      if (elem === -Infinity || other === Infinity) {
        return -1;
      }
      if (elem === Infinity || other === -Infinity) {
        return 1;
      }
      return elem < other ? -1 : 1;
    }
    function calculateKey(input) {
      const { epoch } = input;
      let { release, pre, post, local, dev } = input;
      release = release.concat();
      release.reverse();
      while (release.length && release[0] === 0) {
        release.shift();
      }
      release.reverse();
      if (!pre && !post && dev) pre = -Infinity;
      else if (!pre) pre = Infinity;
      if (!post) post = -Infinity;
      if (!dev) dev = Infinity;
      if (!local) {
        local = -Infinity;
      } else {
        local = local.map(
          (i) => Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ""]
        );
      }
      return [epoch, release, pre, post, dev, local];
    }
  }
});

// node_modules/@renovatebot/pep440/lib/specifier.js
var require_specifier = __commonJS({
  "node_modules/@renovatebot/pep440/lib/specifier.js"(exports, module) {
    var { VERSION_PATTERN, explain: explainVersion } = require_version();
    var Operator = require_operator();
    var RANGE_PATTERN = [
      "(?<operator>(===|~=|==|!=|<=|>=|<|>))",
      "\\s*",
      "(",
      /*  */
      "(?<version>(?:" + VERSION_PATTERN.replace(/\?<\w+>/g, "?:") + "))",
      /*  */
      "(?<prefix>\\.\\*)?",
      /*  */
      "|",
      /*  */
      "(?<legacy>[^,;\\s)]+)",
      ")"
    ].join("");
    module.exports = {
      RANGE_PATTERN,
      parse: parse3,
      satisfies,
      filter,
      validRange,
      maxSatisfying,
      minSatisfying
    };
    var isEqualityOperator = (op) => ["==", "!=", "==="].includes(op);
    var rangeRegex = new RegExp("^" + RANGE_PATTERN + "$", "i");
    function parse3(ranges) {
      if (!ranges.trim()) {
        return [];
      }
      const specifiers = ranges.split(",").map((range) => rangeRegex.exec(range.trim()) || {}).map(({ groups }) => {
        if (!groups) {
          return null;
        }
        let { ...spec } = groups;
        const { operator, version, prefix, legacy } = groups;
        if (version) {
          spec = { ...spec, ...explainVersion(version) };
          if (operator === "~=") {
            if (spec.release.length < 2) {
              return null;
            }
          }
          if (!isEqualityOperator(operator) && spec.local) {
            return null;
          }
          if (prefix) {
            if (!isEqualityOperator(operator) || spec.dev || spec.local) {
              return null;
            }
          }
        }
        if (legacy && operator !== "===") {
          return null;
        }
        return spec;
      });
      if (specifiers.filter(Boolean).length !== specifiers.length) {
        return null;
      }
      return specifiers;
    }
    function filter(versions, specifier, options = {}) {
      const filtered = pick2(versions, specifier, options);
      if (filtered.length === 0 && options.prereleases === void 0) {
        return pick2(versions, specifier, { prereleases: true });
      }
      return filtered;
    }
    function maxSatisfying(versions, range, options) {
      const found = filter(versions, range, options).sort(Operator.compare);
      return found.length === 0 ? null : found[found.length - 1];
    }
    function minSatisfying(versions, range, options) {
      const found = filter(versions, range, options).sort(Operator.compare);
      return found.length === 0 ? null : found[0];
    }
    function pick2(versions, specifier, options) {
      const parsed = parse3(specifier);
      if (!parsed) {
        return [];
      }
      return versions.filter((version) => {
        const explained2 = explainVersion(version);
        if (!parsed.length) {
          return explained2 && !(explained2.is_prerelease && !options.prereleases);
        }
        return parsed.reduce((pass, spec) => {
          if (!pass) {
            return false;
          }
          return contains2({ ...spec, ...options }, { version, explained: explained2 });
        }, true);
      });
    }
    function satisfies(version, specifier, options = {}) {
      const filtered = pick2([version], specifier, options);
      return filtered.length === 1;
    }
    function arrayStartsWith(array, prefix) {
      if (prefix.length > array.length) {
        return false;
      }
      for (let i = 0; i < prefix.length; i += 1) {
        if (prefix[i] !== array[i]) {
          return false;
        }
      }
      return true;
    }
    function contains2(specifier, input) {
      const { explained: explained2 } = input;
      let { version } = input;
      const { ...spec } = specifier;
      if (spec.prereleases === void 0) {
        spec.prereleases = spec.is_prerelease;
      }
      if (explained2 && explained2.is_prerelease && !spec.prereleases) {
        return false;
      }
      if (spec.operator === "~=") {
        let compatiblePrefix = spec.release.slice(0, -1).concat("*").join(".");
        if (spec.epoch) {
          compatiblePrefix = spec.epoch + "!" + compatiblePrefix;
        }
        return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
          prereleases: spec.prereleases
        });
      }
      if (spec.prefix) {
        const isMatching = explained2.epoch === spec.epoch && arrayStartsWith(explained2.release, spec.release);
        const isEquality = spec.operator !== "!=";
        return isEquality ? isMatching : !isMatching;
      }
      if (explained2) {
        if (explained2.local && spec.version) {
          version = explained2.public;
          spec.version = explainVersion(spec.version).public;
        }
      }
      if (spec.operator === "<" || spec.operator === ">") {
        if (Operator.eq(spec.release.join("."), explained2.release.join("."))) {
          return false;
        }
      }
      const op = Operator[spec.operator];
      return op(version, spec.version || spec.legacy);
    }
    function validRange(specifier) {
      return Boolean(parse3(specifier));
    }
  }
});

// node_modules/@renovatebot/pep440/lib/semantic.js
var require_semantic = __commonJS({
  "node_modules/@renovatebot/pep440/lib/semantic.js"(exports, module) {
    var { explain: explain3, parse: parse3, stringify } = require_version();
    module.exports = {
      major,
      minor,
      patch,
      inc
    };
    function major(input) {
      const version = explain3(input);
      if (!version) {
        throw new TypeError("Invalid Version: " + input);
      }
      return version.release[0];
    }
    function minor(input) {
      const version = explain3(input);
      if (!version) {
        throw new TypeError("Invalid Version: " + input);
      }
      if (version.release.length < 2) {
        return 0;
      }
      return version.release[1];
    }
    function patch(input) {
      const version = explain3(input);
      if (!version) {
        throw new TypeError("Invalid Version: " + input);
      }
      if (version.release.length < 3) {
        return 0;
      }
      return version.release[2];
    }
    function inc(input, release, preReleaseIdentifier) {
      let identifier = preReleaseIdentifier || `a`;
      const version = parse3(input);
      if (!version) {
        return null;
      }
      if (!["a", "b", "c", "rc", "alpha", "beta", "pre", "preview"].includes(
        identifier
      )) {
        return null;
      }
      switch (release) {
        case "premajor":
          {
            const [majorVersion] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion + 1;
          }
          version.pre = [identifier, 0];
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "preminor":
          {
            const [majorVersion, minorVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion + 1;
          }
          version.pre = [identifier, 0];
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "prepatch":
          {
            const [majorVersion, minorVersion = 0, patchVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion;
            version.release[2] = patchVersion + 1;
          }
          version.pre = [identifier, 0];
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "prerelease":
          if (version.pre === null) {
            const [majorVersion, minorVersion = 0, patchVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion;
            version.release[2] = patchVersion + 1;
            version.pre = [identifier, 0];
          } else {
            if (preReleaseIdentifier === void 0 && version.pre !== null) {
              [identifier] = version.pre;
            }
            const [letter, number2] = version.pre;
            if (letter === identifier) {
              version.pre = [letter, number2 + 1];
            } else {
              version.pre = [identifier, 0];
            }
          }
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "major":
          if (version.release.slice(1).some((value) => value !== 0) || version.pre === null) {
            const [majorVersion] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion + 1;
          }
          delete version.pre;
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "minor":
          if (version.release.slice(2).some((value) => value !== 0) || version.pre === null) {
            const [majorVersion, minorVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion + 1;
          }
          delete version.pre;
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        case "patch":
          if (version.release.slice(3).some((value) => value !== 0) || version.pre === null) {
            const [majorVersion, minorVersion = 0, patchVersion = 0] = version.release;
            version.release.fill(0);
            version.release[0] = majorVersion;
            version.release[1] = minorVersion;
            version.release[2] = patchVersion + 1;
          }
          delete version.pre;
          delete version.post;
          delete version.dev;
          delete version.local;
          break;
        default:
          return null;
      }
      return stringify(version);
    }
  }
});

// node_modules/@renovatebot/pep440/index.js
var require_pep440 = __commonJS({
  "node_modules/@renovatebot/pep440/index.js"(exports, module) {
    var { valid: valid2, clean: clean2, explain: explain3, parse: parse3 } = require_version();
    var { lt, le, eq, ne, ge, gt, compare: compare3, rcompare } = require_operator();
    var {
      filter,
      maxSatisfying,
      minSatisfying,
      RANGE_PATTERN,
      satisfies,
      validRange
    } = require_specifier();
    var { major, minor, patch, inc } = require_semantic();
    module.exports = {
      // version
      valid: valid2,
      clean: clean2,
      explain: explain3,
      parse: parse3,
      // operator
      lt,
      le,
      lte: le,
      eq,
      ne,
      neq: ne,
      ge,
      gte: ge,
      gt,
      compare: compare3,
      rcompare,
      // range
      filter,
      maxSatisfying,
      minSatisfying,
      RANGE_PATTERN,
      satisfies,
      validRange,
      // semantic
      major,
      minor,
      patch,
      inc
    };
  }
});

// node_modules/semver/internal/debug.js
var require_debug = __commonJS({
  "node_modules/semver/internal/debug.js"(exports, module) {
    "use strict";
    var debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug;
  }
});

// node_modules/semver/internal/constants.js
var require_constants = __commonJS({
  "node_modules/semver/internal/constants.js"(exports, module) {
    "use strict";
    var SEMVER_SPEC_VERSION = "2.0.0";
    var MAX_LENGTH = 256;
    var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || /* istanbul ignore next */
    9007199254740991;
    var MAX_SAFE_COMPONENT_LENGTH = 16;
    var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;
    var WHITESPACE_CHARACTERS = [
      "	",
      "\n",
      "\v",
      "\f",
      "\r",
      " ",
      "\xA0",
      "\u1680",
      "\u2000",
      "\u2001",
      "\u2002",
      "\u2003",
      "\u2004",
      "\u2005",
      "\u2006",
      "\u2007",
      "\u2008",
      "\u2009",
      "\u200A",
      "\u2028",
      "\u2029",
      "\u202F",
      "\u205F",
      "\u3000",
      "\uFEFF"
    ];
    var RELEASE_TYPES = [
      "major",
      "premajor",
      "minor",
      "preminor",
      "patch",
      "prepatch",
      "prerelease"
    ];
    module.exports = {
      MAX_LENGTH,
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_SAFE_INTEGER,
      WHITESPACE_CHARACTERS,
      RELEASE_TYPES,
      SEMVER_SPEC_VERSION,
      FLAG_INCLUDE_PRERELEASE: 1,
      FLAG_LOOSE: 2
    };
  }
});

// node_modules/semver/internal/re.js
var require_re = __commonJS({
  "node_modules/semver/internal/re.js"(exports, module) {
    "use strict";
    var {
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_LENGTH
    } = require_constants();
    var debug = require_debug();
    exports = module.exports = {};
    var re = exports.re = [];
    var safeRe = exports.safeRe = [];
    var src = exports.src = [];
    var safeSrc = exports.safeSrc = [];
    var t = exports.t = {};
    var R = 0;
    var LETTERDASHNUMBER = "[a-zA-Z0-9-]";
    var safeRegexReplacements = [
      ["\\s", 1],
      ["\\d", MAX_LENGTH],
      [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
    ];
    var makeSafeRegex = (value) => {
      for (const [token, max] of safeRegexReplacements) {
        value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
      }
      return value;
    };
    var createToken = (name, value, isGlobal) => {
      const safe = makeSafeRegex(value);
      const index = R++;
      debug(name, index, value);
      t[name] = index;
      src[index] = value;
      safeSrc[index] = safe;
      re[index] = new RegExp(value, isGlobal ? "g" : void 0);
      safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
    };
    createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
    createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
    createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
    createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
    createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
    createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
    createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
    createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
    createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
    createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
    createToken("FULL", `^${src[t.FULLPLAIN]}$`);
    createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
    createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
    createToken("GTLT", "((?:<|>)?=?)");
    createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
    createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
    createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
    createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COERCEPLAIN", `${"(^|[^\\d])(\\d{1,"}${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
    createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
    createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
    createToken("COERCERTL", src[t.COERCE], true);
    createToken("COERCERTLFULL", src[t.COERCEFULL], true);
    createToken("LONETILDE", "(?:~>?)");
    createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
    exports.tildeTrimReplace = "$1~";
    createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
    createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("LONECARET", "(?:\\^)");
    createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
    exports.caretTrimReplace = "$1^";
    createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
    createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
    createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
    createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
    exports.comparatorTrimReplace = "$1$2$3";
    createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
    createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
    createToken("STAR", "(<|>)?=?\\s*\\*");
    createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
    createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
  }
});

// node_modules/semver/internal/parse-options.js
var require_parse_options = __commonJS({
  "node_modules/semver/internal/parse-options.js"(exports, module) {
    "use strict";
    var looseOption = Object.freeze({ loose: true });
    var emptyOpts = Object.freeze({});
    var parseOptions = (options) => {
      if (!options) {
        return emptyOpts;
      }
      if (typeof options !== "object") {
        return looseOption;
      }
      return options;
    };
    module.exports = parseOptions;
  }
});

// node_modules/semver/internal/identifiers.js
var require_identifiers = __commonJS({
  "node_modules/semver/internal/identifiers.js"(exports, module) {
    "use strict";
    var numeric = /^[0-9]+$/;
    var compareIdentifiers = (a, b) => {
      if (typeof a === "number" && typeof b === "number") {
        return a === b ? 0 : a < b ? -1 : 1;
      }
      const anum = numeric.test(a);
      const bnum = numeric.test(b);
      if (anum && bnum) {
        a = +a;
        b = +b;
      }
      return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
    };
    var rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
    module.exports = {
      compareIdentifiers,
      rcompareIdentifiers
    };
  }
});

// node_modules/semver/classes/semver.js
var require_semver = __commonJS({
  "node_modules/semver/classes/semver.js"(exports, module) {
    "use strict";
    var debug = require_debug();
    var { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
    var { safeRe: re, t } = require_re();
    var parseOptions = require_parse_options();
    var { compareIdentifiers } = require_identifiers();
    var isPrereleaseIdentifier = (prerelease2, identifier) => {
      const identifiers = identifier.split(".");
      if (identifiers.length > prerelease2.length) {
        return false;
      }
      for (let i = 0; i < identifiers.length; i++) {
        if (compareIdentifiers(prerelease2[i], identifiers[i]) !== 0) {
          return false;
        }
      }
      return true;
    };
    var SemVer = class _SemVer {
      constructor(version, options) {
        options = parseOptions(options);
        if (version instanceof _SemVer) {
          if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) {
            return version;
          } else {
            version = version.version;
          }
        } else if (typeof version !== "string") {
          throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
        }
        if (version.length > MAX_LENGTH) {
          throw new TypeError(
            `version is longer than ${MAX_LENGTH} characters`
          );
        }
        debug("SemVer", version, options);
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
        if (!m) {
          throw new TypeError(`Invalid Version: ${version}`);
        }
        this.raw = version;
        this.major = +m[1];
        this.minor = +m[2];
        this.patch = +m[3];
        if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
          throw new TypeError("Invalid major version");
        }
        if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
          throw new TypeError("Invalid minor version");
        }
        if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
          throw new TypeError("Invalid patch version");
        }
        if (!m[4]) {
          this.prerelease = [];
        } else {
          this.prerelease = m[4].split(".").map((id) => {
            if (/^[0-9]+$/.test(id)) {
              const num = +id;
              if (num >= 0 && num < MAX_SAFE_INTEGER) {
                return num;
              }
            }
            return id;
          });
        }
        this.build = m[5] ? m[5].split(".") : [];
        this.format();
      }
      format() {
        this.version = `${this.major}.${this.minor}.${this.patch}`;
        if (this.prerelease.length) {
          this.version += `-${this.prerelease.join(".")}`;
        }
        return this.version;
      }
      toString() {
        return this.version;
      }
      compare(other) {
        debug("SemVer.compare", this.version, this.options, other);
        if (!(other instanceof _SemVer)) {
          if (typeof other === "string" && other === this.version) {
            return 0;
          }
          other = new _SemVer(other, this.options);
        }
        if (other.version === this.version) {
          return 0;
        }
        return this.compareMain(other) || this.comparePre(other);
      }
      compareMain(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.major < other.major) {
          return -1;
        }
        if (this.major > other.major) {
          return 1;
        }
        if (this.minor < other.minor) {
          return -1;
        }
        if (this.minor > other.minor) {
          return 1;
        }
        if (this.patch < other.patch) {
          return -1;
        }
        if (this.patch > other.patch) {
          return 1;
        }
        return 0;
      }
      comparePre(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.prerelease.length && !other.prerelease.length) {
          return -1;
        } else if (!this.prerelease.length && other.prerelease.length) {
          return 1;
        } else if (!this.prerelease.length && !other.prerelease.length) {
          return 0;
        }
        let i = 0;
        do {
          const a = this.prerelease[i];
          const b = other.prerelease[i];
          debug("prerelease compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      compareBuild(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        let i = 0;
        do {
          const a = this.build[i];
          const b = other.build[i];
          debug("build compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      // preminor will bump the version up to the next minor release, and immediately
      // down to pre-release. premajor and prepatch work the same way.
      inc(release, identifier, identifierBase) {
        if (release.startsWith("pre")) {
          if (!identifier && identifierBase === false) {
            throw new Error("invalid increment argument: identifier is empty");
          }
          if (identifier) {
            const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
            if (!match || match[1] !== identifier) {
              throw new Error(`invalid identifier: ${identifier}`);
            }
          }
        }
        switch (release) {
          case "premajor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor = 0;
            this.major++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "preminor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "prepatch":
            this.prerelease.length = 0;
            this.inc("patch", identifier, identifierBase);
            this.inc("pre", identifier, identifierBase);
            break;
          // If the input is a non-prerelease version, this acts the same as
          // prepatch.
          case "prerelease":
            if (this.prerelease.length === 0) {
              this.inc("patch", identifier, identifierBase);
            }
            this.inc("pre", identifier, identifierBase);
            break;
          case "release":
            if (this.prerelease.length === 0) {
              throw new Error(`version ${this.raw} is not a prerelease`);
            }
            this.prerelease.length = 0;
            break;
          case "major":
            if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) {
              this.major++;
            }
            this.minor = 0;
            this.patch = 0;
            this.prerelease = [];
            break;
          case "minor":
            if (this.patch !== 0 || this.prerelease.length === 0) {
              this.minor++;
            }
            this.patch = 0;
            this.prerelease = [];
            break;
          case "patch":
            if (this.prerelease.length === 0) {
              this.patch++;
            }
            this.prerelease = [];
            break;
          // This probably shouldn't be used publicly.
          // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
          case "pre": {
            const base = Number(identifierBase) ? 1 : 0;
            if (this.prerelease.length === 0) {
              this.prerelease = [base];
            } else {
              let i = this.prerelease.length;
              while (--i >= 0) {
                if (typeof this.prerelease[i] === "number") {
                  this.prerelease[i]++;
                  i = -2;
                }
              }
              if (i === -1) {
                if (identifier === this.prerelease.join(".") && identifierBase === false) {
                  throw new Error("invalid increment argument: identifier already exists");
                }
                this.prerelease.push(base);
              }
            }
            if (identifier) {
              let prerelease2 = [identifier, base];
              if (identifierBase === false) {
                prerelease2 = [identifier];
              }
              if (isPrereleaseIdentifier(this.prerelease, identifier)) {
                const prereleaseBase = this.prerelease[identifier.split(".").length];
                if (isNaN(prereleaseBase)) {
                  this.prerelease = prerelease2;
                }
              } else {
                this.prerelease = prerelease2;
              }
            }
            break;
          }
          default:
            throw new Error(`invalid increment argument: ${release}`);
        }
        this.raw = this.format();
        if (this.build.length) {
          this.raw += `+${this.build.join(".")}`;
        }
        return this;
      }
    };
    module.exports = SemVer;
  }
});

// node_modules/semver/functions/compare.js
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compare3 = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
    module.exports = compare3;
  }
});

// node_modules/semver/functions/parse.js
var require_parse = __commonJS({
  "node_modules/semver/functions/parse.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse3 = (version, options, throwErrors = false) => {
      if (version instanceof SemVer) {
        return version;
      }
      try {
        return new SemVer(version, options);
      } catch (er) {
        if (!throwErrors) {
          return null;
        }
        throw er;
      }
    };
    module.exports = parse3;
  }
});

// node_modules/semver/functions/prerelease.js
var require_prerelease = __commonJS({
  "node_modules/semver/functions/prerelease.js"(exports, module) {
    "use strict";
    var parse3 = require_parse();
    var prerelease2 = (version, options) => {
      const parsed = parse3(version, options);
      return parsed && parsed.prerelease.length ? parsed.prerelease : null;
    };
    module.exports = prerelease2;
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/block-helper-missing.js
var require_block_helper_missing = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/block-helper-missing.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    var _utils = require_utils();
    exports["default"] = function(instance) {
      instance.registerHelper("blockHelperMissing", function(context, options) {
        var inverse = options.inverse, fn = options.fn;
        if (context === true) {
          return fn(this);
        } else if (context === false || context == null) {
          return inverse(this);
        } else if (_utils.isArray(context)) {
          if (context.length > 0) {
            if (options.ids) {
              options.ids = [options.name];
            }
            return instance.helpers.each(context, options);
          } else {
            return inverse(this);
          }
        } else {
          if (options.data && options.ids) {
            var data2 = _utils.createFrame(options.data);
            data2.contextPath = _utils.appendContextPath(options.data.contextPath, options.name);
            options = { data: data2 };
          }
          return fn(context, options);
        }
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/each.js
var require_each = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/each.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _utils = require_utils();
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    function closeIterator(iterator) {
      try {
        var _close = iterator["return"];
        if (_utils.isFunction(_close)) {
          _close.call(iterator);
        }
      } catch (closeError) {
      }
    }
    exports["default"] = function(instance) {
      instance.registerHelper("each", function(context, options) {
        if (!options) {
          throw new _exception2["default"]("Must pass iterator to #each");
        }
        var fn = options.fn, inverse = options.inverse, i = 0, ret = "", data2 = void 0, contextPath = void 0;
        if (options.data && options.ids) {
          contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]) + ".";
        }
        if (_utils.isFunction(context)) {
          context = context.call(this);
        }
        if (options.data) {
          data2 = _utils.createFrame(options.data);
        }
        function execIteration(field, index, last, value) {
          if (data2) {
            data2.key = field;
            data2.index = index;
            data2.first = index === 0;
            data2.last = !!last;
            if (contextPath) {
              data2.contextPath = contextPath + field;
            }
          }
          ret = ret + fn(value, {
            data: data2,
            blockParams: _utils.blockParams([value, field], [contextPath + field, null])
          });
        }
        if (context && typeof context === "object") {
          if (_utils.isArray(context)) {
            for (var j = context.length; i < j; i++) {
              if (i in context) {
                execIteration(i, i, i === context.length - 1, context[i]);
              }
            }
          } else if (typeof Symbol === "function" && context[Symbol.iterator]) {
            var iterator = context[Symbol.iterator]();
            var current = iterator.next();
            while (!current.done) {
              var next = iterator.next();
              try {
                execIteration(i, i, next.done, current.value);
              } catch (e) {
                if (!next.done) {
                  closeIterator(iterator);
                }
                throw e;
              }
              current = next;
              i++;
            }
          } else {
            (function() {
              var priorKey = void 0;
              Object.keys(context).forEach(function(key) {
                if (priorKey !== void 0) {
                  execIteration(priorKey, i - 1, false, context[priorKey]);
                }
                priorKey = key;
                i++;
              });
              if (priorKey !== void 0) {
                execIteration(priorKey, i - 1, true, context[priorKey]);
              }
            })();
          }
        }
        if (i === 0) {
          ret = inverse(this);
        }
        return ret;
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/helper-missing.js
var require_helper_missing = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/helper-missing.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    exports["default"] = function(instance) {
      instance.registerHelper("helperMissing", function() {
        if (arguments.length === 1) {
          return void 0;
        } else {
          throw new _exception2["default"]('Missing helper: "' + arguments[arguments.length - 1].name + '"');
        }
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/if.js
var require_if = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/if.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _utils = require_utils();
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    exports["default"] = function(instance) {
      instance.registerHelper("if", function(conditional, options) {
        if (arguments.length != 2) {
          throw new _exception2["default"]("#if requires exactly one argument");
        }
        if (_utils.isFunction(conditional)) {
          conditional = conditional.call(this);
        }
        if (!options.hash.includeZero && !conditional || _utils.isEmpty(conditional)) {
          return options.inverse(this);
        } else {
          return options.fn(this);
        }
      });
      instance.registerHelper("unless", function(conditional, options) {
        if (arguments.length != 2) {
          throw new _exception2["default"]("#unless requires exactly one argument");
        }
        return instance.helpers["if"].call(this, conditional, {
          fn: options.inverse,
          inverse: options.fn,
          hash: options.hash
        });
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/log.js
var require_log2 = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/log.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    exports["default"] = function(instance) {
      instance.registerHelper("log", function() {
        var args = [void 0], options = arguments[arguments.length - 1];
        for (var i = 0; i < arguments.length - 1; i++) {
          args.push(arguments[i]);
        }
        var level = 1;
        if (options.hash.level != null) {
          level = options.hash.level;
        } else if (options.data && options.data.level != null) {
          level = options.data.level;
        }
        args[0] = level;
        instance.log.apply(instance, args);
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/lookup.js
var require_lookup = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/lookup.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    exports["default"] = function(instance) {
      instance.registerHelper("lookup", function(obj, field, options) {
        if (!obj) {
          return obj;
        }
        return options.lookupProperty(obj, field);
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers/with.js
var require_with = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers/with.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _utils = require_utils();
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    exports["default"] = function(instance) {
      instance.registerHelper("with", function(context, options) {
        if (arguments.length != 2) {
          throw new _exception2["default"]("#with requires exactly one argument");
        }
        if (_utils.isFunction(context)) {
          context = context.call(this);
        }
        var fn = options.fn;
        if (!_utils.isEmpty(context)) {
          var data2 = options.data;
          if (options.data && options.ids) {
            data2 = _utils.createFrame(options.data);
            data2.contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]);
          }
          return fn(context, {
            data: data2,
            blockParams: _utils.blockParams([context], [data2 && data2.contextPath])
          });
        } else {
          return options.inverse(this);
        }
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/helpers.js
var require_helpers = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/helpers.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.registerDefaultHelpers = registerDefaultHelpers;
    exports.moveHelperToHooks = moveHelperToHooks;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _helpersBlockHelperMissing = require_block_helper_missing();
    var _helpersBlockHelperMissing2 = _interopRequireDefault(_helpersBlockHelperMissing);
    var _helpersEach = require_each();
    var _helpersEach2 = _interopRequireDefault(_helpersEach);
    var _helpersHelperMissing = require_helper_missing();
    var _helpersHelperMissing2 = _interopRequireDefault(_helpersHelperMissing);
    var _helpersIf = require_if();
    var _helpersIf2 = _interopRequireDefault(_helpersIf);
    var _helpersLog = require_log2();
    var _helpersLog2 = _interopRequireDefault(_helpersLog);
    var _helpersLookup = require_lookup();
    var _helpersLookup2 = _interopRequireDefault(_helpersLookup);
    var _helpersWith = require_with();
    var _helpersWith2 = _interopRequireDefault(_helpersWith);
    function registerDefaultHelpers(instance) {
      _helpersBlockHelperMissing2["default"](instance);
      _helpersEach2["default"](instance);
      _helpersHelperMissing2["default"](instance);
      _helpersIf2["default"](instance);
      _helpersLog2["default"](instance);
      _helpersLookup2["default"](instance);
      _helpersWith2["default"](instance);
    }
    function moveHelperToHooks(instance, helperName, keepHelper) {
      if (instance.helpers[helperName]) {
        instance.hooks[helperName] = instance.helpers[helperName];
        if (!keepHelper) {
          instance.helpers[helperName] = void 0;
        }
      }
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/decorators/inline.js
var require_inline = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/decorators/inline.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    var _utils = require_utils();
    exports["default"] = function(instance) {
      instance.registerDecorator("inline", function(fn, props, container, options) {
        var ret = fn;
        if (!props.partials) {
          props.partials = {};
          ret = function(context, options2) {
            var original = container.partials;
            container.partials = _utils.extend({}, original, props.partials);
            var ret2 = fn(context, options2);
            container.partials = original;
            return ret2;
          };
        }
        props.partials[options.args[0]] = options.fn;
        return ret;
      });
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/decorators.js
var require_decorators = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/decorators.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.registerDefaultDecorators = registerDefaultDecorators;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _decoratorsInline = require_inline();
    var _decoratorsInline2 = _interopRequireDefault(_decoratorsInline);
    function registerDefaultDecorators(instance) {
      _decoratorsInline2["default"](instance);
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/logger.js
var require_logger = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/logger.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    var _utils = require_utils();
    var logger = {
      methodMap: ["debug", "info", "warn", "error"],
      level: "info",
      // Maps a given level value to the `methodMap` indexes above.
      lookupLevel: function lookupLevel(level) {
        if (typeof level === "string") {
          var levelMap = _utils.indexOf(logger.methodMap, level.toLowerCase());
          if (levelMap >= 0) {
            level = levelMap;
          } else {
            level = parseInt(level, 10);
          }
        }
        return level;
      },
      // Can be overridden in the host environment
      log: function log(level) {
        level = logger.lookupLevel(level);
        if (typeof console !== "undefined" && logger.lookupLevel(logger.level) <= level) {
          var method = logger.methodMap[level];
          if (!console[method]) {
            method = "log";
          }
          for (var _len = arguments.length, message = Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) {
            message[_key - 1] = arguments[_key];
          }
          console[method].apply(console, message);
        }
      }
    };
    exports["default"] = logger;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/internal/proto-access.js
var require_proto_access = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/internal/proto-access.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.createProtoAccessControl = createProtoAccessControl;
    exports.resultIsAllowed = resultIsAllowed;
    exports.isPrototypeConstructor = isPrototypeConstructor;
    exports.resetLoggedProperties = resetLoggedProperties;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _utils = require_utils();
    var _logger = require_logger();
    var _logger2 = _interopRequireDefault(_logger);
    var loggedProperties = /* @__PURE__ */ Object.create(null);
    function createProtoAccessControl(runtimeOptions) {
      var propertyWhiteList = /* @__PURE__ */ Object.create(null);
      propertyWhiteList["__proto__"] = false;
      _utils.extend(propertyWhiteList, runtimeOptions.allowedProtoProperties);
      var methodWhiteList = /* @__PURE__ */ Object.create(null);
      methodWhiteList["constructor"] = false;
      methodWhiteList["__defineGetter__"] = false;
      methodWhiteList["__defineSetter__"] = false;
      methodWhiteList["__lookupGetter__"] = false;
      methodWhiteList["__lookupSetter__"] = false;
      _utils.extend(methodWhiteList, runtimeOptions.allowedProtoMethods);
      return {
        properties: {
          whitelist: propertyWhiteList,
          defaultValue: runtimeOptions.allowProtoPropertiesByDefault
        },
        methods: {
          whitelist: methodWhiteList,
          defaultValue: runtimeOptions.allowProtoMethodsByDefault
        }
      };
    }
    function resultIsAllowed(result, protoAccessControl, propertyName) {
      if (typeof result === "function") {
        return checkWhiteList(protoAccessControl.methods, propertyName);
      } else {
        return checkWhiteList(protoAccessControl.properties, propertyName);
      }
    }
    function isPrototypeConstructor(parent, propertyName, result) {
      return propertyName === "constructor" && typeof result === "function" && parent === result.prototype;
    }
    function checkWhiteList(protoAccessControlForType, propertyName) {
      if (protoAccessControlForType.whitelist[propertyName] !== void 0) {
        return protoAccessControlForType.whitelist[propertyName] === true;
      }
      if (protoAccessControlForType.defaultValue !== void 0) {
        return protoAccessControlForType.defaultValue;
      }
      logUnexpecedPropertyAccessOnce(propertyName);
      return false;
    }
    function logUnexpecedPropertyAccessOnce(propertyName) {
      if (loggedProperties[propertyName] !== true) {
        loggedProperties[propertyName] = true;
        _logger2["default"].log("error", 'Handlebars: Access has been denied to resolve the property "' + propertyName + '" because it is not an "own property" of its parent.\nYou can add a runtime option to disable the check or this warning:\nSee https://handlebarsjs.com/api-reference/runtime-options.html#options-to-control-prototype-access for details');
      }
    }
    function resetLoggedProperties() {
      Object.keys(loggedProperties).forEach(function(propertyName) {
        delete loggedProperties[propertyName];
      });
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/base.js
var require_base2 = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/base.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.HandlebarsEnvironment = HandlebarsEnvironment;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _utils = require_utils();
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    var _helpers = require_helpers();
    var _decorators = require_decorators();
    var _logger = require_logger();
    var _logger2 = _interopRequireDefault(_logger);
    var _internalProtoAccess = require_proto_access();
    var VERSION2 = "4.7.10";
    exports.VERSION = VERSION2;
    var COMPILER_REVISION = 8;
    exports.COMPILER_REVISION = COMPILER_REVISION;
    var LAST_COMPATIBLE_COMPILER_REVISION = 7;
    exports.LAST_COMPATIBLE_COMPILER_REVISION = LAST_COMPATIBLE_COMPILER_REVISION;
    var REVISION_CHANGES = {
      1: "<= 1.0.rc.2",
      // 1.0.rc.2 is actually rev2 but doesn't report it
      2: "== 1.0.0-rc.3",
      3: "== 1.0.0-rc.4",
      4: "== 1.x.x",
      5: "== 2.0.0-alpha.x",
      6: ">= 2.0.0-beta.1",
      7: ">= 4.0.0 <4.3.0",
      8: ">= 4.3.0"
    };
    exports.REVISION_CHANGES = REVISION_CHANGES;
    var objectType = "[object Object]";
    function HandlebarsEnvironment(helpers, partials, decorators) {
      this.helpers = helpers || {};
      this.partials = partials || {};
      this.decorators = decorators || {};
      _helpers.registerDefaultHelpers(this);
      _decorators.registerDefaultDecorators(this);
    }
    HandlebarsEnvironment.prototype = {
      constructor: HandlebarsEnvironment,
      logger: _logger2["default"],
      log: _logger2["default"].log,
      registerHelper: function registerHelper(name, fn) {
        if (_utils.toString.call(name) === objectType) {
          if (fn) {
            throw new _exception2["default"]("Arg not supported with multiple helpers");
          }
          _utils.extend(this.helpers, name);
        } else {
          this.helpers[name] = fn;
        }
      },
      unregisterHelper: function unregisterHelper(name) {
        delete this.helpers[name];
      },
      registerPartial: function registerPartial(name, partial) {
        if (_utils.toString.call(name) === objectType) {
          _utils.extend(this.partials, name);
        } else {
          if (typeof partial === "undefined") {
            throw new _exception2["default"]('Attempting to register a partial called "' + name + '" as undefined');
          }
          this.partials[name] = partial;
        }
      },
      unregisterPartial: function unregisterPartial(name) {
        delete this.partials[name];
      },
      registerDecorator: function registerDecorator(name, fn) {
        if (_utils.toString.call(name) === objectType) {
          if (fn) {
            throw new _exception2["default"]("Arg not supported with multiple decorators");
          }
          _utils.extend(this.decorators, name);
        } else {
          this.decorators[name] = fn;
        }
      },
      unregisterDecorator: function unregisterDecorator(name) {
        delete this.decorators[name];
      },
      /**
       * Reset the memory of illegal property accesses that have already been logged.
       * @deprecated should only be used in handlebars test-cases
       */
      resetLoggedPropertyAccesses: function resetLoggedPropertyAccesses() {
        _internalProtoAccess.resetLoggedProperties();
      }
    };
    var log = _logger2["default"].log;
    exports.log = log;
    exports.createFrame = _utils.createFrame;
    exports.logger = _logger2["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/safe-string.js
var require_safe_string = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/safe-string.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function SafeString(string) {
      this.string = string;
    }
    SafeString.prototype.toString = SafeString.prototype.toHTML = function() {
      return "" + this.string;
    };
    exports["default"] = SafeString;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/internal/wrapHelper.js
var require_wrapHelper = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/internal/wrapHelper.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.wrapHelper = wrapHelper;
    function wrapHelper(helper, transformOptionsFn) {
      if (typeof helper !== "function") {
        return helper;
      }
      var wrapper = function wrapper2() {
        var options = arguments[arguments.length - 1];
        arguments[arguments.length - 1] = transformOptionsFn(options);
        return helper.apply(this, arguments);
      };
      return wrapper;
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/runtime.js
var require_runtime = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/runtime.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.checkRevision = checkRevision;
    exports.template = template;
    exports.wrapProgram = wrapProgram;
    exports.resolvePartial = resolvePartial;
    exports.invokePartial = invokePartial;
    exports.noop = noop;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
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
    var _utils = require_utils();
    var Utils = _interopRequireWildcard(_utils);
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    var _base = require_base2();
    var _helpers = require_helpers();
    var _internalWrapHelper = require_wrapHelper();
    var _internalProtoAccess = require_proto_access();
    function checkRevision(compilerInfo) {
      var compilerRevision = compilerInfo && compilerInfo[0] || 1, currentRevision = _base.COMPILER_REVISION;
      if (compilerRevision >= _base.LAST_COMPATIBLE_COMPILER_REVISION && compilerRevision <= _base.COMPILER_REVISION) {
        return;
      }
      if (compilerRevision < _base.LAST_COMPATIBLE_COMPILER_REVISION) {
        var runtimeVersions = _base.REVISION_CHANGES[currentRevision], compilerVersions = _base.REVISION_CHANGES[compilerRevision];
        throw new _exception2["default"]("Template was precompiled with an older version of Handlebars than the current runtime. Please update your precompiler to a newer version (" + runtimeVersions + ") or downgrade your runtime to an older version (" + compilerVersions + ").");
      } else {
        throw new _exception2["default"]("Template was precompiled with a newer version of Handlebars than the current runtime. Please update your runtime to a newer version (" + compilerInfo[1] + ").");
      }
    }
    function template(templateSpec, env) {
      if (!env) {
        throw new _exception2["default"]("No environment passed to template");
      }
      if (!templateSpec || !templateSpec.main) {
        throw new _exception2["default"]("Unknown template object: " + typeof templateSpec);
      }
      templateSpec.main.decorator = templateSpec.main_d;
      env.VM.checkRevision(templateSpec.compiler);
      var templateWasPrecompiledWithCompilerV7 = templateSpec.compiler && templateSpec.compiler[0] === 7;
      function invokePartialWrapper(partial, context, options) {
        if (options.hash) {
          context = Utils.extend({}, context, options.hash);
          if (options.ids) {
            options.ids[0] = true;
          }
        }
        partial = env.VM.resolvePartial.call(this, partial, context, options);
        options.hooks = this.hooks;
        options.protoAccessControl = this.protoAccessControl;
        var result = env.VM.invokePartial.call(this, partial, context, options);
        if (result == null && Utils.isFunction(partial)) {
          throw new _exception2["default"]("The partial " + options.name + " returned no output: partials must return a string");
        }
        if (result == null && env.compile) {
          if (typeof partial !== "string") {
            throw new _exception2["default"]("The partial " + options.name + " could not be compiled: partials must be strings or functions returning strings");
          }
          options.partials[options.name] = env.compile(partial, templateSpec.compilerOptions, env);
          result = options.partials[options.name](context, options);
        }
        if (result != null) {
          if (options.indent) {
            var lines2 = result.split("\n");
            for (var i = 0, l = lines2.length; i < l; i++) {
              if (!lines2[i] && i + 1 === l) {
                break;
              }
              lines2[i] = options.indent + lines2[i];
            }
            result = lines2.join("\n");
          }
          return result;
        } else {
          throw new _exception2["default"]("The partial " + options.name + " could not be compiled when running in runtime-only mode");
        }
      }
      var container = {
        strict: function strict(obj, name, loc) {
          if (!obj || !(name in obj)) {
            throw new _exception2["default"]('"' + name + '" not defined in ' + obj, {
              loc
            });
          }
          return container.lookupProperty(obj, name);
        },
        lookupProperty: function lookupProperty(parent, propertyName) {
          var result = parent[propertyName];
          if (result == null) {
            return result;
          }
          if (Object.prototype.hasOwnProperty.call(parent, propertyName) && !_internalProtoAccess.isPrototypeConstructor(parent, propertyName, result)) {
            return result;
          }
          if (_internalProtoAccess.resultIsAllowed(result, container.protoAccessControl, propertyName)) {
            return result;
          }
          return void 0;
        },
        lookup: function lookup(depths, name) {
          var len = depths.length;
          for (var i = 0; i < len; i++) {
            var result = depths[i] && container.lookupProperty(depths[i], name);
            if (result != null) {
              return result;
            }
          }
        },
        lambda: function lambda(current, context) {
          return typeof current === "function" ? current.call(context) : current;
        },
        escapeExpression: Utils.escapeExpression,
        invokePartial: invokePartialWrapper,
        fn: function fn(i) {
          var ret2 = templateSpec[i];
          ret2.decorator = templateSpec[i + "_d"];
          return ret2;
        },
        programs: [],
        program: function program(i, data2, declaredBlockParams, blockParams, depths) {
          var programWrapper = this.programs[i], fn = this.fn(i);
          if (data2 || depths || blockParams || declaredBlockParams) {
            programWrapper = wrapProgram(this, i, fn, data2, declaredBlockParams, blockParams, depths);
          } else if (!programWrapper) {
            programWrapper = this.programs[i] = wrapProgram(this, i, fn);
          }
          return programWrapper;
        },
        data: function data2(value, depth) {
          while (value && depth--) {
            value = value._parent;
          }
          return value;
        },
        mergeIfNeeded: function mergeIfNeeded(param, common) {
          var obj = param || common;
          if (param && common && param !== common) {
            obj = Utils.extend({}, common, param);
          }
          return obj;
        },
        // An empty object to use as replacement for null-contexts
        nullContext: Object.seal({}),
        noop: env.VM.noop,
        compilerInfo: templateSpec.compiler
      };
      function ret(context) {
        var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
        var data2 = options.data;
        ret._setup(options);
        if (!options.partial && templateSpec.useData) {
          data2 = initData(context, data2);
        }
        var depths = void 0, blockParams = templateSpec.useBlockParams ? [] : void 0;
        if (templateSpec.useDepths) {
          if (options.depths) {
            depths = context != options.depths[0] ? [context].concat(options.depths) : options.depths;
          } else {
            depths = [context];
          }
        }
        function main(context2) {
          return "" + templateSpec.main(container, context2, container.helpers, container.partials, data2, blockParams, depths);
        }
        main = executeDecorators(templateSpec.main, main, container, options.depths || [], data2, blockParams);
        return main(context, options);
      }
      ret.isTop = true;
      ret._setup = function(options) {
        if (!options.partial) {
          var mergedHelpers = {};
          addHelpers(mergedHelpers, env.helpers, container);
          addHelpers(mergedHelpers, options.helpers, container);
          container.helpers = mergedHelpers;
          if (templateSpec.usePartial) {
            container.partials = container.mergeIfNeeded(options.partials, env.partials);
          }
          if (templateSpec.usePartial || templateSpec.useDecorators) {
            container.decorators = Utils.extend({}, env.decorators, options.decorators);
          }
          container.hooks = {};
          container.protoAccessControl = _internalProtoAccess.createProtoAccessControl(options);
          var keepHelperInHelpers = options.allowCallsToHelperMissing || templateWasPrecompiledWithCompilerV7;
          _helpers.moveHelperToHooks(container, "helperMissing", keepHelperInHelpers);
          _helpers.moveHelperToHooks(container, "blockHelperMissing", keepHelperInHelpers);
        } else {
          container.protoAccessControl = options.protoAccessControl;
          container.helpers = options.helpers;
          container.partials = options.partials;
          container.decorators = options.decorators;
          container.hooks = options.hooks;
        }
      };
      ret._child = function(i, data2, blockParams, depths) {
        if (templateSpec.useBlockParams && !blockParams) {
          throw new _exception2["default"]("must pass block params");
        }
        if (templateSpec.useDepths && !depths) {
          throw new _exception2["default"]("must pass parent depths");
        }
        return wrapProgram(container, i, templateSpec[i], data2, 0, blockParams, depths);
      };
      return ret;
    }
    function wrapProgram(container, i, fn, data2, declaredBlockParams, blockParams, depths) {
      function prog(context) {
        var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
        var currentDepths = depths;
        if (depths && context != depths[0] && !(context === container.nullContext && depths[0] === null)) {
          currentDepths = [context].concat(depths);
        }
        return fn(container, context, container.helpers, container.partials, options.data || data2, blockParams && [options.blockParams].concat(blockParams), currentDepths);
      }
      prog = executeDecorators(fn, prog, container, depths, data2, blockParams);
      prog.program = i;
      prog.depth = depths ? depths.length : 0;
      prog.blockParams = declaredBlockParams || 0;
      return prog;
    }
    function resolvePartial(partial, context, options) {
      if (!partial) {
        if (options.name === "@partial-block") {
          partial = lookupOwnProperty(options.data, "partial-block");
        } else {
          partial = lookupOwnProperty(options.partials, options.name);
        }
      } else if (typeof partial !== "function" && !options.name) {
        options.name = partial;
        partial = lookupOwnProperty(options.partials, partial);
      }
      return partial;
    }
    function invokePartial(partial, context, options) {
      var currentPartialBlock = lookupOwnProperty(options.data, "partial-block");
      options.partial = true;
      if (options.ids) {
        options.data.contextPath = options.ids[0] || options.data.contextPath;
      }
      var partialBlock = void 0;
      if (options.fn && options.fn !== noop) {
        (function() {
          options.data = _base.createFrame(options.data);
          var fn = options.fn;
          partialBlock = options.data["partial-block"] = function partialBlockWrapper(context2) {
            var options2 = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
            options2.data = _base.createFrame(options2.data);
            options2.data["partial-block"] = currentPartialBlock;
            return fn(context2, options2);
          };
          if (fn.partials) {
            options.partials = Utils.extend({}, options.partials, fn.partials);
          }
        })();
      }
      if (partial === void 0 && partialBlock) {
        partial = partialBlock;
      }
      if (partial === void 0) {
        throw new _exception2["default"]("The partial " + options.name + " could not be found");
      } else if (partial instanceof Function) {
        return partial(context, options);
      }
    }
    function noop() {
      return "";
    }
    function lookupOwnProperty(obj, name) {
      if (obj && Object.prototype.hasOwnProperty.call(obj, name)) {
        return obj[name];
      }
    }
    function initData(context, data2) {
      if (!data2 || !("root" in data2)) {
        data2 = data2 ? _base.createFrame(data2) : {};
        data2.root = context;
      }
      return data2;
    }
    function executeDecorators(fn, prog, container, depths, data2, blockParams) {
      if (fn.decorator) {
        var props = {};
        prog = fn.decorator(prog, props, container, depths && depths[0], data2, blockParams, depths);
        Utils.extend(prog, props);
      }
      return prog;
    }
    function addHelpers(mergedHelpers, helpers, container) {
      if (!helpers) return;
      Object.keys(helpers).forEach(function(helperName) {
        var helper = helpers[helperName];
        mergedHelpers[helperName] = passLookupPropertyOption(helper, container);
      });
    }
    function passLookupPropertyOption(helper, container) {
      var lookupProperty = container.lookupProperty;
      return _internalWrapHelper.wrapHelper(helper, function(options) {
        options.lookupProperty = lookupProperty;
        return options;
      });
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/no-conflict.js
var require_no_conflict = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/no-conflict.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    exports["default"] = function(Handlebars2) {
      (function() {
        if (typeof globalThis === "object") return;
        Object.prototype.__defineGetter__("__magic__", function() {
          return this;
        });
        __magic__.globalThis = __magic__;
        delete Object.prototype.__magic__;
      })();
      var $Handlebars = globalThis.Handlebars;
      Handlebars2.noConflict = function() {
        if (globalThis.Handlebars === Handlebars2) {
          globalThis.Handlebars = $Handlebars;
        }
        return Handlebars2;
      };
    };
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars.runtime.js
var require_handlebars_runtime = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars.runtime.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
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
    var _handlebarsBase = require_base2();
    var base = _interopRequireWildcard(_handlebarsBase);
    var _handlebarsSafeString = require_safe_string();
    var _handlebarsSafeString2 = _interopRequireDefault(_handlebarsSafeString);
    var _handlebarsException = require_exception();
    var _handlebarsException2 = _interopRequireDefault(_handlebarsException);
    var _handlebarsUtils = require_utils();
    var Utils = _interopRequireWildcard(_handlebarsUtils);
    var _handlebarsRuntime = require_runtime();
    var runtime = _interopRequireWildcard(_handlebarsRuntime);
    var _handlebarsNoConflict = require_no_conflict();
    var _handlebarsNoConflict2 = _interopRequireDefault(_handlebarsNoConflict);
    function create() {
      var hb = new base.HandlebarsEnvironment();
      Utils.extend(hb, base);
      hb.SafeString = _handlebarsSafeString2["default"];
      hb.Exception = _handlebarsException2["default"];
      hb.Utils = Utils;
      hb.escapeExpression = Utils.escapeExpression;
      hb.VM = runtime;
      hb.template = function(spec) {
        return runtime.template(spec, hb);
      };
      return hb;
    }
    var inst = create();
    inst.create = create;
    _handlebarsNoConflict2["default"](inst);
    inst["default"] = inst;
    exports["default"] = inst;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/ast.js
var require_ast = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/ast.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    var AST = {
      // Public API used to evaluate derived attributes regarding AST nodes
      helpers: {
        // a mustache is definitely a helper if:
        // * it is an eligible helper, and
        // * it has at least one parameter or hash segment
        helperExpression: function helperExpression(node2) {
          return node2.type === "SubExpression" || (node2.type === "MustacheStatement" || node2.type === "BlockStatement") && !!(node2.params && node2.params.length || node2.hash);
        },
        scopedId: function scopedId(path) {
          return /^\.|this\b/.test(path.original);
        },
        // an ID is simple if it only has one part, and that part is not
        // `..` or `this`.
        simpleId: function simpleId(path) {
          return path.parts.length === 1 && !AST.helpers.scopedId(path) && !path.depth;
        }
      }
    };
    exports["default"] = AST;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/compiler.js
var require_compiler = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/compiler.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.Compiler = Compiler;
    exports.precompile = precompile;
    exports.compile = compile;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    var _utils = require_utils();
    var _ast = require_ast();
    var _ast2 = _interopRequireDefault(_ast);
    var _nodeTypes = require_node_types();
    var slice = [].slice;
    function Compiler() {
    }
    Compiler.prototype = {
      compiler: Compiler,
      equals: function equals(other) {
        var len = this.opcodes.length;
        if (other.opcodes.length !== len) {
          return false;
        }
        for (var i = 0; i < len; i++) {
          var opcode = this.opcodes[i], otherOpcode = other.opcodes[i];
          if (opcode.opcode !== otherOpcode.opcode || !argEquals(opcode.args, otherOpcode.args)) {
            return false;
          }
        }
        len = this.children.length;
        for (var i = 0; i < len; i++) {
          if (!this.children[i].equals(other.children[i])) {
            return false;
          }
        }
        return true;
      },
      guid: 0,
      compile: function compile2(program, options) {
        this.sourceNode = [];
        this.opcodes = [];
        this.children = [];
        this.options = options;
        this.stringParams = options.stringParams;
        this.trackIds = options.trackIds;
        options.blockParams = options.blockParams || [];
        options.knownHelpers = _utils.extend(/* @__PURE__ */ Object.create(null), {
          helperMissing: true,
          blockHelperMissing: true,
          each: true,
          "if": true,
          unless: true,
          "with": true,
          log: true,
          lookup: true
        }, options.knownHelpers);
        return this.accept(program);
      },
      compileProgram: function compileProgram(program) {
        var childCompiler = new this.compiler(), result = childCompiler.compile(program, this.options), guid = this.guid++;
        this.usePartial = this.usePartial || result.usePartial;
        this.children[guid] = result;
        this.useDepths = this.useDepths || result.useDepths;
        return guid;
      },
      accept: function accept(node2) {
        if (_utils.indexOf(_nodeTypes.NODE_TYPES, node2.type) === -1 || !this[node2.type]) {
          throw new _exception2["default"]("Unknown type: " + node2.type, node2);
        }
        this.sourceNode.unshift(node2);
        var ret = this[node2.type](node2);
        this.sourceNode.shift();
        return ret;
      },
      Program: function Program(program) {
        validateBlockParams(program);
        this.options.blockParams.unshift(program.blockParams);
        var body = program.body, bodyLength = body.length;
        for (var i = 0; i < bodyLength; i++) {
          this.accept(body[i]);
        }
        this.options.blockParams.shift();
        this.isSimple = bodyLength === 1;
        this.blockParams = program.blockParams ? program.blockParams.length : 0;
        return this;
      },
      BlockStatement: function BlockStatement(block) {
        transformLiteralToPath(block);
        var program = block.program, inverse = block.inverse;
        program = program && this.compileProgram(program);
        inverse = inverse && this.compileProgram(inverse);
        var type = this.classifySexpr(block);
        if (type === "helper") {
          this.helperSexpr(block, program, inverse);
        } else if (type === "simple") {
          this.simpleSexpr(block);
          this.opcode("pushProgram", program);
          this.opcode("pushProgram", inverse);
          this.opcode("emptyHash");
          this.opcode("blockValue", block.path.original);
        } else {
          this.ambiguousSexpr(block, program, inverse);
          this.opcode("pushProgram", program);
          this.opcode("pushProgram", inverse);
          this.opcode("emptyHash");
          this.opcode("ambiguousBlockValue");
        }
        this.opcode("append");
      },
      DecoratorBlock: function DecoratorBlock(decorator) {
        var program = decorator.program && this.compileProgram(decorator.program);
        var params = this.setupFullMustacheParams(decorator, program, void 0), path = decorator.path;
        this.useDecorators = true;
        this.opcode("registerDecorator", params.length, path.original);
      },
      PartialStatement: function PartialStatement(partial) {
        this.usePartial = true;
        var program = partial.program;
        if (program) {
          program = this.compileProgram(partial.program);
        }
        var params = partial.params;
        if (params.length > 1) {
          throw new _exception2["default"]("Unsupported number of partial arguments: " + params.length, partial);
        } else if (!params.length) {
          if (this.options.explicitPartialContext) {
            this.opcode("pushLiteral", "undefined");
          } else {
            params.push({ type: "PathExpression", parts: [], depth: 0 });
          }
        }
        var partialName = partial.name.original, isDynamic = partial.name.type === "SubExpression";
        if (isDynamic) {
          this.accept(partial.name);
        }
        this.setupFullMustacheParams(partial, program, void 0, true);
        var indent = partial.indent || "";
        if (this.options.preventIndent && indent) {
          this.opcode("appendContent", indent);
          indent = "";
        }
        this.opcode("invokePartial", isDynamic, partialName, indent);
        this.opcode("append");
      },
      PartialBlockStatement: function PartialBlockStatement(partialBlock) {
        this.PartialStatement(partialBlock);
      },
      MustacheStatement: function MustacheStatement(mustache) {
        this.SubExpression(mustache);
        if (mustache.escaped && !this.options.noEscape) {
          this.opcode("appendEscaped");
        } else {
          this.opcode("append");
        }
      },
      Decorator: function Decorator(decorator) {
        this.DecoratorBlock(decorator);
      },
      ContentStatement: function ContentStatement(content) {
        if (content.value != null && typeof content.value !== "string") {
          throw invalidAst(content, "value must be a string");
        }
        if (content.value) {
          this.opcode("appendContent", content.value);
        }
      },
      CommentStatement: function CommentStatement() {
      },
      SubExpression: function SubExpression(sexpr) {
        transformLiteralToPath(sexpr);
        var type = this.classifySexpr(sexpr);
        if (type === "simple") {
          this.simpleSexpr(sexpr);
        } else if (type === "helper") {
          this.helperSexpr(sexpr);
        } else {
          this.ambiguousSexpr(sexpr);
        }
      },
      ambiguousSexpr: function ambiguousSexpr(sexpr, program, inverse) {
        var path = sexpr.path, name = path.parts[0], isBlock = program != null || inverse != null;
        this.opcode("getContext", validateDepth(path));
        this.opcode("pushProgram", program);
        this.opcode("pushProgram", inverse);
        path.strict = true;
        this.accept(path);
        this.opcode("invokeAmbiguous", name, isBlock);
      },
      simpleSexpr: function simpleSexpr(sexpr) {
        var path = sexpr.path;
        path.strict = true;
        this.accept(path);
        this.opcode("resolvePossibleLambda");
      },
      helperSexpr: function helperSexpr(sexpr, program, inverse) {
        var params = this.setupFullMustacheParams(sexpr, program, inverse), path = sexpr.path, name = path.parts[0];
        if (this.options.knownHelpers[name]) {
          this.opcode("invokeKnownHelper", params.length, name);
        } else if (this.options.knownHelpersOnly) {
          throw new _exception2["default"]("You specified knownHelpersOnly, but used the unknown helper " + name, sexpr);
        } else {
          path.strict = true;
          path.falsy = true;
          this.accept(path);
          this.opcode("invokeHelper", params.length, path.original, _ast2["default"].helpers.simpleId(path));
        }
      },
      PathExpression: function PathExpression(path) {
        var depth = validateDepth(path);
        var parts = validateParts(path);
        this.addDepth(depth);
        this.opcode("getContext", depth);
        var name = parts[0], scoped = _ast2["default"].helpers.scopedId(path), blockParamId = !depth && !scoped && this.blockParamIndex(name);
        if (blockParamId) {
          this.opcode("lookupBlockParam", blockParamId, parts);
        } else if (!name) {
          this.opcode("pushContext");
        } else if (path.data) {
          this.options.data = true;
          this.opcode("lookupData", depth, parts, path.strict);
        } else {
          this.opcode("lookupOnContext", parts, path.falsy, path.strict, scoped);
        }
      },
      StringLiteral: function StringLiteral(string) {
        validateLiteral(string);
        this.opcode("pushString", string.value);
      },
      NumberLiteral: function NumberLiteral(number2) {
        validateLiteral(number2);
        this.opcode("pushLiteral", number2.value);
      },
      BooleanLiteral: function BooleanLiteral(bool) {
        validateLiteral(bool);
        this.opcode("pushLiteral", bool.value);
      },
      UndefinedLiteral: function UndefinedLiteral() {
        this.opcode("pushLiteral", "undefined");
      },
      NullLiteral: function NullLiteral() {
        this.opcode("pushLiteral", "null");
      },
      Hash: function Hash(hash) {
        var pairs = hash.pairs, i = 0, l = void 0;
        if (!_utils.isArray(pairs)) {
          throw invalidAst(hash, "pairs must be an array");
        }
        l = pairs.length;
        for (var j = 0; j < l; j++) {
          if (!pairs[j] || typeof pairs[j].key !== "string") {
            throw invalidAst(hash, "pair keys must be strings");
          }
        }
        this.opcode("pushHash");
        for (; i < l; i++) {
          this.pushParam(pairs[i].value);
        }
        while (i--) {
          this.opcode("assignToHash", pairs[i].key);
        }
        this.opcode("popHash");
      },
      // HELPERS
      opcode: function opcode(name) {
        this.opcodes.push({
          opcode: name,
          args: slice.call(arguments, 1),
          loc: this.sourceNode[0].loc
        });
      },
      addDepth: function addDepth(depth) {
        if (!depth) {
          return;
        }
        this.useDepths = true;
      },
      classifySexpr: function classifySexpr(sexpr) {
        validateParts(sexpr.path);
        var isSimple = _ast2["default"].helpers.simpleId(sexpr.path);
        var isBlockParam = isSimple && !!this.blockParamIndex(sexpr.path.parts[0]);
        var isHelper = !isBlockParam && _ast2["default"].helpers.helperExpression(sexpr);
        var isEligible = !isBlockParam && (isHelper || isSimple);
        if (isEligible && !isHelper) {
          var _name = sexpr.path.parts[0], options = this.options;
          if (options.knownHelpers[_name]) {
            isHelper = true;
          } else if (options.knownHelpersOnly) {
            isEligible = false;
          }
        }
        if (isHelper) {
          return "helper";
        } else if (isEligible) {
          return "ambiguous";
        } else {
          return "simple";
        }
      },
      pushParams: function pushParams(params) {
        for (var i = 0, l = params.length; i < l; i++) {
          this.pushParam(params[i]);
        }
      },
      pushParam: function pushParam(val) {
        validateLiteral(val);
        var value = val.value != null ? val.value : val.original || "";
        var depth = validateDepth(val);
        if (this.stringParams) {
          if (typeof value !== "number" && typeof value !== "boolean") {
            value = String(value);
          }
          if (value.replace) {
            value = value.replace(/^(\.?\.\/)*/g, "").replace(/\//g, ".");
          }
          if (depth) {
            this.addDepth(depth);
          }
          this.opcode("getContext", depth);
          this.opcode("pushStringParam", value, val.type);
          if (val.type === "SubExpression") {
            this.accept(val);
          }
        } else {
          if (this.trackIds) {
            var blockParamIndex = void 0;
            if (val.parts && !_ast2["default"].helpers.scopedId(val) && !depth) {
              blockParamIndex = this.blockParamIndex(validateParts(val)[0]);
            }
            if (blockParamIndex) {
              var blockParamChild = val.parts.slice(1).join(".");
              this.opcode("pushId", "BlockParam", blockParamIndex, blockParamChild);
            } else {
              value = val.original || value;
              if (value.replace) {
                value = value.replace(/^this(?:\.|$)/, "").replace(/^\.\//, "").replace(/^\.$/, "");
              }
              this.opcode("pushId", val.type, value);
            }
          }
          this.accept(val);
        }
      },
      setupFullMustacheParams: function setupFullMustacheParams(sexpr, program, inverse, omitEmpty) {
        var params = sexpr.params;
        this.pushParams(params);
        this.opcode("pushProgram", program);
        this.opcode("pushProgram", inverse);
        if (sexpr.hash) {
          this.accept(sexpr.hash);
        } else {
          this.opcode("emptyHash", omitEmpty);
        }
        return params;
      },
      blockParamIndex: function blockParamIndex(name) {
        for (var depth = 0, len = this.options.blockParams.length; depth < len; depth++) {
          var blockParams = this.options.blockParams[depth], param = blockParams && _utils.indexOf(blockParams, name);
          if (blockParams && param >= 0) {
            return [depth, param];
          }
        }
      }
    };
    function precompile(input, options, env) {
      if (input == null || typeof input !== "string" && input.type !== "Program") {
        throw new _exception2["default"]("You must pass a string or Handlebars AST to Handlebars.precompile. You passed " + input);
      }
      options = options || {};
      if (!("data" in options)) {
        options.data = true;
      }
      if (options.compat) {
        options.useDepths = true;
      }
      var ast = env.parse(input, options), environment = new env.Compiler().compile(ast, options);
      return new env.JavaScriptCompiler().compile(environment, options);
    }
    function compile(input, options, env) {
      if (options === void 0) options = {};
      if (input == null || typeof input !== "string" && input.type !== "Program") {
        throw new _exception2["default"]("You must pass a string or Handlebars AST to Handlebars.compile. You passed " + input);
      }
      options = _utils.extend({}, options);
      if (!("data" in options)) {
        options.data = true;
      }
      if (options.compat) {
        options.useDepths = true;
      }
      var compiled = void 0;
      function compileInput() {
        var ast = env.parse(input, options), environment = new env.Compiler().compile(ast, options), templateSpec = new env.JavaScriptCompiler().compile(environment, options, void 0, true);
        return env.template(templateSpec);
      }
      function ret(context, execOptions) {
        if (!compiled) {
          compiled = compileInput();
        }
        return compiled.call(this, context, execOptions);
      }
      ret._setup = function(setupOptions) {
        if (!compiled) {
          compiled = compileInput();
        }
        return compiled._setup(setupOptions);
      };
      ret._child = function(i, data2, blockParams, depths) {
        if (!compiled) {
          compiled = compileInput();
        }
        return compiled._child(i, data2, blockParams, depths);
      };
      return ret;
    }
    function invalidAst(node2, message) {
      return new _exception2["default"]("Invalid AST: " + node2.type + " " + message, node2);
    }
    function validateDepth(node2) {
      var depth = node2.depth;
      if (depth == null) {
        return 0;
      }
      if (typeof depth !== "number" || !isFinite(depth) || Math.floor(depth) !== depth || depth < 0) {
        throw invalidAst(node2, "depth must be a non-negative integer");
      }
      return depth;
    }
    function validateLiteral(node2) {
      var value = node2.value;
      if (node2.type === "StringLiteral" && typeof value !== "string") {
        throw invalidAst(node2, "value must be a string");
      } else if (node2.type === "NumberLiteral" && typeof value !== "number") {
        throw invalidAst(node2, "value must be a number");
      } else if (node2.type === "BooleanLiteral" && typeof value !== "boolean") {
        throw invalidAst(node2, "value must be a boolean");
      }
    }
    function validateStringArray(node2, value, name) {
      if (!_utils.isArray(value)) {
        throw invalidAst(node2, name + " must be an array");
      }
      for (var i = 0; i < value.length; i++) {
        if (typeof value[i] !== "string") {
          throw invalidAst(node2, name + " must only contain strings");
        }
      }
      return value;
    }
    function validateParts(path) {
      return validateStringArray(path, path.parts, "parts");
    }
    function validateBlockParams(program) {
      if (program.blockParams != null) {
        validateStringArray(program, program.blockParams, "blockParams");
      }
    }
    function argEquals(a, b) {
      if (a === b) {
        return true;
      }
      if (_utils.isArray(a) && _utils.isArray(b) && a.length === b.length) {
        for (var i = 0; i < a.length; i++) {
          if (!argEquals(a[i], b[i])) {
            return false;
          }
        }
        return true;
      }
    }
    function transformLiteralToPath(sexpr) {
      if (!sexpr.path.parts) {
        var literal = sexpr.path;
        sexpr.path = {
          type: "PathExpression",
          data: false,
          depth: 0,
          parts: [literal.original + ""],
          original: literal.original + "",
          loc: literal.loc
        };
      }
    }
  }
});

// node_modules/source-map/source-map.js
var require_source_map = __commonJS({
  "node_modules/source-map/source-map.js"(exports, module) {
    module.exports = {};
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/code-gen.js
var require_code_gen = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/code-gen.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.safeJsonLiteral = safeJsonLiteral;
    var _utils = require_utils();
    var NEEDS_ESCAPING = /[\x00-\x1f\\"\u2028\u2029<\ud800-\udfff]/;
    var SCRIPT_DELIMITERS = /<(?=!--|\/?script)/gi;
    function escapeScriptDelimiters(code) {
      return code.replace(SCRIPT_DELIMITERS, "\\u003C");
    }
    function escapeSurrogate(surrogate) {
      return "\\u" + surrogate.charCodeAt(0).toString(16);
    }
    function safeJsonLiteral(value) {
      return escapeScriptDelimiters(JSON.stringify(value).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029").replace(/[\ud800-\udfff]/g, escapeSurrogate));
    }
    var SourceNode = void 0;
    try {
      if (typeof define !== "function" || !define.amd) {
        SourceMap = require_source_map();
        SourceNode = SourceMap.SourceNode;
      }
    } catch (err) {
    }
    var SourceMap;
    if (!SourceNode) {
      SourceNode = function(line, column, srcFile, chunks) {
        this.src = "";
        if (chunks) {
          this.add(chunks);
        }
      };
      SourceNode.prototype = {
        add: function add4(chunks) {
          if (_utils.isArray(chunks)) {
            chunks = chunks.join("");
          }
          this.src += chunks;
        },
        prepend: function prepend(chunks) {
          if (_utils.isArray(chunks)) {
            chunks = chunks.join("");
          }
          this.src = chunks + this.src;
        },
        toStringWithSourceMap: function toStringWithSourceMap() {
          return { code: this.toString() };
        },
        toString: function toString() {
          return this.src;
        }
      };
    }
    function castChunk(chunk, codeGen, loc) {
      if (_utils.isArray(chunk)) {
        var ret = [];
        for (var i = 0, len = chunk.length; i < len; i++) {
          ret.push(codeGen.wrap(chunk[i], loc));
        }
        return ret;
      } else if (typeof chunk === "boolean" || typeof chunk === "number") {
        return chunk + "";
      }
      return chunk;
    }
    function CodeGen(srcFile) {
      this.srcFile = srcFile;
      this.source = [];
    }
    CodeGen.prototype = {
      isEmpty: function isEmpty() {
        return !this.source.length;
      },
      prepend: function prepend(source, loc) {
        this.source.unshift(this.wrap(source, loc));
      },
      push: function push(source, loc) {
        this.source.push(this.wrap(source, loc));
      },
      merge: function merge() {
        var source = this.empty();
        this.each(function(line) {
          source.add(["  ", line, "\n"]);
        });
        return source;
      },
      each: function each(iter) {
        for (var i = 0, len = this.source.length; i < len; i++) {
          iter(this.source[i]);
        }
      },
      empty: function empty() {
        var loc = this.currentLocation || { start: {} };
        return new SourceNode(loc.start.line, loc.start.column, this.srcFile);
      },
      wrap: function wrap(chunk) {
        var loc = arguments.length <= 1 || arguments[1] === void 0 ? this.currentLocation || { start: {} } : arguments[1];
        if (chunk instanceof SourceNode) {
          return chunk;
        }
        chunk = castChunk(chunk, this, loc);
        return new SourceNode(loc.start.line, loc.start.column, this.srcFile, chunk);
      },
      functionCall: function functionCall(fn, type, params) {
        params = this.generateList(params);
        return this.wrap([fn, type ? "." + type + "(" : "(", params, ")"]);
      },
      quotedString: function quotedString(str) {
        str = str + "";
        if (!NEEDS_ESCAPING.test(str)) {
          return '"' + str + '"';
        }
        return safeJsonLiteral(str);
      },
      objectLiteral: function objectLiteral(obj) {
        var _this = this;
        var pairs = [];
        Object.keys(obj).forEach(function(key) {
          var value = castChunk(obj[key], _this);
          if (value !== "undefined") {
            pairs.push([_this.quotedString(key), ":", value]);
          }
        });
        var ret = this.generateList(pairs);
        ret.prepend("{");
        ret.add("}");
        return ret;
      },
      generateList: function generateList(entries) {
        var ret = this.empty();
        for (var i = 0, len = entries.length; i < len; i++) {
          if (i) {
            ret.add(",");
          }
          ret.add(castChunk(entries[i], this));
        }
        return ret;
      },
      generateArray: function generateArray(entries) {
        var ret = this.generateList(entries);
        ret.prepend("[");
        ret.add("]");
        return ret;
      }
    };
    exports["default"] = CodeGen;
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/javascript-compiler.js
var require_javascript_compiler = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/javascript-compiler.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _base = require_base2();
    var _exception = require_exception();
    var _exception2 = _interopRequireDefault(_exception);
    var _utils = require_utils();
    var _codeGen = require_code_gen();
    var _codeGen2 = _interopRequireDefault(_codeGen);
    function Literal(value) {
      this.value = value;
    }
    function JavaScriptCompiler() {
    }
    JavaScriptCompiler.prototype = {
      // PUBLIC API: You can override these methods in a subclass to provide
      // alternative compiled forms for name lookup and buffering semantics
      nameLookup: function nameLookup(parent, name) {
        return this.internalNameLookup(parent, name);
      },
      depthedLookup: function depthedLookup(name) {
        return [this.aliasable("container.lookup"), "(depths, ", this.quotedString(name), ")"];
      },
      compilerInfo: function compilerInfo() {
        var revision = _base.COMPILER_REVISION, versions = _base.REVISION_CHANGES[revision];
        return [revision, versions];
      },
      appendToBuffer: function appendToBuffer(source, location, explicit) {
        if (!_utils.isArray(source)) {
          source = [source];
        }
        source = this.source.wrap(source, location);
        if (this.environment.isSimple) {
          return ["return ", source, ";"];
        } else if (explicit) {
          return ["buffer += ", source, ";"];
        } else {
          source.appendToBuffer = true;
          return source;
        }
      },
      initializeBuffer: function initializeBuffer() {
        return this.quotedString("");
      },
      // END PUBLIC API
      internalNameLookup: function internalNameLookup(parent, name) {
        this.lookupPropertyFunctionIsUsed = true;
        return ["lookupProperty(", parent, ",", this.quotedString(name), ")"];
      },
      lookupPropertyFunctionIsUsed: false,
      compile: function compile(environment, options, context, asObject) {
        this.environment = environment;
        this.options = options;
        this.stringParams = this.options.stringParams;
        this.trackIds = this.options.trackIds;
        this.precompile = !asObject;
        this.name = this.environment.name;
        this.isChild = !!context;
        this.context = context || {
          decorators: [],
          programs: [],
          environments: []
        };
        this.preamble();
        this.stackSlot = 0;
        this.stackVars = [];
        this.aliases = {};
        this.registers = { list: [] };
        this.hashes = [];
        this.compileStack = [];
        this.inlineStack = [];
        this.blockParams = [];
        this.compileChildren(environment, options);
        this.useDepths = this.useDepths || environment.useDepths || environment.useDecorators || this.options.compat;
        this.useBlockParams = this.useBlockParams || environment.useBlockParams;
        var opcodes = environment.opcodes, opcode = void 0, firstLoc = void 0, i = void 0, l = void 0;
        for (i = 0, l = opcodes.length; i < l; i++) {
          opcode = opcodes[i];
          this.source.currentLocation = opcode.loc;
          firstLoc = firstLoc || opcode.loc;
          this[opcode.opcode].apply(this, opcode.args);
        }
        this.source.currentLocation = firstLoc;
        this.pushSource("");
        if (this.stackSlot || this.inlineStack.length || this.compileStack.length) {
          throw new _exception2["default"]("Compile completed with content left on stack");
        }
        if (!this.decorators.isEmpty()) {
          this.useDecorators = true;
          this.decorators.prepend(["var decorators = container.decorators, ", this.lookupPropertyFunctionVarDeclaration(), ";\n"]);
          this.decorators.push("return fn;");
          if (asObject) {
            this.decorators = Function.apply(this, ["fn", "props", "container", "depth0", "data", "blockParams", "depths", this.decorators.merge()]);
          } else {
            this.decorators.prepend("function(fn, props, container, depth0, data, blockParams, depths) {\n");
            this.decorators.push("}\n");
            this.decorators = this.decorators.merge();
          }
        } else {
          this.decorators = void 0;
        }
        var fn = this.createFunctionContext(asObject);
        if (!this.isChild) {
          var ret = {
            compiler: this.compilerInfo(),
            main: fn
          };
          if (this.decorators) {
            ret.main_d = this.decorators;
            ret.useDecorators = true;
          }
          var _context = this.context;
          var programs = _context.programs;
          var decorators = _context.decorators;
          for (i = 0, l = programs.length; i < l; i++) {
            ret[i] = programs[i];
            if (decorators[i]) {
              ret[i + "_d"] = decorators[i];
              ret.useDecorators = true;
            }
          }
          if (this.environment.usePartial) {
            ret.usePartial = true;
          }
          if (this.options.data) {
            ret.useData = true;
          }
          if (this.useDepths) {
            ret.useDepths = true;
          }
          if (this.useBlockParams) {
            ret.useBlockParams = true;
          }
          if (this.options.compat) {
            ret.compat = true;
          }
          if (!asObject) {
            ret.compiler = JSON.stringify(ret.compiler);
            this.source.currentLocation = { start: { line: 1, column: 0 } };
            ret = this.objectLiteral(ret);
            if (options.srcName) {
              ret = ret.toStringWithSourceMap({ file: options.destName });
              ret.map = ret.map && ret.map.toString();
            } else {
              ret = ret.toString();
            }
          } else {
            ret.compilerOptions = this.options;
          }
          return ret;
        } else {
          return fn;
        }
      },
      preamble: function preamble() {
        this.lastContext = 0;
        this.source = new _codeGen2["default"](this.options.srcName);
        this.decorators = new _codeGen2["default"](this.options.srcName);
      },
      createFunctionContext: function createFunctionContext(asObject) {
        var _this = this;
        var varDeclarations = "";
        var locals = this.stackVars.concat(this.registers.list);
        if (locals.length > 0) {
          varDeclarations += ", " + locals.join(", ");
        }
        var aliasCount = 0;
        Object.keys(this.aliases).forEach(function(alias) {
          var node2 = _this.aliases[alias];
          if (node2.children && node2.referenceCount > 1) {
            varDeclarations += ", alias" + ++aliasCount + "=" + alias;
            node2.children[0] = "alias" + aliasCount;
          }
        });
        if (this.lookupPropertyFunctionIsUsed) {
          varDeclarations += ", " + this.lookupPropertyFunctionVarDeclaration();
        }
        var params = ["container", "depth0", "helpers", "partials", "data"];
        if (this.useBlockParams || this.useDepths) {
          params.push("blockParams");
        }
        if (this.useDepths) {
          params.push("depths");
        }
        var source = this.mergeSource(varDeclarations);
        if (asObject) {
          params.push(source);
          return Function.apply(this, params);
        } else {
          return this.source.wrap(["function(", params.join(","), ") {\n  ", source, "}"]);
        }
      },
      mergeSource: function mergeSource(varDeclarations) {
        var isSimple = this.environment.isSimple, appendOnly = !this.forceBuffer, appendFirst = void 0, sourceSeen = void 0, bufferStart = void 0, bufferEnd = void 0;
        this.source.each(function(line) {
          if (line.appendToBuffer) {
            if (bufferStart) {
              line.prepend("  + ");
            } else {
              bufferStart = line;
            }
            bufferEnd = line;
          } else {
            if (bufferStart) {
              if (!sourceSeen) {
                appendFirst = true;
              } else {
                bufferStart.prepend("buffer += ");
              }
              bufferEnd.add(";");
              bufferStart = bufferEnd = void 0;
            }
            sourceSeen = true;
            if (!isSimple) {
              appendOnly = false;
            }
          }
        });
        if (appendOnly) {
          if (bufferStart) {
            bufferStart.prepend("return ");
            bufferEnd.add(";");
          } else if (!sourceSeen) {
            this.source.push('return "";');
          }
        } else {
          varDeclarations += ", buffer = " + (appendFirst ? "" : this.initializeBuffer());
          if (bufferStart) {
            bufferStart.prepend("return buffer + ");
            bufferEnd.add(";");
          } else {
            this.source.push("return buffer;");
          }
        }
        if (varDeclarations) {
          this.source.prepend("var " + varDeclarations.substring(2) + (appendFirst ? "" : ";\n"));
        }
        return this.source.merge();
      },
      lookupPropertyFunctionVarDeclaration: function lookupPropertyFunctionVarDeclaration() {
        return "\n      lookupProperty = container.lookupProperty || function(parent, propertyName) {\n        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {\n          return parent[propertyName];\n        }\n        return undefined\n    }\n    ".trim();
      },
      // [blockValue]
      //
      // On stack, before: hash, inverse, program, value
      // On stack, after: return value of blockHelperMissing
      //
      // The purpose of this opcode is to take a block of the form
      // `{{#this.foo}}...{{/this.foo}}`, resolve the value of `foo`, and
      // replace it on the stack with the result of properly
      // invoking blockHelperMissing.
      blockValue: function blockValue(name) {
        var blockHelperMissing = this.aliasable("container.hooks.blockHelperMissing"), params = [this.contextName(0)];
        this.setupHelperArgs(name, 0, params);
        var blockName = this.popStack();
        params.splice(1, 0, blockName);
        this.push(this.source.functionCall(blockHelperMissing, "call", params));
      },
      // [ambiguousBlockValue]
      //
      // On stack, before: hash, inverse, program, value
      // Compiler value, before: lastHelper=value of last found helper, if any
      // On stack, after, if no lastHelper: same as [blockValue]
      // On stack, after, if lastHelper: value
      ambiguousBlockValue: function ambiguousBlockValue() {
        var blockHelperMissing = this.aliasable("container.hooks.blockHelperMissing"), params = [this.contextName(0)];
        this.setupHelperArgs("", 0, params, true);
        this.flushInline();
        var current = this.topStack();
        params.splice(1, 0, current);
        this.pushSource(["if (!", this.lastHelper, ") { ", current, " = ", this.source.functionCall(blockHelperMissing, "call", params), "}"]);
      },
      // [appendContent]
      //
      // On stack, before: ...
      // On stack, after: ...
      //
      // Appends the string value of `content` to the current buffer
      appendContent: function appendContent(content) {
        if (this.pendingContent) {
          content = this.pendingContent + content;
        } else {
          this.pendingLocation = this.source.currentLocation;
        }
        this.pendingContent = content;
      },
      // [append]
      //
      // On stack, before: value, ...
      // On stack, after: ...
      //
      // Coerces `value` to a String and appends it to the current buffer.
      //
      // If `value` is truthy, or 0, it is coerced into a string and appended
      // Otherwise, the empty string is appended
      append: function append() {
        if (this.isInline()) {
          this.replaceStack(function(current) {
            return [" != null ? ", current, ' : ""'];
          });
          this.pushSource(this.appendToBuffer(this.popStack()));
        } else {
          var local = this.popStack();
          this.pushSource(["if (", local, " != null) { ", this.appendToBuffer(local, void 0, true), " }"]);
          if (this.environment.isSimple) {
            this.pushSource(["else { ", this.appendToBuffer("''", void 0, true), " }"]);
          }
        }
      },
      // [appendEscaped]
      //
      // On stack, before: value, ...
      // On stack, after: ...
      //
      // Escape `value` and append it to the buffer
      appendEscaped: function appendEscaped() {
        this.pushSource(this.appendToBuffer([this.aliasable("container.escapeExpression"), "(", this.popStack(), ")"]));
      },
      // [getContext]
      //
      // On stack, before: ...
      // On stack, after: ...
      // Compiler value, after: lastContext=depth
      //
      // Set the value of the `lastContext` compiler value to the depth
      getContext: function getContext(depth) {
        this.lastContext = depth;
      },
      // [pushContext]
      //
      // On stack, before: ...
      // On stack, after: currentContext, ...
      //
      // Pushes the value of the current context onto the stack.
      pushContext: function pushContext() {
        this.pushStackLiteral(this.contextName(this.lastContext));
      },
      // [lookupOnContext]
      //
      // On stack, before: ...
      // On stack, after: currentContext[name], ...
      //
      // Looks up the value of `name` on the current context and pushes
      // it onto the stack.
      lookupOnContext: function lookupOnContext(parts, falsy, strict, scoped) {
        var i = 0;
        if (!scoped && this.options.compat && !this.lastContext) {
          this.push(this.depthedLookup(parts[i++]));
        } else {
          this.pushContext();
        }
        this.resolvePath("context", parts, i, falsy, strict);
      },
      // [lookupBlockParam]
      //
      // On stack, before: ...
      // On stack, after: blockParam[name], ...
      //
      // Looks up the value of `parts` on the given block param and pushes
      // it onto the stack.
      lookupBlockParam: function lookupBlockParam(blockParamId, parts) {
        this.useBlockParams = true;
        this.push(["blockParams[", blockParamId[0], "][", blockParamId[1], "]"]);
        this.resolvePath("context", parts, 1);
      },
      // [lookupData]
      //
      // On stack, before: ...
      // On stack, after: data, ...
      //
      // Push the data lookup operator
      lookupData: function lookupData(depth, parts, strict) {
        if (!depth) {
          this.pushStackLiteral("data");
        } else {
          this.pushStackLiteral("container.data(data, " + depth + ")");
        }
        this.resolvePath("data", parts, 0, true, strict);
      },
      resolvePath: function resolvePath2(type, parts, startPartIndex, falsy, strict) {
        var _this2 = this;
        if (this.options.strict || this.options.assumeObjects) {
          this.push(strictLookup(this.options.strict && strict, this, parts, startPartIndex, type));
          return;
        }
        var len = parts.length;
        var _loop = function(i2) {
          _this2.replaceStack(function(current) {
            var lookup = _this2.nameLookup(current, parts[i2], type);
            if (!falsy) {
              return [" != null ? ", lookup, " : ", current];
            } else {
              return [" && ", lookup];
            }
          });
        };
        for (var i = startPartIndex; i < len; i++) {
          _loop(i);
        }
      },
      // [resolvePossibleLambda]
      //
      // On stack, before: value, ...
      // On stack, after: resolved value, ...
      //
      // If the `value` is a lambda, replace it on the stack by
      // the return value of the lambda
      resolvePossibleLambda: function resolvePossibleLambda() {
        this.push([this.aliasable("container.lambda"), "(", this.popStack(), ", ", this.contextName(0), ")"]);
      },
      // [pushStringParam]
      //
      // On stack, before: ...
      // On stack, after: string, currentContext, ...
      //
      // This opcode is designed for use in string mode, which
      // provides the string value of a parameter along with its
      // depth rather than resolving it immediately.
      pushStringParam: function pushStringParam(string, type) {
        this.pushContext();
        this.pushString(type);
        if (type !== "SubExpression") {
          if (typeof string === "string") {
            this.pushString(string);
          } else {
            this.pushStackLiteral(string);
          }
        }
      },
      emptyHash: function emptyHash(omitEmpty) {
        if (this.trackIds) {
          this.push("{}");
        }
        if (this.stringParams) {
          this.push("{}");
          this.push("{}");
        }
        this.pushStackLiteral(omitEmpty ? "undefined" : "{}");
      },
      pushHash: function pushHash() {
        if (this.hash) {
          this.hashes.push(this.hash);
        }
        this.hash = { values: {}, types: [], contexts: [], ids: [] };
      },
      popHash: function popHash() {
        var hash = this.hash;
        this.hash = this.hashes.pop();
        if (this.trackIds) {
          this.push(this.objectLiteral(hash.ids));
        }
        if (this.stringParams) {
          this.push(this.objectLiteral(hash.contexts));
          this.push(this.objectLiteral(hash.types));
        }
        this.push(this.objectLiteral(hash.values));
      },
      // [pushString]
      //
      // On stack, before: ...
      // On stack, after: quotedString(string), ...
      //
      // Push a quoted version of `string` onto the stack
      pushString: function pushString(string) {
        this.pushStackLiteral(this.quotedString(string));
      },
      // [pushLiteral]
      //
      // On stack, before: ...
      // On stack, after: value, ...
      //
      // Pushes a value onto the stack. This operation prevents
      // the compiler from creating a temporary variable to hold
      // it.
      pushLiteral: function pushLiteral(value) {
        this.pushStackLiteral(value);
      },
      // [pushProgram]
      //
      // On stack, before: ...
      // On stack, after: program(guid), ...
      //
      // Push a program expression onto the stack. This takes
      // a compile-time guid and converts it into a runtime-accessible
      // expression.
      pushProgram: function pushProgram(guid) {
        if (guid != null) {
          this.pushStackLiteral(this.programExpression(guid));
        } else {
          this.pushStackLiteral(null);
        }
      },
      // [registerDecorator]
      //
      // On stack, before: hash, program, params..., ...
      // On stack, after: ...
      //
      // Pops off the decorator's parameters, invokes the decorator,
      // and inserts the decorator into the decorators list.
      registerDecorator: function registerDecorator(paramSize, name) {
        var foundDecorator = this.nameLookup("decorators", name, "decorator"), options = this.setupHelperArgs(name, paramSize);
        this.decorators.push(["var decorator = ", foundDecorator, ";"]);
        this.decorators.push(['if (typeof decorator !== "function") { throw new Error(', this.quotedString('Missing decorator: "' + name + '"'), "); }"]);
        this.decorators.push(["fn = ", this.decorators.functionCall("decorator", "", ["fn", "props", "container", options]), " || fn;"]);
      },
      // [invokeHelper]
      //
      // On stack, before: hash, inverse, program, params..., ...
      // On stack, after: result of helper invocation
      //
      // Pops off the helper's parameters, invokes the helper,
      // and pushes the helper's return value onto the stack.
      //
      // If the helper is not found, `helperMissing` is called.
      invokeHelper: function invokeHelper(paramSize, name, isSimple) {
        var nonHelper = this.popStack(), helper = this.setupHelper(paramSize, name);
        var possibleFunctionCalls = [];
        if (isSimple) {
          possibleFunctionCalls.push(helper.name);
        }
        possibleFunctionCalls.push(nonHelper);
        if (!this.options.strict) {
          possibleFunctionCalls.push(this.aliasable("container.hooks.helperMissing"));
        }
        var functionLookupCode = ["(", this.itemsSeparatedBy(possibleFunctionCalls, "||"), ")"];
        var functionCall = this.source.functionCall(functionLookupCode, "call", helper.callParams);
        this.push(functionCall);
      },
      itemsSeparatedBy: function itemsSeparatedBy(items, separator) {
        var result = [];
        result.push(items[0]);
        for (var i = 1; i < items.length; i++) {
          result.push(separator, items[i]);
        }
        return result;
      },
      // [invokeKnownHelper]
      //
      // On stack, before: hash, inverse, program, params..., ...
      // On stack, after: result of helper invocation
      //
      // This operation is used when the helper is known to exist,
      // so a `helperMissing` fallback is not required.
      invokeKnownHelper: function invokeKnownHelper(paramSize, name) {
        var helper = this.setupHelper(paramSize, name);
        this.push(this.source.functionCall(helper.name, "call", helper.callParams));
      },
      // [invokeAmbiguous]
      //
      // On stack, before: hash, inverse, program, params..., ...
      // On stack, after: result of disambiguation
      //
      // This operation is used when an expression like `{{foo}}`
      // is provided, but we don't know at compile-time whether it
      // is a helper or a path.
      //
      // This operation emits more code than the other options,
      // and can be avoided by passing the `knownHelpers` and
      // `knownHelpersOnly` flags at compile-time.
      invokeAmbiguous: function invokeAmbiguous(name, helperCall) {
        this.useRegister("helper");
        var nonHelper = this.popStack();
        this.emptyHash();
        var helper = this.setupHelper(0, name, helperCall);
        var helperName = this.lastHelper = this.nameLookup("helpers", name, "helper");
        var lookup = ["(", "(helper = ", helperName, " || ", nonHelper, ")"];
        if (!this.options.strict) {
          lookup[0] = "(helper = ";
          lookup.push(" != null ? helper : ", this.aliasable("container.hooks.helperMissing"));
        }
        this.push(["(", lookup, helper.paramsInit ? ["),(", helper.paramsInit] : [], "),", "(typeof helper === ", this.aliasable('"function"'), " ? ", this.source.functionCall("helper", "call", helper.callParams), " : helper))"]);
      },
      // [invokePartial]
      //
      // On stack, before: context, ...
      // On stack after: result of partial invocation
      //
      // This operation pops off a context, invokes a partial with that context,
      // and pushes the result of the invocation back.
      invokePartial: function invokePartial(isDynamic, name, indent) {
        var params = [], options = this.setupParams(name, 1, params);
        if (isDynamic) {
          name = this.popStack();
          delete options.name;
        }
        if (indent) {
          options.indent = this.quotedString(indent);
        }
        options.helpers = "helpers";
        options.partials = "partials";
        options.decorators = "container.decorators";
        if (!isDynamic) {
          params.unshift(this.nameLookup("partials", name, "partial"));
        } else {
          params.unshift(name);
        }
        if (this.options.compat) {
          options.depths = "depths";
        }
        options = this.objectLiteral(options);
        params.push(options);
        this.push(this.source.functionCall("container.invokePartial", "", params));
      },
      // [assignToHash]
      //
      // On stack, before: value, ..., hash, ...
      // On stack, after: ..., hash, ...
      //
      // Pops a value off the stack and assigns it to the current hash
      assignToHash: function assignToHash(key) {
        var value = this.popStack(), context = void 0, type = void 0, id = void 0;
        if (this.trackIds) {
          id = this.popStack();
        }
        if (this.stringParams) {
          type = this.popStack();
          context = this.popStack();
        }
        var hash = this.hash;
        if (context) {
          hash.contexts[key] = context;
        }
        if (type) {
          hash.types[key] = type;
        }
        if (id) {
          hash.ids[key] = id;
        }
        hash.values[key] = value;
      },
      pushId: function pushId(type, name, child) {
        if (type === "BlockParam") {
          this.pushStackLiteral("blockParams[" + name[0] + "].path[" + name[1] + "]" + (child ? " + " + this.quotedString("." + child) : ""));
        } else if (type === "PathExpression") {
          this.pushString(name);
        } else if (type === "SubExpression") {
          this.pushStackLiteral("true");
        } else {
          this.pushStackLiteral("null");
        }
      },
      // HELPERS
      compiler: JavaScriptCompiler,
      compileChildren: function compileChildren(environment, options) {
        var children = environment.children, child = void 0, compiler = void 0;
        for (var i = 0, l = children.length; i < l; i++) {
          child = children[i];
          compiler = new this.compiler();
          var existing = this.matchExistingProgram(child);
          if (existing == null) {
            var index = this.context.programs.push("") - 1;
            child.index = index;
            child.name = "program" + index;
            this.context.programs[index] = compiler.compile(child, options, this.context, !this.precompile);
            this.context.decorators[index] = compiler.decorators;
            this.context.environments[index] = child;
            this.useDepths = this.useDepths || compiler.useDepths;
            this.useBlockParams = this.useBlockParams || compiler.useBlockParams;
            child.useDepths = this.useDepths;
            child.useBlockParams = this.useBlockParams;
          } else {
            child.index = existing.index;
            child.name = "program" + existing.index;
            this.useDepths = this.useDepths || existing.useDepths;
            this.useBlockParams = this.useBlockParams || existing.useBlockParams;
          }
        }
      },
      matchExistingProgram: function matchExistingProgram(child) {
        for (var i = 0, len = this.context.environments.length; i < len; i++) {
          var environment = this.context.environments[i];
          if (environment && environment.equals(child)) {
            return environment;
          }
        }
      },
      programExpression: function programExpression(guid) {
        var child = this.environment.children[guid], programParams = [child.index, "data", child.blockParams];
        if (this.useBlockParams || this.useDepths) {
          programParams.push("blockParams");
        }
        if (this.useDepths) {
          programParams.push("depths");
        }
        return "container.program(" + programParams.join(", ") + ")";
      },
      useRegister: function useRegister(name) {
        if (!this.registers[name]) {
          this.registers[name] = true;
          this.registers.list.push(name);
        }
      },
      push: function push(expr) {
        if (!(expr instanceof Literal)) {
          expr = this.source.wrap(expr);
        }
        this.inlineStack.push(expr);
        return expr;
      },
      pushStackLiteral: function pushStackLiteral(item) {
        this.push(new Literal(item));
      },
      pushSource: function pushSource(source) {
        if (this.pendingContent) {
          this.source.push(this.appendToBuffer(this.source.quotedString(this.pendingContent), this.pendingLocation));
          this.pendingContent = void 0;
        }
        if (source) {
          this.source.push(source);
        }
      },
      replaceStack: function replaceStack(callback) {
        var prefix = ["("], stack = void 0, createdStack = void 0, usedLiteral = void 0;
        if (!this.isInline()) {
          throw new _exception2["default"]("replaceStack on non-inline");
        }
        var top = this.popStack(true);
        if (top instanceof Literal) {
          stack = [top.value];
          prefix = ["(", stack];
          usedLiteral = true;
        } else {
          createdStack = true;
          var _name = this.incrStack();
          prefix = ["((", this.push(_name), " = ", top, ")"];
          stack = this.topStack();
        }
        var item = callback.call(this, stack);
        if (!usedLiteral) {
          this.popStack();
        }
        if (createdStack) {
          this.stackSlot--;
        }
        this.push(prefix.concat(item, ")"));
      },
      incrStack: function incrStack() {
        this.stackSlot++;
        if (this.stackSlot > this.stackVars.length) {
          this.stackVars.push("stack" + this.stackSlot);
        }
        return this.topStackName();
      },
      topStackName: function topStackName() {
        return "stack" + this.stackSlot;
      },
      flushInline: function flushInline() {
        var inlineStack = this.inlineStack;
        this.inlineStack = [];
        for (var i = 0, len = inlineStack.length; i < len; i++) {
          var entry = inlineStack[i];
          if (entry instanceof Literal) {
            this.compileStack.push(entry);
          } else {
            var stack = this.incrStack();
            this.pushSource([stack, " = ", entry, ";"]);
            this.compileStack.push(stack);
          }
        }
      },
      isInline: function isInline() {
        return this.inlineStack.length;
      },
      popStack: function popStack(wrapped2) {
        var inline = this.isInline(), item = (inline ? this.inlineStack : this.compileStack).pop();
        if (!wrapped2 && item instanceof Literal) {
          return item.value;
        } else {
          if (!inline) {
            if (!this.stackSlot) {
              throw new _exception2["default"]("Invalid stack pop");
            }
            this.stackSlot--;
          }
          return item;
        }
      },
      topStack: function topStack() {
        var stack = this.isInline() ? this.inlineStack : this.compileStack, item = stack[stack.length - 1];
        if (item instanceof Literal) {
          return item.value;
        } else {
          return item;
        }
      },
      contextName: function contextName(context) {
        if (this.useDepths && context) {
          return "depths[" + context + "]";
        } else {
          return "depth" + context;
        }
      },
      quotedString: function quotedString(str) {
        return this.source.quotedString(str);
      },
      objectLiteral: function objectLiteral(obj) {
        return this.source.objectLiteral(obj);
      },
      aliasable: function aliasable(name) {
        var ret = this.aliases[name];
        if (ret) {
          ret.referenceCount++;
          return ret;
        }
        ret = this.aliases[name] = this.source.wrap(name);
        ret.aliasable = true;
        ret.referenceCount = 1;
        return ret;
      },
      setupHelper: function setupHelper(paramSize, name, blockHelper) {
        var params = [], paramsInit = this.setupHelperArgs(name, paramSize, params, blockHelper);
        var foundHelper = this.nameLookup("helpers", name, "helper"), callContext = this.aliasable(this.contextName(0) + " != null ? " + this.contextName(0) + " : (container.nullContext || {})");
        return {
          params,
          paramsInit,
          name: foundHelper,
          callParams: [callContext].concat(params)
        };
      },
      setupParams: function setupParams(helper, paramSize, params) {
        var options = {}, contexts = [], types = [], ids = [], objectArgs = !params, param = void 0;
        if (objectArgs) {
          params = [];
        }
        options.name = this.quotedString(helper);
        options.hash = this.popStack();
        if (this.trackIds) {
          options.hashIds = this.popStack();
        }
        if (this.stringParams) {
          options.hashTypes = this.popStack();
          options.hashContexts = this.popStack();
        }
        var inverse = this.popStack(), program = this.popStack();
        if (program || inverse) {
          options.fn = program || "container.noop";
          options.inverse = inverse || "container.noop";
        }
        var i = paramSize;
        while (i--) {
          param = this.popStack();
          params[i] = param;
          if (this.trackIds) {
            ids[i] = this.popStack();
          }
          if (this.stringParams) {
            types[i] = this.popStack();
            contexts[i] = this.popStack();
          }
        }
        if (objectArgs) {
          options.args = this.source.generateArray(params);
        }
        if (this.trackIds) {
          options.ids = this.source.generateArray(ids);
        }
        if (this.stringParams) {
          options.types = this.source.generateArray(types);
          options.contexts = this.source.generateArray(contexts);
        }
        if (this.options.data) {
          options.data = "data";
        }
        if (this.useBlockParams) {
          options.blockParams = "blockParams";
        }
        return options;
      },
      setupHelperArgs: function setupHelperArgs(helper, paramSize, params, useRegister) {
        var options = this.setupParams(helper, paramSize, params);
        options.loc = locationLiteral(this);
        options = this.objectLiteral(options);
        if (useRegister) {
          this.useRegister("options");
          params.push("options");
          return ["options=", options];
        } else if (params) {
          params.push(options);
          return "";
        } else {
          return options;
        }
      }
    };
    (function() {
      var reservedWords = "break else new var case finally return void catch for switch while continue function this with default if throw delete in try do instanceof typeof abstract enum int short boolean export interface static byte extends long super char final native synchronized class float package throws const goto private transient debugger implements protected volatile double import public let yield await null true false".split(" ");
      var compilerWords = JavaScriptCompiler.RESERVED_WORDS = {};
      for (var i = 0, l = reservedWords.length; i < l; i++) {
        compilerWords[reservedWords[i]] = true;
      }
    })();
    JavaScriptCompiler.isValidJavaScriptVariableName = function(name) {
      return !JavaScriptCompiler.RESERVED_WORDS[name] && /^[a-zA-Z_$][0-9a-zA-Z_$]*$/.test(name);
    };
    function locationLiteral(compiler) {
      var loc = compiler.source.currentLocation;
      return loc ? _codeGen.safeJsonLiteral(loc) : "undefined";
    }
    function strictLookup(requireTerminal, compiler, parts, startPartIndex, type) {
      var stack = compiler.popStack(), len = parts.length;
      if (requireTerminal) {
        len--;
      }
      for (var i = startPartIndex; i < len; i++) {
        stack = compiler.nameLookup(stack, parts[i], type);
      }
      if (requireTerminal) {
        return [compiler.aliasable("container.strict"), "(", stack, ", ", compiler.quotedString(parts[len]), ", ", locationLiteral(compiler), " )"];
      } else {
        return stack;
      }
    }
    exports["default"] = JavaScriptCompiler;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars.js
var require_handlebars = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars.js"(exports, module) {
    "use strict";
    exports.__esModule = true;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _handlebarsRuntime = require_handlebars_runtime();
    var _handlebarsRuntime2 = _interopRequireDefault(_handlebarsRuntime);
    var _handlebarsCompilerAst = require_ast();
    var _handlebarsCompilerAst2 = _interopRequireDefault(_handlebarsCompilerAst);
    var _handlebarsCompilerBase = require_base();
    var _handlebarsCompilerCompiler = require_compiler();
    var _handlebarsCompilerJavascriptCompiler = require_javascript_compiler();
    var _handlebarsCompilerJavascriptCompiler2 = _interopRequireDefault(_handlebarsCompilerJavascriptCompiler);
    var _handlebarsCompilerVisitor = require_visitor();
    var _handlebarsCompilerVisitor2 = _interopRequireDefault(_handlebarsCompilerVisitor);
    var _handlebarsNoConflict = require_no_conflict();
    var _handlebarsNoConflict2 = _interopRequireDefault(_handlebarsNoConflict);
    var _create = _handlebarsRuntime2["default"].create;
    function create() {
      var hb = _create();
      hb.compile = function(input, options) {
        return _handlebarsCompilerCompiler.compile(input, options, hb);
      };
      hb.precompile = function(input, options) {
        return _handlebarsCompilerCompiler.precompile(input, options, hb);
      };
      hb.AST = _handlebarsCompilerAst2["default"];
      hb.Compiler = _handlebarsCompilerCompiler.Compiler;
      hb.JavaScriptCompiler = _handlebarsCompilerJavascriptCompiler2["default"];
      hb.Parser = _handlebarsCompilerBase.parser;
      hb.parse = _handlebarsCompilerBase.parse;
      hb.parseWithoutProcessing = _handlebarsCompilerBase.parseWithoutProcessing;
      return hb;
    }
    var inst = create();
    inst.create = create;
    _handlebarsNoConflict2["default"](inst);
    inst.Visitor = _handlebarsCompilerVisitor2["default"];
    inst["default"] = inst;
    exports["default"] = inst;
    module.exports = exports["default"];
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/printer.js
var require_printer = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/printer.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.print = print;
    exports.PrintVisitor = PrintVisitor;
    function _interopRequireDefault(obj) {
      return obj && obj.__esModule ? obj : { "default": obj };
    }
    var _visitor = require_visitor();
    var _visitor2 = _interopRequireDefault(_visitor);
    function print(ast) {
      return new PrintVisitor().accept(ast);
    }
    function PrintVisitor() {
      this.padding = 0;
    }
    PrintVisitor.prototype = new _visitor2["default"]();
    PrintVisitor.prototype.pad = function(string) {
      var out = "";
      for (var i = 0, l = this.padding; i < l; i++) {
        out += "  ";
      }
      out += string + "\n";
      return out;
    };
    PrintVisitor.prototype.Program = function(program) {
      var out = "", body = program.body, i = void 0, l = void 0;
      if (program.blockParams) {
        var blockParams = "BLOCK PARAMS: [";
        for (i = 0, l = program.blockParams.length; i < l; i++) {
          blockParams += " " + program.blockParams[i];
        }
        blockParams += " ]";
        out += this.pad(blockParams);
      }
      for (i = 0, l = body.length; i < l; i++) {
        out += this.accept(body[i]);
      }
      this.padding--;
      return out;
    };
    PrintVisitor.prototype.MustacheStatement = function(mustache) {
      return this.pad("{{ " + this.SubExpression(mustache) + " }}");
    };
    PrintVisitor.prototype.Decorator = function(mustache) {
      return this.pad("{{ DIRECTIVE " + this.SubExpression(mustache) + " }}");
    };
    PrintVisitor.prototype.BlockStatement = PrintVisitor.prototype.DecoratorBlock = function(block) {
      var out = "";
      out += this.pad((block.type === "DecoratorBlock" ? "DIRECTIVE " : "") + "BLOCK:");
      this.padding++;
      out += this.pad(this.SubExpression(block));
      if (block.program) {
        out += this.pad("PROGRAM:");
        this.padding++;
        out += this.accept(block.program);
        this.padding--;
      }
      if (block.inverse) {
        if (block.program) {
          this.padding++;
        }
        out += this.pad("{{^}}");
        this.padding++;
        out += this.accept(block.inverse);
        this.padding--;
        if (block.program) {
          this.padding--;
        }
      }
      this.padding--;
      return out;
    };
    PrintVisitor.prototype.PartialStatement = function(partial) {
      var content = "PARTIAL:" + partial.name.original;
      if (partial.params[0]) {
        content += " " + this.accept(partial.params[0]);
      }
      if (partial.hash) {
        content += " " + this.accept(partial.hash);
      }
      return this.pad("{{> " + content + " }}");
    };
    PrintVisitor.prototype.PartialBlockStatement = function(partial) {
      var content = "PARTIAL BLOCK:" + partial.name.original;
      if (partial.params[0]) {
        content += " " + this.accept(partial.params[0]);
      }
      if (partial.hash) {
        content += " " + this.accept(partial.hash);
      }
      content += " " + this.pad("PROGRAM:");
      this.padding++;
      content += this.accept(partial.program);
      this.padding--;
      return this.pad("{{> " + content + " }}");
    };
    PrintVisitor.prototype.ContentStatement = function(content) {
      return this.pad("CONTENT[ '" + content.value + "' ]");
    };
    PrintVisitor.prototype.CommentStatement = function(comment) {
      return this.pad("{{! '" + comment.value + "' }}");
    };
    PrintVisitor.prototype.SubExpression = function(sexpr) {
      var params = sexpr.params, paramStrings = [], hash = void 0;
      for (var i = 0, l = params.length; i < l; i++) {
        paramStrings.push(this.accept(params[i]));
      }
      params = "[" + paramStrings.join(", ") + "]";
      hash = sexpr.hash ? " " + this.accept(sexpr.hash) : "";
      return this.accept(sexpr.path) + " " + params + hash;
    };
    PrintVisitor.prototype.PathExpression = function(id) {
      var path = id.parts.join("/");
      return (id.data ? "@" : "") + "PATH:" + path;
    };
    PrintVisitor.prototype.StringLiteral = function(string) {
      return '"' + string.value + '"';
    };
    PrintVisitor.prototype.NumberLiteral = function(number2) {
      return "NUMBER{" + number2.value + "}";
    };
    PrintVisitor.prototype.BooleanLiteral = function(bool) {
      return "BOOLEAN{" + bool.value + "}";
    };
    PrintVisitor.prototype.UndefinedLiteral = function() {
      return "UNDEFINED";
    };
    PrintVisitor.prototype.NullLiteral = function() {
      return "NULL";
    };
    PrintVisitor.prototype.Hash = function(hash) {
      var pairs = hash.pairs, joinedPairs = [];
      for (var i = 0, l = pairs.length; i < l; i++) {
        joinedPairs.push(this.accept(pairs[i]));
      }
      return "HASH{" + joinedPairs.join(", ") + "}";
    };
    PrintVisitor.prototype.HashPair = function(pair) {
      return pair.key + "=" + this.accept(pair.value);
    };
  }
});

// node_modules/handlebars/lib/index.js
var require_lib = __commonJS({
  "node_modules/handlebars/lib/index.js"(exports, module) {
    var handlebars = require_handlebars()["default"];
    var printer = require_printer();
    handlebars.PrintVisitor = printer.PrintVisitor;
    handlebars.print = printer.print;
    module.exports = handlebars;
    function extension2(module2, filename) {
      var fs = require_node_fs();
      var templateString = fs.readFileSync(filename, "utf8");
      module2.exports = handlebars.compile(templateString);
    }
    if (typeof __require !== "undefined" && __require.extensions) {
      __require.extensions[".handlebars"] = extension2;
      __require.extensions[".hbs"] = extension2;
    }
  }
});

// src/select/types.ts
function theOne({ candidates, findings }) {
  return findings === void 0 ? candidates[0] : void 0;
}

// src/model/types.ts
var NO_FACTS = { kit: {}, content: [], noContent: "the rules of this step do not ask what is inside" };

// src/kitfile/layers.ts
function cleanPath(path) {
  const rooted = path.startsWith("/");
  const kept = [];
  for (const element of path.split("/")) {
    if (element === "" || element === ".") continue;
    if (element !== "..") kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  const joined3 = kept.join("/");
  return rooted ? `/${joined3}` : joined3 || ".";
}
function modelHasLayer(model) {
  return model !== void 0 && model.path !== "" && model.reference === void 0;
}
function entriesOf({
  model,
  ...kitfile
}) {
  const of = (kind, entries) => entries.map((entry, index) => ({ kind, index, entry }));
  return [
    ...of("model", model !== void 0 && modelHasLayer(model) ? [model] : []),
    ...of("modelpart", model?.parts ?? []),
    ...of("code", kitfile.code),
    ...of("dataset", kitfile.datasets),
    ...of("docs", kitfile.docs),
    ...of("prompt", kitfile.prompts),
    ...of("mcp", kitfile.mcpServers)
  ];
}
function layerEntries(kitfile) {
  return entriesOf(kitfile).map(({ kind, index, entry: { path, at: at2, name } }) => {
    return { kind, index, path, cleanPath: cleanPath(path), at: at2, ...name === void 0 ? {} : { name } };
  });
}

// src/kitfile/failure.ts
var SAID_LENGTH = 80;
function said(text2) {
  return printable(text2, SAID_LENGTH);
}
function quoted2(text2) {
  return `"${said(text2)}"`;
}

// src/kitfile/json.ts
var ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;
var STRAY_BYTES = new RegExp("\\p{Surrogate}", "u");
function goString(text2) {
  const parts = text2.split(STRAY_BYTES).map((part) => JSON.stringify(part).slice(1, -1));
  const escaped = parts.join("\\ufffd").replace(ESCAPED_BY_GO, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}
function goText(value) {
  if (typeof value === "string") return goString(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (isArray(value)) return `[${value.map(goText).join(",")}]`;
  const entries = Object.entries(value).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return `{${entries.map(([key, item]) => `${goString(key)}:${goText(item)}`).join(",")}}`;
}
var Json = class {
  text;
  constructor(text2) {
    this.text = text2;
  }
  get bytes() {
    return Buffer.from(this.text, "utf8");
  }
};
function goStruct(members) {
  const written3 = [];
  for (const [key, value] of members) {
    if (value === void 0 || value === "") continue;
    written3.push(`"${key}":${typeof value === "string" ? goString(value) : value.text}`);
  }
  return new Json(`{${written3.join(",")}}`);
}
function goJson(value) {
  return new Json(goText(value));
}
function goList(items, write) {
  return items.length === 0 ? void 0 : new Json(`[${items.map((item) => write(item).text).join(",")}]`);
}
function isArray(value) {
  return Array.isArray(value);
}
var TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
var DEPTH_LIMIT = 200;
var INTEGER_LENGTH_LIMIT = 1e3;
function parseLossless(text2) {
  JSON.parse(text2);
  const marked = text2.replace(TOKEN, (token) => token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`);
  const value = JSON.parse(marked);
  return unmark(value, 0);
}
function unmark(value, depth) {
  if (depth > DEPTH_LIMIT) throw new RangeError(`nested deeper than ${DEPTH_LIMIT} levels`);
  if (typeof value === "string") return value.startsWith("n") ? readNumber(value.slice(1)) : value.slice(1);
  if (value === null || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((item) => unmark(item, depth + 1));
  if (typeof value !== "object") throw new TypeError(`unexpected ${typeof value}`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.slice(1), unmark(item, depth + 1)]));
}
function readNumber(text2) {
  const number2 = Number(text2);
  if (Number.isSafeInteger(number2) || !/^-?\d+$/.test(text2) || text2.length > INTEGER_LENGTH_LIMIT) return number2;
  return BigInt(text2);
}

// src/kitfile/types.ts
var KEYS = {
  kitfile: ["manifestVersion", "package", "model", "code", "datasets", "docs", "prompts", "mcpServers"],
  package: ["name", "version", "description", "license", "authors"],
  model: ["name", "path", "license", "framework", "format", "version", "description", "parts", "parameters"],
  part: ["name", "path", "license", "type"],
  code: ["path", "description", "license"],
  dataset: ["name", "path", "remotePath", "remoteHash", "description", "license", "parameters"],
  docs: ["path", "description"],
  prompt: ["name", "path", "description"],
  mcpServer: ["name", "path", "description"]
};
var OTHER_KEYS = ["authors", "parts", "parameters", "remotePath", "remoteHash"];
function textKeys(keys) {
  const others = OTHER_KEYS;
  return keys.filter((key) => !others.includes(key));
}
function readTexts(keys, read3) {
  const found = {};
  for (const key of textKeys(keys).filter((one) => one !== "path")) {
    const text2 = read3(key);
    if (text2 !== void 0 && text2 !== "") found[key] = text2;
  }
  return found;
}

// src/kitfile/config-parse.ts
var CONFIG_SIZE_LIMIT = 4 * 1024 * 1024;
function parseConfig(bytes, name) {
  const reader = new ConfigReader(name);
  const config = reader.object(reader.json(bytes), "the config");
  const at2 = { file: name, line: 1, column: 1 };
  const digests = /* @__PURE__ */ new Map();
  const list = (from, key, where, read3) => reader.list(from, key, where).map((item, index) => {
    const itemWhere = `${where}[${index}]`;
    const fields2 = reader.object(item ?? {}, itemWhere);
    const entry2 = read3(fields2, itemWhere);
    digests.set(entry2, parseDigest(reader.text(fields2, "digest", itemWhere) ?? ""));
    return entry2;
  });
  const entry = (item, where, keys) => ({
    path: reader.text(item, "path", where) ?? "",
    at: at2,
    ...reader.texts(item, where, keys)
  });
  const section = (key, keys) => list(config, key, key, (item, where) => entry(item, where, keys));
  const readModel2 = (value) => {
    const fields2 = reader.object(value, "model");
    const base = entry(fields2, "model", KEYS.model);
    const model2 = {
      ...base,
      parts: list(fields2, "parts", "model.parts", (part, where) => entry(part, where, KEYS.part)),
      ...parameters(fields2),
      ...isKitReference(base.path) ? { reference: base.path } : {}
    };
    digests.set(model2, parseDigest(reader.text(fields2, "digest", "model") ?? ""));
    return model2;
  };
  const model = isSet(config["model"]) ? readModel2(config["model"]) : void 0;
  const packageFields = isSet(config["package"]) ? reader.object(config["package"], "package") : {};
  const authors = reader.list(packageFields, "authors", "package.authors").filter((author) => typeof author === "string");
  const kitfile = {
    file: name,
    manifestVersion: reader.text(config, "manifestVersion", "") ?? "",
    package: {
      ...reader.texts(packageFields, "package", KEYS.package),
      ...authors.length === 0 ? {} : { authors }
    },
    ...model === void 0 ? {} : { model },
    code: section("code", KEYS.code),
    datasets: list(config, "datasets", "datasets", (item, where) => ({ ...entry(item, where, KEYS.dataset), ...parameters(item) })),
    docs: section("docs", KEYS.docs),
    prompts: section("prompts", KEYS.prompt),
    mcpServers: section("mcpServers", KEYS.mcpServer)
  };
  return { kitfile, digests: entriesOf(kitfile).map(({ entry: entry2 }) => digests.get(entry2)) };
}
function parameters(fields2) {
  const value = fields2["parameters"];
  return isSet(value) ? { parameters: value } : {};
}
function isSet(value) {
  return value !== void 0 && value !== null;
}
var ConfigReader = class {
  #name;
  constructor(name) {
    this.#name = name;
  }
  json(bytes) {
    if (bytes.length > CONFIG_SIZE_LIMIT) throw this.#unreadable(`has ${bytes.length} bytes, more than ${CONFIG_SIZE_LIMIT}`);
    try {
      return parseLossless(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (cause) {
      throw this.#unreadable(`is not JSON (${said(messageOf(cause))})`, cause);
    }
  }
  object(value, where) {
    if (typeof value === "object" && value !== null && !isArray(value)) return value;
    throw this.#unreadable(`is not what kit writes: ${where} is no object`);
  }
  list(from, key, where) {
    const value = from[key];
    if (!isSet(value)) return [];
    if (isArray(value)) return value;
    throw this.#unreadable(`is not what kit writes: ${where} is no list`);
  }
  text(from, key, where) {
    const value = from[key];
    if (!isSet(value)) return void 0;
    if (typeof value === "string") return value;
    throw this.#unreadable(`is not what kit writes: ${where === "" ? key : `${where}.${key}`} is no text`);
  }
  texts(from, where, keys) {
    return readTexts(keys, (key) => this.text(from, key, where));
  }
  #unreadable(what, cause) {
    const message = `The config blob ${quoted2(this.#name)} ${what}.`;
    const hint = "This is no ModelKit that kit or this action wrote; name another one, or push it again from its files.";
    return new Failure({ code: "CONFIG_UNREADABLE", message, hint }, { cause });
  }
};

// src/kitfile/from-layers.ts
function packedKitfile({ annotations }, name) {
  const text2 = annotations[Annotation.kitfile];
  return text2 === void 0 || text2 === "" ? void 0 : parseConfig(Buffer.from(text2, "utf8"), name);
}
function kitfileFromLayers({ annotations, layers }, config, name) {
  const place4 = { file: name, line: 1, column: 1 };
  const alone = layers.length === 1 ? layerPath({ annotations }) : void 0;
  const found = layers.map((layer, index) => {
    const path = cleanPath(layerPath(layer) ?? alone ?? (layerForm(layer) === "tar" ? "." : `layer-${index}`));
    return { kind: layerKind(layer), entry: { path, at: place4 }, digest: layer.digest };
  });
  const digests = new Map(found.map(({ entry, digest }) => [entry, digest]));
  const of = (wanted) => found.filter(({ kind }) => kind === wanted).map(({ entry }) => entry);
  const [first, ...weights3] = of("model");
  const parts = [...weights3, ...of("modelpart")];
  const stated2 = statedIn(config);
  const model = first === void 0 && parts.length === 0 ? void 0 : Object.assign(first ?? { path: "", at: place4 }, { parts }, stated2.model);
  const kitfile = {
    file: name,
    manifestVersion: "",
    package: stated2.package,
    ...model === void 0 ? {} : { model },
    code: of("code"),
    datasets: of("dataset"),
    docs: of("docs"),
    prompts: of("prompt"),
    mcpServers: []
  };
  return { kitfile, digests: entriesOf(kitfile).map(({ entry }) => digests.get(entry)) };
}
function statedIn(config) {
  const whole = jsonOf(config);
  const described2 = (...keys) => readTexts(keys, (key) => textAt(whole, "descriptor", key));
  const inside = (key) => textAt(whole, "config", key);
  const [license] = textsOf(at(whole, "descriptor", "licenses"));
  const authors = textsOf(at(whole, "descriptor", "authors"));
  const parameters2 = readTexts(
    ["paramSize", "quantization"],
    (key) => key === "quantization" || /^\d+(?:\.\d)?[KMBTQ]$/i.test(inside(key) ?? "") ? inside(key) : void 0
  );
  return {
    package: {
      ...described2("name", "version", "description"),
      ...license === void 0 ? {} : { license },
      ...authors.length === 0 ? {} : { authors }
    },
    // The spec's name is the model's.
    model: { ...described2("name"), ...readTexts(["format"], inside), ...Object.keys(parameters2).length === 0 ? {} : { parameters: parameters2 } }
  };
}
function jsonOf(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return void 0;
  }
}
function textsOf(value) {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string" && one !== "") : [];
}

// src/kitfile/read.ts
var import_promises = __toESM(require_promises(), 1);
var import_node_path = __toESM(require_node_path(), 1);

// src/kitfile/characters.ts
var NOT_YAML = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
var UNICODE_BREAK = /[\u0085\u2028\u2029]/;
var FOLDED_BREAK = /\u0085|(?<=[\s\u0085])[\u2028\u2029]|[\u2028\u2029](?=[\s\u0085])/;
var SURROGATE_ESCAPE = /\\(?:(u[dD][89a-fA-F])|[^])/g;
function normalizeText(text2) {
  return text2.replace(/\r(?!\n)/g, "\n");
}
function checkCharacters(text2, lines2, problems) {
  const found = NOT_YAML.exec(text2);
  if (found === null) return;
  problems.add({
    code: "KITFILE_SYNTAX",
    message: `The Kitfile holds the character ${codePoint(found[0])}, which YAML does not allow.`,
    hint: "Remove it, or write it as an escape inside double quotes.",
    at: lines2.at(found.index)
  });
}
function checkQuoted(text2, quoted4, lines2, problems) {
  const broken = breakIn(text2, quoted4);
  if (broken !== void 0) {
    problems.add({
      code: "KITFILE_SYNTAX",
      message: `The Kitfile holds ${codePoint(text2.charAt(broken))}, which kit reads as the end of a line.`,
      hint: "Remove it, or write it as an escape inside double quotes.",
      at: lines2.at(broken)
    });
  }
  for (const { start, end } of quoted4) {
    if (text2[start] !== '"') continue;
    for (const escape of text2.slice(start, end).matchAll(SURROGATE_ESCAPE)) {
      if (escape[1] === void 0) continue;
      problems.add({
        code: "KITFILE_SYNTAX",
        message: `The Kitfile escapes half a character (\\${escape[1]}\u2026), which YAML does not allow.`,
        hint: "Write the character itself, or all of it as \\U and eight hex digits.",
        at: lines2.at(start + escape.index)
      });
    }
  }
}
function breakIn(text2, quoted4) {
  let at2 = 0;
  for (const { start, end } of [...quoted4, { start: text2.length, end: text2.length }]) {
    const outside2 = UNICODE_BREAK.exec(text2.slice(at2, start));
    if (outside2 !== null) return at2 + outside2.index;
    const inside = FOLDED_BREAK.exec(text2.slice(start, end));
    if (inside !== null) return start + inside.index;
    at2 = end;
  }
  return void 0;
}
function codePoint(character) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
var Lines = class {
  #file;
  #starts;
  constructor(text2, file) {
    this.#file = file;
    const starts = [0];
    for (let feed = text2.indexOf("\n"); feed >= 0; feed = text2.indexOf("\n", feed + 1)) starts.push(feed + 1);
    this.#starts = starts;
  }
  at(offset) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.#file, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
};

// src/kitfile/scalars.ts
var WORDS = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, { ok: true, tag: "!!bool", value: true }]),
  ...["false", "False", "FALSE"].map((word) => [word, { ok: true, tag: "!!bool", value: false }]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, { ok: true, tag: "!!null", value: null }]),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, { ok: true, tag: "!!float", unwritable: "not a number" }]),
  ...["", "+", "-"].flatMap(
    (sign) => [".inf", ".Inf", ".INF"].map((word) => [sign + word, { ok: true, tag: "!!float", unwritable: "infinite" }])
  )
]);
var RESOLVABLE = /* @__PURE__ */ new Set(["", "!!bool", "!!int", "!!float", "!!null", "!!timestamp"]);
var FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var INT64_MIN = -(2n ** 63n);
var INT64_MAX = 2n ** 63n - 1n;
var UINT64_MAX = 2n ** 64n - 1n;
var INTEGER = /^(?:0|[1-9][0-9]{0,19}|0[xX]0*[0-9a-fA-F]{1,16}|0[oO]0*[0-7]{1,22}|0[bB]0*[01]{1,64})$/;
function resolveScalar(node2) {
  if (node2.tag === "!!str" || node2.tag === "" && !node2.plain) return { ok: true, tag: "!!str", value: node2.text };
  if (node2.tag === "!!binary") {
    const text2 = decodeBinary(node2.text);
    return text2 === void 0 ? { ok: false, message: "a !!binary value that is not base64" } : { ok: true, tag: "!!binary", value: text2 };
  }
  if (!RESOLVABLE.has(node2.tag)) return { ok: true, tag: node2.tag, value: node2.text };
  const found = resolvePlain(node2.text);
  if (node2.tag === "" || node2.tag === found.tag) return found;
  if (node2.tag === "!!float" && found.tag === "!!int" && "value" in found && Number(found.value) < 2 ** 63) {
    return { ok: true, tag: "!!float", value: Number(found.value) };
  }
  return { ok: false, message: `a value tagged ${node2.tag} that is none` };
}
function resolvePlain(text2) {
  const word = WORDS.get(text2);
  if (word !== void 0) return word;
  if (text2.startsWith(".")) return float(text2) ?? asText(text2);
  if (!/^[-+0-9]/.test(text2)) return asText(text2);
  const timestamp = readTimestamp(text2);
  if (timestamp?.writable === false) return { ok: true, tag: "!!timestamp", unwritable: "a time zone of a day or more" };
  if (timestamp !== void 0) return { ok: true, tag: "!!timestamp", value: timestamp.text };
  const digits = text2.replaceAll("_", "");
  const integer = readInteger(digits);
  if (integer !== void 0) return { ok: true, tag: "!!int", value: narrow(integer) };
  return float(digits) ?? asText(text2);
}
function asText(text2) {
  return { ok: true, tag: "!!str", value: text2 };
}
function float(text2) {
  if (!FLOAT.test(text2)) return void 0;
  const value = Number(text2);
  return Number.isFinite(value) ? { ok: true, tag: "!!float", value } : void 0;
}
function readInteger(text2) {
  const signed = /^[+-]/.test(text2);
  let digits = signed ? text2.slice(1) : text2;
  if (/^0[0-7]+$/.test(digits)) digits = `0o${digits}`;
  const inner = /^0[bo]([+-])[0-7]+$/.exec(text2)?.[1];
  if (inner !== void 0) digits = digits.replace(inner, "");
  if (!INTEGER.test(digits)) return void 0;
  const value = (text2.startsWith("-") || inner === "-" ? -1n : 1n) * BigInt(digits);
  if (value >= INT64_MIN && value <= INT64_MAX) return value;
  return !signed && value >= 0n && value <= UINT64_MAX ? value : void 0;
}
function narrow(value) {
  const number2 = Number(value);
  return Number.isSafeInteger(number2) ? number2 : value;
}
var BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var SEQUENCE = /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[^]/g;
var STRAY_BYTE = 56320;
function decodeBinary(base64) {
  const packed = base64.replace(/[\r\n]/g, "");
  if (!BASE64.test(packed)) return void 0;
  const bytes = Buffer.from(packed, "base64").toString("latin1");
  return bytes.replace(SEQUENCE, (sequence) => {
    if (sequence.length > 1) return Buffer.from(sequence, "latin1").toString("utf8");
    const byte = sequence.charCodeAt(0);
    return byte < 128 ? sequence : String.fromCharCode(STRAY_BYTE + byte);
  });
}
var DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
var TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?`;
var LAYOUTS = [new RegExp(`^${DATE}[Tt]${TIME}(?<zone>Z|[+-]\\d\\d:\\d\\d)$`), new RegExp(`^${DATE} +${TIME}$`), new RegExp(`^${DATE}$`)];
var FRACTION_DIGITS = 9;
function readTimestamp(text2) {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text2)?.groups;
    if (groups === void 0) continue;
    const [year, month, day] = [Number(groups["year"]), Number(groups["month"]), Number(groups["day"])];
    const [hour, minute, second] = [Number(groups["hour"] ?? 0), Number(groups["minute"] ?? 0), Number(groups["second"] ?? 0)];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) continue;
    const offset = readZone(groups["zone"] ?? "Z");
    if (offset === void 0) continue;
    if (Math.abs(offset) >= 24 * 60) return { writable: false };
    const fraction2 = (groups["fraction"] ?? "").slice(0, FRACTION_DIGITS).replace(/0+$/, "");
    const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    const time = `${pad(hour)}:${pad(minute)}:${pad(second)}${fraction2 === "" ? "" : `.${fraction2}`}`;
    return { writable: true, text: `${date}T${time}${zoneText(offset)}` };
  }
  return void 0;
}
function readZone(zone) {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 24 || minutes > 60) return void 0;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
function zoneText(offset) {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function pad(value, width = 2) {
  return String(value).padStart(width, "0");
}

// src/kitfile/decoder.ts
var TEXT_LIMIT = 8 * 1024 * 1024;
var Decoder = class {
  problems;
  #remark;
  #open = /* @__PURE__ */ new Set();
  #decoded = 0;
  #aliased = 0;
  #characters = 0;
  constructor(problems, remark) {
    this.problems = problems;
    this.#remark = remark;
  }
  /** Calls `read` with the node, or with what the alias stands for. Throws, with all problems so far, when aliases multiply. */
  visit(node2, read3) {
    this.#decoded += 1;
    if (this.#open.size > 0) this.#aliased += 1;
    if (this.#decoded > 1e3 && this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)) {
      this.#stop("The Kitfile repeats itself by aliases out of all proportion.", node2.at);
    }
    if (node2.kind !== "alias") {
      if (node2.kind === "scalar") this.#characters += node2.text.length;
      if (this.#characters > TEXT_LIMIT) this.#stop(`The Kitfile's texts are longer than ${TEXT_LIMIT} characters.`, node2.at);
      return read3(node2);
    }
    if (this.#open.has(node2)) this.#stop(`The value of the anchor ${quoted2(`&${node2.name}`)} contains itself.`, node2.at);
    this.#open.add(node2);
    const result = this.visit(node2.target, read3);
    this.#open.delete(node2);
    return result;
  }
  /** The source text of a scalar; undefined when it is null or no scalar. */
  text(node2, where) {
    return this.visit(node2, (found) => {
      if (found.kind !== "scalar") {
        this.typeProblem(where, "text", found, node2.at);
        return void 0;
      }
      const resolved2 = resolveScalar(found);
      if (!resolved2.ok) {
        this.unresolved(where, resolved2.message, found);
        return void 0;
      }
      if (resolved2.tag === "!!binary" && "value" in resolved2) return String(resolved2.value);
      return resolved2.tag === "!!null" ? void 0 : found.text;
    });
  }
  /** The items of a list without its nulls, which kit drops; empty when the node is null or no list. */
  items(node2, where) {
    const items = this.visit(node2, (found) => {
      if (found.kind === "sequence") return found.items;
      if (!isNull(found)) this.typeProblem(where, "a list", found, node2.at);
      return [];
    });
    return items.filter((item) => !isNull(item));
  }
  /** The entries of a mapping by key; undefined when the node is null or no mapping. */
  entries(node2, where) {
    return this.visit(node2, (found) => {
      if (found.kind === "mapping") return this.collect(found, where);
      if (!isNull(found)) this.typeProblem(where, "a mapping", found, node2.at);
      return void 0;
    });
  }
  /** A mapping's entries, its own before those that `<<` brings. */
  collect(node2, where, into = /* @__PURE__ */ new Map()) {
    this.#refuseDuplicates(node2, where);
    let merge;
    for (const pair of node2.pairs) {
      if (isMergeKey(pair.key)) {
        merge = pair.value;
        continue;
      }
      const key = this.text(pair.key, `a key of ${where}`);
      if (key === void 0) this.#noteIgnored(pair.key, where);
      else if (!into.has(key)) into.set(key, pair);
    }
    if (merge !== void 0) this.#merge(merge, where, into);
    return into;
  }
  problem(code, message, hint, at2) {
    this.problems.add({ code, message, hint, at: at2 });
  }
  /** For a scalar whose tag says what it is not. */
  unresolved(where, what, { text: text2, at: at2 }) {
    this.problem("KITFILE_VALUE", `${where} holds ${what}: ${quoted2(text2)}.`, "Remove the tag, or correct the value.", at2);
  }
  typeProblem(where, wanted, found, at2) {
    this.problem("KITFILE_TYPE", `${where} must be ${wanted}, not ${describe(found)}.`, `Write ${where} as ${wanted}.`, at2);
  }
  #merge(node2, where, into) {
    this.visit(node2, (found) => {
      if (found.kind === "mapping") {
        this.collect(found, where, into);
        return;
      }
      if (found.kind === "sequence" && node2.kind !== "alias") {
        for (const item of found.items) this.#mergeItem(item, where, into);
        return;
      }
      this.#refuseMerge(where, found, node2.at);
    });
  }
  #mergeItem(item, where, into) {
    this.visit(item, (found) => {
      if (found.kind === "mapping") this.collect(found, where, into);
      else this.#refuseMerge(where, found, item.at);
    });
  }
  #refuseMerge(where, found, at2) {
    this.problem("KITFILE_TYPE", `"<<" in ${where} merges ${describe(found)}.`, "Merge a mapping, or a list of mappings.", at2);
  }
  /** yaml.v3 compares keys as written, before anything is resolved. */
  #refuseDuplicates(node2, where) {
    const seen = /* @__PURE__ */ new Map();
    for (const { key } of node2.pairs) {
      const written3 = key.kind === "scalar" ? `=${key.text}` : key.kind === "alias" ? `*${key.name}` : key.kind;
      const first = seen.get(written3);
      if (first === void 0) seen.set(written3, key);
      else {
        const name = key.kind === "scalar" ? quoted2(key.text) : "The same key";
        const message = `${name} is a duplicate key in ${where}: it stands on line ${first.at.line} already.`;
        this.problem("KITFILE_KEY_DUPLICATE", message, "Remove one of the two.", key.at);
      }
    }
  }
  #noteIgnored(key, where) {
    if (!isNull(key)) return;
    const code = "KITFILE_KEY_IGNORED";
    const message = `${where} has an entry without a key, which kit ignores.`;
    this.#remark?.({ level: "warning", subject: "kitfile", code, message, hint: "Give it a key, or remove it.", at: key.at });
  }
  #stop(message, at2) {
    this.problem("KITFILE_VALUE", message, "Write the values out instead of repeating them by aliases.", at2);
    this.problems.failIfAny();
    throw new RangeError(message);
  }
};
function isNull(node2) {
  if (node2.kind === "alias") return isNull(node2.target);
  if (node2.kind !== "scalar") return false;
  const resolved2 = resolveScalar(node2);
  return resolved2.ok && resolved2.tag === "!!null";
}
function isMergeKey(key) {
  return key.kind === "scalar" && key.text === "<<" && (key.tag === "" && key.plain || key.tag === "!!merge");
}
function describe(node2) {
  switch (node2.kind) {
    case "mapping":
      return "a mapping";
    case "sequence":
      return "a list";
    case "scalar":
      return isNull(node2) ? "nothing" : `the text ${quoted2(node2.text)}`;
  }
}
function allowedAliasRatio(decoded2) {
  const [low, high] = [4e5, 4e6];
  return 0.99 - 0.89 * Math.min(Math.max(0, decoded2 - low) / (high - low), 1);
}

// src/kitfile/parameter.ts
function readParameter(decoder, node2, where) {
  return decoder.visit(node2, (found) => {
    switch (found.kind) {
      case "scalar":
        return readScalar(decoder, found, where);
      case "sequence":
        return found.items.map((item, index) => readParameter(decoder, item, `${where}[${index}]`));
      case "mapping":
        return readMapping(decoder, found, where);
    }
  });
}
function readScalar(decoder, node2, where) {
  const resolved2 = resolveScalar(node2);
  if (!resolved2.ok) {
    decoder.unresolved(where, resolved2.message, node2);
    return null;
  }
  if ("value" in resolved2) return resolved2.value;
  const message = `${where} is ${quoted2(node2.text)} (${resolved2.unwritable}), which JSON cannot hold.`;
  decoder.problem("KITFILE_VALUE", message, "Quote it to keep it as text, or write another value.", node2.at);
  return null;
}
function readMapping(decoder, node2, where) {
  const strange = node2.pairs.filter(({ key }) => !isMergeKey(key) && !isText(key));
  for (const { key } of strange) {
    const written3 = key.kind === "scalar" ? quoted2(key.text) : "something else";
    decoder.problem(
      "KITFILE_VALUE",
      `${where} has a key that is no text: ${written3}.`,
      "Put the key in quotes; JSON keys are texts.",
      key.at
    );
  }
  if (strange.length > 0) return null;
  const entries = [...decoder.collect(node2, where)];
  return Object.fromEntries(entries.map(([key, { value }]) => [key, readParameter(decoder, value, below(where, key))]));
}
function isText(key) {
  if (key.kind === "alias") return isText(key.target);
  if (key.kind !== "scalar") return false;
  const resolved2 = resolveScalar(key);
  return resolved2.ok && resolved2.tag === "!!str";
}
function below(where, key) {
  return /^[\w-]{1,40}$/.test(key) ? `${where}.${key}` : `${where}[${quoted2(key)}]`;
}

// src/kitfile/kitfile-reader.ts
var WRITTEN_BY_PACK = ["digest", "diffId"];
var MANIFEST_VERSION = "1.0.0";
var PART_TYPE = /^\w[\w.-]{0,63}$/;
var KitfileReader = class {
  #decoder;
  #file;
  constructor(decoder, file) {
    this.#decoder = decoder;
    this.#file = file;
  }
  read(tree) {
    const fields2 = this.#fields(tree, "the Kitfile", KEYS.kitfile) ?? /* @__PURE__ */ new Map();
    const model = this.#model(fields2.get("model"));
    return {
      file: this.#file,
      manifestVersion: this.#texts(fields2, "", ["manifestVersion"]).manifestVersion ?? "",
      package: this.#package(fields2.get("package")),
      ...model === void 0 ? {} : { model },
      code: this.#list(fields2, "code", (node2, where) => this.#entry(node2, where, KEYS.code)),
      datasets: this.#list(fields2, "datasets", (node2, where) => this.#dataset(node2, where)),
      docs: this.#list(fields2, "docs", (node2, where) => this.#entry(node2, where, KEYS.docs)),
      prompts: this.#list(fields2, "prompts", (node2, where) => this.#entry(node2, where, KEYS.prompt)),
      mcpServers: this.#list(fields2, "mcpServers", (node2, where) => this.#entry(node2, where, KEYS.mcpServer))
    };
  }
  #package(entry) {
    const fields2 = entry && this.#fields(entry.value, "package", KEYS.package);
    if (fields2 === void 0) return {};
    const authors = this.#list(fields2, "authors", (node2, where) => this.#decoder.text(node2, where), "package.authors");
    return { ...this.#texts(fields2, "package", KEYS.package), ...authors.length === 0 ? {} : { authors } };
  }
  #model(entry) {
    if (entry === void 0) return void 0;
    if (entry.value.kind === "sequence") {
      this.#decoder.problem(
        "KITFILE_TYPE",
        "model must be a mapping, not a list: a ModelKit holds one model.",
        'Write the other files as "parts" of the model, or write one Kitfile, and publish one ModelKit, for each model.',
        entry.value.at
      );
      return void 0;
    }
    const fields2 = this.#fields(entry.value, "model", KEYS.model);
    if (fields2 === void 0) return void 0;
    const base = this.#path(fields2, "model", entry.value.at);
    return {
      ...base,
      ...this.#texts(fields2, "model", KEYS.model),
      parts: this.#list(fields2, "parts", (node2, where) => this.#part(node2, where), "model.parts"),
      ...this.#parameters(fields2, "model"),
      ...isKitReference(base.path) ? { reference: base.path } : {}
    };
  }
  #part(node2, where) {
    const fields2 = this.#fields(node2, where, KEYS.part);
    if (fields2 === void 0) return void 0;
    const texts2 = this.#texts(fields2, where, KEYS.part);
    if (texts2.type !== void 0 && !PART_TYPE.test(texts2.type)) {
      this.#decoder.problem(
        "KITFILE_VALUE",
        `${where}.type is ${quoted2(texts2.type)}.`,
        'Use letters, digits, "_", "." and "-", at most 64 of them, and neither "." nor "-" first.',
        fields2.get("type")?.value.at ?? node2.at
      );
    }
    return { ...this.#path(fields2, where, node2.at), ...texts2 };
  }
  #entry(node2, where, keys) {
    const fields2 = this.#fields(node2, where, keys);
    return fields2 && { ...this.#path(fields2, where, node2.at), ...this.#texts(fields2, where, keys) };
  }
  #dataset(node2, where) {
    const fields2 = this.#fields(node2, where, KEYS.dataset);
    if (fields2 === void 0) return void 0;
    for (const key of ["remotePath", "remoteHash"]) {
      const entry = fields2.get(key);
      if (entry === void 0 || (this.#decoder.text(entry.value, `${where}.${key}`) ?? "") === "") continue;
      this.#decoder.problem(
        "KITFILE_UNSUPPORTED",
        `${where}.${key} is not supported yet: data that stays elsewhere cannot be packed.`,
        'Download the data in a step before this one and name it by "path", or pack with kit itself (packer: kit).',
        entry.key.at
      );
    }
    return {
      ...this.#path(fields2, where, node2.at),
      ...this.#texts(fields2, where, KEYS.dataset),
      ...this.#parameters(fields2, where)
    };
  }
  /** The entries of a mapping, after every unknown key has been reported. */
  #fields(node2, where, known3) {
    const fields2 = this.#decoder.entries(node2, where);
    for (const [key, entry] of fields2 ?? []) {
      if (!known3.includes(key)) this.#unknownKey(key, where, known3, entry);
    }
    return fields2;
  }
  #unknownKey(key, where, known3, entry) {
    const meant = known3.find((name) => name.toLowerCase() === key.toLowerCase());
    const hint = WRITTEN_BY_PACK.includes(key) ? "Remove it: digests are computed when the kit is packed." : meant === void 0 ? `Known here: ${known3.join(", ")}.` : `Write it as "${meant}": upper and lower case count.`;
    this.#decoder.problem("KITFILE_KEY_UNKNOWN", `${quoted2(key)} is no key of ${where}.`, hint, entry.key.at);
  }
  #path(fields2, where, at2) {
    const entry = fields2.get("path");
    const path = entry && this.#decoder.text(entry.value, `${where}.path`);
    return { path: path ?? "", at: entry?.value.at ?? at2 };
  }
  #texts(fields2, where, keys) {
    return readTexts(keys, (key) => {
      const entry = fields2.get(key);
      return entry && this.#decoder.text(entry.value, where === "" ? key : `${where}.${key}`);
    });
  }
  #parameters(fields2, where) {
    const entry = fields2.get("parameters");
    const parameters2 = entry === void 0 ? null : readParameter(this.#decoder, entry.value, `${where}.parameters`);
    return parameters2 === null ? {} : { parameters: parameters2 };
  }
  #list(fields2, key, read3, where = key) {
    const entry = fields2.get(key);
    if (entry === void 0) return [];
    return this.#decoder.items(entry.value, where).flatMap((node2, index) => {
      const item = read3(node2, `${where}[${index}]`);
      return item === void 0 ? [] : [item];
    });
  }
};

// src/kitfile/validate.ts
var SECTION = {
  model: "model",
  modelpart: "model.parts",
  code: "code",
  dataset: "datasets",
  docs: "docs",
  prompt: "prompts",
  mcp: "mcpServers"
};
function validate(kitfile, problems) {
  const entries = layerEntries(kitfile);
  const sound = entries.filter((entry) => {
    const problem2 = pathProblem(entry);
    if (problem2 !== void 0) problems.add(problem2);
    return problem2 === void 0;
  });
  refuseSamePaths(sound, problems);
  refuseModelInPlace(kitfile, sound, problems);
  checkBundles(entries, problems);
}
function pathProblem(entry) {
  const { path, at: at2 } = entry;
  const section = SECTION[entry.kind];
  const bad = (what, hint) => ({
    code: "KITFILE_PATH",
    message: `The path ${quoted2(path)} in ${section} ${what}.`,
    hint,
    at: at2
  });
  if (path.includes("\0")) return bad("holds a NUL character", "Write the path without it.");
  const scheme2 = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
  if (scheme2 !== void 0) {
    return bad(`is a URL (${scheme2})`, "Download the files in a step before this one, and name them by a path inside the context.");
  }
  if (isAbsolute(entry.cleanPath)) return bad("is absolute", "Write it relative to the context directory.");
  if (leavesContext(entry.cleanPath))
    return bad("leaves the context directory", "Move the files into the context, or choose a context that holds them.");
  if (entry.kind !== "model" && entry.kind !== "mcp" && isKitReference(path)) {
    return bad("names another ModelKit", "Only model.path may do that; a file of this name has to be renamed.");
  }
  if (entry.kind === "mcp" && !entry.cleanPath.endsWith(".mcpb")) return bad("is no MCP bundle", 'Name a file that ends in ".mcpb".');
  return void 0;
}
function isAbsolute(path) {
  return /^(?:[\\/]|[A-Za-z]:[\\/]|[A-Za-z]:$)/.test(path);
}
function leavesContext(path) {
  const cleaned2 = cleanPath(path.replaceAll("\\", "/"));
  return cleaned2 === ".." || cleaned2.startsWith("../");
}
function refuseSamePaths(entries, problems) {
  const seen = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const first = seen.get(entry.cleanPath);
    if (first === void 0) seen.set(entry.cleanPath, entry);
    else {
      problems.add({
        code: "KITFILE_PATH_DUPLICATE",
        message: `The path ${quoted2(entry.path)} in ${SECTION[entry.kind]} is already in ${SECTION[first.kind]} (${place(first.at)}).`,
        hint: "Keep one of the two entries: a file belongs to one layer.",
        at: entry.at
      });
    }
  }
}
function refuseModelInPlace({ model }, entries, problems) {
  if (model?.path !== "") return;
  for (const entry of entries.filter(({ cleanPath: path }) => path === ".")) {
    problems.add({
      code: "KITFILE_PATH_DUPLICATE",
      message: `The path ${quoted2(entry.path)} in ${SECTION[entry.kind]} is that of the model (${place(model.at)}), which has none and so stands for the whole context.`,
      hint: "Give the model the path of its file or directory.",
      at: entry.at
    });
  }
}
function checkBundles(entries, problems) {
  const names = /* @__PURE__ */ new Map();
  for (const entry of entries.filter(({ kind }) => kind === "mcp")) {
    const name = entry.name ?? "";
    const first = names.get(name);
    if (name !== "" && first === void 0) {
      names.set(name, entry);
      continue;
    }
    const where = `mcpServers[${entry.index}]`;
    const message = first === void 0 ? `${where} has no name.` : `${where} has the name ${quoted2(name)} of another server (${place(first.at)}).`;
    problems.add({ code: "KITFILE_VALUE", message, hint: "Give every MCP server a name of its own.", at: entry.at });
  }
}
function place(at2) {
  return `line ${at2.line}`;
}

// src/kitfile/yaml-tree.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/kitfile/yaml-tokens.ts
var import_yaml = __toESM(require_dist(), 1);
var DEPTH_LIMIT2 = 200;
var PIECES_LIMIT = 2e5;
var KitfileLexer = class extends import_yaml.Lexer {
  #quoted = false;
  continueScalar(offset) {
    if (!this.#quoted) return super.continueScalar(offset);
    return /^(?:---|\.\.\.)(?:\s|$)/.test(this.buffer.slice(offset, offset + 4)) ? -1 : offset;
  }
  *parseQuotedScalar() {
    this.#quoted = true;
    const next = yield* super.parseQuotedScalar();
    this.#quoted = false;
    return next;
  }
};
function tokensOf(text2, lines2, problems) {
  if (!withinLimits(text2, lines2, problems)) return void 0;
  const parser = new import_yaml.Parser();
  const tokens = [];
  for (const lexeme of new KitfileLexer().lex(text2)) tokens.push(...parser.next(lexeme));
  tokens.push(...parser.end());
  const deep = tooDeep(tokens);
  if (deep === void 0) return tokens;
  problems.add(depthProblem(lines2.at(deep)));
  return void 0;
}
function withinLimits(text2, lines2, problems) {
  let [offset, pieces, flow, marks] = [0, 0, 0, 0];
  for (const token of new KitfileLexer().lex(text2)) {
    const type = import_yaml.CST.tokenType(token);
    if (type === "flow-map-start" || type === "flow-seq-start") flow += 1;
    else if ((type === "flow-map-end" || type === "flow-seq-end") && flow > 0) flow -= 1;
    if (flow === 0 && (type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind")) marks += 1;
    else if (type !== "space") marks = 0;
    if (flow > DEPTH_LIMIT2 || marks > DEPTH_LIMIT2) {
      problems.add(depthProblem(lines2.at(offset)));
      return false;
    }
    const isText4 = type !== "doc-mode" && type !== "flow-error-end" && type !== "scalar";
    if (isText4 && type !== "space") pieces += 1;
    if (pieces > PIECES_LIMIT) {
      problems.add({
        code: "KITFILE_TOO_LARGE",
        message: `The Kitfile holds more than ${PIECES_LIMIT} marks and values.`,
        hint: "Long lists of values belong in a file that is packed.",
        at: lines2.at(offset)
      });
      return false;
    }
    if (isText4) offset += token.length;
  }
  return true;
}
function depthProblem(at2) {
  const message = `The Kitfile is nested deeper than ${DEPTH_LIMIT2} levels.`;
  return { code: "KITFILE_SYNTAX", message, hint: "Flatten the value; kit needs no such depth.", at: at2 };
}
var KEY_MARKS = /* @__PURE__ */ new Set(["anchor", "tag"]);
function withoutKey(tokens, from, to) {
  const found = [];
  const open4 = [...tokens];
  for (let token = open4.pop(); open4.length > 0 || token !== void 0; token = open4.pop()) {
    if (token?.type === "document") open4.push(token.value);
    if (token === void 0 || !("items" in token)) continue;
    const isFlowSequence = token.type === "flow-collection" && token.start.type === "flow-seq-start";
    for (const { start, key, sep: sep3, value } of token.items) {
      const question = start.find((one) => one.type === "explicit-key-ind");
      const mark = question === void 0 ? sep3?.find((one) => one.type === "map-value-ind") : isFlowSequence ? question : void 0;
      const isNothing = key === void 0 || key === null || key.type === "scalar" && key.source === "";
      const bare = mark !== void 0 && isNothing && !start.some((one) => KEY_MARKS.has(one.type));
      if (bare && mark.offset >= from && mark.offset < to) found.push(mark.offset);
      open4.push(key ?? void 0, value);
    }
  }
  return found.length === 0 ? void 0 : found.reduce((least, offset) => Math.min(least, offset));
}
function tooDeep(tokens) {
  const open4 = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open4.pop(); next !== void 0; next = open4.pop()) {
    const { token, depth } = next;
    if (depth > DEPTH_LIMIT2) return token.offset;
    if (token.type === "document" && token.value !== void 0) open4.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if (item.key !== void 0 && item.key !== null) open4.push({ token: item.key, depth: depth + 1 });
      if (item.value !== void 0) open4.push({ token: item.value, depth: depth + 1 });
    }
  }
  return void 0;
}

// src/kitfile/yaml-tree.ts
var NOT_IN_DOCUMENT = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$)|\.\.\.[ \t]*(?:#.*)?(?:\r?\n|$))*$/;
var DOCUMENT_MARK = "...";
var DOCUMENT_END = /^(?:\.\.\.|---)(?:\s|$)/m;
var YAML_TAGS = "tag:yaml.org,2002:";
function readTree(text2, lines2, problems) {
  const tokens = tokensOf(text2, lines2, problems);
  if (tokens === void 0) return void 0;
  const composer = new import_yaml2.Composer({ schema: "failsafe", merge: false, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false });
  let from = 0;
  for (const document of withoutStacks(composer.compose(tokens))) {
    const before = from;
    from = document.range[2];
    if (NOT_IN_DOCUMENT.test(text2.slice(before, from))) continue;
    if (addSyntaxProblem(document, text2, lines2, problems)) return void 0;
    const keyless = withoutKey(tokens, before, from);
    if (keyless !== void 0) {
      problems.add({
        code: "KITFILE_SYNTAX",
        message: "The Kitfile has an entry without a key.",
        hint: 'Write the key before the ":", or remove the entry.',
        at: lines2.at(keyless)
      });
      return void 0;
    }
    const builder = new TreeBuilder(text2, lines2, problems);
    const tree = builder.build(document.contents, document.range[0]);
    checkQuoted(text2.slice(0, from), builder.quoted, lines2, problems);
    return tree;
  }
  return "empty";
}
function* withoutStacks(made2) {
  const limit = Error.stackTraceLimit;
  for (; ; ) {
    Error.stackTraceLimit = 0;
    let next;
    try {
      next = made2.next();
    } finally {
      Error.stackTraceLimit = limit;
    }
    if (next.done === true) return;
    yield next.value;
  }
}
function addSyntaxProblem(document, text2, lines2, problems) {
  const marker = DOCUMENT_END.exec(text2.slice(document.range[1]));
  const end = marker === null ? text2.length : document.range[1] + marker.index;
  let first;
  for (const error of [...document.errors, ...document.warnings.filter((warning) => warning.code === "BAD_DIRECTIVE")]) {
    if (error.pos[0] >= end + DOCUMENT_MARK.length) continue;
    const earlier = first === void 0 || error.pos[0] < first.pos[0];
    if (earlier && !(first?.code === "TAB_AS_INDENT" && sameLine(text2, error.pos[0], first.pos[0]))) first = error;
    else if (error.code === "TAB_AS_INDENT" && first?.code !== error.code && sameLine(text2, first?.pos[0] ?? 0, error.pos[0]))
      first = error;
  }
  if (first === void 0) return false;
  problems.add({
    code: "KITFILE_SYNTAX",
    message: `The Kitfile is not valid YAML: ${said(first.message)}.`,
    hint: first.code === "TAB_AS_INDENT" ? "Indent with spaces." : 'Correct the YAML at this place; texts with ":" or "#" in them need quotes.',
    at: lines2.at(first.pos[0])
  });
  return true;
}
function sameLine(text2, from, to) {
  return !text2.slice(Math.min(from, to), Math.max(from, to)).includes("\n");
}
var TreeBuilder = class {
  quoted = [];
  #anchors = /* @__PURE__ */ new Map();
  #text;
  #lines;
  #problems;
  constructor(text2, lines2, problems) {
    this.#text = text2;
    this.#lines = lines2;
    this.#problems = problems;
  }
  /** `near` is the offset to show for a node that was left out. */
  build(node2, near) {
    const at2 = this.#lines.at(node2?.range[0] ?? near);
    if ((0, import_yaml2.isAlias)(node2)) return this.#alias(node2.source, at2);
    if ((0, import_yaml2.isMap)(node2)) {
      const pairs = [];
      const mapping = this.#anchored({ kind: "mapping", pairs, at: at2 }, node2.anchor);
      for (const { key, value } of node2.items) {
        pairs.push({ key: this.build(key, node2.range[0]), value: this.build(value, key.range[1]) });
      }
      return mapping;
    }
    if ((0, import_yaml2.isSeq)(node2)) {
      const items = [];
      const sequence = this.#anchored({ kind: "sequence", items, at: at2 }, node2.anchor);
      for (const item of node2.items) items.push(this.build(item, node2.range[0]));
      return sequence;
    }
    if ((0, import_yaml2.isScalar)(node2)) {
      if (node2.type === "QUOTE_DOUBLE" || node2.type === "QUOTE_SINGLE") this.quoted.push({ start: node2.range[0], end: node2.range[1] });
      const text2 = this.#scalarText(node2);
      return this.#anchored({ kind: "scalar", text: text2, tag: shortTag(node2.tag), plain: node2.type === "PLAIN", at: at2 }, node2.anchor);
    }
    return { kind: "scalar", text: "", tag: "", plain: true, at: at2 };
  }
  /** yaml.v3 ends a block scalar that the end of the text cuts off without the line break that is not there. */
  #scalarText({ value, type, range }) {
    const text2 = String(value);
    if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED" || range[1] !== this.#text.length) return text2;
    const lastLine = this.#text.slice(this.#text.lastIndexOf("\n") + 1);
    const isContent = lastLine.trim() !== "" || lastLine !== "" && /[ \t]\n$/.test(text2);
    return isContent ? text2.replace(/\n$/, "") : text2;
  }
  #anchored(node2, anchor) {
    if (anchor !== void 0) this.#anchors.set(anchor, node2);
    return node2;
  }
  #alias(name, at2) {
    const target = this.#anchors.get(name);
    if (target !== void 0) return { kind: "alias", name, target, at: at2 };
    this.#problems.add({
      code: "KITFILE_SYNTAX",
      message: `The alias ${quoted2(`*${name}`)} has no anchor before it.`,
      hint: `Put &${name} on the value that it stands for, above this line, or quote the text.`,
      at: at2
    });
    return { kind: "scalar", text: "", tag: "", plain: true, at: at2 };
  }
};
function shortTag(tag) {
  if (tag === void 0 || tag === "!") return "";
  return tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag;
}

// src/kitfile/parse.ts
function parseKitfile(text2, file, remark) {
  const source = normalizeText(text2);
  const lines2 = new Lines(source, file);
  const problems = new Problems();
  checkCharacters(source, lines2, problems);
  problems.failIfAny();
  const tree = readTree(source, lines2, problems);
  problems.failIfAny();
  if (tree === void 0 || tree === "empty") {
    throw new Failure({
      code: "KITFILE_EMPTY",
      message: `The Kitfile ${quoted2(file)} is empty.`,
      hint: `Write at least "manifestVersion: ${MANIFEST_VERSION}" and one entry with a path; "{}" stands for a ModelKit without layers.`,
      at: lines2.at(0)
    });
  }
  const kitfile = new KitfileReader(new Decoder(problems, remark), file).read(tree);
  validate(kitfile, problems);
  problems.failIfAny();
  noteVersion(kitfile, lines2, remark);
  return kitfile;
}
function noteVersion(kitfile, lines2, remark) {
  const { manifestVersion } = kitfile;
  if (manifestVersion === MANIFEST_VERSION) return;
  const code = "KITFILE_VERSION";
  const message = manifestVersion === "" ? "The Kitfile has no manifestVersion." : `The Kitfile's manifestVersion is ${quoted2(manifestVersion)}, not ${MANIFEST_VERSION}.`;
  remark?.({ level: "warning", subject: "kitfile", code, message, hint: `Write "manifestVersion: ${MANIFEST_VERSION}".`, at: lines2.at(0) });
}

// src/kitfile/read.ts
var KITFILE_NAMES = ["Kitfile", "kitfile", ".kitfile"];
var OTHER_NAME = /^\.?kit-?file(?:[._-][\w.-]*)?$/i;
var KITFILE_SIZE_LIMIT = 1024 * 1024;
async function readKitfile(context, file, remark, called = context) {
  const root = await realContext(context, called);
  const name = file === void 0 ? await find(root, called) : insideName(file);
  const path = (0, import_node_path.join)(root, name);
  const real = await (0, import_promises.realpath)(path).catch((cause) => {
    throw isAbsent(cause) ? missing(`The Kitfile ${quoted2(name)} does not exist in ${quoted2(called)}.`) : unreadable(name, cause);
  });
  const way = (0, import_node_path.relative)(root, real);
  if (way === ".." || way.startsWith(`..${import_node_path.sep}`) || (0, import_node_path.isAbsolute)(way)) {
    throw outside(`The Kitfile ${quoted2(name)} is a link to a file outside of the context directory.`);
  }
  return parseKitfile(decodeText(await readBytes(real, name), name), name, remark);
}
async function realContext(context, called) {
  const root = await (0, import_promises.realpath)(context).catch((cause) => {
    throw isAbsent(cause) ? missing(`The context directory ${quoted2(called)} does not exist.`, CONTEXT_HINT) : unreadable(called, cause);
  });
  const found = await (0, import_promises.stat)(root);
  if (!found.isDirectory()) throw missing(`The context ${quoted2(called)} is no directory.`, CONTEXT_HINT);
  return root;
}
async function find(root, called) {
  for (const name of KITFILE_NAMES) {
    const found = await (0, import_promises.stat)((0, import_node_path.join)(root, name)).catch((cause) => {
      if (isAbsent(cause)) return void 0;
      throw unreadable(name, cause);
    });
    if (found !== void 0) return name;
  }
  const none = `There is no Kitfile in ${quoted2(called)}: none of ${KITFILE_NAMES.join(", ")} is there`;
  const other = (await (0, import_promises.readdir)(root).catch(() => [])).sort().find((name) => OTHER_NAME.test(name));
  if (other === void 0) throw missing(`${none}.`);
  throw missing(`${none}, but ${quoted2(other)} is.`, `Write ${quoted2(`file: ${other}`)} in the step, or rename the file to "Kitfile".`);
}
function insideName(file) {
  const name = (0, import_node_path.normalize)(file).replaceAll(import_node_path.sep, "/");
  if ((0, import_node_path.isAbsolute)(file) || /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)) throw outside(`The Kitfile's path ${quoted2(file)} is absolute.`);
  if (name === ".." || name.startsWith("../")) throw outside(`The Kitfile's path ${quoted2(file)} leaves the context directory.`);
  return name;
}
async function readBytes(path, name) {
  const fail = (cause) => {
    throw unreadable(name, cause);
  };
  const found = await (0, import_promises.stat)(path).catch(fail);
  if (!found.isFile()) fail(found.isDirectory() ? "it is a directory" : "it is no regular file");
  const bytes = found.size > KITFILE_SIZE_LIMIT ? void 0 : await (0, import_promises.readFile)(path).catch(fail);
  if (bytes !== void 0 && bytes.length <= KITFILE_SIZE_LIMIT) return bytes;
  throw new Failure({
    code: "KITFILE_TOO_LARGE",
    message: `The Kitfile ${quoted2(name)} has more than ${KITFILE_SIZE_LIMIT} bytes.`,
    hint: "Name the Kitfile, not a model or data file; long values belong in a file that is packed."
  });
}
function decodeText(bytes, file) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = firstBadLine(bytes);
    const problem2 = {
      code: "KITFILE_UNREADABLE",
      message: `The Kitfile ${quoted2(file)} is not text in ${encoding.toUpperCase()} (line ${line}).`,
      hint: "Save it as UTF-8.",
      at: { file, line, column: 1 }
    };
    throw new Failure(problem2, { cause });
  }
}
function firstBadLine(bytes) {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).filter((byte) => byte === 10).length + 1;
}
function isPrefix(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
var CONTEXT_HINT = 'Set "context" to a directory of the repository, relative to the workspace ("." is its root), and check the repository out before this step.';
var MISSING_HINT = 'Check out the repository before this step, set "context" to the directory that holds the Kitfile, and "file" if it has another name. "kit init" writes a first one.';
function missing(message, hint = MISSING_HINT) {
  return new Failure({ code: "KITFILE_MISSING", message, hint });
}
function outside(message) {
  return new Failure({
    code: "KITFILE_OUTSIDE",
    message,
    hint: "Put the Kitfile into the context directory and name it relative to that."
  });
}
function unreadable(name, cause) {
  const message = `The Kitfile ${quoted2(name)} cannot be read: ${said(messageOf(cause))}.`;
  return new Failure(
    { code: "KITFILE_UNREADABLE", message, hint: "It has to be a file that the runner may read." },
    { cause }
  );
}

// src/kitfile/config-write.ts
function serializeConfig(kitfile, digests) {
  const expected = layerEntries(kitfile).length;
  if (digests.length !== expected) throw new RangeError(`${digests.length} digests for ${expected} layers`);
  const remaining = digests.values();
  const layer = () => {
    const digest = remaining.next().value;
    return [
      ["digest", digest],
      ["diffId", digest]
    ];
  };
  const section = (entries, keys) => goList(entries, (entry) => goStruct([...texts(entry, keys), ...layer()]));
  const { model } = kitfile;
  return goStruct([
    ["manifestVersion", goJson(kitfile.manifestVersion)],
    ["package", goStruct([...texts(kitfile.package, KEYS.package), ["authors", goList(kitfile.package.authors ?? [], goJson)]])],
    ["model", model && modelJson(model, layer)],
    ["code", section(kitfile.code, KEYS.code)],
    [
      "datasets",
      goList(
        kitfile.datasets,
        (dataset) => goStruct([...texts(dataset, KEYS.dataset), ["parameters", parametersJson(dataset.parameters)], ...layer()])
      )
    ],
    // Only documents keep an empty path.
    ["docs", goList(kitfile.docs, (docs) => goStruct([["path", goJson(docs.path)], ["description", docs.description], ...layer()]))],
    ["prompts", section(kitfile.prompts, KEYS.prompt)],
    ["mcpServers", section(kitfile.mcpServers, KEYS.mcpServer)]
  ]).bytes;
}
function modelJson(model, layer) {
  const digest = modelHasLayer(model) ? layer() : [];
  return goStruct([
    ...texts(model, KEYS.model),
    ["parts", goList(model.parts, (part) => goStruct([...texts(part, KEYS.part), ...layer()]))],
    ["parameters", parametersJson(model.parameters)],
    ...digest
  ]);
}
function texts(from, keys) {
  return textKeys(keys).map((key) => [key, from[key]]);
}
function parametersJson(parameters2) {
  return parameters2 === void 0 ? void 0 : goJson(parameters2);
}

// src/model/paths.ts
var import_node_path2 = __toESM(require_node_path(), 1);
function directoryOf(path) {
  return import_node_path2.posix.dirname(path);
}
function baseName(path) {
  return import_node_path2.posix.basename(path);
}
function fileName(path) {
  return baseName(path).toLowerCase();
}
function extension(path) {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1);
}
function isBelow(path, directory) {
  return directory === "." || path === directory || path.startsWith(`${directory}/`);
}

// src/model/names/text.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var TEXT_LIMIT2 = 256;
function cleanText(text2) {
  return printable(text2.slice(0, TEXT_LIMIT2 * 4)).trim().slice(0, TEXT_LIMIT2).replace(/[\p{Cs}\uFFFD]+/gu, "");
}
function nameText2(text2) {
  return printable(text2).trim().replace(/[\p{Cs}\uFFFD]+/gu, "");
}
function slug(text2) {
  const [line = ""] = text2.trimStart().split(/[\r\n\u2028\u2029]/u, 1);
  const folded = line.slice(0, TEXT_LIMIT2).normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kept = folded.match(/[A-Za-z0-9]/g)?.length ?? 0;
  if (kept === 0 || kept * 2 < letters) return void 0;
  const plain = trimSeparators(folded.replace(/[^A-Za-z0-9._]+/g, "-")).toLowerCase();
  return line.trimEnd().length <= TEXT_LIMIT2 ? plain : `${plain}-${hashName(line, 16)}`;
}
var MONTH = "(?:0[1-9]|1[0-2])";
var DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
var YEAR_BEHIND = String.raw`20[0-3]\d(?![\dx]|[-_.]?${MONTH}(?!\d))`;
var DATE2 = new RegExp(
  [
    String.raw`(?<![a-z\d])(?:q[1-4]|h[12])[-_.]?${YEAR_BEHIND}`,
    String.raw`(?<![a-z\d]|\d\.)(?:${DAY}[-_.]${DAY}|${MONTH})[-_.]${YEAR_BEHIND}`,
    String.raw`(?<!\d|\dx|(?:ctx|context|len|length|seq|tokens|max|dim|size|res|top|[^a-z]n)[-_=]?)(?:19\d\d|20[0-3]\d)(?:[-_.]?(?:q[1-4]|h[12]|w[0-5]\d)(?![a-z\d])|[-_.]?${MONTH}(?:[-_.]?${DAY})?)?(?!\d|x\d)`
  ].join("|"),
  "gi"
);
var DATE_DIRECTORIES = [
  /(?<![^/])\w*year=(\d{4})(?:\/\w*month=(\d{1,2})(?:\/\w*day=(\d{1,2}))?)?(?![^/])/gi,
  /(?<![^/])((?:19|20)\d\d)\/(0?[1-9]|1[0-2])(?:\/(0?[1-9]|[12]\d|3[01]))?(?![^/])/g
];
function datesIn(text2) {
  return text2.match(DATE2) ?? [];
}
function withoutDates(text2) {
  return text2.replace(DATE2, "-");
}
function withDateDirectories(path) {
  const date = (_text, ...found) => found.slice(0, 3).flatMap((part) => part === void 0 ? [] : [part.padStart(2, "0")]).join("-");
  return DATE_DIRECTORIES.reduce((text2, directories2) => text2.replace(directories2, date), path);
}
function trimSeparators(text2) {
  let from = 0;
  let to = text2.length;
  while (isSeparator(text2[from])) from++;
  while (to > from && isSeparator(text2[to - 1])) to--;
  return text2.slice(from, to);
}
function isSeparator(char) {
  return char === "." || char === "-" || char === "_";
}
function hashName(text2, digits = 8) {
  return (0, import_node_crypto.createHash)("sha256").update(text2).digest("hex").slice(0, digits);
}

// src/model/formats/types.ts
function startsWith(head2, magic, from = 0) {
  if (head2.length < from + magic.length) return false;
  for (let index = 0; index < magic.length; index++) if (head2[from + index] !== magic.charCodeAt(index)) return false;
  return true;
}
function headText(head2, length = 256) {
  return Buffer.from(head2.buffer, head2.byteOffset, Math.min(head2.length, length)).toString("latin1");
}
function isText2(head2) {
  return !headText(head2).includes("\0");
}
function firstByte(head2) {
  return head2.find((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9);
}
function cleaned(text2) {
  return text2 === void 0 ? void 0 : cleanText(text2);
}
function fact(headers, key) {
  return headers.find((header) => header[key] !== void 0)?.[key];
}

// src/model/formats/pointer.ts
var LFS_SIZE_LIMIT = 1024;
var LFS_VERSION = /^(?:<{7}[^\n]*\n)?version (?:https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d|http:\/\/git-media\.io\/v\/\d)/;
var ANNEX_OBJECT = /^(?:(?:\.\.?[\\/])*\.git)?[\\/]annex[\\/]objects[\\/](?:[^\n\\/]+[\\/])*[A-Z0-9_]+-[^\n\\/]+(?:\n|$)/;
var LFS_OBJECT = /^oid [0-9a-z]+:[0-9a-f]/m;
var YAML_MAPPING = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[a-z_]+:(?:\s|$)|[ \t]*#|$)/;
function canBePointer(path, size) {
  return size > 0 && (size < LFS_SIZE_LIMIT || extension(path) === "dvc");
}
function pointerKind(head2, path, size) {
  if (!canBePointer(path, size)) return void 0;
  const text2 = headText(head2, LFS_SIZE_LIMIT);
  if (size < LFS_SIZE_LIMIT && LFS_VERSION.test(text2) && LFS_OBJECT.test(text2)) return "lfs";
  if (size < LFS_SIZE_LIMIT && ANNEX_OBJECT.test(text2)) return "annex";
  return extension(path) === "dvc" && YAML_MAPPING.test(text2) ? "dvc" : void 0;
}
var pointer = {
  name: "pointer",
  role: "pointer",
  size: "never",
  words: "dvc",
  recognise: (head2, path, size) => pointerKind(head2, path, size) !== void 0
};

// src/model/bytes/cursor.ts
function truncated(what) {
  return new Failure({
    code: "MODEL_HEADER_TRUNCATED",
    message: `${what}.`,
    hint: "Fetch the file again: it ends before its own header says, as after a broken download."
  });
}
function malformed(what) {
  return new Failure({
    code: "MODEL_HEADER_MALFORMED",
    message: `${what}.`,
    hint: 'Check that the file opens in the program it was made for; write size and quantization under "model.parameters" (paramSize, quantization) if it does.'
  });
}
function tooLarge(what) {
  return new Failure({
    code: "MODEL_HEADER_TOO_LARGE",
    message: `${what}.`,
    hint: 'Write size and quantization in the Kitfile under "model.parameters" (paramSize, quantization); they are taken as stated.'
  });
}
var HEADER_BYTES_LIMIT = 1e8;
var HEADER_STEPS_LIMIT = 3e7;
var SMALL_FILE = 1024 * 1024;
var FIRST_WINDOW = 4 * 1024;
var LARGEST_WINDOW = 1024 * 1024;
var Cursor = class {
  size;
  position = 0;
  littleEndian = true;
  #read;
  #window = new Uint8Array(0);
  #view = new DataView(new ArrayBuffer(0));
  #start = 0;
  #next = FIRST_WINDOW;
  #bytes = 0;
  #steps = 0;
  constructor(read3, size) {
    this.#read = read3;
    this.size = size;
  }
  /** Bytes read so far. */
  get bytesRead() {
    return this.#bytes;
  }
  get left() {
    return this.size - this.position;
  }
  /** Bytes that are ready at the position. */
  get ready() {
    const at2 = this.position - this.#start;
    return at2 < 0 ? 0 : Math.max(0, this.#window.length - at2);
  }
  step(count2 = 1) {
    this.#steps += count2;
    if (this.#steps > HEADER_STEPS_LIMIT) throw tooLarge(`The header holds more than ${HEADER_STEPS_LIMIT} items`);
  }
  async have(length) {
    if (length <= this.ready) return;
    if (length > this.left)
      throw truncated(`The file ends at byte ${this.size}, but ${length} bytes should follow at byte ${this.position}`);
    const sequential = this.position >= this.#start && this.position <= this.#start + this.#window.length;
    this.#next = sequential ? Math.min(this.#next * 2, LARGEST_WINDOW) : FIRST_WINDOW;
    const [from, ahead] = this.size <= SMALL_FILE ? [0, this.size] : [this.position, this.#next];
    const wanted = Math.min(Math.max(length, ahead), this.size - from);
    if (this.#bytes + wanted > HEADER_BYTES_LIMIT)
      throw tooLarge(`The header is longer than the ${HEADER_BYTES_LIMIT} bytes that are read`);
    this.#bytes += wanted;
    const window = await this.#read(from, wanted);
    if (window.length < wanted) throw truncated(`The file gave ${window.length} of ${wanted} bytes at byte ${from}`);
    this.#window = window;
    this.#view = new DataView(window.buffer, window.byteOffset, window.length);
    this.#start = from;
  }
  seek(position) {
    if (!Number.isSafeInteger(position) || position < 0 || position > this.size)
      throw truncated(`The header points to byte ${position} of a file of ${this.size} bytes`);
    this.position = position;
  }
  skip(length) {
    if (!Number.isSafeInteger(length) || length < 0 || length > this.left)
      throw truncated(`The header announces ${length} bytes at byte ${this.position} of a file of ${this.size} bytes`);
    this.position += length;
  }
  u8() {
    return this.#view.getUint8(this.#take(1));
  }
  u16() {
    return this.#view.getUint16(this.#take(2), this.littleEndian);
  }
  u32() {
    return this.#view.getUint32(this.#take(4), this.littleEndian);
  }
  i32() {
    return this.#view.getInt32(this.#take(4), this.littleEndian);
  }
  /** A 64-bit count, length or dimension; above 2^53 it is no count of anything that fits a disk. */
  u64() {
    const at2 = this.#take(8);
    const first = this.#view.getUint32(at2, this.littleEndian);
    const second = this.#view.getUint32(at2 + 4, this.littleEndian);
    const [low, high] = this.littleEndian ? [first, second] : [second, first];
    if (high >= 2097152) throw malformed(`A 64-bit number at byte ${this.position - 8} is above 2^53`);
    return high * 4294967296 + low;
  }
  /** A view, good until the next `have`. */
  bytes(length) {
    const at2 = this.#take(length);
    return this.#window.subarray(at2, at2 + length);
  }
  async take(length) {
    await this.have(length);
    return this.bytes(length);
  }
  #take(length) {
    const at2 = this.position - this.#start;
    if (length > this.ready) throw new RangeError(`${length} bytes at ${this.position} were not made ready`);
    this.position += length;
    return at2;
  }
};

// src/model/bytes/json.ts
var JSON_STEPS_LIMIT = 15e6;
var JSON_DEPTH_LIMIT = 64;
var JSON_VALUES_LIMIT = 2e5;
var STRING_LIMIT = 1024 * 1024;
var WORD_ENDS = /* @__PURE__ */ new Set([...Buffer.from(' \n\r	"{}[],:'), void 0]);
var utf8 = new TextDecoder("utf-8");
var JsonReader = class {
  #bytes;
  #at = 0;
  #steps = 0;
  #values = 0;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  /** Passes through the object that stands here; `take` must take or skip the value of each key. */
  object(take) {
    this.#expect(123);
    if (this.#closes(125)) return;
    do {
      if (this.#peek() !== 34) throw this.#wrong("a key");
      const key = this.#string();
      this.#expect(58);
      take(key);
    } while (this.#more(125));
  }
  /** Passes through the list that stands here; `take` must take or skip one item. */
  list(take) {
    this.#expect(91);
    if (this.#closes(93)) return;
    do
      take();
    while (this.#more(93));
  }
  isObject() {
    return this.#peek() === 123;
  }
  isList() {
    return this.#peek() === 91;
  }
  /** Builds the value that stands here. */
  value(depth = 0) {
    if (depth > JSON_DEPTH_LIMIT) throw tooLarge(`The JSON is nested deeper than ${JSON_DEPTH_LIMIT} levels`);
    if (depth === 0) this.#values = 0;
    if (++this.#values > JSON_VALUES_LIMIT) throw tooLarge(`The JSON holds more than ${JSON_VALUES_LIMIT} values`);
    const start = this.#peek();
    if (start === 123) {
      const map = /* @__PURE__ */ new Map();
      this.object((key) => map.set(key, this.value(depth + 1)));
      return map;
    }
    if (start === 91) {
      const list = [];
      this.list(() => list.push(this.value(depth + 1)));
      return list;
    }
    return start === 34 ? this.#string() : this.#scalar();
  }
  /** Passes over the value that stands here, whatever its depth. */
  skip() {
    let depth = 0;
    do {
      const start = this.#peek();
      if (start === 123 || start === 91) depth++;
      if (start === 125 || start === 93) depth--;
      if (start === 34) this.#passString();
      else if (isStructure(start)) this.#at++;
      else this.#scalar();
    } while (depth > 0);
  }
  #closes(close) {
    const closed = this.#peek() === close;
    if (closed) this.#at++;
    return closed;
  }
  /** After an item: whether another follows. */
  #more(close) {
    const next = this.#peek();
    if (next !== close && next !== 44) throw this.#wrong('"," or a closing bracket');
    this.#at++;
    return next === 44;
  }
  #expect(byte) {
    if (this.#peek() !== byte) throw this.#wrong(`"${String.fromCharCode(byte)}"`);
    this.#at++;
  }
  /** The next byte that is no white space. */
  #peek() {
    if (++this.#steps > JSON_STEPS_LIMIT) throw tooLarge(`The JSON holds more than ${JSON_STEPS_LIMIT} items`);
    for (; ; ) {
      const byte = this.#bytes[this.#at];
      if (byte === void 0) throw this.#wrong("more");
      if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return byte;
      this.#at++;
    }
  }
  #passString() {
    const from = ++this.#at;
    let escaped = false;
    for (; ; ) {
      const byte = this.#bytes[this.#at++];
      if (byte === void 0) throw this.#wrong("the end of a string");
      if (byte === 34) return { from, escaped };
      if (byte === 92) {
        escaped = true;
        this.#at++;
      }
    }
  }
  #string() {
    const { from, escaped } = this.#passString();
    const to = this.#at - 1;
    if (to - from > STRING_LIMIT) throw tooLarge(`The JSON holds a string of ${to - from} bytes`);
    const text2 = utf8.decode(this.#bytes.subarray(from, to));
    if (!escaped) return text2;
    try {
      const parsed = JSON.parse(`"${text2}"`);
      if (typeof parsed === "string") return parsed;
    } catch {
    }
    throw this.#wrong("a sound string");
  }
  #scalar() {
    const from = this.#at;
    while (!WORD_ENDS.has(this.#bytes[this.#at])) this.#at++;
    const text2 = utf8.decode(this.#bytes.subarray(from, Math.min(this.#at, from + 64)));
    if (text2 === "true" || text2 === "false") return text2 === "true";
    if (text2 === "null") return null;
    const number2 = Number(text2);
    if (text2 === "NaN" || text2 === "Infinity" || text2 === "-Infinity") return null;
    if (text2 === "" || Number.isNaN(number2)) throw this.#wrong("a value");
    return number2;
  }
  #wrong(expected) {
    return malformed(`The JSON is broken at byte ${this.#at}, where ${expected} should stand`);
  }
};
function isStructure(byte) {
  return byte === 123 || byte === 91 || byte === 125 || byte === 93 || byte === 44 || byte === 58;
}
function parseJson(bytes) {
  return new JsonReader(bytes).value();
}
function pick(value, ...keys) {
  let here = value;
  for (const key of keys) here = isMap2(here) ? here.get(key) : void 0;
  return here;
}
function itemsOf(value) {
  return isList(value) ? value : [];
}
function valuesOf(value) {
  return isMap2(value) ? [...value.values()] : [];
}
function isList(value) {
  return Array.isArray(value);
}
function isMap2(value) {
  return value instanceof Map;
}
function pickText(value, ...keys) {
  const found = pick(value, ...keys);
  return typeof found === "string" && found !== "" ? found : void 0;
}
function pickNumber(value, ...keys) {
  const found = pick(value, ...keys);
  return typeof found === "number" ? found : void 0;
}

// src/model/bytes/zip.ts
var import_node_zlib = __toESM(require_node_zlib(), 1);
var END_BYTES = 22;
var COMMENT_BYTES = 65535;
var DIRECTORY_LIMIT = 16 * 1024 * 1024;
var ENTRIES_LIMIT = 65535;
var ENTRY_BYTES = 46;
var UNPACKED_LIMIT = 5 * 1024 * 1024;
async function zipEntries(cursor) {
  cursor.littleEndian = true;
  const tail = Math.min(cursor.size, END_BYTES + COMMENT_BYTES);
  cursor.seek(cursor.size - tail);
  const bytes = await cursor.take(tail);
  const at2 = lastEnd(bytes);
  if (at2 < 0) throw malformed("The zip archive has no directory");
  const end = new DataView(bytes.buffer, bytes.byteOffset + at2);
  let count2 = end.getUint16(10, true);
  let size = end.getUint32(12, true);
  let offset = end.getUint32(16, true);
  if (count2 === 65535 || size === 4294967295 || offset === 4294967295) {
    const large = await zip64(cursor, cursor.size - tail + at2);
    if (large !== void 0) ({ count: count2, size, offset } = large);
  }
  if (size > DIRECTORY_LIMIT || count2 > ENTRIES_LIMIT) throw tooLarge(`The zip directory has ${size} bytes and ${count2} entries`);
  if (count2 * ENTRY_BYTES > size) throw malformed(`The zip directory announces ${count2} entries in ${size} bytes`);
  cursor.seek(offset);
  return parseDirectory(await cursor.take(size), count2);
}
function lastEnd(bytes) {
  for (let at2 = bytes.length - END_BYTES; at2 >= 0; at2--) {
    if (bytes[at2] === 80 && bytes[at2 + 1] === 75 && bytes[at2 + 2] === 5 && bytes[at2 + 3] === 6) return at2;
  }
  return -1;
}
async function zip64(cursor, end) {
  cursor.seek(end - 20);
  await cursor.have(20);
  if (cursor.u32() !== 117853008) return void 0;
  cursor.skip(4);
  cursor.seek(cursor.u64());
  await cursor.have(56);
  if (cursor.u32() !== 101075792) return void 0;
  cursor.skip(28);
  const count2 = cursor.u64();
  return { count: count2, size: cursor.u64(), offset: cursor.u64() };
}
function parseDirectory(bytes, count2) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = [];
  for (let at2 = 0; entries.length < count2 && at2 + ENTRY_BYTES <= bytes.length; ) {
    if (view.getUint32(at2, true) !== 33639248) throw malformed("The zip directory is broken");
    const name = view.getUint16(at2 + 28, true);
    const extra = view.getUint16(at2 + 30, true);
    const size = view.getUint32(at2 + 24, true);
    entries.push({
      name: Buffer.from(bytes.buffer, bytes.byteOffset + at2 + ENTRY_BYTES, Math.min(name, bytes.length - at2 - ENTRY_BYTES)).toString(
        "utf8"
      ),
      method: view.getUint16(at2 + 10, true),
      packed: view.getUint32(at2 + 20, true),
      size: size === 4294967295 ? largeSize(view, at2 + ENTRY_BYTES + name, extra) : size,
      offset: view.getUint32(at2 + 42, true)
    });
    at2 += ENTRY_BYTES + name + extra + view.getUint16(at2 + 32, true);
  }
  return entries;
}
function largeSize(view, from, length) {
  for (let at2 = from; at2 + 12 <= Math.min(from + length, view.byteLength); ) {
    if (view.getUint16(at2, true) === 1) return view.getUint32(at2 + 4, true) + view.getUint32(at2 + 8, true) * 4294967296;
    at2 += 4 + view.getUint16(at2 + 2, true);
  }
  return 4294967295;
}
async function readZipEntry(cursor, entry) {
  if (entry.packed > UNPACKED_LIMIT || entry.size > UNPACKED_LIMIT)
    throw tooLarge(`The entry ${entry.name.slice(0, 64)} of the zip archive has ${entry.size} bytes`);
  cursor.seek(entry.offset);
  await cursor.have(30);
  if (cursor.u32() !== 67324752) throw malformed("The zip directory points to no entry");
  cursor.skip(22);
  const name = cursor.u16();
  cursor.skip(name + cursor.u16());
  const bytes = await cursor.take(entry.packed);
  if (entry.method === 0) return bytes;
  if (entry.method !== 8) throw malformed(`The zip archive uses compression method ${entry.method}`);
  try {
    return (0, import_node_zlib.inflateRawSync)(bytes, { maxOutputLength: UNPACKED_LIMIT });
  } catch {
    throw malformed(`The entry ${entry.name.slice(0, 64)} of the zip archive does not unpack`);
  }
}

// src/model/names/quantization.ts
var GGUF_LABELS = "Q1_0 Q2_0 Q2_K Q2_K_S Q2_K_L Q2_K_XL Q2_K_XXS Q3_K Q3_K_S Q3_K_M Q3_K_L Q3_K_XL Q3_K_XXL Q4_0 Q4_1 Q4_2 Q4_3 Q4_K Q4_K_S Q4_K_M Q4_K_L Q4_K_XL Q4_0_4_4 Q4_0_4_8 Q4_0_8_8 Q5_0 Q5_1 Q5_K Q5_K_S Q5_K_M Q5_K_L Q5_K_XL Q6_K Q6_K_L Q6_K_S Q6_K_M Q6_K_XL Q6_0 Q8_0 Q8_1 Q8_K Q8_K_XL Q8_K_L Q8_P Q4_K_P Q5_K_P Q6_K_P Q8_K_P IQ4_NL_XL Q3_K_H Q4_K_H Q2_S IQ1_S IQ1_M IQ1_BN IQ2_BN IQ2_XXS IQ2_XS IQ2_S IQ2_M IQ2_K IQ2_KS IQ2_KL IQ2_KT IQ3_XXS IQ3_XS IQ3_S IQ3_M IQ3_K IQ3_KS IQ3_KT IQ1_KT IQ4_XS IQ4_NL IQ4_K IQ4_KS IQ4_KSS IQ4_KT IQ5_K IQ5_KS IQ6_K TQ1_0 TQ2_0 I2_S TL1 TL2 Q2 Q3 Q4 Q5 Q6 Q8 IQ2 IQ3 IQ4".split(" ");
var MIX = /_(?:X*L|XXS|H|P)$/;
var FIXED = [
  ["f64 fp64 float64", "fp64", 64, "float"],
  ["f32 fp32 float32", "fp32", 32, "float"],
  ["f16 fp16 float16", "fp16", 16, "float"],
  ["bf16 bfloat16", "bf16", 16, "brain"],
  ["fp8 f8 float8 f8_e4m3 fp8_e4m3 fp8_e4m3fn float8_e4m3fn e4m3 e4m3fn", "fp8", 8, "small-float"],
  ["f8_e5m2 fp8_e5m2 float8_e5m2 e5m2", "fp8_e5m2", 8, "small-float"],
  ["mxfp8", "mxfp8", 8, "small-float"],
  ["mxfp6", "mxfp6", 6, "small-float"],
  ["mxfp4 mxfp4_moe", "mxfp4", 4, "small-float"],
  ["mxfp4a16", "mxfp4a16", 4, "small-float"],
  ["nvfp4", "nvfp4", 4, "small-float"],
  ["nvfp4a16", "nvfp4a16", 4, "small-float"],
  ["fp6", "fp6", 6, "small-float"],
  ["fp4", "fp4", 4, "small-float"],
  ["nf4", "nf4", 4, "small-float"],
  ["int8 i8 8bit 8bits qint8 int8_float32", "int8", 8, "integer"],
  ["int8_float16", "int8_float16", 8, "integer"],
  ["int8_bfloat16", "int8_bfloat16", 8, "integer"],
  ["int16", "int16", 16, "integer"],
  ["uint8 quint8", "uint8", 8, "integer"],
  ["int6 6bit 6bits", "int6", 6, "integer"],
  ["int5 5bit 5bits", "int5", 5, "integer"],
  ["int4 i4 4bit 4bits", "int4", 4, "integer"],
  ["uint4", "uint4", 4, "integer"],
  ["int3 3bit 3bits", "int3", 3, "integer"],
  ["int2 2bit 2bits", "int2", 2, "integer"],
  ["q4f16", "q4f16", 4, "integer"],
  ["q4f32", "q4f32", 4, "integer"],
  ["q8f16", "q8f16", 8, "integer"],
  ["bnb4", "bnb4", 4, "integer"],
  ["w8a8", "w8a8", 8, "integer"],
  ["w8a16", "w8a16", 8, "integer"],
  ["w4a16", "w4a16", 4, "integer"],
  ["w4a8", "w4a8", 4, "integer"],
  ["8da4w", "8da4w", 4, "integer"],
  ["w4a4", "w4a4", 4, "integer"],
  ["w3a16", "w3a16", 3, "integer"],
  ["w2a16", "w2a16", 2, "integer"],
  ["gptq", "gptq", void 0, "method"],
  ["gptqmodel", "gptq", void 0, "method"],
  ["awq", "awq", void 0, "method"],
  ["autoround auto_round auto-round", "auto-round", void 0, "method"],
  ["bnb bitsandbytes", "bnb", void 0, "method"],
  ["exl2", "exl2", void 0, "method"],
  ["exl3", "exl3", void 0, "method"],
  ["hqq", "hqq", void 0, "method"],
  ["aqlm", "aqlm", void 0, "method"],
  ["dwq", "dwq", void 0, "method"],
  ["quip", "quip", void 0, "method"],
  ["spqr", "spqr", void 0, "method"],
  ["vptq", "vptq", void 0, "method"],
  ["higgs", "higgs", void 0, "method"],
  ["svdquant svdq", "svdquant", void 0, "method"]
];
var QUANTIZATION_WORDS = /* @__PURE__ */ new Map();
for (const label of GGUF_LABELS) {
  const bits = Number(/\d/.exec(label)?.[0]);
  const mix = MIX.test(label) && label !== "Q3_K_L" && !label.startsWith("IQ");
  const known3 = { label: spell(label), bits, family: "gguf", mix };
  QUANTIZATION_WORDS.set(label.toLowerCase(), known3);
  if (/^(?:IQ\d_|Q\d_K)/.test(label)) QUANTIZATION_WORDS.set(label.toLowerCase().replaceAll("_", ""), known3);
}
for (const [names, label, bits, family] of FIXED) {
  for (const name of names.split(" "))
    QUANTIZATION_WORDS.set(name, {
      label,
      family,
      ...bits === void 0 ? {} : { bits },
      .../bits?$/.test(name) ? { width: true } : {}
    });
}
function spell(label) {
  return label.replace(/^[^_]+/, (stem) => stem.toLowerCase());
}
var PREFIX = /^(?:ud|i1)$/;
var REPACKED = /^(\w+)_r([48])$/;
var BITS_PER_WEIGHT = /^(\d{1,2}(?:[._]\d{1,3})?)bpw$/;
var MEAN_BITS = /^[2-8]\.\d{1,2}bits?$/;
var TWO_WIDTHS = /^mixed_([2-6])_([2-8])$/;
var MLC = /^q([0-8])b?f(16|32)(?:_(?:\d|awq|ft|autoawq))?$/;
var DETAIL = /^(?:\d{2,4}g|g\d{2,4}|gs\d{2,4}|h\d|r\d{2,3}|\d{1,2}x\d{1,2}|dynamic|static|block|sym|asym|actorder|scaled|mixed)$/;
function quantizationWord(word) {
  const lower = word.toLowerCase();
  const known3 = QUANTIZATION_WORDS.get(lower);
  if (known3 !== void 0) return known3;
  const [, plain = "", rows = ""] = REPACKED.exec(lower) ?? [];
  const rowwise = QUANTIZATION_WORDS.get(plain);
  if (rowwise?.family === "gguf" && !/^q\d_k_/.test(plain)) return { ...rowwise, label: `${rowwise.label}_R${rows}` };
  const [least, most] = TWO_WIDTHS.exec(lower)?.slice(1) ?? [];
  if (most !== void 0) return { label: `mixed-${least ?? most}-${most}bit`, bits: Number(least), family: "integer" };
  const [, stored, computed] = MLC.exec(lower) ?? [];
  if (stored !== void 0)
    return { label: lower, bits: Number(stored === "0" ? computed : stored), family: stored === "0" ? "float" : "integer" };
  if (MEAN_BITS.test(lower)) return { label: lower.replace(/s$/, ""), bits: Number.parseFloat(lower), family: "integer", mix: true };
  const width = BITS_PER_WEIGHT.exec(lower)?.[1]?.replace("_", ".");
  return width === void 0 || Number(width) === 0 || Number(width) > 16 ? void 0 : { label: `${width}bpw`, bits: Number(width), family: "integer" };
}
function isMixer(word) {
  return PREFIX.test(word.toLowerCase());
}
function isQuantizationPart(word, behind) {
  const lower = word.toLowerCase();
  return PREFIX.test(lower) || quantizationWord(lower) !== void 0 || behind && DETAIL.test(lower);
}
function quantizationOf(words) {
  let prefix = "";
  let found;
  const details = [];
  for (const word of words) {
    const lower = word.toLowerCase();
    if (PREFIX.test(lower)) prefix = `${lower}-`;
    const next = quantizationWord(word);
    if (next !== void 0) found = found === void 0 ? next : combined(found, next);
    else if (found !== void 0 && DETAIL.test(lower) && !details.includes(lower)) details.push(lower);
  }
  if (found === void 0) return void 0;
  if (prefix !== "" && (found.family === "gguf" || found.label === "mxfp4")) return { ...found, label: prefix + found.label, mix: true };
  return details.length === 0 ? found : { ...found, details: details.join("-") };
}
function combined(first, second) {
  if (first.family === "gguf" && second.label.endsWith("bpw")) return { ...first, details: second.label };
  if (/^(?:float|brain)$/.test(first.family) && /^q\d$/.test(second.label)) return { ...second, details: first.label };
  const [method, width] = first.family === "method" ? [first, second] : [second, first];
  if (method.family === "method") {
    if (width.family === "method" || method.label.includes("-int")) return second;
    if (width.family === "float" || width.family === "brain") return method;
    return withWidth(method, width);
  }
  if (/^(?:mx|nv)fp4$/.test(first.label) && /^(?:gguf|float|brain)$/.test(second.family))
    return { ...first, label: `${first.label}-${second.label}` };
  return second;
}
function withWidth(method, width) {
  return { label: `${method.label}-${width.label}`, family: "method", ...width.bits === void 0 ? {} : { bits: width.bits } };
}
function labelOf({ label, details }) {
  return details === void 0 || label.endsWith(`-${details}`) ? label : `${label}-${details}`;
}
function agrees(guess, fact2) {
  const [left, right] = [guess.label.toLowerCase(), fact2.label.toLowerCase()];
  if (left === right || right.startsWith(`${left}_`) || right.startsWith(`${left}-`) || right.endsWith(`-${left}`)) return true;
  if (left.replace(/a16$/, "") === right.replace(/a16$/, "")) return true;
  if (guess.family === "method" || fact2.family === "method") {
    const [a, b] = [methodOf(left), methodOf(right)];
    const sameMethod = guess.family !== "method" || fact2.family !== "method" || a === b;
    return sameMethod && (guess.bits === void 0 || fact2.bits === void 0 || Math.abs(guess.bits - fact2.bits) < 1);
  }
  if (guess.bits !== fact2.bits) return false;
  const [one, other] = [guess.family, fact2.family];
  if (one === "small-float") return guess.label === `fp${String(fact2.bits)}`;
  if (one === "integer") return other !== "small-float" || guess.width === true || guess.label === "int4";
  return one === "gguf" && other === "integer" && /^q\d$/.test(guess.label);
}
function methodOf(label) {
  return label.replace(/-(?:(?:u?int|[nf]p?f?)\d+|[\d.]+bpw|w\da\d+).*$/, "");
}
function refined(guess, fact2) {
  if (guess.mix === true && guess.label.endsWith(`-${fact2.label}`)) return guess;
  if (fact2.family === "gguf" && guess.family === "gguf") {
    if (guess.label.startsWith(`${fact2.label}_`) || guess.label === fact2.label && guess.details !== void 0) return guess;
    const bare = guess.label.replace(/^(?:ud|i1)-/, "");
    const near = guess.label.startsWith("ud-") ? Math.abs((guess.bits ?? 0) - (fact2.bits ?? 0)) <= 1 : guess.bits === fact2.bits;
    const same = bare === fact2.label || quantizationWord(bare)?.mix === true || guess.label.startsWith("ud-");
    if (guess.mix === true && near && same) return guess;
  }
  if (guess.label.startsWith(`${fact2.label}-`) || guess.label === `${fact2.label}a16` || fact2.label === "fp8" && guess.label.startsWith("fp8_"))
    return guess;
  if (fact2.family === "integer" && guess.family === "integer" && guess.mix === true && Math.abs((guess.bits ?? 0) - (fact2.bits ?? 0)) < 1)
    return guess;
  if (fact2.family === "integer" && guess.bits === fact2.bits && guess.label !== fact2.label) {
    if (!/^w\d/.test(fact2.label) && /^(?:q\d|bnb4|nf4|mixed-|u?int8$)/.test(guess.label)) return guess;
  }
  if (guess.family === "method" && isNarrow(fact2)) {
    if (guess.bits === void 0) return { ...guess, ...withWidth(guess, fact2) };
    if (guess.bits === fact2.bits) return guess;
  }
  return agrees(guess, fact2) && guess.details !== void 0 ? { ...fact2, details: guess.details } : void 0;
}
function isNarrow({ bits, family }) {
  return bits !== void 0 && bits <= 8 && family === "integer";
}

// src/model/formats/tally.ts
function dtypes(table2) {
  return new Map(
    table2.split(", ").map((row) => {
      const [written3 = "", label = "", bits = ""] = row.split(" ");
      return [written3, [label, Number(bits)]];
    })
  );
}
var TallyBuilder = class {
  #plain = /* @__PURE__ */ new Map();
  #packed = /* @__PURE__ */ new Map();
  #labels = /* @__PURE__ */ new Map();
  elements = 0;
  /** Weights as they are. `telling`: they may decide what the model as a whole is called. */
  plain(label, elements2, telling2 = true) {
    this.elements += elements2;
    this.#plain.set(label, (this.#plain.get(label) ?? 0) + elements2);
    if (telling2) this.#labels.set(label, (this.#labels.get(label) ?? 0) + elements2);
  }
  /** Words of `bits` bits that hold several weights each, of a width that only the config or a name tells. */
  packed(bits, words) {
    this.#packed.set(bits, (this.#packed.get(bits) ?? 0) + words);
  }
  /** Elements of telling tensors by dtype; of all tensors when none tells. */
  get labels() {
    return this.#labels.size > 0 ? this.#labels : this.#plain;
  }
  done() {
    return { plain: this.#plain, packed: this.#packed };
  }
};
function dominant(labels) {
  let most;
  let elements2 = 0;
  for (const [label, count2] of labels) if (count2 > elements2) [most, elements2] = [label, count2];
  return most === void 0 ? void 0 : quantizationWord(most);
}
function sumTallies(tallies) {
  const plain = /* @__PURE__ */ new Map();
  const packed = /* @__PURE__ */ new Map();
  for (const tally of tallies) {
    for (const [label, count2] of tally.plain) plain.set(label, (plain.get(label) ?? 0) + count2);
    for (const [bits, count2] of tally.packed) packed.set(bits, (packed.get(bits) ?? 0) + count2);
  }
  return { plain, packed };
}
function countTally(tally, bits) {
  if (tally.packed.size > 0 && bits === void 0) return void 0;
  let count2 = 0;
  for (const elements2 of tally.plain.values()) count2 += elements2;
  for (const [word, elements2] of tally.packed) count2 += Math.floor(elements2 * word / (bits ?? word));
  return Number.isSafeInteger(count2) ? count2 : void 0;
}

// src/model/formats/archives.ts
var pytorch = {
  name: "pytorch",
  role: "weights",
  size: "always",
  extensions: "bin pth pt ckpt",
  ambiguous: "pt",
  words: "pytorch torch",
  shards: /^consolidated\.\d{2}\.pth$/i,
  configured: true,
  recognise: (head2, path) => {
    if (startsWith(head2, "PK")) return isTorchZip(head2) || /^(?:pt|pth|bin|ckpt|pkl)$/.test(extension(path));
    return head2[0] === 128 && startsWith(head2, "\x8A\nl\xFC\x9CF\xF9 j\xA8P", 2);
  },
  async read(cursor) {
    if (!startsWith(await cursor.take(4), "PK")) return { role: "weights" };
    const storages = (await zipEntries(cursor)).filter((entry) => /(?:^|\/)data\/\d+$/.test(entry.name));
    const bytes = storages.reduce((sum, entry) => sum + entry.size, 0);
    return { role: "weights", weightBytes: bytes === 0 ? void 0 : bytes };
  }
};
function isTorchZip(head2) {
  const length = head2.length < 30 ? 0 : new DataView(head2.buffer, head2.byteOffset).getUint16(26, true);
  const name = Buffer.from(head2.subarray(30, 30 + length)).toString("latin1");
  return /\/(?:data\.pkl|constants\.pkl|version|byteorder|\.format_version)$/.test(name);
}
async function documentIn(cursor, name) {
  const entry = (await zipEntries(cursor)).find((one) => one.name === name);
  return entry === void 0 ? void 0 : parseJson(await readZipEntry(cursor, entry));
}
var keras = {
  name: "keras",
  role: "weights",
  size: "large",
  extensions: "keras",
  promised: true,
  // Every zip begins alike; Keras stores its metadata first.
  recognise: (head2, path) => startsWith(head2, "PK") && (extension(path) === "keras" || startsWith(head2, "metadata.json", 30)),
  async read(cursor) {
    return { role: "weights", name: cleaned(pickText(await documentIn(cursor, "config.json"), "config", "name")) };
  }
};
var skops = {
  name: "skops",
  role: "weights",
  size: "never",
  extensions: "skops",
  promised: true,
  recognise: (head2, path) => startsWith(head2, "PK") && (extension(path) === "skops" || startsWith(head2, "schema.json", 30)),
  async read(cursor) {
    return { role: "weights", architecture: cleaned(pickText(await documentIn(cursor, "schema.json"), "__class__")) };
  }
};
var HEADER_LIMIT = 1024 * 1024;
var DTYPES = dtypes("f2 fp16 16, f4 fp32 32, f8 fp64 64, i1 int8 8, u1 int8 8");
var numpy = {
  name: "numpy",
  role: "weights",
  size: "large",
  extensions: "npy npz",
  words: "numpy",
  recognise: (head2, path) => startsWith(head2, "\x93NUMPY") || startsWith(head2, "PK") && extension(path) === "npz",
  async read(cursor) {
    await cursor.have(12);
    if (cursor.u8() !== 147) return { role: "weights" };
    cursor.skip(5);
    const version = cursor.u8();
    cursor.skip(1);
    const length = version === 1 ? cursor.u16() : cursor.u32();
    if (length > HEADER_LIMIT || length > cursor.left) throw malformed(`The NumPy header announces ${length} bytes`);
    const text2 = Buffer.from(await cursor.take(Math.min(length, 4096))).toString("latin1");
    const dtype = /'descr': '[<>|=]?([a-z]\d{1,2})'/.exec(text2)?.[1] ?? "";
    const precision = quantizationWord(DTYPES.get(dtype)?.[0] ?? "");
    return { role: "weights", precision };
  }
};

// src/model/formats/quantization-config.ts
var USUAL_GROUPS = /* @__PURE__ */ new Map([
  ["gptq", 128],
  ["awq", 128],
  ["auto-round", 128],
  ["hqq", 64]
]);
var METHOD_LENGTH_LIMIT = 32;
function quantized(config, fallback) {
  const method = (pickText(config, "quant_method") ?? fallback ?? "").toLowerCase().replace(/^[^/]*\//, "");
  switch (method) {
    case "bitsandbytes":
      return bitsAndBytes(config);
    case "compressed-tensors":
      return compressed(config);
    case "fbgemm_fp8":
    case "fp8":
      return labelled(quantizationWord("fp8"), 8);
    case "modelopt":
    case "modelopt_fp4":
      return scheme(pickText(config, "quant_algo")?.split("_")) ?? byMethod("modelopt", config);
    case "quanto":
    case "eetq":
      return scheme([pickText(config, "weights") ?? "int8"]) ?? byMethod(method, config);
    case "quark":
      return scheme([quarkDtype(config)]) ?? byMethod(method, config);
    case "torchao":
      return torchao(config) ?? byMethod(method, config);
    case "":
      return pick(config, "load_in_4bit") === true || pick(config, "load_in_8bit") === true ? bitsAndBytes(config) : {};
    default:
      return byMethod(method, config);
  }
}
function mlxQuantization(config) {
  const bits = pickNumber(config, "bits");
  const group = pickNumber(config, "group_size");
  if (bits === void 0 || pick(config, "quant_method") !== void 0 || group === void 0 && pick(config, "mode") === void 0)
    return void 0;
  const mode = pickText(config, "mode") ?? "affine";
  const [label, usual] = mode === "affine" ? [`int${bits}`, 64] : [mode, mode === "nvfp4" ? 16 : 32];
  const known3 = quantizationWord(label);
  if (known3 === void 0) return void 0;
  return labelled(group === void 0 || group === usual ? known3 : { ...known3, details: `g${group}` }, bits);
}
function labelled(quantization, bits) {
  return { quantization, bits };
}
function byMethod(method, config) {
  const given = pickNumber(config, "bits") ?? pickNumber(config, "w_bit") ?? pickNumber(config, "nbits") ?? pickNumber(config, "quant_config", "weight_quant_params", "nbits") ?? codebookBits(config);
  const width = given !== void 0 && given >= 1 && given <= 16 ? given : void 0;
  const known3 = quantizationWord(method);
  if (known3 !== void 0 && known3.family !== "method") return labelled(known3, width ?? known3.bits);
  const name = known3?.label ?? (method.length > METHOD_LENGTH_LIMIT ? void 0 : slug(method));
  if (name === void 0) return {};
  const fractional = width !== void 0 && (/^exl\d$/.test(name) || !Number.isInteger(width));
  const written3 = width === void 0 ? void 0 : fractional ? `${widthText(width)}bpw` : `int${width}`;
  const label = written3 === void 0 ? name : `${name}-${written3}`;
  const group = pickNumber(config, "group_size") ?? pickNumber(config, "quant_config", "weight_quant_params", "group_size");
  const details = group === void 0 || group === (USUAL_GROUPS.get(name) ?? group) ? {} : { details: group > 0 ? `g${group}` : "channel" };
  return labelled({ label, family: "method", ...width === void 0 ? {} : { bits: width }, ...details }, width);
}
function widthText(width) {
  return Number.isInteger(width) ? width.toFixed(1) : String(Number(width.toFixed(2)));
}
function codebookBits(config) {
  const [bits, books, group] = ["nbits_per_codebook", "num_codebooks", "in_group_size"].map((key) => pickNumber(config, key));
  return bits === void 0 || books === void 0 || group === void 0 || group === 0 ? void 0 : bits * books / group;
}
function scheme(words) {
  const known3 = words === void 0 ? void 0 : quantizationOf(words);
  return known3 === void 0 ? void 0 : labelled(known3, known3.bits);
}
function quarkDtype(config) {
  const dtype = pickText(config, "global_quant_config", "weight", "dtype") ?? "";
  const blocks = pickText(config, "global_quant_config", "weight", "qscheme") === "per_group";
  const float2 = /^fp[46]/.exec(dtype)?.[0] ?? (blocks ? /^fp8/.exec(dtype)?.[0] : void 0);
  return float2 === void 0 ? dtype : `mx${float2}`;
}
function torchao(config) {
  const type = pickText(config, "quant_type") ?? pickText(config, "quant_type", "default", "_type") ?? "";
  const width = /^(?:int[248]|float8)/i.exec(type)?.[0];
  return width === void 0 ? void 0 : scheme([width]);
}
function bitsAndBytes(config) {
  if (pick(config, "load_in_4bit") !== true && pick(config, "_load_in_4bit") !== true) return labelled(quantizationOf(["bnb", "int8"]), 8);
  const type = pickText(config, "bnb_4bit_quant_type") === "nf4" ? "nf4" : "fp4";
  return labelled(quantizationOf(["bnb", type]), 4);
}
function compressed(config) {
  const [group] = valuesOf(pick(config, "config_groups"));
  const bits = pickNumber(group, "weights", "num_bits");
  const format = pickText(config, "format") ?? pickText(group, "format") ?? "";
  const float2 = /^(?:nv|mx)fp4/.exec(format)?.[0];
  const alone = pick(group, "input_activations") === null ? "a16" : "";
  if (float2 !== void 0) return labelled(quantizationWord(float2 + alone), 4);
  if (pickText(group, "weights", "type") === "float" && bits === 8) return labelled(quantizationWord("fp8"), 8);
  const activations = pickNumber(group, "input_activations", "num_bits") ?? 16;
  return bits === void 0 ? {} : labelled(quantizationWord(`w${bits}a${activations}`), bits);
}

// src/model/formats/companions.ts
var DOCUMENT_LIMIT = 1e7;
async function readDocument(cursor) {
  if (cursor.size > DOCUMENT_LIMIT) throw tooLarge(`The file has ${cursor.size} bytes, more than the ${DOCUMENT_LIMIT} that are read`);
  return parseJson(await cursor.take(cursor.size));
}
function companion(format, names, read3) {
  return {
    ...format,
    role: "companion",
    size: "never",
    recognise: (head2, path) => names.includes(fileName(path)) && firstByte(head2) === 123,
    async read(cursor) {
      return { role: "companion", ...read3(await readDocument(cursor)) };
    }
  };
}
var peftConfig = companion({ name: "peft", describes: "adapter", words: "peft" }, ["adapter_config.json"], (json) => {
  const rank2 = pickNumber(json, "r") ?? pickNumber(json, "lora_parameters", "rank");
  const type = pick(json, "use_dora") === true ? "dora" : (pickText(json, "peft_type") ?? pickText(json, "fine_tune_type"))?.toLowerCase().replaceAll("_", "-");
  return {
    method: type === void 0 || type === "lora" || !/^[a-z0-9-]{2,24}$/.test(type) ? void 0 : type,
    baseModel: cleaned(pickText(json, "base_model_name_or_path") ?? hubName(pickText(json, "model"))),
    rank: rank2 !== void 0 && Number.isSafeInteger(rank2) && rank2 > 0 ? rank2 : void 0
  };
});
function hubName(text2) {
  return text2 !== void 0 && /^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(text2) ? text2 : void 0;
}
var diffusersIndex = companion(
  { name: "diffusers", describes: "pipeline", words: "diffusers", usual: "diffusion unet transformer" },
  ["model_index.json"],
  (json) => ({ architecture: cleaned(pickText(json, "_class_name")) })
);
var spacy = {
  name: "spacy",
  role: "weights",
  size: "never",
  words: "spacy",
  usual: "meta",
  siblings: "own",
  covers: true,
  recognise: (head2, path) => fileName(path) === "meta.json" && ["lang", "name", "version"].every((key) => headText(head2, head2.length).includes(`"${key}":`)),
  async read(cursor) {
    return { role: "weights", version: cleaned(pickText(await readDocument(cursor), "version")) };
  }
};
var triton = {
  name: "triton",
  role: "companion",
  size: "never",
  versions: true,
  recognise: (_head, path) => fileName(path) === "config.pbtxt"
};
var huggingFaceConfig = companion({ name: "huggingface", describes: "model", words: "transformers" }, ["config.json"], readConfig);
var quantizeConfig = companion(
  { name: "huggingface", describes: "model" },
  ["quantize_config.json", "quant_config.json"],
  (json) => quantized(json, "gptq")
);
var modelOptConfig = companion(
  { name: "huggingface", describes: "model" },
  ["hf_quant_config.json"],
  (json) => quantized(pick(json, "quantization") ?? null, "modelopt")
);
function readConfig(file) {
  const json = pick(file, "pretrained_config") ?? file;
  const [first] = itemsOf(pick(json, "architectures"));
  const config = pick(json, "quantization_config") ?? pick(json, "text_config", "quantization_config") ?? pick(json, "compression_config");
  const own = pick(json, "quantization");
  const algorithm = pickText(own, "quant_algo");
  const quantization = mlxQuantization(own ?? config) ?? (algorithm !== void 0 ? quantized(own ?? null, "modelopt") : config === void 0 ? {} : quantized(config));
  const dtype = ["dtype", "torch_dtype"].map((key) => pickText(json, key) ?? pickText(json, "text_config", key)).find((one) => one !== void 0);
  const tied = pick(json, "tie_word_embeddings") ?? pick(json, "text_config", "tie_word_embeddings");
  return {
    architecture: cleaned(
      pickText(json, "model_type") ?? familyOf(pickText(json, "architecture") ?? (typeof first === "string" ? first : void 0))
    ),
    ...quantization,
    precision: quantizationWord(dtype?.replace(/^torch\./, "") ?? ""),
    tied: typeof tied === "boolean" ? tied : void 0
  };
}
function familyOf(name) {
  return cleaned(name)?.replace(/(?<=.)(?:For[A-Z]\w*|LM(?:Head)?Model|Model)$/, "").replace(/(?<=[a-z0-9])(?=[A-Z][A-Za-z0-9])/g, "_").toLowerCase();
}
var INDEX_LIMIT = 99e6;
var MEMBERS_LIMIT = 1e4;
var shardIndex = {
  name: "shard-index",
  role: "companion",
  size: "never",
  recognise: (head2, path) => /\.(?:safetensors|bin)\.index(?:\.[a-z0-9]+)?\.json$/.test(fileName(path)) && firstByte(head2) === 123,
  async read(cursor) {
    const json = new JsonReader(await readWhole(cursor));
    const members = /* @__PURE__ */ new Set();
    let weightBytes;
    let parameters2;
    json.object((key) => {
      if (key === "weight_map" && json.isObject()) {
        json.object(() => {
          const name = json.value();
          addMember(members, name);
        });
      } else if (key === "metadata" && json.isObject()) {
        json.object((field) => {
          const value = json.value();
          if (field === "total_size") weightBytes = count(value);
          if (field === "total_parameters") parameters2 = count(value);
        });
      } else json.skip();
    });
    return { role: "companion", members: [...members], weightBytes, parameters: parameters2 };
  }
};
function addMember(members, name) {
  if (typeof name === "string" && isPlainName(name)) members.add(name);
  if (members.size > MEMBERS_LIMIT) throw tooLarge(`The index names more than ${MEMBERS_LIMIT} files`);
}
async function readWhole(cursor) {
  if (cursor.size > INDEX_LIMIT) throw tooLarge(`The index has ${cursor.size} bytes, more than the ${INDEX_LIMIT} that are read`);
  return cursor.take(cursor.size);
}
function isPlainName(name) {
  return /^(?!\.{1,2}$)[^/\\:]{1,255}$/.test(name);
}
function count(value) {
  const number2 = typeof value === "string" ? Number(value) : value;
  return typeof number2 === "number" && Number.isSafeInteger(number2) && number2 > 0 ? number2 : void 0;
}
var CARD_BYTES = 64 * 1024;
var modelCard = {
  name: "model-card",
  role: "companion",
  size: "never",
  recognise: (head2, path) => fileName(path) === "readme.md" && (startsWith(head2, "---\n") || startsWith(head2, "---\r\n")),
  async read(cursor) {
    const bytes = await cursor.take(Math.min(CARD_BYTES, cursor.size));
    const text2 = Buffer.from(headText(bytes, CARD_BYTES), "latin1").toString("utf8");
    const base = baseOf(text2.split(/\r?\n/).slice(1));
    return { role: "companion", baseModel: base === "" ? void 0 : base };
  }
};
function baseOf(lines2) {
  const matter = lines2.slice(0, Math.max(0, lines2.indexOf("---")));
  const at2 = matter.findIndex((line) => line.startsWith("base_model:"));
  const own = unquoted((matter[at2] ?? "").slice("base_model:".length));
  if (at2 < 0 || own !== "") return own;
  const item = (matter[at2 + 1] ?? "").trim();
  return item.startsWith("- ") ? unquoted(item.slice(2)) : "";
}
function unquoted(text2) {
  return cleanText(text2).replace(/^(["'])(.*)\1$/, "$2");
}

// src/model/formats/checkpoints.ts
var weights = { role: "weights", size: "always" };
function isTorch(head2) {
  return startsWith(head2, "PK") || head2[0] === 128;
}
var MEGATRON = /^((?:.*\/)?(?:iter_\d+|release))\/mp_rank_\d+(?:_\d+)*\/[^/]+\.pt$/i;
var megatron = {
  ...weights,
  name: "megatron",
  words: "megatron",
  ambiguous: "megatron",
  bundle: MEGATRON,
  recognise: (head2, path) => MEGATRON.test(path) && isTorch(head2)
};
var DEEPSPEED = /^((?:.*\/)?global_step\d+)\/[^/]*(?:mp_rank_\d+|zero_pp_rank_\d+|layer_\d+)[^/]*_states\.pt$/i;
var deepspeed = {
  ...weights,
  name: "deepspeed",
  words: "deepspeed",
  bundle: DEEPSPEED,
  recognise: (head2, path) => DEEPSPEED.test(path) && isTorch(head2)
};
var TENSORFLOW = /^((?:.*\/)?(?:\w+\.)?ckpt-\d+)\.(?:index|meta|data-\d{5}-of-\d{5})$/i;
var tensorflow = {
  ...weights,
  name: "tensorflow-checkpoint",
  bundle: TENSORFLOW,
  recognise: (head2, path) => TENSORFLOW.test(path) && !isText2(head2)
};
var tfjs = {
  name: "tfjs",
  role: "weights",
  size: "large",
  words: "tfjs",
  shards: /^(?:model\.json|group\d+-shard\d+of\d+(?:\.bin)?)$/i,
  named: (path) => /^group\d+-shard\d+of\d+(?:\.bin)?$/.test(fileName(path)),
  recognise: (head2, path) => fileName(path) === "model.json" && /"(?:modelTopology|weightsManifest)"|"(?:graph|layers)-model"/.test(headText(head2, head2.length))
};

// src/model/formats/coreml.ts
var BUNDLE = /^(.*\.(?:mlpackage|mlmodelc))\//i;
var coreml = {
  name: "coreml",
  role: "weights",
  size: "large",
  extensions: "mlmodel mlpackage mlmodelc",
  words: "coreml",
  usual: "com apple",
  siblings: "graphs",
  graphs: "embeddings lm mel spectrogram melspectrogram unet vae chunk safety checker control net ffn pf",
  bundle: BUNDLE,
  recognise: (head2, path) => {
    if (BUNDLE.test(path)) {
      const inside = path.replace(BUNDLE, "").toLowerCase();
      if (inside === "coremldata.bin" || /(?:^|\/)weights\/[^/]+\.bin$/.test(inside)) return true;
      if (inside === "metadata.json") return firstByte(head2) === 91;
    }
    const version = head2[1] ?? 0;
    if (head2[0] !== 8 || version < 1 || version > 20) return false;
    if (extension(path) === "mlmodel") return true;
    const inner = (head2[3] ?? 0) < 128 ? head2[4] : (head2[4] ?? 0) < 128 ? head2[5] : head2[6];
    return head2[2] === 18 && (inner === 10 || inner === 162);
  },
  async read(cursor, path) {
    const name = fileName(path);
    if (/\/weights\/[^/]+\.bin$/i.test(path)) return { role: "weights", weightBytes: cursor.size };
    if (name !== "metadata.json" || cursor.size > SUMMARY_LIMIT) return { role: "weights" };
    const [summary] = itemsOf(parseJson(await cursor.take(cursor.size)));
    return { role: "weights", precision: precisionOf(summary) };
  }
};
var SUMMARY_LIMIT = 5e6;
function precisionOf(summary) {
  const stored = pickText(summary, "storagePrecision") ?? "";
  if (/Sparse/i.test(stored)) return void 0;
  const widths = [...stored.matchAll(/(?:Palettized \(|U?Int)(\d)\b/g)].map(([, width2]) => width2);
  const [width, other] = [...new Set(widths)];
  if (width !== void 0) return other === void 0 ? quantizationWord(`int${width}`) : void 0;
  const floats = [...new Set(stored.match(/Float(?:16|32)/g))];
  return floats.length === 1 ? quantizationWord(floats[0] ?? "") : void 0;
}

// src/model/formats/ctranslate2.ts
var DTYPES2 = dtypes("0 fp32 32, 1 int8 8, 2 int16 16, 3 int32 32, 4 fp16 16, 5 bf16 16");
var MIXED = /* @__PURE__ */ new Map([
  ["fp16", "int8_float16"],
  ["bf16", "int8_bfloat16"]
]);
var VARIABLES_LIMIT = 64;
var ctranslate2 = {
  name: "ctranslate2",
  role: "weights",
  size: "large",
  words: "ctranslate2 ct2",
  recognise: (head2, path) => fileName(path) === "model.bin" && /^[A-Za-z0-9]{1,60}Spec/.test(headText(head2.subarray(6))),
  async read(cursor) {
    await cursor.have(6);
    const version = cursor.u32();
    cursor.skip(cursor.u16());
    if (version < 6 || cursor.left < 8) return { role: "weights" };
    await cursor.have(8);
    cursor.skip(4);
    const variables = cursor.u32();
    if (variables === 0) return { role: "weights" };
    const tally = new TallyBuilder();
    const beside = /* @__PURE__ */ new Set();
    for (let at2 = 0; at2 < Math.min(variables, VARIABLES_LIMIT); at2++) {
      await cursor.have(2);
      const name = Buffer.from(await cursor.take(cursor.u16())).toString("latin1");
      await cursor.have(1);
      const rank2 = cursor.u8();
      await cursor.have(rank2 * 4 + 5);
      let elements2 = 1;
      for (let axis = 0; axis < rank2; axis++) elements2 *= cursor.u32();
      const [label] = DTYPES2.get(String(cursor.u8())) ?? [];
      cursor.skip(cursor.u32());
      if (rank2 === 0 || /_(?:scale|zero)\0?$/.test(name)) continue;
      if (rank2 > 1 && (label === void 0 || label === "int32")) return { role: "weights" };
      if (label === void 0 || label === "int32") continue;
      tally.plain(label, elements2, rank2 > 1);
      if (rank2 === 1) beside.add(label);
    }
    const precision = dominant(tally.labels);
    const [floats] = beside;
    const mixed = precision?.label === "int8" ? MIXED.get(floats ?? "") : void 0;
    return {
      role: "weights",
      precision: mixed === void 0 ? precision : quantizationWord(mixed),
      parameters: precision?.bits === void 0 ? void 0 : Math.round(cursor.size * 8 / precision.bits)
    };
  }
};

// src/model/formats/gguf-types.ts
var GGUF_FILE_TYPES = numbered(
  "F32 F16 Q4_0 Q4_1 - - - Q8_0 Q5_0 Q5_1 Q2_K Q3_K_S Q3_K_M Q3_K_L Q4_K_S Q4_K_M Q5_K_S Q5_K_M Q6_K IQ2_XXS IQ2_XS Q2_K_S IQ3_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ3_M IQ2_S IQ2_M IQ4_XS IQ1_M BF16 - - - TQ1_0 TQ2_0 MXFP4 NVFP4 Q1_0 Q2_0"
);
var GGUF_TENSOR_TYPES = numbered(
  "F32 F16 Q4_0 Q4_1 - - Q5_0 Q5_1 Q8_0 Q8_1 Q2_K Q3_K Q4_K Q5_K Q6_K Q8_K IQ2_XXS IQ2_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ2_S IQ4_XS I8 I16 I32 I64 F64 IQ1_M BF16 - - - TQ1_0 TQ2_0 - - - MXFP4 NVFP4 Q1_0 Q2_0"
);
function numbered(labels) {
  return labels.split(" ").map((label) => label === "-" ? void 0 : label);
}
var GGUF_FORK_TENSOR_TYPES = /* @__PURE__ */ new Map([
  [36, "I2_S"],
  [38, "TL1"]
]);
var GGUF_AMBIGUOUS_FILE_TYPES = /* @__PURE__ */ new Set([40, 41]);

// src/model/formats/ggml.ts
var REVISION = 1e3;
var ggml = {
  name: "ggml",
  role: "weights",
  size: "large",
  words: "ggml",
  recognise: (head2) => startsWith(head2, "lmgg"),
  async read(cursor) {
    if (cursor.size < 48) return { role: "weights" };
    await cursor.have(48);
    cursor.skip(4);
    const numbers2 = Array.from({ length: 11 }, () => cursor.i32());
    if (numbers2[1] !== 1500 || numbers2[5] !== 448) return { role: "weights" };
    return {
      role: "weights",
      architecture: "whisper",
      quantization: quantizationWord(GGUF_FILE_TYPES[(numbers2[10] ?? 0) % REVISION] ?? "")
    };
  }
};

// src/model/formats/gguf.ts
var KEYS_LIMIT = 65536;
var TENSORS_LIMIT = 1e6;
var KEY_BYTES_LIMIT = 65535;
var DIMENSIONS_LIMIT = 8;
var NESTING_LIMIT = 4;
var GUESSED = 1024;
var SCALAR_BYTES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
var STRING = 8;
var ARRAY = 9;
var TEXT_BYTES = 64 * 1024;
var FLOATS = /* @__PURE__ */ new Set(["F64", "F32", "F16", "BF16"]);
var utf82 = new TextDecoder("utf-8");
var gguf = {
  name: "gguf",
  role: "weights",
  size: "always",
  extensions: "gguf",
  promised: true,
  siblings: "own",
  adapters: /(?:^|[-_.])lora\.gguf$/i,
  recognise: (head2) => startsWith(head2, "GGUF"),
  async read(cursor) {
    await cursor.have(24);
    cursor.skip(4);
    if ((cursor.u32() & 65535) === 0) {
      cursor.seek(4);
      await cursor.have(20);
      cursor.littleEndian = false;
    } else cursor.seek(4);
    await cursor.have(20);
    const version = cursor.u32();
    if (version !== 2 && version !== 3) throw malformed(`GGUF version ${version} is not 2 or 3`);
    const tensors = cursor.u64();
    const keys = cursor.u64();
    if (keys > KEYS_LIMIT || keys * 13 > cursor.left) throw refused("keys", keys, cursor);
    if (tensors > TENSORS_LIMIT || tensors * 24 > cursor.left) throw refused("tensors", tensors, cursor);
    const values = await readKeys(cursor, keys);
    const { tally, narrowest } = await readTensors(cursor, tensors);
    return headerOf(values, tally, narrowest);
  }
};
function refused(what, count2, cursor) {
  return malformed(`The GGUF header announces ${count2} ${what} in ${cursor.size} bytes`);
}
async function readKeys(cursor, count2) {
  const values = /* @__PURE__ */ new Map();
  for (let index = 0; index < count2; index++) {
    cursor.step();
    const key = await readString(cursor, KEY_BYTES_LIMIT, 1024);
    await cursor.have(4);
    const type = cursor.u32();
    const kept = key.startsWith("general.") || key.startsWith("split.") || key.startsWith("adapter.");
    const value = await readValue(cursor, type, 0, kept);
    if (kept) values.set(key, value);
  }
  return values;
}
async function readValue(cursor, type, depth, kept) {
  if (type === STRING) return readString(cursor, Number.POSITIVE_INFINITY, kept ? TEXT_BYTES : 0);
  if (type === ARRAY) return skipArray(cursor, depth);
  const bytes = SCALAR_BYTES[type];
  if (bytes === void 0) throw malformed(`The GGUF header holds a value of unknown type ${type}`);
  await cursor.have(bytes);
  if (type === 4) return cursor.u32();
  if (type === 5) return cursor.i32();
  if (type === 2) return cursor.u16();
  if (type === 0) return cursor.u8();
  if (type === 10) return cursor.u64();
  cursor.skip(bytes);
  return void 0;
}
async function readString(cursor, limit, most) {
  await cursor.have(8);
  const length = cursor.u64();
  if (length > cursor.left)
    throw truncated(`The GGUF header announces a string of ${length} bytes at byte ${cursor.position} of ${cursor.size}`);
  if (length > limit) throw malformed(`The GGUF header holds a key of ${length} bytes`);
  const kept = Math.min(length, most);
  const text2 = nameText2(utf82.decode(await cursor.take(kept)));
  cursor.skip(length - kept);
  return text2;
}
async function skipArray(cursor, depth) {
  if (depth >= NESTING_LIMIT) throw malformed(`The GGUF header nests arrays deeper than ${NESTING_LIMIT} levels`);
  await cursor.have(12);
  const type = cursor.u32();
  const count2 = cursor.u64();
  const bytes = SCALAR_BYTES[type];
  if (bytes === void 0) throw malformed(`The GGUF header holds an array of unknown type ${type}`);
  const least = type === STRING ? 8 : type === ARRAY ? 12 : bytes;
  if (count2 * least > cursor.left) throw refused("array items", count2, cursor);
  if (type !== STRING && type !== ARRAY) {
    cursor.skip(count2 * bytes);
    return void 0;
  }
  for (let index = 0; index < count2; index++) {
    cursor.step();
    if (type === ARRAY) await skipArray(cursor, depth + 1);
    else {
      if (cursor.ready < 8) await cursor.have(8);
      cursor.skip(cursor.u64());
    }
  }
  return void 0;
}
async function readTensors(cursor, count2) {
  const tally = new TallyBuilder();
  let narrowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count2; index++) {
    cursor.step();
    await cursor.have(8);
    const length = cursor.u64();
    if (length > KEY_BYTES_LIMIT) throw malformed(`The GGUF header names a tensor with ${length} bytes`);
    cursor.skip(length);
    await cursor.have(4);
    const dimensions = cursor.u32();
    if (dimensions > DIMENSIONS_LIMIT) throw malformed(`The GGUF header gives a tensor ${dimensions} dimensions`);
    await cursor.have(dimensions * 8 + 12);
    let elements2 = 1;
    for (let axis = 0; axis < dimensions; axis++) {
      const length2 = cursor.u64();
      elements2 *= length2;
      if (dimensions === 2) narrowest = Math.min(narrowest, length2);
    }
    const type = cursor.u32();
    const offset = cursor.u64();
    if (offset > cursor.size) throw truncated(`The GGUF header places a tensor at byte ${offset} of a file of ${cursor.size} bytes`);
    if (!(elements2 <= cursor.size * 8))
      throw malformed(`The GGUF header gives a tensor ${elements2} elements in a file of ${cursor.size} bytes`);
    const label = GGUF_TENSOR_TYPES[type] ?? GGUF_FORK_TENSOR_TYPES.get(type) ?? "unknown";
    tally.plain(label, elements2, dimensions >= 2);
    if (tally.elements > cursor.size * 8)
      throw tooLarge(`The GGUF header counts ${tally.elements} elements in a file of ${cursor.size} bytes`);
  }
  return { tally, narrowest };
}
function headerOf(values, tally, narrowest) {
  const type = number(values.get("general.file_type"));
  const { quantization, unclear: unclear3 } = storedAs(type === void 0 ? void 0 : type & ~GUESSED, tally);
  const precision = dominant(tally.labels);
  const shards = number(values.get("split.count"));
  const role = roleOf(values);
  return {
    role,
    rank: role === "adapter" && Number.isFinite(narrowest) ? narrowest : void 0,
    architecture: text(values.get("general.architecture")),
    name: text(values.get("general.name")),
    basename: text(values.get("general.basename")),
    finetune: text(values.get("general.finetune")),
    version: text(values.get("general.version")),
    sizeLabel: text(values.get("general.size_label")),
    baseModel: text(values.get("general.base_model.0.name")),
    quantization,
    unclear: unclear3,
    precision: unclear3 === void 0 ? precision : void 0,
    tally: tally.done(),
    shards: shards === void 0 || shards <= 1 ? void 0 : shards
  };
}
function storedAs(type, tally) {
  const forked = [...GGUF_FORK_TENSOR_TYPES.values()].find((label2) => tally.labels.has(label2));
  const label = forked ?? (type === void 0 ? void 0 : GGUF_FILE_TYPES[type]);
  const known3 = label === void 0 ? void 0 : quantizationOf([label]);
  if (known3 !== void 0 && known3.family !== "float" && known3.family !== "brain" && tally.labels.size > 0 && [...tally.labels.keys()].every((one) => FLOATS.has(one)))
    return {};
  const most = dominant(tally.labels);
  if (known3?.family === "gguf" && most?.family === "small-float")
    return { quantization: quantizationOf([most.label, known3.label]) ?? known3 };
  if ((known3?.family === "float" || known3?.family === "brain") && most !== void 0 && most.family !== "float" && most.family !== "brain")
    return most.family === "small-float" ? { quantization: quantizationOf([most.label, known3.label]) ?? most } : {};
  if (forked === void 0 && type !== void 0 && label !== void 0 && GGUF_AMBIGUOUS_FILE_TYPES.has(type) && !tally.labels.has(label))
    return { unclear: type };
  return known3 === void 0 ? {} : { quantization: known3 };
}
function roleOf(values) {
  const type = values.get("general.type");
  if (type === "adapter") return "adapter";
  const sidecar = /^(?:mmproj|projector|imatrix|vocab)$/.test(String(type)) || /^(?:clip|imatrix)$/.test(String(values.get("general.architecture")));
  return sidecar ? "sidecar" : "weights";
}
function text(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function number(value) {
  return typeof value === "number" ? value : void 0;
}

// src/model/formats/mlc.ts
var mlc = {
  name: "mlc",
  role: "weights",
  size: "always",
  words: "mlc",
  shards: /^params_shard_\d+\.bin$/i,
  recognise: (_head, path) => /^params_shard_\d+\.bin$/.test(fileName(path))
};
var mlcConfig = companion({ name: "mlc-config", describes: "model" }, ["mlc-chat-config.json", "mlc-config.json"], (json) => {
  const quantization = quantizationWord(pickText(json, "quantization") ?? "");
  return { architecture: cleaned(pickText(json, "model_type")), quantization, bits: quantization?.bits };
});
var mlcCache = {
  name: "mlc-cache",
  role: "companion",
  size: "never",
  recognise: (head2, path) => /^(?:ndarray|tensor)-cache(?:-b16)?\.json$/.test(fileName(path)) && firstByte(head2) === 123,
  async read(cursor) {
    const json = new JsonReader(await readWhole(cursor));
    const members = /* @__PURE__ */ new Set();
    let [bytes, bits, elements2] = [void 0, void 0, 0];
    const tensor = () => {
      let [name, shape] = [];
      json.object((key) => {
        if (key === "name") name = json.value();
        else if (key === "shape") shape = json.value();
        else json.skip();
      });
      if (typeof name === "string" && /\bq_(?:weight|scale)$/.test(name)) elements2 = void 0;
      const sizes = Array.isArray(shape) ? shape : [];
      if (elements2 === void 0 || sizes.length === 0) return;
      const product2 = sizes.reduce((all, size) => all * (count(size) ?? Number.NaN), 1);
      elements2 = count(elements2 + product2);
    };
    json.object((key) => {
      if (key === "metadata" && json.isObject()) {
        json.object((field) => {
          const value = json.value();
          if (field === "ParamBytes") bytes = count(value);
          if (field === "BitsPerParam" && typeof value === "number") bits = value;
        });
      } else if (key === "records" && json.isList()) {
        json.list(() => {
          json.object((field) => {
            if (field === "records" && json.isList()) json.list(tensor);
            else if (field === "dataPath") addMember(members, json.value());
            else json.skip();
          });
        });
      } else json.skip();
    });
    const counted3 = elements2 ?? (bytes === void 0 || bits === void 0 ? void 0 : Math.round(bytes * 8 / bits));
    return { role: "companion", members: [...members], parameters: count(counted3) };
  }
};

// src/model/bytes/protobuf.ts
var FIELD_STEPS = 20;
var VARINT_BYTES = 10;
async function* fields(cursor, end) {
  let at2 = cursor.position;
  cursor.step(FIELD_STEPS);
  while (at2 < end) {
    cursor.seek(at2);
    cursor.step(FIELD_STEPS);
    const field = await fieldAt(cursor, end);
    at2 = field.wire === "varint" ? cursor.position : field.start + field.value;
    if (at2 > end) throw truncated(`A protobuf field at byte ${field.start} ends at byte ${at2}, behind its message's ${end}`);
    yield field;
  }
}
async function fieldAt(cursor, end) {
  const key = await varint(cursor, end);
  const number2 = Math.floor(key / 8);
  if (Number.isNaN(key) || number2 < 1) throw malformed(`A protobuf message is broken at byte ${cursor.position}`);
  switch (key % 8) {
    case 0: {
      const value = await varint(cursor, end);
      return { number: number2, wire: "varint", value, start: cursor.position };
    }
    case 1:
      return { number: number2, wire: "fixed", value: 8, start: cursor.position };
    case 2: {
      const value = await varint(cursor, end);
      if (Number.isNaN(value)) throw malformed(`A protobuf length at byte ${cursor.position} is above 2^53`);
      return { number: number2, wire: "bytes", value, start: cursor.position };
    }
    case 5:
      return { number: number2, wire: "fixed", value: 4, start: cursor.position };
    default:
      throw malformed(`A protobuf message holds an unknown wire type at byte ${cursor.position}`);
  }
}
async function varint(cursor, end) {
  const most = Math.min(VARINT_BYTES, end - cursor.position);
  if (cursor.ready < most) await cursor.have(most);
  let value = 0;
  let scale = 1;
  for (let index = 0; index < most; index++) {
    const byte = cursor.u8();
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return Number.isSafeInteger(value) ? value : Number.NaN;
  }
  throw malformed(`A protobuf number at byte ${cursor.position} does not end`);
}

// src/model/formats/onnx.ts
var GRAPHS_LIMIT = 16;
var DIMENSIONS_LIMIT2 = 64;
var NAME_BYTES = 512;
var DTYPES3 = dtypes(
  "1 fp32 32, 2 uint8 8, 3 int8 8, 4 uint16 16, 5 int16 16, 6 int32 32, 7 int64 64, 9 bool 8, 10 fp16 16, 11 fp64 64, 12 uint32 32, 13 uint64 64, 16 bf16 16, 17 fp8 8, 18 fp8 8, 19 fp8 8, 20 fp8 8, 21 uint4 4, 22 int4 4, 23 fp4 4"
);
var MODEL_KEYS = /* @__PURE__ */ new Set([8, 18, 26, 34, 40, 50, 58, 66, 114, 162, 202]);
var onnx = {
  name: "onnx",
  role: "weights",
  size: "large",
  extensions: "onnx ort",
  words: "onnxruntime sherpa",
  promised: true,
  siblings: "graphs",
  recognise: (head2) => {
    const [irVersion, version = 0, key = 0, length] = head2;
    if (irVersion !== 8 || version < 1 || version > 127 || length === void 0 || !MODEL_KEYS.has(key)) return false;
    return key !== 18 || /^[ -~]*$/.test(headText(head2.subarray(4), Math.min(length, 8)));
  },
  async read(cursor) {
    const walk2 = new Walk(cursor);
    await walk2.model();
    const precision = dominant(walk2.tally.labels);
    return { role: "weights", precision, tally: walk2.tally.done(), ...walk2.ends() };
  }
};
var EMBEDDING = /(?:^|\.)(?:embed_tokens|wte|word_embeddings|tok_embeddings)\.weight(?:_\w+)?$/;
var PACKED_OPERATORS = /* @__PURE__ */ new Set(["MatMulNBits", "MatMulBnb4", "GatherBlockQuantized"]);
var Walk = class {
  tally = new TallyBuilder();
  #cursor;
  /** Initialisers by name, until it is known which of them are packed. */
  #named = /* @__PURE__ */ new Map();
  /** Inputs of packed operators: the width of the weights, undefined for scales and zero points. */
  #packed = /* @__PURE__ */ new Map();
  constructor(cursor) {
    this.#cursor = cursor;
  }
  async model() {
    for await (const field of fields(this.#cursor, this.#cursor.size)) {
      if (field.wire === "bytes" && field.number === 7) await this.#graph(field, 0);
      if (field.wire === "bytes" && field.number === 25) await this.#nodes(field, 7, 0);
    }
    for (const [name, { label }] of this.#named) {
      const width = this.#packed.get(name);
      const held = this.#held(name);
      if (held > 0) this.tally.plain(width === void 0 ? label : `int${width}`, held);
    }
  }
  /**
   * The token embedding, and the output head: exporters turn that round for a multiplication and store it even where it is the embedding again,
   * mostly under a name that does not tell. Nothing else has as many elements.
   */
  ends() {
    const names = [...this.#named.keys()];
    const embedding = names.reduce((most, one) => EMBEDDING.test(one) ? Math.max(most, this.#held(one)) : most, 0);
    if (embedding === 0) return {};
    const isTwice = names.filter((one) => this.#held(one) === embedding).length > 1;
    return { embedding, ...isTwice ? { head: embedding } : {} };
  }
  /** Weights that an initialiser holds: in a packed one more than it has elements, in what stands beside such a one none. */
  #held(name) {
    const { bits, elements: elements2 } = this.#named.get(name) ?? { bits: 0, elements: 0 };
    if (!this.#packed.has(name)) return elements2;
    const width = this.#packed.get(name);
    return width === void 0 ? 0 : Math.floor(elements2 * Math.max(bits, width) / width);
  }
  async #graph(graph, depth) {
    if (depth > GRAPHS_LIMIT) throw tooLarge(`The ONNX file nests graphs deeper than ${GRAPHS_LIMIT} levels`);
    for await (const field of this.#inside(graph)) {
      if (field.number === 1) await this.#node(field, depth);
      if (field.number === 5) await this.#tensor(field);
      if (field.number === 15) {
        for await (const part of this.#inside(field)) if (part.number === 1) await this.#tensor(part);
      }
    }
  }
  async #nodes(message, number2, depth) {
    for await (const field of this.#inside(message)) if (field.number === number2) await this.#node(field, depth);
  }
  /** Attributes of a node: tensors of Constant nodes (field 5 of AttributeProto, lists in 10), graphs (6, lists in 11), numbers (3). */
  async #node(node2, depth) {
    const inputs = [];
    let operator = "";
    let width = 4;
    for await (const part of this.#inside(node2)) {
      if (part.number === 1) inputs.push(await this.#text(part));
      if (part.number === 4) operator = await this.#text(part);
      if (part.number !== 5) continue;
      let key = "";
      for await (const value of this.#inside(part)) {
        if (value.number === 1) key = await this.#text(value);
        if (value.number === 3 && key === "bits") width = value.value;
        if (value.number === 5 || value.number === 10) await this.#tensor(value);
        if (value.number === 6 || value.number === 11) await this.#graph(value, depth + 1);
      }
    }
    if (!PACKED_OPERATORS.has(operator) || !(width >= 1 && width <= 8)) return;
    const [weights3 = "", ...beside] = inputs.slice(operator === "GatherBlockQuantized" ? 0 : 1);
    for (const name of beside) this.#packed.set(name, void 0);
    this.#packed.set(weights3, width);
  }
  /** A short text; names of tensors are. */
  async #text(field) {
    this.#enter(field);
    return Buffer.from(await this.#cursor.take(Math.min(field.value, NAME_BYTES))).toString("latin1");
  }
  async #tensor(tensor) {
    let elements2 = 1;
    let dimensions = 0;
    let type = 0;
    let external = false;
    let name = "";
    for await (const field of this.#inside(tensor)) {
      if (field.number === 1) {
        for (const dimension of await this.#dimensions(field)) {
          elements2 *= dimension;
          dimensions++;
        }
      } else if (field.number === 2) type = field.value;
      else if (field.number === 8) name = await this.#text(field);
      else if (field.number === 14) external = field.value === 1;
    }
    const [label, bits] = DTYPES3.get(String(type)) ?? ["unknown", 0];
    if (dimensions > DIMENSIONS_LIMIT2 || !(elements2 <= Number.MAX_SAFE_INTEGER))
      throw malformed("The ONNX file gives a tensor impossible dimensions");
    if (!external && elements2 * bits / 8 > tensor.value * 8) {
      throw malformed(`The ONNX file gives a tensor of ${tensor.value} bytes ${elements2} elements`);
    }
    if (dimensions === 0 || bits === 0 || label === "int64" || label === "bool") return;
    if (name !== "" && !this.#named.has(name)) this.#named.set(name, { label, bits, elements: elements2 });
    else this.tally.plain(label, elements2);
  }
  /** One dimension, or several packed. */
  async #dimensions(field) {
    if (field.wire === "varint") return [field.value];
    const found = [];
    const end = field.start + field.value;
    this.#cursor.seek(field.start);
    while (this.#cursor.position < end && found.length <= DIMENSIONS_LIMIT2) found.push(await varint(this.#cursor, end));
    return found;
  }
  #enter({ wire, start }) {
    if (wire !== "bytes") throw malformed(`The ONNX file holds a number where a message or text belongs, at byte ${start}`);
    this.#cursor.seek(start);
  }
  #inside(message) {
    this.#enter(message);
    return fields(this.#cursor, message.start + message.value);
  }
};

// src/model/formats/openvino.ts
var NETWORK_LIMIT = 3e7;
var DTYPES4 = dtypes(
  "f64 fp64 64, f32 fp32 32, f16 fp16 16, bf16 bf16 16, f8e4m3 fp8 8, f8e5m2 fp8 8, f4e2m1 fp4 4, nf4 nf4 4, i8 int8 8, u8 int8 8, i4 int4 4, u4 int4 4, u3 int3 3, u2 int2 2"
);
var LAYER_LENGTH = 2e3;
var openvino = {
  name: "openvino",
  role: "weights",
  size: "large",
  words: "openvino ov",
  siblings: "graphs",
  named: (path, all) => ["xml", "bin"].includes(extension(path)) && [".xml", ".bin"].every((end) => all.has(path.slice(0, -4) + end)),
  recognise: (head2, path) => extension(path) === "xml" && /^(?:<\?xml[^>]*>)?\s*<net /.test(headText(head2)),
  async read(cursor) {
    if (cursor.size > NETWORK_LIMIT) return { role: "weights" };
    const text2 = Buffer.from(await cursor.take(cursor.size)).toString("latin1");
    const tally = new TallyBuilder();
    for (const part of text2.split("<layer ").slice(1)) {
      cursor.step();
      const layer = part.slice(0, LAYER_LENGTH);
      if (!layer.slice(0, layer.indexOf(">")).includes(' type="Const"')) continue;
      const name = /name="([^"]*)"/.exec(layer)?.[1] ?? "";
      const [, type = "", shape = ""] = /<data element_type="(\w+)" shape="([\d, ]*)"/.exec(layer) ?? [];
      const [label] = DTYPES4.get(type) ?? [];
      const elements2 = shape.split(",").reduce((all, size) => all * Number(size), 1);
      if (label === void 0 || shape === "" || /(?:zero_point|scale)\b|\/(?:zp|scale)/i.test(name)) continue;
      if (Number.isSafeInteger(elements2)) tally.plain(label, elements2);
    }
    return { role: "weights", precision: dominant(tally.labels), tally: tally.done() };
  }
};
var openvinoConfig = companion({ name: "openvino-config", describes: "model" }, ["openvino_config.json"], (json) => ({
  quantization: quantizationWord(pickText(json, "dtype") ?? pickText(json, "quantization_config", "dtype") ?? "")
}));

// src/model/formats/data.ts
var data = { role: "data", size: "never" };
var parquet = { ...data, name: "parquet", extensions: "parquet", recognise: (head2) => startsWith(head2, "PAR1") };
var csv = {
  ...data,
  name: "csv",
  extensions: "csv tsv",
  recognise: (head2, path) => /^(?:csv|tsv)$/.test(extension(path)) && isText2(head2)
};
var jsonLines = {
  ...data,
  name: "jsonl",
  extensions: "jsonl ndjson",
  recognise: (head2, path) => /^(?:jsonl|ndjson)$/.test(extension(path)) && isText2(head2)
};
var arrow = {
  ...data,
  name: "arrow",
  extensions: "arrow feather",
  ambiguous: "arrow feather",
  recognise: (head2, path) => startsWith(head2, "ARROW1") || startsWith(head2, "FEA1") || startsWith(head2, "\xFF\xFF\xFF\xFF") && extension(path) === "arrow"
};
var RECORDS = /\.tfrecords?(?:-\d{5}-of-\d{5})?$/i;
var tfrecord = {
  ...data,
  name: "tfrecord",
  extensions: "tfrecord tfrecords",
  named: (path) => RECORDS.test(path),
  recognise: (head2, path) => RECORDS.test(path) && !isText2(head2)
};
var NUMBERED_TAR = /[-_]\d{4,6}\.tar$/i;
var webdataset = {
  ...data,
  name: "webdataset",
  words: "wds webdataset",
  named: (path) => NUMBERED_TAR.test(path),
  recognise: (head2, path) => startsWith(head2, "ustar", 257) && NUMBERED_TAR.test(path)
};
var DATA = [parquet, csv, jsonLines, arrow, tfrecord, webdataset];

// src/model/formats/recognised.ts
var weights2 = { role: "weights", size: "large" };
var savedModel = {
  ...weights2,
  name: "savedmodel",
  extensions: "pb",
  usual: "saved",
  versions: true,
  words: "savedmodel tensorflow tf",
  recognise: (head2, path) => fileName(path) === "saved_model.pb" && (head2[0] === 8 || head2[0] === 18)
};
var litertLm = {
  ...weights2,
  name: "litert-lm",
  extensions: "litertlm task",
  ambiguous: "task",
  words: "litert litert-lm",
  recognise: (head2, path) => startsWith(head2, "LITERTLM") || startsWith(head2, "PK") && extension(path) === "task"
};
var dduf = {
  ...weights2,
  name: "dduf",
  extensions: "dduf",
  recognise: (head2, path) => startsWith(head2, "PK") && extension(path) === "dduf"
};
var nemo = {
  ...weights2,
  name: "nemo",
  extensions: "nemo",
  ambiguous: "nemo",
  recognise: (head2, path) => extension(path) === "nemo" && (startsWith(head2, "ustar", 257) || startsWith(head2, "\x8B"))
};
var hdf5 = {
  ...weights2,
  name: "h5",
  extensions: "h5 hdf5",
  promised: true,
  configured: true,
  recognise: (head2) => startsWith(head2, "\x89HDF\r\n\n")
};
var COMPRESSED = ["\x8B", "x", "x^", "x\x9C", "x\xDA", "BZh", "\xFD7zXZ\0", "]\0\0", '"M'];
var pickle = {
  name: "pickle",
  role: "weights",
  size: "never",
  extensions: "pkl pickle joblib",
  words: "sklearn",
  recognise: (head2, path) => {
    const protocol = head2[1] ?? 0;
    if (head2[0] === 128 && protocol >= 2 && protocol <= 5) return true;
    return /\.(?:joblib|pkl|pickle)(?:\.(?:gz|z|bz2|xz|lzma|lz4))?$/i.test(path) && COMPRESSED.some((magic) => startsWith(head2, magic));
  }
};
var executorch = {
  ...weights2,
  name: "executorch",
  extensions: "pte",
  words: "executorch",
  recognise: (head2) => startsWith(head2, "ET1", 4)
};
var flax = {
  ...weights2,
  name: "flax",
  extensions: "msgpack",
  words: "flax jax",
  recognise: (head2, path) => extension(path) === "msgpack" && (((head2[0] ?? 0) & 240) === 128 || head2[0] === 222 || head2[0] === 223)
};
var orbax = {
  ...weights2,
  name: "orbax",
  words: "orbax jax",
  usual: "manifest ocdbt",
  recognise: (head2, path) => fileName(path) === "manifest.ocdbt" && startsWith(head2, "\f\xDB") && !/(?:^|\/)ocdbt\.process_\d+\//.test(path)
};
var tensorrt = {
  ...weights2,
  name: "tensorrt",
  extensions: "engine plan trt",
  ambiguous: "engine plan",
  words: "tensorrt trtllm tensorrt-llm trt-llm",
  shards: /^rank\d+\.engine$/i,
  configured: true,
  recognise: (head2, path) => startsWith(head2, "ftrt") || /^(?:engine|plan|trt)$/.test(extension(path)) && !isText2(head2)
};
var catboost = {
  name: "catboost",
  role: "weights",
  size: "never",
  extensions: "cbm",
  usual: "catboost",
  recognise: (head2) => startsWith(head2, "CBM1")
};
var paddle = {
  ...weights2,
  name: "paddle",
  extensions: "pdparams pdiparams",
  words: "paddle paddlepaddle pdmodel",
  usual: "inference state",
  recognise: (head2, path) => /^pdi?params$/.test(extension(path)) && (head2[0] === 128 || !isText2(head2))
};
var rknn = {
  ...weights2,
  name: "rknn",
  extensions: "rknn rkllm",
  recognise: (head2, path) => startsWith(head2, "RKNN") || extension(path) === "rkllm" && !isText2(head2)
};
var CONTEXT = /qnn|_part_\d+_of_\d+\.bin$|\.serialized\.bin$/i;
var qnn = {
  ...weights2,
  name: "qnn",
  extensions: "dlc",
  words: "qnn",
  shards: /_part_\d+_of_\d+\.bin$|_\d+_of_\d+\.serialized\.bin$/i,
  recognise: (head2, path) => startsWith(head2, "PK") && extension(path) === "dlc" || extension(path) === "bin" && head2[0] !== 128 && !startsWith(head2, "PK") && !isText2(head2) && CONTEXT.test(fileName(path)),
  named: (path) => extension(path) === "bin" && CONTEXT.test(fileName(path))
};
var torchserve = {
  ...weights2,
  name: "torchserve",
  extensions: "mar",
  ambiguous: "mar",
  recognise: (head2, path) => startsWith(head2, "PK") && extension(path) === "mar"
};
var pmml = {
  name: "pmml",
  role: "weights",
  size: "never",
  extensions: "pmml",
  recognise: (head2, path) => {
    const text2 = headText(head2, head2.length);
    return /<PMML[\s>]/.test(text2) && (/^(?:pmml|xml)$/.test(extension(path)) || /^[^<]{0,8}<(?:\?xml|PMML)/.test(text2));
  }
};
var fasttext = {
  name: "fasttext",
  role: "weights",
  size: "never",
  extensions: "ftz",
  usual: "fasttext",
  named: (path) => /(?:^|[-_.])fasttext(?:[-_.].*)?\.bin$/.test(fileName(path)),
  recognise: (head2) => startsWith(head2, "\xBAO/")
};
var llamafile = {
  ...weights2,
  name: "llamafile",
  size: "always",
  extensions: "llamafile",
  recognise: (head2, path) => extension(path) === "llamafile" && (startsWith(head2, "MZ") || startsWith(head2, "\x7FELF"))
};
var stableBaselines = {
  name: "stable-baselines3",
  role: "weights",
  size: "never",
  recognise: (head2, path) => {
    const text2 = headText(head2, 34);
    return extension(path) === "zip" && text2.slice(0, 4) + text2.slice(26, 28) + text2.slice(30) === "PK\0data";
  }
};
var RECOGNISED = [
  savedModel,
  dduf,
  litertLm,
  nemo,
  hdf5,
  executorch,
  flax,
  orbax,
  tensorrt,
  catboost,
  paddle,
  rknn,
  qnn,
  torchserve,
  pmml,
  fasttext,
  llamafile,
  stableBaselines,
  ...DATA,
  pickle
];

// src/model/formats/packings.ts
var product = (shape) => shape.reduce((all, dimension) => all * dimension, 1);
var twoInAByte = (shape) => product(shape) * 2;
var PACKINGS = [
  // AutoGPTQ, GPTQModel, AutoAWQ, AutoRound: eight weights of 4 bits in an int32, along the input (GPTQ) or the output (AWQ).
  { tool: "gptq, awq", weight: /(?:^|\.)qweight$/, dtypes: ["I32"], beside: ["qzeros", "scales", "g_idx", "perm"] },
  // ExLlamaV2: rows of different widths; the config says the mean.
  {
    tool: "exl2",
    weight: /(?:^|\.)q_weight$/,
    dtypes: ["I32"],
    beside: ["q_invperm", "q_perm", "q_scale", "q_scale_max", "q_groups", "q_group_map"],
    label: "exl2"
  },
  // ExLlamaV3: tiles of 16 by 16 weights, K words of 16 bits each (exllamav3, modules/quant/exl3.py).
  {
    tool: "exl3",
    weight: /(?:^|\.)trellis$/,
    dtypes: ["I16", "U16"],
    beside: ["suh", "svh", "su", "sv", "mcg", "mul1"],
    weights: ([rows = 0, columns = 0]) => rows * columns * 256,
    label: "exl3"
  },
  // SVDQuant (nunchaku): two weights of 4 bits in an int8, beside a branch of low rank.
  {
    tool: "svdquant",
    weight: /(?:^|\.)qweight$/,
    dtypes: ["I8"],
    beside: ["wscales", "wtscale", "wcscales", "smooth", "smooth_orig", "proj_down", "proj_up", "lora_down", "lora_up"],
    weights: twoInAByte,
    label: "svdquant"
  },
  // HQQ (mobiusml/hqq, core/quantize.py).
  {
    tool: "hqq",
    weight: /(?:^|[._])W_q$/,
    dtypes: ["U8", "I32", "I16"],
    beside: ["zero", "scale", "meta", "zero_q", "scale_q", "zero_scale"],
    label: "hqq"
  },
  // AQLM: one code of each codebook for eight weights.
  {
    tool: "aqlm",
    weight: /(?:^|\.)codes$/,
    dtypes: ["I8", "I16", "U8"],
    beside: ["codebooks", "scales"],
    weights: ([rows = 0, groups = 0]) => rows * groups * 8,
    label: "aqlm"
  },
  // compressed-tensors: integers in int32. Its bytes hold two floats of 4 bits each; of which kind, their scales tell.
  {
    tool: "compressed-tensors",
    weight: /(?:^|\.)weight_packed$/,
    dtypes: ["I32"],
    beside: ["weight_shape", "weight_zero_point", "weight_g_idx", "input_zero_point", "k_scale", "v_scale"]
  },
  // gpt-oss: blocks of 32 weights of 4 bits with one scale (OCP MX).
  { tool: "mxfp4", weight: /[._]blocks$/, dtypes: ["U8"], beside: ["_scales"], weights: twoInAByte, label: "mxfp4" },
  // MLX (mlx.nn.QuantizedLinear).
  { tool: "mlx", weight: /(?:^|\.)weight$/, dtypes: ["U32"], beside: ["scales", "biases"] }
];
function packedAs({ qweight, qzeros, scales }) {
  const [rows = 0, columns = 0] = qweight ?? [];
  const [, zeros = 0] = qzeros ?? [];
  const [groups = 0, out = 0] = scales ?? [];
  const bits = zeros * 32 / out;
  if (![2, 3, 4, 8].includes(bits) || groups === 0 || rows === 0) return void 0;
  if (columns === out) return ["gptq", bits];
  return columns === zeros ? ["awq", bits] : void 0;
}
var SCALES = "absmax quant_map nested_absmax nested_quant_map weight_scale weight_scale_inv weight_scale_2 weight_global_scale scale_weight scale_input input_scale input_global_scale SCB weight_format".split(
  " "
);
var ENDS = new Set(
  [...SCALES, ...PACKINGS.flatMap((packing) => packing.beside)].filter((end) => !end.startsWith("_"))
);
function isBesidePacked(name) {
  if (name.endsWith("_scales") || /(?:^|\.)quant_state[.\w]*$/.test(name)) return true;
  const dot = name.lastIndexOf(".");
  return ENDS.has(name.slice(dot + 1));
}

// src/model/formats/safetensors.ts
var HEADER_LIMIT2 = 99e6;
var DTYPES5 = dtypes(
  "F64 fp64 64, F32 fp32 32, F16 fp16 16, BF16 bf16 16, F8_E4M3 fp8 8, F8_E5M2 fp8 8, F8_E8M0 scale 8, F4 fp4 4, I64 int64 64, U64 int64 64, I32 int32 32, U32 uint32 32, I16 int16 16, U16 int16 16, I8 int8 8, U8 uint8 8, BOOL bool 8, C64 complex64 64"
);
var NAME_END = 128;
var ADAPTER = /(?:^|\.)(?:lora_(?:embedding_)?[ABab](?:\.|$)|lora_(?:up|down)\.|(lokr|hada)_[wt]\d)/;
var DOWN = /(?:^|\.)lora_A\.|(?:^|\.)lora_A$|\.lora_down\./;
var EMBEDDING2 = /(?:^|\.)(?:embed_tokens|wte|word_embeddings|tok_embeddings)\.weight$/;
var HEAD = /(?:^|\.)lm_head\.weight$|^(?:model\.)?output\.weight$/;
var safetensors = {
  name: "safetensors",
  role: "weights",
  size: "always",
  extensions: "safetensors",
  // The reference copy of Mistral's models, HQQ, and gpt-oss' directory for Apple's GPUs.
  usual: "consolidated qmodel metal",
  adapters: /^(?:(?:adapter_model|pytorch_lora_weights)(?:[-.]|$)|(?:\d{7}_)?adapters\.safetensors$)/,
  promised: true,
  configured: true,
  recognise: (head2, _path, size) => {
    if (head2.length < 10 || head2[8] !== 123) return false;
    const length = new DataView(head2.buffer, head2.byteOffset).getBigUint64(0, true);
    return length >= 2n && (length <= BigInt(size) || length < 2n ** 32n) && (head2[9] === 34 || head2[9] === 125 || head2[9] === 32);
  },
  async read(cursor) {
    await cursor.have(9);
    const length = cursor.u64();
    if (length > cursor.left) throw truncated(`The safetensors header announces ${length} bytes in a file of ${cursor.size}`);
    if (length > HEADER_LIMIT2) throw tooLarge(`The safetensors header has ${length} bytes, more than the ${HEADER_LIMIT2} that are read`);
    const json = new JsonReader(await cursor.take(length));
    return readHeader(json, cursor.size - 8 - length);
  }
};
function readHeader(json, dataBytes) {
  const seen = { tensors: 0, lora: 0, end: 0, bytes: 0, shapes: /* @__PURE__ */ new Map(), packed: /* @__PURE__ */ new Set(), tally: new TallyBuilder() };
  json.object((name) => {
    if (name === "__metadata__") {
      json.skip();
      return;
    }
    seen.tensors++;
    const state2 = /quant_state\.bitsandbytes__(nf4|fp4)$/.exec(name)?.[1];
    if (state2 !== void 0) seen.state = state2;
    if (/\.weight_(?:scale_2|global_scale)$/.test(name)) seen.scaled = "nvfp4";
    readTensor(json, name, seen, dataBytes);
  });
  if (seen.end !== dataBytes)
    throw truncated(`The safetensors data ends at byte ${seen.end} by its header, but the file holds ${dataBytes} bytes of it`);
  const { tally, state } = seen;
  if (seen.bytes > 0) {
    const label = state ?? seen.scaled;
    if (label !== void 0) tally.plain(label, seen.bytes * 2);
    else if (seen.bytes > tally.elements) tally.packed(8, seen.bytes);
    else tally.plain("uint8", seen.bytes);
  }
  const precision = dominant(tally.labels);
  const [packed, other] = seen.packed;
  const packing = packed === void 0 || other !== void 0 ? void 0 : quantizationOf(packed.split(" "));
  const quantization = state !== void 0 ? quantizationOf(["bnb", state]) : quantizationWord(seen.label ?? "");
  return {
    role: seen.lora * 2 > seen.tensors ? "adapter" : "weights",
    quantization,
    precision,
    packing,
    bits: packing?.bits,
    rank: seen.rank,
    method: seen.method,
    embedding: seen.embedding,
    head: seen.head,
    tally: tally.done()
  };
}
function readTensor(json, name, seen, dataBytes) {
  let dtype;
  let shape;
  let offsets;
  json.object((key) => {
    if (key === "dtype") dtype = json.value();
    else if (key === "shape") shape = json.value();
    else if (key === "data_offsets") offsets = json.value();
    else json.skip();
  });
  const written3 = typeof dtype === "string" ? dtype : "";
  const [label, bits] = DTYPES5.get(written3) ?? ["unknown", 0];
  const [from, to] = numbers(offsets);
  if (from === void 0 || to === void 0 || from > to || to > dataBytes)
    throw truncated(`The safetensors header places a tensor outside of the ${dataBytes} bytes that follow it`);
  seen.end = Math.max(seen.end, to);
  const dims = numbers(shape);
  const elements2 = dims.reduce((product2, dimension) => product2 * dimension, 1);
  if (!Number.isSafeInteger(elements2) || bits > 0 && Math.ceil(elements2 * bits / 8) !== to - from)
    throw malformed(`The safetensors header gives a tensor of ${to - from} bytes a shape of ${elements2} elements`);
  const end = name.slice(-NAME_END);
  if (end.endsWith(".weight_scale") && (label === "scale" || label === "uint8")) seen.scaled ??= "mxfp4";
  const adapter = ADAPTER.exec(end);
  if (adapter !== null) {
    seen.lora++;
    if (adapter[1] !== void 0) seen.method = adapter[1] === "hada" ? "loha" : adapter[1];
    if (DOWN.test(end)) seen.rank ??= dims[0];
    if (end.endsWith(".lora_a")) seen.rank ??= dims.at(-1);
  }
  addShape(end, dims, seen);
  if (dims.length === 0 || isMask(end, dims) || isBesidePacked(end) || label === "scale" || label === "bool" || label === "unknown") return;
  addWeights(end, written3, label, bits, dims, elements2, seen);
}
var OPEN_LIMIT = 4096;
function addShape(name, shape, { shapes, packed }) {
  const [, weight2 = "", part] = /^(.*)\.(qweight|qzeros|scales)$/.exec(name) ?? [];
  if (part !== "qweight" && part !== "qzeros" && part !== "scales") return;
  const open4 = shapes.get(weight2);
  if (open4 === void 0 && shapes.size >= OPEN_LIMIT) return;
  const known3 = { ...open4, [part]: shape };
  shapes.set(weight2, known3);
  if (known3.qweight === void 0 || known3.qzeros === void 0 || known3.scales === void 0) return;
  shapes.delete(weight2);
  packed.add(packedAs(known3)?.join(" int") ?? "");
}
function addWeights(name, dtype, label, bits, shape, elements2, seen) {
  const packing = PACKINGS.find((one) => one.weight.test(name) && one.dtypes.includes(dtype));
  if (packing === void 0) {
    if (EMBEDDING2.test(name)) seen.embedding = elements2;
    if (HEAD.test(name)) seen.head = elements2;
    if (label === "uint8") seen.bytes += elements2;
    else seen.tally.plain(label, elements2, shape.length > 1);
    return;
  }
  if (packing.label !== void 0) seen.label = packing.label;
  const weights3 = packing.weights?.(shape);
  if (weights3 === void 0) seen.tally.packed(bits, elements2);
  else seen.tally.plain(packing.label ?? packing.tool, weights3);
}
function isMask(name, shape) {
  const [first, second, rows, columns] = shape;
  return shape.length === 4 && first === 1 && second === 1 && rows === columns && /(?:^|\.)(?:attn|attention)\.bias$/.test(name);
}
function numbers(value) {
  if (!Array.isArray(value)) throw malformed("The safetensors header lacks a shape or offsets");
  return itemsOf(value).map((item) => {
    if (typeof item !== "number" || !Number.isSafeInteger(item) || item < 0)
      throw malformed("The safetensors header holds a size that is no whole number");
    return item;
  });
}

// src/model/formats/tflite.ts
var TABLE_STEPS = 20;
var VECTOR_LIMIT = 1e6;
var DIMENSIONS_LIMIT3 = 16;
var DTYPES6 = dtypes(
  "0 fp32 32, 1 fp16 16, 2 int32 32, 3 uint8 8, 4 int64 64, 6 bool 8, 7 int16 16, 9 int8 8, 10 fp64 64, 12 uint64 64, 15 uint32 32, 16 uint16 16, 17 int4 4, 18 bf16 16"
);
var NO_WEIGHTS = /* @__PURE__ */ new Set(["int64", "int32", "bool"]);
var tflite = {
  name: "tflite",
  role: "weights",
  size: "large",
  extensions: "tflite",
  words: "litert",
  promised: true,
  recognise: (head2) => startsWith(head2, "TFL3", 4),
  async read(cursor) {
    const tally = new TallyBuilder();
    const model = await table(cursor, await offsetAt(cursor, 0));
    const buffers = await vector(cursor, model, 4);
    for (const graph of await vector(cursor, model, 2)) {
      for (const tensor of await vector(cursor, await table(cursor, await offsetAt(cursor, graph)), 0)) {
        await addTensor(cursor, await table(cursor, await offsetAt(cursor, tensor)), buffers, tally);
      }
    }
    const precision = dominant(tally.labels);
    return { role: "weights", precision, tally: tally.done() };
  }
};
async function offsetAt(cursor, at2) {
  cursor.seek(at2);
  await cursor.have(4);
  return at2 + cursor.u32();
}
async function table(cursor, at2) {
  cursor.seek(at2);
  await cursor.have(4);
  const slots = at2 - cursor.i32();
  cursor.seek(slots);
  await cursor.have(4);
  const bytes = cursor.u16();
  cursor.skip(2);
  const count2 = Math.max(0, Math.floor((bytes - 4) / 2));
  cursor.step(TABLE_STEPS + count2);
  await cursor.have(count2 * 2);
  return { at: at2, fields: Array.from({ length: count2 }, () => cursor.u16()) };
}
async function vector(cursor, { at: at2, fields: fields2 }, index) {
  const field = fields2[index] ?? 0;
  if (field === 0) return [];
  const start = await offsetAt(cursor, at2 + field);
  cursor.seek(start);
  await cursor.have(4);
  const count2 = cursor.u32();
  if (count2 * 4 > cursor.left) throw malformed(`The TFLite file announces ${count2} items at byte ${start}`);
  if (count2 > VECTOR_LIMIT) throw tooLarge(`The TFLite file holds a list of ${count2} items`);
  cursor.step(TABLE_STEPS + count2);
  return Array.from({ length: count2 }, (_, item) => start + 4 + item * 4);
}
async function scalar(cursor, { at: at2, fields: fields2 }, index, bytes) {
  const field = fields2[index] ?? 0;
  if (field === 0) return 0;
  cursor.seek(at2 + field);
  await cursor.have(bytes);
  return bytes === 1 ? cursor.u8() : cursor.u32();
}
async function addTensor(cursor, tensor, buffers, tally) {
  const place4 = buffers[await scalar(cursor, tensor, 2, 4)];
  const dtype = DTYPES6.get(String(await scalar(cursor, tensor, 1, 1)));
  if (place4 === void 0 || dtype === void 0) return;
  const stored = await storedBytes(cursor, place4);
  if (stored === 0) return;
  const shape = await vector(cursor, tensor, 0);
  if (shape.length > DIMENSIONS_LIMIT3) throw malformed(`The TFLite file gives a tensor ${shape.length} dimensions`);
  let elements2 = 1;
  for (const item of shape) {
    cursor.seek(item);
    await cursor.have(4);
    elements2 *= Math.max(0, cursor.i32());
  }
  const [label, bits] = dtype;
  if (elements2 > cursor.size * 64) throw malformed(`The TFLite file gives a tensor ${elements2} elements in ${cursor.size} bytes`);
  if (shape.length > 0 && !NO_WEIGHTS.has(label)) tally.plain(label, Math.min(elements2, Math.ceil(stored * 8 / bits)));
}
async function storedBytes(cursor, place4) {
  const buffer = await table(cursor, await offsetAt(cursor, place4));
  const field = buffer.fields[0] ?? 0;
  if (field === 0) return 0;
  const start = await offsetAt(cursor, buffer.at + field);
  cursor.seek(start);
  await cursor.have(4);
  const count2 = cursor.u32();
  if (count2 > cursor.left) throw malformed(`The TFLite file announces ${count2} bytes at byte ${start}`);
  return count2;
}

// src/model/formats/trees.ts
var DOCUMENT_LIMIT2 = 5e6;
var JSON_HEAD = /^\s*\{\s*"learner"\s*:/;
var UBJSON_HEADS = ["L\0\0\0\0\0\0\0", "l\0\0\0", "I\0", "i", "U"].map((length) => `{${length}\x07learner`);
function learns(learner, path) {
  const name = fileName(path);
  const isOther = /(?:^|[-_.])(?:params?|config|settings?|metrics?|report|features?|importances?|schema|results?|meta|metadata|card|log)(?:[-_.]|$)/;
  return /^(?:json|txt|model|bin)$/.test(extension(path)) && learner.test(name) && !isOther.test(name);
}
var xgboost = {
  name: "xgboost",
  role: "weights",
  size: "never",
  extensions: "ubj xgb",
  ambiguous: "xgb",
  usual: "xgb xgboost",
  named: (path) => learns(/(?:^|[-_])xgb(?:oost)?(?:[-_.\d]|$)/, path),
  recognise: (head2) => startsWith(head2, "binf") || JSON_HEAD.test(headText(head2, 64)) || UBJSON_HEADS.some((magic) => startsWith(head2, magic)),
  async read(cursor) {
    const head2 = await cursor.take(Math.min(64, cursor.size));
    if (!JSON_HEAD.test(headText(head2, 64)) || cursor.size > DOCUMENT_LIMIT2) return { role: "weights" };
    cursor.seek(0);
    return { role: "weights", ...objectiveOf(new JsonReader(await cursor.take(cursor.size))) };
  }
};
function objectiveOf(json) {
  let name;
  const learner = (field) => {
    const value = field === "objective" ? json.value() : void 0;
    if (field === "objective") name = pickText(value, "name");
    else json.skip();
  };
  json.object((key) => {
    if (key === "learner" && json.isObject()) json.object(learner);
    else json.skip();
  });
  return { architecture: cleaned(name) };
}
var HEAD2 = 4096;
var lightgbm = {
  name: "lightgbm",
  role: "weights",
  size: "never",
  extensions: "lgb",
  ambiguous: "lgb",
  usual: "lgb lgbm lightgbm",
  named: (path) => learns(/(?:^|[-_])(?:lgbm?|lightgbm)(?:[-_.\d]|$)/, path),
  recognise: (head2) => /^tree\r?\nversion=v\d/.test(headText(head2)),
  async read(cursor) {
    const head2 = await cursor.take(Math.min(HEAD2, cursor.size));
    const objective = headText(head2, HEAD2).split("\n").find((line) => line.startsWith("objective="));
    return { role: "weights", architecture: cleaned(objective?.slice("objective=".length)) };
  }
};

// src/model/formats/table.ts
var HEAD_BYTES = 1024;
var FORMATS2 = [
  pointer,
  gguf,
  safetensors,
  shardIndex,
  peftConfig,
  diffusersIndex,
  quantizeConfig,
  modelOptConfig,
  huggingFaceConfig,
  spacy,
  triton,
  modelCard,
  megatron,
  deepspeed,
  tensorflow,
  tfjs,
  pytorch,
  openvinoConfig,
  mlc,
  mlcConfig,
  mlcCache,
  ...RECOGNISED,
  coreml,
  ggml,
  ctranslate2,
  openvino,
  onnx,
  tflite,
  keras,
  skops,
  numpy,
  xgboost,
  lightgbm
];
var OTHERS = "json txt zip tar tgz gz xz bz2 lz4 zst snappy mlx model yaml yml toml xml md";
function wordsOf(kind) {
  return FORMATS2.flatMap((format) => format[kind]?.split(" ") ?? []);
}
var AMBIGUOUS = /* @__PURE__ */ new Set(["md", "snappy", ...wordsOf("ambiguous")]);
var USUAL = new Set(wordsOf("usual"));
var WORDS2 = /* @__PURE__ */ new Set([...OTHERS.split(" "), ...wordsOf("extensions"), ...wordsOf("words")]);
function isFormatWord(word) {
  const lower = word.toLowerCase();
  return WORDS2.has(lower) && !AMBIGUOUS.has(lower);
}
function isUsualWord(word) {
  return USUAL.has(word.toLowerCase());
}
function isFormatExtension(word, isLast) {
  const lower = word.toLowerCase();
  return WORDS2.has(lower) && (isLast || lower === "snappy" || !AMBIGUOUS.has(lower));
}
function formatByExtension(path) {
  const name = extension(path);
  return FORMATS2.find((format) => format.promised === true && format.name === name);
}
function formatByName(path, all) {
  const companion2 = FORMATS2.find((format) => format.role === "companion" && format.recognise(Uint8Array.of(123), path, 1));
  const name = extension(path);
  return companion2 ?? FORMATS2.find((format) => format.bundle?.test(path) === true || format.named?.(path, all) === true) ?? FORMATS2.find((format) => format.extensions?.split(" ").includes(name) === true);
}
function formatOf2(head2, path, size) {
  return FORMATS2.find((format) => format.recognise(head2, path, size));
}

// src/model/names/size.ts
var UNITS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
var SIZE = /^(e?)(?:(\d{1,4})x)?(\d{1,4})(?:[._](\d{1,3}))?([kmbt])$/;
var SIZE_BAND = { least: 0.5, most: 1.6 };
function sizeWord(word) {
  const match = SIZE.exec(word.toLowerCase().replace(/^(\d{1,3})(?:b(\d)|p(\d)b)$/, "$1.$2$3b"));
  if (match === null) return void 0;
  const [, effective = "", experts, whole = "0", fraction2 = "", letter = ""] = match;
  if (experts === void 0 && fraction2 === "" && /^0\d$/.test(whole)) return void 0;
  const unit = unitOf(letter);
  if (unit === void 0 || effective !== "" && unit !== "b") return void 0;
  const decimals = fraction2.replace(/0+$/, "");
  const digits = decimals === "" ? String(Number(whole)) : `${Number(whole)}.${decimals}`;
  const count2 = Number(digits) * (experts === void 0 ? 1 : Number(experts)) * UNITS[unit];
  if (count2 === 0) return void 0;
  return { label: `${effective}${experts === void 0 ? "" : `${Number(experts)}x`}${digits}${unit}`, count: count2, unit };
}
function unitOf(letter) {
  return letter === "k" || letter === "m" || letter === "b" || letter === "t" ? letter : void 0;
}
function fits(size, count2) {
  const ratio = size.count / count2;
  return ratio >= SIZE_BAND.least && ratio <= SIZE_BAND.most;
}
function sizeLabel(count2) {
  if (!(count2 >= 1)) return void 0;
  for (const unit of ["k", "m", "b", "t"]) {
    const scaled = count2 / UNITS[unit];
    const decimals = scaled < 0.5 ? 2 : scaled < 9.5 ? 1 : 0;
    const text2 = scaled.toFixed(decimals).replace(/\.0$/, "");
    if (Number(text2) < 1e3) return text2 + unit;
  }
  return void 0;
}
function isContextLength(token, size) {
  if (token.unit === "k") return true;
  if (size === void 0 || size.label === token.label) return false;
  return token.unit === "t" ? size.unit !== "t" : token.unit === "m" && token.count * 16 <= size.count;
}
function isLength({ label }) {
  return /^(?:1|2|4|10)m$/.test(label);
}

// src/model/names/words.ts
function wordSet(text2) {
  return new Set(text2.split(" "));
}
var SEVERAL = "best last raw new test";
var GENERIC = wordSet(
  `${SEVERAL} model models weight weights net network data dataset datasets file files final checkpoint checkpoints ckpt output outputs train training testing val valid validation eval main untitled requirements input inputs sample samples example examples my the a adapter lora default tmp temp src dist build artifacts saved export exported part shard snapshots blobs unsloth optim rng params encoder decoder merged with past prefill decode original`
);
var GENERIC_MODEL = wordSet("run runs llm states");
var PACKAGING = wordSet("hf quants model models imatrix imat ckpt converted final true");
var QUANTIZED = /^quant(?:ized)?$/i;
var MODULE_DIRECTORY = /^\d+_[A-Z][A-Za-z]+$/;
var SUBJECTS = wordSet(
  "multi multilingual cross sentiment emotion toxic hate spam fraud churn credit risk price demand sales forecast invoice ticket customer support product document table text image photo speech audio voice video face object scene defect anomaly intent topic language code query search ranking recommendation translation summarization classification detection segmentation paraphrase ner pos ocr qa medical clinical legal financial finance news twitter mobile edge fast efficient"
);
var ROLES = wordSet(
  "detector classifier reader embedder ranker reranker writer generator predictor scorer extractor parser tagger router recommender summarizer translator segmenter matcher forecaster moderator"
);
function isSubject(word) {
  return SUBJECTS.has(word) || ROLES.has(word);
}
function isRole(word) {
  return ROLES.has(word.toLowerCase());
}
var DEVICE = /^(?:cpu|gpu|cuda|rocm|xpu|npu|mps|dml|directml|webgpu|qnn|trt|tensorrt|openvino|arm64|x86|avx\w*)(?![a-z])/i;
function beginsWithDevice(name) {
  return DEVICE.test(name);
}
var COUNTED = /^(?:model\.(?=ckpt))?(?:checkpoint|ckpt|epoch|iter|iteration|global_?step|step(?=[-_=]|\d\d)|exp|experiment|run|trial|fold|seed|build|(?:model|lora|adapter)(?=[-_]\d{1,3}$))s?[-_=]?\d+(?:[-_](?:step|avg|chunk|left)[-_=]?\d+)*$/i;
var LEARNED = "tokens|samples|steps";
var LEARNED_WORD = new RegExp(`^(?:${LEARNED})$`, "i");
var LEARNED_COUNT = new RegExp(`^(?:${LEARNED})[-_]?\\d+(?:\\.\\d+)?[kmbt]$|^\\d+(?:\\.\\d+)?[kmbt][-_](?:${LEARNED})$`, "i");
var ONE_OF_SEVERAL = new RegExp(`^(?:0?[1-9]\\d*|${SEVERAL.replaceAll(" ", "|")})$`, "i");
function isStepName(name) {
  return COUNTED.test(name) || LEARNED_COUNT.test(name) || ONE_OF_SEVERAL.test(name);
}
function isLearned(word) {
  return LEARNED_WORD.test(word);
}
function isTrainingNote(words) {
  const note = /^(?:ep|mix|lc|lr|bs)\d/;
  return words.some((word) => note.test(word)) && words.every((word) => note.test(word) || /^\d+k$/.test(word));
}
function isGenericWord(word, of) {
  const lower = word.toLowerCase();
  if (GENERIC_MODEL.has(lower)) return of === void 0;
  return GENERIC.has(lower) || isUsualWord(lower) || /^\d{1,3}$/.test(lower) || /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(lower);
}
function tellingWords(words, of) {
  return words.some((word) => !isGenericWord(word, of)) ? words : [];
}
function isQuarter(word) {
  return /^q[1-4]$/i.test(word);
}
function isPackagingWord(word) {
  return PACKAGING.has(word) || isQuantizedWord(word);
}
function isQuantizedWord(word) {
  return QUANTIZED.test(word);
}
function isModuleDirectory(name) {
  return MODULE_DIRECTORY.test(name);
}
function isWrapping(word) {
  return isFormatWord(word) || isPackagingWord(word.toLowerCase());
}

// src/model/names/families.ts
var ACCOUNTS = "meta-llama meta mistralai google microsoft nvidia ibm-granite ibm deepseek-ai thudm zai-org allenai huggingfacetb nousresearch liquidai moonshotai openai lgai-exaone lgai ai21labs ai21 cohereforai coherelabs c4ai cohere tiiuae unsloth bartowski thebloke stabilityai black-forest-labs internlm opengvlab openbmb baai intfloat jinaai mixedbread-ai sentence-transformers alibaba-nlp facebook apple amazon tencent baidu bytedance-seed bytedance xiaomimimo inclusionai servicenow-ai upstage salesforce databricks mosaicml qwen open-thoughts arcee-ai eleutherai bigscience 01-ai baichuan-inc lightricks comfy-org hexgrad coqui ultralytics state-spaces rwkv kyutai huggingface wizardlm openchat primeintellect berkeley-nest".split(" ").map((account) => account.split("-"));
var FILE_ACCOUNTS = wordSet(
  "katanemo qihoo360 zerofata simplescaling cognitivecomputations sophosympatheia tngtech trillionlabs kakaocorp skt soob3123 nbeerbower darkc0de mlabonne summykai inflatebot janhq tesslate cerebras huggingfaceh4 teknium ehartford gryphe undi95 jondurbin migtissera"
);
var MAKERS = wordSet("ai org labs community");
var FAMILIES = "llama codellama tinyllama qwen qwq qvq codeqwen mistral mixtral ministral magistral devstral codestral pixtral voxtral mathstral gemma codegemma paligemma shieldgemma medgemma embeddinggemma recurrentgemma t5gemma functiongemma phi deepseek deepseek-r deepseek-llm glm chatglm codegeex cogvlm cogview cogvideox kimi kimi-k gpt-oss gpt-neo gpt-neox gpt-j gpt opt smollm smolvlm granite olmo olmoe molmo tulu command-r command-a command aya nemotron minitron cosmos hermes nous-hermes openhermes dolphin falcon falcon-h yi internlm internvl intern-s interns minicpm minimax-m minimax-text minimax jamba exaone k-exaone solar starcoder starcoder2 stablelm stable stable-diffusion sdxl sd svd flux flux. wan hunyuan hunyuan3d hunyuanvideo hy esm esm1b esm1v hunyuanimage ltx ltx-video ltxv mochi pixart lumina sana kolors auraflow chroma z-image omnigen whisper distil-whisper faster-whisper parakeet canary moonshine wav2vec2 wav2vec hubert wavlm kokoro xtts piper bark f5-tts f5tts chatterbox orpheus dia csm outetts higgs-audio vibevoice speecht5 mms seamless-m4t yolo yolov yolo-world rf-detr rt-detr detr sam sam2 dino dinov2 dinov3 vit deit swin convnext resnet efficientnet mobilenet beit siglip siglip2 clip openclip blip blip2 llava bakllava moondream florence idefics aria ovis bert distilbert roberta xlm-roberta distilroberta deberta electra albert modernbert ettin nomicbert mpnet t5 flan-t5 mt5 byt5 umt5 ul2 flan-ul2 bart mbart pegasus marian opus-mt nllb m2m100 bge e5 gte nomic-embed mxbai mxbai-embed jina jina-embeddings snowflake-arctic-embed arctic-embed all-minilm all-mpnet minilm ms-marco sfr-embedding stella colbert bitnet rwkv rwkv-x mamba mamba2 codestral-mamba vicuna wizardlm wizardcoder zephyr alpaca guanaco orca openchat neuralchat mpt dbrx grok arctic baichuan xverse skywork seed-oss seed ernie lfm openthinker apertus ling ring mimo eurollm teuken salamandra bloom bloomz pythia cerebras-gpt persimmon fuyu afm nanbeige pangu longcat step telechat trillium marco-o openelm deepscaler skywork-or deephermes reka-flash reka tongyi ui-tars omniparser mythomax rocinante cydonia euryale llm-jp nv-embed trinity owl owlv trocr gfpgan labse lucy donut layoutlm layoutlmv rmbg birefnet grounding-dino segformer chronos timesfm moirai hidream jan starling-lm neural-chat depth-anything splade supertonic kitten-tts distiluse rtdetr dots intellect mask2former janus dream youtu-llm behemoth uigen klear".split(" ");
var TUNES = wordSet("dolphin hermes nous-hermes openhermes openchat tulu orca wizardlm");
var DEEP = wordSet("resnet");
var ACTIVE_FIRST = wordSet("olmoe");
var WORDS_ELSEWHERE = wordSet(
  "step ring bark dia csm opt sd vit sam command arctic solar aria canary piper mms phi stable seed owl jan trinity donut dots intellect janus dream behemoth swin swinv resnet convnext convnextv dino dinov beit deit efficientnet mobilenet"
);
var BY_FIRST = /* @__PURE__ */ new Map();
for (const family of FAMILIES) {
  const words = family.replace(/\.$/, "").split("-");
  const [first = ""] = words;
  BY_FIRST.set(
    first,
    [...BY_FIRST.get(first) ?? [], words].sort((left, right) => right.length - left.length)
  );
}
var ATTACHED = /^v?(\d{1,3}(?:\.\d{1,2}){0,2})?([a-z]*)$/;
function familyAt(words) {
  const [first = "", second = ""] = words;
  if (isStepName(first) || isStepName(`${first}-${second}`)) return void 0;
  for (let length = first.length; length >= 1; length--) {
    const stem = first.slice(0, length);
    for (const family of BY_FIRST.get(stem) ?? []) {
      const [name, used] = [family.join("-"), family.length];
      const last = family.at(-1) ?? "";
      const written3 = words[used - 1];
      if (written3 === void 0 || used > 1 && length < first.length) continue;
      if (!family.every((word, at2) => at2 === used - 1 ? written3.startsWith(last) : words[at2] === word)) continue;
      const match = ATTACHED.exec(written3.slice(last.length));
      if (match === null || match[2] !== "" && match[1] === void 0 && !/\d$/.test(last)) continue;
      const [, number2, letter = ""] = match;
      if (DEEP.has(stem)) return { name, used, numbered: true, ...number2 === void 0 ? {} : { rest: match[0] } };
      if (letter === "b" && !stem.startsWith("yolo")) return { name, used, numbered: false, rest: match[0] };
      if (stem.startsWith("yolo") && number2 !== void 0 && letter.length === 1) return { name, used, numbered: true, rest: written3 };
      if (used > 1 && last.length === 1 && number2 !== void 0 && letter.length === 1)
        return { name, used, numbered: true, rest: written3 };
      const rest = letter === "" || stem === "gemma" && letter === "n" ? {} : { rest: letter };
      return { name, used, numbered: number2 !== void 0, number: number2, ...rest };
    }
  }
  return void 0;
}
function namesActiveFirst(family) {
  return ACTIVE_FIRST.has(family);
}
function isTune(family) {
  return TUNES.has(family);
}
function familyBehind(words, front) {
  for (let at2 = front + 1; at2 < words.length; at2++) {
    const [word = ""] = words.slice(at2);
    const family = word.length < 2 || WORDS_ELSEWHERE.has(word.replace(/\d.*$/, "")) ? void 0 : familyAt(words.slice(at2));
    if (family !== void 0) return { ...family, at: at2 };
  }
  return void 0;
}
function isFileAccount(words) {
  return FILE_ACCOUNTS.has(words[0] ?? "") || words.length > 1 && MAKERS.has(words.at(-1) ?? "");
}
function accountsAt(words) {
  return ACCOUNTS.filter((account) => account.every((word, at2) => words[at2] === word)).map((account) => account.length);
}
function isAccountName(name) {
  const words = name.toLowerCase().split("-");
  return words.length > 1 && accountsAt(words).includes(words.length);
}

// src/model/names/tokens.ts
var LONGEST_LABEL = 4;
var EITHER = /(?:(?:^|[-_])(?!(?:llama|granite)_?3)[a-z]{3,}_?\d_(?=[1-4])|(?:^|[-_])[a-z]{3,}(?:_(?=1)|-(?=[2-4])))(\d_\db)$/i;
var GLUED = /^(?:\d{1,4}(?:\.\d{1,2})?b(?=a\d{1,3}(?:\.\d{1,2})?b$)|(?:(?:mx|nv)?fp[48]|int[48]|[2-8]bit)(?=(?:gs?\d{2,4}|mixed|scaled|dynamic)$)|[a-z]{3,}(?=v\d{1,2}(?:\.\d{1,2}){1,2}$))/i;
var CAMEL_SIZE = /(?<=[A-Za-z]{3})(?=\d{1,3}B(?:[A-Z][a-z]|$))|(?<=[A-Za-z]{3}\d{1,3}B)(?=[A-Z][a-z])/;
var CAMEL_LABEL = /(?<=[a-z]{2})(?=(?:Int[48]|W\dA\d{1,2}|B?F16|F32|FP16|FP32)$)/;
function tokenise(name) {
  const atoms = atomsOf(name.slice(0, TEXT_LIMIT2));
  const tokens = [];
  const recipes = !/mixed/i.test(name) || !isGguf(atoms);
  const counted3 = isStepName(name);
  let labelled2 = false;
  let sized = false;
  let pointed = false;
  for (let at2 = 0; at2 < atoms.length; ) {
    const found = tokenAt(atoms, at2, { labelled: labelled2, sized, recipes, pointed, counted: counted3 });
    const [first, last] = [atoms[at2], atoms[at2 + found.used - 1]];
    const [from, to] = [first?.from ?? 0, last?.to ?? 0];
    const either = found.token.kind === "size" && found.used === 1 ? EITHER.exec(name.slice(0, to)) : null;
    const or = sizeWord(either?.[1]?.replace("_", ".") ?? "");
    tokens.push(
      found.token.kind === "size" && or !== void 0 ? { ...found.token, size: { ...found.token.size, or }, from, to } : { ...found.token, from, to }
    );
    pointed = found.used === 2 ? found.token.text.includes(".") : /^[a-z]{3,}\d$/i.test(found.token.text);
    labelled2 = found.token.kind === "quantization";
    sized ||= found.token.kind === "size";
    at2 += found.used;
  }
  if (name.length > TEXT_LIMIT2) tokens.push({ kind: "word", text: hashName(name, 16), from: name.length, to: name.length });
  return tokens;
}
function quantizationIn(text2) {
  return quantizationOf(tokenise(text2).flatMap((token) => token.kind === "quantization" ? [token.text] : []));
}
function atomsOf(name) {
  const atoms = [];
  let text2 = "";
  let joint = "-";
  for (let at2 = 0; at2 <= name.length; at2++) {
    const char = name.charAt(at2);
    const inside = /[\p{L}\p{N}\p{M}]/u.test(char) || char === "." && isDigit(name.charAt(at2 - 1)) && isDigit(name.charAt(at2 + 1));
    if (inside) {
      text2 += char;
      continue;
    }
    if (text2 !== "") {
      const from = at2 - text2.length;
      const glued = GLUED.exec(text2)?.[0].length;
      let cut2 = from;
      for (const part of glued === void 0 ? camelParts(text2) : [text2.slice(0, glued), text2.slice(glued)]) {
        if (part !== "") atoms.push({ text: part, joint: cut2 === from ? joint : "-", from: cut2, to: cut2 + part.length });
        cut2 += part.length;
      }
      joint = "";
    }
    text2 = "";
    joint = joint === "" ? char === "_" || char === "." ? char : "-" : "-";
  }
  return atoms;
}
function camelParts(text2) {
  const isModel2 = /^[A-Z]/.test(text2) || familyAt([text2.toLowerCase().replace(/\d.*$/, "")]) !== void 0;
  return (isModel2 ? text2.split(CAMEL_SIZE) : [text2]).flatMap((part) => part.split(CAMEL_LABEL));
}
function isDigit(char) {
  return char >= "0" && char <= "9" && char.length === 1;
}
function tokenAt(atoms, at2, around) {
  const { labelled: labelled2, sized, recipes } = around;
  for (let used = Math.min(LONGEST_LABEL, atoms.length - at2); used > 1; used--) {
    const run = atoms.slice(at2, at2 + used);
    if (run.slice(1).some(({ joint, text: part }) => joint === "." || joint === "-" && /^r\d/i.test(part))) continue;
    const text3 = run.map((atom) => atom.text).join("_");
    if (quantizationWord(text3) !== void 0 && (recipes || !/^mixed/i.test(text3))) return { token: { kind: "quantization", text: text3 }, used };
  }
  const one = joinedAt(atoms, at2, around);
  if (one !== void 0) return { token: one, used: 2 };
  const [first, second, third] = [atoms[at2], atoms[at2 + 1], atoms[at2 + 2]];
  const text2 = first?.text ?? "";
  const lower = text2.toLowerCase();
  const pair = `${text2}-${second?.text ?? ""}`;
  if (isFormatWord(pair)) return { token: { kind: "word", text: pair }, used: 2 };
  if (labelled2 && sized && /^[2-8]b$/.test(lower)) return { token: { kind: "quantization", text: `${lower}it` }, used: 1 };
  const most = recipes && lower === "mixed" && /^[2-6]$/.test(second?.text ?? "") ? /^([2-8])(?:bit)?$/i.exec(third?.text ?? "")?.[1] : void 0;
  if (most !== void 0) return { token: { kind: "quantization", text: `mixed_${second?.text ?? ""}_${most}` }, used: 3 };
  if (isMixer(lower) && second !== void 0 && !isLabel(atoms, at2 + 1)) return { token: { kind: "word", text: text2 }, used: 1 };
  const detail = labelled2 && !(lower === "block" && /^\d/.test(second?.text ?? ""));
  if (isQuantizationPart(lower, detail)) return { token: { kind: "quantization", text: text2 }, used: 1 };
  if (/^a\d{1,3}(?:\.\d{1,2})?[bm]$/.test(lower) || sized && /^\d{1,3}e$/.test(lower))
    return { token: { kind: "active", text: lower }, used: 1 };
  const size = sizeWord(text2);
  const before = atoms[at2 - 1]?.text.toLowerCase() ?? "";
  const isOfTokens = /^tokens$/i.test(second?.text ?? "") && sizeWord(third?.text ?? "") === void 0;
  const isSeen = around.counted || isOfTokens || /^[a-z]{3,}\d{1,3}b$/.test(before) && familyAt([before]) === void 0;
  if (size !== void 0 && !isSeen) return { token: { kind: "size", text: text2, size }, used: 1 };
  if (/^v\d{1,4}(?:\.\d{1,4}){0,3}$/.test(lower)) return { token: { kind: "version", text: lower }, used: 1 };
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(text2)) return { token: { kind: "number", text: text2 }, used: 1 };
  return { token: { kind: "word", text: text2 }, used: 1 };
}
function joinedAt(atoms, at2, { pointed }) {
  const [first, second, third, fourth] = atoms.slice(at2, at2 + LONGEST_LABEL);
  if (first === void 0 || second === void 0) return void 0;
  const date = dateOf(first.text, second.text, third?.text);
  if (date !== void 0) return { kind: "word", text: date };
  const text2 = `${first.text}.${second.text}`;
  const isPoint = second.joint === "_" && /^\d{1,2}$/.test(second.text);
  const isLast = third?.joint !== "_";
  const isSize = sizeWord(third?.text ?? "") !== void 0;
  const isBeforeSize = isPoint && !isLast && isSize;
  const isBeforeWord = isPoint && !/^(?:\d*$|v\d)/i.test(third?.text ?? "");
  if (/^v\d{1,2}$/i.test(first.text)) {
    const isOuter = /^v[12]$/i.test(first.text) && atoms.slice(0, at2).every((atom) => /^(?:sd|stable|diffusion)$/i.test(atom.text));
    const isEnd = /^v\d$/i.test(first.text) && (third === void 0 || isLabel(atoms, at2 + 2));
    const isDashed = (isOuter || isEnd) && second.joint === "-" && /^\d$/.test(second.text);
    return isBeforeSize || isDashed || isPoint && isLast || isBeforeWord ? { kind: "version", text: text2 } : void 0;
  }
  if (/^\d{1,2}$/.test(first.text)) {
    const isNumber = isPoint && isLast && first.joint !== "_" || at2 === 1 && isBeforeWord && !isLast && first.text.length === 1;
    if (isBeforeSize || isNumber) return { kind: "number", text: text2 };
    const isNumbered2 = /^[2-4]$/.test(first.text) && /^[a-z]{3,}$/i.test(atoms[at2 - 1]?.text ?? "") && /b$/i.test(second.text);
    const isHundredth = first.text !== "0" && /^\d\db$/i.test(second.text);
    const isTenth = first.text === "0" || first.joint !== "_" && !isNumbered2 && !isHundredth || pointed;
    const size = second.joint === "_" && isTenth ? sizeWord(text2) : void 0;
    return size === void 0 ? void 0 : { kind: "size", text: text2, size };
  }
  if (/^b1$/i.test(first.text)) return isPoint && isLast && second.text === "58" ? { kind: "word", text: text2 } : void 0;
  if (!isPoint || !/^[a-z]{3,}\d$/i.test(first.text)) return void 0;
  const isSmall = second.text === "0" || second.text === "1" && third?.text.toLowerCase() === "5b";
  const isTwice = !isLast && /^\d{1,2}$/.test(third.text) && fourth?.joint === "_" && /^\d[bm]$/i.test(fourth.text);
  const isFamily = isBeforeWord && !isSize && familyAt([first.text.toLowerCase()])?.numbered === true;
  const isNumbered = second.text.length === 1 && (isTwice || isLast || isFamily);
  return isNumbered || isBeforeSize && !isSmall ? { kind: "word", text: text2 } : void 0;
}
function isLabel(atoms, at2) {
  return isFormatWord(atoms[at2]?.text ?? "") || labelsAt(atoms, at2).length > 0;
}
function labelsAt(atoms, at2) {
  const texts2 = atoms.slice(at2, at2 + LONGEST_LABEL).map((atom) => atom.text);
  return texts2.flatMap((_text, index) => quantizationWord(texts2.slice(0, index + 1).join("_")) ?? []);
}
function isGguf(atoms) {
  return atoms.some((_atom, at2) => labelsAt(atoms, at2).some(({ family }) => family === "gguf"));
}
function dateOf(first, second, third = "") {
  const month = /^(?:0[1-9]|1[0-2])$/;
  const year = /^20\d\d$/;
  const part = (text2) => month.test(text2) || isQuarter(text2);
  return part(first) && year.test(second) && !month.test(third) || year.test(first) && part(second) ? `${first}-${second}` : void 0;
}

// src/model/names/family.ts
var DIGITS = /^\d{1,2}(?:\.\d{1,2}){0,2}n?$/;
function familyOf2(tokens, words, name) {
  const label = tokens.findIndex((token) => token.kind !== "quantization");
  const runtime = words.slice(0, 2).findLastIndex((word) => isFormatWord(word)) + 1;
  const starts = [...accountsIn(words, accountEnd(tokens, name)), ...label > 0 ? [label] : [], runtime];
  const at2 = [...starts, 0].find((start2) => familyAt(words.slice(start2)) !== void 0) ?? 0;
  const family = familyAt(words.slice(at2));
  if (family !== void 0) {
    const next2 = at2 + family.used;
    const number2 = !family.numbered && family.rest === void 0 && tokens[next2]?.kind !== "size" && DIGITS.test(words[next2] ?? "");
    const isBefore = words.slice(number2 ? next2 + 1 : next2).some((_word, from, rest) => familyAt(rest.slice(from)) !== void 0);
    const release = isBefore && isTune(family.name) ? number2 ? words[next2] : family.number : void 0;
    const isOwn = release === void 0 && /\..*\./.test(words[next2] ?? "");
    return {
      from: number2 && !isOwn ? next2 + 1 : next2,
      begin: at2,
      known: true,
      ...family.rest === void 0 ? {} : { rest: family.rest },
      ...release?.includes(".") === true ? { release } : {}
    };
  }
  const size = tokens.findIndex((token) => token.kind === "size" && !isContextLength(token.size, void 0));
  const start = accountsIn(words, accountEnd(tokens, name)).find((end) => {
    const from = tokens[end]?.from ?? 0;
    return end < size && name.charAt(from - 1) === "_" && !name.slice(from, tokens[size]?.from).includes("_");
  }) ?? 0;
  const front = /^(?:my|our|the)$/.test(words[start] ?? "") ? start + 1 : start;
  const behind = familyBehind(words, front);
  if (behind !== void 0) return { from: front, known: true };
  if (tokens[front]?.kind !== "word" || isSubject(words[front] ?? "")) return { from: front, known: false };
  const next = front + (tokens[front + 1]?.kind === "number" && DIGITS.test(words[front + 1] ?? "") ? 2 : 1);
  const isWhole = size < 0 || front > start || datesIn(name).some((date) => date.length > 4);
  const isFamily = !isWhole && (next === size || isProperName(tokens, front));
  return { from: isFamily ? next : front, known: false };
}
function isProperName(tokens, front) {
  const [first = "", second = ""] = tokens.slice(front, front + 2).map(({ text: text2 }) => text2);
  return /[a-z].*[A-Z]|[A-Z].*[A-Z].*[a-z]|[A-Z][a-z]+\d|^[A-Z]\d(?:\.\d)?$/.test(first) && ![second, ...first.split(/(?=[A-Z])/)].some(isRole);
}
function accountsIn(words, unknown2) {
  const once = [...accountsAt(words), ...unknown2];
  const twice = once.flatMap((start) => accountsAt(words.slice(start)).map((length) => start + length));
  return [...twice, ...once];
}
function withoutAccount(name) {
  const tokens = tokenise(name);
  const words = tokens.map((token) => token.text.toLowerCase());
  const ends = accountsIn(words, accountEnd(tokens, name)).map((start) => ({ start, from: tokens[start]?.from ?? 0 }));
  const end = ends.find(({ start, from }) => name.slice(0, from).includes("_") && familyAt(words.slice(start)) !== void 0);
  return end === void 0 ? name : name.slice(end.from);
}
function accountEnd(tokens, name) {
  const joints = tokens.flatMap(
    ({ kind, text: text2, from }, at2) => kind === "word" && name.charAt(from - 1) === "_" && tokens[at2 - 1]?.kind !== "quantization" && !isWrapping(text2) ? [at2] : []
  );
  const [joint] = joints;
  const words = tokens.map((token) => token.text.toLowerCase());
  if (joint === void 0 || tokens[joint - 1]?.kind !== "word" || isSubject(words[0] ?? "")) return [];
  const [account = "", next = ""] = [words[0], words[joint]?.replace(/[\d.]+$/, "")];
  const same = next.length > 2 && account.includes(next);
  if (!same && !/[A-Z]/.test(tokens[0]?.text ?? "") && !isFileAccount(words.slice(0, joint))) return [];
  if ((isSubject(next) || (familyAt(words)?.used ?? 0) >= joint) && !same) return [];
  const family = familyAt(words.slice(joint));
  if (family !== void 0 && family.rest === void 0 && !tokens.slice(joint + family.used).some(isTelling)) return [];
  const first = (tokens[joint]?.from ?? 0) - 1;
  return joints.length === 1 && joint <= 3 && name.indexOf("_") === first ? joints : [];
}
function isTelling({ kind, text: text2 }) {
  return kind === "size" || kind === "active" || kind === "word" && !isWrapping(text2) && !isGenericWord(text2);
}

// src/model/names/reading.ts
var LARGEST = { label: "", count: Number.POSITIVE_INFINITY, unit: "t" };
var TASKS = /^(?:json|xml|csv|yaml|toml)$/;
var UNDONE = "unquantized";
function stemOf(path) {
  let stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.part\d+of\d+$/, "").replace(/-\d{5}-of-\d{5}$/, "");
  const { length } = stem;
  for (let dot = stem.lastIndexOf("."); dot > 0 && isFormatExtension(stem.slice(dot + 1), stem.length === length); dot = stem.lastIndexOf("."))
    stem = stem.slice(0, dot);
  return stem.replace(/ ?\(\d{1,2}\)$/, "").replace(/(?<=.)[-_]comfyui(?:[-_]repackaged)?$/i, "").replace(/-\d{5,6}-of-\d{5,6}$/, "").replace(/^python_(?=model$)/, "").replace(/^(?:zero_pp_rank_\d+_)?mp_rank_\d+(?:_|$)/, "").replace(/^models--(?:.*--)?/, "");
}
function readName(name) {
  const text2 = name.slice(name.lastIndexOf("/") + 1);
  const tokens = activeBehind(withoutUndone(tokenise(text2)));
  const words = tokens.map((token) => token.text.toLowerCase());
  const { from, known: known3, rest, release, begin = from } = familyOf2(tokens, words, text2);
  const behind = rest === void 0 ? tokens.slice(from) : [...tokenise(rest), ...tokens.slice(from)];
  const parts = [...tokens.slice(0, from), ...behind];
  const sizes = parts.flatMap((token) => token.kind === "size" ? [token.size] : []);
  const main = sizes.find((size) => !isContextLength(size, void 0));
  const quantized2 = quantizedAmong(tokens);
  const inner = behind.slice(1).some(({ kind }) => kind === "version") && behind[0]?.kind === "version" ? behind[0] : void 0;
  const said2 = behind.filter((token) => token !== quantized2).map((token) => token === inner ? { ...token, kind: "word" } : token);
  const own = said2.flatMap((token) => wordOf(token, main)).reduce(withSides, []);
  const versioned = behind.flatMap((token) => token.kind === "version" && token !== inner ? [token.text.toLowerCase()] : []);
  const versions = [...new Set(release === void 0 ? versioned : [`v${release}`, ...versioned])];
  const version = versions.length === 0 ? void 0 : versions.join("-");
  const labels = tokens.filter((token, at2) => token.kind === "quantization" && (at2 < begin || at2 >= from));
  const quantization = quantizationOf(labels.map((token) => token.text));
  return {
    telling: known3 || sizes.some((size) => !isContextLength(size, void 0)),
    sizes,
    ...pairOf(parts),
    active: [...new Set(tokens.flatMap((token) => token.kind === "active" ? [token.text] : []))],
    words: own.filter((word, at2) => !own.slice(0, at2).includes(word) || isAgain(word, own[at2 - 1])),
    ...version === void 0 ? {} : { version },
    ...quantization === void 0 ? {} : { quantization }
  };
}
function isAgain(word, before = "") {
  return /^(?:to|2|by|vs)$/.test(before) || /^[a-z]{2}$/.test(word) && /^[a-z]{2}$/.test(before);
}
function withSides(words, word) {
  const twice = /^(?:\d+|[a-z]{2})$/.test(word) && words.at(-1) === word;
  return twice ? [...words.slice(0, -1), `${word}-${word}`] : [...words, word];
}
function activeBehind(tokens) {
  return tokens.map((token, at2) => {
    const [family, next] = [tokens[at2 - 1], tokens[at2 + 1]];
    const first = token.kind === "size" && next?.kind === "size" && token.size.unit !== "k" && token.size.count < next.size.count;
    return first && namesActiveFirst(family?.text.toLowerCase() ?? "") ? { ...token, kind: "active", text: `a${token.size.label}` } : token;
  });
}
function pairOf(tokens) {
  for (const [at2, token] of tokens.entries()) {
    const next = tokens[at2 + 1];
    if (token.kind !== "size" || next?.kind !== "size") continue;
    const [first, second] = [token.size, next.size];
    if (first.unit !== second.unit || first.unit === "k" || first.unit === "t") continue;
    return { pair: { label: `${first.label}-${second.label}`, count: first.count + second.count, unit: first.unit } };
  }
  return {};
}
function readWords(text2) {
  const tokens = tokenise(text2);
  const quantized2 = quantizedAmong(tokens);
  return {
    telling: false,
    sizes: [],
    active: tokens.flatMap((token) => token.kind === "active" ? [token.text] : []),
    words: tokens.filter((token) => token !== quantized2).flatMap((token) => wordOf(token, LARGEST))
  };
}
function quantizedTitle(text2, label) {
  return /\bunquantized\b/i.test(text2) ? `${text2} ${label}` : text2;
}
function unpackedTitle(text2) {
  return text2.replace(/(?:^|[-_ ])(?:unsloth[-_ ])?bnb[-_ ][48]bit\b/i, "");
}
function withoutUndone(tokens) {
  const undone = tokens.findIndex((token) => token.text.toLowerCase() === UNDONE);
  const labels = tokens.flatMap((token, at2) => token.kind === "quantization" && at2 > undone ? [token.text] : []);
  const stored = quantizationOf(labels)?.label;
  return tokens.flatMap((token, at2) => {
    if (at2 === undone && stored !== void 0) return [];
    if (at2 > undone || token.kind !== "quantization") return [token];
    return quantizationOf([token.text])?.label === stored ? [] : [{ ...token, kind: "word" }];
  });
}
function wordOf(token, size) {
  if (token.kind === "size")
    return size !== void 0 && token.size.label !== size.label ? [token.size.label] : isContextLength(token.size, size) ? [token.size.label] : [];
  if (token.kind !== "word" && token.kind !== "number") return [];
  const word = token.text.normalize("NFKD").replace(/[^A-Za-z0-9._-]/g, "").toLowerCase();
  return word === "" || isWrapping(word) && !isQuantizedWord(word) && !TASKS.test(word) ? [] : [word];
}
function isGenericName(name, of) {
  return tokenise(name).every((token) => token.kind === "quantization" || isGenericWord(token.text, of) || isWrapping(token.text));
}
function plainName(name, labels) {
  const tokens = tokenise(name);
  const quantized2 = quantizedAmong(tokens);
  const isStored2 = (token) => {
    if (token.kind === "quantization" || token === quantized2) return labels === void 0;
    return isWrapping(token.text) && !isQuantizedWord(token.text);
  };
  let text2 = "";
  let at2 = 0;
  for (const token of tokens) {
    if (token.to > name.length || !isStored2(token)) continue;
    text2 += name.slice(at2, token.from);
    at2 = token.to;
  }
  return trimSeparators((text2 + name.slice(at2)).replace(/([-_. ])[-_. ]+/g, "$1").trim());
}
function quantizedWordIn(name) {
  return quantizedAmong(tokenise(name))?.text.toLowerCase();
}
function quantizedAmong(tokens) {
  const at2 = tokens.findLastIndex(({ kind, text: text2 }) => kind === "word" && (isQuantizedWord(text2) || !isWrapping(text2)));
  const token = tokens[at2];
  return token === void 0 || !isQuantizedWord(token.text) || /^(?:non|no|not)$/i.test(tokens[at2 - 1]?.text ?? "") ? void 0 : token;
}
function formatWordIn(name) {
  const words = tokenise(name).map((token) => token.text.toLowerCase());
  return words.find((word) => isFormatWord(word) && !isPackagingWord(word));
}

// src/model/scan.ts
var FILES_LIMIT = 2e3;
function modelLayers(kitfile) {
  if (kitfile.model === void 0) return [];
  const { model } = kitfile;
  const first = { kind: "model", path: cleanPath(model.path), ...named(model.name) };
  const parts = model.parts.map((part) => ({
    kind: "modelpart",
    path: cleanPath(part.path),
    ...named(part.name),
    ...part.type === void 0 ? {} : { type: part.type }
  }));
  return model.reference === void 0 ? [first, ...parts] : parts;
}
function named(name) {
  return name === void 0 ? {} : { name };
}
function entryPaths(kitfile) {
  const { model, code, datasets, docs, prompts, mcpServers } = kitfile;
  const entries = [...model === void 0 ? [] : [model, ...model.parts], ...code, ...datasets, ...docs, ...prompts, ...mcpServers];
  return [...new Set(entries.map((entry) => cleanPath(entry.path)))];
}
async function* filesOf(files, path, paths) {
  const others = paths.filter((other) => other !== path && isBelow(other, path));
  let count2 = 0;
  for await (const file of files.list(path)) {
    if (others.some((other) => isBelow(file.path, other))) continue;
    yield file;
    if (++count2 >= FILES_LIMIT) return;
  }
}
async function scanModel(kitfile, layers, files, remark) {
  const paths = entryPaths(kitfile);
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  const all = new Set(paths);
  for (const layer of layers) {
    const listed2 = [];
    for await (const file of filesOf(files, layer.path, paths)) listed2.push(file);
    for (const { path } of listed2) all.add(path);
    for (const file of listed2) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      const recognised = await recognise(file, files, remark);
      const format = recognised?.format;
      if (format === void 0) {
        const claimed = recognised === void 0 ? formatByName(file.path, all) : formatByExtension(file.path);
        if (claimed === void 0) continue;
        if (recognised !== void 0) remark(misnamed(file, claimed));
        found.push({ ...file, layer, format: claimed, byName: true });
        continue;
      }
      const header = await readHeader2(format, file, files, remark);
      found.push({ ...file, layer, format, ...header === void 0 ? {} : { header } });
    }
    const why = files.cut?.(layer.path);
    if (why === void 0) continue;
    remark(cutOff(layer, why));
    const whole = !found.some((file) => file.layer === layer && file.format.describes === "pipeline");
    for (const [index, { header, ...file }] of found.entries()) {
      if (file.layer === layer && header?.role === "weights" && !(whole && directoryOf(file.path) === layer.path)) found[index] = file;
    }
  }
  return found;
}
function cutOff(layer, why) {
  return {
    level: "warning",
    subject: "model",
    code: "MODEL_FILES_CUT",
    message: `Not all files of ${cleanText(layer.path)} could be looked at. ${cleanText(why)}`,
    hint: 'What the others say is not known. State the values in the Kitfile under "model.parameters", or publish the ModelKit without compression.'
  };
}
async function recognise(file, files, remark) {
  return guarded(file, remark, async () => {
    const head2 = await files.read(file.path, 0, Math.min(HEAD_BYTES, file.size));
    return { format: formatOf2(head2, file.path, file.size) };
  });
}
function misnamed(file, format) {
  return {
    level: "warning",
    subject: "model",
    code: "MODEL_HEADER_MALFORMED",
    message: `${cleanText(file.path)} does not begin as a ${format.name} file does, so names alone say what it is.`,
    hint: "Check that the file was fetched whole, and that its extension is that of its format."
  };
}
async function readHeader2(format, file, files, remark) {
  if (format.read === void 0) return { role: format.role };
  const cursor = new Cursor((from, length) => files.read(file.path, from, length), file.size);
  const { read: read3 } = format;
  return guarded(file, remark, () => read3(cursor, file.path));
}
var OWN_CODES = [
  "MODEL_FILE_UNREADABLE",
  "MODEL_FILE_SHORT",
  "MODEL_HEADER_TRUNCATED",
  "MODEL_HEADER_MALFORMED",
  "MODEL_HEADER_TOO_LARGE"
];
async function guarded(file, remark, work) {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !OWN_CODES.includes(String(thrown.code))) throw thrown;
    remark({
      level: "warning",
      subject: "model",
      code: String(thrown.code),
      message: `The header of ${cleanText(file.path)} could not be read, so names alone say what it is. ${cleanText(messageOf(thrown))}`,
      hint: thrown.hint
    });
    return void 0;
  }
}

// src/model/content/dataset-parts.ts
var METADATA = /* @__PURE__ */ new Set(["txt", "json", "yaml", "yml", "toml", "xml", "md", "py", "cfg", "ini", "dvc"]);
var SETTINGS = /^(?:conf|config|configs|\.cache|scripts)$/i;
var TEXTS = /^(?!.*(?:config|settings|readme|licen[cs]e|notice|requirements|metadata|schema|dataset_infos?)).*\.(?:json|txt|xml)$/i;
function isMetadata(path) {
  return METADATA.has(extension(path)) || SETTINGS.test(baseName(path));
}
function noParts() {
  return { words: /* @__PURE__ */ new Set(), exact: /* @__PURE__ */ new Set(), places: /* @__PURE__ */ new Set(), splits: /* @__PURE__ */ new Set(), dates: /* @__PURE__ */ new Set() };
}
function addParts(to, more) {
  for (const word of more.words) to.words.add(word);
  for (const word of more.exact) to.exact.add(word);
  for (const place4 of more.places) to.places.add(place4);
  for (const split of more.splits) to.splits.add(split);
  for (const date of more.dates) to.dates.add(date);
}
var SPLITS = {
  train: "train",
  training: "train",
  test: "test",
  testing: "test",
  eval: "eval",
  evaluation: "eval",
  dev: "dev",
  val: "validation",
  valid: "validation",
  validation: "validation"
};
var DATE_KEY = /^\w*(?:date|dt|ds|day|month|year)=/i;
var FINGERPRINT = /(?<![a-z\d])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})(?![a-z\d])/gi;
var SHORT_FINGERPRINT = /(?<![a-z\d])(?=[a-f]*\d)(?=\d*[a-f])(?![a-f]{4}(?:19|20)\d\d)[0-9a-f]{8}(?![a-z\d])/gi;
function withoutFingerprints(element) {
  const text2 = element.replace(FINGERPRINT, "");
  return splitOf(text2) !== void 0 || /(?<!\d)\d{5,6}(?!\d)|(?<![a-z])part(?![a-z])/i.test(text2) ? text2.replace(SHORT_FINGERPRINT, "") : text2;
}
function datesOf(path) {
  const elements2 = path.split("/").map(withoutFingerprints);
  return elements2.flatMap((element, at2) => {
    const value = element.replace(DATE_KEY, "");
    const dates = datesIn(value);
    return at2 === elements2.length - 1 ? dates : dates.filter((date) => date === value || date.replace(/\D/g, "").length === 8);
  });
}
async function partsOf(path, paths, files) {
  const [data2, texts2] = [noParts(), noParts()];
  for await (const file of filesOf(files, path, paths)) {
    const isText4 = isMetadata(file.path);
    if (isText4 && !TEXTS.test(baseName(file.path))) continue;
    const parts = isText4 ? texts2 : data2;
    const name = withDateDirectories(file.path.slice(path === "." || path === file.path ? 0 : path.length + 1));
    parts.splits.add(splitOf(name));
    parts.places.add(path === file.path ? "." : directoryOf(name));
    parts.words.add(wordsOf2(baseName(name)));
    parts.exact.add(wordsOf2(baseName(name), "numbers"));
    const dates = datesOf(name);
    if (dates.length === 0) parts.dates.add(void 0);
    for (const date of dates) parts.dates.add(sortable(date));
  }
  return data2.splits.size > 0 ? data2 : texts2;
}
var PIECE = /^(?:part|shard|chunk|batch|tid|snappy|zstd|lzo|lz4raw|brotli|zlib)\d*$|^c\d{3}$/i;
var PIECE_NUMBER = /^(?:0\d*|\d{4,})$/;
function wordsOf2(file, numbers2) {
  const known3 = stemOf(file);
  const stem = withoutFingerprints(known3 === file ? stemOf(file.replace(/\.[a-z]{2,}[\w-]*$/i, "")) : known3);
  const words = withoutDates(stem.replace(/[-_.]\d+[-_]?of[-_]?\d+[-_.]?$/i, "")).split(/(?:[^\p{L}\p{M}\p{N}.]|(?<!\d)\.|\.(?!\d))+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isDated2 = datesIn(stem).length > 0;
  const isOwn = (word, at2) => SPLITS[word.toLowerCase()] === void 0 && !(isFormatWord(word) || isDated2 && isQuarter(word) || isPiece(word, words[at2 - 1], numbers2));
  const said2 = words.filter(isOwn);
  const isNamed = tellingWords(said2, "data").length > 0 || numbers2 !== void 0 && isStepName(said2.join("-"));
  const own = isNamed ? said2 : said2.filter((word) => !isWorded(word));
  const first = own.findIndex(isWorded);
  const last = own.findLastIndex(isWorded);
  const isNumbered = numbers2 !== void 0 && !words.some((word, at2) => isPiece(word, words[at2 - 1], numbers2));
  const isAlone = isNumbered && splitOf(stem) === void 0;
  return own.filter((word, at2) => {
    if (isWorded(word)) return true;
    if (first < 0) return word.includes(".") ? isNumbered : isAlone && /^[1-9]/.test(word);
    const isFirst = /^0+$/.test(word) && (word !== "0" || !own.slice(Math.max(0, at2 - 1), at2 + 2).some((one) => /^[1-9]\d*$/.test(one)));
    return isNumbered ? !isFirst : at2 > first && (at2 < last || !PIECE_NUMBER.test(word));
  }).join("-").toLowerCase();
}
function isPiece(word, before, numbers2) {
  if (numbers2 !== void 0 && /^(?:(?:chunk|batch)0*[1-9]\d*|(?:part|shard)[1-9]\d{0,2})$/i.test(word)) return false;
  return PIECE.test(word) || /^[mr]$/i.test(word) && /^part$/i.test(before ?? "");
}
function isWorded(word) {
  return new RegExp("\\p{L}", "u").test(word);
}
function commonName({ words, exact }) {
  const unnumbered = new Set(
    [...words].map(
      (word) => word.replace(/-[\d.]+$/, "").split("-").filter((one) => splitOf(one) === void 0).join("-")
    )
  );
  const [only, second] = [exact, words].find(({ size }) => size === 1) ?? unnumbered;
  if (only === void 0 || second !== void 0) return void 0;
  const spelled3 = only.split("-").filter((word) => slug(word) !== void 0);
  const value = slug(spelled3.join("-"));
  return value === void 0 ? void 0 : { value, source: "names of its files" };
}
function splitOf(name) {
  return name.toLowerCase().split(/[^\p{L}\p{M}]+/u).map((word) => SPLITS[word]).find((split) => split !== void 0);
}
var LAYOUT = /^(?:data|default|plain_text|all|full|parquet|csv|jsonl?|partitions?)$/i;
function placeIn({ places }) {
  const [first = "", ...others] = places;
  const elements2 = first.split("/");
  const differs = elements2.findIndex((_element, at2) => {
    const front = elements2.slice(0, at2 + 1).join("/");
    return others.some((other) => !isBelow(other, front));
  });
  return elements2.slice(0, differs < 0 ? void 0 : differs).filter((element) => isPlace(element) && !LAYOUT.test(element) && !isPlain(element) && slug(element) !== void 0);
}
function isPlace(element) {
  return !isGenericName(element, "data") || isStepName(element) || isQuarter(element);
}
function isPlain(element) {
  const words = withoutDates(element.replace(DATE_KEY, "")).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "" && SPLITS[word.toLowerCase()] === void 0);
  const isDated2 = datesOf(`${element}/x`).length > 0;
  return words.length === 0 ? isDated2 || !/\d/.test(element) : isDated2 && words.every((word) => /^(?:snapshot|dump|run|export)s?$/i.test(word));
}
var DATA_ACCOUNTS = new Set(
  "huggingfacefw huggingfaceh4 huggingfacem4 huggingfacetb wikimedia idavidrein cais rajpurkar stanfordnlp nyu-mll tatsu-lab teknium lmsys bigcode mozilla-foundation legacy-datasets google-research-datasets togethercomputer tiger-lab princeton-nlp open-r1 uonlp anthropic argilla openassistant open-orca mlabonne glaiveai abisee ccdv cornell-movie-review-data fancyzhx uoft-cs ylecun zalando-datasets roneneldan codeparrot nomic-ai livecodebench swe-bench helsinki-nlp google-deepmind m-a-p jhu-clsp kaist-ai scaleai gaia-benchmark openslr speechcolab allenai eleutherai bigscience baai thudm zai-org nousresearch open-thoughts primeintellect sentence-transformers".split(" ")
);
function isAccount(directory) {
  return DATA_ACCOUNTS.has(directory);
}
function sortable(date) {
  return date.replace(/[_.]/g, "-").toLowerCase().replace(/^([qh]\d|\d\d(?=-))-?(\d{4})$/, "$2-$1");
}
function oneSplit({ splits }) {
  const [only, second] = splits;
  return second === void 0 ? only : void 0;
}
function dateRange({ dates }, name) {
  if (dates.has(void 0) || dates.size === 0) return void 0;
  const said2 = datesIn(name).map(sortable);
  if (said2.length > 0 && (dates.size > 1 || [...dates].some((date) => date !== void 0 && said2.includes(date)))) return void 0;
  const sorted2 = [...dates].sort();
  const [first, last] = [sorted2[0], sorted2.at(-1)];
  return first === last ? first : `${first ?? ""}-${last ?? ""}`;
}

// src/model/content/name.ts
function partText(name) {
  if (isStepName(name)) return name;
  const dates = datesIn(name);
  return dates.length > 0 && isGenericName(withoutDates(name)) ? dates.join("-") : void 0;
}
var VERSION = /^v\d{1,4}(?:[._]\d{1,4}){0,3}$/i;
function firstName(names, of) {
  const telling2 = names.flatMap(
    ({ text: text2, source }) => text2 === void 0 || isGenericName(text2, of) || VERSION.test(text2) ? [] : [{ text: text2, source }]
  );
  const worded = telling2.filter(({ text: text2 }) => new RegExp("\\p{L}", "u").test(nameText2(text2)));
  const things = worded.filter(({ text: text2 }) => partText(text2) === void 0);
  for (const name of [things, worded, telling2].find((names2) => names2.length > 0) ?? []) {
    const spelled3 = spelledName(name);
    if (spelled3 !== void 0) return spelled3;
  }
  const [unspellable] = telling2;
  return unspellable === void 0 ? void 0 : { value: hashName(nameText2(unspellable.text)), source: `hash of ${unspellable.source}` };
}
function spelledName({ text: text2, source }) {
  const value = text2 === void 0 ? void 0 : slug(nameText2(text2));
  return value === void 0 ? void 0 : { value, source };
}
function pathName(path) {
  return { text: stemOf(path), source: `path ${cleanText(path)}` };
}
function packageName(kitfile) {
  return { text: kitfile.package.name, source: "Kitfile package.name" };
}
function sourced(text2, source) {
  const clean2 = text2 === void 0 ? "" : cleanText(text2);
  return clean2 === "" ? void 0 : { value: clean2, source };
}
function joined(parts) {
  let name = "";
  for (const part of parts) {
    if (part === void 0 || part === "") continue;
    if (name === "") name = part;
    else if (!holdsPart(name, part)) name += `-${part}`;
  }
  return name;
}
function holdsPart(name, part) {
  const [whole, piece] = [name, part].map((text2) => `-${text2.toLowerCase().replace(/[._]/g, "-")}-`);
  return whole?.includes(/^-v\d+-\d/.test(piece ?? "") ? piece?.slice(1) ?? "" : piece ?? "") === true;
}
function reasonOf(parts) {
  return parts.flatMap(([what, value]) => value === void 0 ? [] : [`${what} ${value.value} (${value.source})`]).join(", ");
}

// src/model/content/datasets.ts
var SIGNIFICANT_SHARE = 0.1;
var SIGNIFICANT_BYTES = 1e8;
async function datasetContent(kitfile, files, remark) {
  const alone = kitfile.model === void 0;
  const found = /* @__PURE__ */ new Map();
  const paths = entryPaths(kitfile);
  const bytesOf2 = counted(paths, files);
  for (const dataset of kitfile.datasets) {
    const path = cleanPath(dataset.path);
    const named4 = telling(dataset.name);
    if (named4 === void 0 && isMetadata(path) && !(alone && kitfile.datasets.length === 1)) continue;
    if (await isPointer(path, paths, files, remark)) continue;
    if (!alone && named4 === void 0 && !await isLarge(path, paths, bytesOf2)) continue;
    const parts = named4 === void 0 ? await partsOf(path, paths, files) : noParts();
    const name = nameOf(kitfile, dataset, path, alone) ?? placeName(parts) ?? thingName(parts);
    if (name === void 0) continue;
    const same = found.get(name.value);
    if (same === void 0) found.set(name.value, { name, paths: [path], parts });
    else {
      same.paths.push(path);
      addParts(same.parts, parts);
    }
  }
  return [...found.values()].flatMap(({ name: { value: first, source }, paths: own, parts }) => {
    const split = oneSplit(parts);
    const places = placeIn(parts).flatMap((element) => slug(element) ?? []);
    const below3 = places[0] === first ? places.slice(1) : places;
    const words = source === packageName(kitfile).source && parts.splits.has(void 0) ? void 0 : commonName(parts)?.value;
    const isOwned = source.startsWith("path ") && own.every((path) => !path.includes("/")) && isAccount(first);
    const [name = words, ...place4] = isOwned ? below3 : [first, ...below3];
    if (name === void 0) return [];
    const longer = place4.find((one) => one.startsWith(`${name}-`)) ?? name;
    const whole = joined([longer, ...place4]);
    const said2 = joined([whole, words === void 0 ? void 0 : beyond(whole, words)]);
    const value = joined([said2, split === splitOf(said2) ? void 0 : split, dateRange(parts, said2)]);
    return [
      {
        name: value,
        reason: `dataset ${value} (${source})`,
        layers: own.map((path) => ({ kind: "dataset", path })),
        values: { dataset: { value, source } }
      }
    ];
  });
}
var WORDS3 = /[-_]|(?<!\d)\.|\.(?!\d)/;
function beyond(name, words) {
  const [said2, own] = [name.split(WORDS3), words.split(WORDS3)];
  const same = own.findIndex((word, at3) => word !== said2[at3]);
  let at2 = 0;
  const isSaid = own.every((word) => (at2 = said2.indexOf(word, at2) + 1) > 0);
  return isSaid ? "" : words.slice(own.slice(0, same).join("-").length).replace(/^[-._]/, "");
}
function telling(name) {
  return name === void 0 || isGenericName(name, "data") ? void 0 : name;
}
function nameOf(kitfile, dataset, path, alone) {
  const own = { text: telling(dataset.name), source: "Kitfile datasets name" };
  const kit = packageName(kitfile);
  const place4 = path.split("/").map((_element, at2, all) => pathName(all.slice(0, at2 + 1).join("/"))).reverse();
  const name = spelledName(own);
  if (!alone) return name ?? firstName([own, ...place4], "data");
  const whole = firstName([kit], "data");
  if (kitfile.datasets.length === 1 && name !== void 0 && whole !== void 0 && contains(whole.value, name.value)) return whole;
  return name ?? firstName([own, kit, ...place4], "data") ?? firstName([{ text: dataset.name, source: own.source }, ...place4], "data");
}
function placeName(parts) {
  return firstName(placeIn(parts).slice(0, 1).map(pathName), "data");
}
function thingName(parts) {
  const name = commonName(parts);
  return name === void 0 || isStepName(name.value) ? void 0 : name;
}
function contains(whole, part) {
  const words = new Set(whole.split(/[-._]/));
  return part.split(/[-._]/).every((word) => words.has(word));
}
async function isPointer(path, paths, files, remark) {
  let first;
  for await (const file of filesOf(files, path, paths)) {
    const recognised = canBePointer(file.path, file.size) ? await recognise(file, files, remark) : void 0;
    if (recognised?.format?.role !== "pointer") return false;
    first ??= file;
  }
  if (first === void 0) return false;
  remark({
    level: "warning",
    subject: "model",
    code: "DATASET_IS_POINTER",
    message: `The dataset ${cleanText(path === "." ? first.path : path)} is a pointer to a file that was not fetched, so it gives no tag.`,
    hint: 'Fetch the real file before this step ("lfs: true" on actions/checkout for Git LFS, "dvc pull" for DVC, "git annex get" for git-annex).'
  });
  return true;
}
function counted(paths, files) {
  const known3 = /* @__PURE__ */ new Map();
  const count2 = async (path) => {
    let bytes = 0;
    for await (const file of filesOf(files, path, paths)) bytes += file.size;
    return bytes;
  };
  return (path) => {
    const bytes = known3.get(path) ?? count2(path);
    known3.set(path, bytes);
    return bytes;
  };
}
async function isLarge(path, paths, bytesOf2) {
  const bytes = await bytesOf2(path);
  if (bytes >= SIGNIFICANT_BYTES) return true;
  let total = 0;
  for (const entry of paths) {
    total += await bytesOf2(entry);
    if (total * SIGNIFICANT_SHARE > bytes) return false;
  }
  return true;
}

// src/model/decide/evidence.ts
function named2(text2, source) {
  const whole = nameText2(text2);
  return { text: whole, source, reading: readName(whole) };
}
function withoutQuantization(name) {
  const { telling: telling2, sizes, pair, active, words, version } = name.reading;
  return {
    ...name,
    reading: { telling: telling2, sizes, active, words, ...pair === void 0 ? {} : { pair }, ...version === void 0 ? {} : { version } }
  };
}
function statedBy(model) {
  const [size, variant, quantization, precision] = ["paramSize", "variant", "quantization", "precision"].map(
    (key) => stated(model?.parameters, key)
  );
  return { size, variant, quantization: quantization ?? precision };
}
function stated(parameters2, key) {
  if (!isMap3(parameters2) || !Object.hasOwn(parameters2, key)) return void 0;
  const value = parameters2[key];
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return void 0;
  const text2 = cleanText(String(value));
  return text2 === "" ? void 0 : { value: text2, source: `Kitfile model.parameters.${key}` };
}
function isMap3(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function evidenceOf(group, names, remark) {
  const [file] = group.files;
  const what = cleanText(file === void 0 ? group.format : file.path);
  const headers = group.files.flatMap((one) => one.header === void 0 ? [] : [one.header]);
  if (group.missing.length > 0) remark(shardsMissing(what, group.missing));
  const source = `header of ${what}`;
  const first = headers.find((header) => header.name !== void 0 || header.architecture !== void 0) ?? headers[0];
  const label = first?.sizeLabel === void 0 ? void 0 : { ...named2(first.sizeLabel, `size label in the ${source}`), kind: "label" };
  const type = fact(headers, "quantization");
  const asStored = (text2) => {
    if (type === void 0) return text2;
    return type.bits === 16 ? unpackedTitle(text2) : quantizedTitle(unpackedTitle(text2), type.label);
  };
  const title = (text2, what2) => {
    const one = text2 === void 0 ? void 0 : named2(asStored(text2), `${what2} in the ${source}`);
    return one === void 0 ? [] : [{ ...type === void 0 ? one : withoutQuantization(one), kind: "title" }];
  };
  const telling2 = [
    ...title(first?.name, "name"),
    ...group.names.map((name) => ({ ...named2(name.text, name.source), kind: name.kind })),
    ...title(first?.basename, "base name"),
    ...names.after
  ];
  const architecture = first?.architecture ?? fact(group.companions, "architecture");
  const count2 = countOf(group, headers, [...names.before, ...telling2], source);
  const all = [...names.before, ...label === void 0 || isExpertsOnly(label, count2?.value) ? [] : [label], ...telling2];
  const packed = headers.some((header) => (header.tally?.packed.size ?? 0) > 0);
  const bytes = headers.reduce((sum, header) => sum + (header.weightBytes ?? 0), 0);
  const quantization = quantizationOfGroup(group, headers, packed, source);
  const packings = headers.flatMap((header) => header.packing ?? []);
  const packing = packings.every(({ label: label2 }) => label2 === packings[0]?.label) ? packings[0] : void 0;
  return {
    stated: {},
    names: all,
    kit: names.kit,
    finetune: finetuneOf(first?.finetune === void 0 ? void 0 : asStored(first.finetune), label, source),
    version: first?.version === void 0 ? void 0 : { value: first.version, source: `version in the ${source}` },
    count: count2,
    least: count2 === void 0 || fact(group.companions, "tied") !== void 0 ? void 0 : count2.value - headOf(headers),
    room: roomOf(group, headers, all),
    fill: group.files.reduce((sum, one) => sum + one.size, 0) / 32,
    bits: group.missing.length > 0 || group.files.length > 1 ? void 0 : bitsOf(group.files),
    quantization,
    packing: packing === void 0 ? void 0 : { value: packing, source: `shapes in the ${source}` },
    packed,
    bytes: bytes === 0 ? void 0 : bytes,
    unclear: fact(headers, "unclear"),
    architecture: architecture === void 0 ? void 0 : { value: architecture, source },
    format: group.format,
    size: group.size,
    several: names.several,
    what
  };
}
var LEAST_BYTES = 1e5;
function roomOf({ files, missing: missing4, size }, headers, names) {
  if (missing4.length > 0 || files.some(({ path }) => /\.bin$/i.test(path))) return void 0;
  const bytes = headers.reduce((sum, { weightBytes = 0 }) => sum + weightBytes, 0);
  const isTold = headers.length === files.length && headers.every(({ weightBytes }) => weightBytes !== void 0);
  if (isTold && bytes >= LEAST_BYTES)
    return names.some(({ reading: { quantization } }) => quantization !== void 0 && (quantization.bits ?? 0) < 8) ? bytes * 8 : bytes;
  return size === "always" ? bitsOf(files) : void 0;
}
function bitsOf(files) {
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return bytes >= LEAST_BYTES ? bytes * 8 : void 0;
}
function isExpertsOnly({ reading }, count2) {
  const [size] = reading.sizes;
  return size !== void 0 && /^\d+x/.test(size.label) && count2 !== void 0 && !fits(size, count2);
}
function finetuneOf(finetune, label, source) {
  const word = label?.reading.telling === false && label.reading.active.length === 0 ? label.text : void 0;
  const said2 = [
    ...word === void 0 ? [] : [{ key: "size label", text: word }],
    ...finetune === void 0 ? [] : [{ key: "finetune", text: finetune }]
  ];
  if (said2.length === 0) return void 0;
  const text2 = said2.map((one) => one.text).join(" ");
  return { text: text2, source: `${said2.map((one) => one.key).join(" and ")} in the ${source}`, reading: readWords(text2) };
}
function countOf(group, headers, names, source) {
  const bits = fact(group.companions, "bits") ?? fact(headers, "bits") ?? names.find((name) => name.reading.quantization?.bits !== void 0)?.reading.quantization?.bits;
  const whole = group.missing.length === 0 && headers.length === group.files.length && headers.every((header) => (header.shards ?? 1) <= group.files.length);
  const tallies = headers.flatMap((header) => header.tally === void 0 ? [] : [header.tally]);
  const stored = whole ? countTally(sumTallies(tallies), bits) : 0;
  const counted3 = stored === void 0 ? void 0 : stored - (fact(group.companions, "tied") === true ? headOf(headers) : 0);
  if (counted3 !== void 0 && counted3 > 0) return { value: counted3, source };
  const listed2 = fact(group.companions, "parameters");
  if (listed2 !== void 0) return { value: listed2, source: "shard index" };
  const said2 = fact(headers, "parameters");
  if (said2 !== void 0) return { value: said2, source };
  const inside = whole ? headers.reduce((sum, header) => sum + (header.weightBytes ?? 0), 0) : 0;
  const bytes = fact(group.companions, "weightBytes") ?? (inside > 0 ? inside : void 0);
  const dtype = fact(group.companions, "precision") ?? fact(headers, "precision");
  const precision = dtype?.family === "float" || dtype?.family === "brain" ? dtype.bits : void 0;
  const packed = group.companions.some((one) => one.quantization !== void 0) || counted3 === void 0;
  return bytes === void 0 || precision === void 0 || packed ? void 0 : { value: Math.round(bytes * 8 / precision), source: "bytes of the weights and dtype of config.json" };
}
function headOf(headers) {
  const head2 = fact(headers, "head");
  return head2 !== void 0 && head2 === fact(headers, "embedding") ? head2 : 0;
}
function quantizationOfGroup(group, headers, packed, source) {
  const config = fact(group.companions, "quantization");
  if (config !== void 0) return { value: config, source: "quantization config" };
  const typed = fact(headers, "quantization");
  if (typed !== void 0) return { value: typed, source };
  if (packed || headers.some((header) => header.unclear !== void 0)) return void 0;
  const elements2 = /* @__PURE__ */ new Map();
  for (const header of headers) {
    const label = header.precision?.label;
    const weights3 = header.tally === void 0 ? 1 : countTally(header.tally) ?? 0;
    if (label !== void 0) elements2.set(label, (elements2.get(label) ?? 0) + weights3);
  }
  if (elements2.size > 1 && headers.every((header) => header.tally === void 0)) return void 0;
  const [most] = [...elements2].sort(([, left], [, right]) => right - left);
  const dtype = most === void 0 ? void 0 : quantizationWord(most[0]);
  if (dtype !== void 0) return { value: dtype, source: `most weights in the ${source}` };
  const load = group.files[0]?.format.configured === true ? fact(group.companions, "precision") : void 0;
  return load === void 0 ? void 0 : { value: load, source: "dtype of config.json" };
}
function shardsMissing(what, missing4) {
  return {
    level: "warning",
    subject: "model",
    code: "MODEL_SHARDS_MISSING",
    message: `${what} is one of several parts, of which ${missing4.length} are not in the kit, ${cleanText(missing4[0] ?? "")} first; its parameters cannot be counted.`,
    hint: "Fetch all parts, or put them all under the paths that the Kitfile names."
  };
}

// src/model/decide/quantization.ts
var NONE = /^(?:none|no|not|null|nil|false|true|yes|full|default|auto|unquantized|unknown|original|n-a|na|[\d.]+)$/;
function decideQuantization(evidence, remark) {
  const stated2 = evidence.stated.quantization;
  if (stated2 !== void 0) {
    const value = fromStated(stated2, evidence, remark);
    if (value !== void 0) return value;
  }
  const fact2 = evidence.quantization;
  const names = evidence.size === "never" ? [] : [...evidence.names, ...evidence.kit];
  const guesses = names.flatMap(({ source, reading: { quantization: value } }) => value === void 0 ? [] : [{ value, source }]);
  if (fact2 !== void 0) return decided(fact2, guesses, evidence, remark);
  const { packing } = evidence;
  const width = quantizationWord(`int${String(packing?.value.bits)}`);
  if (packing !== void 0 && width !== void 0) {
    const method = guesses.find(({ value }) => value.family === "method");
    const named4 = method === void 0 ? void 0 : refined(method.value, width);
    return named4 === void 0 ? decided(packing, guesses, evidence, remark) : { value: labelOf(named4), source: `${method?.source ?? ""}; ${packing.source}` };
  }
  const [first] = guesses;
  if (evidence.unclear !== void 0 && first?.value.label !== "i2_S") remark(unclear(evidence, evidence.unclear, first?.value));
  if (first !== void 0) return { value: labelOf(first.value), source: first.source };
  return quantizedWord(names);
}
function quantizedWord(names) {
  for (const { text: text2, source } of names) {
    const value = quantizedWordIn(text2);
    if (value !== void 0) return { value, source };
  }
  return void 0;
}
function decided(fact2, guesses, evidence, remark) {
  for (const { value: guess, source } of guesses) {
    const finer = refined(guess, fact2.value);
    if (finer !== void 0) return { value: labelOf(finer), source: `${source}; ${fact2.value.label} in the ${fact2.source}` };
    if (agrees(guess, fact2.value)) continue;
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_QUANTIZATION_CONTRADICTS",
      message: `The ${source} says ${labelOf(guess)}, but ${evidence.what} holds ${fact2.value.label} (${fact2.source}). The file decides.`,
      hint: 'Correct the name, or state the quantization under "model.parameters" as quantization.'
    });
  }
  return { value: labelOf(fact2.value), source: fact2.source };
}
function fromStated(stated2, evidence, remark) {
  const known3 = quantizationIn(stated2.value);
  const value = known3 === void 0 ? slug(stated2.value) : labelOf(known3);
  if (value === void 0 || known3 === void 0 && NONE.test(value)) {
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_QUANTIZATION_UNCLEAR",
      message: `${stated2.source} says "${stated2.value}", which names no way to store weights. It is not used.`,
      hint: "Write a label such as Q4_K_M, int4, awq or fp8, or leave the value out so that it comes from the file."
    });
    return void 0;
  }
  const fact2 = evidence.quantization?.value;
  if (known3 !== void 0 && fact2 !== void 0 && !agrees(known3, fact2) && refined(known3, fact2) === void 0) {
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_QUANTIZATION_CONTRADICTS",
      message: `${stated2.source} says ${value}, but ${evidence.what} holds ${fact2.label}. The stated value is used.`,
      hint: "Correct the Kitfile, or leave the value out so that it comes from the file."
    });
  }
  return { value, source: stated2.source };
}
function unclear(evidence, type, label) {
  return {
    level: "warning",
    subject: "model",
    code: "MODEL_QUANTIZATION_UNCLEAR",
    message: `${evidence.what} gives its file type as ${type}, which programs read differently, and its tensors do not tell which it is. ${label === void 0 ? "No quantization is claimed." : `The name's ${label.label} is taken.`}`,
    hint: 'State the quantization under "model.parameters" as quantization.'
  };
}

// src/model/decide/size.ts
var LARGE = 1e6;
function decideSize(evidence, remark) {
  const stated2 = evidence.stated.size;
  if (stated2 !== void 0) {
    const size = checkStated(stated2, evidence, remark);
    if (size !== void 0) return { size };
  }
  if (evidence.size === "never") return {};
  const { count: count2 } = evidence;
  const computed = ({ kind, text: text2 }) => kind === "label" && (text2.includes(".") || count2 !== void 0 && text2.toLowerCase() === sizeLabel(count2.value));
  const all = [...evidence.names, ...evidence.kit];
  const names = [...all.filter((name) => !computed(name)), ...all.filter(computed)];
  const wrong = [];
  for (const name of names) {
    const { sizes, pair } = name.reading;
    const pairs = pair === void 0 ? [] : [pair];
    const isPossible = (size) => confirmed(size, name, count2?.value) && size.count <= (evidence.room ?? size.count) && size.count >= (evidence.fill ?? 0) && (count2 !== void 0 || !isDoubtful(size, name) || ratioOf(size, name.reading.quantization, evidence) <= MOST_OF_BYTES);
    const chosen = (count2 === void 0 ? [...pairs, ...sizes] : [...sizes, ...pairs]).flatMap((size) => eitherOf(size, (one) => isPossible(one) && (count2 !== void 0 || holds(one, name, evidence)))).find(isPossible) ?? activeSize(name, count2?.value);
    if (chosen !== void 0) {
      const others = wrong.filter(
        (other2) => other2.label !== chosen.label && !(other2.name.kind === "directory" && name.kind === "directory")
      );
      for (const other2 of others) contradiction(other2.label, other2.name.source, evidence, remark);
      const effective = names.find(({ reading }) => reading.sizes.some(({ label: label2 }) => label2 === `e${chosen.label}`));
      if (effective !== void 0) return { size: { value: `e${chosen.label}`, source: explained(effective, evidence) }, from: effective };
      return { size: { value: chosen.label, source: explained(name, evidence) }, from: name };
    }
    const other = name.reading.sizes.find((size) => !isContextLength(size, void 0));
    if (other !== void 0 && wrong.every(({ label: label2 }) => label2 !== other.label)) wrong.push({ label: other.label, name });
  }
  for (const other of wrong) contradiction(other.label, other.name.source, evidence, remark);
  const { bytes, quantization } = evidence;
  if (count2 === void 0 && bytes !== void 0 && quantization?.value.family === "integer")
    remark(
      unclear2(
        `has ${bytes} bytes of weights, some of them as ${quantization.value.label}, which does not tell how many there are`,
        evidence
      )
    );
  if (count2 === void 0 || evidence.size === "large" && count2.value < LARGE) return {};
  const label = sizeLabel(count2.value);
  const least = sizeLabel(evidence.least ?? count2.value);
  if (label !== void 0 && least !== void 0 && label !== least) {
    remark(
      unclear2(
        `stores an output head of the embedding's shape, and no config.json says whether it is the embedding again: ${least} or ${label} parameters`,
        evidence
      )
    );
    return {};
  }
  return label === void 0 ? {} : { size: { value: label, source: `${count2.value} parameters counted in the ${count2.source}` } };
}
function eitherOf(size, isPossible) {
  if (size.or === void 0) return [size];
  const possible = [size, size.or].filter(isPossible);
  return possible.length === 1 ? possible : [];
}
var MOST_OF_BYTES = 1.4;
function isDoubtful({ label }, { text: text2 }) {
  return new RegExp(`_\\d_${label}(?![a-z\\d])`, "i").test(text2);
}
function holds(size, { reading }, evidence) {
  const ratio = ratioOf(size, reading.quantization ?? evidence.quantization?.value, evidence);
  return ratio >= 0.4 && ratio <= 1.1;
}
function ratioOf(size, label, evidence) {
  return label?.bits === void 0 || evidence.bits === void 0 ? 1 : size.count * label.bits / evidence.bits;
}
function confirmed(size, { reading }, count2) {
  if (count2 === void 0) return !isContextLength(size, void 0);
  if (fits(size, count2)) return true;
  const experts = Number(/(?:^|-)(\d+)e(?:-|$)/.exec(reading.active.join("-"))?.[1]);
  const most = size.label.startsWith("e") ? 4 : experts;
  return count2 > size.count && count2 <= size.count * most;
}
function activeSize({ reading }, count2) {
  const label = reading.sizes.length > 0 ? void 0 : reading.active.find((word) => word.startsWith("a"));
  const size = label === void 0 ? void 0 : sizeWord(label.slice(1));
  if (label === void 0 || size === void 0 || count2 !== void 0 && !fits(size, count2)) return void 0;
  return { ...size, label };
}
function explained(name, evidence) {
  return evidence.count === void 0 ? name.source : `${name.source}; ${evidence.count.value} parameters counted`;
}
function checkStated(stated2, evidence, remark) {
  const count2 = /^\d{4,}$/.test(stated2.value) ? Number(stated2.value) : void 0;
  const size = count2 === void 0 ? sizeWord(stated2.value.replace(/\s+/g, "")) : void 0;
  const value = size?.label ?? (count2 === void 0 ? void 0 : sizeLabel(count2));
  if (value === void 0) {
    const unit = /^\d+(?:\.\d+)?$/.test(stated2.value) && Number(stated2.value) > 0;
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_SIZE_UNCLEAR",
      message: `${stated2.source} says ${stated2.value}, ${unit ? "without a unit" : "which is no size"}. It is not used.`,
      hint: unit ? `Write the unit (${stated2.value}B for billions, ${stated2.value}M for millions), or the whole number of parameters.` : "Write a number and its unit (7B, 350M, 8x7B), or the whole number of parameters in digits alone."
    });
    return void 0;
  }
  const says = size?.count ?? count2;
  if (says !== void 0 && evidence.count !== void 0 && !fits({ label: value, count: says, unit: "b" }, evidence.count.value)) {
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_SIZE_CONTRADICTS",
      message: `${stated2.source} says ${value}, but ${evidence.count.value} parameters were counted in ${evidence.what}. The stated value is used.`,
      hint: "Correct paramSize in the Kitfile, or leave it out so that the size comes from the file."
    });
  }
  return { value, source: stated2.source };
}
function contradiction(label, source, { count: count2, what }, remark) {
  if (count2 === void 0) return;
  remark({
    level: "warning",
    subject: "model",
    code: "MODEL_SIZE_CONTRADICTS",
    message: `The ${source} says ${label}, but ${count2.value} parameters were counted in ${what}. The count decides.`,
    hint: 'Correct the name, or state the size under "model.parameters" as paramSize.'
  });
}
function unclear2(why, { what }) {
  return {
    level: "notice",
    subject: "model",
    code: "MODEL_SIZE_UNCLEAR",
    message: `${what} ${why}. No size is claimed.`,
    hint: 'Write the size into its name, or state it under "model.parameters" as paramSize.'
  };
}

// src/model/decide/variant.ts
function decideVariant(evidence, { size, from: sized }) {
  const stated2 = evidence.stated.variant;
  if (stated2 !== void 0) {
    const value2 = slug(stated2.value);
    return value2 === void 0 ? {} : { variant: { value: value2, source: stated2.source } };
  }
  if (evidence.size === "never") return {};
  const isOther = otherSize(evidence, size?.value, sized);
  const all = [...evidence.names, ...evidence.kit].filter((name) => name.reading.telling && !isOther(name));
  const isNote = (name) => name !== void 0 && isTrainingNote(name.reading.words);
  const better = all.filter((name) => !isNote(name));
  const isBetter = better.some((name) => name.reading.words.length > 0);
  const telling2 = isBetter ? better : all;
  const finetune = isBetter && isNote(evidence.finetune) ? void 0 : evidence.finetune;
  const versioned = telling2.filter((name) => name.reading.version !== void 0);
  const own = [sized, ...telling2].find((name) => name !== void 0 && name.kind !== "label");
  const plain = versioned.find((name) => name === sized || name.kind !== void 0 && name.kind !== "title") ?? (sized === void 0 ? versioned[0] : void 0) ?? own;
  const chosen = richest(telling2) ?? plain ?? lone(evidence.names) ?? telling2[0];
  const actives = [...telling2, ...finetune === void 0 ? [] : [finetune]].find((name) => name.reading.active.length > 0);
  const active = (actives?.reading.active ?? []).filter((word) => word !== size?.value);
  const inner = innerNames(evidence, chosen).filter((name) => !name.reading.telling || isOther(name));
  const mine = ownWords(chosen, size?.value, evidence.count?.value);
  const versions = chosen?.reading.version?.split("-").map((version) => version.replace(/^v/, "")) ?? [];
  const title = chosen?.text.toLowerCase().split(/[^a-z0-9.]+/) ?? [];
  const path = besideTitle(evidence, chosen);
  const front = active.filter((word) => !mine.includes(word));
  const words = [...front, ...path?.reading.words.filter((word) => !front.includes(word) && !title.includes(word)) ?? []];
  const beside = words.length > front.length ? path : void 0;
  words.push(...mine.filter((word) => !words.includes(word)));
  for (const { text: text2 } of inner) words.push(...readWords(text2).words.filter((word) => !words.includes(word)));
  const known3 = /* @__PURE__ */ new Set([...words, ...versions, ...title]);
  const added = (finetune?.reading.words ?? []).filter((word) => !known3.has(word) && word !== size?.value);
  const value = [...words, ...added].join("-");
  const from = chosen === void 0 ? {} : { from: chosen, inner: beside === void 0 ? inner : [...inner, beside] };
  if (value === "") return from;
  const sources = [
    beside?.source,
    chosen?.source,
    active.length > 0 ? actives?.source : void 0,
    added.length > 0 ? finetune?.source : void 0
  ];
  const source = [...new Set(sources.filter((one) => one !== void 0))].join("; ");
  return { variant: { value, source }, ...from };
}
function besideTitle({ names, several }, chosen) {
  if (chosen?.kind !== "title" || several || names.some(({ kind }) => kind === void 0)) return void 0;
  const paths = names.filter(({ kind, text: text2 }) => (kind === "file" || kind === "directory") && !isGenericName(text2) && !isStepName(text2));
  const path = paths.find(({ reading }) => reading.telling) ?? paths[0];
  const told = path?.reading.words.filter((word) => /^[a-z]{2,}$/.test(word) && !isGenericWord(word)) ?? [];
  return told.length > (path?.reading.telling === true ? 0 : 1) ? path : void 0;
}
function innerNames({ names, several }, chosen) {
  if (chosen === void 0) return names.filter((name) => isStepName(name.text));
  if (chosen.kind !== "directory" && !several) return [];
  const paths = names.filter((name) => name.kind === "file" || name.kind === "directory");
  const { words } = chosen.reading;
  const end = paths.findIndex(
    (name) => name.source === chosen.source || words.length > 0 && words.every((word) => name.reading.words.includes(word))
  );
  return paths.slice(0, end < 0 ? void 0 : end).reverse();
}
function otherSize({ names }, size, sized) {
  const inner = sized?.kind === "directory" ? names.slice(0, names.indexOf(sized)) : [];
  return (name) => {
    const labels = labelsOf(name.reading);
    return name.kind === "directory" && inner.includes(name) && labels.length > 0 && !labels.some((label) => label === size);
  };
}
function labelsOf({ sizes }) {
  return sizes.filter((one) => !isContextLength(one, void 0)).map(({ label }) => label);
}
function ownWords(name, size, count2) {
  if (name === void 0) return [];
  const [first] = name.reading.sizes.filter((one) => !isContextLength(one, void 0));
  const isRefused = first !== void 0 && count2 !== void 0 && !fits(first, count2) && (isLength(first) || isOfLearning(name.text, first.label));
  const isOther = first !== void 0 && first.label !== size && (isRefused || labelsOf(name.reading).some((label) => label === size));
  const said2 = /* @__PURE__ */ new Set([size, ...size?.split("-") ?? []]);
  const own = name.reading.words.filter((word) => !said2.has(word));
  if (!isOther) return own;
  const text2 = name.text.toLowerCase();
  const at2 = text2.indexOf(first.label);
  return [...own.filter((word) => text2.indexOf(word) < at2), first.label, ...own.filter((word) => text2.indexOf(word) >= at2)];
}
function isOfLearning(text2, label) {
  const parts = text2.toLowerCase().split(/[^a-z0-9.]+/);
  const at2 = parts.indexOf(label);
  return at2 >= 0 && [parts[at2 - 1], parts[at2 + 1]].some((part) => part !== void 0 && isLearned(part));
}
function richest(names) {
  let best;
  for (const name of names) {
    const { words } = name.reading;
    if (words.length === 0) continue;
    if (best === void 0 || weight(name) > weight(best) && best.reading.words.every((word) => words.includes(word))) best = name;
  }
  return best;
}
function weight({ reading: { words, version } }) {
  return words.length + (version === void 0 ? 0 : 0.5);
}
var LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/;
function lone(names) {
  const telling2 = (word) => word.length > 2 && /[a-z]/.test(word) && !isGenericWord(word);
  const own = names.filter(({ text: text2 }) => !isStepName(text2));
  return own.find(({ reading }) => reading.words.some(telling2)) ?? own.find(({ reading }) => reading.words.some((word) => LANGUAGE.test(word) && !isGenericWord(word)));
}
function decideVersion(evidence, size, variant) {
  const inner = variant.inner?.find(({ reading }) => reading.version !== void 0);
  const first = [variant.from, size.from].find((name) => name?.reading.version !== void 0) ?? inner;
  if (first?.reading.version !== void 0) {
    const versions = [...new Set([first, inner ?? first].flatMap(({ reading }) => reading.version?.split("-") ?? []))];
    return { value: versions.join("-"), source: first.source };
  }
  const all = [...evidence.names, ...evidence.kit];
  const telling2 = all.filter((name) => name.reading.telling);
  const bare = [...telling2, ...all].find((name) => name.reading.version !== void 0);
  if (variant.from === void 0 && size.from === void 0 && bare?.reading.version !== void 0)
    return { value: bare.reading.version, source: bare.source };
  const own = evidence.version === void 0 ? void 0 : slug(evidence.version.value);
  if (own === void 0 || evidence.version === void 0 || variant.variant?.source.startsWith("Kitfile model.parameters") === true)
    return void 0;
  const said2 = [variant.from, size.from].flatMap((name) => name === void 0 ? [] : name.text.toLowerCase().split(/[^a-z0-9.]+/));
  const rest = own.split("-").filter((part) => !said2.some((word) => word.endsWith(part) || `v${word}` === part));
  return rest.length === 0 ? void 0 : { value: rest.join("-"), source: evidence.version.source };
}

// src/model/names/sidecars.ts
var SIDECAR_NAMES = wordSet("ae fingerprint");
var ATTACHMENTS = wordSet("mmproj imatrix");
var SIDECARS = wordSet(
  "mmproj mtp nextn eagle eagle2 eagle3 draft drafter projector mm_projector vocab imatrix optimizer scheduler scaler rng_state optim_states training_args keras_metadata vae text_encoder tokenizer detokenizer"
);
var PLAIN_SIDECARS = wordSet("eagle draft drafter projector optimizer scheduler scaler");
var SIDECAR_TYPE = /proj|tokeni[sz]er|config|vocab|imatrix/;
var SIDECAR_DIRECTORY = /^(?:voices?|speakers?|styles?|vae|text_encoders?|text_encoder_\d|clip_vision|[1-9]\d*_[A-Z][A-Za-z]+)$/;
function isSidecarName(words) {
  const isModels = familyAt(words) !== void 0 || familyBehind(words, 0) !== void 0;
  const isPlain4 = (word, at2) => PLAIN_SIDECARS.has(word) && !isModels && words.slice(at2 + 1).some(isOwnWord);
  return SIDECAR_NAMES.has(words.join()) || words.some((word, at2) => SIDECARS.has(word) && !isPlain4(word, at2) || SIDECARS.has(`${word}_${words[at2 + 1] ?? ""}`));
}
function isOwnWord(word) {
  return /^[a-z]{2,}$/.test(word) && !/^(?:head|heads|states?)$/.test(word) && !isGenericWord(word) && !isWrapping(word);
}
function isAttachmentWord(word) {
  return ATTACHMENTS.has(word);
}
function isSidecarType(type) {
  return SIDECAR_TYPE.test(type);
}
function isSidecarDirectory(name) {
  return SIDECAR_DIRECTORY.test(name);
}

// src/model/group/path-names.ts
var DIRECTORIES_LIMIT = 4;
function pathNames(path, versions, own) {
  const stem = stemOf(path);
  const texts2 = own ?? [tellingPart(stem)];
  const source = `file name ${cleanText(baseName(path))}`;
  const file = texts2.map((text2) => ({ text: text2, source, kind: "file" }));
  const directories2 = directoryNames(versions ? withVersion(directoryOf(path)) : directoryOf(path));
  return /^[a-z]$/i.test(stem) ? [...directories2, ...file] : [...file, ...directories2];
}
var VERSIONS_IN = /^(?:serving|servables?|exports?|exported|versions?|releases?|registry|(?:saved|tf)_?(?:models?|serving)|model_?(?:repository|store))$/i;
var IN_USE = /^(?:prod|production|stag(?:e|ing)|live|dev|development|qa|canary|shadow)$/i;
function withVersion(path) {
  const directory = withDateDirectories(path);
  const version = baseName(directory);
  if (!/^[1-9]\d{0,2}$/.test(version)) return directory;
  const above2 = directoryOf(directory);
  let own = above2;
  let use = "";
  for (; own !== "." && own !== "/"; own = directoryOf(own)) {
    const name = baseName(own);
    if (IN_USE.test(name) || /^[\d_-]+$/.test(name)) use = `-${name}${use}`;
    else if (!VERSIONS_IN.test(name) && !isGenericName(name)) return `${own}${use}-v${version}`;
  }
  return isGenericName(baseName(above2)) ? directory : `${above2}-v${version}`;
}
function tellingPart(stem) {
  if (!isGenericName(stem) || isStepName(stem)) return stem;
  return storedIn(tokenise(stem));
}
function isStored({ kind, text: text2 }) {
  return kind === "quantization" || isQuantizedWord(text2);
}
function storedIn(tokens) {
  return tokens.flatMap((token) => isStored(token) ? [token.text] : []).join("-");
}
function directoryNames(path) {
  const names = [];
  for (let here = withDateDirectories(path); here !== "." && here !== "/" && names.length < DIRECTORIES_LIMIT; here = directoryOf(here)) {
    const stem = stemOf(here);
    const text2 = isModuleDirectory(stem) ? "" : tellingPart(stem);
    if (text2 !== "" && (names.length === 0 || !isAccountName(text2)))
      names.push({ text: text2, source: `directory name ${cleanText(baseName(here))}`, kind: "directory" });
  }
  return names;
}

// src/model/group/sets.ts
function placed(file) {
  const path = file.format.bundle?.exec(file.path)?.[1] ?? file.path;
  return { file, path, directory: directoryOf(path), base: baseName(path), stem: stemOf(path) };
}
var SHARD = /^(.*)-(\d{5,6})-of-(\d{5,6})(\.[^/]+)$/;
var GRAPH = new Set(
  "model encoder decoder merged with past prefill decode vision audio text speech embed embeds tokens token joiner joint jointer duration predictor init preprocessor conditional lm head generation projection image uncond cond dynamic prompt mask language embeddings preprocess encode cached uncached gen img prepare inputs postnet and vocoder vector estimator resampler merger pos position codec delay pattern build decision".split(" ")
);
var SPLIT = new Set("encoder decoder joiner joint jointer prefill vocoder".split(" "));
function setOf(one, weights3, companions, adapter) {
  const { file, directory, base, stem } = one;
  const beside = companions.filter((other) => other.directory === directory);
  const index = beside.find((other) => other.file.header?.members?.includes(base) === true);
  const named4 = index?.file.header?.members === void 0 ? void 0 : new Set(index.file.header.members);
  const { format } = file;
  const shard = SHARD.test(base);
  const graph = format.siblings === "graphs" ? graphAmong(one, weights3) : void 0;
  const members = weights3.filter((other) => {
    if (other.directory !== directory || other.file.format !== format) return false;
    if (named4 !== void 0) return named4.has(other.base);
    if (other.base === base || shard && other.stem === stem && SHARD.test(other.base)) return true;
    if (format.shards?.test(base) === true && format.shards.test(other.base)) return true;
    return graph !== void 0 && graphAmong(other, weights3)?.model === graph.model;
  });
  const files = withoutRepeats(members);
  const own = beside.filter((other) => other.file.header?.members === void 0 || other === index);
  const isUntold = format.shards?.test(base) === true || named4 !== void 0 && !shard && files.length > 1;
  const group = {
    kind: adapter ? "adapter" : "model",
    files: files.map((other) => other.file),
    companions: headersOf(own.length > 0 ? own : inherited(one, companions)),
    names: pathNames(
      one.path,
      format.versions === true || companions.some((other) => other.file.format.versions === true && other.directory === directoryOf(directory)),
      isUntold ? [tellingPart(base.replace(format.shards ?? base, ""))] : files.length > 1 ? graph?.own : void 0
    ),
    layers: layersOf(members.map((other) => other.file)),
    missing: missingAmong(members, beside),
    format: file.format.name,
    size: file.format.size,
    siblings: file.format.siblings
  };
  return { group, members: members.map((other) => other.file) };
}
function graphAmong(one, weights3) {
  const known3 = AMONG.get(one) ?? { graph: graphOf(one) ?? partAmong(one, weights3) };
  AMONG.set(one, known3);
  return known3.graph;
}
function partAmong(one, weights3) {
  if (one.file.format.bundle === void 0 || readName(one.stem).telling) return void 0;
  const first = weights3.find((other) => other.directory === one.directory && graphOf(other)?.part.some((word) => SPLIT.has(word)));
  const graph = first === void 0 ? void 0 : graphOf(first);
  return graph === void 0 ? void 0 : { ...graph, part: [one.stem] };
}
function isPart(one) {
  return graphOf(one)?.own[0] === "";
}
var AMONG = /* @__PURE__ */ new WeakMap();
var GRAPHS = /* @__PURE__ */ new WeakMap();
function graphOf(one) {
  const known3 = GRAPHS.get(one) ?? { graph: readGraph(one) };
  GRAPHS.set(one, known3);
  return known3.graph;
}
function readGraph({ stem, file }) {
  const text2 = file.format.bundle === void 0 ? stem : stem.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-");
  const tokens = tokenise(text2);
  const words = tokens.map((token) => token.text.toLowerCase());
  const more = file.format.graphs?.split(" ") ?? [];
  const isPart2 = (word) => GRAPH.has(word) || more.includes(word.replace(/\d+$/, "")) || isFormatWord(word);
  const part = words.filter(isPart2);
  const own = tokens.filter((token) => !isStored(token) && !isPart2(token.text.toLowerCase()) && !/^(?:\d+of\d+|lut\d)$/i.test(token.text)).map((token) => token.text);
  const rest = own.join("-");
  if (part.length === 0 || rest !== "" && !isStepName(rest) && !part.some((word) => SPLIT.has(word) || more.includes(word)))
    return void 0;
  const stored = storedIn(tokens);
  return { part, model: `${rest} ${stored}`.toLowerCase(), own: [rest, stored] };
}
function withoutRepeats(members) {
  const parts = members.map((one) => graphOf(one)?.part ?? []);
  const has = (word) => parts.some((part) => part.includes(word));
  const kept = members.filter((_one, at2) => {
    const part = parts[at2] ?? [];
    const pieces = /^(.*)-chunk\d*$/.exec(part.join("-"))?.[1];
    if (part.includes("past") || pieces !== void 0 && parts.some((other) => other.join("-") === pieces)) return false;
    return !part.includes("decoder") || part.includes("merged") || !has("merged");
  });
  return kept.length === 0 ? members : kept;
}
function inherited({ file, directory }, companions) {
  const above2 = directoryOf(directory);
  return file.format.siblings === "graphs" ? companions.filter((one) => one.directory === above2 && one.file.format.describes === "model") : [];
}
function missingAmong(members, companions) {
  const present = new Set(members.map(({ base }) => base));
  const index = companions.find(({ file }) => file.header?.members?.some((name) => present.has(name)) === true);
  const [first] = members;
  const all = index?.file.header?.members ?? (first === void 0 ? [] : announced(first.base));
  return [...new Set(all)].filter((name) => !present.has(name));
}
function announced(base) {
  const [, stem = "", first = "", total = "0", end = ""] = SHARD.exec(base) ?? [];
  if (Number(total) > 1e4) return [];
  const from = Number(first) === 0 ? 0 : 1;
  return Array.from({ length: Number(total) }, (_, at2) => `${stem}-${String(at2 + from).padStart(first.length, "0")}-of-${total}${end}`);
}
function layersOf(files) {
  return [...new Set(files.map((file) => file.layer))];
}
function headersOf(files) {
  return files.flatMap(({ file }) => file.header === void 0 ? [] : [file.header]);
}

// src/model/group/twins.ts
function dropTwins(groups, companions) {
  const homes = companions.filter(({ file }) => file.format.describes === "model" || file.header?.members !== void 0).map((one) => one.directory);
  const places = groups.map((group) => ({ group, ...placeOf(group, homes) })).sort((left, right) => rank(left.group) - rank(right.group) || Number(left.inner) - Number(right.inner));
  const homeOf = /* @__PURE__ */ new Map();
  const first = /* @__PURE__ */ new Map();
  for (const { group, home, inner, directory } of places) {
    const same = inner ? places.filter((one) => one.home === home) : [];
    const original = same.find((one) => !one.inner) ?? same[0];
    const own = original === void 0 || isCopy(group, original.group) ? home : homes.find((one) => one === directory);
    if (own === void 0) continue;
    homeOf.set(group, own);
    if (!first.has(own)) first.set(own, group);
  }
  const inModel = groups.some((group) => group.kind === "model" && group.layers.some((layer) => layer.kind === "model"));
  return groups.filter((group) => {
    const home = homeOf.get(group);
    if (home !== void 0) return first.get(home) === group || group.siblings === "graphs" && first.get(home)?.siblings === "graphs";
    return group.kind === "adapter" || !inModel || group.siblings === "own" || group.layers.some((layer) => layer.kind === "model");
  });
}
function placeOf(group, homes) {
  const directory = directoryOf(group.files[0]?.path ?? "");
  if (group.kind === "adapter" || group.siblings === "own") return { directory, inner: false };
  const above2 = directoryOf(directory);
  if (homes.includes(above2) && (isFormatWord(baseName(directory)) || COPY.test(baseName(directory))))
    return { directory, home: above2, inner: true };
  return homes.includes(directory) ? { directory, home: directory, inner: false } : { directory, inner: false };
}
var COPY = /^(?:original|flax)$/i;
function isCopy(group, original) {
  if (group.siblings === "graphs" || COPY.test(baseName(directoryOf(group.files[0]?.path ?? "")))) return true;
  const [left, right] = [storedIn2(group), storedIn2(original)];
  const ratio = (left.count ?? right.count ?? 1) / (right.count ?? left.count ?? 1);
  return (left.label ?? right.label) === (right.label ?? left.label) && ratio > 0.75 && ratio < 1.33;
}
function storedIn2({ files, companions, missing: missing4 }) {
  const headers = files.flatMap((file) => file.header === void 0 ? [] : [file.header]);
  const tallies = headers.flatMap((header) => header.tally === void 0 ? [] : [header.tally]);
  const sum = missing4.length > 0 ? 0 : countTally(sumTallies(tallies), fact(companions, "bits"));
  const stated2 = [...companions, ...headers].find((one) => one.quantization !== void 0)?.quantization;
  const label = (stated2 ?? headers.find((one) => one.precision !== void 0)?.precision)?.label;
  return { count: sum === 0 ? void 0 : sum, label };
}
function rank(group) {
  const stem = stemOf(group.files[0]?.path ?? "");
  const usual = isGenericName(stem) ? 0 : 1;
  const variant = tokenise(stem).some((token) => token.kind === "quantization") ? 8 : 0;
  const graphs = group.siblings === "graphs" ? 3 : 0;
  const told = group.files.some((one) => one.header?.tally !== void 0) ? 0 : 4;
  return variant + graphs + told + (group.companions.some((one) => one.members !== void 0) ? 0 : 2) + usual;
}

// src/model/group/models.ts
function groupModels(found) {
  const indexes = found.filter((file) => file.format.describes === "pipeline").map(placed);
  const pipelines = indexes.filter((one) => !indexes.some((other) => other !== one && isBelow(one.directory, other.directory)));
  const groups = pipelines.map((index) => pipelineGroup(index, found));
  const covers = found.filter((file) => file.format.covers === true).map(placed);
  const isCovered = (file) => covers.some((one) => one.file !== file && isBelow(file.path, one.directory));
  const loose = found.filter((file) => !pipelines.some(({ directory }) => isBelow(file.path, directory)) && !isCovered(file));
  const all = loose.filter((file) => ["weights", "adapter"].includes(roleOf2(file)) && !isEarlier(file, loose));
  const graphs = all.filter((file) => file.format.siblings === "graphs" && !isSidecar(file)).map(placed).filter(isPart);
  const isGraph = (file) => graphs.some((one) => one.file.format === file.format && one.directory === directoryOf(file.path)) && isPart(placed(file));
  const main = all.filter((file) => !isSidecar(file) || isGraph(file));
  const weights3 = withoutWrappings((main.length > 0 ? main : all.filter((file) => !isAttachment(file))).map(placed));
  const companions = loose.filter((file) => file.format.role === "companion").map(placed);
  const taken = /* @__PURE__ */ new Set();
  for (const one of weights3) {
    if (taken.has(one.file)) continue;
    const set = setOf(one, weights3, companions, isAdapter(one, companions));
    for (const member of set.members) taken.add(member);
    groups.push(set.group);
  }
  return dropTwins(groups, companions);
}
function withoutWrappings(weights3) {
  const rank2 = ({ path, file }) => Math.max(0, file.format.extensions?.split(" ").indexOf(extension(path)) ?? 0);
  const placeOf2 = ({ directory, stem }) => `${directory}/${stem}`;
  const best = /* @__PURE__ */ new Map();
  const wrapped2 = (one) => one.file.format.bundle !== void 0;
  for (const one of weights3.filter(wrapped2)) best.set(placeOf2(one), Math.max(rank2(one), best.get(placeOf2(one)) ?? 0));
  return weights3.filter((one) => !wrapped2(one) || rank2(one) === best.get(placeOf2(one)));
}
function isEarlier({ path }, all) {
  const last = path.replace(/(?<=^|\/)\d{7}_(?=adapters\.safetensors$)/, "");
  return last !== path && all.some((other) => other.path === last);
}
function roleOf2(file) {
  return file.header?.role ?? file.format.role;
}
function isSidecar(file) {
  const type = file.layer.type?.toLowerCase() ?? "";
  const above2 = baseName(directoryOf(file.path));
  const stem = stemOf(file.path);
  const names = isGenericName(stem) ? [stem, above2] : [stem];
  return names.some((name) => isSidecarName(wordsOf3(name))) || isSidecarDirectory(above2) || isSidecarType(type);
}
function isAttachment(file) {
  return file.header?.role === "sidecar" || wordsOf3(baseName(file.path)).some(isAttachmentWord);
}
function wordsOf3(name) {
  return tokenise(name).map((token) => token.text.toLowerCase());
}
function isAdapter({ file, directory, base }, companions) {
  const type = file.layer.type?.toLowerCase() ?? "";
  const beside = companions.some((one) => one.file.format.describes === "adapter" && one.directory === directory);
  const named4 = file.format.adapters?.test(base) === true;
  return file.header?.role === "adapter" || /lora|adapter/.test(type) || (beside || named4) && file.format.siblings !== "graphs";
}
var DENOISER = /^(?:transformer|unet)$/;
var COMPONENT = /^(diffusion_pytorch_model|model|pytorch_model)(?:\..*)?$/;
function onceEach(weights3, companions) {
  const chosen = /* @__PURE__ */ new Map();
  const spelling = ({ stem }) => stem.replace(/-\d{5,6}-of-\d{5,6}/, "");
  for (const { directory } of weights3) {
    if (chosen.has(directory)) continue;
    const here = weights3.filter((one) => one.directory === directory);
    const [index] = companions.filter((one) => one.directory === directory && here.some(({ base }) => one.file.header?.members?.includes(base) === true)).sort((left, right) => left.base.length - right.base.length);
    const members = new Set(index?.file.header?.members);
    const [first] = [...here].sort((left, right) => spelling(left).length - spelling(right).length || rankOf(left) - rankOf(right));
    chosen.set(directory, (one) => {
      if (index !== void 0) return members.has(one.base);
      if (first === void 0 || !here.every((other) => COMPONENT.test(spelling(other)))) return isPlain2(one) || !here.some(isPlain2);
      return spelling(one) === spelling(first) && one.file.format === first.file.format;
    });
  }
  return weights3.filter((one) => chosen.get(one.directory)?.(one) === true);
}
function isPlain2({ stem }) {
  return tokenise(stem).every((token) => token.kind !== "quantization");
}
function rankOf({ file }) {
  return file.format.name === "safetensors" ? 0 : 1;
}
function pipelineGroup(index, found) {
  const { directory } = index;
  const below3 = found.filter((file) => isBelow(file.path, directory));
  const weights3 = below3.filter((file) => roleOf2(file) === "weights" && file.format.siblings === void 0).map(placed);
  const parts = weights3.filter((one) => one.directory !== directory && one.file.header?.tally !== void 0);
  const beside = below3.filter((file) => file.format.role === "companion").map(placed);
  const files = onceEach(parts.length > 0 ? parts : weights3, beside);
  const isDenoiser = (one) => DENOISER.test(baseName(one.directory)) && directoryOf(one.directory) === directory;
  const denoiser = files.filter(isDenoiser);
  return {
    kind: "model",
    files: (denoiser.length > 0 ? denoiser : files).map((one) => one.file),
    companions: headersOf([index, ...beside.filter(isDenoiser)]),
    names: directoryNames(directory),
    layers: layersOf(below3),
    missing: missingAmong(denoiser, beside),
    format: index.file.format.name,
    size: denoiser.length > 0 ? "always" : "never",
    siblings: "own"
  };
}

// src/model/content/adapters.ts
function adapterContent(kitfile, group, base, several) {
  const layers = group.layers.map(({ kind: kind2, path }) => ({ kind: kind2, path }));
  const facts = factsOf(group, base);
  const kind = facts.rank === void 0 ? facts.method : `${facts.method}-r${facts.rank}`;
  const file = cleanText(group.files[0]?.path ?? "");
  const lora = { value: kind, source: facts.rank === void 0 ? `tensors of ${file}` : "rank of the adapter" };
  const part = partName(group);
  const written3 = base === void 0 && !several ? [{ text: kitfile.model?.name, source: "Kitfile model.name" }, packageName(kitfile)] : [];
  const names = [...written3, ...group.names.filter(({ text: text3 }) => text3.length > 2 || /^v\d$/i.test(text3))];
  const name = part ?? firstName(names.map(({ text: text3, source: source2 }) => ({ text: text3 === void 0 ? void 0 : withoutKind(text3, facts), source: source2 })));
  const step = written3.some(({ text: text3 }) => text3 !== void 0) ? void 0 : group.names.find(({ text: text3 }) => isStepName(text3) && !isKind(text3.toLowerCase(), facts));
  const { words, release } = part === void 0 ? ownWords2(names, facts) : { words: part };
  const [nearest, ...above2] = group.names.filter(({ text: text3 }) => text3 !== "" && !isStepName(text3));
  const isTold = /^[a-z]{2}$/i.test(nearest?.text ?? "") && above2.some(({ text: text3 }) => text3.length > 2);
  const purpose = isTold && !partsOf2(facts.variant).includes(nearest?.text.toLowerCase() ?? "") ? nearest : void 0;
  const which = [purpose, step].flatMap((one) => one === void 0 ? [] : slug(one.text));
  const source = (words ?? step ?? purpose ?? release)?.source;
  const own = source === void 0 ? void 0 : { value: joined([words?.value, release?.value, ...which]), source };
  const variant = {
    value: joined([facts.variant?.value, own?.value, kind]),
    source: facts.variant?.source ?? lora.source
  };
  const values = {
    size: facts.size,
    variant,
    name,
    format: { value: "lora", source: lora.source }
  };
  if (base !== void 0 && part !== void 0) {
    return { values, content: { name: part.value, reason: reasonOf([["part", part]]), layers, values } };
  }
  const front = facts.size ?? name;
  if (front === void 0 && facts.variant === void 0 && words === void 0 && which.length === 0) return { values };
  const text2 = facts.size === void 0 && name !== void 0 ? joined([name.value, release?.value, ...partsOf2(facts.variant), ...which, kind]) : joined([front?.value, variant.value]);
  const reason = reasonOf([
    [facts.size === void 0 ? "name" : "base size", front],
    ["base variant", facts.variant],
    ["own name", facts.size === void 0 ? void 0 : own],
    ["adapter", lora]
  ]);
  return { values, content: { name: text2, reason, layers, values } };
}
function partsOf2(text2) {
  return text2?.value.split("-") ?? [];
}
var KIND = /^(?:q?lora|dora|lokr|loha|lycoris|adapters?|peft|finetuned?)$/;
function isKind(word, { method, rank: rank2 }) {
  const said2 = /^(?:lora[-_]|r(?:ank)?)(\d+)$/.exec(word)?.[1];
  return KIND.test(word) || method.split("-").includes(word) || word === String(rank2) || said2 !== void 0 && Number(said2) === (rank2 ?? Number(said2));
}
function withoutKind(text2, facts) {
  return plainName(text2).split(/(?=[-_. ])/).filter((word) => !isKind(word.replace(/^[-_. ]/, "").toLowerCase(), facts)).join("").replace(/^[-_. ]+/, "");
}
function ownWords2(names, facts) {
  const known3 = /* @__PURE__ */ new Set([...facts.base?.toLowerCase().split(/[^a-z0-9.]+/) ?? [], ...facts.variant?.value.split("-") ?? []]);
  let release;
  for (const { text: text2, source } of names) {
    const reading = text2 === void 0 || isStepName(text2) ? void 0 : readName(text2);
    const versions = reading?.version?.split("-") ?? [];
    const left = reading?.words.filter((word) => !isKind(word, facts)) ?? [];
    const isTold = tellingWords(left.filter((word) => !versions.includes(word))).length > 0 || isStepName(left.join("-"));
    const own = isTold ? left : [];
    const { label = "" } = reading?.quantization ?? {};
    const said2 = [...own, ...versions.filter((version) => !own.includes(version)), ...own.length > 0 && isQuarter(label) ? [label] : []];
    const value = said2.filter((word, at2) => !known3.has(word) || /^\d+$/.test(word) && (at2 === 0 ? own.length === 0 : !known3.has(said2[at2 - 1] ?? ""))).join("-");
    if (value === "") continue;
    if (own.length > 0) return { words: { value, source }, release };
    release ??= { value, source };
  }
  return { release };
}
function factsOf(group, base) {
  const headers = [...group.companions, ...group.files.flatMap((file) => file.header === void 0 ? [] : [file.header])];
  const ranked = { method: fact(headers, "method") ?? "lora", rank: fact(headers, "rank") };
  const text2 = fact(headers, "baseModel");
  if (text2 === void 0) return { ...ranked, size: base?.size ?? ownSize(group), variant: base?.variant };
  const source = `base model ${text2}`;
  const { sizes, active, words, version } = readName(unpackedTitle(text2));
  const size = sizes.find((one) => !isContextLength(one, void 0));
  const variant = joined([...active, ...words, version]);
  return {
    base: text2,
    ...ranked,
    size: size === void 0 ? void 0 : { value: size.label, source },
    variant: variant === "" ? void 0 : { value: variant, source }
  };
}
function ownSize({ names }) {
  for (const { text: text2, source } of names) {
    const size = readName(text2).sizes.find((one) => one.or === void 0 && !isContextLength(one, void 0));
    if (size !== void 0) return { value: size.label, source };
  }
  return void 0;
}
function partName(group) {
  const part = group.layers.find((layer) => layer.kind === "modelpart" && layer.name !== void 0 && !isGenericName(layer.name));
  if (part?.name === void 0) return void 0;
  const value = slug(part.name);
  if (value === void 0) return void 0;
  const sized = readName(part.name).sizes.length > 0;
  return { value: sized && !/lora|adapter/.test(value) ? `${value}-lora` : value, source: "Kitfile model.parts name" };
}

// src/model/content/models.ts
var MODELS_LIMIT = 50;
function modelContent(kitfile, layers, found, remark) {
  const groups = groupModels(found);
  const models = groups.filter((group) => group.kind === "model").slice(0, MODELS_LIMIT);
  const adapters = groups.filter((group) => group.kind === "adapter");
  const attachments = found.some(isAttachment);
  if (models.length === 0 && adapters.length === 0 && !attachments) models.push(unknownModel(kitfile, layers));
  const told = toldApart(models.map((group) => tell(kitfile, group, models.length > 1, remark)));
  const [primary] = told;
  const base = primary?.decision;
  const extra = adapters.map((group) => adapterContent(kitfile, group, base, adapters.length > 1));
  const values = primary?.values ?? extra[0]?.values ?? {};
  return {
    values,
    ...primary?.evidence.count === void 0 ? {} : { parameters: primary.evidence.count },
    ...primary === void 0 && attachments ? { missing: "the model itself: there are only files that belong to one (a projector, a matrix of importance, a vocabulary)" } : missingIn(primary),
    content: [...told, ...extra].flatMap(({ content }) => content === void 0 ? [] : [content])
  };
}
function missingIn(told) {
  const { packed = false, bytes } = told?.evidence ?? {};
  if (packed)
    return {
      missing: "size and quantization of the model are not known: its weights are packed, and neither a config nor a name says how many bits one has"
    };
  if (bytes !== void 0)
    return {
      missing: `size and quantization of the model are not known: its weights are ${bytes} bytes, and neither a config nor a name says of which number format`
    };
  const { quantization, token } = told?.decision ?? {};
  const known3 = quantization === void 0 ? token && `its version ${token.value}` : `that it is stored as ${quantization.value}`;
  return known3 === void 0 ? {} : { missing: `no name says which model it is; only ${known3} is known` };
}
function unknownModel(kitfile, layers) {
  const path = cleanPath(kitfile.model?.path ?? ".");
  const names = [{ text: stemOf(path), source: `path ${cleanText(path)}`, kind: "file" }];
  return { kind: "model", files: [], companions: [], names, layers: layers.slice(0, 1), missing: [], format: "", size: "always" };
}
function toldApart(all) {
  return all.map((one, at2) => {
    const { content, word, values } = one;
    if (content === void 0 || word === void 0) return one;
    const name = content.name.toLowerCase();
    const isNeeded = all.some(
      (other, place4) => other.content?.name.toLowerCase() === name && other.values.format?.value !== values.format?.value && (place4 < at2 || other.word === void 0)
    );
    return isNeeded ? {
      ...one,
      content: { ...content, name: joined([content.name, word.value]), reason: `${content.reason}, ${reasonOf([["format", word]])}` }
    } : one;
  });
}
function tell(kitfile, group, several, remark) {
  const { model } = kitfile;
  const own = model?.name === void 0 ? [] : [named2(model.name, "Kitfile model.name")];
  const kit = kitfile.package.name === void 0 ? [] : [named2(kitfile.package.name, "Kitfile package.name")];
  const shared = [...own, ...kit].map(withoutQuantization);
  const gathered = several ? evidenceOf(group, { before: [], after: shared.slice(0, own.length), kit: shared.slice(own.length), several }, remark) : evidenceOf(group, { before: own, after: [], kit, several }, remark);
  const evidence = several ? gathered : { ...gathered, stated: statedBy(model) };
  const decision = decide(evidence, remark);
  const given = { text: model?.name, source: "Kitfile model.name" };
  const place4 = model === void 0 ? [] : [pathName(model.path)];
  const isUnlabelled = group.size === "never" && group.siblings === void 0;
  const plain = (text2) => text2 === void 0 ? void 0 : plainName(withoutAccount(text2), isUnlabelled ? "labels" : void 0);
  const inside = decision.size === void 0 ? exportsIn(group) : [];
  const names = group.names.slice(inside.length);
  const candidates = several ? [...names, given, packageName(kitfile)] : [given, packageName(kitfile), ...place4, ...names];
  const thing = firstName(candidates.map(({ text: text2, source }) => ({ text: plain(text2), source })));
  const written3 = !several && (model?.name ?? kitfile.package.name) !== void 0;
  const partOf = (text2) => isUnlabelled && isQuarter(text2) ? text2 : partText(text2);
  const parts = written3 || decision.size !== void 0 ? [] : group.names.flatMap(({ text: text2 }) => partOf(text2) ?? []).reverse();
  const exported = inside.filter(({ text: text2, kind }) => kind === "file" || beginsWithDevice(text2)).reverse().map(({ text: text2 }) => readWords(text2).words);
  const unsaid = exported.flatMap((words, at2) => at2 > 0 && words[0] === exported[at2 - 1]?.[0] ? words.slice(1) : words);
  const name = thing === void 0 ? thing : { ...thing, value: joined([thing.value, unsaid.join("-"), ...parts.map(slug)]) };
  const glued = candidates.flatMap(({ text: text2, source }) => {
    const number2 = /[a-z]V(\d{1,3})$/.exec(plain(text2) ?? "")?.[1];
    return number2 === void 0 || thing === void 0 || slug(plain(text2) ?? "") !== thing.value || familyAt([thing.value]) !== void 0 ? [] : [{ value: `v${number2}`, source }];
  });
  const version = sourced(model?.version, "Kitfile model.version") ?? glued[0];
  const isGlued = decision.token === void 0 && glued.some(({ value }) => value === version?.value);
  const { architecture } = evidence;
  const values = {
    size: decision.size,
    variant: decision.variant,
    version: decision.token ?? version,
    quantization: decision.quantization,
    name,
    format: formatOf3(group, model?.format),
    architecture: architecture === void 0 ? void 0 : sourced(slug(architecture.value), architecture.source)
  };
  const [word] = group.names.flatMap(({ text: text2, source }) => {
    const value = formatWordIn(text2);
    return value === void 0 ? [] : [{ value, source }];
  });
  return { evidence, decision, values, content: contentOf(kitfile, group, decision, values, isGlued), word };
}
function exportsIn({ names, files, siblings }) {
  const areGraphs = siblings === "graphs" && files.length > 1;
  const isExport = ({ kind, text: text2 }) => kind === "file" ? areGraphs && !readName(text2).telling : beginsWithDevice(text2);
  const own = names.findIndex((name) => !isExport(name) && partText(name.text) === void 0 && readWords(name.text).words.length > 0);
  const inside = names.slice(0, Math.max(0, own));
  return inside.some((name) => isExport(name) && readWords(name.text).words.length > 0) ? inside : [];
}
function decide(evidence, remark) {
  const size = decideSize(evidence, remark);
  const variant = decideVariant(evidence, size);
  const token = decideVersion(evidence, size, variant);
  const quantization = decideQuantization(evidence, remark);
  const plain = quantization?.value === "fp32" && size.size === void 0 && evidence.size === "large" && evidence.stated.quantization === void 0;
  return { size: size.size, variant: variant.variant, token, quantization: plain ? void 0 : quantization };
}
function formatOf3(group, stated2) {
  const [file] = group.files;
  if (file !== void 0 || group.format !== "")
    return {
      value: group.format,
      source: `${file?.byName === true ? "extension" : "first bytes"} of ${cleanText(file?.path ?? "the model")}`
    };
  const value = stated2 === void 0 ? void 0 : slug(stated2);
  return value === void 0 ? void 0 : { value, source: "Kitfile model.format" };
}
function contentOf(kitfile, group, decision, values, isGlued) {
  const { size, variant, token, quantization } = decision;
  const layers = group.layers.map(({ kind, path }) => ({ kind, path }));
  if (size !== void 0) {
    const parts = [size, variant, token, quantization].map((part) => spelled(part));
    const reason = reasonOf([
      ["size", size],
      ["variant", variant],
      ["version", token],
      ["quantization", quantization]
    ]);
    return { name: parts.filter((part) => part !== void 0).join("-"), reason, layers, values };
  }
  const fallback = quantization === void 0 ? sourced(kitfile.package.version, "Kitfile package.version") : void 0;
  const version = values.version ?? fallback;
  const front = values.name;
  if (front === void 0 || version === void 0 && quantization === void 0 && !isDated(front.value)) return void 0;
  const name = joined([front.value, ...isGlued ? [] : spelled(version)?.split(/-(?=v\d)/) ?? [], spelled(quantization)]);
  return {
    name,
    reason: reasonOf([
      ["name", front],
      ["version", version],
      ["quantization", quantization]
    ]),
    layers,
    values
  };
}
function isDated(name) {
  return (datesIn(name).some((date) => date.length > 4) || /[-_]\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)) && !isGenericName(withoutDates(name).replace(/[\d._-]+|(?<![a-z])[a-z](?![a-z])/gi, "-"));
}
function spelled(part) {
  if (part === void 0) return void 0;
  return /^[A-Za-z0-9._-]+$/.test(part.value) ? part.value : slug(part.value);
}

// src/model/facts.ts
var import_node_path3 = __toESM(require_node_path(), 1);
var CONTENT_NAMES_LIMIT = 10;
async function readModelFacts(kitfile, files, remark) {
  const kit = kitFacts(kitfile);
  const lost = /* @__PURE__ */ new Set();
  const readable2 = withoutLost(files, lost, remark);
  const model = await readModel(kitfile, readable2, remark);
  const stated2 = lost.size === 0 ? model : statedContent(kitfile, remark);
  const datasets = await datasetContent(kitfile, readable2, remark);
  const names = limited([...stated2.content, ...datasets], remark);
  const dataset = datasets[0]?.values.dataset;
  const shown = {
    ...lost.size === 0 || stated2.content.length > 0 ? stated2.values : {},
    ...dataset === void 0 ? {} : { dataset },
    ...stated2.parameters === void 0 ? {} : { parameters: stated2.parameters }
  };
  const [why] = lost;
  const unavailable2 = why === void 0 ? {} : { unavailable: why };
  if (names.length > 0) return { ...shown, kit, content: names, ...unavailable2 };
  const noContent = why ?? whyNone(kitfile, model.missing);
  if (kitfile.model !== void 0 && why === void 0)
    remark({ level: "notice", subject: "model", code: "NO_CONTENT_NAME", ...nothingKnown(noContent) });
  return { ...shown, kit, content: [], noContent, ...unavailable2 };
}
function withoutLost(files, lost, remark) {
  return {
    ...files.cut === void 0 ? {} : { cut: (path) => files.cut?.(path) },
    read: (path, from, length) => files.read(path, from, length),
    async *list(path) {
      try {
        yield* files.list(path);
      } catch (thrown) {
        if (!isFailure(thrown) || thrown.code !== "MODEL_FILES_UNAVAILABLE") throw thrown;
        const why = cleanText(thrown.message);
        if (!lost.has(why)) {
          remark({
            level: "warning",
            subject: "model",
            code: "MODEL_FILES_UNAVAILABLE",
            message: `The files of ${cleanText(path)} could not be looked at, so only what the Kitfile states is known. ${why}`,
            hint: thrown.hint
          });
        }
        lost.add(why);
      }
    }
  };
}
async function readModel(kitfile, files, remark) {
  if (kitfile.model === void 0) return { values: {}, content: [] };
  const layers = modelLayers(kitfile);
  const found = await scanModel(kitfile, layers, files, remark);
  return kitfile.model.reference === void 0 ? modelContent(kitfile, layers, found, remark) : referenceContent(
    kitfile,
    kitfile.model.reference,
    modelContent({ ...kitfile, model: { ...kitfile.model, path: "." } }, layers, found, remark),
    found.length > 0
  );
}
function statedContent(kitfile, remark) {
  if (kitfile.model === void 0) return { values: {}, content: [] };
  const { model } = kitfile;
  if (model.name === void 0 && model.parameters === void 0) return { values: {}, content: [] };
  return modelContent({ ...kitfile, model: { ...model, path: ".", parts: [] } }, modelLayers(kitfile).slice(0, 1), [], remark);
}
function kitFacts(kitfile) {
  const name = sourced(kitfile.package.name, "Kitfile package.name");
  const version = sourced(kitfile.package.version, "Kitfile package.version");
  return { ...name === void 0 ? {} : { name }, ...version === void 0 ? {} : { version } };
}
function limited(names, remark) {
  const seen = /* @__PURE__ */ new Map();
  for (const one of names) {
    const key = one.name.toLowerCase();
    const first = seen.get(key);
    if (first === void 0) seen.set(key, one);
    else {
      remark({
        level: "notice",
        subject: "model",
        code: "CONTENT_NAMES_EQUAL",
        message: `Two parts of the kit are both called ${first.name}: ${place2(first)} and ${place2(one)}. The first keeps the name.`,
        hint: "Family, size, words, version and quantization of both are the same in what was read. Give them names that differ, in the Kitfile or of their files, if both shall be tagged."
      });
    }
  }
  const distinct = [...seen.values()];
  if (distinct.length > CONTENT_NAMES_LIMIT) {
    remark({
      level: "warning",
      subject: "model",
      code: "CONTENT_NAMES_CUT",
      message: `The kit holds ${distinct.length} models and datasets; only the first ${CONTENT_NAMES_LIMIT} give a content tag.`,
      hint: 'Split the kit, or choose names with "type=content,pattern=\u2026".'
    });
  }
  return distinct.slice(0, CONTENT_NAMES_LIMIT);
}
function place2(name) {
  return cleanText(name.layers.map((layer) => layer.path).join(", "));
}
function whyNone(kitfile, missing4) {
  if (kitfile.model !== void 0) return missing4 ?? "neither size, version nor quantization of the model is known";
  return kitfile.datasets.length === 0 ? "the kit holds neither a model nor a dataset" : "no dataset of the kit has a name or size that tells it apart";
}
function nothingKnown(why) {
  return {
    message: `There is no content tag: ${why}.`,
    hint: 'Write "model.version", or "paramSize" and "quantization" under "model.parameters" in the Kitfile.'
  };
}
function referenceContent(kitfile, reference, own, hasFiles) {
  const last = import_node_path3.posix.basename(reference.split("@", 1)[0] ?? "");
  const colon = last.indexOf(":");
  const tag = colon < 0 ? void 0 : parseTagName(last.slice(colon + 1));
  const parts = hasFiles ? own : { values: { ...own.values }, content: [] };
  if (tag === void 0 || isMovingWord(tag)) return { ...parts, values: own.values };
  const path = kitfile.model?.path ?? reference;
  const base = {
    name: tag,
    reason: `model ${tag} (Kitfile model.path ${cleanText(path)})`,
    layers: [],
    values: own.values
  };
  return { ...parts, content: [base, ...parts.content] };
}

// src/model/published/layer-bytes.ts
var import_node_zlib2 = __toESM(require_node_zlib(), 1);
var import_node_stream = __toESM(require_node_stream(), 1);
var REQUESTS_LIMIT = 4e3;
var BYTES_LIMIT = 4e8;
var HEADS_LIMIT = 64 * 1024 * 1024;
var FIRST_WINDOW2 = 64 * 1024;
var LARGEST_WINDOW2 = 4 * 1024 * 1024;
var FIRST_HEAD = 1024 * 1024;
var WINDOWS = 4;
function allowance() {
  return { requests: REQUESTS_LIMIT, bytes: BYTES_LIMIT, heads: HEADS_LIMIT, rangeless: false };
}
function unavailable(message, cause) {
  return new Failure({ code: "MODEL_FILES_UNAVAILABLE", message, hint: HINT }, { cause });
}
var HINT = 'Publish the ModelKit without compression to a registry that answers range requests, or state the values in the Kitfile under "model.parameters".';
function layerBytes(source, blob, shared) {
  const coding = /(?:\+|\.tar[.+])(gzip|gz|zstd)$/.exec(blob.mediaType)?.[1];
  if (coding !== void 0) return new LayerHead(source, blob, shared, coding === "zstd" ? zstd : () => import_node_zlib2.default.createGunzip());
  const window = new LayerWindow(source, blob, shared);
  let head2;
  const start = () => head2 ??= new LayerHead(source, blob, shared);
  return {
    size: blob.size,
    endsBefore: (to) => Promise.resolve(to > blob.size),
    async read(from, length) {
      if (from + length > blob.size) throw beyond2(blob, from + length);
      try {
        if (!shared.rangeless) return await window.read(from, length);
      } catch (thrown) {
        if (!(thrown instanceof Failure) || thrown.code !== "RANGE_UNSUPPORTED") throw thrown;
        shared.rangeless = true;
      }
      return start().read(from, length);
    }
  };
}
function zstd() {
  if ("createZstdDecompress" in import_node_zlib2.default) return import_node_zlib2.default.createZstdDecompress();
  throw unavailable("This version of Node cannot decompress zstd.");
}
var LayerWindow = class {
  #source;
  #blob;
  #shared;
  #windows = [];
  constructor(source, blob, shared) {
    this.#source = source;
    this.#blob = blob;
    this.#shared = shared;
  }
  async read(from, length) {
    const held = this.#windows.find((window) => from >= window.from && from + length <= window.from + window.bytes.length);
    if (held !== void 0) {
      this.#windows = [held, ...this.#windows.filter((window) => window !== held)];
      return held.bytes.subarray(from - held.from, from - held.from + length);
    }
    const before = this.#windows.find((window) => from >= window.from && from <= window.from + window.bytes.length);
    const ahead = before === void 0 ? FIRST_WINDOW2 : Math.min(before.bytes.length * 2, LARGEST_WINDOW2);
    const wanted = Math.min(Math.max(length, ahead), this.#blob.size - from);
    spend(this.#shared, wanted);
    const bytes = await firstBytes(this.#source.open(this.#blob, from), wanted);
    if (bytes.length < wanted) throw beyond2(this.#blob, from + wanted);
    this.#windows = [{ from, bytes }, ...this.#windows.filter((window) => window !== before)].slice(0, WINDOWS);
    return bytes.subarray(0, length);
  }
};
var LayerHead = class {
  #source;
  #blob;
  #shared;
  #decoder;
  #bytes = new Uint8Array();
  #whole = false;
  constructor(source, blob, shared, decoder) {
    this.#source = source;
    this.#blob = blob;
    this.#shared = shared;
    this.#decoder = decoder;
  }
  get size() {
    return this.#whole ? this.#bytes.length : Number.POSITIVE_INFINITY;
  }
  async read(from, length) {
    if (await this.endsBefore(from + length)) throw beyond2(this.#blob, from + length);
    return this.#bytes.subarray(from, from + length);
  }
  async endsBefore(to) {
    if (!this.#whole && to > this.#bytes.length) await this.#grow(to);
    return to > this.#bytes.length;
  }
  async #grow(to) {
    const most = this.#bytes.length + this.#shared.heads;
    if (to > most) {
      const why = this.#decoder === void 0 ? "the registry does not answer range requests" : `it is compressed (${this.#blob.mediaType})`;
      throw new Failure({
        code: "MODEL_FILE_UNREADABLE",
        message: `Byte ${to} of layer ${this.#blob.digest} lies too far in to be read: ${why}.`,
        hint: HINT
      });
    }
    const wanted = Math.min(Math.max(to, this.#bytes.length * 2, FIRST_HEAD), most);
    spend(this.#shared, wanted);
    const bytes = await this.#decoded(wanted);
    this.#shared.heads -= bytes.length - this.#bytes.length;
    this.#bytes = bytes;
    this.#whole = bytes.length < wanted;
  }
  async #decoded(wanted) {
    const stream = proved(this.#source, this.#blob);
    if (this.#decoder === void 0) return firstBytes(stream, wanted);
    const coded = import_node_stream.Readable.from(copied(stream));
    const decoder = this.#decoder();
    const failed = new Promise((_, reject) => coded.once("error", reject));
    failed.catch(() => decoder.destroy());
    const decoded2 = firstBytes(coded.pipe(decoder), wanted).catch((thrown) => {
      if (coded.errored !== null) return failed;
      throw unavailable(`Layer ${this.#blob.digest} cannot be decompressed: ${messageOf(thrown)}.`, thrown);
    });
    try {
      return await decoded2;
    } finally {
      coded.destroy();
    }
  }
};
async function* copied(stream) {
  for await (const chunk of stream) yield Uint8Array.from(chunk);
}
async function firstBytes(stream, length) {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    const part = chunk.subarray(0, length - filled);
    bytes.set(part, filled);
    filled += part.length;
    if (filled >= length) break;
  }
  return filled === length ? bytes : bytes.slice(0, filled);
}
function spend(shared, bytes) {
  shared.requests--;
  shared.bytes -= bytes;
  if (shared.requests < 0 || shared.bytes < 0)
    throw unavailable(`The headers of this ModelKit need more than ${REQUESTS_LIMIT} requests or ${BYTES_LIMIT} bytes.`);
}
function beyond2(blob, to) {
  return unavailable(`The layer ${blob.digest} ends before byte ${to}, for which its entries ask.`);
}

// src/model/published/tar-reader.ts
var BLOCK = 512;
function parseTarHeader(block) {
  if (block.every((byte) => byte === 0)) return { kind: "end" };
  const size = numberField(block, 124, 12);
  if (numberField(block, 148, 8) !== checksum(block) || size === void 0) return { kind: "damaged" };
  const name = textField(block, 0, 100);
  const prefix = isUstar(block) ? textField(block, 345, 155) : new Uint8Array(0);
  return {
    kind: "entry",
    type: String.fromCharCode(block[156] ?? 0),
    name: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from("/"), name]),
    size
  };
}
function parsePaxRecords(bytes) {
  const records = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < bytes.length; ) {
    const space = bytes.indexOf(32, at2);
    const digits = ascii(bytes.subarray(at2, space));
    const end = /^\d{1,10}$/.test(digits) ? at2 + Number(digits) : Infinity;
    const record = bytes.subarray(space + 1, end);
    const equals = record.indexOf(61);
    if (end > bytes.length || equals < 0 || record.at(-1) !== 10) return void 0;
    records.set(ascii(record.subarray(0, equals)), record.slice(equals + 1, -1));
    at2 = end;
  }
  return records;
}
function paxNumber(bytes) {
  if (bytes === void 0) return void 0;
  const text2 = ascii(bytes);
  return /^\d{1,16}$/.test(text2) ? Number(text2) : void 0;
}
function numberField(block, from, length) {
  const field = block.subarray(from, from + length);
  const first = field[0] ?? 0;
  if (first >= 128) return counted2(field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 127));
  const digits = /^ *([0-7]*)[ \0]*/.exec(ascii(field))?.[1] ?? "";
  return counted2(digits === "" ? 0 : Number.parseInt(digits, 8));
}
function counted2(value) {
  return Number.isSafeInteger(value) ? value : void 0;
}
function textField(block, from, length) {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.slice(0, end < 0 ? length : end);
}
function checksum(block) {
  return block.reduce((sum, byte, at2) => sum + (at2 >= 148 && at2 < 156 ? 32 : byte), 0);
}
function isUstar(block) {
  return ascii(block.subarray(257, 263)) === "ustar\0";
}
function ascii(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

// src/model/published/layer-files.ts
var RECORDS_LIMIT = 64 * 1024;
var utf83 = new TextDecoder("utf-8", { fatal: true });
var LayerFiles = class {
  #bytes;
  #path;
  #found = [];
  #at = 0;
  #done = false;
  #cut;
  /** `path`: of the entry that the layer holds; a file of that very path is all of it. */
  constructor(bytes, path) {
    this.#bytes = bytes;
    this.#path = path;
  }
  /** Why the walk ended before the layer did: the rest lies too far in to be read. */
  get cut() {
    return this.#cut;
  }
  async *all() {
    for (let index = 0; ; index++) {
      while (index >= this.#found.length && !this.#done) await this.#nextReadable();
      const file = this.#found[index];
      if (file === void 0) return;
      yield file;
    }
  }
  async #nextReadable() {
    try {
      await this.#next();
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== "MODEL_FILE_UNREADABLE") throw thrown;
      this.#cut = messageOf(thrown);
      this.#done = true;
    }
  }
  /** Reads one entry with all its header blocks; what is read of all layers together is limited, and so is their number. */
  async #next() {
    let path;
    let size;
    for (; ; ) {
      const ended = await this.#bytes.endsBefore(this.#at + BLOCK);
      const header = ended ? { kind: "end" } : parseTarHeader(await this.#bytes.read(this.#at, BLOCK));
      if (header.kind === "damaged") throw unavailable(`The layer is no sound tar archive at byte ${this.#at}.`);
      if (header.kind === "end") {
        this.#done = true;
        return;
      }
      const data2 = this.#at + BLOCK;
      if (header.type === "x" || header.type === "L") {
        if (header.size > RECORDS_LIMIT)
          throw unavailable(`The layer holds an extended header of ${header.size} bytes at byte ${this.#at}.`);
        const bytes2 = await this.#bytes.read(data2, header.size);
        const records = header.type === "x" ? parsePaxRecords(bytes2) : /* @__PURE__ */ new Map([["path", textField(bytes2, 0, bytes2.length)]]);
        if (records === void 0) throw unavailable(`The layer holds a broken extended header at byte ${this.#at}.`);
        path = records.get("path") ?? path;
        size = paxNumber(records.get("size")) ?? size;
        this.#at = data2 + padded(header.size);
        continue;
      }
      const bytes = size ?? header.size;
      const regular = header.type === "0" || header.type === "\0" || header.type === "7";
      const length = regular || header.type === "g" || header.type === "K" ? bytes : 0;
      if (data2 + length > this.#bytes.size) throw unavailable(`The layer ends inside the entry at byte ${this.#at}.`);
      this.#at = data2 + padded(length);
      if (header.type === "g" || header.type === "K") continue;
      if (regular) this.#add(path ?? header.name, length, data2);
      return;
    }
  }
  /** Names that are no UTF-8 cannot be named by any text, and are not listed from disk either. */
  #add(name, size, offset) {
    try {
      const path = cleanPath(utf83.decode(name));
      this.#found.push({ path, size, offset });
      this.#done ||= path === this.#path;
    } catch {
      return;
    }
  }
};
function padded(size) {
  return Math.ceil(size / BLOCK) * BLOCK;
}

// src/model/published/files.ts
function publishedFiles(source, manifest, entries) {
  const shared = allowance();
  const opened = /* @__PURE__ */ new Map();
  const located = /* @__PURE__ */ new Map();
  function layerOf(entry) {
    const key = `${entry.digest} ${entry.path}`;
    const layer = opened.get(key) ?? open(source, manifest, entry, shared);
    opened.set(key, layer);
    return layer;
  }
  async function* list(path) {
    const clean2 = cleanPath(path);
    const own = entries.filter((entry) => entry.path === clean2);
    const layers = own.length > 0 ? own : entries.filter((entry) => isBelow(entry.path, clean2) || isBelow(clean2, entry.path));
    for (const entry of layers) {
      const layer = layerOf(entry);
      for await (const file of layer.files()) {
        if (!isBelow(file.path, clean2)) continue;
        located.set(file.path, { layer, file });
        yield { path: file.path, size: file.size };
      }
    }
  }
  async function find2(path) {
    const clean2 = cleanPath(path);
    const known3 = located.get(clean2);
    if (known3 !== void 0) return known3;
    for await (const file of list(clean2)) {
      const found = file.path === clean2 ? located.get(clean2) : void 0;
      if (found !== void 0) return found;
    }
    throw failure("MODEL_FILE_UNREADABLE", `${cleanText(path)} is in none of the ModelKit's layers.`);
  }
  return {
    list,
    cut(path) {
      const clean2 = cleanPath(path);
      return entries.filter((entry) => entry.path === clean2).map((entry) => layerOf(entry).cut()).find((why) => why !== void 0);
    },
    async read(path, from, length) {
      const { layer, file } = await find2(path);
      if (!(from >= 0 && length >= 0 && from + length <= file.size))
        throw failure("MODEL_FILE_SHORT", `${cleanText(path)} ends after ${file.size} bytes; ${length} bytes from ${from} were asked for.`);
      return layer.bytes.read(file.offset + from, length);
    }
  };
}
function open(source, manifest, entry, shared) {
  const blob = manifest.layers.find((layer2) => layer2.digest === entry.digest);
  if (blob === void 0) throw unavailable(`The manifest names no layer ${entry.digest} for ${cleanText(entry.path)}.`);
  const bytes = layerBytes(source, blob, shared);
  if (layerForm(blob) === "raw") return { bytes, files: () => rawFile(entry.path, fileSize(blob)), cut: () => void 0 };
  const layer = new LayerFiles(bytes, entry.path);
  return { bytes, files: () => layer.all(), cut: () => layer.cut };
}
async function* rawFile(path, size) {
  yield await Promise.resolve({ path, size, offset: 0 });
}
function failure(code, message) {
  return new Failure({ code, message, hint: "Check that the Kitfile of the artifact belongs to these layers." });
}

// src/tags/names.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);

// src/tags/moments.ts
var import_dayjs = __toESM(require_dayjs_min(), 1);
var import_advancedFormat = __toESM(require_advancedFormat(), 1);
var import_dayOfYear = __toESM(require_dayOfYear(), 1);
var import_isoWeek = __toESM(require_isoWeek(), 1);
var import_timezone = __toESM(require_timezone(), 1);
var import_utc = __toESM(require_utc(), 1);
var import_weekOfYear = __toESM(require_weekOfYear(), 1);
var import_weekYear = __toESM(require_weekYear(), 1);
for (const plugin of [import_utc.default, import_timezone.default, import_advancedFormat.default, import_weekOfYear.default, import_isoWeek.default, import_weekYear.default, import_dayOfYear.default]) import_dayjs.default.extend(plugin);
var SHARED = "YYYY YY MMMM MMM MM M DD D dddd ddd dd d HH H hh h mm m ss s A a Q GGGG gggg ww w WW W kk k".split(" ");
var LONG = {
  LTS: "h:mm:ss A",
  LT: "h:mm A",
  LLLL: "dddd, MMMM D, YYYY h:mm A",
  LLL: "MMMM D, YYYY h:mm A",
  LL: "MMMM D, YYYY",
  L: "MM/DD/YYYY",
  llll: "ddd, MMM D, YYYY h:mm A",
  lll: "MMM D, YYYY h:mm A",
  ll: "MMM D, YYYY",
  l: "M/D/YYYY"
};
var OWN = {
  Mo: (m) => ordinal(m.month() + 1),
  Qo: (m) => ordinal(Math.floor(m.month() / 3) + 1),
  Do: (m) => ordinal(m.date()),
  DDDo: (m) => ordinal(m.dayOfYear()),
  DDDD: (m) => pad2(m.dayOfYear(), 3),
  DDD: (m) => String(m.dayOfYear()),
  do: (m) => ordinal(m.day()),
  e: (m) => String(m.day()),
  E: (m) => String(m.isoWeekday()),
  wo: (m) => ordinal(m.week()),
  Wo: (m) => ordinal(m.isoWeek()),
  YYYYYY: (m) => `+${pad2(m.year(), 6)}`,
  YYYYY: (m) => pad2(m.year(), 5),
  Y: (m) => String(m.year()),
  yyyy: (m) => pad2(m.year(), 4),
  yyy: (m) => pad2(m.year(), 3),
  yy: (m) => pad2(m.year(), 2),
  y: (m) => String(m.year()),
  yo: (m) => ordinal(m.year()),
  NNNNN: () => "AD",
  NNNN: () => "Anno Domini",
  NNN: () => "AD",
  NN: () => "AD",
  N: () => "AD",
  ggggg: (m) => pad2(m.weekYear(), 5),
  gg: (m) => pad2(m.weekYear() % 100, 2),
  GGGGG: (m) => pad2(m.isoWeekYear(), 5),
  GG: (m) => pad2(m.isoWeekYear() % 100, 2),
  hmmss: (m) => m.format("h") + m.format("mm") + m.format("ss"),
  hmm: (m) => m.format("h") + m.format("mm"),
  Hmmss: (m) => m.format("H") + m.format("mm") + m.format("ss"),
  Hmm: (m) => m.format("H") + m.format("mm"),
  zz: (_, view) => zoneName(view),
  z: (_, view) => zoneName(view),
  ZZ: (_, view) => offsetText(view.offset, ""),
  Z: (_, view) => offsetText(view.offset, ":"),
  X: (_, view) => String(Math.floor(view.instant.getTime() / 1e3)),
  x: (_, view) => String(view.instant.getTime())
};
var FRACTIONS = Array.from({ length: 9 }, (_, index) => "S".repeat(9 - index));
var TOKENS = [...SHARED, ...Object.keys(LONG), ...Object.keys(OWN), ...FRACTIONS].sort((a, b) => b.length - a.length);
var FORMAT = new RegExp(`\\[[^[\\]]*\\]|\\\\(?:${TOKENS.join("|")}|.)|${TOKENS.join("|")}|.`, "gs");
function formatMoment(instant, format, zone) {
  const offset = (0, import_dayjs.default)(instant).tz(zone).utcOffset();
  const view = { instant, zone, offset, wall: import_dayjs.default.utc(instant.getTime() + offset * 6e4) };
  return show(view, format ?? (offset === 0 ? "YYYY-MM-DDTHH:mm:ss[Z]" : "YYYY-MM-DDTHH:mm:ssZ"));
}
function show(view, format) {
  return format.replace(FORMAT, (part) => {
    if (part.startsWith("[") && part.length > 1) return part.slice(1, -1);
    if (part.startsWith("\\")) return part.replaceAll("\\", "");
    if (SHARED.includes(part)) return view.wall.format(part);
    if (FRACTIONS.includes(part)) return fraction(view.wall, part.length);
    const long = LONG[part];
    if (long !== void 0) return show(view, long);
    return OWN[part]?.(view.wall, view) ?? part;
  });
}
function fraction(moment, digits) {
  return pad2(moment.millisecond(), 3).padEnd(9, "0").slice(0, digits);
}
function pad2(value, digits) {
  return String(value).padStart(digits, "0");
}
function ordinal(value) {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teens ? void 0 : ["st", "nd", "rd"][value % 10 - 1]) ?? "th"}`;
}
function offsetText(minutes, separator) {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad2(Math.floor(size / 60), 2)}${separator}${pad2(size % 60, 2)}`;
}
function zoneName(view) {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: view.zone, timeZoneName: "short" }).formatToParts(view.instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? view.zone;
}

// src/tags/versions.ts
var pep440 = __toESM(require_pep440(), 1);
var import_compare = __toESM(require_compare(), 1);
var import_parse2 = __toESM(require_parse(), 1);
var import_prerelease = __toESM(require_prerelease(), 1);
var FULL_VERSION_NUMBERS = 3;
function readSemver(text2) {
  const parsed = (0, import_parse2.default)(text2);
  return parsed === null ? void 0 : { scheme: "semver", version: parsed.version };
}
function readPep440(text2, numbers2 = FULL_VERSION_NUMBERS) {
  const parsed = /^v?\d/.test(text2) ? pep440.explain(text2) : null;
  if (parsed === null || parsed.release.length < numbers2) return void 0;
  return { scheme: "pep440", version: parsed.public };
}
function readVersion(text2) {
  return readSemver(text2) ?? readPep440(text2);
}
function readsAsVersion(tag, flavor) {
  const core = withoutAffixes(tag, flavor);
  return core === void 0 ? void 0 : readVersion(core);
}
function readsAsRelease(tag, flavor) {
  const version = readsAsVersion(tag, flavor);
  return version === void 0 || leadingNumbers(version).length !== FULL_VERSION_NUMBERS ? void 0 : version;
}
function withoutAffixes(tag, affixes) {
  const { prefix, suffix } = affixes;
  if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length) return void 0;
  return tag.slice(prefix.length, tag.length - suffix.length);
}
function compareVersions(a, b) {
  if (a.scheme === "semver" && b.scheme === "semver") return (0, import_compare.default)(a.version, b.version);
  if (pep440.valid(a.version) !== null && pep440.valid(b.version) !== null) return pep440.compare(a.version, b.version);
  const [left, right] = [leadingNumbers(a), leadingNumbers(b)];
  const differences = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => (left[index] ?? 0) - (right[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? Number(isPrerelease(b)) - Number(isPrerelease(a));
}
function isPrerelease(version) {
  if (version.scheme === "semver") return (0, import_prerelease.default)(version.version) !== null;
  return pep440.explain(version.version)?.is_prerelease === true;
}
function leadingNumbers(version) {
  if (version.scheme === "pep440") {
    const parsed2 = pep440.explain(version.version);
    return parsed2 === null ? [] : parsed2.release;
  }
  const parsed = (0, import_parse2.default)(version.version);
  return parsed === null ? [] : [parsed.major, parsed.minor, parsed.patch];
}
var PEP440_CHANNELS = { alpha: "a", beta: "b", c: "rc", pre: "rc", preview: "rc" };
function channelOf(version) {
  if (version.scheme === "pep440") {
    const parsed = pep440.explain(version.version);
    if (parsed?.is_prerelease !== true) return void 0;
    return /[a-z]+/.exec(parsed.public.slice(parsed.base_version.length))?.[0];
  }
  const identifier = (0, import_prerelease.default)(version.version)?.find((one) => typeof one === "string");
  return identifier === void 0 ? void 0 : /^[A-Za-z]+/.exec(identifier)?.[0];
}
function isChannelName(name, version) {
  const channel = channelOf(version);
  if (channel === void 0) return false;
  return name === channel || version.scheme === "pep440" && PEP440_CHANNELS[name.toLowerCase()] === channel;
}
function isPrereleaseRun(trigger, version) {
  return trigger.kind === "release" && trigger.prerelease || version !== void 0 && isPrerelease(version);
}

// src/tags/expressions.ts
var UnknownFact = class extends Error {
};
var BadValue = class extends Error {
};
function shownCommit(rules, trigger) {
  if (!rules.headCommit || trigger.kind !== "pull-request" || trigger.headCommit === void 0) return trigger.commit;
  return { known: true, value: trigger.headCommit, source: "event payload, pull_request.head.sha" };
}
function globalScope(rules, trigger, facts) {
  return {
    ...kitScope(trigger, facts, facts),
    branch: () => branchOf(trigger),
    tag: () => gitTagOf(trigger),
    sha: () => known2(shownCommit(rules, trigger), "the commit").slice(0, rules.shortCommit),
    base_ref: () => baseRef(trigger),
    is_default_branch: () => String(isDefaultBranch(trigger)),
    is_not_default_branch: () => String(!isDefaultBranch(trigger)),
    ...dateScope(trigger)
  };
}
function dateScope(trigger) {
  return {
    date: (...call) => formatted(trigger.startedAt, call),
    commit_date: (...call) => formatted(known2(trigger.commitDate, "the commit date"), call)
  };
}
function kitScope(trigger, facts, values, spelled3 = (value) => value) {
  const gitTag = gitTagOf(trigger);
  const group = (parts) => Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, value === void 0 ? void 0 : spelled3(value, part)]));
  return {
    model: readable(facts.unavailable, group(Object.fromEntries(MODEL_PARTS.map((part) => [part, values[part]?.value])))),
    dataset: readable(facts.unavailable, group({ name: values.dataset?.value })),
    kit: group({ name: facts.kit.name?.value, version: facts.kit.version?.value }),
    git: group({ version: gitTag === void 0 ? void 0 : gitVersion(gitTag)?.version })
  };
}
var MODEL_PARTS = ["size", "variant", "version", "quantization", "name", "format", "architecture"];
function readable(unavailable2, values) {
  if (unavailable2 === void 0) return values;
  const properties = Object.entries(values).map(([name, value]) => [
    name,
    {
      enumerable: true,
      get: () => {
        if (value === void 0) throw new UnknownFact(unavailable2);
        return value;
      }
    }
  ]);
  return Object.defineProperties({}, Object.fromEntries(properties));
}
function gitVersion(gitTag) {
  return versionBehind(gitTag, readVersion);
}
function orderOfGitTag(gitTag) {
  return gitVersion(gitTag) ?? versionBehind(gitTag, (text2) => /^(?:v\d+(?:[.-]|$)|\d+\.\d)/.test(text2) ? readPep440(text2, 1) : void 0);
}
function versionBehind(gitTag, read3) {
  const afterPath = Math.max(gitTag.lastIndexOf("/"), gitTag.lastIndexOf("@")) + 1;
  const name = gitTag.slice(afterPath);
  const dashes = [/-(?=v\d)/g, /-(?=\d)/g].flatMap((dash) => [...name.matchAll(dash)].map((found) => afterPath + found.index + 1));
  for (const cut2 of [0, afterPath, ...dashes]) {
    const version = read3(gitTag.slice(cut2));
    if (version !== void 0) return { ...version, component: gitTag.slice(0, cut2) };
  }
  return void 0;
}
function isDefaultBranch(trigger) {
  if (trigger.kind === "schedule" && !trigger.defaultBranch.known) return true;
  const branch = branchOf(trigger);
  return branch !== void 0 && branch === known2(trigger.defaultBranch, "the default branch");
}
function known2(fact2, what) {
  if (!fact2.known) throw new UnknownFact(`${what} is not known: ${fact2.why}`);
  return fact2.value;
}
function baseRef(trigger) {
  switch (trigger.kind) {
    case "tag":
    case "release":
    case "pull-request":
      return trigger.baseBranch.known ? trigger.baseBranch.value : "";
    case "branch":
    case "schedule":
    case "delete":
    case "other":
      return "";
  }
}
function formatted(instant, call) {
  const [format] = call;
  const hash = at(call.at(-1), "hash");
  const zone = isRecord(hash) && "tz" in hash ? hash["tz"] : "UTC";
  if (typeof zone !== "string") throw new BadValue("tz= is no text: write the zone in quotes, as in tz='Europe/Berlin'");
  if (!isTimeZone(zone)) throw new BadValue(`${quoted(zone)} is not a time zone`);
  return formatMoment(instant, typeof format === "string" || typeof format === "number" ? String(format) : void 0, zone);
}

// src/tags/render.ts
var import_handlebars = __toESM(require_lib(), 1);
var HELPERS = { log: () => "" };
var KIT_PLACEHOLDER = /^(?:model|dataset|kit|git)\./;
var SEPARATOR = /[^\p{L}\p{N}]/u;
function render(template, scope) {
  if (!template.text.includes("{{")) return { text: template.text, missing: [] };
  const missing4 = [];
  let text2 = "";
  let dropNext = false;
  for (const statement of import_handlebars.default.parse(template.text).body) {
    const part = renderStatement(statement, scope);
    const placeholder = placeholderOf(statement);
    if (placeholder !== void 0 && part === "") {
      missing4.push(placeholder);
      if (text2 !== "" && SEPARATOR.test(text2.slice(-1))) text2 = text2.slice(0, -1);
      else if (text2 === "") dropNext = true;
      continue;
    }
    text2 += dropNext && statement.type === "ContentStatement" && SEPARATOR.test(part.slice(0, 1)) ? part.slice(1) : part;
    dropNext = false;
  }
  return { text: text2, missing: missing4 };
}
function isRawStatement(template) {
  const [only, ...others] = import_handlebars.default.parse(template.text).body;
  return only !== void 0 && others.length === 0 && nameOf2(only) === "raw";
}
function placeholderOf(statement) {
  const name = nameOf2(statement);
  return name !== void 0 && KIT_PLACEHOLDER.test(name) ? name : void 0;
}
function nameOf2(statement) {
  const parts = statement.type === "MustacheStatement" ? at(statement, "path", "parts") : void 0;
  return Array.isArray(parts) ? parts.join(".") : void 0;
}
function renderStatement(statement, scope) {
  const program = { type: "Program", body: [statement], blockParams: [], loc: statement.loc };
  try {
    return import_handlebars.default.compile(program, { noEscape: true })(scope, { helpers: HELPERS });
  } catch (cause) {
    if (cause instanceof UnknownFact || cause instanceof BadValue) throw cause;
    throw new BadValue(messageOf(cause).replace(/\n.*/s, ""));
  }
}

// src/tags/git-rules.ts
var BRANCH_EXPRESSIONS = ["branch", "base_ref"];
function refRule(rule, { trigger }) {
  switch (rule.event) {
    case "branch": {
      const branch = branchOf(trigger);
      if (branch === void 0) return { skipped: notOn("a branch", trigger) };
      return [fromGit(rule, branch, "branch", { fromBranch: true, reason: `branch ${quoted(branch)}`, trigger })];
    }
    case "tag": {
      const tag = gitTagOf(trigger);
      if (tag === void 0) return { skipped: notOn("a git tag", trigger) };
      const version = readVersion(tag);
      return [
        {
          ...fromGit(rule, tag, "tag", { fromBranch: false, reason: `git tag ${quoted(tag)}`, trigger }),
          vote: isPrereleaseRun(trigger, version) ? "pre-release" : "yes",
          ...version === void 0 ? {} : { version }
        }
      ];
    }
    case "pr":
      if (trigger.kind !== "pull-request") return { skipped: notOn("a pull request", trigger) };
      return [fromGit(rule, String(trigger.number), "pr", { fromBranch: true, reason: `pull request ${trigger.number}`, trigger })];
  }
}
function edgeRule(rule, { trigger }) {
  const branch = branchOf(trigger);
  if (branch === void 0) return { skipped: notOn("a branch", trigger) };
  const fits2 = rule.branch === void 0 ? isDefaultBranch(trigger) : rule.branch === branch;
  if (!fits2) {
    return { skipped: `branch ${quoted(branch)} is not ${rule.branch === void 0 ? "the default branch" : quoted(rule.branch)}` };
  }
  const reason = rule.branch === void 0 ? `branch ${quoted(branch)} is the default branch` : `branch ${quoted(branch)}`;
  return [{ rule, value: "edge", foreign: false, fromBranch: false, kind: "edge", reason, source: trigger.ref, vote: "no" }];
}
function scheduleRule(rule, { trigger, facts }) {
  if (trigger.kind !== "schedule" && !trigger.event.includes("schedule"))
    return { skipped: `the event is ${quoted(trigger.event)}, not schedule` };
  const value = valueOf(render(rule.pattern, { ...kitScope(trigger, facts, facts), ...dateScope(trigger) }));
  if (typeof value !== "string") return value;
  const cron = trigger.kind === "schedule" && trigger.cron !== "" ? ` ${quoted(trigger.cron)}` : "";
  return [
    {
      rule,
      value,
      foreign: rule.pattern.uses.length > 0,
      fromBranch: false,
      kind: "schedule",
      reason: `scheduled run${cron}`,
      source: trigger.event,
      vote: "no"
    }
  ];
}
function shaRule(rule, run) {
  const commit = known2(run.commit, "the commit");
  const value = rule.format === "long" ? commit : render({ text: "{{sha}}", uses: ["sha"] }, run.scope).text;
  const source = run.commit.known ? run.commit.source : "";
  return [{ rule, value, foreign: false, fromBranch: false, kind: "commit", reason: `commit ${commit}`, source, vote: "no" }];
}
function rawRule(rule, { trigger, scope }) {
  const value = valueOf(render(rule.value, scope));
  if (typeof value !== "string") return value;
  const gitTag = gitTagOf(trigger);
  const version = gitTag === void 0 ? void 0 : gitVersion(gitTag);
  return [
    {
      rule,
      value,
      foreign: rule.value.uses.length > 0,
      fromBranch: takesFromBranch(rule.value.uses, scope),
      kind: "raw",
      reason: rule.value.uses.length > 0 ? `${rule.value.text} gives ${quoted(value)}` : "written in the rule",
      source: `tags, line ${rule.line}`,
      vote: "no",
      ...version === void 0 ? {} : { version, component: version.component }
    }
  ];
}
function takesFromBranch(uses, scope) {
  return BRANCH_EXPRESSIONS.some((name) => uses.includes(name) && render({ text: `{{${name}}}`, uses: [name] }, scope).text !== "");
}
function valueOf({ text: text2, missing: missing4 }) {
  return text2 === "" && missing4.length > 0 ? { skipped: nothingKnown2(missing4) } : text2;
}
function nothingKnown2(missing4) {
  return `nothing is known of ${missing4.map((name) => `{{${name}}}`).join(", ")}`;
}
function notOn(what, trigger) {
  const where = trigger.ref === "" ? "" : ` of ${quoted(trigger.ref)}`;
  return `not on ${what}: the event is ${quoted(trigger.event)}${where}`;
}
function fromGit(rule, value, kind, { fromBranch, reason, trigger }) {
  return { rule, value, foreign: true, fromBranch, kind, reason, source: trigger.ref, vote: "no" };
}

// src/tags/names.ts
function affixesOf(rule, flavor, scope) {
  const fallback = rule.type === "content" ? void 0 : flavor;
  return rendered(rule.prefix ?? fallback?.prefix, rule.suffix ?? fallback?.suffix, scope);
}
function flavorAffixes(flavor, scope) {
  return rendered(flavor.prefix, flavor.suffix, scope);
}
function latestAffixes(flavor, scope) {
  return rendered(flavor.prefixOnLatest ? flavor.prefix : void 0, flavor.suffixOnLatest ? flavor.suffix : void 0, scope);
}
function knownFlavor(flavor, scope) {
  try {
    return spelled2(flavorAffixes(flavor, scope));
  } catch (cause) {
    if (cause instanceof UnknownFact) return { prefix: "", suffix: "" };
    throw cause;
  }
}
function spelled2({ prefix, suffix }) {
  return { prefix: sanitised(prefix).replace(/^[-.]+/, ""), suffix: sanitised(suffix) };
}
function nameOf3(value, affixes, foreign) {
  return legalName({
    prefix: affixes.prefix,
    value,
    suffix: affixes.suffix,
    foreignStart: affixes.prefix !== "" ? affixes.foreignPrefix : value !== "" ? foreign : affixes.foreignSuffix,
    foreign: affixes.foreignPrefix || affixes.foreignSuffix || foreign
  });
}
function comesFromBranch(draft, affixes) {
  return draft.fromBranch || affixes.fromBranch;
}
function rendered(prefix, suffix, scope) {
  return {
    prefix: prefix === void 0 ? "" : render(prefix, scope).text,
    suffix: suffix === void 0 ? "" : render(suffix, scope).text,
    foreignPrefix: (prefix?.uses.length ?? 0) > 0,
    foreignSuffix: (suffix?.uses.length ?? 0) > 0,
    fromBranch: takesFromBranch([...prefix?.uses ?? [], ...suffix?.uses ?? []], scope)
  };
}
var HASH_DIGITS = 16;
var READABLE = 20;
function sanitised(text2) {
  return text2.replace(/[^a-zA-Z0-9._-]+/g, "-");
}
function legalName(parts) {
  const whole = sanitised(parts.prefix + parts.value + parts.suffix);
  const trimmed2 = whole.replace(/^[-.]+/, "");
  if (trimmed2 === "") return { ok: false, why: whole === "" ? "it is empty" : "nothing is left of it but dashes and dots" };
  if (trimmed2 !== whole && !parts.foreignStart) return { ok: false, why: `a tag must not start with "${whole.charAt(0)}"` };
  if (trimmed2.length <= TAG_LENGTH_LIMIT) return named3(trimmed2, trimmed2 === whole ? void 0 : "leading dashes and dots dropped");
  if (!parts.foreign) return { ok: false, why: `it has ${trimmed2.length} characters, and a tag at most ${TAG_LENGTH_LIMIT}` };
  return named3(shortened(parts), `shortened from ${trimmed2.length} characters`);
}
function shortened(parts) {
  const hash = (0, import_node_crypto2.createHash)("sha256").update(`${parts.prefix}\0${parts.value}\0${parts.suffix}`).digest("hex").slice(0, HASH_DIGITS);
  const prefix = sanitised(parts.prefix).replace(/^[-.]+/, "");
  const suffix = sanitised(parts.suffix);
  const room = TAG_LENGTH_LIMIT - prefix.length - suffix.length - HASH_DIGITS - 1;
  if (room < READABLE) return `${cut(sanitised(parts.prefix + parts.value + parts.suffix), TAG_LENGTH_LIMIT - HASH_DIGITS - 1)}-${hash}`;
  return `${prefix}${cut(sanitised(parts.value), room, prefix === "")}-${hash}${suffix}`;
}
function cut(text2, room, leading = true) {
  const start = (leading ? text2.replace(/^[-.]+/, "") : text2).slice(0, room + 1);
  const separator = Math.max(start.lastIndexOf("-"), start.lastIndexOf("."), start.lastIndexOf("_"), start.lastIndexOf("/"));
  return start.slice(0, separator > room / 2 ? separator : room).replace(/[-._]+$/, "");
}
function named3(text2, changed) {
  const tag = parseTagName(text2);
  if (tag === void 0) return { ok: false, why: "no registry takes it" };
  return changed === void 0 ? { ok: true, tag } : { ok: true, tag, changed };
}

// src/tags/commit-tag.ts
var COMMIT_TAG_RULE = "commit-tag: true";
function commitTagOf(spelling, commit) {
  const legal = legalName({ ...spelling, value: commitTagValue(commit), foreignStart: true, foreign: true });
  return legal.ok && !isReferrersTag(legal.tag) ? legal.tag : void 0;
}
function commitTagValue(commit) {
  return `sha-${commit}`;
}
function commitTagSpelling(rules, facts) {
  if (!rules.commitTag) return void 0;
  const uses = [...rules.flavor.prefix.uses, ...rules.flavor.suffix.uses];
  const ofKit = uses.filter((name) => /^(?:model|dataset|kit)\./.test(name));
  if (ofKit.length < uses.length || ofKit.length > 0 && (facts === void 0 || facts.unavailable !== void 0)) return void 0;
  const known3 = facts ?? NO_FACTS;
  return spelled2(flavorAffixes(rules.flavor, kitScope(NO_TRIGGER, known3, known3)));
}
var UNASKED = { known: false, why: "not asked" };
var NO_TRIGGER = {
  kind: "other",
  event: "",
  ref: "",
  commit: UNASKED,
  commitDate: UNASKED,
  defaultBranch: UNASKED,
  baseBranch: UNASKED,
  startedAt: /* @__PURE__ */ new Date(0),
  writes: { allowed: false, why: "not asked" }
};

// src/tags/merge.ts
function mergeEntries(entries, last) {
  const byName = /* @__PURE__ */ new Map();
  for (const { intent } of entries) byName.set(intent.tag, [...byName.get(intent.tag) ?? [], intent]);
  const merged = [...byName.values()].map(strictest);
  return [...merged.filter((intent) => !last.has(intent.tag)), ...merged.filter((intent) => last.has(intent.tag))];
}
function strictest(claims) {
  const [first, ...others] = claims;
  if (first === void 0) throw new RangeError("a name without a claim");
  const winner = others.reduce((best, claim2) => stricter(claim2.policy, best.policy) > 0 ? claim2 : best, first);
  const also = [...new Set(claims.filter((claim2) => claim2 !== winner).map((claim2) => `${claim2.rule}: ${claim2.reason}`))];
  return also.length === 0 ? winner : { ...winner, reason: `${winner.reason}; the same name from ${also.join(" and ")}` };
}
function mergePlans(plans) {
  const claims = /* @__PURE__ */ new Map();
  plans.forEach((plan, candidate) => {
    for (const intent of plan.intents) claims.set(intent.tag, [...claims.get(intent.tag) ?? [], { intent, candidate }]);
  });
  const skipped2 = plans.flatMap((plan) => plan.skipped.map((one) => plans.length > 1 ? ofCandidate(plan, one) : one));
  const conflicts = [];
  const assignments = [...claims.values()].map((rivals) => {
    const winner = rivals.reduce((best, next) => goesToLater(best.intent.policy, next.intent.policy, compareVersions) ? next : best);
    for (const loser of rivals) {
      if (loser === winner || areOneCommit(plans[winner.candidate], plans[loser.candidate])) continue;
      skipped2.push({
        rule: loser.intent.rule,
        reason: `${quoted(loser.intent.source)}: ${loser.intent.tag} goes to ${winner.intent.source}`
      });
      const { policy } = loser.intent;
      if (classOf(policy).isDisputed(policy)) conflicts.push(conflict(winner.intent, loser.intent));
    }
    return winner;
  });
  const isLatest = (claim2) => claim2.intent.kind === "latest";
  return { assignments: [...assignments.filter((one) => !isLatest(one)), ...assignments.filter(isLatest)], skipped: skipped2, conflicts };
}
function ofCandidate(plan, { rule, reason }) {
  const source = plan.intents.find((intent) => intent.source.startsWith("refs/"))?.source ?? plan.byPriority[0] ?? "";
  return { rule, reason: source === "" ? reason : `${quoted(source)}: ${reason}` };
}
function areOneCommit(a, b) {
  const commitTag = (plan) => plan?.intents.find((intent) => intent.kind === "commit")?.reason;
  return commitTag(a) !== void 0 && commitTag(a) === commitTag(b);
}
function conflict(kept, other) {
  return {
    code: "TAG_RESERVED",
    message: `Both ${quoted(kept.source)} and ${quoted(other.source)} want the ${kept.policy.class} tag ${quoted(kept.tag)}.`,
    hint: "Leave one of them out with git-tags, or give the rules a prefix that tells them apart."
  };
}

// src/tags/scopes.ts
function inScope(scope, tagText) {
  if (isReferrersTag(tagText)) return void 0;
  const core = withoutAffixes(tagText, scope);
  const found = core === void 0 ? void 0 : read(scope, core);
  if (found === void 0 || isForeignVariant(scope, found)) return void 0;
  const own = { scheme: scope.scheme, version: scope.version };
  switch (scope.within) {
    case "all":
      return isPrerelease(own) || !isPrerelease(found) ? found : void 0;
    case "major":
      return !isPrerelease(found) && areAlike(own, found, 1) ? found : void 0;
    case "minor":
      return !isPrerelease(found) && areAlike(own, found, 2) ? found : void 0;
    case "channel":
      return channelOf(found) !== void 0 && channelOf(found) === channelOf(own) ? found : void 0;
  }
}
function higherInScope(scope, names) {
  let highest;
  for (const name of names) {
    const version = inScope(scope, name);
    const tag = parseTagName(name);
    if (version === void 0 || tag === void 0) continue;
    if (compareVersions(version, highest?.version ?? { scheme: scope.scheme, version: scope.version }) > 0) highest = { tag, version };
  }
  return highest?.tag;
}
function sameVersionOtherSpelling(scope, names, own) {
  const wanted = { scheme: scope.scheme, version: scope.version };
  return names.flatMap((name) => {
    const core = isReferrersTag(name) || name === own ? void 0 : withoutAffixes(name, scope);
    const found = core === void 0 ? void 0 : read(scope, core);
    const tag = parseTagName(name);
    return found !== void 0 && tag !== void 0 && compareVersions(found, wanted) === 0 ? [tag] : [];
  });
}
function scopePrefix(prefix) {
  return /(?:^|[-._])v$/.test(prefix) ? prefix.slice(0, -1) : prefix;
}
function read(scope, core) {
  if (scope.scheme === "semver") return readSemver(core);
  const numbers2 = leadingNumbers({ scheme: "pep440", version: scope.version }).length;
  return readPep440(core, Math.min(3, Math.max(1, numbers2)));
}
function isForeignVariant(scope, found) {
  return found.scheme === "semver" && afterNumbers(found.version).includes("-") && !afterNumbers(scope.version).includes("-");
}
function afterNumbers(version) {
  return version.slice(version.indexOf("-") + 1 || version.length);
}
function areAlike(a, b, count2) {
  const [left, right] = [leadingNumbers(a), leadingNumbers(b)];
  return left.slice(0, count2).every((number2, index) => number2 === right[index]);
}
var made = /* @__PURE__ */ new WeakMap();
function sameNumbers(names, scope) {
  const numbers2 = numbersOf(scope.version);
  return numbers2 === void 0 ? [] : bucketsOf(names, scope.prefix).byNumbers.get(keyOf(numbers2)) ?? [];
}
function sameRange(names, scope) {
  const buckets = bucketsOf(names, scope.prefix);
  if (scope.within !== "major" && scope.within !== "minor") return buckets.all;
  return buckets.byMajor.get(numbersOf(scope.version)?.[0] ?? "") ?? [];
}
function bucketsOf(names, prefix) {
  const byPrefix = made.get(names) ?? /* @__PURE__ */ new Map();
  made.set(names, byPrefix);
  const buckets = byPrefix.get(prefix) ?? sorted(names, prefix);
  byPrefix.set(prefix, buckets);
  return buckets;
}
function sorted(names, prefix) {
  const all = [];
  const byNumbers = /* @__PURE__ */ new Map();
  const byMajor = /* @__PURE__ */ new Map();
  for (const name of names) {
    const numbers2 = numbersOf(name.slice(prefix.length));
    if (numbers2 === void 0) continue;
    all.push(name);
    add(byNumbers, keyOf(numbers2), name);
    add(byMajor, numbers2[0] ?? "", name);
  }
  return { all, byNumbers, byMajor };
}
function add(buckets, key, name) {
  const bucket = buckets.get(key);
  if (bucket === void 0) buckets.set(key, [name]);
  else bucket.push(name);
}
function numbersOf(text2) {
  const found = /^[vV]?(\d+(?:\.\d+)*)/.exec(text2)?.[1];
  return found?.split(".").map((number2) => number2.replace(/^0+(?=\d)/, ""));
}
function keyOf(numbers2) {
  return numbers2.join(".").replace(/(?:\.0)+$/, "");
}

// src/tags/classify.ts
function classify(named4, answers) {
  const { version, rule, layers: content } = named4.draft;
  const { kind, class: ownClass, scope = version === void 0 ? void 0 : aroundVersions(named4, version, "all") } = byItself(named4);
  const policy = CLASSES[rule.class ?? ownClass].policy({ kind, scope, content }, answers);
  return "skipped" in policy ? policy : { kind, policy };
}
function byItself(named4) {
  const { draft, tag, flavor } = named4;
  if (draft.kind === "content") return { kind: "content", class: "immutable" };
  const scope = fullVersionScope(named4);
  if (scope !== void 0) return { kind: "version", class: "immutable", scope };
  if (draft.kind === "stage") {
    if (draft.version === void 0 || draft.rule.type !== "stage" || draft.rule.on.match !== "tag")
      return { kind: "stage", class: "mutable" };
    return { kind: "stage", class: "monotonic", scope: aroundVersions(named4, draft.version, "all") };
  }
  const isLatest = tag === "latest" || withoutAffixes(tag, flavor) === "latest";
  const channel = channelScope(named4);
  if (channel !== void 0) return { kind: isLatest ? "latest" : "channel", class: "monotonic", scope: channel };
  if (isLatest && draft.kind !== "tag") return { kind: "latest", class: "mutable" };
  return { kind: draft.kind === "version" ? "raw" : draft.kind, class: "mutable" };
}
function fullVersionScope(named4) {
  const { draft, tag, flavor, affixes } = named4;
  if (draft.kind === "branch" || draft.kind === "pr") return void 0;
  for (const around2 of [flavor, affixes, { prefix: "", suffix: "" }]) {
    const read3 = readsAsVersion(tag, around2);
    if (read3 !== void 0)
      return scopeOf(draft.rule.type === "semver" || draft.rule.type === "pep440" ? draft.version ?? read3 : read3, around2, "all");
  }
  if (draft.version === void 0 || draft.fields === void 0 || !showsWholeVersion(draft.fields)) return void 0;
  const around = surroundings(named4, sanitised(draft.version.version));
  if (around === void 0 || readVersion(draft.version.version) === void 0) return void 0;
  return scopeOf(draft.version, around, "all");
}
function showsWholeVersion(fields2) {
  return fields2.includes("version") || fields2.includes("raw") || ["major", "minor", "patch"].every((field) => fields2.includes(field));
}
function channelScope(named4) {
  const { draft, tag } = named4;
  const { version, fields: fields2 } = draft;
  if (version === void 0) return void 0;
  const value = withoutAffixes(tag, named4.affixes) ?? sanitised(draft.value);
  const fromRule = ["semver", "pep440", "match"].includes(draft.rule.type);
  if ((fromRule || draft.rule.type === "raw") && isChannelName(value, version)) return aroundVersions(named4, version, "channel");
  if (!fromRule) return void 0;
  const [major = 0, minor = 0] = leadingNumbers(version);
  if (fields2 === void 0 || showsWholeVersion(fields2)) {
    const [, n, m] = /^v?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    if (n === void 0 || Number(n) !== major || m !== void 0 && Number(m) !== minor) return void 0;
    return aroundVersions(named4, version, m === void 0 ? "major" : "minor");
  }
  if (fields2.length === 0) return aroundVersions(named4, version, "all");
  if (!fields2.includes("major")) return void 0;
  const within = fields2.includes("minor") ? "minor" : "major";
  const around = surroundings(named4, within === "minor" ? `${major}.${minor}` : String(major));
  return around === void 0 ? aroundVersions(named4, version, within) : scopeOf(version, around, within);
}
function aroundVersions(named4, version, within) {
  const own = named4.draft.rule.type === "stage" || named4.draft.rule.type === "raw" ? named4.flavor : named4.affixes;
  return scopeOf(version, { prefix: own.prefix + sanitised(named4.draft.component ?? ""), suffix: own.suffix }, within);
}
function scopeOf(version, around, within) {
  return { scheme: version.scheme, version: version.version, prefix: scopePrefix(around.prefix), suffix: around.suffix, within };
}
function surroundings({ tag, affixes }, inside) {
  const at2 = tag.indexOf(inside, affixes.prefix.length);
  return at2 < 0 ? void 0 : { prefix: tag.slice(0, at2), suffix: tag.slice(at2 + inside.length) };
}

// src/tags/draft.ts
function isSkipped(evaluated) {
  return "skipped" in evaluated;
}

// src/tags/kit-rules.ts
function contentRule(rule, run) {
  if (rule.enable === void 0 && !isContentRun(run)) {
    return { skipped: "content tags are given on the default branch, git tags and releases; enable=true gives them here too" };
  }
  return contentDrafts(rule, run);
}
function contentDrafts(rule, run) {
  const { facts } = run;
  if (facts.content.length === 0) return { skipped: facts.noContent ?? "nothing is known of what is inside" };
  const drafts = [];
  const missing4 = /* @__PURE__ */ new Set();
  let unknown2;
  for (const name of facts.content) {
    const scope = contentScope(run, name);
    const { pattern } = rule;
    const shown = pattern === void 0 ? { text: name.name, missing: [] } : orUnknown(() => render(pattern, scope));
    if (typeof shown === "string") {
      unknown2 ??= shown;
      continue;
    }
    if (shown.text === "") {
      for (const one of shown.missing) missing4.add(one);
      continue;
    }
    if (drafts.some((draft) => draft.value === shown.text)) continue;
    drafts.push({
      rule,
      value: shown.text,
      foreign: true,
      fromBranch: rule.pattern !== void 0 && takesFromBranch(rule.pattern.uses, scope),
      kind: "content",
      reason: name.reason,
      source: sourceOf(name),
      layers: name.layers,
      scope
    });
  }
  return drafts.length > 0 ? drafts : { skipped: unknown2 ?? nothingKnown2([...missing4]) };
}
function orUnknown(work) {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UnknownFact) return cause.message;
    throw cause;
  }
}
function sourceOf({ values }) {
  const parts = [values.size, values.dataset, values.name, values.variant, values.version, values.quantization];
  return parts.find((part) => part !== void 0)?.source ?? "the kit";
}
function stageRule(rule, run) {
  const { trigger } = run;
  const subject = stageSubject(rule, run);
  if (subject === void 0) return { skipped: notOn(rule.on.match === "tag" ? "a git tag" : "a branch", trigger) };
  const glob = rule.on.match === "event" ? rule.on.event : rule.on.glob;
  if (!globMatches(glob, subject)) return { skipped: `${rule.on.match} ${quoted(subject)} does not match ${quoted(glob)}` };
  const gitTag = gitTagOf(trigger);
  const version = gitTag === void 0 ? void 0 : orderOfGitTag(gitTag);
  if (gitTag !== void 0 && isPrereleaseRun(trigger, version) && !glob.includes("-")) {
    return { skipped: `${quoted(gitTag)} is a pre-release, and ${quoted(glob)} holds no "-"` };
  }
  const value = valueOf(render(rule.value, run.scope));
  if (typeof value !== "string") return value;
  return [
    {
      rule,
      value,
      foreign: rule.value.uses.length > 0,
      fromBranch: takesFromBranch(rule.value.uses, run.scope),
      kind: "stage",
      reason: `${rule.on.match === "tag" ? "git tag" : rule.on.match} ${quoted(subject)} matches ${quoted(glob)}`,
      source: rule.on.match === "event" ? trigger.event : trigger.ref,
      ...version === void 0 ? {} : { version, component: version.component }
    }
  ];
}
function stageSubject(rule, { trigger }) {
  switch (rule.on.match) {
    case "branch":
      return branchOf(trigger);
    case "tag":
      return gitTagOf(trigger);
    case "event":
      return trigger.event;
  }
}
function isContentRun({ trigger }) {
  return gitTagOf(trigger) !== void 0 || isDefaultBranch(trigger);
}
function contentScope(run, name) {
  return {
    ...run.scope,
    ...kitScope(run.trigger, run.facts, name.values, (value, part) => part === "quantization" ? value : slug(value) ?? "")
  };
}

// src/tags/version-rules.ts
var pep4402 = __toESM(require_pep440(), 1);
var import_parse3 = __toESM(require_parse(), 1);
var FIELDS = ["raw", "version", "major", "minor", "patch"];
function versionRule(rule, run) {
  const text2 = textOf(rule.value, run);
  if (text2 === void 0) return { skipped: `no value= and ${notOn("a git tag", run.trigger)}` };
  const picked = picks(rule, text2.value);
  if (typeof picked !== "string") return picked;
  const written3 = picked.replaceAll("/", "-");
  const fields2 = rule.type === "semver" ? semverFields(written3) : pep440Fields(written3);
  if (fields2 === void 0) return { skipped: `${quoted(written3)} is no ${rule.type === "semver" ? "semver" : "PEP 440"} version` };
  const scope = { ...kitScope(run.trigger, run.facts, run.facts), ...dateScope(run.trigger), ...fields2.scope };
  const fixed = fields2.fixed || isPrereleaseRun(run.trigger, fields2.version);
  const shown = fixed ? shownFixed(rule.pattern, fields2, scope) : render(rule.pattern, scope);
  if (typeof shown === "string") return { skipped: shown };
  const value = valueOf(shown);
  if (typeof value !== "string") return value;
  return [
    {
      rule,
      value,
      foreign: true,
      fromBranch: text2.fromBranch,
      kind: "version",
      reason: `version ${fields2.version.version} of ${text2.origin}${fixed ? ", a release that moves nothing" : ""}`,
      source: text2.source,
      version: fields2.version,
      fields: fixed ? ["version"] : rule.pattern.uses.filter((name) => FIELDS.includes(name)),
      vote: fixed ? "pre-release" : "yes"
    }
  ];
}
function matchRule(rule, run) {
  const text2 = textOf(rule.value, run);
  if (text2 === void 0) return { skipped: `no value= and ${notOn("a git tag", run.trigger)}` };
  const found = text2.value.match(new RegExp(rule.expression.source, rule.expression.flags));
  if (found === null) return { skipped: `${String(rule.expression)} does not match ${quoted(text2.value)}` };
  const value = found[rule.group];
  if (value === void 0) return { skipped: `${String(rule.expression)} has no group ${rule.group} in ${quoted(text2.value)}` };
  const version = gitVersion(text2.value) ?? readVersion(value);
  return [
    {
      rule,
      value,
      foreign: true,
      fromBranch: text2.fromBranch,
      kind: rule.value === void 0 ? "tag" : "raw",
      reason: `group ${rule.group} of ${String(rule.expression)} in ${text2.origin}`,
      source: text2.source,
      vote: isPrereleaseRun(run.trigger, version) ? "pre-release" : "yes",
      ...version === void 0 ? {} : { version }
    }
  ];
}
function textOf(value, { trigger, scope }) {
  if (value !== void 0) {
    const text2 = render(value, scope).text;
    const fromBranch = takesFromBranch(value.uses, scope);
    return { value: text2, origin: `value= ${quoted(text2)}`, source: value.uses.length > 0 ? value.text : "value=", fromBranch };
  }
  const tag = gitTagOf(trigger);
  return tag === void 0 ? void 0 : { value: tag, origin: `git tag ${quoted(tag)}`, source: trigger.ref, fromBranch: false };
}
function picks({ match }, text2) {
  if (match === void 0) return text2;
  const found = text2.match(match.expression);
  if (found === null) return text2;
  const [whole, group] = found;
  return (found.length > 1 ? group : whole) ?? { skipped: `the group of match=${match.text} takes no part in ${quoted(text2)}` };
}
function shownFixed(pattern, fields2, scope) {
  if (isRawStatement(pattern)) return render(pattern, scope);
  if (!pattern.uses.some((name) => /^(?:model|dataset|kit|git)\./.test(name))) return { text: fields2.full, missing: [] };
  if (pattern.uses.includes("version") || pattern.uses.includes("raw")) return render(pattern, scope);
  return `${quoted(fields2.full)} moves nothing, and the pattern does not show the whole version`;
}
function semverFields(text2) {
  const parsed = (0, import_parse3.default)(text2);
  if (parsed === null) return void 0;
  const { major, minor, patch, version } = parsed;
  const scope = { raw: text2, version, major, minor, patch, prerelease: parsed.prerelease.join(","), build: parsed.build.join(",") };
  return { version: { scheme: "semver", version }, full: version, scope, fixed: false };
}
function pep440Fields(text2) {
  const parsed = pep4402.explain(text2);
  if (parsed === null) return void 0;
  const full = pep4402.clean(text2) ?? text2;
  const [major = 0, minor = 0, patch = 0] = parsed.release;
  return {
    version: { scheme: "pep440", version: parsed.public },
    full,
    scope: { raw: text2, version: full, major, minor, patch },
    fixed: parsed.is_postrelease
  };
}

// src/tags/evaluate.ts
function evaluateRule(rule, run) {
  if (run.trigger.kind === "delete") return { skipped: `${run.trigger.refType} ${quoted(run.trigger.name)} was deleted` };
  return orSkipped(rule.text, () => {
    const enabled = rule.enable === void 0 ? "true" : render(rule.enable, run.scope).text;
    if (enabled !== "true" && enabled !== "false") throw new BadValue(`enable= gives ${quoted(enabled)}, which is neither true nor false`);
    return enabled === "true" ? byType(rule, run) : { skipped: "switched off by enable=" };
  });
}
function orSkipped(rule, work) {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UnknownFact) return { skipped: cause.message };
    if (!(cause instanceof BadValue)) throw cause;
    throw new Failure(
      {
        code: "RULE_VALUE_INVALID",
        message: `The rule ${quoted(rule)} cannot be evaluated: ${cause.message}.`,
        hint: 'Correct the expression, or try it at your desk with "npm run tags".'
      },
      { cause }
    );
  }
}
function byType(rule, run) {
  switch (rule.type) {
    case "content":
      return contentRule(rule, run);
    case "stage":
      return stageRule(rule, run);
    case "schedule":
      return scheduleRule(rule, run);
    case "semver":
    case "pep440":
      return versionRule(rule, run);
    case "match":
      return matchRule(rule, run);
    case "edge":
      return edgeRule(rule, run);
    case "ref":
      return refRule(rule, run);
    case "raw":
      return rawRule(rule, run);
    case "sha":
      return shaRule(rule, run);
  }
}

// src/tags/latest.ts
function decideLatest(rules, trigger, entries, answers) {
  const rule = `flavor: latest=${rules.flavor.latest}`;
  const voter = entries.find((entry) => entry.draft?.vote !== void 0);
  const scope = scopeOfVoter(voter);
  const source = voter?.intent.source ?? "flavor";
  const policy = CLASSES[scope === void 0 ? "mutable" : "monotonic"].policy({ kind: "latest", scope }, answers);
  if ("skipped" in policy) return { wanted: false, rule, reason: policy.skipped };
  switch (rules.flavor.latest) {
    case "false":
      return { wanted: false, rule };
    case "true":
      return entries.length === 0 ? { wanted: false, rule } : { wanted: true, rule, reason: "forced by the flavor", source, policy };
    case "auto": {
      if (voter?.draft === void 0 || voter.draft.vote === "no") {
        return gitTagOf(trigger) === void 0 ? { wanted: false, rule } : { wanted: false, rule, reason: "the first rule that gave a name does not vote for latest" };
      }
      const against = objection(voter.draft, trigger);
      if (against !== void 0) return { wanted: false, rule, reason: against };
      if (scope === void 0)
        return { wanted: false, rule, reason: `${quoted(voter.draft.value)} holds no version to compare with others; ${FORCE}` };
      return { wanted: true, rule, reason: `vote of ${voter.draft.rule.text}, version ${scope.version}`, source, policy };
    }
  }
}
function latestName(flavor, scope) {
  const affixes = latestAffixes(flavor, scope);
  return { legal: nameOf3("latest", affixes, false), affixes };
}
var FORCE = "flavor latest=true forces it";
function objection(draft, trigger) {
  if (draft.vote === "pre-release") return `${unfinished(draft, trigger)}; ${FORCE}`;
  if (trigger.kind === "release" && trigger.latest.known && !trigger.latest.value) {
    return `this is not the repository's latest release (${trigger.latest.source}); ${FORCE}`;
  }
  return void 0;
}
function unfinished({ version }, trigger) {
  if (trigger.kind === "release" && trigger.prerelease) return "the release is marked as a pre-release";
  return version === void 0 || isPrerelease(version) ? "this is a pre-release" : "this is a post-release";
}
function scopeOfVoter(voter) {
  const draft = voter?.draft;
  if (voter === void 0 || draft?.version === void 0 || draft.vote === "no") return void 0;
  const { policy } = voter.intent;
  const own = classOf(policy).version(policy);
  if (own === void 0) return scopeOf(draft.version, spelled2(voter.affixes), "all");
  const version = draft.rule.type === "ref" ? draft.version : own;
  return { ...own, scheme: version.scheme, version: version.version, within: "all" };
}

// src/tags/reserved.ts
function reservedNames(entries, rules, run, flavor) {
  const suspects = entries.flatMap(
    ({ intent, draft, affixes }) => draft !== void 0 && draft.rule.type !== "sha" && comesFromBranch(draft, affixes) ? [{ intent, draft }] : []
  );
  if (suspects.length === 0) return [];
  const owners = ownersOf(entries, rules, run, flavor);
  const spellings = spellingsOf(rules, run, flavor);
  return suspects.flatMap(({ intent, draft }) => {
    const around = draft.fromBranch ? spellings : spellings.slice(0, 1);
    const showsCommit = expressionsOf({ rules: [draft.rule], flavor: rules.flavor }).has("sha");
    const owner = owners.get(intent.tag) ?? readsAs(intent.tag, around, rules, run, showsCommit);
    if (owner === void 0) return [];
    return [
      {
        code: "TAG_RESERVED",
        message: `The tag ${quoted(intent.tag)} (${intent.reason}, rule ${intent.rule}) belongs to ${owner}.`,
        hint: `Rename the branch, give the rule a prefix of its own such as prefix=branch-, or leave the branch out of the workflow's "on".`
      }
    ];
  });
}
function contentOwner(tag, rules, run, flavor) {
  if (isReferrersTag(tag)) return "signatures and attestations";
  const read3 = readsAs(tag, spellingsOf(rules, run, flavor), rules, run) ?? pullRequestOf(tag, rules, run, flavor);
  if (read3 !== void 0) return read3;
  if (/^v?\d+(?:\.\d+)?$/.test(tag)) return "the versions that begin with these numbers";
  if (isMovingWord(tag)) return "whatever comes last";
  const { defaultBranch } = run.trigger;
  if (defaultBranch.known && sanitised(defaultBranch.value) === tag) return "the default branch";
  const moving = rules.rules.find(
    (rule) => rule.type !== "raw" && literalNames(rule, rules, run).includes(tag) && !(rule.class !== void 0 && CLASSES[rule.class].isFixed)
  );
  if (moving !== void 0) return `the rule ${moving.text}`;
  return latestOf(rules, run) === tag ? "the latest release" : void 0;
}
function spellingsOf(rules, run, flavor) {
  return [{ prefix: "", suffix: "" }, flavor, ...versionSpellings(rules, run)];
}
function readsAs(tag, spellings, rules, run, showsCommit = false) {
  const hashes = [commitOf(tag, rules, run)];
  for (const around of spellings) {
    const text2 = withoutAffixes(tag, around);
    if (text2 === "latest") return "the latest release";
    hashes.push(/^sha-([0-9a-f]{7,64})$/.exec(text2 ?? "")?.[1]);
    const version = readsAsVersion(tag, around);
    if (version !== void 0) return `the version ${version.version}`;
  }
  const own = showsCommit && run.commit.known ? run.commit.value : void 0;
  const hash = hashes.find((one) => one !== void 0 && own?.startsWith(one) !== true);
  return hash === void 0 ? void 0 : `the commit ${hash}`;
}
function commitOf(tag, rules, run) {
  for (const rule of rules.rules) {
    if (rule.type !== "sha") continue;
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, run.scope));
    const hash = "skipped" in affixes ? void 0 : withoutAffixes(tag, spelled2(affixes));
    if (hash !== void 0 && /^[0-9a-f]+$/.test(hash) && [rules.shortCommit, 40, 64].includes(hash.length)) return hash;
  }
  return void 0;
}
function pullRequestOf(tag, rules, run, flavor) {
  const own = rules.rules.flatMap((rule) => {
    if (rule.type !== "ref" || rule.event !== "pr") return [];
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, run.scope));
    return "skipped" in affixes ? [] : [spelled2(affixes)];
  });
  for (const around of [{ prefix: "pr-", suffix: "" }, { prefix: "pr-", suffix: flavor.suffix }, ...own]) {
    const number2 = withoutAffixes(tag, around);
    if (number2 !== void 0 && /^\d+$/.test(number2)) return `pull request ${number2}`;
  }
  return void 0;
}
function ownersOf(entries, rules, run, flavor) {
  const owners = /* @__PURE__ */ new Map();
  const ofContent = (tag, why) => {
    if (tag !== void 0 && contentOwner(tag, rules, run, flavor) === void 0) owners.set(tag, why);
  };
  for (const { name, reason } of run.facts.content) ofContent(parseTagName(name), `the content of this kit: ${reason}`);
  const fired = new Set(entries.map((entry) => entry.draft?.rule));
  for (const rule of rules.rules) {
    if (rule.type === "content") {
      for (const tag of contentTags(rule, rules, run)) ofContent(tag, "the content of this kit");
    } else if (!fired.has(rule)) {
      for (const tag of literalNames(rule, rules, run)) owners.set(tag, `the rule ${rule.text}, which does not fire in this run`);
    }
  }
  const latest = latestOf(rules, run);
  if (latest !== void 0) owners.set(latest, "the latest release");
  return owners;
}
function latestOf(rules, run) {
  const latest = orSkipped("flavor", () => latestName(rules.flavor, run.scope).legal);
  return "ok" in latest && latest.ok ? latest.tag : void 0;
}
function literalNames(rule, rules, run) {
  return literalOf(rule).flatMap((value) => {
    const name = orSkipped(rule.text, () => nameOf3(value, affixesOf(rule, rules.flavor, run.scope), false));
    return "ok" in name && name.ok ? [name.tag] : [];
  });
}
function contentTags(rule, rules, run) {
  const drafts = orSkipped(rule.text, () => contentDrafts(rule, run));
  if (isSkipped(drafts)) return [];
  return drafts.flatMap((draft) => {
    const affixes = orSkipped(rule.text, () => affixesOf(rule, rules.flavor, draft.scope ?? run.scope));
    if ("skipped" in affixes || comesFromBranch(draft, affixes)) return [];
    const name = nameOf3(draft.value, affixes, draft.foreign);
    return name.ok ? [name.tag] : [];
  });
}
function literalOf(rule) {
  if (rule.type === "edge") return ["edge"];
  const written3 = rule.type === "content" ? void 0 : writtenName(rule);
  return written3 === void 0 || written3.uses.length > 0 || written3.text === "" ? [] : [written3.text];
}
var MARK = "xVERSIONx";
function versionSpellings(rules, run) {
  return rules.rules.flatMap((rule) => {
    const pattern = versionPattern(rule);
    if (pattern === void 0) return [];
    const spelling = orSkipped(rule.text, () => {
      const { prefix, suffix } = spelled2(affixesOf(rule, rules.flavor, run.scope));
      const scope = { ...run.scope, raw: MARK, version: MARK, tag: MARK, git: { version: MARK } };
      const around = sanitised(render(pattern, scope).text).split(MARK);
      const [before = "", after = ""] = around;
      return around.length === 2 ? [{ prefix: prefix + before, suffix: after + suffix }] : [];
    });
    return "skipped" in spelling ? [] : spelling;
  });
}
function versionPattern(rule) {
  if (rule.type === "ref") return rule.event === "tag" ? { text: "{{tag}}", uses: ["tag"] } : void 0;
  return rule.type === "semver" || rule.type === "pep440" || rule.type === "raw" ? writtenName(rule) : void 0;
}

// src/tags/plan.ts
var FOREIGN = "the source is named, so what is promoted need not be of this commit";
function planTags(rules, trigger, facts, options = {}) {
  const run = { trigger, facts, commit: shownCommit(rules, trigger), scope: globalScope(rules, trigger, facts) };
  return new Planner(rules, run, options).plan();
}
var Planner = class {
  #rules;
  #run;
  /** A promotion of a ModelKit that the user named: it is not of this run's commit, and may be older than what it replaces. */
  #named;
  #foreign;
  #mode;
  #oneOfMany;
  #flavor;
  #answers;
  #problems = new Problems();
  #skipped = [];
  #entries = [];
  constructor(rules, run, options) {
    this.#rules = rules;
    this.#run = run;
    this.#mode = options.mode ?? (options.explicitSource === true ? "promote" : "publish");
    this.#oneOfMany = options.oneOfMany === true;
    this.#named = options.explicitSource === true && this.#mode === "promote";
    this.#foreign = options.foreign ?? this.#named;
    this.#flavor = knownFlavor(rules.flavor, run.scope);
    this.#answers = { onConflict: rules.onConflict, onStale: rules.onStale, guardStale: !this.#named };
  }
  plan() {
    const byPriority = [...this.#rules.rules].sort((a, b) => b.priority - a.priority);
    for (const rule of byPriority) this.#addRule(rule);
    const fromRules = [...this.#entries];
    this.#addCommitTag();
    const last = this.#addLatest(fromRules);
    for (const problem2 of reservedNames(fromRules, this.#rules, this.#run, this.#flavor)) this.#problems.add(problem2);
    this.#problems.failIfAny();
    const intents = mergeEntries(this.#entries, last);
    if (intents.length === 0 && !this.#oneOfMany) throw noTag(this.#skipped);
    const commitTags = commitTagSpelling(this.#rules, this.#run.facts);
    return {
      intents,
      skipped: this.#skipped,
      byPriority: this.#entries.map(({ intent }) => intent.tag),
      ...commitTags === void 0 ? {} : { commitTags }
    };
  }
  #addRule(rule) {
    const evaluated = this.#guarded(() => evaluateRule(rule, this.#run));
    if (evaluated === void 0) return;
    if (isSkipped(evaluated)) this.#skip(rule.text, evaluated.skipped);
    else for (const draft of evaluated) this.#addDraft(draft);
  }
  #addDraft(draft) {
    const { rule } = draft;
    const affixes = this.#made(rule.text, () => affixesOf(rule, this.#rules.flavor, draft.scope ?? this.#run.scope));
    if (affixes === void 0) return;
    if (draft.value === "" && affixes.prefix === "" && affixes.suffix === "") {
      this.#skip(rule.text, "its value is empty here");
      return;
    }
    const legal = nameOf3(draft.value, affixes, draft.foreign);
    const written3 = affixes.prefix + draft.value + affixes.suffix;
    if (!legal.ok) {
      this.#illegal(written3, `${draft.reason}, rule ${rule.text}`, legal.why);
      return;
    }
    const owner = draft.kind === "content" ? contentOwner(legal.tag, this.#rules, this.#run, this.#flavor) : void 0;
    if (owner !== void 0) {
      this.#skip(rule.text, `${quoted(legal.tag)} of ${draft.reason} belongs to ${owner}, and content tags never move`);
      return;
    }
    if (isReferrersTag(legal.tag)) {
      this.#problems.add({
        code: "TAG_RESERVED",
        message: `The tag ${quoted(legal.tag)} (${draft.reason}, rule ${rule.text}) is a name that registries keep for signatures and attestations.`,
        hint: "Use another name; sha256-\u2026 tags point at what refers to a digest."
      });
      return;
    }
    if (this.#foreign && this.#namesCommit(legal.tag)) {
      this.#skip(rule.text, FOREIGN);
      return;
    }
    const classified = classify({ draft, tag: legal.tag, affixes: spelled2(affixes), flavor: this.#flavor }, this.#answers);
    if ("skipped" in classified) {
      this.#skip(rule.text, classified.skipped);
      return;
    }
    const reason = legal.changed === void 0 ? draft.reason : `${draft.reason}, ${legal.changed}`;
    this.#entries.push({ intent: { tag: legal.tag, ...classified, rule: rule.text, reason, source: draft.source }, draft, affixes });
  }
  /** Only what this run publishes is given to its commit; promote and mirror find ModelKits by these tags. */
  #addCommitTag() {
    const { trigger } = this.#run;
    if (!this.#rules.commitTag || this.#mode !== "publish") return;
    if (trigger.kind === "delete") {
      this.#skip(COMMIT_TAG_RULE, `${trigger.refType} ${quoted(trigger.name)} was deleted`);
      return;
    }
    const { commit } = trigger;
    if (!commit.known) {
      this.#skip(COMMIT_TAG_RULE, `the commit is not known: ${commit.why}`);
      return;
    }
    const affixes = this.#made(COMMIT_TAG_RULE, () => flavorAffixes(this.#rules.flavor, this.#run.scope));
    if (affixes === void 0) return;
    const value = commitTagValue(commit.value);
    const legal = nameOf3(value, affixes, false);
    const tag = legal.ok ? commitTagOf(spelled2(affixes), commit.value) : void 0;
    if (tag === void 0) {
      const why = legal.ok ? "the flavor makes it a name that registries keep for signatures and attestations" : legal.why;
      this.#illegal(`${affixes.prefix}${value}${affixes.suffix}`, "the commit tag", why);
      return;
    }
    this.#entries.push({
      intent: {
        tag,
        kind: "commit",
        policy: { class: "mutable", onStale: this.#rules.onStale, guardStale: false },
        rule: COMMIT_TAG_RULE,
        reason: `commit ${commit.value}`,
        source: commit.source
      },
      affixes
    });
  }
  /** Whether a name claims, as commit tags do, to be the ModelKit of the trigger's commit. */
  #namesCommit(tag) {
    const { commit } = this.#run.trigger;
    return commit.known && tag.includes(`sha-${commit.value}`);
  }
  /** Adds `latest` by flavor; returns the names that go to the end. */
  #addLatest(fromRules) {
    const latest = decideLatest(this.#rules, this.#run.trigger, fromRules, this.#answers);
    if (!latest.wanted) {
      if (latest.reason !== void 0) this.#skip(latest.rule, latest.reason);
      return /* @__PURE__ */ new Set();
    }
    const name = this.#made(latest.rule, () => latestName(this.#rules.flavor, this.#run.scope));
    if (name === void 0) return /* @__PURE__ */ new Set();
    if (!name.legal.ok) {
      this.#illegal(`${name.affixes.prefix}latest${name.affixes.suffix}`, latest.rule, name.legal.why);
      return /* @__PURE__ */ new Set();
    }
    const { rule, reason, source, policy } = latest;
    this.#entries.push({ intent: { tag: name.legal.tag, kind: "latest", policy, rule, reason, source }, affixes: name.affixes });
    return /* @__PURE__ */ new Set([name.legal.tag]);
  }
  #skip(rule, reason) {
    this.#skipped.push({ rule, reason });
  }
  #illegal(name, origin, why) {
    this.#problems.add({
      code: "TAG_ILLEGAL",
      message: `${quoted(name)} (${origin}) cannot be a tag: ${why}.`,
      hint: 'Tags hold letters, digits, ".", "_" and "-", start with a letter, digit or "_", and have at most 128 characters. Change the rule, its prefix or the flavor.'
    });
  }
  /** What `work` gives for a rule; undefined where a fact that it needs is not known, or something is wrong with it, which is noted. */
  #made(rule, work) {
    const made2 = this.#guarded(() => orSkipped(rule, work));
    if (made2 === void 0 || !("skipped" in made2)) return made2;
    this.#skip(rule, made2.skipped);
    return void 0;
  }
  /** Collects what a rule throws, so that all problems are told together; undefined when there was one. */
  #guarded(work) {
    try {
      return work();
    } catch (cause) {
      if (!isFailure(cause) || cause.code !== "RULE_VALUE_INVALID") throw cause;
      this.#problems.add({ code: "RULE_VALUE_INVALID", message: cause.message, hint: cause.hint });
      return void 0;
    }
  }
};
function noTag(skipped2) {
  const reasons = skipped2.map(({ rule, reason }) => `  ${quoted(rule)}: ${reason}`);
  return new Failure({
    code: "NO_TAG",
    message: ["No rule gives a tag in this run.", ...reasons].join("\n"),
    hint: "Add a rule that fits this event, or leave commit-tag switched on."
  });
}

// src/select/prune.ts
function orphans(context, gitTags, names) {
  const { inputs } = context;
  const flavor = fixedFlavor(context);
  if (flavor === void 0) return { withoutGitTag: [], removals: [] };
  const given = gitTagsOf(context, gitTags);
  const withoutGitTag = [...names].filter((name) => readsAsRelease(name, flavor) !== void 0 && given(name, flavor) === void 0);
  const removals = inputs.prune ? withoutGitTag.filter((name) => matchesGitTags(context, name, flavor)).map((tag) => ({ tag, reason: "no git tag is of this version" })) : [];
  return { withoutGitTag, removals };
}
async function removedByDelete(context, trigger) {
  const { inputs, git } = context;
  if (!inputs.prune || trigger.refType !== "tag" || !matchesGlobs(inputs.gitTags, trigger.name)) return [];
  const flavor = fixedFlavor(context);
  if (flavor === void 0) return [];
  const now = await git.tags().catch((thrown) => {
    if (isFailure(thrown) && thrown.code === "GIT_TAGS_UNREADABLE") return thrown;
    throw thrown;
  });
  if (isFailure(now)) {
    skipped(context, { message: `Nothing is pruned: ${now.message}`, hint: now.hint });
    return [];
  }
  if (now.some(({ name }) => name === trigger.name)) {
    skipped(context, {
      message: `Nothing is pruned: git tag ${trigger.name} exists again.`,
      hint: "Delete the git tag again if its version shall go."
    });
    return [];
  }
  const given = gitTagsOf(context, now);
  return namesOf(context, trigger.name, notKnown("the git tag is gone")).flatMap(({ tag, kind }) => {
    if (kind !== "version" || readsAsRelease(tag, flavor) === void 0) return [];
    const other = given(tag, flavor);
    if (other === void 0) return [{ tag, reason: `git tag ${trigger.name} was deleted` }];
    skipped(
      context,
      {
        message: `${tag} is not removed with git tag ${printableText(trigger.name)}: git tag ${printableText(other)} is of the same version, or gives the same name.`,
        hint: "Delete that git tag as well if the version shall go."
      },
      "notice"
    );
    return [];
  });
}
function fixedFlavor(context) {
  const { inputs } = context;
  const moving = [...expressionsOf(inputs.rules)].filter((name) => /^(?:model|dataset|kit)\.|date$|^base_ref$/.test(name));
  const content = inputs.rules.rules.some((rule) => rule.type === "content" && rule.pattern !== void 0);
  const flavor = commitTagSpelling({ ...inputs.rules, commitTag: true });
  if (flavor !== void 0 && moving.length === 0 && !content) return flavor;
  if (inputs.prune) {
    const what = moving.length > 0 ? moving.map((name) => `{{${name}}}`).join(", ") : content ? "a pattern of type=content" : "the flavor";
    skipped(context, {
      message: `Nothing is pruned: the names depend on ${what}, so which of them a git tag has given cannot be told.`,
      hint: "Prune in a step of its own, whose rules and flavor follow from the git tag alone."
    });
  }
  return void 0;
}
function skipped({ ports }, { message, hint }, level = "warning") {
  ports.remark({ code: "PRUNE_SKIPPED", level, subject: "tags", message, hint });
}
function gitTagsOf(context, gitTags) {
  const given = new Map(
    gitTags.flatMap(({ name, commit }) => namesOf(context, name, known(commit, "git")).map((intent) => [intent.tag, name]))
  );
  const tagged = new Map(gitTags.map(({ name }) => [readsAsRelease(name, NOTHING)?.version, name]));
  return (name, flavor) => given.get(name) ?? tagged.get(readsAsRelease(name, flavor)?.version);
}
function namesOf(context, gitTag, commit) {
  try {
    return planTags(context.inputs.rules, asIfPushed(context, gitTag, commit), NO_FACTS, { mode: context.inputs.mode, oneOfMany: true }).intents;
  } catch (thrown) {
    if (isFailure(thrown)) return [];
    throw thrown;
  }
}
function matchesGitTags({ inputs }, name, { prefix, suffix }) {
  const core = name.slice(prefix.length, name.length - suffix.length);
  const bare = core.replace(/^v/, "");
  return [core, bare, `v${bare}`].every(
    (text2, index) => matchesGlobs(index === 0 ? inputs.gitTags : { include: ["*"], exclude: inputs.gitTags.exclude }, text2)
  );
}
var NOTHING = { prefix: "", suffix: "" };
var NOT_ASKED = notKnown("mirror does not ask for it");
function asIfPushed({ trigger }, tag, commit, commitDate = NOT_ASKED) {
  return {
    kind: "tag",
    event: "push",
    ref: `refs/tags/${tag}`,
    tag,
    commit,
    commitDate,
    baseBranch: notKnown("which branch a git tag was pushed from is told by its push alone"),
    defaultBranch: trigger.defaultBranch,
    startedAt: trigger.startedAt,
    writes: trigger.writes
  };
}

// src/select/stored.ts
var CONFIG_SIZE_LIMIT2 = 8 * 1024 * 1024;
var NAMED = 5;
async function readKitManifest(source, digest) {
  const manifest = await source.manifest(digest);
  const { config } = manifest;
  const format = formatOf(manifest);
  if (config === void 0 || format === void 0) {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `${source.repository.name}@${digest} is no ModelKit or ModelPack: ${whatItIs(manifest)}.`,
      hint: manifest.manifests.length > 0 ? "Name one of the manifests in it by its digest." : `The config of a ModelKit has media type ${MediaType.modelKitConfig}, that of a ModelPack ${MediaType.modelPackConfig}. Name one of them.`
    });
  }
  return { ...manifest, config, format };
}
function whatItIs({ descriptor, config, manifests }) {
  const isIndex = [MediaType.imageIndex, MediaType.dockerManifestList].some((type) => type === descriptor.mediaType);
  if (!isIndex) return `its config has media type "${config?.mediaType ?? "none"}"`;
  const names = manifests.slice(0, NAMED).map(({ digest }) => `, ${digest}`);
  const more = manifests.length > NAMED ? ", \u2026" : "";
  return `it is an index (${descriptor.mediaType}) of ${manifests.length} manifest${manifests.length === 1 ? "" : "s"}${names.join("")}${more}`;
}
function isNoModelKit(thrown) {
  if (!isFailure(thrown)) return false;
  return thrown.code === "SOURCE_NOT_A_MODELKIT" || thrown.code.startsWith("CONFIG_") || thrown.code === "MANIFEST_UNREADABLE";
}
async function readStoredKit(source, digest) {
  const { format, ...manifest } = await readKitManifest(source, digest);
  const { config } = manifest;
  const carried = format.name === "modelpack" ? packedKitfile(manifest, digest) : void 0;
  if (carried !== void 0) return { source, format, manifest, ...carried };
  if (config.size > CONFIG_SIZE_LIMIT2) {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `The config of ${source.repository.name}@${digest} has ${config.size} bytes, which no ${format.title} needs.`,
      hint: "Name a ModelKit or ModelPack as the programs that write them make it."
    });
  }
  const bytes = await readWhole2(source, config);
  const read3 = format.name === "modelpack" ? kitfileFromLayers(manifest, bytes, digest) : parseConfig(bytes, config.digest);
  return { source, format, manifest, ...read3 };
}
async function storedCandidate(context, kit, how) {
  const facts = how.facts || context.needs.facts ? await storedFacts(context, kit) : NO_FACTS;
  const { source, manifest } = kit;
  const paths = new Map(entriesOf2(kit).map(({ kind, digest, path }) => [`${kind} ${digest}`, path]));
  const sound = how.mustBeSound === true ? { mustBeSound: true } : {};
  return {
    origin: how.origin,
    found: how.found,
    trigger: context.trigger,
    facts,
    pathOf: (layer) => paths.get(`${layerKind(layer) ?? ""} ${layer.digest}`),
    storedDigest: manifest.descriptor.digest,
    digest: async () => {
      if (how.mustBeSound === true && source.repository.kind === "layout") await assertThere(source, manifest);
      return manifest.descriptor.digest;
    },
    artifact: () => Promise.resolve({ ...storedArtifact(source, manifest), ...sound })
  };
}
async function assertThere(source, manifest) {
  for (const blob of blobsOf(manifest)) {
    const bytes = source.open(blob)[Symbol.asyncIterator]();
    await bytes.next();
    await bytes.return?.();
  }
}
async function storedFacts({ ports }, kit) {
  return readModelFacts(kit.kitfile, publishedFiles(kit.source, kit.manifest, entriesOf2(kit)), ports.remark);
}
function entriesOf2({ kitfile, digests, manifest }) {
  const entries = layerEntries(kitfile);
  return entries.flatMap((entry, index) => {
    const { kind, cleanPath: path } = entry;
    const layers = manifest.layers.filter((layer) => layerKind(layer) === kind);
    const alike = entries.filter((other) => other.kind === kind);
    const inOrder = layers.length === alike.length ? layers[alike.indexOf(entry)] : void 0;
    const own = layers.find((layer) => {
      const told = layerPath(layer);
      return told !== void 0 && cleanPath(told) === path;
    });
    const digest = digests[index] ?? own?.digest ?? (inOrder === void 0 || layerPath(inOrder) !== void 0 ? void 0 : inOrder.digest);
    return digest === void 0 ? [] : [{ kind, path, digest }];
  });
}
function storedArtifact(source, manifest) {
  return { manifest, blobs: storedBlobs(source, manifest) };
}
async function readWhole2(source, blob) {
  const chunks = [];
  for await (const chunk of proved(source, blob)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

// src/select/published.ts
var COMPARED_LIMIT = 256;
async function findPublished(context, kit) {
  const { inputs, trigger, connect } = context;
  if (!trigger.commit.known) {
    throw new Failure({
      code: "COMMIT_UNKNOWN",
      message: `The commit of this run is not known: ${trigger.commit.why}.`,
      hint: 'Run on an event with a commit, or name the ModelKit by "source".'
    });
  }
  const target = connect(inputs.repositories[0]);
  const commit = trigger.commit.value;
  const spelling = commitTagSpelling(inputs.rules) ?? commitTagSpelling(inputs.rules, await kit.facts());
  if (spelling === void 0) return searched(target, commit, await kit.kitfile());
  const tag = commitTagOf(spelling, commit);
  const descriptor = tag === void 0 ? void 0 : await lookUp(target, tag);
  return tag === void 0 || descriptor === void 0 ? void 0 : { target, tag, digest: descriptor.digest };
}
async function publishedCandidate(context, { target, tag, digest }) {
  const kit = await readStoredKit(target, digest);
  return storedCandidate(context, kit, { origin: "published", found: `published as ${target.repository.name}:${tag}`, facts: true });
}
async function searched(target, commit, kitfile) {
  const tags = [];
  for await (const tag of target.tags()) if (holdsCommit(tag, commit)) tags.push(tag);
  const found = /* @__PURE__ */ new Map();
  let refused2;
  for (const tag of tags.slice(0, COMPARED_LIMIT)) {
    const digest = (await lookUp(target, tag))?.digest;
    if (digest === void 0 || found.has(digest)) continue;
    try {
      const kit = await readStoredKit(target, digest);
      if (kitfile === void 0 || sameLayers(kitfile, kit.kitfile)) found.set(digest, { target, tag, digest });
    } catch (thrown) {
      if (!isNoModelKit(thrown)) throw thrown;
      refused2 ??= thrown;
    }
  }
  const [first, second] = found.values();
  if (first === void 0 && refused2 !== void 0) throw refused2;
  if (second === void 0) return first;
  const names = [...found.values()].map(({ tag }) => tag);
  throw new Failure({
    code: "MODELKIT_AMBIGUOUS",
    message: `${names.length} ModelKits of commit ${commit} are published in ${target.repository.name}: ${names.slice(0, 5).join(", ")}.`,
    hint: 'The flavor tells them apart by what is inside the model, which is not on this runner. Write its value out in this step, or name the ModelKit by "source" in mode promote.'
  });
}
function commitIn(tag) {
  return /(?:^|[^a-zA-Z0-9])sha-([0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/.exec(tag)?.[1];
}
function holdsCommit(tag, commit) {
  return tag.includes(`sha-${commit}`) && commitIn(tag) === commit;
}
function sameLayers(a, b) {
  const layers = (kitfile) => JSON.stringify(layerEntries(kitfile).map(({ kind, cleanPath: cleanPath2, name }) => [kind, cleanPath2, name]));
  return layers(a) === layers(b);
}

// src/select/mirror.ts
var LOOKUPS = 16;
async function selectMirror(context) {
  const { inputs, git, connect } = context;
  const target = connect(inputs.repositories[0]);
  const all = await git.tags();
  const matched = all.filter((tag) => matchesGlobs(inputs.gitTags, tag.name));
  const names = /* @__PURE__ */ new Set();
  for await (const name of target.tags()) names.add(name);
  const mirror = new Mirror(context, target, names);
  const limit = pLimit(LOOKUPS);
  const looked = await Promise.all(matched.map((gitTag) => limit(() => mirror.look(gitTag))));
  const { withoutGitTag, removals } = orphans(context, all, names);
  const findings = {
    looked: matched.length,
    withoutModelKit: looked.flatMap(({ gitTag, why }) => why === void 0 ? [] : [{ gitTag: gitTag.name, why }]),
    withoutGitTag
  };
  sayFindings(context, findings, all.length);
  return {
    candidates: looked.flatMap(({ candidates }) => candidates),
    removals,
    findings,
    readBefore: /* @__PURE__ */ new Map([[target.repository.name, { names: [...names], tags: mirror.seen }]])
  };
}
function sayFindings({ inputs, ports }, { looked, withoutModelKit, withoutGitTag }, all) {
  if (looked === 0) {
    ports.remark({
      code: "NO_GIT_TAG_MATCHES",
      level: all === 0 ? "notice" : "warning",
      subject: "git",
      message: all === 0 ? "The repository has no git tag, so there is nothing to mirror." : `None of the git tags (${all}) matches git-tags.`,
      hint: 'Write globs such as "v*", one a line; what follows a "!" is left out.'
    });
  }
  if (withoutModelKit.length > 0) {
    ports.remark({
      code: "GIT_TAGS_WITHOUT_MODELKIT",
      level: "notice",
      subject: "git",
      message: `${withoutModelKit.length} of ${looked} git tags have no ModelKit: ${someOf(withoutModelKit.map(({ gitTag }) => printableText(gitTag)))}.`,
      hint: "Publish from these git tags once (mode publish), or leave them out with git-tags."
    });
  }
  if (withoutGitTag.length > 0 && !inputs.prune) {
    ports.remark({
      code: "VERSIONS_WITHOUT_GIT_TAG",
      level: "notice",
      subject: "tags",
      message: `${withoutGitTag.length} version tags of the registry have no git tag: ${someOf(withoutGitTag.map(printableText))}.`,
      hint: "prune: true removes them; nothing else does."
    });
  }
}
var Mirror = class {
  seen = /* @__PURE__ */ new Map();
  #context;
  #target;
  #names;
  #commitTags;
  #claimed = /* @__PURE__ */ new Set();
  #lookUp = askedOnce((tag) => lookUp(this.#target, tag));
  #manifest = askedOnce((digest) => readKitManifest(this.#target, digest));
  #facts = askedOnce(async (digest) => storedFacts(this.#context, await readStoredKit(this.#target, digest)));
  constructor(context, target, names) {
    this.#context = context;
    this.#target = target;
    this.#names = names;
    this.#commitTags = commitTagIndex(context, names);
  }
  async look(gitTag) {
    const commit = `its commit ${gitTag.commit.slice(0, 12)}`;
    const tags = this.#commitTags(gitTag);
    if (tags.length === 0) return { gitTag, candidates: [], why: `no ModelKit is published for ${commit}` };
    const candidates = [];
    const whys = [];
    for (const tag of tags) {
      const found = await this.#candidate(gitTag, tag, tags.length > 1);
      if (typeof found === "string") whys.push(found);
      else candidates.push(found);
    }
    return candidates.length > 0 ? { gitTag, candidates } : { gitTag, candidates, why: whys.join("; ") };
  }
  async #candidate(gitTag, tag, isOneOfSeveral) {
    const { needs, git, inputs } = this.#context;
    this.#context.ports.cancel.throwIfAborted();
    const descriptor = await this.#lookUp(tag);
    if (descriptor === void 0) return `${tag} vanished while it was looked up`;
    this.seen.set(tag, descriptor);
    const { digest } = descriptor;
    const commitDate = needs.commitDate ? await git.commitDate(gitTag.commit) : void 0;
    const trigger = asIfPushed(this.#context, gitTag.name, known(gitTag.commit, `git tag ${gitTag.name}`), commitDate);
    try {
      const facts = needs.facts ? await this.#facts(digest) : NO_FACTS;
      if (isOneOfSeveral) {
        const spelling = commitTagSpelling(inputs.rules, facts);
        if (spelling === void 0)
          return `several ModelKits are published for its commit, and the flavor does not tell which of them is meant`;
        if (commitTagOf(spelling, gitTag.commit) !== tag) return `${tag} belongs to another flavor`;
      }
      if (!needs.facts && this.#wants(trigger, facts)) await this.#manifest(digest);
      return this.#mirrored(trigger, facts, tag, digest);
    } catch (thrown) {
      if (isNoModelKit(thrown)) return `${tag} names no ModelKit: ${thrown.message}`;
      throw thrown;
    }
  }
  #mirrored(trigger, facts, tag, digest) {
    return {
      origin: "mirrored",
      found: `published as ${this.#target.repository.name}:${tag}`,
      trigger,
      facts,
      digest: () => Promise.resolve(digest),
      artifact: async () => storedArtifact(this.#target, await this.#manifest(digest))
    };
  }
  /** Whether a push of the git tag would give a name that is not there yet; names that many git tags claim count for the first of them. */
  #wants(trigger, facts) {
    try {
      const { intents } = planTags(this.#context.inputs.rules, trigger, facts, { mode: "mirror", oneOfMany: true });
      const missing4 = intents.map((intent) => intent.tag).filter((tag) => !this.#names.has(tag) && !this.#claimed.has(tag));
      for (const tag of missing4) this.#claimed.add(tag);
      return missing4.length > 0;
    } catch (thrown) {
      if (isFailure(thrown)) return false;
      throw thrown;
    }
  }
};
function commitTagIndex({ inputs }, names) {
  const spelling = commitTagSpelling(inputs.rules);
  if (spelling !== void 0) {
    return (gitTag) => {
      const tag = commitTagOf(spelling, gitTag.commit);
      return tag !== void 0 && names.has(tag) ? [tag] : [];
    };
  }
  const byCommit2 = /* @__PURE__ */ new Map();
  for (const name of names) {
    const commit = commitIn(name);
    if (commit !== void 0) byCommit2.set(commit, [...byCommit2.get(commit) ?? [], name]);
  }
  return (gitTag) => byCommit2.get(gitTag.commit) ?? [];
}

// src/pack/credentials.ts
var LOGIN_PATHS = [
  // Of the runner and its actions: google-github-actions/auth, actions/checkout; file commands, payload and home of container actions.
  { path: /\/gha-creds-[^/]*\.json$|\/git-credentials-[^/]*\.config$/, level: "certain" },
  { path: /\/_temp\/(?:_runner_file_commands|_github_workflow|_github_home)\//, level: "certain" },
  // Docker, Podman, kit, git, curl.
  { path: /\/\.docker\/config\.json$|\/\.dockercfg$|\/containers\/auth\.json$|\/kitops\/credentials\.json$/, level: "certain" },
  { path: /\/[._]netrc$|\/\.git-credentials$/, level: "certain" },
  // Clouds and hubs.
  { path: /\/\.aws\/credentials$|\/\.kaggle\/kaggle\.json$|\/\.vault-token$/, level: "certain" },
  { path: /\/(?:\.cache\/|\.)huggingface\/(?:token|stored_tokens)$/, level: "certain" },
  { path: /\/gcloud\/(?:application_default_credentials\.json|(?:credentials|access_tokens)\.db)$/, level: "certain" },
  { path: /\/\.config\/gcloud\/legacy_credentials\/|\/\.terraform\.d\/credentials\.tfrc\.json$/, level: "certain" },
  { path: /\/\.azure\/(?:accesstokens|msal_token_cache|service_principal_entries)\.(?:json|bin)$/, level: "certain" },
  // Package managers and tools whose settings may hold a login.
  { path: /\/\.npmrc$/, level: "quiet", secret: /_(?:authToken|auth|password)\s*=\s*["']?(?!\$)[^\s"']{4}/i },
  { path: /\/\.yarnrc\.yml$/, level: "quiet", secret: /npmAuth(?:Token|Ident)["']?:\s*["']?(?!\$)[^\s"']{4}/ },
  { path: /\/\.pypirc$/, level: "quiet", secret: /^[ \t]*password[ \t]*[=:][ \t]*(?![$%])\S/m },
  {
    path: /\/pip\.(?:conf|ini)$|\/\.gitconfig$|\/\.gitmodules$/,
    level: "quiet",
    secret: /https?:\/\/[^\s/:@]{0,99}:(?!\$)[^\s/@]{4,200}@/
  },
  { path: /\/\.m2\/settings(?:-security)?\.xml$/, level: "quiet", secret: /<(?:password|passphrase|master)>\s*(?!\$)[^<\s]/i },
  { path: /\/\.gradle\/gradle\.properties$/, level: "quiet", secret: /(?:password|token|secret)[a-z]{0,20}[ \t]*=[ \t]*(?!\$)\S/i },
  { path: /\/\.my\.cnf$|\/\.s3cfg$|\/\.boto$/, level: "quiet", secret: /(?:password|secret_key|secret_access_key)[ \t]*=[ \t]*\S/i },
  { path: /\/\.cargo\/credentials(?:\.toml)?$/, level: "likely", secret: /token[ \t]*=[ \t]*["']\S/ },
  { path: /\/(?:\.config\/)?gh\/hosts\.yml$|\/glab-cli\/config\.yml$/, level: "likely", secret: /token:[ \t]*\S{8}/ },
  {
    path: /\/\.kube\/config$|\/kubeconfig(?:\.ya?ml)?$/,
    level: "likely",
    secret: /(?:client-key-data|token|password)["']?:[ \t]*["']?[^\s"'{$]{8}/
  },
  { path: /\/\.env$|\/\.envrc$|\/\.env\.(?!(?:[^/]*\.)?(?:example|sample|template|dist|defaults?)$)[^/]+$/, level: "likely" },
  { path: /\/\.ssh\/(?!config$|known_hosts|authorized_keys)[^/]*(?<!\.pub)$|\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, level: "likely" },
  { path: /\/cosign\.key$|\.(?:p12|pfx|jks|keystore|kdbx|ppk)$|\/\.gnupg\//, level: "likely" },
  { path: /\/\.pgpass$|\/\.htpasswd$|\/rclone\.conf$|\/\.databrickscfg$|\/\.modal\.toml$|\/\.gem\/credentials$/, level: "likely" },
  { path: /\/\.streamlit\/secrets\.toml$|\.tfstate(?:\.backup)?$/, level: "likely" },
  // DVC, Remotes; MLflow, Authentication.
  {
    path: /\/\.dvc\/config\.local$/,
    level: "likely",
    secret: /(?:password|secret|token|account_key|access_key|connection_string)[a-z_]{0,20}[ \t]*=[ \t]*(?!\$)\S/i
  },
  { path: /\/\.mlflow\/credentials$/, level: "likely", secret: /mlflow_tracking_(?:password|token)[ \t]*=[ \t]*(?!\$)\S/i }
];
var ANY_LOGIN_PATH = new RegExp(LOGIN_PATHS.map(({ path }) => path.source).join("|"));
function loginPath(path) {
  const whole = `/${path.toLowerCase()}`;
  return ANY_LOGIN_PATH.test(whole) ? LOGIN_PATHS.find((one) => one.path.test(whole)) : void 0;
}
var LOGIN_VARIABLES = [
  "GOOGLE_APPLICATION_CREDENTIALS",
  "GOOGLE_GHA_CREDS_PATH",
  "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AZURE_FEDERATED_TOKEN_FILE",
  "KUBECONFIG",
  "NETRC",
  "NPM_CONFIG_USERCONFIG",
  "HF_TOKEN_PATH",
  "ACTIONS_ID_TOKEN_FILE"
];
function loginFilesOf(env, platform) {
  const separator = platform === "win32" ? ";" : ":";
  return LOGIN_VARIABLES.flatMap((name) => (env[name] ?? env[name.toLowerCase()] ?? "").split(separator)).filter((path) => path !== "");
}
var BREAK = String.raw`(?:\\[rn]|\s)`;
var SECRET_FORMS = [
  {
    // RFC 7468 and OpenSSH, OpenPGP and Sigstore keys; encrypted ones too. The marker alone, as programs write it, is none.
    name: "a private key",
    form: new RegExp(
      `-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:${BREAK}{1,8}(?:[A-Za-z-]{1,30}: [^\\n\\\\]{0,200}${BREAK}{1,8}){0,5}(?:[A-Za-z0-9+/]{16}|[A-Za-z0-9+/=]{1,15}${BREAK}{0,8}-----END )|[\\s\\\\nr"'+,]{1,40}[A-Za-z0-9+/]{40})`
    )
  },
  { name: "a private key", form: /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{50}/ },
  { name: "a private key", form: /PuTTY-User-Key-File-\d:/, beside: "Private-Lines:" },
  { name: "a GitHub token", form: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|ghs_\d{1,20}_eyJ[\w-]{20}|github_pat_\w{40})/ },
  { name: "a GitLab token", form: /\bgl(?:pat|ptt|dt|rt|cbt|imt|soat|ft|agent|oas)-[\w-]{20}/ },
  { name: "a Hugging Face token", form: /\b(?:hf|api_org)_[A-Za-z0-9]{30}/ },
  { name: "an npm token", form: /\bnpm_[A-Za-z0-9]{36}|\/:_(?:authToken|password)\s*=\s*(?!\$)[^\s"'$]{16}/ },
  { name: "a PyPI token", form: /\bpypi-AgE[\w-]{50}/ },
  { name: "a Docker token", form: /\bdckr_(?:pat|oat)_[\w-]{20}/ },
  { name: "a login of a registry", form: /"(?:auth|password|identitytoken|registrytoken)"\s*:\s*"(?!\$)[^"]{4}/, beside: '"auths"' },
  { name: "a login for git", form: /extraheader\s*=\s*authorization:\s*(?:basic|bearer)\s+[^\s$]{8}/i },
  { name: "an AWS key", form: /\b(?:AKIA|ASIA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}\b/ },
  { name: "an AWS key", form: /aws_secret_access_key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}(?<!EXAMPLEKEY)(?![A-Za-z0-9/+])/i },
  { name: "a Google key", form: /\bAIza[\w-]{35}|\bya29\.[\w-]{50}|\bGOCSPX-[\w-]{28}/ },
  { name: "an Azure key", form: /\bAccountKey=[A-Za-z0-9+/]{80}|\b[A-Za-z0-9_~.]{3}\dQ~[\w~.-]{31}/ },
  {
    name: "a Slack token",
    form: /\bxox[abeoprs]-[\w-]{20}|\bxapp-\d-[A-Z0-9]{5,20}-\d{5,20}-[a-f0-9]{40}|hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{20}/
  },
  { name: "an OpenAI key", form: /\bsk-(?:proj|svcacct|admin|None)-[\w-]{40}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/ },
  { name: "an Anthropic key", form: /\bsk-ant-[a-z0-9]{3,10}-[\w-]{40}/ },
  {
    name: "a key of a model service",
    form: /\br8_[A-Za-z0-9]{37}|\bgsk_[A-Za-z0-9]{52}|\bKGAT_[a-f0-9]{32}|\bnvapi-[\w-]{60}|\bwandb_v1_\w{30}/
  },
  { name: "a payment or mail key", form: /\b[rs]k_live_[A-Za-z0-9]{20}|\bSG\.[\w-]{22}\.[\w-]{43}/ },
  {
    name: "a token",
    form: /\bdo[opr]_v1_[a-f0-9]{64}|\bdapi[a-f0-9]{32}|\bhvs\.[\w-]{60}|\bcio[A-Za-z0-9]{32}\b|\brubygems_[a-f0-9]{48}|\bglsa_\w{32}|\bshp(?:at|ca|pa|ss)_[a-f0-9]{32}|\btskey-[a-z]{2,10}-\w{12}|\bops_eyJ[A-Za-z0-9+/]{200}|\b\w{14}\.atlasv1\.[\w-]{60}/
  }
];
var ANY_SECRET = /PRIVATE KEY|PuTTY-User|AGE-SECRET|gh[pousr]_|github_pat_|\bgl[a-z]{2,5}[-_]|\bhf_|api_org_|npm_|:_(?:authToken|password)|pypi-AgE|dckr_|"auths"|extraheader|AKIA|ASIA|aws_secret|AIza|ya29\.|GOCSPX-|AccountKey=|\dQ~|xox[abeoprs]-|xapp-|hooks\.slack|\bsk-|\br8_|gsk_|KGAT_|nvapi-|wandb_v1|k_live_|\bSG\.|do[opr]_v1_|\bdapi|\bhvs\.|\bcio|rubygems_|shp(?:at|ca|pa|ss)_|tskey-|ops_eyJ|\.atlasv1\./i;
var PLACEHOLDER = /([xX*.0])\1{11}/;
function secretIn(text2, also) {
  const forms = ANY_SECRET.test(text2) ? SECRET_FORMS.filter(({ beside }) => beside === void 0 || text2.includes(beside)) : [];
  for (const { name, form } of also === void 0 ? forms : [...forms, { name: "a login", form: also }]) {
    for (const found of text2.matchAll(new RegExp(form, `g${form.flags}`))) {
      if (!PLACEHOLDER.test(found[0])) return { name, line: text2.slice(0, found.index).split("\n").length };
    }
  }
  return void 0;
}
var METADATA_DIRECTORIES = [".cache/huggingface", ".huggingface", "._____temp", ".dvc/cache", ".dvc/tmp"];
function holdsDownloadMetadata(path) {
  return METADATA_DIRECTORIES.some((directory) => path === directory || path.endsWith(`/${directory}`));
}

// src/pack/plan.ts
var import_node_fs6 = __toESM(require_node_fs(), 1);
var import_node_path8 = __toESM(require_node_path(), 1);

// src/pack/modelpack.ts
var import_node_path5 = __toESM(require_node_path(), 1);

// src/pack/layer-path.ts
var import_node_fs = __toESM(require_node_fs(), 1);
function kindName(entry) {
  switch (entry.kind) {
    case "modelpart":
      return "model part";
    case "mcp":
      return "MCP server";
    default:
      return entry.kind;
  }
}
function layerName(entry) {
  return `${kindName(entry)} path "${shownText(entry.path === "" ? "." : entry.path)}"`;
}
function checkLayerPath(root, realRoot, entry) {
  const path = entry.cleanPath;
  if (path === ".." || path.startsWith("../") || path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) {
    return problem(
      entry,
      "LAYER_PATH_OUTSIDE",
      `The ${layerName(entry)} leaves the context directory.`,
      'A kit holds only files below "context". Write a path inside it, copy the files there, or set "context" to a directory that holds both.'
    );
  }
  const raw = rawName(path);
  const link = firstLink(root, raw);
  let target;
  try {
    target = (0, import_node_fs.statSync)(diskPath(root, raw));
  } catch (cause) {
    return missing2(root, entry, link, cause);
  }
  if (link !== void 0) {
    const real = (0, import_node_fs.realpathSync)(diskPath(root, raw));
    if (!isInside(realRoot, real)) {
      return problem(
        entry,
        "LAYER_PATH_OUTSIDE",
        `The ${layerName(entry)} leaves the context directory: "${shownName(link)}" is a symbolic link to "${shownText(targetOf(root, link))}".`,
        'A kit holds only files below "context". Copy the files there instead of linking to them (for example "cp -rL").'
      );
    }
  }
  if (!target.isFile() && !target.isDirectory()) {
    return problem(
      entry,
      "LAYER_PATH_UNSUPPORTED",
      `The ${layerName(entry)} is neither a file nor a directory.`,
      "Pipes, sockets and devices cannot be packed; name a file or a directory."
    );
  }
  if (entry.kind === "mcp" && !target.isFile()) {
    return problem(
      entry,
      "LAYER_PATH_UNSUPPORTED",
      `The ${layerName(entry)} is a directory.`,
      "An MCP server is one bundle file (.mcpb), stored as it is; name that file."
    );
  }
  return link === void 0 ? {} : { link };
}
function targetOf(root, link) {
  try {
    return (0, import_node_fs.readlinkSync)(diskPath(root, link));
  } catch {
    return "";
  }
}
function missing2(root, entry, link, cause) {
  const code = systemCode(cause);
  if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP") {
    return problem(
      entry,
      "FILE_UNREADABLE",
      `The ${layerName(entry)} cannot be looked at: ${systemReason(cause)}.`,
      "Make the path readable for the user that runs this step."
    );
  }
  if (link !== void 0) {
    return problem(
      entry,
      "LAYER_PATH_MISSING",
      `The ${layerName(entry)} does not exist: "${shownName(link)}" is a symbolic link to "${shownText(targetOf(root, link))}", which leads nowhere.`,
      'Put the real file in its place; a cache that links to shared files has to be copied as files (for example "hf download --local-dir DIR" or "cp -rL").'
    );
  }
  if (exists(root, `${rawName(entry.cleanPath)}.dvc`)) {
    return problem(
      entry,
      "DVC_POINTER",
      `The ${layerName(entry)} does not exist; beside it is only the DVC pointer "${shownText(entry.cleanPath)}.dvc".`,
      `Run "dvc pull ${shownText(entry.cleanPath)}" in a step before this one.`
    );
  }
  const similar = otherSpelling(root, entry.cleanPath);
  if (similar?.normalize() === entry.cleanPath.normalize()) {
    return problem(
      entry,
      "LAYER_PATH_MISSING",
      `The ${layerName(entry)} does not exist, but "${shownText(similar)}" does, in another Unicode form.`,
      "They look alike, but one has composed characters (NFC) and the other decomposed ones (NFD). Copy the name of the file into the Kitfile, or rename the file."
    );
  }
  return problem(
    entry,
    "LAYER_PATH_MISSING",
    `The ${layerName(entry)} does not exist${similar === void 0 ? "" : `, but "${shownText(similar)}" does`}.`,
    similar === void 0 ? 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.' : "Upper and lower case count. Correct the path."
  );
}
function firstLink(root, raw) {
  for (const part of [...above(raw), raw]) {
    try {
      if ((0, import_node_fs.lstatSync)(diskPath(root, part)).isSymbolicLink()) return part;
    } catch {
      return void 0;
    }
  }
  return void 0;
}
function otherSpelling(root, path) {
  const found = [];
  for (const element of path.split("/")) {
    let names;
    try {
      names = (0, import_node_fs.readdirSync)(diskPath(root, rawName(found.join("/"))));
    } catch {
      return void 0;
    }
    const match = names.includes(element) ? element : names.find((name) => sameLetters(name, element));
    if (match === void 0) return void 0;
    found.push(match);
  }
  return found.join("/");
}
function sameLetters(a, b) {
  return a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
function exists(root, raw) {
  try {
    return (0, import_node_fs.lstatSync)(diskPath(root, raw)).isFile();
  } catch {
    return false;
  }
}
function problem(entry, code, message, hint) {
  return { code, message, hint, at: entry.at };
}

// src/pack/modelpack-config.ts
var import_node_path4 = __toESM(require_node_path(), 1);
function serializePackConfig(kitfile, facts, digests) {
  const { name, version, description, authors = [] } = kitfile.package;
  const descriptor = [
    ["authors", goList(authors, goJson)],
    ["name", name],
    ["version", version],
    ["licenses", goList(licenses(kitfile), goJson)],
    ["title", name],
    ["description", description]
  ];
  const modelfs = [
    ["type", "layers"],
    ["diffIds", goList(digests, goJson)]
  ];
  return goStruct([
    ["descriptor", goStruct(descriptor)],
    ["modelfs", goStruct(modelfs)],
    ["config", goStruct(technical(kitfile, facts))]
  ]).bytes;
}
function licenses({ package: { license }, model, code, datasets }) {
  const sections = [{ license }, ...model === void 0 ? [] : [model, ...model.parts], ...datasets, ...code];
  const named4 = sections.flatMap((section) => section.license === void 0 || section.license === "" ? [] : [section.license]);
  return [...new Set(named4)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
var PRECISIONS = /* @__PURE__ */ new Map([
  ["fp16", "float16"],
  ["f16", "float16"],
  ["bf16", "bfloat16"],
  ["fp32", "float32"],
  ["f32", "float32"],
  ["fp64", "float64"],
  ["f64", "float64"]
]);
var ENDINGS = /* @__PURE__ */ new Map([
  [".gguf", "gguf"],
  [".safetensors", "safetensors"],
  [".onnx", "onnx"],
  [".pt", "pt"],
  [".pth", "pt"],
  [".bin", "pt"]
]);
function technical({ model }, facts) {
  if (model === void 0) return [];
  const { size } = facts;
  const label = facts.quantization?.value ?? "";
  const precision = PRECISIONS.get(label.toLowerCase());
  const stated2 = model.format === void 0 || model.format === "" ? void 0 : model.format.toLowerCase();
  return [
    ["architecture", facts.architecture?.value],
    ["format", stated2 ?? ENDINGS.get(import_node_path4.posix.extname(model.path).toLowerCase()) ?? facts.format?.value],
    // The spec knows one digit behind the point, and no counts of experts.
    ["paramSize", /^\d+(?:\.\d)?[KMBTQ]$/i.test(size?.value ?? "") ? size?.value : void 0],
    ["precision", precision],
    // A name's own word, `quantized`, says nothing of how.
    ["quantization", precision === void 0 && label !== "" && !isQuantizedWord(label) ? label : void 0]
  ];
}

// src/pack/modelpack.ts
var WEIGHTS = "gguf safetensors bin pt pth onnx ort ckpt h5 hdf5 keras npy npz pkl pickle joblib skops tflite litertlm pb dduf nemo pte msgpack mlmodel ubj xgb lgb cbm pdparams pdiparams rknn rkllm dlc".split(" ");
var ENGINES = "engine plan trt task".split(" ");
var modelPack = {
  artifact: MODELPACK,
  check: checkKitfile,
  arrange(kitfile, entries, problems) {
    const split = entries.map((one) => splitEntry(one, problems));
    const layers = split.flat();
    checkPaths(entries, layers, problems);
    return { kitfile: expanded(kitfile, entries, split), layers };
  },
  describe: (kitfile, digests, facts) => ({
    config: serializePackConfig(kitfile, facts, digests),
    annotations: { [Annotation.kitfile]: Buffer.from(serializeConfig(kitfile, digests)).toString("utf8") }
  })
};
function layerSubtype(kind) {
  return kind === "prompt" ? { [Annotation.layerSubtype]: "prompt" } : {};
}
function unsuitable(message, hint, at2) {
  return { code: "MODELPACK_UNSUITABLE", message, hint, ...at2 === void 0 ? {} : { at: at2 } };
}
function checkKitfile(kitfile, problems) {
  const { model, mcpServers } = kitfile;
  const [server] = mcpServers;
  if (server !== void 0) {
    problems.add(
      unsuitable(
        "The Kitfile has mcpServers, for which a ModelPack has no place.",
        "Leave them out, or write format: modelkit.",
        server.at
      )
    );
  }
  if (model?.reference !== void 0) {
    problems.add(
      unsuitable(
        `The model path "${shownText(model.path)}" refers to another ModelKit, which a ModelPack cannot do.`,
        "Name the files of the model, or write format: modelkit.",
        model.at
      )
    );
  } else if (model?.path === "") {
    problems.add(unsuitable("The model has no path, and a ModelPack needs its files.", "Write model.path, or format: modelkit.", model.at));
  } else if (server === void 0 && layerEntries(kitfile).length === 0) {
    problems.add(
      unsuitable(
        "The Kitfile names no files, and a ModelPack has at least one layer.",
        "Name a model, datasets, code or docs in the Kitfile, or write format: modelkit."
      )
    );
  }
}
function isModel(kind) {
  return kind === "model" || kind === "modelpart";
}
function endsIn(endings, { name }) {
  return endings.includes(import_node_path5.posix.extname(name).slice(1).toLowerCase());
}
function weightsOf(files) {
  const weights3 = files.filter((file) => endsIn(WEIGHTS, file));
  return new Set(weights3.length > 0 ? weights3 : files.filter((file) => endsIn(ENGINES, file)));
}
function splitEntry(one, problems) {
  const { entry, draft, content } = one;
  const files = content.entries.filter(({ type }) => type === "file");
  const [only] = files;
  const isFile = only?.name === draft.path;
  if (!isModel(entry.kind)) return isFile ? rawLayers(one, [only], problems) : [tarLayer(one, content)];
  const first = entry.kind === "model" && !isFile ? [...weightsOf(files)][0] : void 0;
  if (entry.kind === "model" && !isFile && first === void 0) {
    problems.add(
      unsuitable(
        `The ${layerName(entry)} holds no file of weights: none ends in ${[...WEIGHTS, ...ENGINES].map((ending) => `.${ending}`).join(", ")}.`,
        "Name the file of the weights itself as model.path, and what belongs to it under model.parts.",
        entry.at
      )
    );
  }
  return rawLayers(one, first === void 0 ? files : [first, ...files.filter((file) => file !== first)], problems);
}
function rawLayers({ entry, draft, content: { root } }, files, problems) {
  const unnamed = files.filter(({ name }) => strictText(name) === void 0).map(({ name }) => name);
  if (unnamed.length > 0) {
    const message = `Names that are not UTF-8 cannot be written into a ModelPack: ${someNames(unnamed)}.`;
    problems.add(unsuitable(message, "Rename the files.", entry.at));
  }
  const weights3 = weightsOf(files);
  return files.map((file) => {
    const path = strictText(file.name) ?? "";
    const isWeights = weights3.has(file) || entry.kind === "model" && file.name === draft.path;
    const kind = isModel(entry.kind) ? isWeights ? "model" : "modelpart" : entry.kind;
    return {
      kind: entry.kind,
      path,
      mediaType: MODELPACK.layerType(kind, "raw"),
      annotations: {
        ...layerSubtype(entry.kind),
        [Annotation.filePath]: path,
        [Annotation.title]: path,
        [Annotation.fileMetadata]: fileMetadata(path, file)
      },
      files: 1,
      content: { root, format: "raw", entries: [file], size: file.size },
      apart: () => {
        const tar = [...parentsOf(file.name), file];
        return {
          kind: entry.kind,
          path,
          mediaType: MODELPACK.layerType(kind, "tar"),
          annotations: { ...layerSubtype(entry.kind), [Annotation.filePath]: path },
          files: 1,
          content: { root, format: "tar", entries: tar, size: tarSize(tar) }
        };
      }
    };
  });
}
function tarLayer({ entry: { kind, cleanPath: path }, draft }, content) {
  return {
    kind,
    path,
    mediaType: MODELPACK.layerType(kind, "tar"),
    annotations: { ...layerSubtype(kind), ...path === "." ? {} : { [Annotation.filePath]: path } },
    files: draft.files,
    content
  };
}
function fileMetadata(path, { mode, size }) {
  const zero = goJson(0);
  return goStruct([
    ["name", import_node_path5.posix.basename(path)],
    ["mode", goJson(mode)],
    ["uid", zero],
    ["gid", zero],
    ["size", goJson(size)],
    ["mtime", "1970-01-01T00:00:00Z"],
    ["typeflag", zero]
  ]).text;
}
function parentsOf(name) {
  return above(name).map((parent) => ({ name: parent, type: "directory", mode: 493, size: 0 }));
}
function checkPaths(entries, layers, problems) {
  for (const { path } of layers) {
    if (/[:\\]/.test(path)) {
      problems.add(
        unsuitable(
          `The path "${shownText(path)}" holds a colon or backslash, which not every reader of ModelPacks can write.`,
          "Rename the file."
        )
      );
    }
  }
  const directories2 = new Map(
    entries.filter(({ entry, draft }) => !isModel(entry.kind) && draft.path !== ".").map(({ entry }) => [entry.cleanPath, entry])
  );
  for (const { path } of layers) {
    for (const parent of above(path)) {
      const layer = directories2.get(parent);
      if (layer === void 0) continue;
      const message = `The ${layerName(layer)} is one layer, and "${shownText(path)}" below it is another: readers that write each layer under its path cannot have both.`;
      problems.add(unsuitable(message, "Name the parts of the directory one by one, or move one of the two.", layer.at));
    }
  }
}
function expanded(kitfile, entries, split) {
  const { model } = kitfile;
  if (model === void 0) return kitfile;
  const filesOf3 = (kind, index) => {
    const at2 = entries.findIndex(({ entry }) => entry.kind === kind && entry.index === index);
    const [first, ...more] = split[at2] ?? [];
    const named4 = entries[at2]?.entry;
    return first === void 0 || named4 === void 0 ? [] : [first.path === named4.cleanPath ? named4.path : first.path, ...more.map(({ path: path2 }) => path2)];
  };
  const [path = model.path, ...beside] = filesOf3("model", 0);
  return {
    ...kitfile,
    model: {
      ...model,
      path,
      parts: [
        ...beside.map((file) => ({ path: file, at: model.at })),
        ...model.parts.flatMap((part, index) => {
          const files = filesOf3("modelpart", index);
          const { name, ...unnamed } = part;
          return files.length === 1 && name !== void 0 ? [{ ...part, path: files[0] ?? part.path }] : files.map((file) => ({ ...unnamed, path: file }));
        })
      ]
    }
  };
}

// src/pack/format.ts
var modelKit = {
  artifact: MODELKIT,
  check: () => void 0,
  arrange: (kitfile, entries) => ({
    kitfile,
    layers: entries.map(({ entry: { kind, cleanPath: path }, draft, content }) => ({
      kind,
      path,
      mediaType: MODELKIT.layerType(kind, content.format),
      annotations: { ...layerSubtype(kind), [Annotation.filePath]: path },
      files: draft.files,
      content
    }))
  }),
  describe: (kitfile, digests) => ({ config: serializeConfig(kitfile, digests), annotations: {} })
};
var PACK_FORMATS = { modelkit: modelKit, modelpack: modelPack };

// src/pack/ignore-file.ts
var import_node_buffer = __toESM(require_node_buffer(), 1);
var import_promises2 = __toESM(require_promises(), 1);
var import_node_path6 = __toESM(require_node_path(), 1);

// src/pack/ignore-pattern.ts
var ESCAPED = new Set(".+()$");
async function goEngine() {
  const { RE2JS, RE2JSException } = await import("./chunk-IE32JORT.js");
  return (source) => {
    try {
      return RE2JS.compile(source);
    } catch (cause) {
      throw cause instanceof RE2JSException ? new SyntaxError(cause.message, { cause }) : cause;
    }
  };
}
var REPETITIONS_LIMIT = 5e3;
function compilePattern(pattern) {
  const runes = Array.from(nameText(pattern).matchAll(/\\.|./gsu), ([rune]) => rune);
  checkSyntax(runes);
  if (strictText(pattern) === void 0 && pattern.includes("[")) throw new SyntaxError("a character class in text that is not UTF-8");
  let kind = "exact";
  let source = "^";
  for (let at2 = 0, turn = 0; ; turn++) {
    const rune = runes[at2];
    if (rune === void 0) break;
    at2++;
    if (rune === "*" && runes[at2] === "*") {
      at2++;
      if (runes[at2] === "/") at2++;
      if (at2 < runes.length) {
        source += "(.*/)?";
        kind = "regexp";
      } else if (kind === "exact") kind = "prefix";
      else {
        source += ".*";
        kind = "regexp";
      }
      if (turn === 0) kind = "suffix";
    } else if (rune === "*" || rune === "?") {
      source += rune === "*" ? "[^/]*" : "[^/]";
      kind = "regexp";
    } else if (ESCAPED.has(rune)) source += `\\${rune}`;
    else {
      source += rune;
      if (rune === "[" || rune === "]" || rune.startsWith("\\")) kind = "regexp";
    }
  }
  switch (kind) {
    case "exact":
      return { exact: true };
    case "prefix": {
      const prefix = pattern.slice(0, -2);
      return { test: (path) => path.startsWith(prefix) };
    }
    case "suffix": {
      const suffix = pattern.slice(2);
      return { test: (path) => path.endsWith(suffix) || suffix.startsWith("/") && path === suffix.slice(1) };
    }
    case "regexp": {
      const repeated = [...source.matchAll(/\{(\d{1,9})(?:,(\d{0,9}))?\}/g)].reduce(
        (sum, [, low, high]) => sum + Math.max(Number(low), Number(high ?? 0)),
        0
      );
      if (repeated > REPETITIONS_LIMIT) throw new SyntaxError(`it repeats more than ${REPETITIONS_LIMIT} times`);
      return { source: `${source}$` };
    }
  }
}
function checkSyntax(runes) {
  for (let at2 = runes.indexOf("["); at2 >= 0; at2 = runes.indexOf("[", checkClass(runes, at2 + 1))) ;
  if (runes.includes("\\")) throw new SyntaxError("a backslash at the end");
}
function checkClass(runes, start) {
  let at2 = runes[start] === "^" ? start + 1 : start;
  for (let members = 0; members === 0 || runes[at2] !== "]"; members++) {
    at2 = checkMember(runes, at2);
    if (runes[at2] === "-") at2 = checkMember(runes, at2 + 1);
  }
  return at2;
}
function checkMember(runes, start) {
  const first = runes[start];
  if (first === void 0 || first === "-" || first === "]") throw new SyntaxError("a character class that is not complete");
  if (start + 1 >= runes.length) throw new SyntaxError("a character class without its closing ]");
  return start + 1;
}

// src/pack/ignore-file.ts
var KITIGNORE = ".kitignore";
var BUILT_IN = ["Kitfile", "kitfile", ".kitfile", KITIGNORE];
var SIZE_LIMIT = 1024 * 1024;
var LINE_LENGTH_LIMIT = 64 * 1024;
var WILDCARDS_LIMIT = 2e3;
var SHOWN_LENGTH = 40;
async function readIgnoreFile(root, realRoot, remark) {
  return parseIgnoreFile(await bytesOf(root, realRoot), remark);
}
async function parseIgnoreFile(bytes, remark) {
  const rules = [];
  let engine;
  let wildcards = 0;
  const add4 = async (line, text2) => {
    const { negated, pattern } = ruleText(line, text2);
    try {
      const compiled = compilePattern(pattern);
      const exact = "exact" in compiled;
      if (!exact && ++wildcards > WILDCARDS_LIMIT)
        throw new SyntaxError(`it is one of more than ${WILDCARDS_LIMIT} patterns with a wildcard`);
      let test = (path) => path === pattern;
      if ("test" in compiled) test = compiled.test;
      else if ("source" in compiled) {
        const regexp = (engine ??= await goEngine())(compiled.source);
        test = (path) => regexp.test(nameText(path));
      }
      rules.push({ line, text: text2, pattern, negated, exact, test });
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw invalid(line, text2, cause.message, cause);
    }
  };
  for (const [index, part] of decoded(bytes, remark).split("\n").entries()) {
    const line = index + 1;
    if (part.length >= LINE_LENGTH_LIMIT) throw invalid(line, "", "it is longer than 64 KiB");
    const whole = index === 0 && part.startsWith("\xEF\xBB\xBF") ? part.slice(3) : part;
    if (whole.startsWith("#")) continue;
    const written3 = trimmed(whole);
    if (written3 !== "") await add4(line, written3);
  }
  for (const name of BUILT_IN) await add4(0, name);
  return rules;
}
function decoded(bytes, remark) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = buffer[0] === 255 && buffer[1] === 254 ? "utf-16le" : buffer[0] === 254 && buffer[1] === 255 ? "utf-16be" : void 0;
  if (encoding === void 0) {
    if (buffer.includes(0)) throw unreadable2("it holds NUL bytes, as text in UTF-16 without a byte order mark does", "Save it as UTF-8.");
    if (remark !== void 0 && !(0, import_node_buffer.isUtf8)(buffer)) sayOtherBytes(buffer, remark);
    return buffer.toString("latin1");
  }
  let text2;
  try {
    text2 = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable2(`it begins as ${encoding.toUpperCase()} does and is none`, "Save it as UTF-8.", cause);
  }
  if (text2.includes("\0")) throw unreadable2("it begins as UTF-16 does and holds NUL characters", "Save it as UTF-8.");
  const code = "KITIGNORE_ENCODING";
  const message = `${KITIGNORE} is in ${encoding.toUpperCase()}: it is read here, but for kit none of its lines names a file.`;
  remark?.({ level: "warning", subject: "kitfile", code, message, hint: "Save it as UTF-8." });
  return Buffer.from(text2, "utf8").toString("latin1");
}
function sayOtherBytes(bytes, remark) {
  const lines2 = bytes.toString("latin1").split("\n");
  const line = lines2.findIndex((text2) => !text2.startsWith("#") && !(0, import_node_buffer.isUtf8)(Buffer.from(text2, "latin1"))) + 1;
  if (line === 0) return;
  const code = "KITIGNORE_ENCODING";
  const message = `Line ${line} of ${KITIGNORE} is not text in UTF-8 (in Latin-1 or Windows-1252, say): kit compares bytes, so that it leaves out no file whose name is in UTF-8.`;
  remark({ level: "warning", subject: "kitfile", code, message, hint: "Save it as UTF-8.", at: { file: KITIGNORE, line, column: 1 } });
}
function ruleText(line, text2) {
  const inverted = text2.startsWith("!");
  let path = inverted ? trimmed(text2.slice(1)) : text2;
  if (path !== "") {
    path = cleanPath(path);
    if (path.length > 1 && path.startsWith("/")) path = path.slice(1);
  }
  const again = cleanPath(trimmed(inverted ? `!${path}` : path));
  const negated = again.startsWith("!");
  const pattern = negated ? again.slice(1) : again;
  if (pattern === "") throw invalid(line, text2, 'a lone "!" negates nothing');
  return { negated, pattern };
}
async function bytesOf(root, realRoot) {
  try {
    const real = await (0, import_promises2.realpath)((0, import_node_path6.join)(root, KITIGNORE));
    if (!isInside(realRoot, real))
      throw unreadable2("it is a link to a file outside of the context directory", "Put the file itself into the context directory.");
    const found = await (0, import_promises2.stat)(real);
    if (!found.isFile()) throw unreadable2(found.isDirectory() ? "it is a directory" : "it is no regular file");
    if (found.size > SIZE_LIMIT)
      throw unreadable2(`it has ${found.size} bytes, more than ${SIZE_LIMIT}`, "Name directories or patterns instead of single files.");
    return await (0, import_promises2.readFile)(real);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return new Uint8Array();
    throw isFailure(cause) ? cause : unreadable2(systemReason(cause), void 0, cause);
  }
}
function unreadable2(why, hint = "Make it a readable text file, or remove it.", cause) {
  return packFailure("KITIGNORE_INVALID", `${KITIGNORE} cannot be read: ${why}.`, hint, cause);
}
function invalid(line, text2, why, cause) {
  const message = text2 === "" ? `Line ${line} of ${KITIGNORE} cannot be read: ${why}.` : `Line ${line} of ${KITIGNORE}, "${shownName(text2, SHOWN_LENGTH)}", is no pattern: ${why}.`;
  const hint = `Correct line ${line}; a backslash takes away the meaning of "*", "?", "[" and itself.`;
  return packFailure("KITIGNORE_INVALID", message, hint, cause, { file: KITIGNORE, line, column: 1 });
}
function ignoreLine(path) {
  const line = shownName(path).replace(/[\\*?[]/g, "\\$&");
  return line.startsWith("#") ? `/${line}` : line.startsWith("!") ? `\\${line}` : line;
}

// src/pack/layer-draft.ts
var KEPT_NAMES = 20;
function sighting() {
  return { count: 0, first: [] };
}
function see(seen, name) {
  seen.count += 1;
  if (seen.first.length < KEPT_NAMES) seen.first.push(name);
}
function draftOf(owner) {
  return {
    owner,
    path: rawName(owner.cleanPath),
    format: owner.kind === "mcp" ? "raw" : "tar",
    entries: [],
    files: 0,
    ignored: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    inOtherLayers: sighting(),
    git: sighting()
  };
}
function layerTree(drafts, inherited2) {
  const root = node();
  for (const one of drafts) {
    claim(root, cleanPath(trimmed(one.path)));
    if (isReachable(one.path)) place3(root, one);
  }
  for (const path of inherited2) claim(root, cleanPath(trimmed(rawName(path))));
  return root;
}
function isReachable(path) {
  return !path.split("/").slice(1).some((element) => element.includes(".."));
}
function deepestClaim(root, path) {
  let at2 = root;
  let deepest = root;
  for (const element of path.split("/")) {
    at2 = at2.children.get(element);
    if (at2 === void 0) break;
    if (at2.claimed) deepest = at2;
  }
  return deepest;
}
function claim(root, path) {
  const last = wayTo(root, path).at(-1);
  if (last !== void 0) last.claimed = true;
}
function place3(root, one) {
  const way = wayTo(root, one.path);
  way.pop()?.here.push(one);
  for (const above2 of way) above2.below.push(one);
}
function wayTo(root, path) {
  const way = [root];
  let at2 = root;
  for (const element of path === "." ? [] : path.split("/")) {
    const next = at2.children.get(element) ?? node();
    at2.children.set(element, next);
    way.push(next);
    at2 = next;
  }
  return way;
}
function node() {
  return { children: /* @__PURE__ */ new Map(), claimed: false, here: [], below: [] };
}

// src/pack/empty-layer.ts
var REAL_FILES = 'kit packs no symbolic links. Fetch real files (for example "hf download --local-dir DIR", or "cp -rL" from a cache that links to shared files).';
function whyEmpty(root, draft, link) {
  if (link !== void 0) {
    return { why: `"${shownName(link)}" is a symbolic link to "${shownText(targetOf(root, link))}"`, hint: REAL_FILES };
  }
  if (draft.path.toLowerCase().split("/").includes(".git")) {
    return { why: 'it lies in a ".git" directory, which is never packed', hint: 'Name a path outside of ".git".' };
  }
  if (!isReachable(draft.path)) {
    return { why: 'kit leaves out names that hold ".."', hint: `Rename "${shownName(draft.path)}" so that no name holds "..".` };
  }
  const reached = draft.path === "." || draft.entries.some((one) => one.name === draft.path);
  const rule = draft.ignoredBy ?? (reached ? void 0 : draft.firstIgnoredBy);
  if (rule !== void 0) {
    return { why: `the path itself is left out by ${ruleName(rule)}`, hint: unignore(draft.path, rule), ignoredBy: rule };
  }
  const first = draft.firstIgnoredBy;
  if (first !== void 0 && draft.ignored.count > 0) {
    return {
      why: `${ruleName(first)} leaves out ${someNames(draft.ignored.first, draft.ignored.count)}`,
      hint: `Remove or narrow line ${first.line} of ${KITIGNORE}, or name another path in the Kitfile.`
    };
  }
  if (draft.links.count > 0)
    return { why: `it holds only symbolic links: ${someNames(draft.links.first, draft.links.count)}`, hint: REAL_FILES };
  if (draft.inOtherLayers.count > 0) {
    return {
      why: `what it holds belongs to other layers: ${someNames(draft.inOtherLayers.first, draft.inOtherLayers.count)}`,
      hint: "A file is packed once, in the layer with the longest path. Remove this entry or the ones below it."
    };
  }
  if (draft.dotted.count > 0) {
    return {
      why: `kit leaves out names that hold "..": ${someNames(draft.dotted.first, draft.dotted.count)}`,
      hint: 'Rename the files so that no name holds "..".'
    };
  }
  if (draft.specials.count > 0) {
    return {
      why: `it holds only pipes, sockets or devices: ${someNames(draft.specials.first, draft.specials.count)}`,
      hint: "Only regular files are packed."
    };
  }
  if (draft.git.count > 0) return { why: 'it holds only ".git", which is never packed', hint: "Name the directory that holds the files." };
  return {
    why: "the directory is empty",
    hint: "Let an earlier step fetch or build the files, or name another path in the Kitfile."
  };
}
function ruleName(rule) {
  return rule.line === 0 ? "kit itself, which never packs a Kitfile or .kitignore of the context" : `line ${rule.line} of ${KITIGNORE} ("${shownName(rule.text)}")`;
}
function unignore(path, rule) {
  if (rule.line === 0) return "Remove the entry: the Kitfile travels as the config of the ModelKit.";
  const remove = `Remove line ${rule.line} of ${KITIGNORE}`;
  return rule.test(path) ? `${remove}, or add the line "!${ignoreLine(path).replace(/^\\!/, "!")}" below it.` : `${remove}, or narrow it: it names a directory above the path.`;
}

// src/pack/orphans.ts
function orphanProblem(orphan, rules) {
  const { file, directory } = orphan;
  const negation = rules.broughtBackBy(file);
  const top = topIgnored(directory, rules);
  const rule = rules.verdict(top) ?? orphan.ignoredBy;
  const back = negation === void 0 ? "A later line" : `Line ${negation.line} ("${shownName(negation.text)}")`;
  return {
    code: "KITIGNORE_ORPHAN",
    message: `${back} of ${KITIGNORE} brings "${shownName(file)}" back, but line ${rule.line} ("${shownName(rule.text)}") leaves out its directory "${shownName(top)}": kit would pack the file and could not unpack it.`,
    hint: repair(rule, negation, top, directory),
    at: { file: KITIGNORE, line: rule.line, column: 1 }
  };
}
function repair(rule, negation, top, directory) {
  const [first = "", ...deeper] = steps(top, directory).map((path) => ignoreLine(path));
  const more = deeper.flatMap((path) => [`!${path}`, `${path}/*`]);
  if (rule.pattern === top || negation === void 0) {
    const below3 = more.length === 0 ? "" : `, and add below it the lines ${quoted3(more)}`;
    return `Change line ${rule.line} of ${KITIGNORE} to "${first}/*"${below3}: the directory stays, what is in it is left out.`;
  }
  return `Above line ${negation.line} of ${KITIGNORE} add the lines ${quoted3([`!${first}`, `${first}/*`, ...more])}: the directory stays, what is in it is left out.`;
}
function steps(top, directory) {
  const [elements2, { length }] = [directory.split("/"), top.split("/")];
  return elements2.slice(length - 1).map((_, more) => elements2.slice(0, length + more).join("/"));
}
function quoted3(lines2) {
  return lines2.map((line) => `"${line}"`).join(", ");
}
function topIgnored(directory, rules) {
  return above(directory).find((part) => rules.verdict(part) !== void 0) ?? directory;
}

// src/pack/guards.ts
var NEEDS_FILES = /* @__PURE__ */ new Set(["model", "modelpart", "dataset", "mcp"]);
function guardFindings(findings, rules, problems, remark) {
  const { git, links, specials, dotted, metadata, spaced } = findings;
  if (spaced.count > 0) {
    problems.add({
      code: "LAYER_PATH_UNSUPPORTED",
      message: `Names that begin or end in white space would be left out of their layer: ${someNames(spaced.first, spaced.count)}.`,
      hint: "kit takes the white space away where it asks which layer a file belongs to. Rename the files and the paths of the Kitfile without it."
    });
  }
  for (const orphan of findings.orphans) problems.add(orphanProblem(orphan, rules));
  if (git.count > 0) {
    const message = `${someNames(git.first, git.count)} is not packed, since it can hold the job's token.`;
    say(remark, "notice", "GIT_LEFT_OUT", message, `Nothing to do; ${lines([".git"])} says the same to kit.`);
  }
  for (const [code, { first, count: count2 }, what, unless] of [
    [
      "SYMLINKS_LEFT_OUT",
      links,
      "Symbolic links are not packed",
      "Put the real files in their place if the kit needs them; otherwise leave"
    ],
    ["SPECIAL_FILES_LEFT_OUT", specials, "Pipes, sockets and devices are not packed", "Leave"],
    [
      "NAMES_LEFT_OUT",
      dotted,
      'Names that hold ".." are not packed, as kit does not pack them',
      "Rename them if the kit needs them; otherwise leave"
    ],
    ["DOWNLOAD_METADATA", metadata, "The kit holds records of a download tool, which differ from download to download", "Leave"]
  ]) {
    if (count2 > 0) say(remark, "warning", code, `${what}: ${someNames(first, count2)}.`, `${unless} them out with ${lines(first)}.`);
  }
}
function guardSecrets(findings, own, looked, problems, remark) {
  const others = looked.secrets.first.filter((path) => !own.first.includes(path));
  const count2 = own.count + looked.secrets.count - (looked.secrets.first.length - others.length);
  if (count2 > 0) {
    const names = [...own.first, ...others];
    const meant = others[0] === void 0 ? "" : ` A file that holds none, or is meant to be published, needs ${lines(others, "!")}.`;
    problems.add({
      code: "CREDENTIALS_IN_LAYER",
      message: `The kit would hold files with credentials: ${someNames(names, count2, looked.forms)}.`,
      hint: `They must not be published. Leave them out with ${lines(names)}, or let the step that writes them put them elsewhere.${meant}`
    });
  }
  const likely = [...looked.likely.first, ...findings.repositories.first];
  if (likely.length > 0) {
    say(
      remark,
      "warning",
      "CREDENTIALS_SUSPECTED",
      `Files that often hold credentials would be published: ${someNames(likely, looked.likely.count + findings.repositories.count)}.`,
      `Leave them out with ${lines(likely)}; one that is meant to be published needs ${lines(likely, "!")}.`
    );
  }
  if (looked.passedOver > 0) {
    say(
      remark,
      "notice",
      "FILES_NOT_LOOKED_INTO",
      `The kit has so many small files that ${looked.passedOver} of them were not searched for credentials and pointers.`,
      "Nothing to do if they are data; a directory of data as one archive is also faster to pull."
    );
  }
}
function guardDraft(root, draft, pointers, link, problems, remark) {
  if (draft.files === 0) guardEmpty(root, draft, link, problems, remark);
  const { owner } = draft;
  const isModel2 = owner.kind === "model" || owner.kind === "modelpart";
  const isData = owner.kind === "dataset";
  if (pointers === void 0) return;
  const { lfs, annex, dvc } = pointers;
  const found = [];
  for (const [seen, code, tool, hint] of [
    [lfs, "LFS_POINTER", "Git LFS", 'Set "lfs: true" on actions/checkout, or run "git lfs pull" in a step before this one.'],
    [annex, "ANNEX_POINTER", "git-annex", 'Run "git annex get" in a step before this one.']
  ]) {
    if (seen.count === 0) continue;
    const message = `The ${layerName(owner)} holds ${tool} pointers instead of the files: ${someNames(seen.first, seen.count)}.`;
    found.push([!isData || lfs.count + annex.count < draft.files, { code, message, hint, at: owner.at }]);
  }
  if (dvc.count > 0 && (isModel2 || isData)) {
    const problem2 = {
      code: "DVC_POINTER",
      message: `The ${layerName(owner)} holds DVC pointers instead of the files: ${someNames(dvc.first, dvc.count)}.`,
      hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      at: owner.at
    };
    found.push([isModel2, problem2]);
  }
  for (const [refused2, one] of found) {
    if (refused2) problems.add(one);
    else remark({ ...one, level: "warning", subject: "kitfile" });
  }
}
function guardEmpty(root, draft, link, problems, remark) {
  const { owner } = draft;
  const { why, hint, ignoredBy } = whyEmpty(root, draft, link);
  const message = `The ${layerName(owner)} gives a layer without any file: ${why}.`;
  if (NEEDS_FILES.has(owner.kind)) problems.add({ code: "LAYER_EMPTY", message, hint, at: owner.at });
  else {
    const code = ignoredBy === void 0 ? "LAYER_EMPTY" : "LAYER_IGNORED";
    remark({ level: "warning", subject: "kitfile", code, message, hint, at: owner.at });
  }
}
function lines(names, sign = "") {
  const written3 = names.slice(0, 5).map((name) => `"${sign}${ignoreLine(name)}"`);
  return written3.length === 1 ? `the line ${written3.join("")} in ${KITIGNORE}` : `the lines ${written3.join(", ")} in ${KITIGNORE}`;
}
function say(remark, level, code, message, hint) {
  remark({ level, subject: "kitfile", code, message, hint });
}

// src/pack/ignore.ts
var IgnoreRules = class {
  rules;
  /** With any negation kit walks into ignored directories. */
  hasNegation;
  #exact = /* @__PURE__ */ new Map();
  /** Places of the rules that have to be asked, the last first. */
  #asked;
  #meant;
  constructor(rules) {
    this.rules = rules;
    this.hasNegation = rules.some((rule) => rule.negated);
    for (const [index, rule] of rules.entries()) if (rule.exact) this.#exact.set(rule.pattern, index);
    this.#asked = rules.flatMap((rule, index) => rule.exact ? [] : [index]).reverse();
  }
  /** For entries of the context directory itself. */
  root() {
    return -1;
  }
  /** For entries of the directory `path`, whose own parents gave `matched`. */
  enter(path, matched) {
    const exact = Math.max(matched, this.#exact.get(path) ?? -1);
    for (const index of this.#asked) {
      if (index <= exact) break;
      if (this.rules[index]?.test(path) === true) return index;
    }
    return exact;
  }
  /** The rule that leaves `path` out, or undefined. `matched` belongs to its directory. */
  ignoredBy(path, matched) {
    const seen = trimmed(path);
    return seen === path ? this.#ruleAt(this.enter(path, matched)) : this.verdict(seen);
  }
  /** The same for a path whose directories have not been entered. */
  verdict(path) {
    const seen = cleanPath(path);
    return this.#ruleAt([...above(seen), seen].reduce((matched, one) => this.enter(one, matched), this.root()));
  }
  /** Whether a line `!path` names exactly this path: its author means it to be packed. */
  isMeant(path) {
    this.#meant ??= new Set(this.rules.filter((rule) => rule.negated).flatMap(({ pattern }) => [pattern, pattern.replace(/\\(.)/g, "$1")]));
    return this.#meant.has(path);
  }
  /** The negation that last took `path` back, for the message about files below ignored directories. */
  broughtBackBy(path) {
    const paths = [...above(path), path];
    return this.rules.findLast((rule) => rule.negated && paths.some((one) => rule.test(one)));
  }
  #ruleAt(index) {
    const rule = this.rules[index];
    return rule?.negated === true ? void 0 : rule;
  }
};

// src/pack/look.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);
var SIZE_LIMIT2 = 256 * 1024;
var HEAD_SIZE = 4096;
var READ_LIMIT = 64 * 1024 * 1024;
function lookInside(root, drafts, allowed, bytesOf2) {
  const pointers = /* @__PURE__ */ new Map();
  const [secrets, likely, forms] = [sighting(), sighting(), /* @__PURE__ */ new Map()];
  const [buffer, files] = [Buffer.alloc(SIZE_LIMIT2), new ContextFiles(root)];
  let [left, passedOver] = [READ_LIMIT, 0];
  function look(draft, found, entry, names) {
    const login = allowed(entry.name) ? void 0 : loginPath(entry.name);
    if (login?.level === "certain") see(secrets, entry.name);
    if (entry.size === 0 || entry.size > SIZE_LIMIT2 && !canBePointer(entry.name, entry.size)) {
      if (login?.level === "likely") see(likely, entry.name);
      return;
    }
    if (left <= 0 && login === void 0) {
      passedOver += 1;
      return;
    }
    const whole = bytesOf2(entry);
    const bytes = whole === void 0 ? head(files, entry, buffer) : textIn(whole);
    left -= Math.max(bytes.length, 1024);
    const pointer2 = pointerKind(bytes, entry.name, entry.size);
    if (pointer2 === "lfs" || pointer2 === "annex") see(found[pointer2], entry.name);
    else if (pointer2 === "dvc" && (entry.name === draft.path || !names().has(entry.name.slice(0, -".dvc".length))))
      see(found.dvc, entry.name);
    if (login?.level === "certain" || allowed(entry.name)) return;
    const secret = bytes.length === 0 ? void 0 : secretIn(textOf2(bytes), login?.secret);
    if (secret !== void 0) {
      see(secrets, entry.name);
      if (secrets.first.length === secrets.count) forms.set(entry.name, `${secret.name} in line ${secret.line}`);
    } else if (login?.level === "likely") see(likely, entry.name);
  }
  const isData = (draft) => draft.owner.kind === "dataset";
  try {
    for (const draft of [...drafts.filter((one) => !isData(one)), ...drafts.filter(isData)]) {
      const found = { lfs: sighting(), annex: sighting(), dvc: sighting() };
      let names;
      const named4 = () => names ??= new Set(draft.entries.map((one) => one.name));
      for (const entry of draft.entries) if (entry.type === "file") look(draft, found, entry, named4);
      pointers.set(draft, found);
    }
  } finally {
    files.close();
  }
  return { pointers, secrets, forms, likely, passedOver };
}
function head(files, entry, buffer) {
  const descriptor = files.open(entry);
  try {
    files.check(descriptor, entry);
    const first = files.read(descriptor, entry, buffer, 0, Math.min(HEAD_SIZE, entry.size), 0);
    if (!isText3(buffer.subarray(0, first))) return buffer.subarray(0, 0);
    const isWhole = first === entry.size || entry.size > SIZE_LIMIT2;
    const rest = isWhole ? 0 : files.read(descriptor, entry, buffer, first, entry.size - first, first);
    return buffer.subarray(0, first + rest);
  } finally {
    (0, import_node_fs2.closeSync)(descriptor);
  }
}
function textIn(whole) {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.length);
  return isText3(bytes.subarray(0, HEAD_SIZE)) ? bytes : bytes.subarray(0, 0);
}
function isText3(bytes) {
  return utf16(bytes) !== void 0 || !bytes.includes(0);
}
function utf16(bytes) {
  const [first, second] = [bytes[0] ?? 0, bytes[1] ?? 0];
  if (first === 255 && second === 254 || isAscii(first) && second === 0) return "utf-16le";
  return first === 254 && second === 255 || first === 0 && isAscii(second) ? "utf-16be" : void 0;
}
function isAscii(byte) {
  return byte >= 32 && byte < 127 || byte === 10 || byte === 13 || byte === 9;
}
function textOf2(bytes) {
  const encoding = utf16(bytes);
  return encoding === void 0 ? bytes.toString("latin1") : new TextDecoder(encoding).decode(bytes);
}

// src/pack/measure.ts
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_promises3 = __toESM(require_promises2(), 1);
var FILE_LIMIT = 64 * 1024;
var ROOM = 64 * 1024 * 1024;
var ROOM_ENTRIES = ROOM / 1024;
var LEAST_ENTRIES = 100;
var BATCH = 256;
function fileKey({ dev, ino }) {
  return `${dev}:${ino}`;
}
async function measure(entries, options) {
  const { root, executables, windows, runnerTemp, logins } = options;
  const bytes = Buffer.alloc(entries.length > ROOM_ENTRIES ? 0 : Math.min(ROOM, entries.length * 2 * FILE_LIMIT));
  const pieces = /* @__PURE__ */ new Map();
  const [files, credentials, now] = [new ContextFiles(root), sighting(), options.now.getTime()];
  let [used, isFull] = [0, bytes.length === 0];
  function begin(entry) {
    const size = pieceSize(entry);
    isFull ||= used + size > bytes.length;
    if (isFull) return void 0;
    const header = encodeHeader(entry);
    header.copy(bytes, used);
    const piece = { start: used, file: used + header.length, end: used + size };
    used += size;
    return piece;
  }
  function note(entry, stats) {
    const { name } = entry;
    entry.size = stats.size;
    if (windows ? executables?.has(nameText(name)) === true : (stats.mode & 64) !== 0) entry.mode = 493;
    const isLogin = logins.has(fileKey(stats)) || runnerTemp !== void 0 && name.startsWith(`${runnerTemp}/`);
    if (isLogin) see(credentials, name);
  }
  function open4(entry) {
    let descriptor;
    try {
      descriptor = files.open(entry);
    } catch {
      note(entry, files.find(entry));
      return;
    }
    try {
      const before = files.look(descriptor, entry);
      note(entry, before);
      const { size } = entry;
      const piece = size > FILE_LIMIT || tickRest(before.ctimeMs, now) > 0 ? void 0 : begin(entry);
      if (piece === void 0) return;
      for (let done = 0; done < size; ) done += files.read(descriptor, entry, bytes, piece.file + done, size - done, done);
      const after = files.look(descriptor, entry);
      if (after.size !== size || after.mtimeMs !== before.mtimeMs || after.ctimeMs !== before.ctimeMs)
        throw changedWhilePacked(entry, "it is being written to");
      pieces.set(entry, piece);
    } finally {
      (0, import_node_fs3.closeSync)(descriptor);
    }
  }
  try {
    for (const [index, entry] of entries.entries()) {
      if (index % BATCH === 0) await (0, import_promises3.setImmediate)();
      if (entry.type === "directory") {
        const piece = begin(entry);
        if (piece !== void 0) pieces.set(entry, piece);
      } else if (isFull) note(entry, files.find(entry));
      else open4(entry);
    }
  } finally {
    files.close();
  }
  return {
    credentials,
    bytesOf: (entry) => {
      const piece = pieces.get(entry);
      return piece && bytes.subarray(piece.file, piece.file + entry.size);
    },
    keptOf: ({ format, entries: own }) => {
      if (format === "raw" || own.length < LEAST_ENTRIES) return void 0;
      const all = own.flatMap((entry) => pieces.get(entry) ?? []);
      return all.length < own.length ? void 0 : joined2(all, bytes);
    }
  };
}
function joined2(pieces, bytes) {
  const blob = [];
  let [from, to] = [0, 0];
  for (const { start, end } of pieces) {
    if (start !== to) {
      if (to > from) blob.push(bytes.subarray(from, to));
      from = start;
    }
    to = end;
  }
  return [...blob, bytes.subarray(from, to), Buffer.alloc(TRAILER_SIZE)];
}

// src/pack/planned-files.ts
var import_node_fs4 = __toESM(require_node_fs(), 1);
var import_node_util = __toESM(require_node_util(), 1);
var readAsync = (0, import_node_util.promisify)(import_node_fs4.read);
function plannedFiles(contents, bytesOf2) {
  const layers = contents.map(({ root, entries, kept }) => ({
    root,
    files: entries.filter(({ type }) => type === "file"),
    isKept: kept !== void 0
  }));
  let directories2;
  let files;
  const pieces = (path) => {
    const name = rawName(cleanPath(path));
    return (directories2 ??= directoriesOf(layers)).get(name) ?? (files ??= filesOf2(layers)).get(name) ?? [];
  };
  return {
    async *list(path) {
      await Promise.resolve();
      for (const { files: files2, start, end } of pieces(path)) {
        for (let at2 = start; at2 < end; at2++) {
          const entry = files2[at2];
          const file = entry === void 0 ? void 0 : modelFile(entry);
          if (file !== void 0) yield file;
        }
      }
    },
    async read(path, from, length) {
      const name = rawName(cleanPath(path));
      const piece = pieces(path).find(({ files: files2, start }) => files2[start]?.name === name);
      const entry = piece?.files[piece.start];
      if (piece === void 0 || entry === void 0) {
        const message = `"${shownText(path)}" is none of the files that will be packed.`;
        throw failure2("MODEL_FILE_UNREADABLE", message, "Name it in the Kitfile.");
      }
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > entry.size) {
        throw failure2(
          "MODEL_FILE_SHORT",
          `"${shownText(path)}" ends after ${entry.size} bytes; ${length} bytes from ${from} were asked for.`,
          "The file is cut off or damaged; fetch it again."
        );
      }
      const whole = piece.isKept ? bytesOf2?.(entry) : void 0;
      return whole === void 0 ? readRange(piece.root, entry, from, length) : whole.subarray(from, from + length);
    }
  };
}
function directoriesOf(layers) {
  const found = /* @__PURE__ */ new Map();
  for (const layer of layers) {
    let directory;
    let around = [];
    for (const [at2, { name }] of layer.files.entries()) {
      const own = name.slice(0, name.lastIndexOf("/") + 1);
      if (own !== directory) around = [".", ...above(name)].map((path) => pieceOf(found, path, { ...layer, start: at2, end: at2 }));
      directory = own;
      for (const piece of around) piece.end = at2 + 1;
    }
  }
  return found;
}
function filesOf2(layers) {
  const found = /* @__PURE__ */ new Map();
  for (const layer of layers) {
    for (const [at2, { name }] of layer.files.entries()) pieceOf(found, name, { ...layer, start: at2, end: at2 + 1 });
  }
  return found;
}
function pieceOf(found, path, own) {
  const known3 = found.get(path);
  const last = known3?.at(-1);
  if (last?.files === own.files) return last;
  if (known3 === void 0) found.set(path, [own]);
  else known3.push(own);
  return own;
}
function modelFile(entry) {
  const path = strictText(entry.name);
  return path === void 0 ? void 0 : { path, size: entry.size };
}
async function readRange(root, entry, from, length) {
  const bytes = Buffer.alloc(length);
  const files = new ContextFiles(root);
  let descriptor;
  try {
    descriptor = files.open(entry);
    files.check(descriptor, entry);
  } catch (cause) {
    if (descriptor !== void 0) (0, import_node_fs4.closeSync)(descriptor);
    throw failure2("MODEL_FILE_UNREADABLE", messageOf(cause), cause instanceof Failure ? cause.hint : "Make the file readable.", cause);
  } finally {
    files.close();
  }
  try {
    for (let done = 0; done < length; ) {
      const { bytesRead } = await readAsync(descriptor, bytes, done, length - done, from + done);
      if (bytesRead === 0) {
        throw failure2(
          "MODEL_FILE_SHORT",
          `"${shownText(entry.name)}" ended after ${from + done} of ${entry.size} bytes.`,
          "The file changed while it was read; let the steps that write it end before this one."
        );
      }
      done += bytesRead;
    }
    return bytes;
  } finally {
    (0, import_node_fs4.closeSync)(descriptor);
  }
}
function failure2(code, message, hint, cause) {
  return new Failure({ code, message, hint }, { cause });
}

// src/pack/walk.ts
var import_node_fs5 = __toESM(require_node_fs(), 1);
var import_node_path7 = __toESM(require_node_path(), 1);
var import_promises4 = __toESM(require_promises2(), 1);
async function walk(options) {
  const findings = {
    entries: [],
    git: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    spaced: sighting(),
    repositories: sighting(),
    metadata: sighting(),
    orphans: []
  };
  const { rules, tree } = options;
  const start = { path: "", above: rules.root(), parent: void 0, ignoredBy: void 0, made: /* @__PURE__ */ new Set(), orphaned: false };
  if (tree.here.length > 0 || tree.below.length > 0) await visit(options, findings, start, tree, tree.here);
  return findings;
}
async function visit(options, findings, place4, node2, inside) {
  await (0, import_promises4.setImmediate)();
  const entries = sortedEntries(options.root, place4.path);
  if (inside.length > 0 && place4.path !== "" && isBareRepository(entries) && !options.rules.isMeant(place4.path)) {
    see(findings.repositories, place4.path);
  }
  for (const dirent of entries) {
    const name = dirent.name;
    const path = place4.path === "" ? name : `${place4.path}/${name}`;
    const child = node2?.children.get(name);
    const below3 = child?.below ?? [];
    const owners = ownersOf2(options, path, child, inside);
    const dotted = owners.length > 0 && child?.claimed !== true && name.includes("..");
    const ignoredBy = options.rules.ignoredBy(path, place4.above);
    if (child?.claimed === true) for (const one of inside) see(one.inOtherLayers, path);
    if (name.toLowerCase() === ".git") {
      for (const one of [...owners, ...below3]) see(one.git, path);
      if (owners.length + below3.length > 0 && ignoredBy === void 0) see(findings.git, path);
      continue;
    }
    const kept = dotted ? [] : owners;
    if (owners.length < inside.length && child === void 0 && ignoredBy === void 0) see(findings.spaced, path);
    if (dotted && ignoredBy === void 0) {
      see(findings.dotted, path);
      for (const one of owners) see(one.dotted, path);
    }
    const isDirectory = dirent.isDirectory();
    if (kept.length === 0 && below3.length === 0) {
      if (isDirectory) mustBeReadable(options.root, path);
      continue;
    }
    if (!isDirectory && !dirent.isFile()) {
      const kind = dirent.isSymbolicLink() ? "links" : "specials";
      for (const one of kept) see(one[kind], path);
      if (ignoredBy === void 0 && kept.length > 0) see(findings[kind], path);
      continue;
    }
    if (ignoredBy !== void 0) {
      noteIgnored(kept, child?.here ?? [], below3, path, ignoredBy);
      if (isDirectory && !options.rules.hasNegation) {
        mustBeReadable(options.root, path);
        continue;
      }
      if (!isDirectory) continue;
    } else {
      const entry = { name: path, type: isDirectory ? "directory" : "file", mode: isDirectory ? 493 : 420, size: 0 };
      findings.entries.push(entry);
      add2(entry, kept, isDirectory ? below3 : []);
      if (isDirectory) markMade(place4, [...kept, ...below3]);
      else lookAt(findings, place4, path, kept);
    }
    if (isDirectory) {
      if (kept.length > 0 && holdsDownloadMetadata(path) && ignoredBy === void 0) see(findings.metadata, path);
      const above2 = options.rules.enter(path, place4.above);
      await visit(options, findings, { path, above: above2, parent: place4, ignoredBy, made: /* @__PURE__ */ new Set(), orphaned: false }, child, kept);
    }
  }
}
function ownersOf2(options, path, child, inside) {
  const seen = trimmed(path);
  const others = seen === path ? child?.claimed === true : deepestClaim(options.tree, cleanPath(seen)) !== deepestClaim(options.tree, cleanPath(trimmed(import_node_path7.posix.dirname(path))));
  if (child === void 0 || child.here.length === 0) return others ? [] : inside;
  return others ? child.here : [...inside, ...child.here];
}
function add2(entry, kept, below3) {
  for (const one of kept) {
    one.entries.push(entry);
    if (entry.type === "file") one.files += 1;
  }
  for (const one of below3) if (one.format === "tar") one.entries.push(entry);
}
function noteIgnored(kept, here, below3, path, rule) {
  for (const one of kept) {
    see(one.ignored, path);
    one.firstIgnoredBy ??= rule;
  }
  for (const one of here) one.ignoredBy = rule;
  for (const one of below3) one.firstIgnoredBy ??= rule;
}
function markMade(place4, layers) {
  for (let at2 = place4; at2?.ignoredBy !== void 0; at2 = at2.parent) for (const one of layers) at2.made.add(one);
}
function lookAt(findings, place4, path, kept) {
  const { ignoredBy } = place4;
  if (ignoredBy === void 0 || place4.orphaned || kept.every((one) => one.format === "raw" || place4.made.has(one))) return;
  place4.orphaned = true;
  findings.orphans.push({ file: path, directory: place4.path, ignoredBy });
}
function isBareRepository(entries) {
  return ["HEAD", "objects", "refs"].every((name) => entries.some((entry) => entry.name === name));
}
function sortedEntries(root, path) {
  try {
    const entries = (0, import_node_fs5.readdirSync)(diskPath(root, path), { encoding: "latin1", withFileTypes: true });
    return entries.sort((a, b) => byBytes(a.name, b.name));
  } catch (cause) {
    throw unreadable3(path === "" ? "." : path, cause);
  }
}
function mustBeReadable(root, path) {
  try {
    (0, import_node_fs5.accessSync)(diskPath(root, path), import_node_fs5.constants.R_OK);
  } catch (cause) {
    throw unreadable3(path, cause);
  }
}
function unreadable3(path, cause) {
  return packFailure(
    "DIRECTORY_UNREADABLE",
    `The directory "${shownName(path)}" cannot be read: ${systemReason(cause)}.`,
    `kit reads every directory beside a layer's files too. Make it readable (for example "sudo chmod -R a+rX ${shownName(path)}"), remove it, or set "context" to a directory that does not hold it.`,
    cause
  );
}

// src/pack/plan.ts
async function planKit(options) {
  const { kitfile, context, remark } = options;
  const realRoot = contextRoot(context);
  const problems = new Problems();
  const format = PACK_FORMATS[options.format ?? "modelkit"];
  format.check(kitfile, problems);
  problems.failIfAny();
  const entries = layerEntries(kitfile);
  const links = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const checked = checkLayerPath(context, realRoot, entry);
    if ("code" in checked) problems.add(checked);
    else if (checked.link !== void 0) links.set(entry.cleanPath, checked.link);
  }
  problems.failIfAny();
  const rules = new IgnoreRules(await readIgnoreFile(context, realRoot, remark));
  const drafts = entries.map(draftOf);
  const findings = await walk({
    root: realRoot,
    rules,
    tree: layerTree(drafts, options.inherited ?? [])
  });
  const measured = await measure(findings.entries, {
    root: realRoot,
    executables: options.executables,
    windows: options.platform === "win32",
    runnerTemp: below2(realRoot, options.runnerTemp),
    logins: new Set((options.loginFiles ?? []).flatMap(keyOf2)),
    now: options.clock.now()
  });
  const looked = lookInside(realRoot, drafts, (path) => rules.isMeant(path), measured.bytesOf);
  guardFindings(findings, rules, problems, remark);
  guardSecrets(findings, measured.credentials, looked, problems, remark);
  for (const draft of drafts) guardDraft(context, draft, looked.pointers.get(draft), links.get(draft.owner.cleanPath), problems, remark);
  problems.failIfAny();
  const drafted = drafts.map((draft) => draftedEntry(realRoot, draft, measured.keptOf(draft)));
  const contents = drafted.map(({ content }) => content);
  const isAnyKept = contents.some(({ kept }) => kept !== void 0);
  const arranged = format.arrange(kitfile, drafted, problems);
  problems.failIfAny();
  return {
    format,
    ...arranged,
    files: plannedFiles(contents, isAnyKept ? measured.bytesOf : void 0)
  };
}
function keyOf2(path) {
  try {
    return [fileKey((0, import_node_fs6.statSync)(path))];
  } catch {
    return [];
  }
}
function draftedEntry(root, draft, kept) {
  const size = draft.format === "tar" ? tarSize(draft.entries) : draft.entries.reduce((sum, entry) => sum + entry.size, 0);
  const content = { root, format: draft.format, entries: draft.entries, size, ...kept === void 0 ? {} : { kept } };
  return { entry: draft.owner, draft, content };
}
function contextRoot(context) {
  try {
    if ((0, import_node_fs6.statSync)(context).isDirectory()) return (0, import_node_fs6.realpathSync)(context);
  } catch (cause) {
    throw noContext(context, systemReason(cause), cause);
  }
  throw noContext(context, "it is no directory");
}
function noContext(context, why, cause) {
  return packFailure(
    "CONTEXT_UNREADABLE",
    `The context "${shownText(context)}" cannot be read: ${why}.`,
    'Set "context" to the directory that holds the Kitfile and the files it names.',
    cause
  );
}
function below2(root, directory) {
  if (directory === void 0 || directory === "") return void 0;
  const real = realPath(directory);
  return real === void 0 ? void 0 : rawName((0, import_node_path8.relative)(root, real).split(import_node_path8.sep).join("/"));
}
function realPath(path) {
  try {
    return (0, import_node_fs6.realpathSync)(path);
  } catch {
    return void 0;
  }
}

// src/pack/pack.ts
var import_node_events = __toESM(require_node_events(), 1);
async function packKit(plan, options) {
  options.cancel.throwIfAborted();
  const unhashed = new Array(plan.layers.length).fill(digestOf(""));
  checkSize(plan, written(plan, plan.layers, unhashed, options).bytes);
  const { layers, hashed } = await hashApart(plan.layers, options);
  const digests = hashed.map(({ digest }) => digest);
  const about = ({ kind, path, files, content }) => [
    kind,
    shownText(path),
    files === 1 ? "1 file" : `${files} files`,
    bytesText(content.size)
  ];
  options.log.rows(layers.map((layer, index) => [...about(layer), digests[index] ?? ""]));
  const { config, descriptor, bytes } = written(plan, layers, digests, options);
  checkSize(plan, bytes);
  const manifest = parseManifest(bytes, MediaType.imageManifest);
  const blobs = /* @__PURE__ */ new Map([[descriptor.digest, bytesSource(config, descriptor)]]);
  for (const [index, layer] of layers.entries()) {
    const own = hashed[index];
    if (own !== void 0 && !blobs.has(own.digest)) blobs.set(own.digest, sourceOf2(layer, own));
  }
  return { artifact: { manifest, blobs: [...blobs.values()] }, digest: manifest.descriptor.digest };
}
function sourceOf2(layer, { digest, identities }) {
  return layerSource(layer.content, described(layer, digest), identities);
}
function described({ mediaType, content: { size }, annotations }, digest) {
  return { mediaType, digest, size, annotations };
}
function written({ format, kitfile }, layers, digests, { annotations, facts = NO_FACTS }) {
  const all = layers.flatMap((layer, index) => {
    const digest = digests[index];
    return digest === void 0 ? [] : [described(layer, digest)];
  });
  const { config, annotations: own } = format.describe(kitfile, digests, facts);
  const descriptor = { mediaType: format.artifact.configType, digest: digestOf(config), size: config.length };
  return { config, descriptor, bytes: manifestBytes(format.artifact, descriptor, all, { ...annotations, ...own }) };
}
function manifestBytes({ artifactType }, config, layers, annotations) {
  return goStruct([
    ["schemaVersion", goJson(2)],
    ["mediaType", MediaType.imageManifest],
    ["artifactType", artifactType],
    ["config", goDescriptor(config)],
    ["layers", goList(layers, goDescriptor) ?? goJson([])],
    ["annotations", goMap(annotations)]
  ]).bytes;
}
function goDescriptor({ mediaType, digest, size, annotations = {} }) {
  return goStruct([
    ["mediaType", mediaType],
    ["digest", digest],
    ["size", goJson(size)],
    ["annotations", goMap(annotations)]
  ]);
}
function goMap(pairs) {
  return Object.keys(pairs).length === 0 ? void 0 : goJson(pairs);
}
function checkSize({ format }, { length }) {
  if (length <= MANIFEST_SIZE_LIMIT) return;
  throw packFailure(
    "MANIFEST_TOO_LARGE",
    `The manifest has ${length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`,
    format.artifact.name === "modelkit" ? 'Name directories instead of single files in the Kitfile, or shorten "annotations".' : "A ModelPack has a layer for each file of the model: leave out what it does not need with lines in .kitignore, or write format: modelkit."
  );
}
async function hashApart(planned, options) {
  const first = await hashAll(planned, options);
  const seen = /* @__PURE__ */ new Set();
  const layers = planned.map((layer) => {
    const { digest } = hashedOf(first, layer.content);
    const again = seen.has(digest);
    seen.add(digest);
    return again && layer.apart !== void 0 ? layer.apart() : layer;
  });
  const changed = layers.filter((layer, index) => layer !== planned[index]);
  const all = changed.length === 0 ? first : new Map([...first, ...await hashAll(changed, options)]);
  return { layers, hashed: layers.map(({ content }) => hashedOf(all, content)) };
}
async function hashAll(layers, options) {
  const distinct = [...new Map(layers.toReversed().map((layer) => [layer.content, layer])).values()].reverse();
  const total = distinct.reduce((sum, { content }) => sum + content.size, 0);
  const stop = new AbortController();
  const signal = AbortSignal.any([options.cancel, stop.signal]);
  (0, import_node_events.setMaxListeners)(0, signal);
  const progress = options.log.progress("hashing", total);
  try {
    const hashing = distinct.map(async (layer) => {
      const hashed = await hashOne(layer.content, options, progress, signal);
      options.ahead?.hashed(sourceOf2(layer, hashed));
      return [layer.content, hashed];
    });
    return new Map(await Promise.all(hashing));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    progress.end();
  }
}
async function hashOne(content, { hasher, ahead }, progress, signal) {
  let told = 0;
  const tell2 = (bytes) => {
    told += bytes;
    progress.add(bytes);
  };
  if (content === ahead?.passing?.content) {
    const layer = hasher.passing(content, tell2);
    await ahead.passing.pass(layer, signal);
    const hashed = layer.hashed();
    if (hashed !== void 0) return hashed;
    tell2(-told);
  }
  return hasher.hash(content, tell2, signal);
}
function hashedOf(hashed, content) {
  const found = hashed.get(content);
  if (found === void 0) throw new RangeError("a layer of the plan was not hashed");
  return found;
}

// src/select/kit-cli.ts
var import_promises9 = __toESM(require_promises(), 1);
var import_node_path14 = __toESM(require_node_path(), 1);

// src/layout/kit-storage.ts
var import_promises7 = __toESM(require_promises(), 1);
var import_node_path11 = __toESM(require_node_path(), 1);

// src/layout/blobs.ts
var import_node_crypto3 = __toESM(require_node_crypto(), 1);
var import_promises6 = __toESM(require_promises(), 1);
var import_node_path10 = __toESM(require_node_path(), 1);

// src/layout/failure.ts
var SHOWN_LENGTH2 = 300;
function layoutFailure(code, message, hint, cause) {
  return new Failure({ code, message, hint }, cause === void 0 ? void 0 : { cause });
}
function unreadable4(where, cause) {
  return cause instanceof Failure ? cause : wrapped("LAYOUT_UNREADABLE", `${where} cannot be read`, cause);
}
function unwritable(where, cause) {
  return cause instanceof Failure ? cause : wrapped("LAYOUT_UNWRITABLE", `${where} cannot be written`, cause);
}
function wrapped(code, what, cause) {
  const hint = "Check the rights on the directory and the space on the disk of the runner.";
  return layoutFailure(code, `${what}: ${printable(messageOf(cause), SHOWN_LENGTH2)}.`, hint, cause);
}

// src/layout/parsed-file.ts
var import_promises5 = __toESM(require_promises(), 1);
var import_node_path9 = __toESM(require_node_path(), 1);
var SIZE_LIMIT3 = 64 * 1024 * 1024;
var written2 = 0;
var ParsedFile = class {
  path;
  #parse;
  #held;
  constructor(path, parse3) {
    this.path = path;
    this.#parse = parse3;
  }
  /** What the file holds now; undefined when there is none. Throws what parsing throws, and RangeError for a file that is too long. */
  async read() {
    const state = await (0, import_promises5.stat)(this.path, { bigint: true }).then(stateOf, ifThere);
    if (state === void 0) return void 0;
    const held = this.#held?.state === state ? this.#held : { state, value: this.#load() };
    this.#held = held;
    try {
      return await held.value;
    } catch (thrown) {
      if (this.#held === held) this.#held = void 0;
      throw thrown;
    }
  }
  /** Writes `text`, which parses to `value`. */
  async replace(text2, value) {
    const state = await replaceFile(this.path, text2);
    this.#held = { state, value: Promise.resolve(value) };
  }
  async #load() {
    const bytes = await readSmallFile(this.path, SIZE_LIMIT3);
    return bytes === void 0 ? void 0 : this.#parse(bytes.toString("utf8"));
  }
};
async function readSmallFile(path, limit) {
  const handle = await (0, import_promises5.open)(path, "r").catch(ifThere);
  if (handle === void 0) return void 0;
  try {
    const { size } = await handle.stat();
    if (size > limit) throw new RangeError(`it has ${size} bytes, more than ${limit}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
async function replaceFile(path, text2) {
  written2 += 1;
  const temporary = `${path}.${process.pid}-${written2}`;
  let state;
  try {
    const handle = await (0, import_promises5.open)(temporary, "w");
    try {
      await handle.writeFile(text2);
      await handle.sync();
      state = stateOf(await handle.stat({ bigint: true }));
    } finally {
      await handle.close();
    }
    await (0, import_promises5.rename)(temporary, path);
  } catch (thrown) {
    await (0, import_promises5.rm)(temporary, { force: true });
    throw thrown;
  }
  await syncDirectory((0, import_node_path9.dirname)(path));
  return state;
}
async function syncDirectory(path) {
  const handle = await (0, import_promises5.open)(path, "r").catch(() => void 0);
  if (handle === void 0) return;
  try {
    await handle.sync();
  } catch {
  } finally {
    await handle.close();
  }
}
function stateOf({ size, mtimeNs, ino }) {
  return [size, mtimeNs, ino].join(" ");
}
function ifThere(thrown) {
  if (!isAbsent(thrown)) throw thrown;
}

// src/layout/blobs.ts
var READ_BYTES = 1024 * 1024;
var PARTIAL = /^\..+\.partial$/;
var writing = /* @__PURE__ */ new Map();
function isPartialBlob(file) {
  return PARTIAL.test(file);
}
var LayoutBlobs = class {
  #root;
  #name;
  /** `name` is what messages call the layout. */
  constructor(root, name) {
    this.#root = root;
    this.#name = name;
  }
  /** Bytes of the stored file, or undefined. Throws LAYOUT_INVALID for anything but a file of the layout's own. */
  async size(digest) {
    try {
      const own = await isReallyBelow(this.#root, ...elements(digest));
      if (own === void 0) return void 0;
      const found = await (0, import_promises6.stat)(this.#path(digest));
      if (own && found.isFile()) return found.size;
    } catch (cause) {
      throw unreadable4(`${digest} in ${this.#name}`, cause);
    }
    const message = `${digest} in ${this.#name} is no file of the layout but a link or a directory.`;
    throw layoutFailure("LAYOUT_INVALID", message, "Copy the layout with its links resolved.");
  }
  async *read(blob, from = 0, signal) {
    const size = await this.size(blob.digest);
    if (size === void 0) {
      throw layoutFailure("BLOB_UNKNOWN", `${this.#name} holds no blob ${namedBlob(blob)}.`, "Write the ModelKit into the layout again.");
    }
    if (size !== blob.size) {
      const message = `${namedBlob(blob)} in ${this.#name} has ${size} bytes, not ${blob.size}.`;
      throw layoutFailure("BLOB_DAMAGED", message, "Write the ModelKit into the layout again.");
    }
    const handle = await (0, import_promises6.open)(this.#path(blob.digest), "r").catch((cause) => {
      throw unreadable4(`${blob.digest} in ${this.#name}`, cause);
    });
    try {
      yield* stoppable(readFrom(handle, from), signal);
    } finally {
      await handle.close();
    }
  }
  /** The bytes of a manifest, proved to hash to `digest`; undefined when they are not there. */
  async manifestBytes(digest) {
    if (await this.size(digest) === void 0) return void 0;
    const bytes = await readSmallFile(this.#path(digest), MANIFEST_SIZE_LIMIT).catch((cause) => {
      throw unreadable4(`The manifest ${digest} in ${this.#name}`, cause);
    });
    const algorithm = algorithmOf(digest);
    if (bytes !== void 0 && `${algorithm}:${(0, import_node_crypto3.createHash)(algorithm).update(bytes).digest("hex")}` !== digest) {
      const message = `The manifest ${digest} in ${this.#name} has bytes that hash to another digest.`;
      throw layoutFailure("BLOB_DAMAGED", message, "Write the ModelKit into the layout again.");
    }
    return bytes;
  }
  /** Stores a blob unless it is there; writers of the same blob wait for one another. A file of another length counts as absent. */
  async write(blob, onBytes, signal) {
    const path = this.#path(blob.descriptor.digest);
    const before = writing.get(path) ?? Promise.resolve();
    const mine = before.catch(() => void 0).then(() => this.#write(blob, onBytes, signal));
    writing.set(path, mine);
    try {
      return await mine;
    } finally {
      if (writing.get(path) === mine) writing.delete(path);
    }
  }
  async #write(blob, onBytes, signal) {
    const { digest, size } = blob.descriptor;
    if (await this.size(digest) === size) return "present";
    const partial = (0, import_node_path10.join)(this.#root, `.${hexOf(digest)}-${process.pid}.partial`);
    try {
      await makeDirectory((0, import_node_path10.join)(this.#root, "blobs", algorithmOf(digest)));
      await this.#stream(blob, partial, onBytes, signal);
      await (0, import_promises6.rename)(partial, this.#path(digest));
    } catch (cause) {
      await (0, import_promises6.rm)(partial, { force: true });
      signal?.throwIfAborted();
      throw unwritable(`${digest} in ${this.#name}`, cause);
    }
    await this.#tidy(digest);
    return "uploaded";
  }
  async #stream(blob, path, onBytes, signal) {
    const handle = await (0, import_promises6.open)(path, "w");
    let counted3 = 0;
    try {
      for await (const chunk of stoppable(verified(blob.descriptor, blob.open(), blob.place), signal)) {
        await writeAll(handle, chunk);
        counted3 += chunk.length;
        onBytes(chunk.length);
      }
      await handle.sync();
    } catch (thrown) {
      onBytes(-counted3);
      throw thrown;
    } finally {
      await handle.close();
    }
  }
  /** Takes away what killed runs left of a blob that is now stored. */
  async #tidy(digest) {
    const files = await (0, import_promises6.readdir)(this.#root).catch(() => []);
    for (const file of files) {
      if (isPartialBlob(file) && file.startsWith(`.${hexOf(digest)}-`)) await (0, import_promises6.rm)((0, import_node_path10.join)(this.#root, file), { force: true });
    }
  }
  #path(digest) {
    return (0, import_node_path10.join)(this.#root, ...elements(digest));
  }
};
async function* stoppable(bytes, signal) {
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
function elements(digest) {
  return ["blobs", algorithmOf(digest), hexOf(digest)];
}
function hexOf(digest) {
  return digest.slice(digest.indexOf(":") + 1);
}
async function* readFrom(handle, from) {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  let position = from;
  for (; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
async function writeAll(handle, bytes) {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}
async function isReallyBelow(root, ...elements2) {
  try {
    return await (0, import_promises6.realpath)((0, import_node_path10.join)(root, ...elements2)) === (0, import_node_path10.join)(await (0, import_promises6.realpath)(root), ...elements2);
  } catch (thrown) {
    if (isAbsent(thrown)) return void 0;
    throw thrown;
  }
}

// src/layout/index-json.ts
function listingOf(listed2) {
  const manifests = /* @__PURE__ */ new Map();
  const tags = /* @__PURE__ */ new Map();
  for (const { descriptor, tag } of listed2) {
    if (!manifests.has(descriptor.digest)) manifests.set(descriptor.digest, descriptor);
    if (tag === void 0) continue;
    const holders = tags.get(tag);
    if (holders === void 0) tags.set(tag, /* @__PURE__ */ new Map([[descriptor.digest, descriptor]]));
    else if (!holders.has(descriptor.digest)) holders.set(descriptor.digest, descriptor);
  }
  return { manifests, tags: new Map([...tags].map(([tag, holders]) => [tag, [...holders.values()]])) };
}
var LayoutIndex = class {
  raw;
  entries;
  #listing;
  constructor(raw, entries) {
    this.raw = raw;
    this.entries = entries;
  }
  get listing() {
    return this.#listing ??= listingOf(listed(this));
  }
  serialize() {
    return JSON.stringify({ ...this.raw, manifests: this.entries });
  }
};
var EMPTY_INDEX = new LayoutIndex({ schemaVersion: 2, mediaType: MediaType.imageIndex }, []);
function parseIndex(text2, where) {
  const raw = parseObject(text2, where);
  const manifests = raw["manifests"] ?? [];
  if (!Array.isArray(manifests)) throw invalid2(`${where} has no list of manifests.`);
  return new LayoutIndex(raw, manifests.filter(isRecord));
}
function parseObject(text2, where) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch (cause) {
    throw invalid2(`${where} is not JSON.`, cause);
  }
  if (!isRecord(value)) throw invalid2(`${where} is no JSON object.`);
  return value;
}
function listed(index) {
  return index.entries.flatMap((entry) => {
    const descriptor = readDescriptor(entry);
    if (descriptor === void 0) return [];
    const tag = parseTagName(refName(entry) ?? "");
    return [{ descriptor, ...tag === void 0 ? {} : { tag } }];
  });
}
function readDescriptor(entry) {
  if (!isRecord(entry)) return void 0;
  const { digest: digestText, size, mediaType, artifactType } = entry;
  const digest = typeof digestText === "string" ? parseDigest(digestText) : void 0;
  if (digest === void 0 || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
  return {
    mediaType: typeof mediaType === "string" && mediaType !== "" ? mediaType : MediaType.imageManifest,
    digest,
    size,
    ...typeof artifactType === "string" ? { artifactType } : {}
  };
}
function refName(entry) {
  const { annotations } = entry;
  const name = isRecord(annotations) ? annotations[Annotation.refName] : void 0;
  return typeof name === "string" ? name : void 0;
}
function invalid2(message, cause) {
  return layoutFailure("LAYOUT_INVALID", message, "Write the layout again with the tool that made it, or name another directory.", cause);
}

// src/layout/read-only.ts
var NESTING_LIMIT2 = 4;
function readOnlyTarget(repository, blobs, list) {
  const unknown2 = (digest) => layoutFailure("MANIFEST_UNKNOWN", `${repository.name} holds no manifest ${digest}.`, "Name a tag or digest that is there.");
  async function* reachable() {
    const seen = /* @__PURE__ */ new Set();
    let level = [...(await list()).manifests.values()];
    for (let depth = 0; depth < NESTING_LIMIT2; depth++) {
      const below3 = [];
      for (const descriptor of level) {
        if (seen.has(descriptor.digest)) continue;
        seen.add(descriptor.digest);
        const bytes = await blobs.manifestBytes(descriptor.digest);
        if (bytes === void 0) continue;
        const manifest = parseManifest(bytes, descriptor.mediaType, descriptor.digest);
        yield { descriptor, manifest };
        below3.push(...manifest.manifests);
      }
      level = below3;
    }
  }
  async function find2(digest) {
    const listed2 = (await list()).manifests.get(digest);
    if (listed2 !== void 0) {
      const bytes = await blobs.manifestBytes(digest);
      return bytes === void 0 ? void 0 : parseManifest(bytes, listed2.mediaType, digest);
    }
    if (await blobs.size(digest) === void 0) return void 0;
    for await (const { manifest } of reachable()) if (manifest.descriptor.digest === digest) return manifest;
    return void 0;
  }
  return {
    repository,
    async resolve(reference) {
      const digest = parseDigest(reference);
      if (digest !== void 0) return (await find2(digest))?.descriptor;
      const tag = parseTagName(reference);
      const [holder, ...others] = (tag === void 0 ? void 0 : (await list()).tags.get(tag)) ?? [];
      if (others.length === 0) return holder;
      const message = `${repository.name} lists the tag ${reference} for several manifests.`;
      throw layoutFailure("LAYOUT_INVALID", message, "Remove all but one of these entries from index.json, or write the layout again.");
    },
    async manifest(digest) {
      const found = await find2(digest);
      if (found === void 0) throw unknown2(digest);
      return found;
    },
    open: (blob, from) => blobs.read(blob, from),
    async *tags() {
      yield* (await list()).tags.keys();
    },
    async *referrers(subject) {
      for await (const { manifest } of reachable()) {
        if (manifest.subject?.digest !== subject) continue;
        const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
        const { annotations } = manifest;
        yield {
          ...manifest.descriptor,
          ...artifactType === void 0 ? {} : { artifactType },
          ...Object.keys(annotations).length === 0 ? {} : { annotations }
        };
      }
    }
  };
}

// src/layout/kit-storage.ts
var TAGS_SUFFIX = "-tags.json";
var INDEX_SUFFIX = "-index.json";
var DEFAULT_TAG = "latest";
var NOTHING2 = [];
async function openKitStorage(options) {
  const { root } = options;
  if (root === void 0)
    throw missing3("kit has no place for its local storage: neither KITOPS_HOME is set nor what kit would take instead.");
  const parsed = parseKitReference(options.reference);
  if (!parsed.ok) throw layoutFailure("KIT_REFERENCE_INVALID", parsed.message, parsed.hint);
  const wanted = parsed.value;
  const repositories = await listRepositories(root);
  const { repository } = wanted;
  const names = repository === void 0 ? repositories : repositories.filter((name) => name === repository);
  const files = [...names.flatMap(filesIn(root)), ...repository === void 0 ? [indexFile((0, import_node_path11.join)(root, "index.json"))] : []];
  let held;
  const list = async () => {
    const lists = await Promise.all(files.map(readList));
    if (held?.lists.every((one, index) => one === lists[index]) !== true) {
      const { manifests, tags } = listingOf(lists.flat());
      held = { lists, listing: { manifests, tags: repository === void 0 ? /* @__PURE__ */ new Map() : tags } };
    }
    return held.listing;
  };
  const place4 = { kind: "layout", directory: root, name: `kit:${repository ?? root}` };
  const source = readOnlyTarget(place4, new LayoutBlobs(root, place4.name), list);
  const found = choose(await list(), wanted);
  if (found !== void 0) return { source, ...found };
  throw await unknown(root, options.reference, repositories);
}
function kitStorageRoot(env, platform) {
  const home = kitHome(env, platform);
  return home === void 0 ? void 0 : (platform === "win32" ? import_node_path11.win32 : import_node_path11.posix).join(home, "storage");
}
function choose({ manifests, tags }, { digest, tag }) {
  if (digest !== void 0) return manifests.has(digest) ? { digest } : void 0;
  const name = tag ?? parseTagName(DEFAULT_TAG);
  const [named4] = (name === void 0 ? void 0 : tags.get(name)) ?? [];
  if (name !== void 0 && named4 !== void 0) return { digest: named4.digest, tag: name };
  const [only, ...others] = manifests.keys();
  if (tag !== void 0 || only === void 0 || others.length > 0) return void 0;
  const [first] = tags.keys();
  return { digest: only, ...first === void 0 ? {} : { tag: first } };
}
async function listRepositories(root) {
  const files = await (0, import_promises7.readdir)(root).catch((cause) => {
    if (!isAbsent(cause)) throw unreadable4(`kit's storage ${root}`, cause);
    throw missing3(`kit has no local storage in ${root}.`);
  });
  const names = files.flatMap((file) => {
    const suffix = [TAGS_SUFFIX, INDEX_SUFFIX].find((one) => file.endsWith(one));
    const encoded = suffix === void 0 ? "" : file.slice(0, -suffix.length);
    const name = Buffer.from(encoded, "base64url").toString("utf8");
    return name !== "" && encode(name) === encoded ? [name] : [];
  });
  return [...new Set(names)].sort();
}
function filesIn(root) {
  return (name) => {
    const stem = (0, import_node_path11.join)(root, encode(name));
    return [tagsFile(stem + TAGS_SUFFIX), indexFile(stem + INDEX_SUFFIX)];
  };
}
function indexFile(path) {
  return new ParsedFile(path, (text2) => [...parseIndex(text2, path).listing.manifests.values()].map((descriptor) => ({ descriptor })));
}
function tagsFile(path) {
  return new ParsedFile(
    path,
    (text2) => Object.entries(parseObject(text2, path)).flatMap(([name, entry]) => {
      const tag = parseTagName(name);
      const descriptor = readDescriptor(entry);
      return tag === void 0 || descriptor === void 0 ? [] : [{ tag, descriptor }];
    })
  );
}
async function readList(file) {
  const listed2 = await file.read().catch((cause) => {
    throw unreadable4(file.path, cause);
  });
  return listed2 ?? NOTHING2;
}
function encode(name) {
  return Buffer.from(name, "utf8").toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}
function missing3(message) {
  const hint = 'Run "kit pack" or "kit pull" in a step before this one, with the same KITOPS_HOME and the same user.';
  return layoutFailure("KIT_STORAGE_MISSING", message, hint);
}
async function unknown(root, reference, repositories) {
  const held = [];
  for (const name of repositories) {
    const manifests = (await Promise.all(filesIn(root)(name).map(readList))).flat();
    const tags = manifests.flatMap(({ tag }) => tag === void 0 ? [] : [`${name}:${tag}`]);
    held.push(...tags.length > 0 ? tags : manifests.map(({ descriptor }) => `${name}@${descriptor.digest}`));
  }
  const holds2 = held.length === 0 ? "It is empty." : `It holds ${someOf(held.map((one) => printable(one)))}.`;
  const message = `kit's storage in ${root} holds no ModelKit "${printable(reference)}". ${holds2}`;
  return layoutFailure("KIT_REFERENCE_UNKNOWN", message, "Name one of those, or pack it under this name in a step before this one.");
}

// src/layout/target.ts
var import_node_path13 = __toESM(require_node_path(), 1);

// src/layout/directory.ts
var import_promises8 = __toESM(require_promises(), 1);
var import_node_path12 = __toESM(require_node_path(), 1);

// src/layout/index-edit.ts
var IndexEdit = class {
  #index;
  /** By place; those of the index first. */
  #entries = /* @__PURE__ */ new Map();
  #named = /* @__PURE__ */ new Map();
  #listed = /* @__PURE__ */ new Map();
  /** Entries that say nothing but which manifest they list, by its digest. */
  #plain = /* @__PURE__ */ new Map();
  #places = 0;
  #changed = false;
  constructor(index) {
    this.#index = index;
    for (const entry of index.entries) this.#add(this.#places++, entry);
  }
  /** The index as given when nothing has changed. */
  get result() {
    return this.#changed ? new LayoutIndex(this.#index.raw, [...this.#entries.values()]) : this.#index;
  }
  /** An entry for the manifest, if there is none yet. */
  list(manifest) {
    if (!this.#listed.has(manifest.descriptor.digest)) this.#set(this.#places++, plainEntry(manifest));
  }
  /**
   * The tag on the manifest and on nothing else. An entry without a name that lists just this manifest takes the name;
   * image-spec, image-layout.md: one entry a name.
   */
  tag(manifest, tag) {
    const { digest } = manifest.descriptor;
    const [holder, ...others] = this.#named.get(tag) ?? [];
    if (holder !== void 0 && others.length === 0 && this.#entries.get(holder)?.["digest"] === digest) return;
    this.untag(tag, digest);
    const [plain] = this.#plain.get(digest) ?? [];
    this.#set(plain ?? this.#places++, { ...plainEntry(manifest), annotations: { [Annotation.refName]: tag } });
  }
  /** No tag. A manifest that has no other entry stays listed without a name, unless it is `keptBy` another change. */
  untag(tag, keptBy) {
    for (const place4 of [...this.#named.get(tag) ?? []]) {
      const entry = this.#entries.get(place4);
      if (entry === void 0) continue;
      const nameless = withoutName(entry);
      const digest = entry["digest"];
      if (isPlain3(nameless) && (digest === keptBy || (this.#listed.get(digest)?.size ?? 0) > 1)) this.#drop(place4, entry);
      else this.#set(place4, nameless);
    }
  }
  #set(place4, entry) {
    const before = this.#entries.get(place4);
    if (before !== void 0) this.#forget(place4, before);
    this.#add(place4, entry);
    this.#changed = true;
  }
  #drop(place4, entry) {
    this.#forget(place4, entry);
    this.#entries.delete(place4);
    this.#changed = true;
  }
  #add(place4, entry) {
    this.#entries.set(place4, entry);
    for (const [keys, key] of this.#keysOf(entry)) {
      const places = keys.get(key);
      if (places === void 0) keys.set(key, /* @__PURE__ */ new Set([place4]));
      else places.add(place4);
    }
  }
  #forget(place4, entry) {
    for (const [keys, key] of this.#keysOf(entry)) {
      const places = keys.get(key);
      places?.delete(place4);
      if (places?.size === 0) keys.delete(key);
    }
  }
  #keysOf(entry) {
    const digest = entry["digest"];
    const name = refName(entry);
    return [
      [this.#listed, digest],
      ...name === void 0 ? [] : [[this.#named, name]],
      ...isPlain3(entry) ? [[this.#plain, digest]] : []
    ];
  }
};
function plainEntry(manifest) {
  const { mediaType, digest, size } = manifest.descriptor;
  return { mediaType, digest, size, ...manifest.artifactType === void 0 ? {} : { artifactType: manifest.artifactType } };
}
function isPlain3(entry) {
  return Object.keys(entry).every((key) => ["mediaType", "digest", "size", "artifactType"].includes(key));
}
function withoutName(entry) {
  const { annotations, ...rest } = entry;
  if (!isRecord(annotations)) return rest;
  const others = Object.entries(annotations).filter(([key]) => key !== Annotation.refName);
  return others.length === 0 ? rest : { ...rest, annotations: Object.fromEntries(others) };
}

// src/layout/directory.ts
var MARKER = "oci-layout";
var LAYOUT_VERSION = "1.0.0";
var directories = /* @__PURE__ */ new Map();
function layoutDirectory(root, name) {
  const known3 = directories.get(root);
  if (known3 !== void 0) return known3;
  const made2 = new LayoutDirectory(root, name);
  directories.set(root, made2);
  return made2;
}
var LayoutDirectory = class {
  root;
  #name;
  #marker;
  #index;
  /** The last of those that write, one after the other. */
  #turn = Promise.resolve();
  /** Changes that wait for their turn, and that turn: all are written at once then. */
  #waiting;
  constructor(root, name) {
    this.root = root;
    this.#name = name;
    this.#marker = new ParsedFile((0, import_node_path12.join)(root, MARKER), versionOf);
    this.#index = new ParsedFile((0, import_node_path12.join)(root, "index.json"), (text2) => parseIndex(text2, `index.json of ${name}`));
  }
  /** The index as it is now; undefined when the directory is not there, or empty. Throws LAYOUT_INVALID for any other directory. */
  async index() {
    try {
      const version = await this.#marker.read();
      if (version === void 0) {
        if (await this.#isFree()) return void 0;
        throw this.#invalid('is no OCI image layout: it holds other files, and none called "oci-layout"');
      }
      if (version !== LAYOUT_VERSION) throw this.#invalid(`is no OCI image layout of version ${LAYOUT_VERSION}`);
      return await this.#index.read() ?? EMPTY_INDEX;
    } catch (cause) {
      throw unreadable4(this.#name, cause);
    }
  }
  /** What that index lists; nothing where there is none. */
  async listing() {
    return (await this.index() ?? EMPTY_INDEX).listing;
  }
  /**
   * Changes the index, which is written only when it differs: once for all changes that were asked for while somebody else wrote. The layout is
   * made when it is not there.
   */
  async update(change) {
    if (this.#waiting === void 0) {
      const changes2 = [];
      const written4 = this.#inTurn(() => {
        this.#waiting = void 0;
        return this.#apply(changes2);
      });
      this.#waiting = { changes: changes2, written: written4 };
    }
    const { changes, written: written3 } = this.#waiting;
    changes.push(change);
    await written3;
  }
  /** Makes an empty layout where none is. */
  async make() {
    await this.#inTurn(() => this.#make());
  }
  /** Proves, changing nothing, that the layout could be written: it, or the directory that it would be made in. */
  async checkWritable() {
    await this.index();
    let place4 = this.root;
    for (; ; ) {
      try {
        const found = await (0, import_promises8.stat)(place4);
        if (!found.isDirectory()) throw new Error(`${place4} is no directory`);
        await (0, import_promises8.access)(place4, import_promises8.constants.W_OK | import_promises8.constants.X_OK);
        break;
      } catch (thrown) {
        if (!isAbsent(thrown) || (0, import_node_path12.dirname)(place4) === place4) throw unwritable(this.#name, thrown);
        place4 = (0, import_node_path12.dirname)(place4);
      }
    }
    if (place4 !== this.root) return;
    for (const name of ["blobs", "blobs/sha256", "index.json"]) {
      await (0, import_promises8.access)((0, import_node_path12.join)(place4, name), import_promises8.constants.W_OK).catch((thrown) => {
        if (!isAbsent(thrown)) throw unwritable(this.#name, thrown);
      });
    }
  }
  async #apply(changes) {
    await this.#make();
    const before = await this.index() ?? EMPTY_INDEX;
    const edit = new IndexEdit(before);
    for (const change of changes) change(edit);
    const after = edit.result;
    if (after !== before) await this.#index.replace(after.serialize(), after);
  }
  async #make() {
    if (await this.index() !== void 0) return;
    await makeDirectory((0, import_node_path12.join)(this.root, "blobs", "sha256"));
    await this.#marker.replace(JSON.stringify({ imageLayoutVersion: LAYOUT_VERSION }), LAYOUT_VERSION);
    await this.#index.replace(EMPTY_INDEX.serialize(), EMPTY_INDEX);
  }
  /** Throws LAYOUT_UNWRITABLE for what the system refuses. */
  #inTurn(work) {
    const mine = this.#turn.then(work).catch((cause) => {
      throw unwritable(this.#name, cause);
    });
    this.#turn = mine.catch(() => void 0);
    return mine;
  }
  /** Nothing there that a layout would get mixed up with; `blobs` alone is a layout whose making was interrupted. */
  async #isFree() {
    try {
      return (await (0, import_promises8.readdir)(this.root)).every((name) => name === "blobs" || isPartialBlob(name) || name.startsWith(`${MARKER}.`));
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
    }
    const found = await (0, import_promises8.stat)(this.root).catch(() => void 0);
    if (found !== void 0) throw this.#invalid("is a file, not a directory");
    return true;
  }
  #invalid(what) {
    const hint = "Name an image layout, or a directory that is empty or does not exist yet.";
    return layoutFailure("LAYOUT_INVALID", `${this.#name} ${what}.`, hint);
  }
};
function versionOf(marker) {
  try {
    const value = JSON.parse(marker);
    return isRecord(value) ? value["imageLayoutVersion"] ?? null : null;
  } catch {
    return null;
  }
}

// src/layout/target.ts
function openLayout(repository, options) {
  const directory = layoutDirectory((0, import_node_path13.resolve)(options.workspace, repository.directory), repository.name);
  const blobs = new LayoutBlobs(directory.root, repository.name);
  async function store(manifest) {
    const missing4 = /* @__PURE__ */ new Set();
    for (const { digest, size } of [...blobsOf(manifest), ...manifest.manifests])
      if (await blobs.size(digest) !== size) missing4.add(digest);
    if (missing4.size > 0) {
      const message = `${repository.name} misses blobs that the manifest ${manifest.descriptor.digest} names: ${someOf([...missing4])}.`;
      throw layoutFailure("MANIFEST_BLOB_UNKNOWN", message, "Store every blob before the manifest.");
    }
    await directory.make();
    await blobs.write(bytesSource(manifest.bytes, manifest.descriptor), () => void 0);
    await directory.update((index) => {
      index.list(manifest);
    });
  }
  return {
    ...readOnlyTarget(repository, blobs, () => directory.listing()),
    access: () => directory.checkWritable(),
    has: async (blob) => await blobs.size(blob.digest) === blob.size,
    async push(blob, onBytes, call) {
      if (await blobs.size(blob.descriptor.digest) === blob.descriptor.size) return "present";
      await directory.make();
      return blobs.write(blob, onBytes ?? (() => void 0), call?.signal);
    },
    async put(manifest, tags) {
      if (tags.length === 0) {
        await store(manifest);
        return [];
      }
      try {
        if (await blobs.size(manifest.descriptor.digest) === void 0) {
          const message = `${repository.name} holds no manifest ${manifest.descriptor.digest}.`;
          throw layoutFailure("MANIFEST_UNKNOWN", message, "Store the manifest before its tags.");
        }
        await directory.update((index) => {
          for (const tag of tags) index.tag(manifest, tag);
        });
        return tags.map((tag) => ({ tag, result: "written" }));
      } catch (thrown) {
        return tags.map((tag) => ({ tag, result: "failed", problem: problemOf(thrown) }));
      }
    },
    async untag(tag) {
      if (await directory.index() !== void 0) {
        await directory.update((index) => {
          index.untag(tag);
        });
      }
      return "deleted";
    }
  };
}
async function readLayout(repository, options) {
  const directory = layoutDirectory((0, import_node_path13.resolve)(options.workspace, repository.directory), repository.name);
  if (await directory.index() === void 0) {
    const hint = "Check the path, which is relative to the workspace, and that the step which writes the layout ran before this one.";
    throw layoutFailure("LAYOUT_MISSING", `There is no image layout in ${directory.root}.`, hint);
  }
  return {
    ...readOnlyTarget(repository, new LayoutBlobs(directory.root, repository.name), () => directory.listing()),
    manifests: async () => [...(await directory.listing()).manifests.values()]
  };
}
function problemOf(thrown) {
  if (isFailure(thrown)) return thrown.problems[0] ?? { code: thrown.code, message: thrown.message, hint: thrown.hint };
  return { code: "LAYOUT_UNWRITABLE", message: messageOf(thrown), hint: "Run the job again." };
}

// src/select/kit-cli.ts
var PACK_TIMEOUT_MS = 6 * 60 * 60 * 1e3;
var LOCAL_REFERENCE = "localhost/modelkit-tag-action:packed";
async function packWithKit(context, kitfile, facts) {
  const pack = askedOnce(() => kitPack(context, kitfile));
  const found = "packed by kit";
  const stored = async (read3) => storedCandidate(context, await pack(), { origin: "packed", found, facts: read3, mustBeSound: true });
  if (facts === void 0) return stored(true);
  return {
    origin: "packed",
    found,
    trigger: context.trigger,
    facts,
    digest: async () => (await stored(false)).digest(),
    artifact: async () => (await stored(false)).artifact()
  };
}
async function kitPack(context, kitfile) {
  const { inputs, ports } = context;
  const { env, fresh } = await kitEnvironment(context).catch((cause) => {
    const message = `The directory for kit's storage cannot be made: ${messageOf(cause)}.`;
    const hint = "Set KITOPS_HOME (else RUNNER_TEMP) to a directory that can be written.";
    throw new Failure({ code: "KIT_FAILED", message, hint }, { cause });
  });
  const args = ["pack", inputs.context, "--file", kitfile.file, "--tag", LOCAL_REFERENCE, "--progress", "none"];
  const result = await ports.log.group("kit pack", async () => {
    const deadline = ports.clock.monotonic() + PACK_TIMEOUT_MS;
    const answer = await ports.exec("kit", args, { cwd: inputs.context, env, deadline, signal: ports.cancel });
    for (const line of `${answer.stdout}
${answer.stderr}`.split("\n")) if (line.trim() !== "") ports.log.info(line);
    return answer;
  });
  ports.cancel.throwIfAborted();
  if (result.exitCode !== 0) throw kitFailed(result);
  const { source, digest } = await savedKit(context, kitStorageRoot(env, ports.platform), savedDigest(result.stdout), fresh);
  return readStoredKit(source, digest);
}
async function savedKit({ ports }, root, printed, fresh) {
  if (printed === void 0 && fresh && root !== void 0) {
    const storage = await readLayout({ kind: "layout", directory: root, name: `kit:${root}` }, { workspace: root });
    const [only, ...others] = await storage.manifests();
    if (only !== void 0 && others.length === 0) return { source: storage, digest: only.digest };
  }
  ports.log.debug(printed === void 0 ? "kit did not print the digest that it saved" : `kit saved ${printed}`);
  return openKitStorage({ root, reference: printed ?? LOCAL_REFERENCE });
}
function savedDigest(stdout) {
  const found = [...stdout.matchAll(/Model saved: (sha256:[0-9a-f]{64})(?![0-9a-f])/g)].at(-1)?.[1];
  return found === void 0 ? void 0 : parseDigest(found);
}
async function kitEnvironment({ ports: { env }, storage }) {
  const chosen = textOf3(env["KITOPS_HOME"]);
  const home = chosen ?? await storage();
  await makeDirectory(home);
  await (0, import_promises9.writeFile)((0, import_node_path14.join)(home, "disable-update-notifications"), "", { flag: "a" });
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/i.test(name)));
  return {
    env: { ...passed, KITOPS_HOME: home, SOURCE_DATE_EPOCH: textOf3(env["SOURCE_DATE_EPOCH"]) ?? "0" },
    fresh: chosen === void 0
  };
}
function textOf3(value) {
  return value === "" ? void 0 : value;
}
function kitFailed({ exitCode, stderr, stdout }) {
  const [notFound, outOfTime] = [127, 124];
  const said2 = (stderr.trim() === "" ? stdout : stderr).trim().split("\n").slice(-5).join("\n");
  if (exitCode === notFound && stdout === "") {
    return new Failure({
      code: "KIT_FAILED",
      message: "The program kit is not on the PATH.",
      hint: 'Install it by a step before (kitops-ml/gh-kit-setup), or leave "packer" at native, which needs nothing installed.'
    });
  }
  return new Failure({
    code: "KIT_FAILED",
    message: exitCode === outOfTime && said2 === "" ? `kit pack did not end within ${PACK_TIMEOUT_MS / 36e5} hours.` : `kit pack ended with exit code ${exitCode}:
${said2}`,
    hint: "The lines above are kit\u2019s own; the log holds all of them."
  });
}

// src/select/take-over.ts
async function takeOver(context, source) {
  const { source: from, digest } = await locate(context, source);
  const kit = await readStoredKit(from, digest);
  if (context.inputs.format === "modelpack" && kit.format.name === "modelkit") {
    throw new Failure({
      code: "SOURCE_NOT_A_MODELKIT",
      message: `${from.repository.name} gives a ModelKit, which is taken over as it is, and "format" asks for a ModelPack.`,
      hint: 'Leave "format" out, or "source", so that the files are packed as a ModelPack.'
    });
  }
  return storedCandidate(context, kit, {
    origin: "taken-over",
    found: `taken over from ${from.repository.name}`,
    facts: true,
    mustBeSound: true
  });
}
async function locate(context, source) {
  const { inputs, connect, ports } = context;
  switch (source.from) {
    case "kit-storage": {
      const { source: from, digest } = await openKitStorage({
        root: kitStorageRoot(ports.env, ports.platform),
        reference: source.reference
      });
      return { source: from, digest };
    }
    case "layout": {
      const layout = { kind: "layout", directory: source.directory, name: `oci-layout:${source.directory}` };
      return locateInLayout(await readLayout(layout, { workspace: ports.env["GITHUB_WORKSPACE"] ?? "" }), source.tag);
    }
    case "tag":
      return resolved(connect(inputs.repositories[0]), { by: "tag", tag: source.tag });
    case "digest":
      return resolved(connect(inputs.repositories[0]), { by: "digest", digest: source.digest });
    case "reference": {
      const { repository, target } = source.reference;
      return resolved(connect(repository), target);
    }
  }
}
async function resolved(source, target) {
  return { source, digest: await resolvedIn(source, target) };
}
async function locateInLayout(layout, tag) {
  if (tag !== void 0) return resolved(layout, { by: "tag", tag });
  const found = [];
  const refused2 = [];
  for (const { digest } of await layout.manifests()) {
    try {
      await readKitManifest(layout, digest);
      found.push(digest);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      if (thrown.code === "SOURCE_NOT_A_MODELKIT") refused2.push(thrown);
      else if (thrown.code !== "MANIFEST_UNKNOWN") throw thrown;
    }
  }
  const [only, another] = found;
  if (only !== void 0 && another === void 0) return { source: layout, digest: only };
  const [first, second] = refused2;
  if (only === void 0 && first !== void 0 && second === void 0) throw first;
  const tags = [];
  for await (const name of layout.tags()) tags.push(name);
  throw new Failure({
    code: only === void 0 ? "SOURCE_NOT_FOUND" : "MODELKIT_AMBIGUOUS",
    message: only === void 0 ? `${layout.repository.name} holds no ModelKit or ModelPack. ${refused2.slice(0, 3).map(messageOf).join(" ")}`.trimEnd() : `${layout.repository.name} holds ${found.length} ModelKits; its tags are: ${tags.slice(0, 10).join(", ")}.`,
    hint: only === void 0 ? "Let an earlier step write one, and name its directory." : `Name one: ${layout.repository.name}:TAG.`
  });
}
async function resolvedIn(source, target) {
  const name = target.by === "tag" ? target.tag : target.digest;
  const descriptor = await lookUp(source, name);
  if (descriptor !== void 0) return descriptor.digest;
  throw new Failure({
    code: "SOURCE_NOT_FOUND",
    message: `${source.repository.name} has no "${name}".`,
    hint: "Check the spelling, and whether the run that publishes it has finished."
  });
}

// src/select/model-reference.ts
var CHAIN_LIMIT = 10;
async function inheritedPaths(context, kitfile) {
  const paths = [];
  const seen = [];
  for (let reference = kitfile.model?.reference; reference !== void 0; ) {
    if (seen.includes(reference)) {
      throw invalid3(kitfile, "MODEL_REFERENCE_CYCLE", `model.path runs in a circle: ${[...seen, reference].join(" \u2192 ")}.`, TO_THE_MODEL);
    }
    if (seen.length >= CHAIN_LIMIT) {
      const message = `model.path leads through more than ${CHAIN_LIMIT} ModelKits: ${seen.join(" \u2192 ")} \u2192 \u2026.`;
      throw invalid3(kitfile, "MODEL_REFERENCE_INVALID", message, TO_THE_MODEL);
    }
    if (seen.length === 0) warnOfMovingTag(context, reference, kitfile);
    seen.push(reference);
    const kit = await resolveReference(context, reference, kitfile);
    paths.push(...layerEntries(kit.kitfile).map((entry) => entry.path));
    reference = kit.kitfile.model?.reference;
  }
  return paths;
}
var TO_THE_MODEL = "Refer to the ModelKit that holds the model itself.";
async function resolveReference(context, reference, kitfile) {
  const { ports, connect } = context;
  const local = await openKitStorage({ root: kitStorageRoot(ports.env, ports.platform), reference }).catch(() => void 0);
  if (local !== void 0) return readStoredKit(local.source, local.digest);
  const parsed = parseReference(reference);
  if (!parsed.ok) {
    const message = `model.path "${reference}" looks like a ModelKit, is not in kit's local storage, and cannot be asked of a registry: ${parsed.message}`;
    const hint = "Write registry/repository:tag or registry/repository@sha256:\u2026; a file whose name holds a colon must be renamed.";
    throw invalid3(kitfile, "MODEL_REFERENCE_INVALID", message, hint);
  }
  try {
    const target = connect(parsed.value.repository);
    return await readStoredKit(target, await resolvedIn(target, parsed.value.target));
  } catch (thrown) {
    if (!isFailure(thrown) || ports.cancel.aborted) throw thrown;
    const message = `model.path refers to "${reference}", which cannot be read: ${messageOf(thrown)}`;
    throw invalid3(kitfile, "MODEL_REFERENCE_INVALID", message, thrown.hint, thrown);
  }
}
function invalid3({ model }, code, message, hint, cause) {
  return new Failure({ code, message, hint, ...model === void 0 ? {} : { at: model.at } }, { cause });
}
function warnOfMovingTag({ ports }, reference, kitfile) {
  const parsed = parseReference(reference);
  if (!parsed.ok || parsed.value.target.by === "digest") return;
  const { tag } = parsed.value.target;
  const moves = !/\d/.test(tag) || /^v?\d+(?:\.\d+)?$/.test(tag) || tag.split(/[-._]/).some(isMovingWord);
  if (!moves) return;
  ports.remark({
    code: "MODEL_REFERENCE_MOVES",
    level: "warning",
    subject: "kitfile",
    message: `model.path refers to "${reference}", a tag that is meant to move: the same kit may hold another model tomorrow.`,
    hint: "Refer to a version or a digest (repository@sha256:\u2026).",
    ...kitfile.model === void 0 ? {} : { at: kitfile.model.at }
  });
}

// src/select/runner-kit.ts
function runnerKit(context) {
  const { inputs, ports } = context;
  const held = [];
  const quiet = { ...context, ports: { ...ports, remark: (remark) => void held.push(remark) } };
  const kitfile = askedOnce(async () => {
    await requireCheckout(context);
    return readKitfile(inputs.context, inputs.file, quiet.ports.remark, inputs.contextInWorkspace || ".");
  });
  const native = askedOnce(async () => packCandidate(quiet, await kitfile()));
  return {
    kitfile: () => orUndefined(kitfile),
    facts: async () => (await orUndefined(native))?.facts,
    async candidate() {
      try {
        return await (inputs.packer === "kit" ? packWithKit(context, await kitfile(), await readAhead(native, context)) : native());
      } finally {
        for (const remark of held.splice(0)) ports.remark(remark);
      }
    }
  };
}
async function readAhead(native, { ports }) {
  try {
    return (await native()).facts;
  } catch (thrown) {
    if (isAbsence(thrown) || ports.cancel.aborted) throw thrown;
    ports.log.debug(`The files cannot be read ahead of kit: ${messageOf(thrown)}`);
    return void 0;
  }
}
async function orUndefined(work) {
  try {
    return await work();
  } catch (thrown) {
    if (isFailure(thrown)) return void 0;
    throw thrown;
  }
}
async function requireCheckout({ inputs, trigger, git }) {
  if (!inputs.rules.commitTag || !trigger.commit.known) return;
  const head2 = await git.head();
  if (!head2.known || head2.value === trigger.commit.value) return;
  throw new Failure({
    code: "CHECKOUT_MISMATCH",
    message: `The work tree has ${head2.value} checked out, but this run (${trigger.event}) is about ${trigger.commit.value}: the ModelKit would carry the name of a commit that it was not made from.`,
    hint: `Check that commit out: "uses: actions/checkout@v7" with "ref: ${trigger.commit.value}"${hintFor(trigger.event)}; or set commit-tag: false.`
  });
}
function hintFor(event) {
  if (event === "workflow_run") return " (in a workflow: ref: ${{ github.event.workflow_run.head_sha }})";
  if (event === "release") return " (in a workflow: ref: ${{ github.event.release.tag_name }})";
  return " (in a workflow: ref: ${{ github.sha }})";
}
async function packCandidate(context, kitfile) {
  const { inputs, trigger, git, ports } = context;
  const executables = ports.platform === "win32" ? await git.executables(inputs.context) : void 0;
  const runnerTemp = ports.env["RUNNER_TEMP"];
  const inherited2 = inputs.format === "modelkit" ? await inheritedPaths(context, kitfile) : [];
  const plan = await planKit({
    kitfile,
    format: inputs.format,
    context: inputs.context,
    platform: ports.platform,
    inherited: inherited2,
    loginFiles: [...context.loginFiles, ...loginFilesOf(ports.env, ports.platform)],
    clock: ports.clock,
    remark: ports.remark,
    ...runnerTemp === void 0 || runnerTemp === "" ? {} : { runnerTemp },
    ...executables?.known === true ? { executables: executables.value } : {}
  });
  const facts = await readModelFacts(kitfile, plan.files, ports.remark);
  let packed;
  const pack = (ahead) => packed ??= packKit(plan, {
    hasher: ports.hasher,
    facts,
    annotations: inputs.annotations,
    log: ports.log,
    cancel: ports.cancel,
    ...ahead === void 0 ? {} : { ahead }
  });
  return {
    origin: "packed",
    found: `packed from ${kitfile.file} in ${inputs.context}`,
    trigger,
    facts,
    plan,
    digest: async (ahead) => (await pack(ahead)).digest,
    artifact: async () => (await pack()).artifact
  };
}
var ABSENCES = ["KITFILE_MISSING", "LAYER_PATH_MISSING", "LFS_POINTER", "ANNEX_POINTER", "DVC_POINTER"];
function isAbsence(thrown) {
  return isFailure(thrown) && thrown.problems.every((problem2) => ABSENCES.includes(problem2.code));
}

// src/select/promote.ts
async function selectPromote(context) {
  const { inputs } = context;
  const located = inputs.source === void 0 ? await byCommit(context) : await locate(context, inputs.source);
  const { source, digest } = located;
  const kit = await readStoredKit(source, digest);
  const elsewhere = !inputs.repositories.some((repository) => repository.name === source.repository.name);
  const candidate = await storedCandidate(context, kit, {
    origin: "promoted",
    found: `found in ${source.repository.name}`,
    facts: false,
    // Where the source is a target too, the transaction reads it back before it tags. A plan downloads no model.
    mustBeSound: elsewhere && (source.repository.kind === "layout" || inputs.verify === "content" && context.writes)
  });
  const foreign = inputs.source !== void 0 && !await isOfCommit(context, source, digest, candidate.facts);
  return {
    ...candidate,
    ...foreign ? { foreign } : {},
    ...inputs.referrers && inputs.repositories.some(({ name }) => name !== source.repository.name) ? { companions: () => companionsOf(source, digest) } : {}
  };
}
async function isOfCommit({ inputs, trigger }, source, digest, facts) {
  if (!inputs.rules.commitTag || !trigger.commit.known) return false;
  const { value: commit } = trigger.commit;
  const spelled3 = commitTagSpelling(inputs.rules, facts);
  const plain = commitTagOf({ prefix: "", suffix: "" }, commit);
  for (const tag of /* @__PURE__ */ new Set([spelled3 === void 0 ? void 0 : commitTagOf(spelled3, commit), plain])) {
    if (tag !== void 0 && (await lookUp(source, tag))?.digest === digest) return true;
  }
  return false;
}
async function byCommit(context) {
  const found = await findPublished(context, runnerKit(context));
  if (found !== void 0) return { source: found.target, digest: found.digest };
  throw new Failure({
    code: "MODELKIT_NOT_PUBLISHED",
    message: `No ModelKit is published for the commit of this run (${context.trigger.commit.known ? context.trigger.commit.value : "unknown"}) in ${context.inputs.repositories[0].name}.`,
    hint: 'Let the push of that commit publish first, or name the ModelKit by "source": a tag, a digest or another repository.'
  });
}
var COSIGN_SUFFIXES = [".sig", ".att", ".sbom"];
var DEPTH_LIMIT3 = 4;
async function companionsOf(source, subject) {
  const found = /* @__PURE__ */ new Map();
  await collectReferrers(source, subject, found, 0);
  for (const suffix of COSIGN_SUFFIXES) {
    const tag = parseTagName(subject.replace(":", "-") + suffix);
    const descriptor = tag === void 0 ? void 0 : await lookUp(source, tag);
    if (tag !== void 0 && descriptor !== void 0) await add3(source, descriptor.digest, found, 0, tag);
  }
  return [...found.values()];
}
async function collectReferrers(source, subject, found, depth) {
  if (depth >= DEPTH_LIMIT3) return;
  for await (const { digest } of source.referrers(subject)) {
    if (found.has(digest) || digest === subject) continue;
    await add3(source, digest, found, 0);
    await collectReferrers(source, digest, found, depth + 1);
  }
}
async function add3(source, digest, found, depth, tag) {
  const manifest = await source.manifest(digest);
  for (const child of depth < DEPTH_LIMIT3 ? manifest.manifests : []) {
    if (!found.has(child.digest)) await add3(source, child.digest, found, depth + 1);
  }
  found.set(tag ?? digest, { artifact: storedArtifact(source, manifest), ...tag === void 0 ? {} : { tag } });
}

// src/select/publish.ts
async function selectPublish(context) {
  const { inputs, trigger, ports } = context;
  if (inputs.source !== void 0) return takeOver(context, inputs.source);
  const kit = runnerKit(context);
  if (inputs.reuse === "require") return reused(context, kit);
  if (inputs.reuse === "auto" && inputs.rules.commitTag && gitTagOf(trigger) !== void 0 && trigger.commit.known) {
    const found = await foundOrPacked(context, kit);
    if (found !== void 0) return publishedCandidate(context, found);
    ports.log.info("No ModelKit is published for this commit yet: packing it.");
  }
  return packOrReuse(context, kit);
}
async function packOrReuse(context, kit) {
  try {
    return await kit.candidate();
  } catch (thrown) {
    if (!isAbsence(thrown) || context.inputs.reuse !== "auto" || !context.inputs.rules.commitTag) throw thrown;
    const found = await publishedBefore(context, kit).catch((other) => {
      if (isFailure(other) && other.code === "MODELKIT_AMBIGUOUS") throw other;
      context.ports.log.debug(`No published ModelKit can stand in: ${String(other)}`);
      return void 0;
    });
    if (found === void 0) throw thrown;
    context.ports.remark({
      code: "REUSED_FOR_ABSENT_FILES",
      level: "notice",
      subject: "run",
      message: `${thrown.message.split("\n")[0] ?? ""} The ModelKit that was published for this commit is used instead.`,
      hint: "Set reuse: never to fail instead, or check the files out (lfs: true for weights in LFS)."
    });
    return publishedCandidate(context, found);
  }
}
async function foundOrPacked(context, kit) {
  try {
    return await publishedBefore(context, kit);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    if (thrown.code === "MODELKIT_AMBIGUOUS") return void 0;
    if (context.writes || thrown.code === "CANCELLED") throw thrown;
    context.ports.remark({
      code: thrown.code,
      level: "warning",
      subject: "registry",
      message: `Whether a ModelKit is published for this commit is not known: ${thrown.message}`,
      hint: thrown.hint
    });
    return void 0;
  }
}
async function publishedBefore(context, kit) {
  const found = await findPublished(context, kit);
  if (found === void 0 || context.inputs.format === "modelkit") return found;
  return (await readKitManifest(found.target, found.digest)).format.name === context.inputs.format ? found : void 0;
}
async function reused(context, kit) {
  const found = await publishedBefore(context, kit);
  if (found !== void 0) return publishedCandidate(context, found);
  const commit = context.trigger.commit.known ? context.trigger.commit.value : "this commit";
  throw new Failure({
    code: "MODELKIT_NOT_PUBLISHED",
    message: `No ${FORMATS[context.inputs.format].title} is published for ${commit} in ${context.inputs.repositories[0].name}, and "reuse: require" does not pack one.`,
    hint: "Let the push of that commit publish first (its commit tag is what is looked for), or set reuse: auto to pack when there is none."
  });
}

// src/select/index.ts
async function select(context) {
  const { inputs, trigger } = context;
  if (trigger.kind === "delete" && inputs.mode !== "mirror") return { candidates: [], removals: await removedByDelete(context, trigger) };
  switch (inputs.mode) {
    case "publish":
      return { candidates: [await selectPublish(context)], removals: [] };
    case "promote":
      return { candidates: [await selectPromote(context)], removals: [] };
    case "mirror":
      return selectMirror(context);
  }
}

export {
  COMMIT_TAG_RULE,
  commitTagOf,
  mergePlans,
  higherInScope,
  sameVersionOtherSpelling,
  sameNumbers,
  sameRange,
  planTags,
  openLayout,
  theOne,
  select
};
