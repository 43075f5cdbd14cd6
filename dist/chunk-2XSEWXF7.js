import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  Failure,
  Problems,
  __commonJS,
  __require,
  __toESM,
  messageOf
} from "./chunk-MZ5OU55O.js";

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
    var isMap2 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === MAP;
    var isPair2 = (node2) => !!node2 && typeof node2 === "object" && node2[NODE_TYPE] === PAIR;
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
    exports.isMap = isMap2;
    exports.isNode = isNode;
    exports.isPair = isPair2;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
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
    visit2.BREAK = BREAK;
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
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node2.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node2)) {
          path = Object.freeze(path.concat(node2));
          const ck = visit_("key", node2.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node2.key = null;
          const cv = visit_("value", node2.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
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
    visitAsync.BREAK = BREAK;
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
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node2.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node2)) {
          path = Object.freeze(path.concat(node2));
          const ck = await visitAsync_("key", node2.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node2.key = null;
          const cv = await visitAsync_("value", node2.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
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
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
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
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
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
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
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
        let count = 0;
        for (const item of node2.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
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
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
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
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text[i + 1]) {
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
            i = consumeMoreIndentedLines(text, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
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
                ch = text[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text;
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
        return text;
      if (onFold)
        onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text.length;
        if (fold === 0)
          res = `
${indent}${text.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text[fold]}\\`;
          res += `
${indent}${text.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text[++i];
        } else {
          do {
            ch = text[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text[start];
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
    var node_process = __require("process");
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
        const add2 = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add2(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add2(key, obj[key]);
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
    var node_buffer = __require("buffer");
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
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
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
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
        error.message += `:

${lineStr}
${pointer}
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
        const { start, key, sep: sep4, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep4?.[0],
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
          if (!keyProps.anchor && !keyProps.tag && !sep4) {
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
        const valueProps = resolveProps.resolveProps(sep4 ?? [], {
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
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep4, null, valueProps, onError);
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
        let sep4 = "";
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
                comment += sep4 + cb;
              sep4 = "";
              break;
            }
            case "newline":
              if (comment)
                sep4 += source;
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
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
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
        const { start, key, sep: sep4, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep4?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep4 && !value) {
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
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
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
        if (!isMap2 && !sep4 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep4, null, props, onError);
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
          const valueProps = resolveProps.resolveProps(sep4 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep4)
                for (const st of sep4) {
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
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep4, null, valueProps, onError) : null;
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
          if (isMap2) {
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
      const expectedEnd = isMap2 ? "}" : "]";
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
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines2 = scalar.source ? splitLines(scalar.source) : [];
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
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
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
      let sep4 = "";
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
          value += sep4 + indent.slice(trimIndent) + content;
          sep4 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep4 === " ")
            sep4 = "\n";
          else if (!prevMoreIndented && sep4 === "\n")
            sep4 = "\n\n";
          value += sep4 + indent.slice(trimIndent) + content;
          sep4 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep4 === "\n")
            value += "\n";
          else
            sep4 = "\n";
        } else {
          value += sep4 + content;
          sep4 = " ";
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
      const end = start + header.length + scalar.source.length;
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
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
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
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
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
      let sep4 = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep4 === "\n")
            res += sep4;
          else
            sep4 = "\n";
        } else {
          res += sep4 + lm;
          sep4 = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep4 + (match?.[1] ?? "");
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
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
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
    var node_process = __require("process");
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
    function stringifyItem({ start, key, sep: sep4, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep4)
        for (const st of sep4)
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
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
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
            else if (ci === BREAK)
              return BREAK;
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
    var Lexer = class {
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
    exports.Lexer = Lexer;
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
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list2, type) {
      for (let i = 0; i < list2.length; ++i)
        if (list2[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list2) {
      for (let i = 0; i < list2.length; ++i) {
        switch (list2[i].type) {
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
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep4;
          if (scalar.end) {
            sep4 = scalar.end;
            sep4.push(this.sourceToken);
            delete scalar.end;
          } else
            sep4 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep: sep4 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
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
                  const sep4 = it.sep;
                  sep4.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep4 }]
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
            const sep4 = fc.end.splice(1, fc.end.length);
            sep4.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep4 }]
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
    function parse(src, reviver, options) {
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
    exports.parse = parse;
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

// src/pack/hash-layer.ts
import { createHash as createHash3 } from "node:crypto";
import { closeSync as closeSync2, readSync } from "node:fs";

// src/oci/digest.ts
import { createHash } from "node:crypto";
var REGISTERED = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function parseDigest(text) {
  return REGISTERED.test(text) ? text : void 0;
}
function digestOf(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function sha256Digest(hex) {
  const digest = parseDigest(`sha256:${hex}`);
  if (digest === void 0) throw new RangeError(`not a sha256 in hex: ${hex}`);
  return digest;
}
function shortDigest(digest) {
  const colon = digest.indexOf(":");
  return digest.slice(0, colon + 13);
}
function algorithmOf(digest) {
  return digest.startsWith("sha512:") ? "sha512" : "sha256";
}

// src/oci/media-types.ts
var MediaType = {
  imageManifest: "application/vnd.oci.image.manifest.v1+json",
  imageIndex: "application/vnd.oci.image.index.v1+json",
  emptyJson: "application/vnd.oci.empty.v1+json",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  dockerManifestList: "application/vnd.docker.distribution.manifest.list.v2+json",
  modelKitManifest: "application/vnd.kitops.modelkit.manifest.v1+json",
  modelKitConfig: "application/vnd.kitops.modelkit.config.v1+json"
};
var MANIFEST_ACCEPT = [MediaType.imageManifest, MediaType.imageIndex, MediaType.dockerManifest, MediaType.dockerManifestList].join(
  ", "
);
var Annotation = {
  /** Cleaned layer path, on every layer of a ModelKit. */
  filePath: "org.cncf.model.filepath",
  /** `prompt` on layers of kind code that hold prompts. */
  layerSubtype: "ml.kitops.modelkit.layer-subtype",
  refName: "org.opencontainers.image.ref.name"
};

// src/oci/manifest.ts
var MANIFEST_SIZE_LIMIT = 4 * 1024 * 1024;
function parseManifest(bytes, contentType, expected) {
  const digest = digestOf(bytes);
  if (expected?.startsWith("sha256:") === true && expected !== digest) {
    throw new Failure({
      code: "MANIFEST_DIGEST_MISMATCH",
      message: `The manifest bytes have digest ${digest}, not ${expected} as asked.`,
      hint: "The source altered or damaged the manifest; do not use it."
    });
  }
  const json = parseJson(bytes);
  const declared = json["mediaType"];
  const mediaType = typeof declared === "string" && declared !== "" ? declared : contentType?.split(";")[0]?.trim() ?? (Array.isArray(json["manifests"]) ? MediaType.imageIndex : MediaType.imageManifest);
  const isIndex = Array.isArray(json["manifests"]);
  const artifactType = json["artifactType"];
  return {
    descriptor: { mediaType, digest: expected ?? digest, size: bytes.length },
    bytes,
    ...typeof artifactType === "string" ? { artifactType } : {},
    ...isIndex || json["config"] === void 0 ? {} : { config: descriptor(json["config"], "config") },
    layers: descriptors(json["layers"], "layers"),
    manifests: descriptors(json["manifests"], "manifests"),
    ...json["subject"] === void 0 || json["subject"] === null ? {} : { subject: descriptor(json["subject"], "subject") },
    annotations: textMap(json["annotations"])
  };
}
function parseJson(bytes) {
  if (bytes.length > MANIFEST_SIZE_LIMIT)
    throw unreadable(`The manifest has ${bytes.length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`);
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unreadable("The manifest is not JSON.", cause);
  }
  if (!isRecord(value)) throw unreadable("The manifest is not a JSON object.");
  return value;
}
function descriptors(value, where) {
  if (value === void 0 || value === null) return [];
  if (!Array.isArray(value)) throw unreadable(`The manifest's ${where} is not a list.`);
  return value.map((one, index) => descriptor(one, `${where}[${index}]`));
}
function descriptor(value, where) {
  if (!isRecord(value)) throw unreadable(`The manifest's ${where} is not a descriptor.`);
  const digest = typeof value["digest"] === "string" ? parseDigest(value["digest"]) : void 0;
  const size = value["size"];
  const mediaType = value["mediaType"];
  if (digest === void 0) throw unreadable(`The manifest's ${where} has no valid digest.`);
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw unreadable(`The manifest's ${where} has no valid size.`);
  const artifactType = value["artifactType"];
  return {
    mediaType: typeof mediaType === "string" ? mediaType : "",
    digest,
    size,
    ...typeof artifactType === "string" ? { artifactType } : {},
    ...isRecord(value["annotations"]) ? { annotations: textMap(value["annotations"]) } : {}
  };
}
function textMap(value) {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((pair) => typeof pair[1] === "string"));
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function unreadable(message, cause) {
  return new Failure(
    { code: "MANIFEST_UNREADABLE", message, hint: "The reference does not name a ModelKit manifest that this action can read." },
    { cause }
  );
}

// src/oci/repository.ts
var PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
var NAME_LENGTH_LIMIT = 255;
var LAYOUT_SCHEME = "oci-layout:";
function parseRepository(text) {
  const written = text.trim();
  if (written.startsWith(LAYOUT_SCHEME)) return parseLayout(written.slice(LAYOUT_SCHEME.length));
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(written)?.[0];
  if (scheme !== void 0) {
    return bad(`"${written}" starts with ${scheme}`, `Write the repository without a scheme: "${written.slice(scheme.length)}".`);
  }
  if (written.includes("@")) return bad(`"${written}" holds a digest`, 'Write only registry/repository; digests belong in "source".');
  const slash = written.indexOf("/");
  const host = (slash < 0 ? "" : written.slice(0, slash)).toLowerCase();
  if (slash < 0 || !(host.includes(".") || host.includes(":") || host === "localhost")) {
    return bad(`"${written}" names no registry`, `Put the registry in front, for example "ghcr.io/${written.toLowerCase()}".`);
  }
  if (!HOST.test(host))
    return bad(`"${host}" is no registry host`, 'Write a host name, with a port if it needs one, for example "registry.example.com:5000".');
  const path = written.slice(slash + 1).toLowerCase();
  const colon = path.indexOf(":");
  if (colon >= 0) {
    return bad(`"${written}" holds a tag`, `Write "${host}/${path.slice(0, colon)}"; tags come from the "tags" input.`);
  }
  if (!PATH.test(path)) {
    return bad(
      `"${path}" is no repository name`,
      'Use lower-case letters and digits, separated by ".", "_", "__" or "-", in parts separated by "/".'
    );
  }
  const name = `${host}/${path}`;
  if (name.length > NAME_LENGTH_LIMIT)
    return bad(`"${name}" is longer than ${NAME_LENGTH_LIMIT} characters`, "Use a shorter repository name.");
  return { ok: true, value: { kind: "registry", host, path, name } };
}
function parseLayout(directory) {
  if (directory === "")
    return bad('"oci-layout:" names no directory', 'Write "oci-layout:PATH", with PATH relative to the workspace or absolute.');
  return { ok: true, value: { kind: "layout", directory, name: LAYOUT_SCHEME + directory } };
}
function bad(message, hint) {
  return { ok: false, message: `${message}.`, hint };
}

// src/oci/tag-name.ts
var GRAMMAR = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
var TAG_LENGTH_LIMIT = 128;
function parseTagName(text) {
  return GRAMMAR.test(text) ? text : void 0;
}
function isReferrersTag(text) {
  return /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})(?:\.[a-z0-9]+)?$/.test(text);
}

// src/oci/reference.ts
function parseReference(text) {
  const at = text.indexOf("@");
  if (at >= 0) {
    const digest = parseDigest(text.slice(at + 1));
    if (digest === void 0)
      return { ok: false, message: `"${text}" holds no valid digest.`, hint: "Write sha256: and 64 lower-case hex digits." };
    const repository2 = parseRepository(withoutTag(text.slice(0, at)));
    return repository2.ok ? { ok: true, value: { repository: repository2.value, target: { by: "digest", digest } } } : repository2;
  }
  const bare = withoutTag(text);
  const tag = bare === text ? void 0 : parseTagName(text.slice(bare.length + 1));
  if (tag === void 0) {
    return { ok: false, message: `"${text}" names neither a tag nor a digest.`, hint: "Write repository:tag or repository@sha256:\u2026." };
  }
  const repository = parseRepository(bare);
  return repository.ok ? { ok: true, value: { repository: repository.value, target: { by: "tag", tag } } } : repository;
}
function digestReference(repository, digest) {
  return `${repository.name}@${digest}`;
}
function withoutTag(text) {
  const colon = text.lastIndexOf(":");
  return colon > text.lastIndexOf("/") && !text.endsWith("]") ? text.slice(0, colon) : text;
}

// src/oci/verify.ts
import { createHash as createHash2 } from "node:crypto";
async function* verified(blob, bytes, where) {
  const algorithm = algorithmOf(blob.digest);
  const hash = createHash2(algorithm);
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > blob.size) throw damaged(`${blob.digest} from ${where} is longer than its ${blob.size} bytes.`);
    hash.update(chunk);
    yield chunk;
  }
  if (size < blob.size) throw damaged(`${blob.digest} from ${where} ended after ${size} of ${blob.size} bytes.`);
  const found = `${algorithm}:${hash.digest("hex")}`;
  if (found !== blob.digest) throw damaged(`${blob.digest} from ${where} has bytes that hash to ${found}.`);
}
function damaged(message) {
  return new Failure({
    code: "BLOB_DAMAGED",
    message,
    hint: "The stored bytes are not what the manifest names; push the ModelKit again from its files."
  });
}

// src/pack/layer-file.ts
import { closeSync, constants, fstatSync, openSync } from "node:fs";

// src/pack/failure.ts
function packFailure(code, message, hint, cause, at) {
  const problem2 = { code, message, hint, ...at === void 0 ? {} : { at } };
  return new Failure(problem2, cause === void 0 ? {} : { cause });
}
function systemReason(thrown) {
  switch (systemCode(thrown)) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ELOOP":
      return "it is a symbolic link";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    default:
      return textOf(thrown, "message") ?? String(thrown);
  }
}
function systemCode(thrown) {
  return textOf(thrown, "code");
}
function textOf(thrown, key) {
  if (typeof thrown !== "object" || thrown === null) return void 0;
  const value = Reflect.get(thrown, key);
  return typeof value === "string" ? value : void 0;
}

// src/pack/names.ts
import { posix } from "node:path";
var BEYOND_ASCII = /[\u0080-\uffff]/;
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
var SHOWN_LENGTH_LIMIT = 200;
var LISTED_NAMES = 5;
function isAscii(text) {
  return !BEYOND_ASCII.test(text);
}
function rawName(text) {
  return isAscii(text) ? text : Buffer.from(text, "utf8").toString("latin1");
}
function nameText(raw) {
  if (isAscii(raw)) return raw;
  const bytes = Buffer.from(raw, "latin1");
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD")) return text;
  let runes = "";
  for (let at = 0; at < bytes.length; ) {
    const width = runeWidth(bytes, at);
    runes += width === 0 ? "\uFFFD" : bytes.toString("utf8", at, at + width);
    at += Math.max(width, 1);
  }
  return runes;
}
function strictText(raw) {
  if (isAscii(raw)) return raw;
  const text = Buffer.from(raw, "latin1").toString("utf8");
  return rawName(text) === raw ? text : void 0;
}
function shown(raw) {
  return shownText(nameText(raw));
}
function shownText(text) {
  const clean = text.replace(UNPRINTABLE, "\uFFFD");
  return clean.length > SHOWN_LENGTH_LIMIT ? `${clean.slice(0, SHOWN_LENGTH_LIMIT)}\u2026` : clean;
}
function listed(raws, count = raws.length) {
  const names = raws.slice(0, LISTED_NAMES).map((raw) => `"${shown(raw)}"`);
  return count > names.length ? `${names.join(", ")} and ${count - names.length} more` : names.join(", ");
}
function cleaned(path) {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}
function trimmed(raw) {
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first > 32 && first < 127 && last > 32 && last < 127) return raw;
  const text = strictText(raw) ?? nameText(raw);
  const space = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  const start = space.exec(text)?.[0] ?? "";
  const end = space.exec(Array.from(text).reverse().join(""))?.[0] ?? "";
  const cutStart = rawName(start).length;
  return cutStart >= raw.length ? "" : raw.slice(cutStart, raw.length - rawName(end).length);
}
function runeWidth(bytes, at) {
  const lead = bytes[at] ?? 0;
  const width = lead < 128 ? 1 : lead >= 194 && lead < 224 ? 2 : lead >= 224 && lead < 240 ? 3 : lead >= 240 && lead < 245 ? 4 : 0;
  if (width < 2) return width;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 224 ? 160 : lead === 240 ? 144 : 128;
  const high = lead === 237 ? 159 : lead === 244 ? 143 : 191;
  if (second < low || second > high) return 0;
  for (let next = 2; next < width; next++) if (((bytes[at + next] ?? 0) & 192) !== 128) return 0;
  return width;
}

// src/pack/layer-file.ts
var FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
function diskPath(root, name) {
  return isAscii(name) ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`, "utf8"), Buffer.from(name, "latin1")]);
}
function openEntry(root, entry2) {
  let descriptor2;
  try {
    descriptor2 = openSync(diskPath(root, entry2.name), FLAGS);
  } catch (cause) {
    throw unopened(entry2, cause);
  }
  try {
    checkSize(descriptor2, entry2);
  } catch (error) {
    closeSync(descriptor2);
    throw error;
  }
  return descriptor2;
}
function checkSize(descriptor2, entry2) {
  const stats = fstatSync(descriptor2);
  if (!stats.isFile()) throw changed(entry2, "it is no regular file any more");
  if (stats.size !== entry2.size) throw changed(entry2, `it had ${entry2.size} bytes when the kit was planned and has ${stats.size} now`);
}
function shortened(entry2, at) {
  return changed(entry2, `it ended after ${at} of ${entry2.size} bytes`);
}
function unopened(entry2, cause) {
  const code = systemCode(cause);
  if (code === "ENOENT" || code === "ENOTDIR") return changed(entry2, "it is gone", cause);
  if (code === "ELOOP" || code === "EISDIR" || code === "ENXIO") return changed(entry2, "it is no regular file any more", cause);
  return packFailure(
    "FILE_UNREADABLE",
    `"${shown(entry2.name)}" cannot be read: ${systemReason(cause)}.`,
    "Make the file readable for the user that runs this step, or leave it out with a line in .kitignore.",
    cause
  );
}
function changed(entry2, how, cause) {
  return packFailure(
    "FILE_CHANGED",
    `"${shown(entry2.name)}" changed while the kit was packed: ${how}.`,
    "Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.",
    cause
  );
}

// src/pack/tar-header.ts
var BLOCK = 512;
var TRAILER_SIZE = 2 * BLOCK;
var NAME_SIZE = 100;
var PREFIX_SIZE = 155;
var USTAR_SIZE_LIMIT = 8 ** 11;
function paddingOf(size) {
  const over = size % BLOCK;
  return over === 0 ? 0 : BLOCK - over;
}
function headerSize(entry2) {
  if (entry2.size < USTAR_SIZE_LIMIT && entry2.name.length <= NAME_SIZE && isAscii(entry2.name)) return BLOCK;
  const records = paxRecords(entry2);
  return records === void 0 ? BLOCK : 2 * BLOCK + records.length + paddingOf(records.length);
}
function encodeHeader(entry2) {
  const records = paxRecords(entry2);
  if (records === void 0) {
    const split = splitName(entry2.name);
    const block = mainBlock(entry2);
    writeText(block, 0, NAME_SIZE, split?.name ?? entry2.name);
    if (split !== void 0) writeText(block, 345, PREFIX_SIZE, split.prefix);
    return sealed(block);
  }
  const data = Buffer.alloc(records.length + paddingOf(records.length));
  data.write(records, "latin1");
  const main = mainBlock(entry2);
  writeText(main, 0, NAME_SIZE, asciiOnly(entry2.name));
  return Buffer.concat([extendedBlock(entry2.name, records.length), data, sealed(main)]);
}
function mainBlock(entry2) {
  const block = emptyBlock(entry2.type === "directory" ? "5" : "0");
  writeOctal(block, 100, 8, entry2.mode);
  writeOctal(block, 108, 8, 1e3);
  writeOctal(block, 116, 8, 0);
  writeOctal(block, 124, 12, entry2.size < USTAR_SIZE_LIMIT ? entry2.size : 0);
  writeOctal(block, 136, 12, 0);
  writeOctal(block, 329, 8, 0);
  writeOctal(block, 337, 8, 0);
  return block;
}
function extendedBlock(name, recordsSize) {
  const block = emptyBlock("x");
  const slash = name.lastIndexOf("/");
  const shadow = asciiOnly(`${name.slice(0, slash + 1)}PaxHeaders.0/${name.slice(slash + 1)}`);
  writeText(block, 0, NAME_SIZE, shadow.slice(0, NAME_SIZE).replace(/\/+$/, ""));
  for (const at of [100, 108, 116]) writeOctal(block, at, 8, 0);
  writeOctal(block, 124, 12, recordsSize);
  writeOctal(block, 136, 12, 0);
  return sealed(block);
}
function emptyBlock(type) {
  const block = Buffer.alloc(BLOCK);
  block.write(type, 156, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  return block;
}
function paxRecords(entry2) {
  const plain = isAscii(entry2.name);
  const long = entry2.name.length > NAME_SIZE;
  const large = entry2.size >= USTAR_SIZE_LIMIT;
  if (!large && plain && (!long || splitName(entry2.name) !== void 0)) return void 0;
  return (plain && !long ? "" : record("path", entry2.name)) + (large ? record("size", String(entry2.size)) : "");
}
function record(key, value) {
  const rest = ` ${key}=${value}
`;
  let length = rest.length;
  while (length !== String(length).length + rest.length) length = String(length).length + rest.length;
  return String(length) + rest;
}
function splitName(name) {
  if (name.length <= NAME_SIZE) return void 0;
  const slash = name.slice(0, PREFIX_SIZE + 1).lastIndexOf("/");
  const rest = name.slice(slash + 1);
  return slash <= 0 || rest.length === 0 || rest.length > NAME_SIZE ? void 0 : { prefix: name.slice(0, slash), name: rest };
}
function asciiOnly(name) {
  return isAscii(name) ? name : nameText(name).replace(/[\u0080-\u{10ffff}]/gu, "");
}
function writeText(block, at, size, text) {
  block.write(text.slice(0, size), at, "latin1");
  if (text.length > size && text[size - 1] === "/") block[at + text.slice(0, size - 1).replace(/\/+$/, "").length] = 0;
}
function writeOctal(block, at, size, value) {
  block.write(value.toString(8).padStart(size - 1, "0"), at, "latin1");
}
function sealed(block) {
  let sum = 8 * 32;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

// src/pack/segments.ts
function tarSize(entries) {
  let size = TRAILER_SIZE;
  for (const entry2 of entries) size += headerSize(entry2) + entry2.size + paddingOf(entry2.size);
  return size;
}
function* segments(content, from = 0) {
  if (content.format === "raw") {
    for (const entry2 of content.entries) yield { kind: "file", entry: entry2, from, length: entry2.size - from };
    return;
  }
  let skip = from;
  for (const entry2 of content.entries) {
    const padding = paddingOf(entry2.size);
    if (skip > 0) {
      const whole = headerSize(entry2) + entry2.size + padding;
      if (skip >= whole) {
        skip -= whole;
        continue;
      }
    }
    const header = encodeHeader(entry2);
    if (skip < header.length) yield { kind: "bytes", bytes: skip === 0 ? header : header.subarray(skip) };
    skip = Math.max(0, skip - header.length);
    if (entry2.type === "file" && (skip < entry2.size || entry2.size === 0)) {
      yield { kind: "file", entry: entry2, from: skip, length: entry2.size - skip };
    }
    skip = Math.max(0, skip - entry2.size);
    if (padding > skip) yield { kind: "zeros", length: padding - skip };
    skip = Math.max(0, skip - padding);
  }
  if (skip < TRAILER_SIZE) yield { kind: "zeros", length: TRAILER_SIZE - skip };
}

// src/pack/hash-layer.ts
var READ_SIZE = 256 * 1024;
function hashLayer(content, onBytes) {
  const hash = createHash3("sha256");
  const buffer = Buffer.allocUnsafe(Math.min(READ_SIZE, Math.max(content.size, 1)));
  let used = 0;
  function flush() {
    if (used === 0) return;
    hash.update(used === buffer.length ? buffer : buffer.subarray(0, used));
    onBytes(used);
    used = 0;
  }
  function take(length, fill) {
    for (let done = 0; done < length; ) {
      if (used === buffer.length) flush();
      const filled = fill(used, Math.min(buffer.length - used, length - done), done);
      used += filled;
      done += filled;
    }
  }
  function takeFile(entry2) {
    const descriptor2 = openEntry(content.root, entry2);
    try {
      take(entry2.size, (at, room, done) => {
        const read3 = readSync(descriptor2, buffer, at, room, done);
        if (read3 === 0) throw shortened(entry2, done);
        return read3;
      });
      if (entry2.size > buffer.length) checkSize(descriptor2, entry2);
    } finally {
      closeSync2(descriptor2);
    }
  }
  for (const segment of segments(content)) {
    switch (segment.kind) {
      case "bytes":
        take(segment.bytes.length, (at, room, done) => {
          buffer.set(segment.bytes.subarray(done, done + room), at);
          return room;
        });
        break;
      case "zeros":
        take(segment.length, (at, room) => {
          buffer.fill(0, at, at + room);
          return room;
        });
        break;
      case "file":
        takeFile(segment.entry);
        break;
    }
  }
  flush();
  return sha256Digest(hash.digest("hex"));
}

// src/pack/plan.ts
import { realpathSync as realpathSync2, statSync as statSync2 } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative as relative2, sep as sep3 } from "node:path";

// src/kitfile/clean-path.ts
var GO_SPACE = String.raw`[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
var AROUND = new RegExp(`^${GO_SPACE}+|${GO_SPACE}+$`, "g");
function cleanPath(path) {
  const trimmed2 = path.replace(AROUND, "");
  const rooted = trimmed2.startsWith("/");
  const kept = [];
  for (const element of trimmed2.split("/")) {
    if (element === "" || element === ".") continue;
    if (element !== "..") kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  const joined = kept.join("/");
  return rooted ? `/${joined}` : joined || ".";
}

// src/kitfile/layers.ts
function modelHasLayer(model) {
  return model !== void 0 && model.path !== "" && model.reference === void 0;
}
function layerEntries(kitfile) {
  const { model } = kitfile;
  return [
    ...model !== void 0 && modelHasLayer(model) ? [entry("model", model, 0)] : [],
    ...(model?.parts ?? []).map((part, index) => entry("modelpart", part, index)),
    ...kitfile.code.map((code, index) => entry("code", code, index)),
    ...kitfile.datasets.map((dataset, index) => entry("dataset", dataset, index)),
    ...kitfile.docs.map((docs, index) => entry("docs", docs, index)),
    ...kitfile.prompts.map((prompt, index) => entry("prompt", prompt, index)),
    ...kitfile.mcpServers.map((server, index) => entry("mcp", server, index))
  ];
}
function entry(kind, from, index) {
  const { path, at, name } = from;
  return { kind, index, path, cleanPath: cleanPath(path), at, ...name === void 0 ? {} : { name } };
}

// src/kitfile/failure.ts
var SHOWN_LENGTH = 80;
function shown2(text) {
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Surrogate}]/gu, " ");
  const letters = Array.from(clean);
  return `"${letters.length > SHOWN_LENGTH ? `${letters.slice(0, SHOWN_LENGTH).join("")}\u2026` : clean}"`;
}

// src/kitfile/kit-reference.ts
var REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
var REGISTRY = /^(?:\[[^\s\]]*\]|[^\s"/?#@\\^`{|}%:[\]<>]+)(?::\d*)?$/u;
function isKitReference(text) {
  if (!/[:@]/.test(text) || /^[A-Za-z]:[\\/]/.test(text)) return false;
  if (parseDigest(text) !== void 0) return true;
  const base = text.split(",")[0] ?? "";
  const slash = base.indexOf("/");
  const first = slash < 0 ? "" : base.slice(0, slash);
  const hasRegistry = /[.:]/.test(first);
  if (hasRegistry && !REGISTRY.test(first)) return false;
  const name = hasRegistry ? base.slice(slash + 1) : base;
  const at = name.indexOf("@");
  if (at >= 0) {
    const digest = name.slice(at + 1);
    return REPOSITORY.test(name.slice(0, at).split(":")[0] ?? "") && (digest === "" || parseDigest(digest) !== void 0);
  }
  const colon = name.indexOf(":");
  if (colon < 0) return REPOSITORY.test(name);
  const tag = name.slice(colon + 1);
  return REPOSITORY.test(name.slice(0, colon)) && (tag === "" || TAG.test(tag));
}

// src/kitfile/lossless-json.ts
var TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
var DEPTH_LIMIT = 200;
var INTEGER_LENGTH_LIMIT = 1e3;
function parseLossless(text) {
  JSON.parse(text);
  const marked = text.replace(TOKEN, (token) => token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`);
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
function readNumber(text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) || !/^-?\d+$/.test(text) || text.length > INTEGER_LENGTH_LIMIT) return number;
  return BigInt(text);
}

// src/kitfile/config-parse.ts
var CONFIG_SIZE_LIMIT = 4 * 1024 * 1024;
function parseConfig(bytes, name) {
  const reader = new ConfigReader(name);
  const config = reader.object(reader.json(bytes), "the config");
  const at = { file: name, line: 1, column: 1 };
  const digests = /* @__PURE__ */ new Map();
  const list2 = (from, key, where, read3) => reader.list(from, key, where).map((item, index) => {
    const itemWhere = `${where}[${index}]`;
    const fields = reader.object(item ?? {}, itemWhere);
    const entry2 = read3(fields, itemWhere);
    digests.set(entry2, parseDigest(reader.text(fields, "digest", itemWhere) ?? ""));
    return entry2;
  });
  const withPath = (item, where) => ({ path: reader.text(item, "path", where) ?? "", at });
  const readModel = (value) => {
    const fields = reader.object(value, "model");
    const base = withPath(fields, "model");
    const model2 = {
      ...base,
      ...reader.texts(fields, "model", ["name", "license", "framework", "format", "version", "description"]),
      parts: list2(fields, "parts", "model.parts", (part, where) => ({
        ...withPath(part, where),
        ...reader.texts(part, where, ["name", "license", "type"])
      })),
      ...parameters(fields),
      ...isKitReference(base.path) ? { reference: base.path } : {}
    };
    digests.set(model2, parseDigest(reader.text(fields, "digest", "model") ?? ""));
    return model2;
  };
  const model = isSet(config["model"]) ? readModel(config["model"]) : void 0;
  const packageFields = isSet(config["package"]) ? reader.object(config["package"], "package") : {};
  const authors = reader.list(packageFields, "authors", "package.authors").filter((author) => typeof author === "string");
  const kitfile = {
    file: name,
    manifestVersion: reader.text(config, "manifestVersion", "") ?? "",
    package: {
      ...reader.texts(packageFields, "package", ["name", "version", "description", "license"]),
      ...authors.length === 0 ? {} : { authors }
    },
    ...model === void 0 ? {} : { model },
    code: list2(config, "code", "code", (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ["description", "license"])
    })),
    datasets: list2(config, "datasets", "datasets", (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ["name", "description", "license"]),
      ...parameters(item)
    })),
    docs: list2(config, "docs", "docs", (item, where) => ({ ...withPath(item, where), ...reader.texts(item, where, ["description"]) })),
    prompts: list2(config, "prompts", "prompts", (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ["name", "description"])
    })),
    mcpServers: list2(config, "mcpServers", "mcpServers", (item, where) => ({
      ...withPath(item, where),
      ...reader.texts(item, where, ["name", "description"])
    }))
  };
  const inOrder = [
    ...model !== void 0 && modelHasLayer(model) ? [model] : [],
    ...model?.parts ?? [],
    ...kitfile.code,
    ...kitfile.datasets,
    ...kitfile.docs,
    ...kitfile.prompts,
    ...kitfile.mcpServers
  ];
  return { kitfile, digests: inOrder.map((entry2) => digests.get(entry2)) };
}
function parameters(fields) {
  const value = fields["parameters"];
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
      throw this.#unreadable(`is not JSON (${shown2(messageOf(cause)).slice(1, -1)})`, cause);
    }
  }
  object(value, where) {
    if (isObject(value)) return value;
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
  /** The texts that are set and not empty. */
  texts(from, where, keys) {
    const found = {};
    for (const key of keys) {
      const text = this.text(from, key, where);
      if (text !== void 0 && text !== "") found[key] = text;
    }
    return found;
  }
  #unreadable(what, cause) {
    const message = `The config blob ${shown2(this.#name)} ${what}.`;
    const hint = "This is no ModelKit that kit or this action wrote; name another one, or push it again from its files.";
    return new Failure({ code: "CONFIG_UNREADABLE", message, hint }, { cause });
  }
};
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isArray(value) {
  return Array.isArray(value);
}

// src/kitfile/characters.ts
var NOT_YAML = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
var UNICODE_BREAK = /[\u0085\u2028\u2029]/g;
var SURROGATE_ESCAPE = /\\(?:(u[dD][89a-fA-F])|[^])/g;
function normalizeText(text) {
  return (text.startsWith("\uFEFF") ? text.slice(1) : text).replace(/\r(?!\n)/g, "\n");
}
function checkCharacters(text, lines2, problems) {
  const found = NOT_YAML.exec(text);
  if (found === null) return;
  problems.add({
    code: "KITFILE_SYNTAX",
    message: `The Kitfile holds the character ${codePoint(found[0])}, which YAML does not allow.`,
    hint: "Remove it, or write it as an escape inside double quotes.",
    at: lines2.at(found.index)
  });
}
function checkQuoted(text, quoted2, lines2, problems) {
  for (const found of text.matchAll(UNICODE_BREAK)) {
    const inside = found[0] !== "\x85" && quoted2.some(({ start, end }) => start < found.index && found.index < end);
    const besideBlanks = /[\s\u0085]/.test((text[found.index - 1] ?? "") + (text[found.index + 1] ?? ""));
    if (inside && !besideBlanks) continue;
    problems.add({
      code: "KITFILE_SYNTAX",
      message: `The Kitfile holds ${codePoint(found[0])}, which kit reads as the end of a line.`,
      hint: "Remove it, or write it as an escape inside double quotes.",
      at: lines2.at(found.index)
    });
  }
  for (const { start, end } of quoted2) {
    if (text[start] !== '"') continue;
    for (const escape of text.slice(start, end).matchAll(SURROGATE_ESCAPE)) {
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
function codePoint(character) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/kitfile/binary.ts
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

// src/kitfile/timestamp.ts
var DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
var TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?`;
var LAYOUTS = [new RegExp(`^${DATE}[Tt]${TIME}(?<zone>Z|[+-]\\d\\d:\\d\\d)$`), new RegExp(`^${DATE} +${TIME}$`), new RegExp(`^${DATE}$`)];
var FRACTION_DIGITS = 9;
function readTimestamp(text) {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text)?.groups;
    if (groups === void 0) continue;
    const [year, month, day] = [Number(groups["year"]), Number(groups["month"]), Number(groups["day"])];
    const [hour, minute, second] = [Number(groups["hour"] ?? 0), Number(groups["minute"] ?? 0), Number(groups["second"] ?? 0)];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) continue;
    const offset = readZone(groups["zone"] ?? "Z");
    if (offset === void 0) continue;
    if (Math.abs(offset) >= 24 * 60) return { writable: false };
    const fraction = (groups["fraction"] ?? "").slice(0, FRACTION_DIGITS).replace(/0+$/, "");
    const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
    const time = `${pad(hour)}:${pad(minute)}:${pad(second)}${fraction === "" ? "" : `.${fraction}`}`;
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

// src/kitfile/resolve-scalar.ts
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
var INTEGER_LENGTH_LIMIT2 = 70;
function resolveScalar(node2) {
  if (node2.tag === "!!str" || node2.tag === "" && !node2.plain) return { ok: true, tag: "!!str", value: node2.text };
  if (node2.tag === "!!binary") {
    const text = decodeBinary(node2.text);
    return text === void 0 ? { ok: false, message: "a !!binary value that is not base64" } : { ok: true, tag: "!!binary", value: text };
  }
  if (!RESOLVABLE.has(node2.tag)) return { ok: true, tag: node2.tag, value: node2.text };
  const found = resolvePlain(node2.text, node2.tag === "" || node2.tag === "!!timestamp");
  if (node2.tag === "" || node2.tag === found.tag) return found;
  if (node2.tag === "!!float" && found.tag === "!!int" && "value" in found && Number(found.value) <= INT64_MAX) {
    return { ok: true, tag: "!!float", value: Number(found.value) };
  }
  return { ok: false, message: `a value tagged ${node2.tag} that is none` };
}
function resolvePlain(text, withTimestamps) {
  const word = WORDS.get(text);
  if (word !== void 0) return word;
  if (text.startsWith(".")) return float(text) ?? asText(text);
  if (!/^[-+0-9]/.test(text)) return asText(text);
  const timestamp = withTimestamps ? readTimestamp(text) : void 0;
  if (timestamp?.writable === false) return { ok: true, tag: "!!timestamp", unwritable: "a time zone of a day or more" };
  if (timestamp !== void 0) return { ok: true, tag: "!!timestamp", value: timestamp.text };
  const digits = text.replaceAll("_", "");
  const integer = readInteger(digits);
  if (integer !== void 0) return { ok: true, tag: "!!int", value: narrow(integer) };
  return float(digits) ?? asText(text);
}
function asText(text) {
  return { ok: true, tag: "!!str", value: text };
}
function float(text) {
  if (!FLOAT.test(text)) return void 0;
  const value = Number(text);
  return Number.isFinite(value) ? { ok: true, tag: "!!float", value } : void 0;
}
function readInteger(text) {
  const signed = /^[+-]/.test(text);
  const sign = text.startsWith("-") ? -1n : 1n;
  let digits = signed ? text.slice(1) : text;
  let inner = 1n;
  if (/^0[0-7]+$/.test(digits)) digits = `0o${digits.replace(/^0+/, "") || "0"}`;
  const quirk = signed ? null : /^(0b|0o)([+-])([0-7]+)$/.exec(digits);
  if (quirk !== null) {
    digits = `${quirk[1] ?? ""}${quirk[3] ?? ""}`;
    inner = quirk[2] === "-" ? -1n : 1n;
  }
  if (!/^(?:0|[1-9][0-9]*|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(digits)) return void 0;
  const significant = digits.replace(/^(0[xXoObB])0+(?=.)/, "$1");
  if (significant.length > INTEGER_LENGTH_LIMIT2) return void 0;
  const value = sign * inner * BigInt(significant);
  if (value >= INT64_MIN && value <= INT64_MAX) return value;
  return !signed && value >= 0n && value <= UINT64_MAX ? value : void 0;
}
function narrow(value) {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
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
    if (this.#aliased > 100 && this.#decoded > 1e3 && this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)) {
      this.#stop("The Kitfile repeats itself by aliases out of all proportion.", node2.at);
    }
    if (node2.kind !== "alias") {
      if (node2.kind === "scalar") this.#characters += node2.text.length;
      if (this.#characters > TEXT_LIMIT) this.#stop(`The Kitfile's texts are longer than ${TEXT_LIMIT} characters.`, node2.at);
      return read3(node2);
    }
    if (this.#open.has(node2)) this.#stop(`The value of the anchor ${shown2(`&${node2.name}`)} contains itself.`, node2.at);
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
      const resolved = resolveScalar(found);
      if (!resolved.ok) {
        this.problem(
          "KITFILE_VALUE",
          `${where} holds ${resolved.message}: ${shown2(found.text)}.`,
          "Remove the tag, or correct the value.",
          found.at
        );
        return void 0;
      }
      if (resolved.tag === "!!binary" && "value" in resolved) return String(resolved.value);
      return resolved.tag === "!!null" ? void 0 : found.text;
    });
  }
  /** The items of a list without its nulls, which kit drops; empty when the node is null or no list. */
  items(node2, where) {
    const items = this.visit(node2, (found) => {
      if (found.kind === "sequence") return found.items;
      if (!isNull(found)) this.typeProblem(where, "a list", found, node2.at);
      return [];
    });
    return (items ?? []).filter((item) => !isNull(item));
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
  problem(code, message, hint, at) {
    this.problems.add({ code, message, hint, at });
  }
  typeProblem(where, wanted, found, at) {
    this.problem("KITFILE_TYPE", `${where} must be ${wanted}, not ${describe(found)}.`, `Write ${where} as ${wanted}.`, at);
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
  #refuseMerge(where, found, at) {
    this.problem("KITFILE_TYPE", `"<<" in ${where} merges ${describe(found)}.`, "Merge a mapping, or a list of mappings.", at);
  }
  /** yaml.v3 compares keys as written, before anything is resolved. */
  #refuseDuplicates(node2, where) {
    const seen = /* @__PURE__ */ new Map();
    for (const { key } of node2.pairs) {
      const written = key.kind === "scalar" ? `=${key.text}` : key.kind === "alias" ? `*${key.name}` : key.kind;
      const first = seen.get(written);
      if (first === void 0) seen.set(written, key);
      else {
        const name = key.kind === "scalar" ? shown2(key.text) : "The same key";
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
  #stop(message, at) {
    this.problem("KITFILE_VALUE", message, "Write the values out instead of repeating them by aliases.", at);
    this.problems.failIfAny();
    throw new RangeError(message);
  }
};
function isNull(node2) {
  if (node2.kind === "alias") return node2.target.kind === "scalar" && isNull(node2.target);
  if (node2.kind !== "scalar") return false;
  const resolved = resolveScalar(node2);
  return resolved.ok && resolved.tag === "!!null";
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
      return isNull(node2) ? "nothing" : `the text ${shown2(node2.text)}`;
    case "alias":
      return `the alias ${shown2(`*${node2.name}`)}`;
  }
}
function allowedAliasRatio(decoded) {
  const [low, high] = [4e5, 4e6];
  if (decoded <= low) return 0.99;
  return decoded >= high ? 0.1 : 0.99 - 0.89 * ((decoded - low) / (high - low));
}

// src/kitfile/parameter.ts
function readParameter(decoder, node2, where) {
  const value = decoder.visit(node2, (found) => {
    switch (found.kind) {
      case "scalar":
        return readScalar(decoder, found, where);
      case "sequence":
        return found.items.map((item, index) => readParameter(decoder, item, `${where}[${index}]`));
      case "mapping":
        return readMapping(decoder, found, where);
    }
  });
  return value ?? null;
}
function readScalar(decoder, node2, where) {
  const resolved = resolveScalar(node2);
  if (!resolved.ok) {
    decoder.problem(
      "KITFILE_VALUE",
      `${where} holds ${resolved.message}: ${shown2(node2.text)}.`,
      "Remove the tag, or correct the value.",
      node2.at
    );
    return null;
  }
  if ("value" in resolved) return resolved.value;
  const message = `${where} is ${shown2(node2.text)} (${resolved.unwritable}), which JSON cannot hold.`;
  decoder.problem("KITFILE_VALUE", message, "Quote it to keep it as text, or write another value.", node2.at);
  return null;
}
function readMapping(decoder, node2, where) {
  const strange = node2.pairs.filter(({ key }) => !isMergeKey(key) && !isText(key));
  for (const { key } of strange) {
    const written = key.kind === "scalar" ? shown2(key.text) : "something else";
    decoder.problem(
      "KITFILE_VALUE",
      `${where} has a key that is no text: ${written}.`,
      "Put the key in quotes; JSON keys are texts.",
      key.at
    );
  }
  if (strange.length > 0) return null;
  const entries = [...decoder.collect(node2, where)];
  return Object.fromEntries(entries.map(([key, { value }]) => [key, readParameter(decoder, value, below(where, key))]));
}
function isText(key) {
  if (key.kind === "alias") return key.target.kind === "scalar" && isText(key.target);
  if (key.kind !== "scalar") return false;
  const resolved = resolveScalar(key);
  return resolved.ok && resolved.tag === "!!str";
}
function below(where, key) {
  return /^[\w-]{1,40}$/.test(key) ? `${where}.${key}` : `${where}[${shown2(key)}]`;
}

// src/kitfile/schema.ts
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
var WRITTEN_BY_PACK = ["digest", "diffId"];
var MANIFEST_VERSION = "1.0.0";

// src/kitfile/kitfile-reader.ts
var PART_TYPE = /^[\w.-]{1,64}$/;
var KitfileReader = class {
  #decoder;
  #file;
  constructor(decoder, file) {
    this.#decoder = decoder;
    this.#file = file;
  }
  read(tree) {
    const fields = this.#fields(tree, "the Kitfile", KEYS.kitfile) ?? /* @__PURE__ */ new Map();
    const model = this.#model(fields.get("model"));
    return {
      file: this.#file,
      manifestVersion: this.#texts(fields, "", ["manifestVersion"]).manifestVersion ?? "",
      package: this.#package(fields.get("package")),
      ...model === void 0 ? {} : { model },
      code: this.#list(fields, "code", (node2, where) => this.#code(node2, where)),
      datasets: this.#list(fields, "datasets", (node2, where) => this.#dataset(node2, where)),
      docs: this.#list(fields, "docs", (node2, where) => this.#docs(node2, where)),
      prompts: this.#list(fields, "prompts", (node2, where) => this.#prompt(node2, where)),
      mcpServers: this.#list(fields, "mcpServers", (node2, where) => this.#mcpServer(node2, where))
    };
  }
  #package(entry2) {
    const fields = entry2 && this.#fields(entry2.value, "package", KEYS.package);
    if (fields === void 0) return {};
    const authors = this.#list(fields, "authors", (node2, where) => this.#decoder.text(node2, where), "package.authors");
    const texts = this.#texts(fields, "package", ["name", "version", "description", "license"]);
    return { ...texts, ...authors.length === 0 ? {} : { authors } };
  }
  #model(entry2) {
    const fields = entry2 && this.#fields(entry2.value, "model", KEYS.model);
    if (fields === void 0) return void 0;
    const base = this.#path(fields, "model", entry2?.value.at);
    return {
      ...base,
      ...this.#texts(fields, "model", ["name", "license", "framework", "format", "version", "description"]),
      parts: this.#list(fields, "parts", (node2, where) => this.#part(node2, where), "model.parts"),
      ...this.#parameters(fields, "model"),
      ...isKitReference(base.path) ? { reference: base.path } : {}
    };
  }
  #part(node2, where) {
    const fields = this.#fields(node2, where, KEYS.part);
    if (fields === void 0) return void 0;
    const texts = this.#texts(fields, where, ["name", "license", "type"]);
    if (texts.type !== void 0 && !PART_TYPE.test(texts.type)) {
      this.#decoder.problem(
        "KITFILE_VALUE",
        `${where}.type is ${shown2(texts.type)}.`,
        'Use letters, digits, "_", "." and "-", at most 64 of them.',
        fields.get("type")?.value.at ?? node2.at
      );
    }
    return { ...this.#path(fields, where, node2.at), ...texts };
  }
  #code(node2, where) {
    const fields = this.#fields(node2, where, KEYS.code);
    return fields && { ...this.#path(fields, where, node2.at), ...this.#texts(fields, where, ["description", "license"]) };
  }
  #dataset(node2, where) {
    const fields = this.#fields(node2, where, KEYS.dataset);
    if (fields === void 0) return void 0;
    const remote = this.#texts(fields, where, ["remotePath", "remoteHash"]);
    for (const key of ["remotePath", "remoteHash"]) {
      if (remote[key] === void 0) continue;
      this.#decoder.problem(
        "KITFILE_UNSUPPORTED",
        `${where}.${key} is not supported yet: data that stays elsewhere cannot be packed.`,
        'Download the data in a step before this one and name it by "path", or pack with kit itself (packer: kit).',
        fields.get(key)?.key.at ?? node2.at
      );
    }
    return {
      ...this.#path(fields, where, node2.at),
      ...this.#texts(fields, where, ["name", "description", "license"]),
      ...this.#parameters(fields, where)
    };
  }
  #docs(node2, where) {
    const fields = this.#fields(node2, where, KEYS.docs);
    return fields && { ...this.#path(fields, where, node2.at), ...this.#texts(fields, where, ["description"]) };
  }
  #prompt(node2, where) {
    const fields = this.#fields(node2, where, KEYS.prompt);
    return fields && { ...this.#path(fields, where, node2.at), ...this.#texts(fields, where, ["name", "description"]) };
  }
  #mcpServer(node2, where) {
    const fields = this.#fields(node2, where, KEYS.mcpServer);
    return fields && { ...this.#path(fields, where, node2.at), ...this.#texts(fields, where, ["name", "description"]) };
  }
  /** The entries of a mapping, after every unknown key has been reported. */
  #fields(node2, where, known) {
    const fields = this.#decoder.entries(node2, where);
    for (const [key, entry2] of fields ?? []) {
      if (!known.includes(key)) this.#unknownKey(key, where, known, entry2);
    }
    return fields;
  }
  #unknownKey(key, where, known, entry2) {
    const meant = known.find((name) => name.toLowerCase() === key.toLowerCase());
    const hint = WRITTEN_BY_PACK.includes(key) ? "Remove it: digests are computed when the kit is packed." : meant === void 0 ? `Known here: ${known.join(", ")}.` : `Write it as "${meant}": upper and lower case count.`;
    this.#decoder.problem("KITFILE_KEY_UNKNOWN", `${shown2(key)} is no key of ${where}.`, hint, entry2.key.at);
  }
  #path(fields, where, at) {
    const entry2 = fields.get("path");
    const path = entry2 && this.#decoder.text(entry2.value, `${where}.path`);
    return { path: path ?? "", at: entry2?.value.at ?? at ?? { file: this.#file, line: 1, column: 1 } };
  }
  /** The texts that are set; an empty text counts as unset, since kit writes neither. */
  #texts(fields, where, keys) {
    const found = {};
    for (const key of keys) {
      const entry2 = fields.get(key);
      const text = entry2 && this.#decoder.text(entry2.value, where === "" ? key : `${where}.${key}`);
      if (text !== void 0 && text !== "") found[key] = text;
    }
    return found;
  }
  #parameters(fields, where) {
    const entry2 = fields.get("parameters");
    const parameters2 = entry2 === void 0 ? null : readParameter(this.#decoder, entry2.value, `${where}.parameters`);
    return parameters2 === null ? {} : { parameters: parameters2 };
  }
  #list(fields, key, read3, where = key) {
    const entry2 = fields.get(key);
    if (entry2 === void 0) return [];
    return this.#decoder.items(entry2.value, where).flatMap((node2, index) => {
      const item = read3(node2, `${where}[${index}]`);
      return item === void 0 ? [] : [item];
    });
  }
};

// src/kitfile/lines.ts
var Lines = class {
  #file;
  #starts;
  constructor(text, file) {
    this.#file = file;
    const starts = [0];
    for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) starts.push(feed + 1);
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
  const sound = entries.filter((entry2) => {
    const problem2 = pathProblem(entry2);
    if (problem2 !== void 0) problems.add(problem2);
    return problem2 === void 0;
  });
  refuseSamePaths(sound, problems);
  checkBundles(entries, problems);
}
function pathProblem(entry2) {
  const { path, at } = entry2;
  const section = SECTION[entry2.kind];
  const bad2 = (what, hint) => ({
    code: "KITFILE_PATH",
    message: `The path ${shown2(path)} in ${section} ${what}.`,
    hint,
    at
  });
  if (path.includes("\0")) return bad2("holds a NUL character", "Write the path without it.");
  const scheme = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
  if (scheme !== void 0) {
    return bad2(`is a URL (${scheme})`, "Download the files in a step before this one, and name them by a path inside the context.");
  }
  if (isAbsolute(entry2.cleanPath)) return bad2("is absolute", "Write it relative to the context directory.");
  if (leavesContext(entry2.cleanPath))
    return bad2("leaves the context directory", "Move the files into the context, or choose a context that holds them.");
  if (entry2.kind !== "model" && entry2.kind !== "mcp" && isKitReference(path)) {
    return bad2("names another ModelKit", "Only model.path may do that; a file of this name has to be renamed.");
  }
  if (entry2.kind === "mcp" && !entry2.cleanPath.endsWith(".mcpb")) return bad2("is no MCP bundle", 'Name a file that ends in ".mcpb".');
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
  for (const entry2 of entries) {
    const first = seen.get(entry2.cleanPath);
    if (first === void 0) seen.set(entry2.cleanPath, entry2);
    else {
      problems.add({
        code: "KITFILE_PATH_DUPLICATE",
        message: `The path ${shown2(entry2.path)} in ${SECTION[entry2.kind]} is already in ${SECTION[first.kind]} (${place(first.at)}).`,
        hint: "Keep one of the two entries: a file belongs to one layer.",
        at: entry2.at
      });
    }
  }
}
function checkBundles(entries, problems) {
  const names = /* @__PURE__ */ new Map();
  for (const entry2 of entries.filter(({ kind }) => kind === "mcp")) {
    const name = entry2.name ?? "";
    const first = names.get(name);
    if (name !== "" && first === void 0) {
      names.set(name, entry2);
      continue;
    }
    const where = `mcpServers[${entry2.index}]`;
    const message = first === void 0 ? `${where} has no name.` : `${where} has the name ${shown2(name)} of another server (${place(first.at)}).`;
    problems.add({ code: "KITFILE_VALUE", message, hint: "Give every MCP server a name of its own.", at: entry2.at });
  }
}
function place(at) {
  return `line ${at.line}`;
}

// src/kitfile/yaml-tree.ts
var import_yaml = __toESM(require_dist(), 1);
var DEPTH_LIMIT2 = 200;
var SYNTAX_PROBLEM_LIMIT = 20;
var NOT_IN_DOCUMENT = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$)|\.\.\.[ \t]*(?:#.*)?(?:\r?\n|$))*$/;
var YAML_TAGS = "tag:yaml.org,2002:";
function readTree(text, lines2, problems) {
  const tokens = [...new import_yaml.Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== void 0) {
    problems.add({
      code: "KITFILE_SYNTAX",
      message: `The Kitfile is nested deeper than ${DEPTH_LIMIT2} levels.`,
      hint: "Flatten the value; kit needs no such depth.",
      at: lines2.at(deep)
    });
    return void 0;
  }
  const composer = new import_yaml.Composer({ schema: "failsafe", merge: false, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false });
  for (const document of composer.compose(tokens)) {
    if (NOT_IN_DOCUMENT.test(text.slice(0, document.range[2]))) continue;
    if (addSyntaxProblems(document, lines2, problems)) return void 0;
    const builder = new TreeBuilder(lines2, problems);
    const tree = builder.build(document.contents, document.range[0]);
    checkQuoted(text.slice(0, document.range[2]), builder.quoted, lines2, problems);
    return tree;
  }
  return "empty";
}
function addSyntaxProblems(document, lines2, problems) {
  const found = [...document.errors, ...document.warnings.filter((warning) => warning.code === "BAD_DIRECTIVE")];
  for (const error of found.slice(0, SYNTAX_PROBLEM_LIMIT)) {
    problems.add({
      code: "KITFILE_SYNTAX",
      message: `The Kitfile is not valid YAML: ${shown2(error.message).slice(1, -1)}.`,
      hint: error.code === "TAB_AS_INDENT" ? "Indent with spaces." : 'Correct the YAML at this place; texts with ":" or "#" in them need quotes.',
      at: lines2.at(error.pos[0])
    });
  }
  return found.length > 0;
}
function tooDeep(tokens) {
  const open2 = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open2.pop(); next !== void 0; next = open2.pop()) {
    const { token, depth } = next;
    if (depth > DEPTH_LIMIT2) return token.offset;
    if (token.type === "document" && token.value !== void 0) open2.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if (item.key !== void 0 && item.key !== null) open2.push({ token: item.key, depth: depth + 1 });
      if (item.value !== void 0) open2.push({ token: item.value, depth: depth + 1 });
    }
  }
  return void 0;
}
var TreeBuilder = class {
  quoted = [];
  #anchors = /* @__PURE__ */ new Map();
  #lines;
  #problems;
  constructor(lines2, problems) {
    this.#lines = lines2;
    this.#problems = problems;
  }
  /** `near` is the offset to show for a node that was left out. */
  build(node2, near) {
    if ((0, import_yaml.isAlias)(node2)) return this.#alias(node2.source, node2.range?.[0] ?? near);
    if ((0, import_yaml.isMap)(node2)) {
      const pairs = [];
      const start = node2.range?.[0] ?? near;
      const mapping = this.#anchored({ kind: "mapping", pairs, at: this.#lines.at(start) }, node2.anchor);
      for (const pair of node2.items) {
        if (!(0, import_yaml.isPair)(pair)) continue;
        const key = this.build(pair.key, start);
        const keyEnd = rangeOf(pair.key)?.[1] ?? start;
        pairs.push({ key, value: this.build(pair.value, keyEnd) });
      }
      return mapping;
    }
    if ((0, import_yaml.isSeq)(node2)) {
      const items = [];
      const start = node2.range?.[0] ?? near;
      const sequence = this.#anchored({ kind: "sequence", items, at: this.#lines.at(start) }, node2.anchor);
      for (const item of node2.items) items.push(this.build(item, start));
      return sequence;
    }
    if ((0, import_yaml.isScalar)(node2)) {
      const text = typeof node2.value === "string" ? node2.value : "";
      const plain = node2.type === void 0 || node2.type === "PLAIN";
      const at = this.#lines.at(node2.range?.[0] ?? near);
      if (node2.range && (node2.type === "QUOTE_DOUBLE" || node2.type === "QUOTE_SINGLE")) {
        this.quoted.push({ start: node2.range[0], end: node2.range[1] });
      }
      return this.#anchored({ kind: "scalar", text, tag: shortTag(node2.tag), plain, at }, node2.anchor);
    }
    return { kind: "scalar", text: "", tag: "", plain: true, at: this.#lines.at(near) };
  }
  #anchored(node2, anchor) {
    if (anchor !== void 0) this.#anchors.set(anchor, node2);
    return node2;
  }
  #alias(name, offset) {
    const at = this.#lines.at(offset);
    const target = this.#anchors.get(name);
    if (target !== void 0) return { kind: "alias", name, target, at };
    this.#problems.add({
      code: "KITFILE_SYNTAX",
      message: `The alias ${shown2(`*${name}`)} has no anchor before it.`,
      hint: `Put &${name} on the value that it stands for, above this line, or quote the text.`,
      at
    });
    return { kind: "scalar", text: "", tag: "", plain: true, at };
  }
};
function rangeOf(node2) {
  return (0, import_yaml.isScalar)(node2) || (0, import_yaml.isMap)(node2) || (0, import_yaml.isSeq)(node2) || (0, import_yaml.isAlias)(node2) ? node2.range ?? void 0 : void 0;
}
function shortTag(tag) {
  if (tag === void 0 || tag === "!") return "";
  return tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag;
}

// src/kitfile/parse.ts
function parseKitfile(text, file, remark) {
  const source = normalizeText(text);
  const lines2 = new Lines(source, file);
  const problems = new Problems();
  checkCharacters(source, lines2, problems);
  problems.failIfAny();
  const tree = readTree(source, lines2, problems);
  problems.failIfAny();
  if (tree === void 0 || tree === "empty") {
    throw new Failure({
      code: "KITFILE_EMPTY",
      message: `The Kitfile ${shown2(file)} is empty.`,
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
  const message = manifestVersion === "" ? "The Kitfile has no manifestVersion." : `The Kitfile's manifestVersion is ${shown2(manifestVersion)}, not ${MANIFEST_VERSION}.`;
  remark?.({ level: "warning", subject: "kitfile", code, message, hint: `Write "manifestVersion: ${MANIFEST_VERSION}".`, at: lines2.at(0) });
}

// src/kitfile/read.ts
import { open, realpath, stat } from "node:fs/promises";
import { isAbsolute as isAbsolute2, join, posix as posix2, relative, sep } from "node:path";

// src/kitfile/decode-text.ts
function decodeText(bytes, file) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = encoding === "utf-8" ? firstBadLine(bytes) : 1;
    const problem2 = {
      code: "KITFILE_UNREADABLE",
      message: `The Kitfile ${shown2(file)} is not text in ${encoding.toUpperCase()} (line ${line}).`,
      hint: "Save it as UTF-8.",
      at: { file, line, column: 1 }
    };
    throw new Failure(problem2, { cause });
  }
}
function firstBadLine(bytes) {
  let good = 0;
  let bad2 = bytes.length;
  while (bad2 - good > 1) {
    const middle = Math.floor((good + bad2) / 2);
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad2 = middle;
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

// src/kitfile/read.ts
var KITFILE_NAMES = ["Kitfile", "kitfile", ".kitfile"];
var KITFILE_SIZE_LIMIT = 1024 * 1024;
async function readKitfile(context, file, remark) {
  const root = await realContext(context);
  const name = file === void 0 ? await find(root, context) : insideName(file);
  const path = join(root, name);
  const real = await realpath(path).catch((cause) => {
    throw isAbsent(cause) ? missing(`The Kitfile ${shown2(name)} does not exist in ${shown2(context)}.`) : unreadable2(name, cause);
  });
  const way = relative(root, real);
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute2(way)) {
    throw outside(`The Kitfile ${shown2(name)} is a link to a file outside of the context directory.`);
  }
  return parseKitfile(decodeText(await readBytes(real, name), name), name, remark);
}
async function realContext(context) {
  const root = await realpath(context).catch((cause) => {
    throw isAbsent(cause) ? missing(`The context directory ${shown2(context)} does not exist.`) : unreadable2(context, cause);
  });
  const found = await stat(root);
  if (!found.isDirectory()) throw missing(`The context ${shown2(context)} is no directory.`);
  return root;
}
async function find(root, context) {
  for (const name of KITFILE_NAMES) {
    const found = await stat(join(root, name)).catch((cause) => {
      if (isAbsent(cause)) return void 0;
      throw unreadable2(name, cause);
    });
    if (found !== void 0) return name;
  }
  throw missing(`There is no Kitfile in ${shown2(context)}: none of ${KITFILE_NAMES.join(", ")} is there.`);
}
function insideName(file) {
  const name = posix2.normalize(sep === "\\" ? file.replaceAll("\\", "/") : file);
  if (isAbsolute2(file) || /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)) throw outside(`The Kitfile's path ${shown2(file)} is absolute.`);
  if (name === ".." || name.startsWith("../")) throw outside(`The Kitfile's path ${shown2(file)} leaves the context directory.`);
  return name;
}
async function readBytes(path, name) {
  const before = await stat(path).catch((cause) => {
    throw unreadable2(name, cause);
  });
  if (!before.isFile()) throw unreadable2(name, before.isDirectory() ? "it is a directory" : "it is no regular file");
  try {
    const handle = await open(path, "r");
    try {
      const buffer = Buffer.alloc(KITFILE_SIZE_LIMIT + 1);
      let length = 0;
      for (; ; ) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) break;
      }
      if (length > KITFILE_SIZE_LIMIT) throw tooLarge(name);
      return buffer.subarray(0, length);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreadable2(name, cause);
  }
}
function isAbsent(thrown) {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && (thrown.code === "ENOENT" || thrown.code === "ENOTDIR");
}
function missing(message) {
  return new Failure({
    code: "KITFILE_MISSING",
    message,
    hint: 'Check out the repository before this step, set "context" to the directory that holds the Kitfile, and "file" if it has another name. "kit init" writes a first one.'
  });
}
function outside(message) {
  return new Failure({
    code: "KITFILE_OUTSIDE",
    message,
    hint: "Put the Kitfile into the context directory and name it relative to that."
  });
}
function tooLarge(name) {
  return new Failure({
    code: "KITFILE_TOO_LARGE",
    message: `The Kitfile ${shown2(name)} has more than ${KITFILE_SIZE_LIMIT} bytes.`,
    hint: "Name the Kitfile, not a model or data file; long values belong in a file that is packed."
  });
}
function unreadable2(name, cause) {
  const message = `The Kitfile ${shown2(name)} cannot be read: ${shown2(messageOf(cause)).slice(1, -1)}.`;
  return new Failure(
    { code: "KITFILE_UNREADABLE", message, hint: "It has to be a file that the runner may read." },
    { cause }
  );
}

// src/kitfile/go-json.ts
var ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;
var STRAY_BYTES = new RegExp("\\p{Surrogate}", "u");
function goString(text) {
  const parts = text.split(STRAY_BYTES).map((part) => JSON.stringify(part).slice(1, -1));
  const escaped2 = parts.join("\\ufffd").replace(ESCAPED_BY_GO, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped2}"`;
}
function goJson(value) {
  if (typeof value === "string") return goString(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  return isArray2(value) ? `[${value.map(goJson).join(",")}]` : goObject(value);
}
function goObject(value) {
  const entries = Object.entries(value).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return `{${entries.map(([key, item]) => `${goString(key)}:${goJson(item)}`).join(",")}}`;
}
function isArray2(value) {
  return Array.isArray(value);
}

// src/kitfile/config-write.ts
var Json = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
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
  const { model } = kitfile;
  const text = object([
    ["manifestVersion", new Json(goString(kitfile.manifestVersion))],
    ["package", packageJson(kitfile.package)],
    ["model", model && modelJson(model, layer)],
    ["code", list(kitfile.code, (code) => [["path", code.path], ["description", code.description], ["license", code.license], ...layer()])],
    ["datasets", list(kitfile.datasets, (dataset) => [...datasetMembers(dataset), ...layer()])],
    // Only documents keep an empty path.
    ["docs", list(kitfile.docs, (docs) => [["path", new Json(goString(docs.path))], ["description", docs.description], ...layer()])],
    [
      "prompts",
      list(kitfile.prompts, (prompt) => [["name", prompt.name], ["path", prompt.path], ["description", prompt.description], ...layer()])
    ],
    [
      "mcpServers",
      list(kitfile.mcpServers, (server) => [["name", server.name], ["path", server.path], ["description", server.description], ...layer()])
    ]
  ]);
  return Buffer.from(text.text, "utf8");
}
function packageJson(from) {
  return object([
    ["name", from.name],
    ["version", from.version],
    ["description", from.description],
    ["license", from.license],
    ["authors", from.authors === void 0 || from.authors.length === 0 ? void 0 : new Json(goJson(from.authors))]
  ]);
}
function modelJson(model, layer) {
  const digest = modelHasLayer(model) ? layer() : [];
  return object([
    ["name", model.name],
    ["path", model.path],
    ["license", model.license],
    ["framework", model.framework],
    ["format", model.format],
    ["version", model.version],
    ["description", model.description],
    [
      "parts",
      list(model.parts, (part) => [["name", part.name], ["path", part.path], ["license", part.license], ["type", part.type], ...layer()])
    ],
    ["parameters", parametersJson(model.parameters)],
    ...digest
  ]);
}
function datasetMembers(dataset) {
  return [
    ["name", dataset.name],
    ["path", dataset.path],
    ["description", dataset.description],
    ["license", dataset.license],
    ["parameters", parametersJson(dataset.parameters)]
  ];
}
function parametersJson(parameters2) {
  return parameters2 === void 0 || parameters2 === null ? void 0 : new Json(goJson(parameters2));
}
function list(items, members) {
  return items.length === 0 ? void 0 : new Json(`[${items.map((item) => object(members(item)).text).join(",")}]`);
}
function object(members) {
  const written = [];
  for (const [key, value] of members) {
    if (value === void 0 || value === "") continue;
    written.push(`"${key}":${typeof value === "string" ? goString(value) : value.text}`);
  }
  return new Json(`{${written.join(",")}}`);
}

// src/pack/ignore-regexp.ts
var POSIX_CLASSES = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7f",
  blank: "\\t ",
  cntrl: "\\x00-\\x1f\\x7f",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\t-\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f"
};
var LETTER_ESCAPES = {
  a: "\\x07",
  f: "\\f",
  n: "\\n",
  r: "\\r",
  t: "\\t",
  v: "\\v",
  d: "\\d",
  D: "\\D",
  w: "\\w",
  W: "\\W"
};
var OUTSIDE_CLASS = { s: "[\\t\\n\\f\\r ]", S: "[^\\t\\n\\f\\r ]", b: "\\b", B: "\\B", A: "^", z: "$" };
function regexpFromGo(source) {
  const runes = Array.from(source);
  let out = "";
  for (let at = 0; at < runes.length; at++) {
    const rune = runes[at] ?? "";
    if (rune === "\\") {
      at++;
      out += escaped(runes[at], OUTSIDE_CLASS);
    } else if (rune === "[") {
      const end = classEnd(runes, at);
      out += characterClass(runes.slice(at + 1, end));
      at = end;
    } else if (rune === "{") {
      const count = repetition(runes, at);
      out += count ?? "\\{";
      at += count === void 0 ? 0 : count.length - 1;
    } else if (rune === ".") out += "[^\\n]";
    else if (rune === "]" || rune === "}") out += `\\${rune}`;
    else out += rune === "/" ? "\\/" : rune;
  }
  return new RegExp(out, "u");
}
function repetition(runes, open2) {
  const match = /^\{(\d{1,9})(?:,(\d{0,9}))?\}/.exec(runes.slice(open2, open2 + 22).join(""));
  if (match === null) return void 0;
  if (Number(match[1]) > 1e3 || Number(match[2] ?? 0) > 1e3) throw new SyntaxError("a repetition of more than 1000");
  return match[0];
}
function classEnd(runes, open2) {
  let at = open2 + (runes[open2 + 1] === "^" ? 2 : 1);
  for (let first = true; at < runes.length; at++, first = false) {
    if (runes[at] === "\\") at++;
    else if (runes[at] === "[" && runes[at + 1] === ":") at = posixEnd(runes, at) ?? at;
    else if (runes[at] === "]" && !first) return at;
  }
  throw new SyntaxError("missing closing ]");
}
function posixEnd(runes, open2) {
  const match = /^\[:[a-z]+:\]/.exec(runes.slice(open2, open2 + 12).join(""));
  return match === null ? void 0 : open2 + match[0].length - 1;
}
function characterClass(members) {
  let at = members[0] === "^" ? 1 : 0;
  let out = at === 1 ? "[^" : "[";
  for (; at < members.length; at++) {
    const rune = members[at] ?? "";
    const named = rune === "[" && members[at + 1] === ":" ? posixEnd(members, at) : void 0;
    if (named !== void 0) {
      const name = members.slice(at + 2, named - 1).join("");
      const range = POSIX_CLASSES[name];
      if (range === void 0) throw new SyntaxError(`unknown class [:${name}:]`);
      out += range;
      at = named;
    } else if (rune === "\\") {
      at++;
      out += escaped(members[at], {});
    } else if (rune === "-") out += at > 0 && at < members.length - 1 && out !== "[" && out !== "[^" ? "-" : "\\-";
    else out += /[[\]^/]/.test(rune) ? `\\${rune}` : rune;
  }
  return `${out}]`;
}
function escaped(rune, more) {
  if (rune === void 0) throw new SyntaxError("trailing backslash");
  const known = LETTER_ESCAPES[rune] ?? more[rune];
  if (known !== void 0) return known;
  if (/[0-9A-Za-z]/.test(rune) || rune > "\x7F") throw new SyntaxError(`a backslash before "${rune}" has no use`);
  return /[\^$\\.*+?()[\]{}|/-]/.test(rune) ? rune === "-" ? "\\x2d" : `\\${rune}` : rune;
}

// src/pack/ignore-pattern.ts
var ESCAPED = new Set(".+()$");
function compilePattern(pattern) {
  const runes = Array.from(nameText(pattern));
  checkSyntax(runes);
  if (strictText(pattern) === void 0 && pattern.includes("[")) throw new SyntaxError("a character class in text that is not UTF-8");
  let kind = "exact";
  let source = "^";
  for (let at = 0, turn = 0; at < runes.length; turn++) {
    const rune = runes[at] ?? "";
    at++;
    if (rune === "*" && runes[at] === "*") {
      at++;
      if (runes[at] === "/") at++;
      if (at < runes.length) {
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
    else if (rune === "\\") {
      source += `\\${runes[at] ?? ""}`;
      at++;
      kind = "regexp";
    } else {
      source += rune;
      if (rune === "[" || rune === "]") kind = "regexp";
    }
  }
  switch (kind) {
    case "exact":
      return (path) => path === pattern;
    case "prefix": {
      const prefix = pattern.slice(0, -2);
      return (path) => path.startsWith(prefix);
    }
    case "suffix": {
      const suffix = pattern.slice(2);
      return (path) => path.endsWith(suffix) || suffix.startsWith("/") && path === suffix.slice(1);
    }
    case "regexp": {
      const regexp = regexpFromGo(`${source}$`);
      return (path) => regexp.test(nameText(path));
    }
  }
}
function checkSyntax(runes) {
  for (let at = 0; at < runes.length; at++) {
    if (runes[at] === "\\") {
      at++;
      if (at >= runes.length) throw new SyntaxError("a backslash at the end");
    } else if (runes[at] === "[") at = checkClass(runes, at + 1);
  }
}
function checkClass(runes, start) {
  let at = runes[start] === "^" ? start + 1 : start;
  for (let members = 0; members === 0 || runes[at] !== "]"; members++) {
    at = checkMember(runes, at);
    if (runes[at] === "-") at = checkMember(runes, at + 1);
  }
  return at;
}
function checkMember(runes, start) {
  const first = runes[start];
  if (first === void 0 || first === "-" || first === "]") throw new SyntaxError("a character class that is not complete");
  const at = first === "\\" ? start + 2 : start + 1;
  if (at >= runes.length) throw new SyntaxError("a character class without its closing ]");
  return at;
}

// src/pack/ignore-file.ts
var KITIGNORE = ".kitignore";
var BUILT_IN = ["Kitfile", "kitfile", ".kitfile", KITIGNORE];
var LINE_LENGTH_LIMIT = 64 * 1024;
function parseIgnoreFile(bytes) {
  const rules = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  for (const [index, part] of text.split("\n").entries()) {
    const line = index + 1;
    if (part.length >= LINE_LENGTH_LIMIT) throw invalid(line, "", "it is longer than 64 KiB");
    const whole = index === 0 && part.startsWith("\xEF\xBB\xBF") ? part.slice(3) : part;
    if (whole.startsWith("#")) continue;
    const written = trimmed(whole);
    if (written !== "") rules.push(rule(line, written));
  }
  for (const name of BUILT_IN) rules.push(rule(0, name));
  return rules;
}
function rule(line, text) {
  const inverted = text.startsWith("!");
  let path = inverted ? trimmed(text.slice(1)) : text;
  if (path !== "") {
    path = cleaned(path);
    if (path.length > 1 && path.startsWith("/")) path = path.slice(1);
  }
  const again = cleaned(trimmed(inverted ? `!${path}` : path));
  const negated = again.startsWith("!");
  const pattern = negated ? again.slice(1) : again;
  if (pattern === "") throw invalid(line, text, 'a lone "!" negates nothing');
  try {
    return { line, text, pattern, negated, test: compilePattern(pattern) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw invalid(line, text, cause.message, cause);
  }
}
function invalid(line, text, why, cause) {
  const message = text === "" ? `Line ${line} of ${KITIGNORE} cannot be read: ${why}.` : `Line ${line} of ${KITIGNORE}, "${shown(text)}", is no pattern: ${why}.`;
  const hint = `Correct line ${line}; a backslash takes away the meaning of "*", "?", "[" and itself.`;
  return packFailure("KITIGNORE_INVALID", message, hint, cause, { file: KITIGNORE, line, column: 1 });
}
function ignoreLine(path) {
  const line = shown(path).replace(/[\\*?[]/g, "\\$&");
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
function draft(path, format) {
  return {
    owners: [],
    path,
    format,
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
function draftsOf(entries) {
  const drafts = /* @__PURE__ */ new Map();
  for (const entry2 of entries) {
    const path = rawName(entry2.cleanPath);
    const format = entry2.kind === "mcp" ? "raw" : "tar";
    const key = `${format}:${path}`;
    const found = drafts.get(key) ?? draft(path, format);
    found.owners.push(entry2);
    drafts.set(key, found);
  }
  return [...drafts.values()];
}
function layerTree(drafts, inherited) {
  const root = node();
  for (const one of drafts) {
    claim(root, cleaned(trimmed(one.path)));
    if (isReachable(one.path)) place2(root, one);
  }
  for (const path of inherited) claim(root, cleaned(trimmed(rawName(path))));
  return root;
}
function isReachable(path) {
  const slash = path.indexOf("/");
  return slash < 0 || !path.includes("..", slash + 1);
}
function deepestClaim(root, path) {
  let at = root;
  let deepest = root.claimed ? root : void 0;
  for (const element of path.split("/")) {
    at = at.children.get(element);
    if (at === void 0) break;
    if (at.claimed) deepest = at;
  }
  return deepest;
}
function claim(root, path) {
  const last = wayTo(root, path).at(-1);
  if (last !== void 0) last.claimed = true;
}
function place2(root, one) {
  const way = wayTo(root, one.path);
  way.pop()?.here.push(one);
  for (const above of way) above.below.push(one);
}
function wayTo(root, path) {
  const way = [root];
  let at = root;
  for (const element of path === "." ? [] : path.split("/")) {
    const next = at.children.get(element) ?? node();
    at.children.set(element, next);
    way.push(next);
    at = next;
  }
  return way;
}
function node() {
  return { children: /* @__PURE__ */ new Map(), claimed: false, here: [], below: [] };
}

// src/pack/layer-path.ts
import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { sep as sep2 } from "node:path";
function kindName(entry2) {
  switch (entry2.kind) {
    case "modelpart":
      return "model part";
    case "mcp":
      return "MCP server";
    default:
      return entry2.kind;
  }
}
function layerName(entry2) {
  return `${kindName(entry2)} path "${shownText(entry2.path === "" ? "." : entry2.path)}"`;
}
function checkLayerPath(root, realRoot, entry2) {
  const path = entry2.cleanPath;
  if (path === ".." || path.startsWith("../") || path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path)) {
    return problem(
      entry2,
      "LAYER_PATH_OUTSIDE",
      `The ${layerName(entry2)} leaves the context directory.`,
      'A kit holds only files below "context". Write a path inside it, copy the files there, or set "context" to a directory that holds both.'
    );
  }
  const raw = rawName(path);
  const link = firstLink(root, raw);
  let target;
  try {
    target = statSync(diskPath(root, raw));
  } catch (cause) {
    return missing2(root, entry2, link, cause);
  }
  if (link !== void 0) {
    const real = realpathSync(diskPath(root, raw));
    if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep2) ? realRoot : realRoot + sep2)) {
      return problem(
        entry2,
        "LAYER_PATH_OUTSIDE",
        `The ${layerName(entry2)} leaves the context directory: "${shown(link)}" is a symbolic link to "${shownText(targetOf(root, link))}".`,
        'A kit holds only files below "context". Copy the files there instead of linking to them (for example "cp -rL").'
      );
    }
  }
  if (!target.isFile() && !target.isDirectory()) {
    return problem(
      entry2,
      "LAYER_PATH_UNSUPPORTED",
      `The ${layerName(entry2)} is neither a file nor a directory.`,
      "Pipes, sockets and devices cannot be packed; name a file or a directory."
    );
  }
  if (entry2.kind === "mcp" && !target.isFile()) {
    return problem(
      entry2,
      "LAYER_PATH_UNSUPPORTED",
      `The ${layerName(entry2)} is a directory.`,
      "An MCP server is one bundle file (.mcpb), stored as it is; name that file."
    );
  }
  return link === void 0 ? {} : { link };
}
function targetOf(root, link) {
  try {
    return readlinkSync(diskPath(root, link));
  } catch {
    return "";
  }
}
function missing2(root, entry2, link, cause) {
  const code = systemCode(cause);
  if (code !== "ENOENT" && code !== "ENOTDIR" && code !== "ELOOP") {
    return problem(
      entry2,
      "FILE_UNREADABLE",
      `The ${layerName(entry2)} cannot be looked at: ${systemReason(cause)}.`,
      "Make the path readable for the user that runs this step."
    );
  }
  if (link !== void 0) {
    return problem(
      entry2,
      "LAYER_PATH_MISSING",
      `The ${layerName(entry2)} does not exist: "${shown(link)}" is a symbolic link to "${shownText(targetOf(root, link))}", which leads nowhere.`,
      'Put the real file in its place; a cache that links to shared files has to be copied as files (for example "hf download --local-dir DIR" or "cp -rL").'
    );
  }
  if (exists(root, `${rawName(entry2.cleanPath)}.dvc`)) {
    return problem(
      entry2,
      "DVC_POINTER",
      `The ${layerName(entry2)} does not exist; beside it is only the DVC pointer "${shownText(entry2.cleanPath)}.dvc".`,
      `Run "dvc pull ${shownText(entry2.cleanPath)}" in a step before this one.`
    );
  }
  const similar = otherSpelling(root, entry2.cleanPath);
  return problem(
    entry2,
    "LAYER_PATH_MISSING",
    `The ${layerName(entry2)} does not exist${similar === void 0 ? "" : `, but "${shownText(similar)}" does`}.`,
    similar === void 0 ? 'Correct the path (it is relative to "context"), or let an earlier step fetch or build the file.' : "Upper and lower case count. Correct the path."
  );
}
function firstLink(root, raw) {
  if (raw === ".") return void 0;
  const elements = raw.split("/");
  for (let length = 1; length <= elements.length; length++) {
    const part = elements.slice(0, length).join("/");
    try {
      if (lstatSync(diskPath(root, part)).isSymbolicLink()) return part;
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
      names = readdirSync(diskPath(root, rawName(found.join("/"))));
    } catch {
      return void 0;
    }
    const match = names.includes(element) ? element : names.find((name) => name.toLowerCase() === element.toLowerCase());
    if (match === void 0) return void 0;
    found.push(match);
  }
  return found.join("/");
}
function exists(root, raw) {
  try {
    return lstatSync(diskPath(root, raw)).isFile();
  } catch {
    return false;
  }
}
function problem(entry2, code, message, hint) {
  return { code, message, hint, at: entry2.at };
}

// src/pack/empty-layer.ts
var REAL_FILES = 'kit packs no symbolic links. Fetch real files (for example "hf download --local-dir DIR", or "cp -rL" from a cache that links to shared files).';
function whyEmpty(root, draft2, link) {
  if (link !== void 0) {
    return { why: `"${shown(link)}" is a symbolic link to "${shownText(targetOf(root, link))}"`, hint: REAL_FILES };
  }
  if (draft2.path.split("/").includes(".git")) {
    return { why: 'it lies in a ".git" directory, which is never packed', hint: 'Name a path outside of ".git".' };
  }
  if (!isReachable(draft2.path)) {
    return { why: 'kit leaves out names that hold ".."', hint: `Rename "${shown(draft2.path)}" so that no name holds "..".` };
  }
  const rule2 = draft2.ignoredBy ?? (draft2.entries.some((one) => one.name === draft2.path) ? void 0 : draft2.firstIgnoredBy);
  if (rule2 !== void 0) {
    return { why: `the path itself is left out by ${ruleName(rule2)}`, hint: unignore(draft2.path, rule2), ignoredBy: rule2 };
  }
  const first = draft2.firstIgnoredBy;
  if (first !== void 0) {
    return {
      why: `${ruleName(first)} leaves out ${listed(draft2.ignored.first, draft2.ignored.count)}`,
      hint: `Remove or narrow line ${first.line} of ${KITIGNORE}, or name another path in the Kitfile.`
    };
  }
  if (draft2.links.count > 0)
    return { why: `it holds only symbolic links: ${listed(draft2.links.first, draft2.links.count)}`, hint: REAL_FILES };
  if (draft2.inOtherLayers.count > 0) {
    return {
      why: `what it holds belongs to other layers: ${listed(draft2.inOtherLayers.first, draft2.inOtherLayers.count)}`,
      hint: "A file is packed once, in the layer with the longest path. Remove this entry or the ones below it."
    };
  }
  if (draft2.dotted.count > 0) {
    return {
      why: `kit leaves out names that hold "..": ${listed(draft2.dotted.first, draft2.dotted.count)}`,
      hint: 'Rename the files so that no name holds "..".'
    };
  }
  if (draft2.specials.count > 0) {
    return {
      why: `it holds only pipes, sockets or devices: ${listed(draft2.specials.first, draft2.specials.count)}`,
      hint: "Only regular files are packed."
    };
  }
  if (draft2.git.count > 0) return { why: 'it holds only ".git", which is never packed', hint: "Name the directory that holds the files." };
  return {
    why: "the directory is empty",
    hint: "Let an earlier step fetch or build the files, or name another path in the Kitfile."
  };
}
function ruleName(rule2) {
  return rule2.line === 0 ? "kit itself, which never packs a Kitfile or .kitignore of the context" : `line ${rule2.line} of ${KITIGNORE} ("${shown(rule2.text)}")`;
}
function unignore(path, rule2) {
  if (rule2.line === 0) return "Remove the entry: the Kitfile travels as the config of the ModelKit.";
  const remove = `Remove line ${rule2.line} of ${KITIGNORE}`;
  return rule2.test(path) ? `${remove}, or add the line "!${ignoreLine(path).replace(/^\\!/, "!")}" below it.` : `${remove}, or narrow it: it names a directory above the path.`;
}

// src/pack/pointers.ts
import { closeSync as closeSync3, readSync as readSync2 } from "node:fs";
var LFS_SIZE_LIMIT = 1024;
var LFS_VERSION = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d+\r?\n/;
var DVC_SIZE_LIMIT = 64 * 1024;
var DVC_OUTPUTS = /^outs:\s*(?:\r?\n|$)/m;
var LOOKED_AT_LIMIT = 1e4;
function findPointers(root, entries, path) {
  const lfs = [];
  const dvc = [];
  const buffer = Buffer.alloc(DVC_SIZE_LIMIT);
  let looked = 0;
  let names;
  for (const entry2 of entries) {
    if (looked === LOOKED_AT_LIMIT) break;
    if (entry2.type !== "file" || entry2.size === 0) continue;
    const named = entry2.name.endsWith(".dvc") && entry2.size < DVC_SIZE_LIMIT;
    if (!named && entry2.size >= LFS_SIZE_LIMIT) continue;
    looked += 1;
    const text = head(root, entry2, buffer);
    if (isLfsPointer(text)) lfs.push(entry2.name);
    else if (named && DVC_OUTPUTS.test(text)) {
      names ??= new Set(entries.map((one) => one.name));
      if (entry2.name === path || !names.has(entry2.name.slice(0, -".dvc".length))) dvc.push(entry2.name);
    }
  }
  return { lfs, dvc };
}
function isLfsPointer(text) {
  return LFS_VERSION.test(text) && /^oid /m.test(text);
}
function pointersMatter(draft2) {
  const kinds = draft2.owners.map((owner) => owner.kind);
  if (kinds.includes("model") || kinds.includes("modelpart")) return "error";
  return kinds.includes("dataset") ? "warning" : "no";
}
function head(root, entry2, buffer) {
  const descriptor2 = openEntry(root, entry2);
  try {
    return buffer.toString("latin1", 0, readSync2(descriptor2, buffer, 0, Math.min(entry2.size, buffer.length), 0));
  } finally {
    closeSync3(descriptor2);
  }
}

// src/pack/orphans.ts
function orphanProblem(orphan, rules) {
  const { file, directory } = orphan;
  const negation = rules.broughtBackBy(file);
  const top = topIgnored(directory, rules);
  const rule2 = rules.verdict(top) ?? orphan.ignoredBy;
  const back = negation === void 0 ? "A later line" : `Line ${negation.line} ("${shown(negation.text)}")`;
  return {
    code: "KITIGNORE_ORPHAN",
    message: `${back} of ${KITIGNORE} brings "${shown(file)}" back, but line ${rule2.line} ("${shown(rule2.text)}") leaves out its directory "${shown(top)}": kit would pack the file and could not unpack it.`,
    hint: repair(rule2, negation, top, directory),
    at: { file: KITIGNORE, line: rule2.line, column: 1 }
  };
}
function repair(rule2, negation, top, directory) {
  const inside = steps(top, directory).map((path) => ignoreLine(path));
  const [first, ...deeper] = inside;
  const more = deeper.flatMap((path) => [`!${path}`, `${path}/*`]);
  if (rule2.pattern === top || negation === void 0) {
    const below3 = more.length === 0 ? "" : `, and add below it the lines ${quoted(more)}`;
    return `Change line ${rule2.line} of ${KITIGNORE} to "${first}/*"${below3}: the directory stays, what is in it is left out.`;
  }
  return `Above line ${negation.line} of ${KITIGNORE} add the lines ${quoted([`!${first}`, `${first}/*`, ...more])}: the directory stays, what is in it is left out.`;
}
function steps(top, directory) {
  const found = [top];
  while (found.at(-1) !== directory) {
    const slash = directory.indexOf("/", (found.at(-1) ?? "").length + 1);
    found.push(slash < 0 ? directory : directory.slice(0, slash));
  }
  return found;
}
function quoted(lines2) {
  return lines2.map((line) => `"${line}"`).join(", ");
}
function topIgnored(directory, rules) {
  const elements = directory.split("/");
  for (let length = 1; length < elements.length; length++) {
    const part = elements.slice(0, length).join("/");
    if (rules.verdict(part) !== void 0) return part;
  }
  return directory;
}

// src/pack/guards.ts
var NEEDS_FILES = /* @__PURE__ */ new Set(["model", "modelpart", "dataset", "mcp"]);
function guardFindings(findings, rules, problems, remark) {
  const { credentials, git, links, specials, dotted, metadata, orphans } = findings;
  if (credentials.count > 0) {
    problems.add({
      code: "CREDENTIALS_IN_LAYER",
      message: `The kit would hold files with credentials: ${listed(credentials.first, credentials.count)}.`,
      hint: `They must not be published. Leave them out with ${lines(credentials.first)}, or let the step that writes them put them elsewhere.`
    });
  }
  for (const orphan of orphans) problems.add(orphanProblem(orphan, rules));
  if (git.count > 0) {
    say(
      remark,
      "notice",
      "GIT_LEFT_OUT",
      `${listed(git.first, git.count)} is not packed, since it can hold the job's token.`,
      `Nothing to do; ${lines([".git"])} says the same to kit.`
    );
  }
  if (links.count > 0) {
    say(
      remark,
      "warning",
      "SYMLINKS_LEFT_OUT",
      `Symbolic links are not packed: ${listed(links.first, links.count)}.`,
      `Put the real files in their place if the kit needs them; otherwise leave them out with ${lines(links.first)}.`
    );
  }
  if (specials.count > 0) {
    say(
      remark,
      "warning",
      "SPECIAL_FILES_LEFT_OUT",
      `Pipes, sockets and devices are not packed: ${listed(specials.first, specials.count)}.`,
      `Leave them out with ${lines(specials.first)}.`
    );
  }
  if (dotted.count > 0) {
    say(
      remark,
      "warning",
      "NAMES_LEFT_OUT",
      `Names that hold ".." are not packed, as kit does not pack them: ${listed(dotted.first, dotted.count)}.`,
      `Rename them if the kit needs them; otherwise leave them out with ${lines(dotted.first)}.`
    );
  }
  if (metadata.count > 0) {
    say(
      remark,
      "warning",
      "DOWNLOAD_METADATA",
      `The kit holds records of a download tool, which differ from download to download: ${listed(metadata.first, metadata.count)}.`,
      `Leave them out with ${lines(metadata.first)}.`
    );
  }
}
function guardDraft(root, draft2, link, problems, remark) {
  if (draft2.files === 0) for (const owner2 of draft2.owners) guardEmpty(root, owner2, draft2, link, problems, remark);
  const matter = pointersMatter(draft2);
  if (matter === "no" || draft2.files === 0) return;
  const owner = draft2.owners.find((one) => matter === "warning" || one.kind !== "dataset") ?? draft2.owners[0];
  if (owner === void 0) return;
  const { lfs, dvc } = findPointers(root, draft2.entries, draft2.path);
  const found = [];
  if (lfs.length > 0) {
    found.push({
      code: "LFS_POINTER",
      message: `The ${layerName(owner)} holds Git LFS pointers instead of the files: ${listed(lfs)}.`,
      hint: 'Set "lfs: true" on actions/checkout, or run "git lfs pull" in a step before this one.',
      at: owner.at
    });
  }
  if (dvc.length > 0) {
    found.push({
      code: "DVC_POINTER",
      message: `The ${layerName(owner)} holds DVC pointers instead of the files: ${listed(dvc)}.`,
      hint: 'Run "dvc pull" in a step before this one, and name the files themselves in the Kitfile.',
      at: owner.at
    });
  }
  for (const one of found) {
    if (matter === "error") problems.add(one);
    else remark({ ...one, level: "warning", subject: "kitfile" });
  }
}
function guardEmpty(root, owner, draft2, link, problems, remark) {
  const { why, hint, ignoredBy } = whyEmpty(root, draft2, link);
  const message = `The ${layerName(owner)} gives a ${kindName(owner)} layer without any file: ${why}.`;
  if (NEEDS_FILES.has(owner.kind)) problems.add({ code: "LAYER_EMPTY", message, hint, at: owner.at });
  else {
    const code = ignoredBy === void 0 ? "LAYER_EMPTY" : "LAYER_IGNORED";
    remark({ level: "warning", subject: "kitfile", code, message, hint, at: owner.at });
  }
}
function lines(names) {
  const written = names.slice(0, 5).map((name) => `"${ignoreLine(name)}"`);
  return written.length === 1 ? `the line ${written.join("")} in ${KITIGNORE}` : `the lines ${written.join(", ")} in ${KITIGNORE}`;
}
function say(remark, level, code, message, hint) {
  remark({ level, subject: "kitfile", code, message, hint });
}

// src/pack/ignore.ts
var IgnoreRules = class {
  rules;
  /** With any negation kit walks into ignored directories. */
  hasNegation;
  constructor(rules) {
    this.rules = rules;
    this.hasNegation = rules.some((rule2) => rule2.negated);
  }
  /** For entries of the context directory itself. */
  root() {
    return new Uint8Array(this.rules.length);
  }
  /** For entries of the directory `path`, whose own parents gave `above`. */
  enter(path, above) {
    const matched = Uint8Array.from(above);
    for (const [index, rule2] of this.rules.entries()) if (matched[index] === 0 && rule2.test(path)) matched[index] = 1;
    return matched;
  }
  /** The rule that leaves `path` out, or undefined. `above` belongs to its directory. */
  ignoredBy(path, above) {
    const seen = trimmed(path);
    if (seen !== path) return this.verdict(seen);
    return this.#last(path, above);
  }
  /** The same for a path whose directories have not been entered. */
  verdict(path) {
    const seen = cleaned(path);
    let above = this.root();
    for (let slash = seen.indexOf("/"); slash > 0; slash = seen.indexOf("/", slash + 1)) above = this.enter(seen.slice(0, slash), above);
    return this.#last(seen, above);
  }
  /** The negation that last took `path` back, for the message about files below ignored directories. */
  broughtBackBy(path) {
    const elements = path.split("/");
    const paths = elements.map((_, index) => elements.slice(0, index + 1).join("/"));
    return this.rules.findLast((rule2) => rule2.negated && paths.some((one) => rule2.test(one)));
  }
  /** The last rule that matches wins; a negation is asked only about what is ignored so far, any other only about what is not. */
  #last(path, above) {
    let last;
    for (const [index, rule2] of this.rules.entries()) {
      if (rule2.negated === (last === void 0)) continue;
      if (above[index] === 1 || rule2.test(path)) last = rule2.negated ? void 0 : rule2;
    }
    return last;
  }
};

// src/pack/planned-files.ts
import { closeSync as closeSync4, read } from "node:fs";
import { promisify } from "node:util";
var readAsync = promisify(read);
function plannedFiles(contents) {
  const asked = /* @__PURE__ */ new Map();
  function find2(path) {
    const known = asked.get(path);
    if (known !== void 0) return known;
    const name = rawName(cleaned(path));
    for (const { root, entries } of contents) {
      const entry2 = entries.find((one) => one.name === name && one.type === "file");
      if (entry2 === void 0) continue;
      asked.set(path, { root, entry: entry2 });
      return { root, entry: entry2 };
    }
    throw failure("MODEL_FILE_UNREADABLE", `"${shownText(path)}" is none of the files that will be packed.`, "Name it in the Kitfile.");
  }
  return {
    async *list(path) {
      await Promise.resolve();
      const base = rawName(cleaned(path));
      for (const { entries } of contents) {
        for (const entry2 of entries) {
          const file = entry2.type === "file" && isAtOrBelow(entry2.name, base) ? modelFile(entry2) : void 0;
          if (file !== void 0) yield file;
        }
      }
    },
    async read(path, from, length) {
      const { root, entry: entry2 } = find2(path);
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > entry2.size) {
        throw failure(
          "MODEL_FILE_SHORT",
          `"${shownText(path)}" ends after ${entry2.size} bytes; ${length} bytes from ${from} were asked for.`,
          "The file is cut off or damaged; fetch it again."
        );
      }
      return readRange(root, entry2, from, length);
    }
  };
}
function isAtOrBelow(name, base) {
  return base === "." || name === base || name.startsWith(base) && name[base.length] === "/";
}
function modelFile(entry2) {
  const path = strictText(entry2.name);
  return path === void 0 ? void 0 : { path, size: entry2.size };
}
async function readRange(root, entry2, from, length) {
  const bytes = Buffer.alloc(length);
  let descriptor2;
  try {
    descriptor2 = openEntry(root, entry2);
  } catch (cause) {
    throw failure("MODEL_FILE_UNREADABLE", messageOf(cause), cause instanceof Failure ? cause.hint : "Make the file readable.", cause);
  }
  try {
    for (let done = 0; done < length; ) {
      const { bytesRead } = await readAsync(descriptor2, bytes, done, length - done, from + done);
      if (bytesRead === 0) {
        throw failure(
          "MODEL_FILE_SHORT",
          `"${shownText(entry2.name)}" ended after ${from + done} of ${entry2.size} bytes.`,
          "The file changed while it was read; let the steps that write it end before this one."
        );
      }
      done += bytesRead;
    }
    return bytes;
  } finally {
    closeSync4(descriptor2);
  }
}
function failure(code, message, hint, cause) {
  return new Failure({ code, message, hint }, cause === void 0 ? {} : { cause });
}

// src/pack/walk.ts
import { accessSync, constants as constants2, lstatSync as lstatSync2 } from "node:fs";
import { readdir } from "node:fs/promises";

// src/pack/credentials.ts
var NAMES = /* @__PURE__ */ new Set([".netrc", "_netrc", ".git-credentials"]);
var NAME_SHAPES = /^(?:gha-creds-.*\.json|git-credentials-.*\.config)$/;
var ENDINGS = [
  ".docker/config.json",
  ".aws/credentials",
  ".config/gcloud/application_default_credentials.json",
  ".huggingface/token",
  ".cache/huggingface/token",
  ".kaggle/kaggle.json"
];
var RUNNER_DIRECTORIES = /(?:^|\/)_temp\/(?:_runner_file_commands|_github_workflow|_github_home)\//;
function holdsCredentials(path, runnerTemp) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return NAMES.has(name) || NAME_SHAPES.test(name) || ENDINGS.some((ending) => path === ending || path.endsWith(`/${ending}`)) || RUNNER_DIRECTORIES.test(path) || runnerTemp !== void 0 && path.startsWith(`${runnerTemp}/`);
}
var METADATA_DIRECTORIES = [".cache/huggingface", ".huggingface", "._____temp", ".dvc/cache", ".dvc/tmp"];
function holdsDownloadMetadata(path) {
  return METADATA_DIRECTORIES.some((directory) => path === directory || path.endsWith(`/${directory}`));
}

// src/pack/walk.ts
async function walk(options) {
  const findings = {
    git: sighting(),
    links: sighting(),
    specials: sighting(),
    dotted: sighting(),
    credentials: sighting(),
    metadata: sighting(),
    orphans: []
  };
  const { rules, tree } = options;
  const start = { path: "", above: rules.root(), parent: void 0, ignoredBy: void 0, made: /* @__PURE__ */ new Set(), orphaned: false };
  if (tree.here.length > 0 || tree.below.length > 0) await visit(options, findings, start, tree, tree.here);
  return findings;
}
async function visit(options, findings, place3, node2, inside) {
  for (const dirent of await sortedEntries(options.root, place3.path)) {
    const name = dirent.name;
    const path = place3.path === "" ? name : `${place3.path}/${name}`;
    const child = node2?.children.get(name);
    const below3 = child?.below ?? [];
    const owners = ownersOf(options, path, child, inside);
    const dotted = owners.length > 0 && child?.claimed !== true && name.includes("..");
    const ignoredBy = options.rules.ignoredBy(path, place3.above);
    if (child?.claimed === true) for (const one of inside) see(one.inOtherLayers, path);
    if (name === ".git") {
      for (const one of [...owners, ...below3]) see(one.git, path);
      if (owners.length + below3.length > 0 && ignoredBy === void 0) see(findings.git, path);
      continue;
    }
    const kept = dotted ? [] : owners;
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
      const entry2 = entryOf(options, path, isDirectory);
      add(entry2, kept, isDirectory ? below3 : []);
      if (isDirectory) markMade(place3, [...kept, ...below3]);
      else if (kept.length > 0) lookAt(options, findings, place3, path, kept);
    }
    if (isDirectory) {
      if (kept.length > 0 && holdsDownloadMetadata(path) && ignoredBy === void 0) see(findings.metadata, path);
      const above = options.rules.enter(path, place3.above);
      await visit(options, findings, { path, above, parent: place3, ignoredBy, made: /* @__PURE__ */ new Set(), orphaned: false }, child, kept);
    }
  }
}
function ownersOf(options, path, child, inside) {
  const seen = trimmed(path);
  const others = seen === path ? child?.claimed === true : deepestClaim(options.tree, cleaned(seen)) !== deepestClaim(options.tree, cleaned(trimmed(parentOf(path))));
  if (child === void 0 || child.here.length === 0) return others ? [] : inside;
  return others ? child.here : [...inside, ...child.here];
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}
function add(entry2, kept, below3) {
  for (const one of kept) {
    if (one.format === "raw" && (entry2.type === "directory" || entry2.name !== one.path)) continue;
    one.entries.push(entry2);
    if (entry2.type === "file") one.files += 1;
  }
  for (const one of below3) if (one.format === "tar") one.entries.push(entry2);
}
function noteIgnored(kept, here, below3, path, rule2) {
  for (const one of kept) {
    see(one.ignored, path);
    one.firstIgnoredBy ??= rule2;
  }
  for (const one of here) one.ignoredBy = rule2;
  for (const one of below3) one.firstIgnoredBy ??= rule2;
}
function markMade(place3, layers) {
  for (let at = place3; at?.ignoredBy !== void 0; at = at.parent) for (const one of layers) at.made.add(one);
}
function lookAt(options, findings, place3, path, kept) {
  if (holdsCredentials(path, options.runnerTemp)) see(findings.credentials, path);
  const { ignoredBy } = place3;
  if (ignoredBy === void 0 || place3.orphaned || kept.every((one) => one.format === "raw" || place3.made.has(one))) return;
  place3.orphaned = true;
  findings.orphans.push({ file: path, directory: place3.path, ignoredBy });
}
function entryOf(options, path, isDirectory) {
  if (isDirectory) return { name: path, type: "directory", mode: 493, size: 0 };
  let stats;
  try {
    stats = lstatSync2(diskPath(options.root, path));
  } catch (cause) {
    throw packFailure(
      "FILE_UNREADABLE",
      `"${shown(path)}" cannot be looked at: ${systemReason(cause)}.`,
      "Let the steps that write into the context end before this one, and make the file readable.",
      cause
    );
  }
  const executable = options.windows ? options.executables?.has(nameText(path)) === true : (stats.mode & 64) !== 0;
  return { name: path, type: "file", mode: executable ? 493 : 420, size: stats.size };
}
async function sortedEntries(root, path) {
  try {
    const entries = await readdir(path === "" ? root : diskPath(root, path), { encoding: "latin1", withFileTypes: true });
    return entries.sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (cause) {
    throw unreadable3(path, cause);
  }
}
function mustBeReadable(root, path) {
  try {
    accessSync(diskPath(root, path), constants2.R_OK);
  } catch (cause) {
    throw unreadable3(path, cause);
  }
}
function unreadable3(path, cause) {
  return packFailure(
    "DIRECTORY_UNREADABLE",
    `The directory "${path === "" ? "." : shown(path)}" cannot be read: ${systemReason(cause)}.`,
    `kit reads every directory beside a layer's files too. Make it readable (for example "sudo chmod -R a+rX ${path === "" ? "." : shown(path)}"), remove it, or set "context" to a directory that does not hold it.`,
    cause
  );
}

// src/pack/plan.ts
async function planKit(options) {
  const { kitfile, context, remark } = options;
  const realRoot = contextRoot(context);
  const problems = new Problems();
  const entries = layerEntries(kitfile);
  const links = /* @__PURE__ */ new Map();
  for (const entry2 of entries) {
    const checked = checkLayerPath(context, realRoot, entry2);
    if ("code" in checked) problems.add(checked);
    else if (checked.link !== void 0) links.set(entry2.cleanPath, checked.link);
  }
  problems.failIfAny();
  const rules = new IgnoreRules(parseIgnoreFile(await ignoreFile(context)));
  const drafts = draftsOf(entries);
  const findings = await walk({
    root: context,
    rules,
    tree: layerTree(drafts, options.inherited ?? []),
    executables: options.executables,
    windows: options.platform === "win32",
    runnerTemp: below2(realRoot, options.runnerTemp)
  });
  guardFindings(findings, rules, problems, remark);
  for (const draft2 of drafts) guardDraft(context, draft2, links.get(draft2.owners[0]?.cleanPath ?? ""), problems, remark);
  problems.failIfAny();
  const layers = plannedLayers(context, entries, drafts);
  return { kitfile, layers, files: plannedFiles([...new Set(layers.map((layer) => layer.content))]) };
}
function plannedLayers(root, entries, drafts) {
  const made = /* @__PURE__ */ new Map();
  for (const draft2 of drafts) {
    const size = draft2.format === "tar" ? tarSize(draft2.entries) : draft2.entries.reduce((sum, entry2) => sum + entry2.size, 0);
    const content = { root, format: draft2.format, entries: draft2.entries, size };
    for (const owner of draft2.owners) {
      made.set(owner, { kind: owner.kind, path: owner.cleanPath, mediaType: mediaTypeOf(owner), files: draft2.files, content });
    }
  }
  return entries.flatMap((entry2) => made.get(entry2) ?? []);
}
function mediaTypeOf(entry2) {
  const prefix = "application/vnd.kitops.modelkit.";
  if (entry2.kind === "mcp") return `${prefix}mcpb.v1.raw`;
  return `${prefix}${entry2.kind === "prompt" ? "code" : entry2.kind}.v1.tar`;
}
function contextRoot(context) {
  try {
    if (statSync2(context).isDirectory()) return realpathSync2(context);
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
async function ignoreFile(context) {
  try {
    return await readFile(`${context}/${KITIGNORE}`);
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return new Uint8Array();
    throw packFailure(
      "KITIGNORE_INVALID",
      `${KITIGNORE} cannot be read: ${systemCode(cause) === "EISDIR" ? "it is a directory" : systemReason(cause)}.`,
      "Make it a readable text file, or remove it.",
      cause
    );
  }
}
function below2(root, directory) {
  if (directory === void 0 || directory === "") return void 0;
  const real = realPath(directory);
  if (real === void 0) return void 0;
  const path = relative2(root, real).split(sep3).join("/");
  return path === "" || path === ".." || path.startsWith("../") || path.includes(":") ? void 0 : rawName(path);
}
function realPath(path) {
  try {
    return realpathSync2(path);
  } catch {
    return void 0;
  }
}

// src/pack/layer-source.ts
import { closeSync as closeSync5, read as read2, readSync as readSync3 } from "node:fs";
import { promisify as promisify2 } from "node:util";
var readAsync2 = promisify2(read2);
var SYNC_SIZE_LIMIT = 64 * 1024;
function layerSource(content, descriptor2) {
  return { descriptor: descriptor2, open: (from = 0) => openLayer(content, from) };
}
function bytesSource(bytes, descriptor2) {
  return {
    descriptor: descriptor2,
    // eslint's require-await would have it synchronous, and an async iterable is what the seam asks for.
    open: (from = 0) => ({
      [Symbol.asyncIterator]: () => {
        const rest = [bytes.subarray(from)].filter((part) => part.length > 0)[Symbol.iterator]();
        return { next: () => Promise.resolve(rest.next()) };
      }
    })
  };
}
async function* openLayer(content, from) {
  if (from < 0 || from > content.size) throw new RangeError(`offset ${from} is outside of the layer's ${content.size} bytes`);
  const size = Math.max(1, Math.min(READ_SIZE, content.size - from));
  const reader = new LayerReader(content, from);
  let [ready, next] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let filling = reader.fill(next);
  try {
    for (; ; ) {
      const filled = await filling;
      if (filled === 0) return;
      [ready, next] = [next, ready];
      filling = reader.fill(next);
      filling.catch(() => void 0);
      yield ready.subarray(0, filled);
    }
  } finally {
    await filling.catch(() => void 0);
    reader.close();
  }
}
var LayerReader = class {
  #root;
  #segments;
  #segment;
  /** Bytes of the current segment that have been given out. */
  #done = 0;
  #descriptor;
  constructor(content, from) {
    this.#root = content.root;
    this.#segments = segments(content, from);
  }
  /** Fills the buffer as far as the layer reaches and gives the number of bytes; 0 at the end. */
  async fill(buffer) {
    let used = 0;
    while (used < buffer.length) {
      const segment = this.#current();
      if (segment === void 0) break;
      const length = segment.kind === "bytes" ? segment.bytes.length : segment.length;
      const room = Math.min(buffer.length - used, length - this.#done);
      let filled = room;
      if (segment.kind === "bytes") buffer.set(segment.bytes.subarray(this.#done, this.#done + room), used);
      else if (segment.kind === "zeros") buffer.fill(0, used, used + room);
      else filled = await this.#readFile(segment.entry, buffer, used, room, segment.from + this.#done);
      used += filled;
      this.#done += filled;
      if (this.#done === length) this.#leave(segment);
    }
    return used;
  }
  close() {
    if (this.#descriptor !== void 0) closeSync5(this.#descriptor);
    this.#descriptor = void 0;
  }
  #current() {
    if (this.#segment === void 0) {
      const next = this.#segments.next();
      if (next.done === true) return void 0;
      this.#segment = next.value;
      this.#done = 0;
    }
    return this.#segment;
  }
  #leave(segment) {
    if (this.#descriptor !== void 0 && segment.kind === "file" && segment.length > READ_SIZE) checkSize(this.#descriptor, segment.entry);
    this.close();
    this.#segment = void 0;
  }
  async #readFile(entry2, buffer, at, room, position) {
    const descriptor2 = this.#descriptor ??= openEntry(this.#root, entry2);
    if (room === 0) return 0;
    const bytesRead = entry2.size <= SYNC_SIZE_LIMIT ? readSync3(descriptor2, buffer, at, room, position) : (await readAsync2(descriptor2, buffer, at, room, position)).bytesRead;
    if (bytesRead === 0) throw shortened(entry2, position);
    return bytesRead;
  }
};

// src/pack/manifest-bytes.ts
function manifestBytes(config, layers, annotations) {
  const json = object2([
    ["schemaVersion", "2"],
    ["mediaType", JSON.stringify(MediaType.imageManifest)],
    ["artifactType", JSON.stringify(MediaType.modelKitManifest)],
    ["config", descriptorJson(config)],
    ["layers", `[${layers.map(descriptorJson).join(",")}]`],
    ...annotationsJson(annotations)
  ]);
  return new TextEncoder().encode(goEscaped(json));
}
function layerAnnotations(path, kind) {
  return { ...kind === "prompt" ? { [Annotation.layerSubtype]: "prompt" } : {}, [Annotation.filePath]: path };
}
function descriptorJson({ mediaType, digest, size, annotations = {} }) {
  return object2([
    ["mediaType", JSON.stringify(mediaType)],
    ["digest", JSON.stringify(digest)],
    ["size", String(size)],
    ...annotationsJson(annotations)
  ]);
}
function annotationsJson(annotations) {
  const pairs = Object.entries(annotations).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return pairs.length === 0 ? [] : [["annotations", object2(pairs.map(([key, value]) => [key, JSON.stringify(value)]))]];
}
function object2(pairs) {
  return `{${pairs.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`;
}
function goEscaped(json) {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// src/pack/pack.ts
async function packKit(plan, options) {
  options.cancel?.throwIfAborted();
  const digests = await hashAll(plan.layers, options);
  const layers = plan.layers.map((layer) => {
    const { kind, path, mediaType, content } = layer;
    return { mediaType, digest: digestFor(digests, content), size: content.size, annotations: layerAnnotations(path, kind) };
  });
  for (const [index, layer] of plan.layers.entries()) {
    const files = layer.files === 1 ? "1 file" : `${layer.files} files`;
    options.log.info(`${layer.kind} "${shownText(layer.path)}": ${files}, ${layer.content.size} bytes, ${layers[index]?.digest ?? ""}`);
  }
  const config = serializeConfig(
    plan.kitfile,
    layers.map((layer) => layer.digest)
  );
  const configDescriptor = { mediaType: MediaType.modelKitConfig, digest: digestOf(config), size: config.length };
  const bytes = manifestBytes(configDescriptor, layers, options.annotations);
  if (bytes.length > MANIFEST_SIZE_LIMIT) {
    throw packFailure(
      "MANIFEST_TOO_LARGE",
      `The manifest has ${bytes.length} bytes, more than the ${MANIFEST_SIZE_LIMIT} that registries take.`,
      'Name directories instead of single files in the Kitfile, or shorten "annotations".'
    );
  }
  const manifest = parseManifest(bytes, MediaType.imageManifest);
  const blobs = /* @__PURE__ */ new Map([[configDescriptor.digest, bytesSource(config, configDescriptor)]]);
  for (const [index, descriptor2] of layers.entries()) {
    const content = plan.layers[index]?.content;
    if (content !== void 0 && !blobs.has(descriptor2.digest)) blobs.set(descriptor2.digest, layerSource(content, descriptor2));
  }
  return { artifact: { manifest, blobs: [...blobs.values()] }, digest: manifest.descriptor.digest };
}
async function hashAll(layers, options) {
  const contents = [...new Set(layers.map((layer) => layer.content))];
  const total = contents.reduce((sum, content) => sum + content.size, 0);
  const stop = new AbortController();
  const signal = options.cancel === void 0 ? stop.signal : AbortSignal.any([options.cancel, stop.signal]);
  const progress = options.log.progress("hashing", total);
  try {
    const hashing = contents.map(async (content) => {
      const digest = await options.hasher.hash(
        content,
        (bytes) => {
          progress.add(bytes);
        },
        signal
      );
      return [content, digest];
    });
    return new Map(await Promise.all(hashing));
  } catch (error) {
    stop.abort(error);
    throw error;
  } finally {
    progress.end();
  }
}
function digestFor(digests, content) {
  const digest = digests.get(content);
  if (digest === void 0) throw new RangeError("a layer of the plan was not hashed");
  return digest;
}

export {
  parseDigest,
  digestOf,
  sha256Digest,
  shortDigest,
  algorithmOf,
  MediaType,
  MANIFEST_ACCEPT,
  Annotation,
  MANIFEST_SIZE_LIMIT,
  parseManifest,
  LAYOUT_SCHEME,
  parseRepository,
  TAG_LENGTH_LIMIT,
  parseTagName,
  isReferrersTag,
  parseReference,
  digestReference,
  verified,
  layerEntries,
  parseConfig,
  readKitfile,
  planKit,
  hashLayer,
  packKit
};
