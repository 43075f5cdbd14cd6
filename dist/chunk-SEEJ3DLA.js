import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  Annotation,
  LAYOUT_SCHEME,
  MANIFEST_ACCEPT,
  MANIFEST_SIZE_LIMIT,
  MediaType,
  TAG_LENGTH_LIMIT,
  algorithmOf,
  digestOf,
  hashLayer,
  isReferrersTag,
  parseDigest,
  parseManifest,
  parseReference,
  parseRepository,
  parseTagName,
  sha256Digest,
  shortDigest,
  verified
} from "./chunk-2XSEWXF7.js";
import {
  at,
  textAt
} from "./chunk-EYQSDWK6.js";
import {
  Failure,
  Problems,
  __commonJS,
  __export,
  __require,
  __toESM,
  messageOf
} from "./chunk-MZ5OU55O.js";

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
        for (var key2 in arguments[i]) {
          if (Object.prototype.hasOwnProperty.call(arguments[i], key2)) {
            obj[key2] = arguments[i][key2];
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
            var data = _utils.createFrame(options.data);
            data.contextPath = _utils.appendContextPath(options.data.contextPath, options.name);
            options = { data };
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
        var fn = options.fn, inverse = options.inverse, i = 0, ret = "", data = void 0, contextPath = void 0;
        if (options.data && options.ids) {
          contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]) + ".";
        }
        if (_utils.isFunction(context)) {
          context = context.call(this);
        }
        if (options.data) {
          data = _utils.createFrame(options.data);
        }
        function execIteration(field2, index, last, value) {
          if (data) {
            data.key = field2;
            data.index = index;
            data.first = index === 0;
            data.last = !!last;
            if (contextPath) {
              data.contextPath = contextPath + field2;
            }
          }
          ret = ret + fn(value, {
            data,
            blockParams: _utils.blockParams([value, field2], [contextPath + field2, null])
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
              Object.keys(context).forEach(function(key2) {
                if (priorKey !== void 0) {
                  execIteration(priorKey, i - 1, false, context[priorKey]);
                }
                priorKey = key2;
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
var require_log = __commonJS({
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
      instance.registerHelper("lookup", function(obj, field2, options) {
        if (!obj) {
          return obj;
        }
        return options.lookupProperty(obj, field2);
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
          var data = options.data;
          if (options.data && options.ids) {
            data = _utils.createFrame(options.data);
            data.contextPath = _utils.appendContextPath(options.data.contextPath, options.ids[0]);
          }
          return fn(context, {
            data,
            blockParams: _utils.blockParams([context], [data && data.contextPath])
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
    var _helpersLog = require_log();
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
var require_base = __commonJS({
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
          for (var key2 in obj) {
            if (Object.prototype.hasOwnProperty.call(obj, key2)) newObj[key2] = obj[key2];
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
    var _base = require_base();
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
            var lines = result.split("\n");
            for (var i = 0, l = lines.length; i < l; i++) {
              if (!lines[i] && i + 1 === l) {
                break;
              }
              lines[i] = options.indent + lines[i];
            }
            result = lines.join("\n");
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
        lookup: function lookup2(depths, name) {
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
        program: function program(i, data, declaredBlockParams, blockParams, depths) {
          var programWrapper = this.programs[i], fn = this.fn(i);
          if (data || depths || blockParams || declaredBlockParams) {
            programWrapper = wrapProgram(this, i, fn, data, declaredBlockParams, blockParams, depths);
          } else if (!programWrapper) {
            programWrapper = this.programs[i] = wrapProgram(this, i, fn);
          }
          return programWrapper;
        },
        data: function data(value, depth) {
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
        var data = options.data;
        ret._setup(options);
        if (!options.partial && templateSpec.useData) {
          data = initData(context, data);
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
          return "" + templateSpec.main(container, context2, container.helpers, container.partials, data, blockParams, depths);
        }
        main = executeDecorators(templateSpec.main, main, container, options.depths || [], data, blockParams);
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
      ret._child = function(i, data, blockParams, depths) {
        if (templateSpec.useBlockParams && !blockParams) {
          throw new _exception2["default"]("must pass block params");
        }
        if (templateSpec.useDepths && !depths) {
          throw new _exception2["default"]("must pass parent depths");
        }
        return wrapProgram(container, i, templateSpec[i], data, 0, blockParams, depths);
      };
      return ret;
    }
    function wrapProgram(container, i, fn, data, declaredBlockParams, blockParams, depths) {
      function prog(context) {
        var options = arguments.length <= 1 || arguments[1] === void 0 ? {} : arguments[1];
        var currentDepths = depths;
        if (depths && context != depths[0] && !(context === container.nullContext && depths[0] === null)) {
          currentDepths = [context].concat(depths);
        }
        return fn(container, context, container.helpers, container.partials, options.data || data, blockParams && [options.blockParams].concat(blockParams), currentDepths);
      }
      prog = executeDecorators(fn, prog, container, depths, data, blockParams);
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
    function initData(context, data) {
      if (!data || !("root" in data)) {
        data = data ? _base.createFrame(data) : {};
        data.root = context;
      }
      return data;
    }
    function executeDecorators(fn, prog, container, depths, data, blockParams) {
      if (fn.decorator) {
        var props = {};
        prog = fn.decorator(prog, props, container, depths && depths[0], data, blockParams, depths);
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
    exports["default"] = function(Handlebars3) {
      (function() {
        if (typeof globalThis === "object") return;
        Object.prototype.__defineGetter__("__magic__", function() {
          return this;
        });
        __magic__.globalThis = __magic__;
        delete Object.prototype.__magic__;
      })();
      var $Handlebars = globalThis.Handlebars;
      Handlebars3.noConflict = function() {
        if (globalThis.Handlebars === Handlebars3) {
          globalThis.Handlebars = $Handlebars;
        }
        return Handlebars3;
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
          for (var key2 in obj) {
            if (Object.prototype.hasOwnProperty.call(obj, key2)) newObj[key2] = obj[key2];
          }
        }
        newObj["default"] = obj;
        return newObj;
      }
    }
    var _handlebarsBase = require_base();
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
    function create2() {
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
    var inst = create2();
    inst.create = create2;
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
        helperExpression: function helperExpression(node) {
          return node.type === "SubExpression" || (node.type === "MustacheStatement" || node.type === "BlockStatement") && !!(node.params && node.params.length || node.hash);
        },
        scopedId: function scopedId(path6) {
          return /^\.|this\b/.test(path6.original);
        },
        // an ID is simple if it only has one part, and that part is not
        // `..` or `this`.
        simpleId: function simpleId(path6) {
          return path6.parts.length === 1 && !AST.helpers.scopedId(path6) && !path6.depth;
        }
      }
    };
    exports["default"] = AST;
    module.exports = exports["default"];
  }
});

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
          var self2 = this, stack = [0], vstack = [null], lstack = [], table = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0, TERROR = 2, EOF = 1;
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
            token = self2.lexer.lex() || 1;
            if (typeof token !== "number") {
              token = self2.symbols_[token] || token;
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
    function Visitor() {
      this.parents = [];
    }
    function isDispatchable(visitor, type) {
      return _utils.indexOf(_nodeTypes.NODE_TYPES, type) !== -1 || !(type in Visitor.prototype) && typeof visitor[type] === "function";
    }
    Visitor.prototype = {
      constructor: Visitor,
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
    exports["default"] = Visitor;
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
var require_helpers2 = __commonJS({
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
    function validateClose(open6, close) {
      close = close.path ? close.path.original : close;
      if (open6.path.original !== close) {
        var errorNode = { loc: open6.path.loc };
        throw new _exception2["default"](open6.path.original + " doesn't match " + close, errorNode);
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
    function stripFlags(open6, close) {
      return {
        open: open6.charAt(2) === "~",
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
    function prepareMustache(path6, params, hash, open6, strip, locInfo) {
      var escapeFlag = open6.charAt(3) || open6.charAt(2), escaped = escapeFlag !== "{" && escapeFlag !== "&";
      var decorator = /\*/.test(open6);
      return {
        type: decorator ? "Decorator" : "MustacheStatement",
        path: path6,
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
    function preparePartialBlock(open6, program, close, locInfo) {
      validateClose(open6, close);
      return {
        type: "PartialBlockStatement",
        name: open6.path,
        params: open6.params,
        hash: open6.hash,
        program,
        openStrip: open6.strip,
        closeStrip: close && close.strip,
        loc: this.locInfo(locInfo)
      };
    }
  }
});

// node_modules/handlebars/dist/cjs/handlebars/compiler/base.js
var require_base2 = __commonJS({
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
          for (var key2 in obj) {
            if (Object.prototype.hasOwnProperty.call(obj, key2)) newObj[key2] = obj[key2];
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
    var _helpers = require_helpers2();
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

// node_modules/handlebars/dist/cjs/handlebars/compiler/compiler.js
var require_compiler = __commonJS({
  "node_modules/handlebars/dist/cjs/handlebars/compiler/compiler.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.Compiler = Compiler;
    exports.precompile = precompile;
    exports.compile = compile2;
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
      compile: function compile3(program, options) {
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
      accept: function accept(node) {
        if (_utils.indexOf(_nodeTypes.NODE_TYPES, node.type) === -1 || !this[node.type]) {
          throw new _exception2["default"]("Unknown type: " + node.type, node);
        }
        this.sourceNode.unshift(node);
        var ret = this[node.type](node);
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
        var params = this.setupFullMustacheParams(decorator, program, void 0), path6 = decorator.path;
        this.useDecorators = true;
        this.opcode("registerDecorator", params.length, path6.original);
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
        var path6 = sexpr.path, name = path6.parts[0], isBlock = program != null || inverse != null;
        this.opcode("getContext", validateDepth(path6));
        this.opcode("pushProgram", program);
        this.opcode("pushProgram", inverse);
        path6.strict = true;
        this.accept(path6);
        this.opcode("invokeAmbiguous", name, isBlock);
      },
      simpleSexpr: function simpleSexpr(sexpr) {
        var path6 = sexpr.path;
        path6.strict = true;
        this.accept(path6);
        this.opcode("resolvePossibleLambda");
      },
      helperSexpr: function helperSexpr(sexpr, program, inverse) {
        var params = this.setupFullMustacheParams(sexpr, program, inverse), path6 = sexpr.path, name = path6.parts[0];
        if (this.options.knownHelpers[name]) {
          this.opcode("invokeKnownHelper", params.length, name);
        } else if (this.options.knownHelpersOnly) {
          throw new _exception2["default"]("You specified knownHelpersOnly, but used the unknown helper " + name, sexpr);
        } else {
          path6.strict = true;
          path6.falsy = true;
          this.accept(path6);
          this.opcode("invokeHelper", params.length, path6.original, _ast2["default"].helpers.simpleId(path6));
        }
      },
      PathExpression: function PathExpression(path6) {
        var depth = validateDepth(path6);
        var parts = validateParts(path6);
        this.addDepth(depth);
        this.opcode("getContext", depth);
        var name = parts[0], scoped = _ast2["default"].helpers.scopedId(path6), blockParamId = !depth && !scoped && this.blockParamIndex(name);
        if (blockParamId) {
          this.opcode("lookupBlockParam", blockParamId, parts);
        } else if (!name) {
          this.opcode("pushContext");
        } else if (path6.data) {
          this.options.data = true;
          this.opcode("lookupData", depth, parts, path6.strict);
        } else {
          this.opcode("lookupOnContext", parts, path6.falsy, path6.strict, scoped);
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
        var pairs2 = hash.pairs, i = 0, l = void 0;
        if (!_utils.isArray(pairs2)) {
          throw invalidAst(hash, "pairs must be an array");
        }
        l = pairs2.length;
        for (var j = 0; j < l; j++) {
          if (!pairs2[j] || typeof pairs2[j].key !== "string") {
            throw invalidAst(hash, "pair keys must be strings");
          }
        }
        this.opcode("pushHash");
        for (; i < l; i++) {
          this.pushParam(pairs2[i].value);
        }
        while (i--) {
          this.opcode("assignToHash", pairs2[i].key);
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
    function compile2(input, options, env) {
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
      ret._child = function(i, data, blockParams, depths) {
        if (!compiled) {
          compiled = compileInput();
        }
        return compiled._child(i, data, blockParams, depths);
      };
      return ret;
    }
    function invalidAst(node, message) {
      return new _exception2["default"]("Invalid AST: " + node.type + " " + message, node);
    }
    function validateDepth(node) {
      var depth = node.depth;
      if (depth == null) {
        return 0;
      }
      if (typeof depth !== "number" || !isFinite(depth) || Math.floor(depth) !== depth || depth < 0) {
        throw invalidAst(node, "depth must be a non-negative integer");
      }
      return depth;
    }
    function validateLiteral(node) {
      var value = node.value;
      if (node.type === "StringLiteral" && typeof value !== "string") {
        throw invalidAst(node, "value must be a string");
      } else if (node.type === "NumberLiteral" && typeof value !== "number") {
        throw invalidAst(node, "value must be a number");
      } else if (node.type === "BooleanLiteral" && typeof value !== "boolean") {
        throw invalidAst(node, "value must be a boolean");
      }
    }
    function validateStringArray(node, value, name) {
      if (!_utils.isArray(value)) {
        throw invalidAst(node, name + " must be an array");
      }
      for (var i = 0; i < value.length; i++) {
        if (typeof value[i] !== "string") {
          throw invalidAst(node, name + " must only contain strings");
        }
      }
      return value;
    }
    function validateParts(path6) {
      return validateStringArray(path6, path6.parts, "parts");
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
        var literal2 = sexpr.path;
        sexpr.path = {
          type: "PathExpression",
          data: false,
          depth: 0,
          parts: [literal2.original + ""],
          original: literal2.original + "",
          loc: literal2.loc
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
        add: function add(chunks) {
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
    function castChunk(chunk2, codeGen, loc) {
      if (_utils.isArray(chunk2)) {
        var ret = [];
        for (var i = 0, len = chunk2.length; i < len; i++) {
          ret.push(codeGen.wrap(chunk2[i], loc));
        }
        return ret;
      } else if (typeof chunk2 === "boolean" || typeof chunk2 === "number") {
        return chunk2 + "";
      }
      return chunk2;
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
      wrap: function wrap(chunk2) {
        var loc = arguments.length <= 1 || arguments[1] === void 0 ? this.currentLocation || { start: {} } : arguments[1];
        if (chunk2 instanceof SourceNode) {
          return chunk2;
        }
        chunk2 = castChunk(chunk2, this, loc);
        return new SourceNode(loc.start.line, loc.start.column, this.srcFile, chunk2);
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
        var pairs2 = [];
        Object.keys(obj).forEach(function(key2) {
          var value = castChunk(obj[key2], _this);
          if (value !== "undefined") {
            pairs2.push([_this.quotedString(key2), ":", value]);
          }
        });
        var ret = this.generateList(pairs2);
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
    var _base = require_base();
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
      compile: function compile2(environment, options, context, asObject) {
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
          var node = _this.aliases[alias];
          if (node.children && node.referenceCount > 1) {
            varDeclarations += ", alias" + ++aliasCount + "=" + alias;
            node.children[0] = "alias" + aliasCount;
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
      append: function append2() {
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
            var lookup2 = _this2.nameLookup(current, parts[i2], type);
            if (!falsy) {
              return [" != null ? ", lookup2, " : ", current];
            } else {
              return [" && ", lookup2];
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
        var lookup2 = ["(", "(helper = ", helperName, " || ", nonHelper, ")"];
        if (!this.options.strict) {
          lookup2[0] = "(helper = ";
          lookup2.push(" != null ? helper : ", this.aliasable("container.hooks.helperMissing"));
        }
        this.push(["(", lookup2, helper.paramsInit ? ["),(", helper.paramsInit] : [], "),", "(typeof helper === ", this.aliasable('"function"'), " ? ", this.source.functionCall("helper", "call", helper.callParams), " : helper))"]);
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
      assignToHash: function assignToHash(key2) {
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
          hash.contexts[key2] = context;
        }
        if (type) {
          hash.types[key2] = type;
        }
        if (id) {
          hash.ids[key2] = id;
        }
        hash.values[key2] = value;
      },
      pushId: function pushId(type, name, child2) {
        if (type === "BlockParam") {
          this.pushStackLiteral("blockParams[" + name[0] + "].path[" + name[1] + "]" + (child2 ? " + " + this.quotedString("." + child2) : ""));
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
        var children = environment.children, child2 = void 0, compiler = void 0;
        for (var i = 0, l = children.length; i < l; i++) {
          child2 = children[i];
          compiler = new this.compiler();
          var existing = this.matchExistingProgram(child2);
          if (existing == null) {
            var index = this.context.programs.push("") - 1;
            child2.index = index;
            child2.name = "program" + index;
            this.context.programs[index] = compiler.compile(child2, options, this.context, !this.precompile);
            this.context.decorators[index] = compiler.decorators;
            this.context.environments[index] = child2;
            this.useDepths = this.useDepths || compiler.useDepths;
            this.useBlockParams = this.useBlockParams || compiler.useBlockParams;
            child2.useDepths = this.useDepths;
            child2.useBlockParams = this.useBlockParams;
          } else {
            child2.index = existing.index;
            child2.name = "program" + existing.index;
            this.useDepths = this.useDepths || existing.useDepths;
            this.useBlockParams = this.useBlockParams || existing.useBlockParams;
          }
        }
      },
      matchExistingProgram: function matchExistingProgram(child2) {
        for (var i = 0, len = this.context.environments.length; i < len; i++) {
          var environment = this.context.environments[i];
          if (environment && environment.equals(child2)) {
            return environment;
          }
        }
      },
      programExpression: function programExpression(guid) {
        var child2 = this.environment.children[guid], programParams = [child2.index, "data", child2.blockParams];
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
    var _handlebarsCompilerBase = require_base2();
    var _handlebarsCompilerCompiler = require_compiler();
    var _handlebarsCompilerJavascriptCompiler = require_javascript_compiler();
    var _handlebarsCompilerJavascriptCompiler2 = _interopRequireDefault(_handlebarsCompilerJavascriptCompiler);
    var _handlebarsCompilerVisitor = require_visitor();
    var _handlebarsCompilerVisitor2 = _interopRequireDefault(_handlebarsCompilerVisitor);
    var _handlebarsNoConflict = require_no_conflict();
    var _handlebarsNoConflict2 = _interopRequireDefault(_handlebarsNoConflict);
    var _create = _handlebarsRuntime2["default"].create;
    function create2() {
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
    var inst = create2();
    inst.create = create2;
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
      var path6 = id.parts.join("/");
      return (id.data ? "@" : "") + "PATH:" + path6;
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
      var pairs2 = hash.pairs, joinedPairs = [];
      for (var i = 0, l = pairs2.length; i < l; i++) {
        joinedPairs.push(this.accept(pairs2[i]));
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
      var fs3 = __require("fs");
      var templateString = fs3.readFileSync(filename, "utf8");
      module2.exports = handlebars.compile(templateString);
    }
    if (typeof __require !== "undefined" && __require.extensions) {
      __require.extensions[".handlebars"] = extension2;
      __require.extensions[".hbs"] = extension2;
    }
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
      parse: parse2,
      stringify
    };
    var validRegex = new RegExp("^" + VERSION_PATTERN + "$", "i");
    function valid2(version) {
      return validRegex.test(version) ? version : null;
    }
    var cleanRegex = new RegExp("^\\s*" + VERSION_PATTERN + "\\s*$", "i");
    function clean2(version) {
      return stringify(parse2(version, cleanRegex));
    }
    function parse2(version, regex) {
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
      const parsed = parse2(version);
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
    var { parse: parse2 } = require_version();
    module.exports = {
      compare: compare2,
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
      return compare2(version, other) < 0;
    }
    function le(version, other) {
      return compare2(version, other) <= 0;
    }
    function eq(version, other) {
      return compare2(version, other) === 0;
    }
    function ne(version, other) {
      return compare2(version, other) !== 0;
    }
    function ge(version, other) {
      return compare2(version, other) >= 0;
    }
    function gt(version, other) {
      return compare2(version, other) > 0;
    }
    function arbitrary(version, other) {
      return version.toLowerCase() === other.toLowerCase();
    }
    function compare2(version, other) {
      const parsedVersion = parse2(version);
      const parsedOther = parse2(other);
      const keyVersion = calculateKey(parsedVersion);
      const keyOther = calculateKey(parsedOther);
      return pyCompare(keyVersion, keyOther);
    }
    function rcompare(version, other) {
      return -compare2(version, other);
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
      parse: parse2,
      satisfies,
      filter,
      validRange,
      maxSatisfying,
      minSatisfying
    };
    var isEqualityOperator = (op) => ["==", "!=", "==="].includes(op);
    var rangeRegex = new RegExp("^" + RANGE_PATTERN + "$", "i");
    function parse2(ranges) {
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
      const parsed = parse2(specifier);
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
      return Boolean(parse2(specifier));
    }
  }
});

// node_modules/@renovatebot/pep440/lib/semantic.js
var require_semantic = __commonJS({
  "node_modules/@renovatebot/pep440/lib/semantic.js"(exports, module) {
    var { explain: explain3, parse: parse2, stringify } = require_version();
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
      const version = parse2(input);
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
    var { valid: valid2, clean: clean2, explain: explain3, parse: parse2 } = require_version();
    var { lt, le, eq, ne, ge, gt, compare: compare2, rcompare } = require_operator();
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
      parse: parse2,
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
      compare: compare2,
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

// node_modules/semver/internal/debug.js
var require_debug = __commonJS({
  "node_modules/semver/internal/debug.js"(exports, module) {
    "use strict";
    var debug2 = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug2;
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
    var debug2 = require_debug();
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
      debug2(name, index, value);
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
    var debug2 = require_debug();
    var { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
    var { safeRe: re, t } = require_re();
    var parseOptions = require_parse_options();
    var { compareIdentifiers } = require_identifiers();
    var isPrereleaseIdentifier = (prerelease, identifier) => {
      const identifiers = identifier.split(".");
      if (identifiers.length > prerelease.length) {
        return false;
      }
      for (let i = 0; i < identifiers.length; i++) {
        if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
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
        debug2("SemVer", version, options);
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
        debug2("SemVer.compare", this.version, this.options, other);
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
          debug2("prerelease compare", i, a, b);
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
          debug2("build compare", i, a, b);
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
              let prerelease = [identifier, base];
              if (identifierBase === false) {
                prerelease = [identifier];
              }
              if (isPrereleaseIdentifier(this.prerelease, identifier)) {
                const prereleaseBase = this.prerelease[identifier.split(".").length];
                if (isNaN(prereleaseBase)) {
                  this.prerelease = prerelease;
                }
              } else {
                this.prerelease = prerelease;
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

// node_modules/semver/functions/parse.js
var require_parse = __commonJS({
  "node_modules/semver/functions/parse.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse2 = (version, options, throwErrors = false) => {
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
    module.exports = parse2;
  }
});

// node_modules/semver/functions/valid.js
var require_valid = __commonJS({
  "node_modules/semver/functions/valid.js"(exports, module) {
    "use strict";
    var parse2 = require_parse();
    var valid2 = (version, options) => {
      const v = parse2(version, options);
      return v ? v.version : null;
    };
    module.exports = valid2;
  }
});

// node_modules/semver/functions/clean.js
var require_clean = __commonJS({
  "node_modules/semver/functions/clean.js"(exports, module) {
    "use strict";
    var parse2 = require_parse();
    var clean2 = (version, options) => {
      const s = parse2(version.trim().replace(/^[=v]+/, ""), options);
      return s ? s.version : null;
    };
    module.exports = clean2;
  }
});

// node_modules/semver/functions/inc.js
var require_inc = __commonJS({
  "node_modules/semver/functions/inc.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var inc = (version, release, options, identifier, identifierBase) => {
      if (typeof options === "string") {
        identifierBase = identifier;
        identifier = options;
        options = void 0;
      }
      try {
        return new SemVer(
          version instanceof SemVer ? version.version : version,
          options
        ).inc(release, identifier, identifierBase).version;
      } catch (er) {
        return null;
      }
    };
    module.exports = inc;
  }
});

// node_modules/semver/functions/diff.js
var require_diff = __commonJS({
  "node_modules/semver/functions/diff.js"(exports, module) {
    "use strict";
    var parse2 = require_parse();
    var diff = (version1, version2) => {
      const v1 = parse2(version1, null, true);
      const v2 = parse2(version2, null, true);
      const comparison = v1.compare(v2);
      if (comparison === 0) {
        return null;
      }
      const v1Higher = comparison > 0;
      const highVersion = v1Higher ? v1 : v2;
      const lowVersion = v1Higher ? v2 : v1;
      const highHasPre = !!highVersion.prerelease.length;
      const lowHasPre = !!lowVersion.prerelease.length;
      if (lowHasPre && !highHasPre) {
        if (!lowVersion.patch && !lowVersion.minor) {
          return "major";
        }
        if (lowVersion.compareMain(highVersion) === 0) {
          if (lowVersion.minor && !lowVersion.patch) {
            return "minor";
          }
          return "patch";
        }
      }
      const prefix = highHasPre ? "pre" : "";
      if (v1.major !== v2.major) {
        return prefix + "major";
      }
      if (v1.minor !== v2.minor) {
        return prefix + "minor";
      }
      if (v1.patch !== v2.patch) {
        return prefix + "patch";
      }
      return "prerelease";
    };
    module.exports = diff;
  }
});

// node_modules/semver/functions/major.js
var require_major = __commonJS({
  "node_modules/semver/functions/major.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var major = (a, loose) => new SemVer(a, loose).major;
    module.exports = major;
  }
});

// node_modules/semver/functions/minor.js
var require_minor = __commonJS({
  "node_modules/semver/functions/minor.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var minor = (a, loose) => new SemVer(a, loose).minor;
    module.exports = minor;
  }
});

// node_modules/semver/functions/patch.js
var require_patch = __commonJS({
  "node_modules/semver/functions/patch.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var patch = (a, loose) => new SemVer(a, loose).patch;
    module.exports = patch;
  }
});

// node_modules/semver/functions/prerelease.js
var require_prerelease = __commonJS({
  "node_modules/semver/functions/prerelease.js"(exports, module) {
    "use strict";
    var parse2 = require_parse();
    var prerelease = (version, options) => {
      const parsed = parse2(version, options);
      return parsed && parsed.prerelease.length ? parsed.prerelease : null;
    };
    module.exports = prerelease;
  }
});

// node_modules/semver/functions/compare.js
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compare2 = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
    module.exports = compare2;
  }
});

// node_modules/semver/functions/rcompare.js
var require_rcompare = __commonJS({
  "node_modules/semver/functions/rcompare.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var rcompare = (a, b, loose) => compare2(b, a, loose);
    module.exports = rcompare;
  }
});

// node_modules/semver/functions/compare-loose.js
var require_compare_loose = __commonJS({
  "node_modules/semver/functions/compare-loose.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var compareLoose = (a, b) => compare2(a, b, true);
    module.exports = compareLoose;
  }
});

// node_modules/semver/functions/compare-build.js
var require_compare_build = __commonJS({
  "node_modules/semver/functions/compare-build.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compareBuild = (a, b, loose) => {
      const versionA = new SemVer(a, loose);
      const versionB = new SemVer(b, loose);
      return versionA.compare(versionB) || versionA.compareBuild(versionB);
    };
    module.exports = compareBuild;
  }
});

// node_modules/semver/functions/sort.js
var require_sort = __commonJS({
  "node_modules/semver/functions/sort.js"(exports, module) {
    "use strict";
    var compareBuild = require_compare_build();
    var sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose));
    module.exports = sort;
  }
});

// node_modules/semver/functions/rsort.js
var require_rsort = __commonJS({
  "node_modules/semver/functions/rsort.js"(exports, module) {
    "use strict";
    var compareBuild = require_compare_build();
    var rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose));
    module.exports = rsort;
  }
});

// node_modules/semver/functions/gt.js
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var gt = (a, b, loose) => compare2(a, b, loose) > 0;
    module.exports = gt;
  }
});

// node_modules/semver/functions/lt.js
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var lt = (a, b, loose) => compare2(a, b, loose) < 0;
    module.exports = lt;
  }
});

// node_modules/semver/functions/eq.js
var require_eq = __commonJS({
  "node_modules/semver/functions/eq.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var eq = (a, b, loose) => compare2(a, b, loose) === 0;
    module.exports = eq;
  }
});

// node_modules/semver/functions/neq.js
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var neq = (a, b, loose) => compare2(a, b, loose) !== 0;
    module.exports = neq;
  }
});

// node_modules/semver/functions/gte.js
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var gte = (a, b, loose) => compare2(a, b, loose) >= 0;
    module.exports = gte;
  }
});

// node_modules/semver/functions/lte.js
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var lte = (a, b, loose) => compare2(a, b, loose) <= 0;
    module.exports = lte;
  }
});

// node_modules/semver/functions/cmp.js
var require_cmp = __commonJS({
  "node_modules/semver/functions/cmp.js"(exports, module) {
    "use strict";
    var eq = require_eq();
    var neq = require_neq();
    var gt = require_gt();
    var gte = require_gte();
    var lt = require_lt();
    var lte = require_lte();
    var cmp = (a, op, b, loose) => {
      switch (op) {
        case "===":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a === b;
        case "!==":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a !== b;
        case "":
        case "=":
        case "==":
          return eq(a, b, loose);
        case "!=":
          return neq(a, b, loose);
        case ">":
          return gt(a, b, loose);
        case ">=":
          return gte(a, b, loose);
        case "<":
          return lt(a, b, loose);
        case "<=":
          return lte(a, b, loose);
        default:
          throw new TypeError(`Invalid operator: ${op}`);
      }
    };
    module.exports = cmp;
  }
});

// node_modules/semver/functions/coerce.js
var require_coerce = __commonJS({
  "node_modules/semver/functions/coerce.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse2 = require_parse();
    var { safeRe: re, t } = require_re();
    var coerce = (version, options) => {
      if (version instanceof SemVer) {
        return version;
      }
      if (typeof version === "number") {
        version = String(version);
      }
      if (typeof version !== "string") {
        return null;
      }
      options = options || {};
      let match = null;
      if (!options.rtl) {
        match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
      } else {
        const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL];
        let next;
        while ((next = coerceRtlRegex.exec(version)) && (!match || match.index + match[0].length !== version.length)) {
          if (!match || next.index + next[0].length !== match.index + match[0].length) {
            match = next;
          }
          coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length;
        }
        coerceRtlRegex.lastIndex = -1;
      }
      if (match === null) {
        return null;
      }
      const major = match[2];
      const minor = match[3] || "0";
      const patch = match[4] || "0";
      const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "";
      const build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
      return parse2(`${major}.${minor}.${patch}${prerelease}${build}`, options);
    };
    module.exports = coerce;
  }
});

// node_modules/semver/functions/truncate.js
var require_truncate = __commonJS({
  "node_modules/semver/functions/truncate.js"(exports, module) {
    "use strict";
    var parse2 = require_parse();
    var constants4 = require_constants();
    var SemVer = require_semver();
    var truncate = (version, truncation, options) => {
      if (!constants4.RELEASE_TYPES.includes(truncation)) {
        return null;
      }
      const clonedVersion = cloneInputVersion(version, options);
      return clonedVersion && doTruncation(clonedVersion, truncation);
    };
    var cloneInputVersion = (version, options) => {
      const versionStringToParse = version instanceof SemVer ? version.version : version;
      return parse2(versionStringToParse, options);
    };
    var doTruncation = (version, truncation) => {
      if (isPrerelease2(truncation)) {
        return version.version;
      }
      version.prerelease = [];
      switch (truncation) {
        case "major":
          version.minor = 0;
          version.patch = 0;
          break;
        case "minor":
          version.patch = 0;
          break;
      }
      return version.format();
    };
    var isPrerelease2 = (type) => {
      return type.startsWith("pre");
    };
    module.exports = truncate;
  }
});

// node_modules/semver/internal/lrucache.js
var require_lrucache = __commonJS({
  "node_modules/semver/internal/lrucache.js"(exports, module) {
    "use strict";
    var LRUCache = class {
      constructor() {
        this.max = 1e3;
        this.map = /* @__PURE__ */ new Map();
      }
      get(key2) {
        const value = this.map.get(key2);
        if (value === void 0) {
          return void 0;
        } else {
          this.map.delete(key2);
          this.map.set(key2, value);
          return value;
        }
      }
      delete(key2) {
        return this.map.delete(key2);
      }
      set(key2, value) {
        const deleted2 = this.delete(key2);
        if (!deleted2 && value !== void 0) {
          if (this.map.size >= this.max) {
            const firstKey = this.map.keys().next().value;
            this.delete(firstKey);
          }
          this.map.set(key2, value);
        }
        return this;
      }
    };
    module.exports = LRUCache;
  }
});

// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = __commonJS({
  "node_modules/semver/internal/trim-comparator-whitespace.js"(exports, module) {
    "use strict";
    var {
      MAX_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      WHITESPACE_CHARACTERS
    } = require_constants();
    var whitespace = new Uint8Array(65536);
    for (const char of WHITESPACE_CHARACTERS) {
      whitespace[char.charCodeAt(0)] = 1;
    }
    var isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
    var isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
    var isDigit2 = (char) => char !== void 0 && char >= "0" && char <= "9";
    var isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
    var isIdentifierCharacter = (char) => isDigit2(char) || isLetter(char) || char === "-";
    var isVersionStart = (char) => isDigit2(char) || char === "x" || char === "X" || char === "*";
    var findDigitsEndIndex = (range, start, limit, digitRuns) => {
      if (!isDigit2(range[start])) {
        return start;
      }
      if (start >= digitRuns.start && start < digitRuns.end) {
        return Math.min(start + limit, digitRuns.end);
      }
      if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
        return Math.min(start + limit, digitRuns.previousEnd);
      }
      let end = start + 1;
      while (isDigit2(range[end])) {
        end++;
      }
      digitRuns.previousStart = digitRuns.start;
      digitRuns.previousEnd = digitRuns.end;
      digitRuns.start = start;
      digitRuns.end = end;
      return Math.min(start + limit, end);
    };
    var findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
      if (!loose && range[start] === "0") {
        return start + 1;
      }
      return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
    };
    var findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
      const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
      if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
        let end = digitsEnd + 1;
        const limit = end + MAX_SAFE_BUILD_LENGTH;
        while (end < limit && isIdentifierCharacter(range[end])) {
          end++;
        }
        return end;
      }
      return findVersionNumberEndIndex(range, start, loose, digitRuns);
    };
    var findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
      const hyphen = range[start] === "-";
      if (!loose && !hyphen) {
        return start;
      }
      const identifierStart = start + (hyphen ? 1 : 0);
      let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
      if (end === identifierStart) {
        if (!loose || !hyphen) {
          return start;
        }
        end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
      }
      while (range[end] === ".") {
        const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findBuildIdentifierEndIndex = (range, start) => {
      let end = start;
      while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
        end++;
      }
      return end;
    };
    var findBuildEndIndex = (range, start) => {
      if (range[start] !== "+") {
        return start;
      }
      let end = findBuildIdentifierEndIndex(range, start + 1);
      if (end === start + 1) {
        return start;
      }
      while (range[end] === ".") {
        const next = findBuildIdentifierEndIndex(range, end + 1);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findLooseFullVersionEndIndex = (range, start, digitRuns) => {
      let end = start;
      for (let component = 0; component < 3; component++) {
        const next = findVersionNumberEndIndex(range, end, true, digitRuns);
        if (next === end) {
          return start;
        }
        end = next;
        if (component < 2) {
          if (range[end] !== ".") {
            return start;
          }
          end++;
        }
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
      if (isDigit2(range[start])) {
        return findVersionNumberEndIndex(range, start, false, digitRuns);
      }
      return isVersionStart(range[start]) ? start + 1 : start;
    };
    var findPartialVersionEndIndex = (range, start, digitRuns) => {
      let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
      for (let component = 0; component < 2; component++) {
        if (range[end] !== ".") {
          return end;
        }
        const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
        if (next === end + 1) {
          return end;
        }
        end = next;
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findVersionEndIndex = (range, start, digitRuns) => {
      const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
      return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
    };
    var findRemovableWhitespaceIndex = (range, matchStart) => {
      let position = matchStart;
      if (isWhitespace(range[position])) {
        position++;
      }
      if (range[position] === "<" || range[position] === ">") {
        position++;
      }
      if (range[position] === "=") {
        position++;
      }
      return isWhitespace(range[position]) ? position : -1;
    };
    var trimComparatorWhitespace = (range) => {
      let result = "";
      let copyFrom = 0;
      let cursor = 0;
      const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 };
      while (cursor < range.length) {
        const matchStart = cursor;
        if (range[cursor] === "<" || range[cursor] === ">") {
          cursor++;
        } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
          cursor++;
          continue;
        }
        while (cursor < range.length && isVersionPrefix(range[cursor])) {
          cursor++;
        }
        if (!isVersionStart(range[cursor])) {
          continue;
        }
        const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
        if (whitespacePosition !== -1) {
          result += range.slice(copyFrom, whitespacePosition);
          copyFrom = whitespacePosition + 1;
        }
        cursor = findVersionEndIndex(range, cursor, digitRuns);
      }
      return result + range.slice(copyFrom);
    };
    module.exports = trimComparatorWhitespace;
  }
});

// node_modules/semver/classes/range.js
var require_range = __commonJS({
  "node_modules/semver/classes/range.js"(exports, module) {
    "use strict";
    var SPACE_CHARACTERS = /\s+/g;
    var Range = class _Range {
      constructor(range, options) {
        options = parseOptions(options);
        if (range instanceof _Range) {
          if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) {
            return range;
          } else {
            return new _Range(range.raw, options);
          }
        }
        if (range instanceof Comparator) {
          this.raw = range.value;
          this.set = [[range]];
          this.formatted = void 0;
          return this;
        }
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
        this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
        if (!this.set.length) {
          throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
        }
        if (this.set.length > 1) {
          const first = this.set[0];
          this.set = this.set.filter((c) => !isNullSet(c[0]));
          if (this.set.length === 0) {
            this.set = [first];
          } else if (this.set.length > 1) {
            for (const c of this.set) {
              if (c.length === 1 && isAny(c[0])) {
                this.set = [c];
                break;
              }
            }
          }
        }
        this.formatted = void 0;
      }
      get range() {
        if (this.formatted === void 0) {
          this.formatted = "";
          for (let i = 0; i < this.set.length; i++) {
            if (i > 0) {
              this.formatted += "||";
            }
            const comps = this.set[i];
            for (let k = 0; k < comps.length; k++) {
              if (k > 0) {
                this.formatted += " ";
              }
              this.formatted += comps[k].toString().trim();
            }
          }
        }
        return this.formatted;
      }
      format() {
        return this.range;
      }
      toString() {
        return this.range;
      }
      parseRange(range) {
        range = range.replace(BUILDSTRIPRE, "");
        const memoOpts = (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE);
        const memoKey = memoOpts + ":" + range;
        const cached = cache.get(memoKey);
        if (cached) {
          return cached;
        }
        const loose = this.options.loose;
        const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
        range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
        debug2("hyphen replace", range);
        range = trimComparatorWhitespace(range);
        debug2("comparator trim", range);
        range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
        debug2("tilde trim", range);
        range = range.replace(re[t.CARETTRIM], caretTrimReplace);
        debug2("caret trim", range);
        let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
        if (loose) {
          rangeList = rangeList.filter((comp) => {
            debug2("loose invalid filter", comp, this.options);
            return !!comp.match(re[t.COMPARATORLOOSE]);
          });
        }
        debug2("range list", rangeList);
        const rangeMap = /* @__PURE__ */ new Map();
        const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
        for (const comp of comparators) {
          if (isNullSet(comp)) {
            return [comp];
          }
          rangeMap.set(comp.value, comp);
        }
        if (rangeMap.size > 1 && rangeMap.has("")) {
          rangeMap.delete("");
        }
        const result = [...rangeMap.values()];
        cache.set(memoKey, result);
        return result;
      }
      intersects(range, options) {
        if (!(range instanceof _Range)) {
          throw new TypeError("a Range is required");
        }
        return this.set.some((thisComparators) => {
          return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
            return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options);
              });
            });
          });
        });
      }
      // if ANY of the sets match ALL of its comparators, then pass
      test(version) {
        if (!version) {
          return false;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        for (let i = 0; i < this.set.length; i++) {
          if (testSet(this.set[i], version, this.options)) {
            return true;
          }
        }
        return false;
      }
    };
    module.exports = Range;
    var LRU = require_lrucache();
    var cache = new LRU();
    var parseOptions = require_parse_options();
    var Comparator = require_comparator();
    var debug2 = require_debug();
    var SemVer = require_semver();
    var trimComparatorWhitespace = require_trim_comparator_whitespace();
    var {
      safeRe: re,
      src,
      t,
      tildeTrimReplace,
      caretTrimReplace
    } = require_re();
    var { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
    var BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
    var isNullSet = (c) => c.value === "<0.0.0-0";
    var isAny = (c) => c.value === "";
    var isSatisfiable = (comparators, options) => {
      let result = true;
      const remainingComparators = comparators.slice();
      let testComparator = remainingComparators.pop();
      while (result && remainingComparators.length) {
        result = remainingComparators.every((otherComparator) => {
          return testComparator.intersects(otherComparator, options);
        });
        testComparator = remainingComparators.pop();
      }
      return result;
    };
    var parseComparator = (comp, options) => {
      comp = comp.replace(re[t.BUILD], "");
      debug2("comp", comp, options);
      comp = replaceCarets(comp, options);
      debug2("caret", comp);
      comp = replaceTildes(comp, options);
      debug2("tildes", comp);
      comp = replaceXRanges(comp, options);
      debug2("xrange", comp);
      comp = replaceStars(comp, options);
      debug2("stars", comp);
      return comp;
    };
    var isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
    var invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
    var replaceTildes = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
    };
    var replaceTilde = (comp, options) => {
      const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug2("tilde", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
        } else if (pr) {
          debug2("replaceTilde pr", pr);
          ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
        } else {
          ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
        }
        debug2("tilde return", ret);
        return ret;
      });
    };
    var replaceCarets = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
    };
    var replaceCaret = (comp, options) => {
      debug2("caret", comp, options);
      const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug2("caret", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          if (M === "0") {
            ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
          } else {
            ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
          }
        } else if (pr) {
          debug2("replaceCaret pr", pr);
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
          }
        } else {
          debug2("no pr");
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
          }
        }
        debug2("caret return", ret);
        return ret;
      });
    };
    var replaceXRanges = (comp, options) => {
      debug2("replaceXRanges", comp, options);
      return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
    };
    var replaceXRange = (comp, options) => {
      comp = comp.trim();
      const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
      return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
        debug2("xRange", comp, ret, gtlt, M, m, p, pr);
        if (invalidXRangeOrder(M, m, p)) {
          return comp;
        }
        const xM = isX(M);
        const xm = xM || isX(m);
        const xp = xm || isX(p);
        const anyX = xp;
        if (gtlt === "=" && anyX) {
          gtlt = "";
        }
        pr = options.includePrerelease ? "-0" : "";
        if (xM) {
          if (gtlt === ">" || gtlt === "<") {
            ret = "<0.0.0-0";
          } else {
            ret = "*";
          }
        } else if (gtlt && anyX) {
          if (xm) {
            m = 0;
          }
          p = 0;
          if (gtlt === ">") {
            gtlt = ">=";
            if (xm) {
              M = +M + 1;
              m = 0;
              p = 0;
            } else {
              m = +m + 1;
              p = 0;
            }
          } else if (gtlt === "<=") {
            gtlt = "<";
            if (xm) {
              M = +M + 1;
            } else {
              m = +m + 1;
            }
          }
          if (gtlt === "<") {
            pr = "-0";
          }
          ret = `${gtlt + M}.${m}.${p}${pr}`;
        } else if (xm) {
          ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
        } else if (xp) {
          ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
        }
        debug2("xRange return", ret);
        return ret;
      });
    };
    var replaceStars = (comp, options) => {
      debug2("replaceStars", comp, options);
      return comp.trim().replace(re[t.STAR], "");
    };
    var replaceGTE0 = (comp, options) => {
      debug2("replaceGTE0", comp, options);
      return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
    };
    var hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
      if (isX(fM)) {
        from = "";
      } else if (isX(fm)) {
        from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
      } else if (isX(fp)) {
        from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
      } else if (fpr) {
        from = `>=${from}`;
      } else {
        from = `>=${from}${incPr ? "-0" : ""}`;
      }
      if (isX(tM)) {
        to = "";
      } else if (isX(tm)) {
        to = `<${+tM + 1}.0.0-0`;
      } else if (isX(tp)) {
        to = `<${tM}.${+tm + 1}.0-0`;
      } else if (tpr) {
        to = `<=${tM}.${tm}.${tp}-${tpr}`;
      } else if (incPr) {
        to = `<${tM}.${tm}.${+tp + 1}-0`;
      } else {
        to = `<=${to}`;
      }
      return `${from} ${to}`.trim();
    };
    var testSet = (set2, version, options) => {
      for (let i = 0; i < set2.length; i++) {
        if (!set2[i].test(version)) {
          return false;
        }
      }
      if (version.prerelease.length && !options.includePrerelease) {
        for (let i = 0; i < set2.length; i++) {
          debug2(set2[i].semver);
          if (set2[i].semver === Comparator.ANY) {
            continue;
          }
          if (set2[i].semver.prerelease.length > 0) {
            const allowed = set2[i].semver;
            if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) {
              return true;
            }
          }
        }
        return false;
      }
      return true;
    };
  }
});

// node_modules/semver/classes/comparator.js
var require_comparator = __commonJS({
  "node_modules/semver/classes/comparator.js"(exports, module) {
    "use strict";
    var ANY = /* @__PURE__ */ Symbol("SemVer ANY");
    var Comparator = class _Comparator {
      static get ANY() {
        return ANY;
      }
      constructor(comp, options) {
        options = parseOptions(options);
        if (comp instanceof _Comparator) {
          if (comp.loose === !!options.loose) {
            return comp;
          } else {
            comp = comp.value;
          }
        }
        comp = comp.trim().split(/\s+/).join(" ");
        debug2("comparator", comp, options);
        this.options = options;
        this.loose = !!options.loose;
        this.parse(comp);
        if (this.semver === ANY) {
          this.value = "";
        } else {
          this.value = this.operator + this.semver.version;
        }
        debug2("comp", this);
      }
      parse(comp) {
        const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
        const m = comp.match(r);
        if (!m) {
          throw new TypeError(`Invalid comparator: ${comp}`);
        }
        this.operator = m[1] !== void 0 ? m[1] : "";
        if (this.operator === "=") {
          this.operator = "";
        }
        if (!m[2]) {
          this.semver = ANY;
        } else {
          this.semver = new SemVer(m[2], this.options.loose);
        }
      }
      toString() {
        return this.value;
      }
      test(version) {
        debug2("Comparator.test", version, this.options.loose);
        if (this.semver === ANY || version === ANY) {
          return true;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        return cmp(version, this.operator, this.semver, this.options);
      }
      intersects(comp, options) {
        if (!(comp instanceof _Comparator)) {
          throw new TypeError("a Comparator is required");
        }
        if (this.operator === "") {
          if (this.value === "") {
            return true;
          }
          return new Range(comp.value, options).test(this.value);
        } else if (comp.operator === "") {
          if (comp.value === "") {
            return true;
          }
          return new Range(this.value, options).test(comp.semver);
        }
        options = parseOptions(options);
        if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) {
          return false;
        }
        if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) {
          return false;
        }
        if (this.operator.startsWith(">") && comp.operator.startsWith(">")) {
          return true;
        }
        if (this.operator.startsWith("<") && comp.operator.startsWith("<")) {
          return true;
        }
        if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) {
          return true;
        }
        if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) {
          return true;
        }
        if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) {
          return true;
        }
        return false;
      }
    };
    module.exports = Comparator;
    var parseOptions = require_parse_options();
    var { safeRe: re, t } = require_re();
    var cmp = require_cmp();
    var debug2 = require_debug();
    var SemVer = require_semver();
    var Range = require_range();
  }
});

// node_modules/semver/functions/satisfies.js
var require_satisfies = __commonJS({
  "node_modules/semver/functions/satisfies.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var satisfies = (version, range, options) => {
      try {
        range = new Range(range, options);
      } catch (er) {
        return false;
      }
      return range.test(version);
    };
    module.exports = satisfies;
  }
});

// node_modules/semver/ranges/to-comparators.js
var require_to_comparators = __commonJS({
  "node_modules/semver/ranges/to-comparators.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var toComparators = (range, options) => new Range(range, options).set.map((comp) => comp.map((c) => c.value).join(" ").trim().split(" "));
    module.exports = toComparators;
  }
});

// node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = __commonJS({
  "node_modules/semver/ranges/max-satisfying.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var maxSatisfying = (versions, range, options) => {
      let max = null;
      let maxSV = null;
      let rangeObj = null;
      try {
        rangeObj = new Range(range, options);
      } catch (er) {
        return null;
      }
      versions.forEach((v) => {
        if (rangeObj.test(v)) {
          if (!max || maxSV.compare(v) === -1) {
            max = v;
            maxSV = new SemVer(max, options);
          }
        }
      });
      return max;
    };
    module.exports = maxSatisfying;
  }
});

// node_modules/semver/ranges/min-satisfying.js
var require_min_satisfying = __commonJS({
  "node_modules/semver/ranges/min-satisfying.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var minSatisfying = (versions, range, options) => {
      let min = null;
      let minSV = null;
      let rangeObj = null;
      try {
        rangeObj = new Range(range, options);
      } catch (er) {
        return null;
      }
      versions.forEach((v) => {
        if (rangeObj.test(v)) {
          if (!min || minSV.compare(v) === 1) {
            min = v;
            minSV = new SemVer(min, options);
          }
        }
      });
      return min;
    };
    module.exports = minSatisfying;
  }
});

// node_modules/semver/ranges/min-version.js
var require_min_version = __commonJS({
  "node_modules/semver/ranges/min-version.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var gt = require_gt();
    var minVersion = (range, loose) => {
      range = new Range(range, loose);
      let minver = new SemVer("0.0.0");
      if (range.test(minver)) {
        return minver;
      }
      minver = new SemVer("0.0.0-0");
      if (range.test(minver)) {
        return minver;
      }
      minver = null;
      for (let i = 0; i < range.set.length; ++i) {
        const comparators = range.set[i];
        let setMin = null;
        comparators.forEach((comparator) => {
          const compver = new SemVer(comparator.semver.version);
          switch (comparator.operator) {
            case ">":
              if (compver.prerelease.length === 0) {
                compver.patch++;
              } else {
                compver.prerelease.push(0);
              }
              compver.raw = compver.format();
            /* fallthrough */
            case "":
            case ">=":
              if (!setMin || gt(compver, setMin)) {
                setMin = compver;
              }
              break;
            case "<":
            case "<=":
              break;
            /* istanbul ignore next */
            default:
              throw new Error(`Unexpected operation: ${comparator.operator}`);
          }
        });
        if (setMin && (!minver || gt(minver, setMin))) {
          minver = setMin;
        }
      }
      if (minver && range.test(minver)) {
        return minver;
      }
      return null;
    };
    module.exports = minVersion;
  }
});

// node_modules/semver/ranges/valid.js
var require_valid2 = __commonJS({
  "node_modules/semver/ranges/valid.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var validRange = (range, options) => {
      try {
        return new Range(range, options).range || "*";
      } catch (er) {
        return null;
      }
    };
    module.exports = validRange;
  }
});

// node_modules/semver/ranges/outside.js
var require_outside = __commonJS({
  "node_modules/semver/ranges/outside.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Comparator = require_comparator();
    var { ANY } = Comparator;
    var Range = require_range();
    var satisfies = require_satisfies();
    var gt = require_gt();
    var lt = require_lt();
    var lte = require_lte();
    var gte = require_gte();
    var outside = (version, range, hilo, options) => {
      version = new SemVer(version, options);
      range = new Range(range, options);
      let gtfn, ltefn, ltfn, comp, ecomp;
      switch (hilo) {
        case ">":
          gtfn = gt;
          ltefn = lte;
          ltfn = lt;
          comp = ">";
          ecomp = ">=";
          break;
        case "<":
          gtfn = lt;
          ltefn = gte;
          ltfn = gt;
          comp = "<";
          ecomp = "<=";
          break;
        default:
          throw new TypeError('Must provide a hilo val of "<" or ">"');
      }
      if (satisfies(version, range, options)) {
        return false;
      }
      for (let i = 0; i < range.set.length; ++i) {
        const comparators = range.set[i];
        let high = null;
        let low = null;
        comparators.forEach((comparator) => {
          if (comparator.semver === ANY) {
            comparator = new Comparator(">=0.0.0");
          }
          high = high || comparator;
          low = low || comparator;
          if (gtfn(comparator.semver, high.semver, options)) {
            high = comparator;
          } else if (ltfn(comparator.semver, low.semver, options)) {
            low = comparator;
          }
        });
        if (high.operator === comp || high.operator === ecomp) {
          return false;
        }
        if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) {
          return false;
        } else if (low.operator === ecomp && ltfn(version, low.semver)) {
          return false;
        }
      }
      return true;
    };
    module.exports = outside;
  }
});

// node_modules/semver/ranges/gtr.js
var require_gtr = __commonJS({
  "node_modules/semver/ranges/gtr.js"(exports, module) {
    "use strict";
    var outside = require_outside();
    var gtr = (version, range, options) => outside(version, range, ">", options);
    module.exports = gtr;
  }
});

// node_modules/semver/ranges/ltr.js
var require_ltr = __commonJS({
  "node_modules/semver/ranges/ltr.js"(exports, module) {
    "use strict";
    var outside = require_outside();
    var ltr = (version, range, options) => outside(version, range, "<", options);
    module.exports = ltr;
  }
});

// node_modules/semver/ranges/intersects.js
var require_intersects = __commonJS({
  "node_modules/semver/ranges/intersects.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var intersects = (r1, r2, options) => {
      r1 = new Range(r1, options);
      r2 = new Range(r2, options);
      return r1.intersects(r2, options);
    };
    module.exports = intersects;
  }
});

// node_modules/semver/ranges/simplify.js
var require_simplify = __commonJS({
  "node_modules/semver/ranges/simplify.js"(exports, module) {
    "use strict";
    var satisfies = require_satisfies();
    var compare2 = require_compare();
    module.exports = (versions, range, options) => {
      const set2 = [];
      let first = null;
      let prev = null;
      const v = versions.sort((a, b) => compare2(a, b, options));
      for (const version of v) {
        const included = satisfies(version, range, options);
        if (included) {
          prev = version;
          if (!first) {
            first = version;
          }
        } else {
          if (prev) {
            set2.push([first, prev]);
          }
          prev = null;
          first = null;
        }
      }
      if (first) {
        set2.push([first, null]);
      }
      const ranges = [];
      for (const [min, max] of set2) {
        if (min === max) {
          ranges.push(min);
        } else if (!max && min === v[0]) {
          ranges.push("*");
        } else if (!max) {
          ranges.push(`>=${min}`);
        } else if (min === v[0]) {
          ranges.push(`<=${max}`);
        } else {
          ranges.push(`${min} - ${max}`);
        }
      }
      const simplified = ranges.join(" || ");
      const original = typeof range.raw === "string" ? range.raw : String(range);
      return simplified.length < original.length ? simplified : range;
    };
  }
});

// node_modules/semver/ranges/subset.js
var require_subset = __commonJS({
  "node_modules/semver/ranges/subset.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var Comparator = require_comparator();
    var { ANY } = Comparator;
    var satisfies = require_satisfies();
    var compare2 = require_compare();
    var subset = (sub, dom, options = {}) => {
      if (sub === dom) {
        return true;
      }
      sub = new Range(sub, options);
      dom = new Range(dom, options);
      let sawNonNull = false;
      OUTER: for (const simpleSub of sub.set) {
        for (const simpleDom of dom.set) {
          const isSub = simpleSubset(simpleSub, simpleDom, options);
          sawNonNull = sawNonNull || isSub !== null;
          if (isSub) {
            continue OUTER;
          }
        }
        if (sawNonNull) {
          return false;
        }
      }
      return true;
    };
    var minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")];
    var minimumVersion = [new Comparator(">=0.0.0")];
    var simpleSubset = (sub, dom, options) => {
      if (sub === dom) {
        return true;
      }
      if (sub.length === 1 && sub[0].semver === ANY) {
        if (dom.length === 1 && dom[0].semver === ANY) {
          return true;
        } else if (options.includePrerelease) {
          sub = minimumVersionWithPreRelease;
        } else {
          sub = minimumVersion;
        }
      }
      if (dom.length === 1 && dom[0].semver === ANY) {
        if (options.includePrerelease) {
          return true;
        } else {
          dom = minimumVersion;
        }
      }
      const eqSet = /* @__PURE__ */ new Set();
      let gt, lt;
      for (const c of sub) {
        if (c.operator === ">" || c.operator === ">=") {
          gt = higherGT(gt, c, options);
        } else if (c.operator === "<" || c.operator === "<=") {
          lt = lowerLT(lt, c, options);
        } else {
          eqSet.add(c.semver);
        }
      }
      if (eqSet.size > 1) {
        return null;
      }
      let gtltComp;
      if (gt && lt) {
        gtltComp = compare2(gt.semver, lt.semver, options);
        if (gtltComp > 0) {
          return null;
        } else if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) {
          return null;
        }
      }
      for (const eq of eqSet) {
        if (gt && !satisfies(eq, String(gt), options)) {
          return null;
        }
        if (lt && !satisfies(eq, String(lt), options)) {
          return null;
        }
        for (const c of dom) {
          if (!satisfies(eq, String(c), options)) {
            return false;
          }
        }
        return true;
      }
      let higher, lower;
      let hasDomLT, hasDomGT;
      let needDomLTPre = lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : false;
      let needDomGTPre = gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : false;
      if (needDomLTPre && needDomLTPre.prerelease.length === 1 && lt.operator === "<" && needDomLTPre.prerelease[0] === 0) {
        needDomLTPre = false;
      }
      for (const c of dom) {
        hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">=";
        hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<=";
        if (gt) {
          if (needDomGTPre) {
            if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomGTPre.major && c.semver.minor === needDomGTPre.minor && c.semver.patch === needDomGTPre.patch) {
              needDomGTPre = false;
            }
          }
          if (c.operator === ">" || c.operator === ">=") {
            higher = higherGT(gt, c, options);
            if (higher === c && higher !== gt) {
              return false;
            }
          } else if (gt.operator === ">=" && !c.test(gt.semver)) {
            return false;
          }
        }
        if (lt) {
          if (needDomLTPre) {
            if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomLTPre.major && c.semver.minor === needDomLTPre.minor && c.semver.patch === needDomLTPre.patch) {
              needDomLTPre = false;
            }
          }
          if (c.operator === "<" || c.operator === "<=") {
            lower = lowerLT(lt, c, options);
            if (lower === c && lower !== lt) {
              return false;
            }
          } else if (lt.operator === "<=" && !c.test(lt.semver)) {
            return false;
          }
        }
        if (!c.operator && (lt || gt) && gtltComp !== 0) {
          return false;
        }
      }
      if (gt && hasDomLT && !lt && gtltComp !== 0) {
        return false;
      }
      if (lt && hasDomGT && !gt && gtltComp !== 0) {
        return false;
      }
      if (needDomGTPre || needDomLTPre) {
        return false;
      }
      return true;
    };
    var higherGT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare2(a.semver, b.semver, options);
      return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
    };
    var lowerLT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare2(a.semver, b.semver, options);
      return comp < 0 ? a : comp > 0 ? b : b.operator === "<" && a.operator === "<=" ? b : a;
    };
    module.exports = subset;
  }
});

// node_modules/semver/index.js
var require_semver2 = __commonJS({
  "node_modules/semver/index.js"(exports, module) {
    "use strict";
    var internalRe = require_re();
    var constants4 = require_constants();
    var SemVer = require_semver();
    var identifiers = require_identifiers();
    var parse2 = require_parse();
    var valid2 = require_valid();
    var clean2 = require_clean();
    var inc = require_inc();
    var diff = require_diff();
    var major = require_major();
    var minor = require_minor();
    var patch = require_patch();
    var prerelease = require_prerelease();
    var compare2 = require_compare();
    var rcompare = require_rcompare();
    var compareLoose = require_compare_loose();
    var compareBuild = require_compare_build();
    var sort = require_sort();
    var rsort = require_rsort();
    var gt = require_gt();
    var lt = require_lt();
    var eq = require_eq();
    var neq = require_neq();
    var gte = require_gte();
    var lte = require_lte();
    var cmp = require_cmp();
    var coerce = require_coerce();
    var truncate = require_truncate();
    var Comparator = require_comparator();
    var Range = require_range();
    var satisfies = require_satisfies();
    var toComparators = require_to_comparators();
    var maxSatisfying = require_max_satisfying();
    var minSatisfying = require_min_satisfying();
    var minVersion = require_min_version();
    var validRange = require_valid2();
    var outside = require_outside();
    var gtr = require_gtr();
    var ltr = require_ltr();
    var intersects = require_intersects();
    var simplifyRange = require_simplify();
    var subset = require_subset();
    module.exports = {
      parse: parse2,
      valid: valid2,
      clean: clean2,
      inc,
      diff,
      major,
      minor,
      patch,
      prerelease,
      compare: compare2,
      rcompare,
      compareLoose,
      compareBuild,
      sort,
      rsort,
      gt,
      lt,
      eq,
      neq,
      gte,
      lte,
      cmp,
      coerce,
      truncate,
      Comparator,
      Range,
      satisfies,
      toComparators,
      maxSatisfying,
      minSatisfying,
      minVersion,
      validRange,
      outside,
      gtr,
      ltr,
      intersects,
      simplifyRange,
      subset,
      SemVer,
      re: internalRe.re,
      src: internalRe.src,
      tokens: internalRe.t,
      SEMVER_SPEC_VERSION: constants4.SEMVER_SPEC_VERSION,
      RELEASE_TYPES: constants4.RELEASE_TYPES,
      compareIdentifiers: identifiers.compareIdentifiers,
      rcompareIdentifiers: identifiers.rcompareIdentifiers
    };
  }
});

// src/run/unexpected.ts
function unexpected(thrown, log) {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof Error) log.debug(thrown.stack ?? thrown.message);
  return new Failure(
    {
      code: "UNEXPECTED",
      message: `Something went wrong that should not be possible: ${messageOf(thrown)}.`,
      hint: "Nothing was left half done. Run the job again with step debugging on, and report the log as an issue of this action."
    },
    { cause: thrown }
  );
}

// src/runner/real-ports.ts
import { availableParallelism } from "node:os";

// src/runner/cancel.ts
function cancelSignal() {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      if (controller.signal.aborted) return;
      controller.abort(
        new Failure({
          code: "CANCELLED",
          message: `The run was cancelled (${signal}).`,
          hint: "Run the job again: what was uploaded is kept, and nothing is uploaded twice."
        })
      );
    });
  }
  return controller.signal;
}

// src/runner/clock.ts
function systemClock() {
  return {
    now: () => /* @__PURE__ */ new Date(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve4, reject) => {
      if (signal?.aborted === true) {
        reject(reasonOf(signal));
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        if (signal !== void 0) reject(reasonOf(signal));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve4();
      }, ms);
      signal?.addEventListener("abort", stop, { once: true });
    }),
    timer: (ms, callback) => {
      const timer = setTimeout(callback, ms).unref();
      return {
        clear: () => {
          clearTimeout(timer);
        }
      };
    }
  };
}
function reasonOf(signal) {
  return signal.reason instanceof Error ? signal.reason : new Error("aborted");
}

// node_modules/@actions/exec/lib/exec.js
import { StringDecoder } from "string_decoder";

// node_modules/@actions/exec/lib/toolrunner.js
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path3 from "path";

// node_modules/@actions/io/lib/io.js
import * as path2 from "path";

// node_modules/@actions/io/lib/io-util.js
import * as fs from "fs";
import * as path from "path";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
  return __awaiter(this, void 0, void 0, function* () {
    try {
      yield stat(fsPath);
    } catch (err) {
      if (err.code === "ENOENT") {
        return false;
      }
      throw err;
    }
    return true;
  });
}
function isRooted(p) {
  p = normalizeSeparators(p);
  if (!p) {
    throw new Error('isRooted() parameter "p" cannot be empty');
  }
  if (IS_WINDOWS) {
    return p.startsWith("\\") || /^[A-Z]:/i.test(p);
  }
  return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
  return __awaiter(this, void 0, void 0, function* () {
    let stats = void 0;
    try {
      stats = yield stat(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = path.extname(filePath).toUpperCase();
        if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
          return filePath;
        }
      } else {
        if (isUnixExecutable(stats)) {
          return filePath;
        }
      }
    }
    const originalFilePath = filePath;
    for (const extension2 of extensions) {
      filePath = originalFilePath + extension2;
      stats = void 0;
      try {
        stats = yield stat(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = path.dirname(filePath);
            const upperName = path.basename(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = path.join(directory, actualName);
                break;
              }
            }
          } catch (err) {
            console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
          }
          return filePath;
        } else {
          if (isUnixExecutable(stats)) {
            return filePath;
          }
        }
      }
    }
    return "";
  });
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    return p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
  return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function which(tool, check) {
  return __awaiter2(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    if (check) {
      const result = yield which(tool, false);
      if (!result) {
        if (IS_WINDOWS) {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
        } else {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
        }
      }
      return result;
    }
    const matches = yield findInPath(tool);
    if (matches && matches.length > 0) {
      return matches[0];
    }
    return "";
  });
}
function findInPath(tool) {
  return __awaiter2(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    const extensions = [];
    if (IS_WINDOWS && process.env["PATHEXT"]) {
      for (const extension2 of process.env["PATHEXT"].split(path2.delimiter)) {
        if (extension2) {
          extensions.push(extension2);
        }
      }
    }
    if (isRooted(tool)) {
      const filePath = yield tryGetExecutablePath(tool, extensions);
      if (filePath) {
        return [filePath];
      }
      return [];
    }
    if (tool.includes(path2.sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(path2.delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(path2.join(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// node_modules/@actions/exec/lib/toolrunner.js
import { setTimeout as setTimeout2 } from "timers";
var __awaiter3 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var IS_WINDOWS2 = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
  constructor(toolPath, args, options) {
    super();
    if (!toolPath) {
      throw new Error("Parameter 'toolPath' cannot be null or empty.");
    }
    this.toolPath = toolPath;
    this.args = args || [];
    this.options = options || {};
  }
  _debug(message) {
    if (this.options.listeners && this.options.listeners.debug) {
      this.options.listeners.debug(message);
    }
  }
  _getCommandString(options, noPrefix) {
    const toolPath = this._getSpawnFileName();
    const args = this._getSpawnArgs(options);
    let cmd = noPrefix ? "" : "[command]";
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        cmd += toolPath;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else if (options.windowsVerbatimArguments) {
        cmd += `"${toolPath}"`;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else {
        cmd += this._windowsQuoteCmdArg(toolPath);
        for (const a of args) {
          cmd += ` ${this._windowsQuoteCmdArg(a)}`;
        }
      }
    } else {
      cmd += toolPath;
      for (const a of args) {
        cmd += ` ${a}`;
      }
    }
    return cmd;
  }
  _processLineBuffer(data, strBuffer, onLine) {
    try {
      let s = strBuffer + data.toString();
      let n = s.indexOf(os.EOL);
      while (n > -1) {
        const line = s.substring(0, n);
        onLine(line);
        s = s.substring(n + os.EOL.length);
        n = s.indexOf(os.EOL);
      }
      return s;
    } catch (err) {
      this._debug(`error processing line. Failed with error ${err}`);
      return "";
    }
  }
  _getSpawnFileName() {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        return process.env["COMSPEC"] || "cmd.exe";
      }
    }
    return this.toolPath;
  }
  _getSpawnArgs(options) {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
        for (const a of this.args) {
          argline += " ";
          argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
        }
        argline += '"';
        return [argline];
      }
    }
    return this.args;
  }
  _endsWith(str, end) {
    return str.endsWith(end);
  }
  _isCmdFile() {
    const upperToolPath = this.toolPath.toUpperCase();
    return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
  }
  _windowsQuoteCmdArg(arg) {
    if (!this._isCmdFile()) {
      return this._uvQuoteCmdArg(arg);
    }
    if (!arg) {
      return '""';
    }
    const cmdSpecialChars = [
      " ",
      "	",
      "&",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "^",
      "=",
      ";",
      "!",
      "'",
      "+",
      ",",
      "`",
      "~",
      "|",
      "<",
      ">",
      '"'
    ];
    let needsQuotes = false;
    for (const char of arg) {
      if (cmdSpecialChars.some((x) => x === char)) {
        needsQuotes = true;
        break;
      }
    }
    if (!needsQuotes) {
      return arg;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += '"';
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _uvQuoteCmdArg(arg) {
    if (!arg) {
      return '""';
    }
    if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
      return arg;
    }
    if (!arg.includes('"') && !arg.includes("\\")) {
      return `"${arg}"`;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += "\\";
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _cloneExecOptions(options) {
    options = options || {};
    const result = {
      cwd: options.cwd || process.cwd(),
      env: options.env || process.env,
      silent: options.silent || false,
      windowsVerbatimArguments: options.windowsVerbatimArguments || false,
      failOnStdErr: options.failOnStdErr || false,
      ignoreReturnCode: options.ignoreReturnCode || false,
      delay: options.delay || 1e4
    };
    result.outStream = options.outStream || process.stdout;
    result.errStream = options.errStream || process.stderr;
    return result;
  }
  _getSpawnOptions(options, toolPath) {
    options = options || {};
    const result = {};
    result.cwd = options.cwd;
    result.env = options.env;
    result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
    if (options.windowsVerbatimArguments) {
      result.argv0 = `"${toolPath}"`;
    }
    return result;
  }
  /**
   * Exec a tool.
   * Output will be streamed to the live console.
   * Returns promise with return code
   *
   * @param     tool     path to tool to exec
   * @param     options  optional exec options.  See ExecOptions
   * @returns   number
   */
  exec() {
    return __awaiter3(this, void 0, void 0, function* () {
      if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS2 && this.toolPath.includes("\\"))) {
        this.toolPath = path3.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
      }
      this.toolPath = yield which(this.toolPath, true);
      return new Promise((resolve4, reject) => __awaiter3(this, void 0, void 0, function* () {
        this._debug(`exec tool: ${this.toolPath}`);
        this._debug("arguments:");
        for (const arg of this.args) {
          this._debug(`   ${arg}`);
        }
        const optionsNonNull = this._cloneExecOptions(this.options);
        if (!optionsNonNull.silent && optionsNonNull.outStream) {
          optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
        }
        const state = new ExecState(optionsNonNull, this.toolPath);
        state.on("debug", (message) => {
          this._debug(message);
        });
        if (this.options.cwd && !(yield exists(this.options.cwd))) {
          return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
        }
        const fileName2 = this._getSpawnFileName();
        const cp = child.spawn(fileName2, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName2));
        let stdbuffer = "";
        if (cp.stdout) {
          cp.stdout.on("data", (data) => {
            if (this.options.listeners && this.options.listeners.stdout) {
              this.options.listeners.stdout(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.outStream) {
              optionsNonNull.outStream.write(data);
            }
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line);
              }
            });
          });
        }
        let errbuffer = "";
        if (cp.stderr) {
          cp.stderr.on("data", (data) => {
            state.processStderr = true;
            if (this.options.listeners && this.options.listeners.stderr) {
              this.options.listeners.stderr(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
              const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
              s.write(data);
            }
            errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line);
              }
            });
          });
        }
        cp.on("error", (err) => {
          state.processError = err.message;
          state.processExited = true;
          state.processClosed = true;
          state.CheckComplete();
        });
        cp.on("exit", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          state.processClosed = true;
          this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        state.on("done", (error2, exitCode) => {
          if (stdbuffer.length > 0) {
            this.emit("stdline", stdbuffer);
          }
          if (errbuffer.length > 0) {
            this.emit("errline", errbuffer);
          }
          cp.removeAllListeners();
          if (error2) {
            reject(error2);
          } else {
            resolve4(exitCode);
          }
        });
        if (this.options.input) {
          if (!cp.stdin) {
            throw new Error("child process missing stdin");
          }
          cp.stdin.end(this.options.input);
        }
      }));
    });
  }
};
function argStringToArray(argString) {
  const args = [];
  let inQuotes = false;
  let escaped = false;
  let arg = "";
  function append2(c) {
    if (escaped && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped) {
        inQuotes = !inQuotes;
      } else {
        append2(c);
      }
      continue;
    }
    if (c === "\\" && escaped) {
      append2(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped = true;
      continue;
    }
    if (c === " " && !inQuotes) {
      if (arg.length > 0) {
        args.push(arg);
        arg = "";
      }
      continue;
    }
    append2(c);
  }
  if (arg.length > 0) {
    args.push(arg.trim());
  }
  return args;
}
var ExecState = class _ExecState extends events.EventEmitter {
  constructor(options, toolPath) {
    super();
    this.processClosed = false;
    this.processError = "";
    this.processExitCode = 0;
    this.processExited = false;
    this.processStderr = false;
    this.delay = 1e4;
    this.done = false;
    this.timeout = null;
    if (!toolPath) {
      throw new Error("toolPath must not be empty");
    }
    this.options = options;
    this.toolPath = toolPath;
    if (options.delay) {
      this.delay = options.delay;
    }
  }
  CheckComplete() {
    if (this.done) {
      return;
    }
    if (this.processClosed) {
      this._setResult();
    } else if (this.processExited) {
      this.timeout = setTimeout2(_ExecState.HandleTimeout, this.delay, this);
    }
  }
  _debug(message) {
    this.emit("debug", message);
  }
  _setResult() {
    let error2;
    if (this.processExited) {
      if (this.processError) {
        error2 = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
      } else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
        error2 = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
      } else if (this.processStderr && this.options.failOnStdErr) {
        error2 = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
      }
    }
    if (this.timeout) {
      clearTimeout(this.timeout);
      this.timeout = null;
    }
    this.done = true;
    this.emit("done", error2, this.processExitCode);
  }
  static HandleTimeout(state) {
    if (state.done) {
      return;
    }
    if (!state.processClosed && state.processExited) {
      const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
      state._debug(message);
    }
    state._setResult();
  }
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function exec(commandLine, args, options) {
  return __awaiter4(this, void 0, void 0, function* () {
    const commandArgs = argStringToArray(commandLine);
    if (commandArgs.length === 0) {
      throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
    }
    const toolPath = commandArgs[0];
    args = commandArgs.slice(1).concat(args || []);
    const runner = new ToolRunner(toolPath, args, options);
    return runner.exec();
  });
}
function getExecOutput(commandLine, args, options) {
  return __awaiter4(this, void 0, void 0, function* () {
    var _a, _b;
    let stdout = "";
    let stderr = "";
    const stdoutDecoder = new StringDecoder("utf8");
    const stderrDecoder = new StringDecoder("utf8");
    const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
    const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
    const stdErrListener = (data) => {
      stderr += stderrDecoder.write(data);
      if (originalStdErrListener) {
        originalStdErrListener(data);
      }
    };
    const stdOutListener = (data) => {
      stdout += stdoutDecoder.write(data);
      if (originalStdoutListener) {
        originalStdoutListener(data);
      }
    };
    const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
    const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
    stdout += stdoutDecoder.end();
    stderr += stderrDecoder.end();
    return {
      exitCode,
      stdout,
      stderr
    };
  });
}

// src/runner/exec.ts
var NOT_FOUND = 127;
var TIMED_OUT = 124;
function createExec(clock) {
  return async (command2, args, options = {}) => {
    const run = getExecOutput(`"${command2}"`, [...args], {
      silent: true,
      ignoreReturnCode: true,
      ...options.cwd === void 0 ? {} : { cwd: options.cwd },
      ...options.input === void 0 ? {} : { input: Buffer.from(options.input) },
      ...options.env === void 0 ? {} : { env: definedOnly(options.env) }
    }).catch((thrown) => ({ exitCode: NOT_FOUND, stdout: "", stderr: messageOf(thrown) }));
    const { timeoutMs } = options;
    if (timeoutMs === void 0) return run;
    const limit = new Promise((resolve4) => {
      const timer = clock.timer(timeoutMs, () => {
        resolve4({ exitCode: TIMED_OUT, stdout: "", stderr: `${command2} did not finish within ${timeoutMs / 1e3} s` });
      });
      void run.finally(() => {
        timer.clear();
      });
    });
    return Promise.race([run, limit]);
  };
}
function definedOnly(env) {
  return Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== void 0));
}

// src/runner/hash-pool.ts
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
var IN_PROCESS_SIZE = 1024 * 1024;
var IN_PROCESS_ENTRIES = 256;
function createHashPool(options) {
  const waiting = [];
  const idle = [];
  const busy = /* @__PURE__ */ new Map();
  let closed = false;
  let scheduled = false;
  function schedule() {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      while (waiting.length > 0 && busy.size < options.size) {
        const job = takeBiggest(waiting);
        try {
          start(job);
        } catch (error2) {
          job.reject(error2);
        }
      }
    });
  }
  function start(job) {
    const worker = idle.pop() ?? startWorker();
    busy.set(worker, job);
    worker.ref();
    const request = { content: job.content };
    worker.postMessage(request);
  }
  function startWorker() {
    const worker = new Worker(options.workerUrl, { env: {}, execArgv: [] });
    worker.on("message", (message) => {
      hear(worker, message);
    });
    worker.on("error", (error2) => {
      lose(worker, workerFailed(messageOf(error2), error2));
    });
    worker.on("exit", (code) => {
      lose(worker, workerFailed(`it ended with code ${code}`));
    });
    return worker;
  }
  function hear(worker, message) {
    const job = busy.get(worker);
    if (job === void 0) return;
    if (message.kind === "bytes") {
      job.onBytes(message.bytes);
      return;
    }
    busy.delete(worker);
    idle.push(worker);
    worker.unref();
    switch (message.kind) {
      case "digest":
        job.resolve(sha256Digest(message.hex));
        break;
      case "failure":
        job.reject(new Failure(message.problems));
        break;
      case "error":
        job.reject(workerFailed(message.message));
        break;
    }
    schedule();
  }
  function lose(worker, error2) {
    const at2 = idle.indexOf(worker);
    if (at2 >= 0) idle.splice(at2, 1);
    const job = busy.get(worker);
    busy.delete(worker);
    job?.reject(error2);
    schedule();
  }
  function abort(job, reason) {
    const at2 = waiting.indexOf(job);
    if (at2 >= 0) waiting.splice(at2, 1);
    job.reject(reason);
    for (const [worker, its] of busy) {
      if (its !== job) continue;
      lose(worker, reason);
      void worker.terminate();
    }
  }
  return {
    async hash(content, onBytes, signal) {
      signal?.throwIfAborted();
      if (closed) throw poolClosed();
      if (content.size <= IN_PROCESS_SIZE && content.entries.length <= IN_PROCESS_ENTRIES) {
        await setImmediate();
        signal?.throwIfAborted();
        return hashLayer(content, onBytes);
      }
      return new Promise((resolve4, reject) => {
        const job = { content, onBytes, resolve: settled(resolve4), reject: settled(reject) };
        const onAbort = () => {
          abort(job, signal?.reason);
        };
        function settled(settle2) {
          return (value) => {
            signal?.removeEventListener("abort", onAbort);
            settle2(value);
          };
        }
        signal?.addEventListener("abort", onAbort, { once: true });
        waiting.push(job);
        schedule();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(poolClosed());
      const workers = [...idle.splice(0), ...busy.keys()];
      for (const worker of busy.keys()) lose(worker, poolClosed());
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}
function takeBiggest(jobs) {
  const biggest = jobs.reduce((best, job) => job.content.size > best.content.size ? job : best);
  jobs.splice(jobs.indexOf(biggest), 1);
  return biggest;
}
function workerFailed(why, cause) {
  return new Failure(
    {
      code: "HASH_WORKER_FAILED",
      message: `Hashing stopped: ${why}.`,
      hint: "Run the job again; if it happens again, the runner may be short of memory."
    },
    { cause }
  );
}
function poolClosed() {
  return new Failure({
    code: "HASH_POOL_CLOSED",
    message: "Hashing was stopped before it was done.",
    hint: "Run the job again."
  });
}

// node_modules/@actions/core/lib/core.js
var core_exports = {};
__export(core_exports, {
  ExitCode: () => ExitCode,
  addPath: () => addPath,
  debug: () => debug,
  endGroup: () => endGroup,
  error: () => error,
  exportVariable: () => exportVariable,
  getBooleanInput: () => getBooleanInput,
  getIDToken: () => getIDToken,
  getInput: () => getInput,
  getMultilineInput: () => getMultilineInput,
  getState: () => getState,
  group: () => group,
  info: () => info,
  isDebug: () => isDebug,
  markdownSummary: () => markdownSummary,
  notice: () => notice,
  platform: () => platform_exports,
  saveState: () => saveState,
  setCommandEcho: () => setCommandEcho,
  setFailed: () => setFailed,
  setOutput: () => setOutput,
  setSecret: () => setSecret,
  startGroup: () => startGroup,
  summary: () => summary,
  toPlatformPath: () => toPlatformPath,
  toPosixPath: () => toPosixPath,
  toWin32Path: () => toWin32Path,
  warning: () => warning
});

// node_modules/@actions/core/lib/command.js
import * as os2 from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command2, properties, message) {
  const cmd = new Command(command2, properties, message);
  process.stdout.write(cmd.toString() + os2.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command2, properties, message) {
    if (!command2) {
      command2 = "missing.command";
    }
    this.command = command2;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key2 in this.properties) {
        if (this.properties.hasOwnProperty(key2)) {
          const val = this.properties[key2];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key2}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs2 from "fs";
import * as os3 from "os";
function issueFileCommand(command2, message) {
  const filePath = process.env[`GITHUB_${command2}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command2}`);
  }
  if (!fs2.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs2.appendFileSync(filePath, `${toCommandValue(message)}${os3.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key2, value) {
  const delimiter3 = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key2.includes(delimiter3)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter3}"`);
  }
  if (convertedValue.includes(delimiter3)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter3}"`);
  }
  return `${key2}<<${delimiter3}${os3.EOL}${convertedValue}${os3.EOL}${delimiter3}`;
}

// node_modules/@actions/core/lib/core.js
import * as os5 from "os";
import * as path5 from "path";

// node_modules/@actions/core/lib/oidc-utils.js
var OidcClient = class {
  static getIDToken() {
    throw new Error("not part of this bundle");
  }
};

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL4 } from "os";
import { constants as constants2, promises as promises2 } from "fs";
var __awaiter5 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises2;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter5(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants2.R_OK | constants2.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key2, value]) => ` ${key2}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter5(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter5(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text2, addEOL = false) {
    this._buffer += text2;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL4);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text2, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text2);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text2, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text2, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text2, href) {
    const element = this.wrap("a", text2, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var markdownSummary = _summary;
var summary = _summary;

// node_modules/@actions/core/lib/path-utils.js
import * as path4 from "path";
function toPosixPath(pth) {
  return pth.replace(/[\\]/g, "/");
}
function toWin32Path(pth) {
  return pth.replace(/[/]/g, "\\");
}
function toPlatformPath(pth) {
  return pth.replace(/[/\\]/g, path4.sep);
}

// node_modules/@actions/core/lib/platform.js
var platform_exports = {};
__export(platform_exports, {
  arch: () => arch,
  getDetails: () => getDetails,
  isLinux: () => isLinux,
  isMacOS: () => isMacOS,
  isWindows: () => isWindows,
  platform: () => platform
});
import os4 from "os";
var __awaiter6 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var getWindowsInfo = () => __awaiter6(void 0, void 0, void 0, function* () {
  const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
    silent: true
  });
  const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
    silent: true
  });
  return {
    name: name.trim(),
    version: version.trim()
  };
});
var getMacOsInfo = () => __awaiter6(void 0, void 0, void 0, function* () {
  var _a, _b, _c, _d;
  const { stdout } = yield getExecOutput("sw_vers", void 0, {
    silent: true
  });
  const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : "";
  const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : "";
  return {
    name,
    version
  };
});
var getLinuxInfo = () => __awaiter6(void 0, void 0, void 0, function* () {
  const { stdout } = yield getExecOutput("lsb_release", ["-i", "-r", "-s"], {
    silent: true
  });
  const [name, version] = stdout.trim().split("\n");
  return {
    name,
    version
  };
});
var platform = os4.platform();
var arch = os4.arch();
var isWindows = platform === "win32";
var isMacOS = platform === "darwin";
var isLinux = platform === "linux";
function getDetails() {
  return __awaiter6(this, void 0, void 0, function* () {
    return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
      platform,
      arch,
      isWindows,
      isMacOS,
      isLinux
    });
  });
}

// node_modules/@actions/core/lib/core.js
var __awaiter7 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${path5.delimiter}${process.env["PATH"]}`;
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getMultilineInput(name, options) {
  const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
  if (options && options.trimWhitespace === false) {
    return inputs;
  }
  return inputs.map((input) => input.trim());
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os5.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
  issue("echo", enabled ? "on" : "off");
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os5.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function group(name, fn) {
  return __awaiter7(this, void 0, void 0, function* () {
    startGroup(name);
    let result;
    try {
      result = yield fn();
    } finally {
      endGroup();
    }
    return result;
  });
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}
function getIDToken(aud) {
  return __awaiter7(this, void 0, void 0, function* () {
    return yield OidcClient.getIDToken(aud);
  });
}

// src/runner/progress.ts
var LINE_INTERVAL_MS = 15e3;
function startProgress(label, total, clock, print) {
  const started = clock.monotonic();
  let done = 0;
  let printed = false;
  let timer = clock.timer(LINE_INTERVAL_MS, tick);
  function tick() {
    printed = true;
    print(progressLine(label, done, total, clock.monotonic() - started));
    timer = clock.timer(LINE_INTERVAL_MS, tick);
  }
  return {
    add: (bytes) => {
      done += bytes;
    },
    end: () => {
      timer.clear();
      if (printed) print(progressLine(label, done, total, clock.monotonic() - started));
    }
  };
}
function progressLine(label, done, total, elapsedMs) {
  const rate = elapsedMs > 0 ? done / elapsedMs * 1e3 : 0;
  const parts = [`${label}: ${bytesText(done)} of ${bytesText(total)}`];
  if (rate > 0) {
    parts.push(`${bytesText(rate)}/s`);
    if (done < total) parts.push(`about ${durationText((total - done) / rate)} left`);
  }
  return parts.join(", ");
}
function bytesText(bytes) {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? "B"}`;
}
function durationText(seconds) {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

// src/runner/text.ts
function printable(text2) {
  return text2.replace(CONTROL, "").split("\n").map((line) => line.replace(/^(\s*):(?=:)/u, "$1: ").replaceAll("##[", "## [")).join("\n");
}
var CONTROL = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]", "gu");

// src/runner/log.ts
var ANNOTATION_LIMIT = 9;
var ANNOTATION_LENGTH = 4e3;
function createLog(clock) {
  const shown2 = { error: 0, warning: 0, notice: 0 };
  let depth = 0;
  function annotate(level, problem) {
    const text2 = printable(`${problem.message}
${problem.hint}`).trim().slice(0, ANNOTATION_LENGTH);
    shown2[level] += 1;
    if (shown2[level] > ANNOTATION_LIMIT) {
      info(printable(`${level}: [${problem.code}] ${text2}`));
      return;
    }
    const place3 = problem.at === void 0 ? {} : { file: problem.at.file, startLine: problem.at.line, startColumn: problem.at.column };
    core_exports[level](text2, { title: problem.code, ...place3 });
  }
  return {
    info: (text2) => {
      info(printable(text2));
    },
    debug: (text2) => {
      debug(printable(text2));
    },
    async group(title, work) {
      if (depth > 0) info(printable(`\u2014 ${title}`));
      else startGroup(printable(title).replaceAll("\n", " "));
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        if (depth === 0) endGroup();
      }
    },
    mask: (secret) => {
      if (secret !== "") setSecret(secret);
    },
    error: (problem) => {
      annotate("error", problem);
    },
    remark: (remark) => {
      annotate(remark.level, remark);
    },
    progress: (label, total) => startProgress(label, total, clock, (line) => {
      info(printable(line));
    })
  };
}

// src/runner/step-files.ts
import { appendFile as appendFile2 } from "node:fs/promises";
function stepFiles(env) {
  return {
    setOutput: (name, value) => {
      setOutput(name, value);
    },
    writeSummary: async (markdown) => {
      const file2 = env["GITHUB_STEP_SUMMARY"];
      if (file2 !== void 0 && file2 !== "") await appendFile2(file2, markdown);
    },
    saveState: (name, value) => {
      saveState(name, value);
    },
    savedState: (name) => getState(name)
  };
}

// src/runner/real-ports.ts
function realPorts() {
  const clock = systemClock();
  const log = createLog(clock);
  const remarks = [];
  const said = /* @__PURE__ */ new Set();
  return {
    env: process.env,
    platform: process.platform,
    clock,
    random: Math.random,
    cancel: cancelSignal(),
    exec: createExec(clock),
    hasher: createHashPool({ size: availableParallelism(), workerUrl: new URL("./hash-worker.js", import.meta.url) }),
    log,
    step: stepFiles(process.env),
    remarks,
    remark: (remark) => {
      const key2 = `${remark.code}
${remark.message}`;
      if (said.has(key2)) return;
      said.add(key2);
      remarks.push(remark);
      log.remark(remark);
    }
  };
}

// src/rules/needs.ts
function ruleNeeds(rules) {
  const uses = new Set(
    rules.rules.flatMap(templatesOf).concat(rules.flavor.prefix, rules.flavor.suffix).flatMap((template) => template.uses)
  );
  const types = new Set(rules.rules.map((rule) => rule.type));
  return {
    commitDate: uses.has("commit_date"),
    defaultBranch: uses.has("is_default_branch") || uses.has("is_not_default_branch") || rules.rules.some(asksDefaultBranch),
    latestRelease: rules.flavor.latest === "auto" && rules.rules.some(votesForLatest),
    facts: types.has("content") || [...uses].some((name) => /^(?:model|dataset|kit)\./.test(name))
  };
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

// src/rules/defaults.ts
var DEFAULT_RULES = {
  publish: ["type=content", "type=ref,event=tag", "type=ref,event=branch", "type=ref,event=pr", "type=schedule"],
  mirror: ["type=ref,event=tag", "type=ref,event=branch", "type=ref,event=pr", "type=schedule"],
  promote: []
};

// src/rules/globs.ts
function globMatches(glob, text2) {
  const pattern = Array.from(glob);
  const characters = Array.from(text2);
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
      at2 = star + 1;
    } else {
      return false;
    }
  }
  return pattern.slice(at2).every((rest) => rest === "*");
}
function matchesGlobs(list, text2) {
  return list.include.some((glob) => globMatches(glob, text2)) && !list.exclude.some((glob) => globMatches(glob, text2));
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
      for (const key2 in context) {
        const value = context[key2];
        this[key2] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
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
      ...options.delimiter ? options.delimiter.map((delimiter3) => delimiter3.length) : [],
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
      options.delimiter_auto.score = (info2, options2) => {
        return (info2.total - info2.std) * (options2.preferred[info2.char_code] || 1);
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
  options.delimiter = options.delimiter.map(function(delimiter3) {
    if (typeof delimiter3 === "string") {
      delimiter3 = Buffer.from(delimiter3, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter3) || delimiter3.length === 0) {
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
    return delimiter3;
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
      const error2 = parser.parse(data, true, push, close);
      if (error2 !== void 0) throw error2;
      return records3;
    })(records2);
  }
  const info2 = Array(127).fill().map(() => ({ lines: [] }));
  records2.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      const code = record.charCodeAt(i);
      if (info2[code].lines[line] === void 0) info2[code].lines[line] = 0;
      info2[code].lines[line]++;
    }
  });
  info2.map((info3, i) => {
    info3.char_code = i;
    info3.std = std(info3.lines);
    info3.total = info3.lines.reduce((acc, val) => acc + val, 0);
    info3.preferred = !!options.preferred[i];
    info3.score = options.score(info3, options);
  });
  const result = info2.reduce(
    (acc, info3) => acc.score > info3.score ? acc : info3,
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
    (field2) => field2 == null || field2.toString && field2.toString().trim() === ""
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
  const info2 = {
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
    info: info2,
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
              for (const key2 in options2) {
                this.options[key2] = options2[key2];
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
                  const info3 = this.__infoField();
                  const bom2 = Object.keys(boms).map(
                    (b) => boms[b].equals(this.state.field.toString()) ? b : false
                  ).filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info3.column)} at line ${info3.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom2 ? `(${bom2} bom)` : void 0
                      ],
                      this.options,
                      info3,
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
        info: info3,
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
          if (raw === true || info3 === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info3 === true ? { info: this.__infoRecord() } : {}
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
          if (raw === true || info3 === true) {
            const extRecord = Object.assign(
              { record },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info3 === true ? { info: this.__infoRecord() } : {}
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
      let field2 = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field2 = field2.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field2);
        if (err !== void 0) return err;
        field2 = f;
      }
      this.state.record.push(field2);
      if (max_record_size !== 0 && typeof field2 === "string") {
        this.state.record_length += field2.length;
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
        const info3 = this.__infoRecord();
        try {
          record = on_record.call(null, record, info3);
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
    __cast: function(field2) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) {
        return [void 0, void 0];
      }
      if (this.state.castField !== null) {
        try {
          const info3 = this.__infoField();
          return [void 0, this.state.castField.call(null, field2, info3)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field2)) {
        return [void 0, parseFloat(field2)];
      } else if (this.options.cast_date !== false) {
        const info3 = this.__infoField();
        return [void 0, this.options.cast_date.call(null, field2, info3)];
      }
      return [void 0, field2];
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte2) {
      if (sourceBuf[0] !== firstByte2) return 0;
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
      const { delimiter: delimiter3, ignore_last_delimiters } = this.options;
      if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) {
        return 0;
      } else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter3.length; i++) {
        const del = delimiter3[i];
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
  const error2 = parser.parse(data, true, push, close);
  if (error2 !== void 0) throw error2;
  return records2;
};

// src/rules/lines.ts
function readLines(input, fault) {
  const lines = [];
  for (const record of records(normalised(input), fault)) {
    const joined2 = record.fields.join(",").trim();
    if (joined2 === "" || joined2.startsWith("#")) continue;
    const [only, ...others] = record.fields;
    try {
      const fields = only !== void 0 && others.length === 0 ? secondReading(only.trim()) : record.fields.flatMap(unquoted);
      lines.push({ number: record.line, text: joined2.replace(/\n/g, " "), fields: fields.map((field2) => field2.trim()) });
    } catch (cause) {
      fault(record.line, {
        message: `a double quote stands inside a field, or is never closed (${messageOf(cause).split("\n")[0] ?? ""})`,
        hint: 'Put the quotes around the whole field, as in "pattern=^v(\\d{1,3})$", and double a quote that is meant literally.'
      });
    }
  }
  return lines;
}
function records(text2, fault) {
  const options = { relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true, comment: "#", comment_no_infix: true, info: true };
  try {
    const found = parse(text2, options);
    return Array.isArray(found) ? found.map(asRecord) : [];
  } catch (cause) {
    const opening = /at line (\d+)/.exec(messageOf(cause))?.[1];
    fault(opening === void 0 ? 1 : Number(opening), {
      message: "a double quote is never closed",
      hint: "Close the quoted field with a second double quote."
    });
    return [];
  }
}
function asRecord(value) {
  if (typeof value !== "object" || value === null || !("record" in value) || !("info" in value)) return { line: 0, fields: [] };
  const { record, info: info2 } = value;
  const line = typeof info2 === "object" && info2 !== null && "lines" in info2 ? Number(info2.lines) : 0;
  return { line, fields: Array.isArray(record) ? record.map(String) : [] };
}
function unquoted(field2) {
  if (!field2.includes('"')) return [field2];
  if (!field2.startsWith('"')) throw new Error(`see ${field2}`);
  return [secondReading(field2).join(",")];
}
function secondReading(text2) {
  const found = parse(text2, { relaxColumnCount: true, skipEmptyLines: true });
  const first = Array.isArray(found) ? found[0] : void 0;
  return Array.isArray(first) ? first.map(String) : [];
}
function parseList(input) {
  const text2 = normalised(input);
  const faults = [];
  const found = records(text2, (_line, fault) => {
    faults.push(fault);
  });
  const values = faults.length > 0 ? text2.split("\n") : found.map((record) => record.fields.join(","));
  return values.map((value) => value.trim()).filter((value) => value !== "" && !value.startsWith("#"));
}
function normalised(input) {
  return input.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

// src/rules/failure.ts
function quoted(text2) {
  const clean2 = text2.replace(new RegExp("\\p{Cc}+", "gu"), " ");
  return `"${clean2.length > 120 ? `${clean2.slice(0, 117)}...` : clean2}"`;
}

// src/rules/templates.ts
var import_handlebars = __toESM(require_lib(), 1);

// src/rules/zones.ts
function isTimeZone(zone) {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

// src/rules/templates.ts
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
var BUILT_IN = ["if", "unless", "each", "with", "lookup", "log", "this"];
function plain(text2) {
  return { text: text2, uses: [] };
}
function parseTemplate(text2, fault, unknown3) {
  const reader = new TemplateReader(fault);
  try {
    reader.accept(import_handlebars.default.parse(text2));
  } catch (cause) {
    fault({
      message: `the expression in ${quoted(text2)} cannot be read: ${messageOf(cause).split("\n")[0] ?? ""}`,
      hint: "Write expressions as {{name}} or {{date 'YYYYMMDD' tz='UTC'}}."
    });
    return plain("");
  }
  for (const name of reader.names) {
    if (GLOBAL.includes(name) || VERSION_FIELDS.includes(name) || KIT_PLACEHOLDERS.includes(name)) continue;
    if (/^(?:model|dataset|kit|git)(?:\.|$)/.test(name)) {
      fault({ message: `{{${name}}} is not known`, hint: `Use one of ${KIT_PLACEHOLDERS.map((one) => `{{${one}}}`).join(", ")}.` });
    } else {
      unknown3?.(name);
    }
  }
  return { text: text2, uses: [...reader.names] };
}
var TemplateReader = class extends import_handlebars.default.Visitor {
  names = /* @__PURE__ */ new Set();
  #fault;
  constructor(fault) {
    super();
    this.#fault = fault;
  }
  PathExpression(path6) {
    const name = path6.parts.join(".");
    if (!path6.data && name !== "" && !BUILT_IN.includes(name)) this.names.add(name);
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

// src/rules/flavor.ts
var FORM = 'Write latest=auto|true|false, prefix=TEXT or suffix=TEXT; ",onlatest=true" behind a prefix or suffix puts it on latest too.';
function parseFlavor(text2, fault) {
  let latest = "auto";
  let prefix = plain("");
  let suffix = plain("");
  let prefixOnLatest = false;
  let suffixOnLatest = false;
  for (const line of readLines(text2, fault)) {
    const bad = (message) => {
      fault(line.number, { message, hint: FORM });
    };
    let affix;
    for (const field2 of line.fields) {
      const [, name, value] = FIELD.exec(field2) ?? [];
      if (name === void 0 || value === void 0) {
        bad(`${quoted(field2)} has no "="`);
        continue;
      }
      const template = () => parseTemplate(value.trim(), (found) => {
        fault(line.number, found);
      });
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
function isLatest(text2) {
  return text2 === "auto" || text2 === "true" || text2 === "false";
}

// src/rules/fields.ts
function readAttributes(fields) {
  const values = /* @__PURE__ */ new Map();
  let valuesGiven = 0;
  for (const field2 of fields) {
    const equals = field2.indexOf("=");
    const key2 = equals > 0 ? field2.slice(0, equals).trim().toLowerCase() : "value";
    const value = equals > 0 ? field2.slice(equals + 1).trim() : field2;
    if (key2 === "value" && value !== "") valuesGiven += 1;
    values.set(key2, value);
  }
  return { values, valuesGiven };
}

// src/rules/regular-expressions.ts
function regularExpression(text2, fault) {
  const [, pattern, flags] = /^\/(.+)\/(.*)$/s.exec(text2) ?? [];
  return compile(pattern ?? text2, flags ?? "", text2, fault);
}
function versionMatch(text2, fault) {
  return { text: text2, expression: compile(text2, "", text2, fault) };
}
function compile(pattern, flags, written2, fault) {
  try {
    return new RegExp(pattern, flags);
  } catch (cause) {
    fault({
      message: `${quoted(written2)} is no regular expression: ${messageOf(cause)}`,
      hint: 'Use the syntax of JavaScript, and quote the whole field when it holds a comma: "pattern=^v\\d{1,3}$".'
    });
    return /(?!)/;
  }
}

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
  const attributes = readAttributes(line.fields);
  const typeName = attributes.values.get("type") ?? "raw";
  if (!isRuleType(typeName)) {
    findings.fault({ message: `rule type ${quoted(typeName)} is not known`, hint: `Use one of ${Object.keys(OWN).join(", ")}.` });
    return void 0;
  }
  return new RuleReader(line, typeName, attributes, findings).read();
}
function isRuleType(text2) {
  return Object.hasOwn(OWN, text2);
}
var RuleReader = class {
  #line;
  #type;
  #attributes;
  #findings;
  #faulty = false;
  constructor(line, type, attributes, findings) {
    this.#line = line;
    this.#type = type;
    this.#attributes = attributes;
    this.#findings = findings;
  }
  read() {
    const known3 = [...COMMON, ...OWN[this.#type]];
    for (const key2 of this.#attributes.values.keys()) {
      if (known3.includes(key2)) continue;
      this.#findings.oddity({
        message: `type=${this.#type} takes no notice of ${quoted(key2)}`,
        hint: `Its attributes are ${known3.join(", ")}.`
      });
    }
    const rule = this.#rule();
    return this.#faulty ? void 0 : rule;
  }
  #rule() {
    const type = this.#type;
    const base = this.#base();
    switch (type) {
      case "content": {
        const pattern = this.#template("pattern");
        return { ...base, type, pattern: pattern?.text === "" ? void 0 : pattern };
      }
      case "stage":
        return { ...base, type, on: this.#stageCondition(), value: this.#stageValue() };
      case "schedule":
        return { ...base, type, pattern: this.#template("pattern") ?? plain("nightly") };
      case "semver":
      case "pep440":
        return { ...base, type, pattern: this.#required("pattern", "{{version}}"), value: this.#value(), match: this.#match() };
      case "match":
        return { ...base, type, expression: this.#expression(), group: this.#group(), value: this.#value() };
      case "edge":
        return { ...base, type, branch: this.#text("branch") === "" ? void 0 : this.#text("branch") };
      case "ref":
        return { ...base, type, event: this.#oneOf("event", ["branch", "tag", "pr"], void 0) };
      case "raw":
        return { ...base, type, value: this.#required("value", "TEXT") };
      case "sha":
        return { ...base, type, format: this.#oneOf("format", ["short", "long"], "short") };
    }
  }
  #base() {
    const implicit = this.#type === "sha" ? "sha-" : this.#type === "ref" && this.#text("event") === "pr" ? "pr-" : void 0;
    const tagClass = this.#text("class");
    return {
      text: this.#line.text,
      line: this.#line.number,
      enable: this.#enable(),
      priority: this.#priority(),
      prefix: this.#template("prefix") ?? (implicit === void 0 ? void 0 : plain(implicit)),
      suffix: this.#template("suffix"),
      class: tagClass === void 0 ? void 0 : this.#oneOf("class", ["immutable", "monotonic", "mutable"], void 0)
    };
  }
  #enable() {
    const template = this.#template("enable");
    if (template?.uses.length === 0 && template.text !== "true" && template.text !== "false") {
      this.#fault(
        `enable=${quoted(template.text)} is neither true nor false`,
        "Write enable=true, enable=false or an expression that gives one."
      );
    }
    return template;
  }
  #priority() {
    const text2 = this.#text("priority");
    if (text2 === void 0) return DEFAULT_PRIORITIES[this.#type];
    const priority = Number(text2);
    if (Number.isNaN(priority)) this.#fault(`priority=${quoted(text2)} is not a number`, "Write a number; the highest comes first.");
    return priority;
  }
  #stageCondition() {
    const given = ["branch", "tag", "event"].flatMap((match) => {
      const text2 = this.#text(match);
      return text2 === void 0 || text2 === "" ? [] : [{ match, text: text2 }];
    });
    const [condition, another] = given;
    if (condition === void 0 || another !== void 0) {
      this.#fault(
        condition === void 0 ? "type=stage does not say when" : "type=stage has more than one of branch=, tag= and event=",
        "Give exactly one of branch=GLOB, tag=GLOB or event=NAME; repeat the rule for more."
      );
      return { match: "event", event: "" };
    }
    return condition.match === "event" ? { match: "event", event: condition.text } : { match: condition.match, glob: condition.text };
  }
  #stageValue() {
    const value = this.#required("value", "NAME");
    if (this.#attributes.valuesGiven > 1 || value.uses.length === 0 && value.text.includes(",")) {
      this.#fault("type=stage has more than one name", "One name a rule: repeat the rule for more.");
    }
    return value;
  }
  #match() {
    const text2 = this.#text("match");
    if (text2 === void 0 || text2 === "") return void 0;
    return versionMatch(text2, (fault) => {
      this.#fault(fault.message, fault.hint);
    });
  }
  #expression() {
    const pattern = this.#text("pattern");
    if (pattern === void 0) this.#fault("type=match has no pattern=", "Add pattern=REGULAR-EXPRESSION.");
    return regularExpression(pattern ?? "", (fault) => {
      this.#fault(fault.message, fault.hint);
    });
  }
  #group() {
    const text2 = this.#text("group") ?? "0";
    const group2 = Number(text2);
    if (Number.isNaN(group2))
      this.#fault(`group=${quoted(text2)} is not a number`, "Write the number of a group in the pattern; 0 is the whole match.");
    return group2;
  }
  #value() {
    const value = this.#template("value");
    return value?.text === "" ? void 0 : value;
  }
  #oneOf(key2, allowed, fallback) {
    const text2 = this.#text(key2) ?? fallback;
    const found = allowed.find((one) => one === text2);
    if (found === void 0) {
      const written2 = text2 === void 0 ? `type=${this.#type} has no ${key2}=` : `${key2}=${quoted(text2)} is not known`;
      this.#fault(written2, `Write ${key2}=${allowed.join(` or ${key2}=`)}.`);
    }
    return found ?? allowed[0];
  }
  #required(key2, example) {
    const template = this.#template(key2);
    if (template === void 0) this.#fault(`type=${this.#type} has no ${key2}=`, `Add ${key2}=${example}.`);
    return template ?? plain("");
  }
  #template(key2) {
    const text2 = this.#text(key2);
    if (text2 === void 0) return void 0;
    return parseTemplate(
      text2,
      (fault) => {
        this.#fault(fault.message, fault.hint);
      },
      (name) => {
        this.#findings.oddity({
          message: `{{${name}}} is not known and renders empty`,
          hint: `Remove it, or correct its name in ${key2}=.`
        });
      }
    );
  }
  #text(key2) {
    return this.#attributes.values.get(key2);
  }
  #fault(message, hint) {
    this.#faulty = true;
    this.#findings.fault({ message, hint });
  }
};

// src/rules/parse.ts
function parseRules(texts2, problem, remark) {
  const faulty = [];
  const tagFault = (line, fault) => {
    faulty.push(line);
    problem({ code: "TAGS_INVALID", message: `tags, line ${line}: ${fault.message}.`, hint: fault.hint });
  };
  const written2 = readLines(texts2.tags, tagFault);
  const lines = written2.length > 0 || faulty.length > 0 ? written2 : defaultLines(texts2.mode);
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
  const flavor = parseFlavor(texts2.flavor, (line, fault) => {
    problem({ code: "FLAVOR_INVALID", message: `flavor, line ${line}: ${fault.message}.`, hint: fault.hint });
  });
  return { rules, flavor, commitTag: texts2.commitTag, onConflict: texts2.onConflict, onStale: texts2.onStale };
}
function defaultLines(mode) {
  return DEFAULT_RULES[mode].map((text2) => ({ number: 0, text: text2, fields: text2.split(",") }));
}

// src/inputs/read.ts
import { resolve as resolve2 } from "node:path";

// src/inputs/combinations.ts
function checkCombinations(inputs, fields) {
  checkCredentials(inputs, fields);
  checkSource(inputs, fields);
  checkCommitTag(inputs, fields);
  const packedHere = inputs.mode === "publish" && inputs.source === void 0 && inputs.packer === "native";
  if (!packedHere && fields.text("annotations") !== "") {
    fields.problem("annotations", "would change the manifest of a ModelKit that is packed already.", "Leave it out, or pack by mode publish with the native packer.");
  }
  if (inputs.mode === "promote" && fields.text("tags") === "") {
    fields.problem(
      "tags",
      "is empty in mode promote, which has no default rules.",
      'Say which tags to give, for example "type=raw,value=production".'
    );
  }
}
function checkCredentials({ repositories }, fields) {
  const [username, password] = [fields.text("username"), fields.text("password")];
  if (username === "" && password === "") return;
  if (username === "")
    fields.problem("username", 'is empty although "password" is set.', "Set both, or neither and log in by a step before.");
  if (password === "")
    fields.problem("password", 'is empty although "username" is set.', "Set both: is the secret defined and available to this event?");
  const hosts = new Set(repositories.flatMap((one) => one.kind === "registry" ? [one.host] : []));
  if (hosts.size === 1) return;
  const found = hosts.size === 0 ? "names none" : `names ${[...hosts].join(", ")}`;
  fields.problem(
    "username",
    `is for exactly one registry host, and "repository" ${found}.`,
    hosts.size === 0 ? "Leave username and password out." : "Log in by a docker/login-action step for each registry instead."
  );
}
function checkSource({ mode, source, packer }, fields) {
  if (source === void 0) return;
  if (mode === "mirror") {
    fields.problem(
      "source",
      "has no meaning in mode mirror, which finds the ModelKit of every git tag.",
      "Leave it out, or use mode promote."
    );
  }
  if (mode !== "publish") return;
  if (source.from !== "kit-storage" && source.from !== "layout") {
    fields.problem(
      "source",
      "names a ModelKit of a registry, which mode publish does not take over.",
      "Use mode promote for it, or write kit:REFERENCE or oci-layout:PATH."
    );
  }
  if (packer === "kit") {
    fields.problem("packer", '"kit" would pack although "source" gives a ready ModelKit.', "Leave one of the two out.");
  }
}
function checkCommitTag({ mode, source, reuse, rules }, fields) {
  if (rules.commitTag) return;
  const needs = mode === "mirror" ? "mode mirror finds ModelKits by it" : mode === "promote" && source === void 0 ? 'mode promote without "source" finds the ModelKit by it' : mode === "publish" && reuse === "require" ? '"reuse: require" finds the ModelKit by it' : void 0;
  if (needs !== void 0) fields.problem("commit-tag", `is false, and ${needs}.`, "Leave commit-tag at true.");
}

// src/inputs/table.ts
var INPUT_TABLE = [
  {
    name: "repository",
    default: "ghcr.io/${{ github.repository }}",
    description: "Where the ModelKit goes: registry/repository, one per line. All get the same ModelKit and tags. oci-layout:PATH is an OCI image layout directory."
  },
  {
    name: "mode",
    default: "publish",
    description: "publish: the ModelKit of this run. promote: an existing ModelKit under new tags, never packed again. mirror: for every git tag the ModelKit of its commit."
  },
  {
    name: "push",
    default: "auto",
    description: "true, false (plan against the live registry, write nothing) or auto: false for pull requests, merge queues and runs that they triggered, else true."
  },
  { name: "context", default: ".", description: "Directory that holds the Kitfile and the files it names." },
  {
    name: "file",
    default: "",
    description: "Path of the Kitfile relative to context. Default: Kitfile, kitfile or .kitfile, the first that exists."
  },
  {
    name: "packer",
    default: "native",
    description: "native: packs in the action, nothing to install. kit: runs the installed kit pack and takes its result over."
  },
  {
    name: "source",
    default: "",
    description: "publish: a ready ModelKit instead of packing, kit:REFERENCE or oci-layout:PATH[:tag]. promote: also a tag, sha256:\u2026, repo:tag or repo@sha256:\u2026; default: the commit of the event."
  },
  {
    name: "tags",
    default: "",
    description: "Tag rules, one per line: the grammar of docker/metadata-action plus type=content and type=stage. Required in promote. Default: content, git tag, branch, pull request and schedule."
  },
  {
    name: "flavor",
    default: "",
    description: "latest=auto|true|false, prefix=, suffix=, onlatest=, as in docker/metadata-action. Default: latest=auto."
  },
  {
    name: "commit-tag",
    default: "true",
    description: "Always tag sha-<40 hex>. false switches off what needs it: reuse, promotion by commit, mirror and the check for stale runs."
  },
  {
    name: "reuse",
    default: "auto",
    description: "Use the ModelKit that was published for this commit: auto (for git tags and releases, and when files that the Kitfile names are absent), require or never."
  },
  {
    name: "on-conflict",
    default: "auto",
    description: "An immutable tag exists with another digest: auto (content tags keep, all others fail), fail, keep or move."
  },
  { name: "on-stale", default: "skip", description: "A moving tag already belongs to something newer: skip, fail or move." },
  { name: "git-tags", default: "*", description: "mirror: globs of git tags, one per line; ! excludes." },
  { name: "prune", default: "false", description: "mirror and the delete event: remove version tags whose git tag is gone." },
  { name: "referrers", default: "false", description: "promote from elsewhere: copy signatures and attestations along." },
  {
    name: "verify",
    default: "tags",
    description: "tags: every written tag is read back and compared. content: before any tag is written, every layer is also read back and hashed."
  },
  { name: "strict", default: "false", description: "Warnings about metadata and Kitfile become failures." },
  { name: "annotations", default: "", description: "Extra manifest annotations, key=value per line. They change the digest." },
  { name: "username", default: "", description: "Instead of a login step; for exactly one registry host." },
  { name: "password", default: "", description: "Password or token for username." },
  { name: "plain-http", default: "", description: "Registry hosts to talk http to, one per line. Loopback addresses need no entry." },
  { name: "concurrency", default: "4", description: "Parallel uploads per registry, 1 to 64." },
  {
    name: "github-token",
    default: "${{ github.token }}",
    description: "For facts from the API, and for ghcr.io when no other login is configured."
  },
  { name: "summary", default: "true", description: "Write the job summary." }
];
var OUTPUT_TABLE = [
  { name: "digest", description: "sha256:<64 hex> of the manifest; empty in mirror." },
  { name: "name", description: "First repository, without tag." },
  { name: "reference", description: "name@digest." },
  { name: "tags", description: "Full references, one per line, that point at digest when the step ends (with push: false: that would)." },
  { name: "tag-names", description: "Tag names, once each, one per line." },
  { name: "content-tags", description: "Names of kind content, one per line." },
  { name: "stage-tags", description: "Names of every kind but content and commit, one per line." },
  { name: "version", description: "First tag by priority, as docker/metadata-action defines it." },
  { name: "pushed", description: "true when anything was written." },
  { name: "json", description: "The whole result as JSON: ModelKit, tags with reasons, actions and digests before and after, warnings." }
];

// src/inputs/fields.ts
function inputVariable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
var TRUE = ["true", "True", "TRUE"];
var FALSE = ["false", "False", "FALSE"];
function inputFields(env, add) {
  const fields = {
    text: (name) => {
      const written2 = env[inputVariable(name)]?.trim() ?? "";
      return written2 === "" ? plainDefault(name) : written2;
    },
    problem: (name, message, hint) => {
      add({ code: "INPUT_INVALID", message: `Input "${name}": ${message}`, hint });
    },
    boolean: (name) => {
      const text2 = fields.text(name);
      if (TRUE.includes(text2)) return true;
      if (!FALSE.includes(text2)) fields.problem(name, `"${text2}" is neither true nor false.`, "Write true or false.");
      return false;
    },
    oneOf: (name, values) => {
      const text2 = fields.text(name);
      const found = values.find((value) => value === text2);
      if (found !== void 0) return found;
      const list = values.map((value) => `"${value}"`).join(", ");
      fields.problem(name, `"${text2}" is not one of ${list}.`, `Write one of ${list}, or leave the input out.`);
      return values[0];
    }
  };
  return fields;
}
function plainDefault(name) {
  const found = INPUT_TABLE.find((input) => input.name === name)?.default ?? "";
  return found.includes("${{") ? "" : found;
}

// src/inputs/lists.ts
var ANNOTATION_KEY = /^[\x21-\x7e]+$/;
var HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/;
function readAnnotations(fields) {
  const found = /* @__PURE__ */ new Map();
  for (const line of parseList(fields.text("annotations"))) {
    const equals = line.indexOf("=");
    const key2 = equals < 0 ? "" : line.slice(0, equals).trim();
    if (!ANNOTATION_KEY.test(key2)) {
      fields.problem(
        "annotations",
        `"${line}" is not key=value.`,
        "Write one annotation a line, for example org.opencontainers.image.vendor=Acme."
      );
    } else if (found.has(key2)) {
      fields.problem("annotations", `"${key2}" is given twice.`, "Keep one line for each key.");
    } else {
      found.set(key2, line.slice(equals + 1).trim());
    }
  }
  return Object.fromEntries(found);
}
function readPlainHttp(fields) {
  const hosts = parseList(fields.text("plain-http")).map((line) => line.toLowerCase());
  for (const host of hosts) {
    if (!HOST.test(host))
      fields.problem("plain-http", `"${host}" is no registry host.`, "Write host or host:port, without http:// and without a path.");
  }
  return hosts;
}
function readGitTags(fields) {
  const lines = parseList(fields.text("git-tags"));
  const exclude = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1).trim());
  const include = lines.filter((line) => !line.startsWith("!"));
  if (exclude.includes("")) fields.problem("git-tags", '"!" excludes nothing.', 'Write the glob behind the "!", for example "!*-rc*".');
  return { include: include.length === 0 ? ["*"] : include, exclude };
}
var CONCURRENCY_LIMIT = 64;
function readConcurrency(fields) {
  const text2 = fields.text("concurrency");
  const value = /^\d{1,3}$/.test(text2) ? Number(text2) : 0;
  if (value >= 1 && value <= CONCURRENCY_LIMIT) return value;
  fields.problem(
    "concurrency",
    `"${text2}" is no number from 1 to ${CONCURRENCY_LIMIT}.`,
    "Write how many uploads may run at once, for example 4."
  );
  return 1;
}

// src/inputs/repositories.ts
var PLACEHOLDER = { kind: "registry", host: "invalid", path: "invalid", name: "invalid/invalid" };
function readRepositories(fields, env) {
  const lines = parseList(fields.text("repository"));
  const github = env["GITHUB_REPOSITORY"] ?? "";
  if (lines.length === 0 && github === "") {
    fields.problem(
      "repository",
      "is empty, and GITHUB_REPOSITORY does not tell a default.",
      'Name the repository, for example "ghcr.io/acme/demo".'
    );
    return [PLACEHOLDER];
  }
  const found = /* @__PURE__ */ new Map();
  for (const line of lines.length === 0 ? [`ghcr.io/${github}`] : lines) {
    const parsed = parseRepository(line);
    if (parsed.ok) found.set(parsed.value.name, parsed.value);
    else fields.problem("repository", parsed.message, parsed.hint);
  }
  const [first, ...others] = found.values();
  return first === void 0 ? [PLACEHOLDER] : [first, ...others];
}

// src/inputs/source.ts
var KIT_SCHEME = "kit:";
function parseSource(text2) {
  if (text2.startsWith(KIT_SCHEME)) {
    const reference = text2.slice(KIT_SCHEME.length);
    if (reference === "")
      return {
        ok: false,
        message: '"kit:" names no ModelKit.',
        hint: 'Write kit:REFERENCE as "kit list" shows it, with its tag or digest.'
      };
    return { ok: true, value: { from: "kit-storage", reference } };
  }
  if (text2.startsWith(LAYOUT_SCHEME)) return layoutSource(text2.slice(LAYOUT_SCHEME.length));
  const digest = parseDigest(text2);
  if (digest !== void 0) return { ok: true, value: { from: "digest", digest } };
  if (text2.includes("/")) {
    const reference = parseReference(text2);
    return reference.ok ? { ok: true, value: { from: "reference", reference: reference.value } } : reference;
  }
  const tag = parseTagName(text2);
  if (tag !== void 0) return { ok: true, value: { from: "tag", tag } };
  return {
    ok: false,
    message: `"${text2}" names no ModelKit.`,
    hint: "Write a tag, sha256:<64 hex>, repository:tag, repository@sha256:<64 hex>, oci-layout:PATH[:tag] or kit:REFERENCE."
  };
}
function layoutSource(text2) {
  const colon = text2.lastIndexOf(":");
  const tag = colon > 0 ? parseTagName(text2.slice(colon + 1)) : void 0;
  const directory = tag === void 0 ? text2 : text2.slice(0, colon);
  if (directory === "")
    return { ok: false, message: '"oci-layout:" names no directory.', hint: "Write oci-layout:PATH or oci-layout:PATH:tag." };
  return { ok: true, value: { from: "layout", directory, ...tag === void 0 ? {} : { tag } } };
}

// src/inputs/read.ts
function readInputs(env, remark) {
  const problems = new Problems();
  const fields = inputFields(env, (problem) => {
    problems.add(problem);
  });
  const mode = fields.oneOf("mode", ["publish", "promote", "mirror"]);
  const file2 = fields.text("file");
  const source = readSource(fields);
  const [username, password, githubToken] = [fields.text("username"), fields.text("password"), fields.text("github-token")];
  const inputs = {
    repositories: readRepositories(fields, env),
    mode,
    push: readPush(fields),
    context: resolve2(env["GITHUB_WORKSPACE"] ?? "", fields.text("context")),
    ...file2 === "" ? {} : { file: file2 },
    packer: fields.oneOf("packer", ["native", "kit"]),
    ...source === void 0 ? {} : { source },
    rules: parseRules(
      {
        tags: fields.text("tags"),
        flavor: fields.text("flavor"),
        commitTag: fields.boolean("commit-tag"),
        onConflict: fields.oneOf("on-conflict", ["auto", "fail", "keep", "move"]),
        onStale: fields.oneOf("on-stale", ["skip", "fail", "move"]),
        mode
      },
      (problem) => {
        problems.add(problem);
      },
      remark
    ),
    reuse: fields.oneOf("reuse", ["auto", "require", "never"]),
    gitTags: readGitTags(fields),
    prune: fields.boolean("prune"),
    referrers: fields.boolean("referrers"),
    verify: fields.oneOf("verify", ["tags", "content"]),
    strict: fields.boolean("strict"),
    annotations: readAnnotations(fields),
    ...username === "" || password === "" ? {} : { credentials: { username, password } },
    plainHttp: readPlainHttp(fields),
    concurrency: readConcurrency(fields),
    ...githubToken === "" ? {} : { githubToken },
    summary: fields.boolean("summary")
  };
  checkCombinations(inputs, fields);
  problems.failIfAny();
  return inputs;
}
function readPush(fields) {
  const text2 = fields.text("push");
  if (/^(?:auto|true|True|TRUE|false|False|FALSE)$/.test(text2)) return text2 === "auto" ? "auto" : fields.boolean("push") ? "true" : "false";
  fields.problem("push", `"${text2}" is none of auto, true, false.`, "Write auto, true or false.");
  return "false";
}
function readSource(fields) {
  const text2 = fields.text("source");
  if (text2 === "") return void 0;
  const parsed = parseSource(text2);
  if (parsed.ok) return parsed.value;
  fields.problem("source", parsed.message, parsed.hint);
  return void 0;
}

// src/git/known.ts
function known(value, source) {
  return { known: true, value, source };
}
function notKnown(why) {
  return { known: false, why };
}
async function firstKnown(...sources) {
  const reasons = [];
  for (const ask3 of sources) {
    const answer = await ask3();
    if (answer.known) return answer;
    if (!reasons.includes(answer.why)) reasons.push(answer.why);
  }
  return notKnown(reasons.join("; "));
}

// src/git/types.ts
function parseCommitSha(text2) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text2) ? text2 : void 0;
}
var COMPARE_LIMIT = 250;

// src/git/api.ts
var PAGE_SIZE = 100;
var ANCESTOR_PAGES = 10;
var SOURCE = "GitHub API";
var UNREADABLE = "the GitHub API answered in a form that is not understood";
var Api = class {
  #requests;
  #repository;
  constructor(requests) {
    this.#requests = requests;
  }
  async defaultBranch() {
    const reply = await this.repository();
    if (!reply.found) return notKnown(reply.why);
    const branch = textAt(reply.data, "default_branch");
    return branch === void 0 ? notKnown(UNREADABLE) : known(branch, SOURCE);
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
    if (!reply.found) return this.absent(reply);
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
  /** A 404 says "absent" only where the repository itself can be read with this token. */
  async absent(reply) {
    if (!reply.absent) return notKnown(reply.why);
    const repository = await this.repository();
    return repository.found ? known(void 0, SOURCE) : notKnown(repository.why);
  }
  repository() {
    this.#repository ??= this.#requests.get("");
    return this.#repository;
  }
};
function commitList(value) {
  if (!Array.isArray(value)) return void 0;
  const commits = value.map((entry) => parseCommitSha(textAt(entry, "sha") ?? "")).filter((one) => one !== void 0);
  return commits.length === value.length ? commits : void 0;
}
function isStatus(text2) {
  return text2 === "identical" || text2 === "ahead" || text2 === "behind" || text2 === "diverged";
}

// src/git/api-refs.ts
var TAG_PAGES = 1e3;
var TAG_CHAIN = 10;
var SOURCE2 = "GitHub API";
var UNREADABLE2 = "the GitHub API answered in a form that is not understood";
var ApiRefs = class {
  #api;
  #requests;
  constructor(api, requests) {
    this.#api = api;
    this.#requests = requests;
  }
  async branchHead(branch) {
    const reply = await this.#requests.get("/git/ref/{ref}", { ref: `heads/${branch}` });
    if (!reply.found) return notKnown(reply.absent ? `GitHub shows no branch ${branch}` : reply.why);
    const commit = parseCommitSha(textAt(reply.data, "object", "sha") ?? "");
    return commit === void 0 ? notKnown(UNREADABLE2) : known(commit, SOURCE2);
  }
  async tagCommit(tag) {
    let reply = await this.#requests.get("/git/ref/{ref}", { ref: `tags/${tag}` });
    if (!reply.found) return this.#api.absent(reply);
    for (let depth = 0; depth < TAG_CHAIN; depth += 1) {
      const type = textAt(reply.data, "object", "type");
      const sha = parseCommitSha(textAt(reply.data, "object", "sha") ?? "");
      if (sha === void 0 || type === void 0) return notKnown(UNREADABLE2);
      if (type === "commit") return known(sha, SOURCE2);
      if (type !== "tag") return notKnown(`git tag ${tag} names no commit`);
      reply = await this.#requests.get("/git/tags/{sha}", { sha });
      if (!reply.found) return notKnown(reply.why);
    }
    return notKnown(`git tag ${tag} is a tag of a tag, more than ${TAG_CHAIN} deep`);
  }
  /** `GET /tags`: a hundred a request, annotated ones already peeled, tags of trees and blobs left out. */
  async tags() {
    const tags = /* @__PURE__ */ new Map();
    let page = 1;
    let last = 1;
    while (page <= last) {
      if (last > TAG_PAGES) return notKnown(`there are more than ${TAG_PAGES * PAGE_SIZE} git tags`);
      const numbers2 = Array.from({ length: last - page + 1 }, (_, index) => page + index);
      const replies = await Promise.all(numbers2.map((number2) => this.#requests.get("/tags", { per_page: PAGE_SIZE, page: number2 })));
      for (const reply of replies) {
        const entries = tagEntries(reply);
        if (!entries.known) return entries;
        for (const tag of entries.value) tags.set(tag.name, tag);
        last = Math.max(last, reply.found ? reply.last ?? 0 : 0);
      }
      page += numbers2.length;
    }
    return known([...tags.values()], SOURCE2);
  }
};
function tagEntries(reply) {
  if (!reply.found) return notKnown(reply.why);
  if (!Array.isArray(reply.data)) return notKnown(UNREADABLE2);
  const tags = reply.data.map((entry) => {
    const name = textAt(entry, "name");
    const commit = parseCommitSha(textAt(entry, "commit", "sha") ?? "");
    return name === void 0 || commit === void 0 ? void 0 : { name, commit };
  });
  const whole2 = tags.filter((tag) => tag !== void 0);
  return whole2.length === tags.length ? known(whole2, SOURCE2) : notKnown(UNREADABLE2);
}

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
  const run = async (function_, resolve4, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve4(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve4, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve4, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve4, reject) => {
    enqueue(function_, resolve4, reject, arguments_);
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
        const promises3 = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises3.push(promise);
            return promise;
          });
        } catch (error2) {
          for (const promise of promises3) {
            promise.catch(() => {
            });
          }
          throw error2;
        }
        return Promise.all(promises3);
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

// src/git/link-header.ts
function lastPage(link) {
  if (link === void 0) return void 0;
  const pages = /* @__PURE__ */ new Map();
  for (const [, target = "", rel = ""] of link.matchAll(/<([^<>]{1,2048})>\s*;\s*rel="([a-z ]{1,64})"/g)) {
    const page = /[?&]page=(\d{1,9})(?:&|$)/.exec(target)?.[1];
    if (page !== void 0) pages.set(rel, Number(page));
  }
  return pages.get("next") === void 0 ? void 0 : Math.max(pages.get("last") ?? 0, pages.get("next") ?? 0);
}

// src/git/printable-text.ts
var SHOWN_LENGTH = 200;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
function printableText(text2) {
  const line = text2.replace(INVISIBLE, " ").trim();
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}\u2026` : line;
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
  get(path6, parameters = {}) {
    return this.#limit(() => this.#get(path6, parameters));
  }
  async #get(path6, parameters) {
    const { owner, repo } = this.#address;
    for (let attempt2 = 1; ; attempt2 += 1) {
      if (this.#stopped !== void 0) return { found: false, absent: false, why: this.#stopped };
      const exchange = await this.#exchange(`GET /repos/{owner}/{repo}${path6}`, { owner, repo, ...parameters });
      this.#ports.cancel.throwIfAborted();
      const verdict = judge(exchange, attempt2);
      if (verdict.next === "answer") return verdict.reply;
      this.#ports.log.debug(`GitHub API, ${path6}: ${verdict.why}`);
      if (verdict.next === "retry" && attempt2 < ATTEMPTS) {
        await this.#ports.clock.sleep(verdict.pauseMs, this.#ports.cancel);
        continue;
      }
      if (verdict.next === "stop" || verdict.fatal) this.#stopped = verdict.why;
      return { found: false, absent: false, why: verdict.why };
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
      const { createSend } = await import("./chunk-64GFIHHK.js");
      return createSend(this.#address.apiUrl, this.#address.token, (text2) => {
        this.#ports.log.debug(text2);
      });
    } catch (thrown) {
      const why = messageOf(thrown);
      return () => Promise.resolve({ status: "no-client", why });
    }
  }
};
function judge(exchange, attempt2) {
  const backoff = FIRST_PAUSE_MS * 2 ** (attempt2 - 1);
  if (exchange.status === "no-answer") {
    const why2 = `the GitHub API cannot be reached: ${printableText(exchange.why)}`;
    if (/ECONNREFUSED|ENOTFOUND|bad port/i.test(exchange.why)) return { next: "stop", why: why2 };
    return { next: "retry", pauseMs: backoff, why: why2, fatal: true };
  }
  if (exchange.status === "no-client") {
    return { next: "stop", why: `the client of the GitHub API could not be loaded: ${printableText(exchange.why)}` };
  }
  const { status, headers, data } = exchange;
  if (status >= 200 && status < 300) return { next: "answer", reply: { found: true, data, last: lastPage(headers["link"]) } };
  const said = printableText(textAt(data, "message") ?? "");
  const why = `the GitHub API answered ${status}${said === "" ? "" : ` (${said})`}`;
  if (status === 404) return { next: "answer", reply: { found: false, absent: true, why } };
  if (status === 401) return { next: "stop", why: `${why}: the github-token is not valid` };
  if (status === 403 || status === 429) return judgeLimit(status, headers, said, why, backoff);
  if (status >= 500) return { next: "retry", pauseMs: backoff, why, fatal: false };
  return { next: "answer", reply: { found: false, absent: false, why } };
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

// src/git/clone-command.ts
import { dirname as dirname3 } from "node:path";
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
function gitAtRoot(workspace, env, exec2) {
  return command(["-C", workspace, "--git-dir=.git", "--work-tree=."], env, exec2);
}
function gitBelow(workspace, directory, env, exec2) {
  return command(["-C", directory], { ...env, GIT_CEILING_DIRECTORIES: dirname3(workspace) }, exec2, ["GIT_CEILING_DIRECTORIES"]);
}
function command(place3, env, exec2, keep2 = []) {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const environment = { ...withoutForeign(env, keep2), ...ENVIRONMENT };
  return (args, input) => exec2("git", [...place3, ...settings, "--no-pager", ...args], {
    env: environment,
    timeoutMs: TIMEOUT_MS2,
    ...input === void 0 ? {} : { input }
  });
}
function withoutForeign(env, keep2) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep2.includes(name) || !/^(?:GIT_|INPUT_)/i.test(name)));
}

// src/git/clone-output.ts
var REF_FORMAT = "%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
function parseRefs(stdout) {
  const refs = stdout.split("\n").filter((line) => line !== "").map(parseRef);
  const whole2 = refs.filter((one) => one !== void 0);
  return whole2.length === refs.length ? whole2 : void 0;
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
  return new Set(entries.filter((path6) => path6 !== void 0));
}

// src/git/clone.ts
var NOT_FOUND2 = 127;
var TIMED_OUT2 = 124;
var Clone = class {
  #git;
  #state;
  constructor(git) {
    this.#git = git;
  }
  state() {
    this.#state ??= this.#readState();
    return this.#state;
  }
  async head() {
    const state = await this.state();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    const commit = exitCode === 0 ? parseCommitSha(stdout.trim()) : void 0;
    return commit === void 0 ? notKnown("nothing is checked out in the clone yet") : known(commit, "HEAD of the clone");
  }
  async commitDate(commit) {
    const state = await this.state();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["cat-file", "commit", commit]);
    const date = exitCode === 0 ? parseCommitDate(stdout) : void 0;
    return date === void 0 ? notKnown(`the clone does not hold commit ${commit}`) : known(date, `commit ${commit} in the clone`);
  }
  async defaultBranch() {
    const state = await this.state();
    if (!state.usable) return notKnown(state.why);
    const { exitCode, stdout } = await this.#git(["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
    const branch = /^refs\/remotes\/origin\/(.+)$/.exec(stdout.trim())?.[1];
    if (exitCode === 0 && branch !== void 0) return known(branch, "refs/remotes/origin/HEAD of the clone");
    return notKnown("the clone does not say which branch is the default one");
  }
  async compare(base, head) {
    const refusal2 = await this.#notWhole();
    if (refusal2 !== void 0) return notKnown(refusal2);
    const sides = await this.#git(["rev-list", "--left-right", "--count", `${base}...${head}`]);
    const counts = sides.exitCode === 0 ? parseLeftRight(sides.stdout) : void 0;
    if (counts === void 0) return notKnown(`the clone does not hold both ${base} and ${head}`);
    const list = await this.#git(["rev-list", `--max-count=${COMPARE_LIMIT}`, head, `^${base}`]);
    const aheadBy = list.exitCode === 0 ? parseCommits(list.stdout) : void 0;
    if (aheadBy === void 0) return notKnown(`git could not list the commits between ${base} and ${head}`);
    return known({ status: statusOf(counts), aheadBy }, "history of the clone");
  }
  async ancestors(commit, limit) {
    const refusal2 = await this.#notWhole();
    if (refusal2 !== void 0) return notKnown(refusal2);
    const { exitCode, stdout } = await this.#git(["rev-list", `--max-count=${limit}`, commit]);
    const commits = exitCode === 0 ? parseCommits(stdout) : void 0;
    return commits === void 0 ? notKnown(`the clone does not hold commit ${commit}`) : known(commits, "history of the clone");
  }
  async #notWhole() {
    const state = await this.state();
    if (!state.usable) return state.why;
    return state.shallow ? SHALLOW : void 0;
  }
  async #readState() {
    try {
      const { exitCode, stdout, stderr } = await this.#git(["rev-parse", "--is-shallow-repository"]);
      if (exitCode === NOT_FOUND2) return { usable: false, why: "git is not installed on this runner" };
      if (exitCode === TIMED_OUT2) return { usable: false, why: "git did not answer in time" };
      if (exitCode === 0) return { usable: true, shallow: stdout.trim() !== "false" };
      return { usable: false, why: /not a git repository/i.test(stderr) ? NO_CLONE : `git failed: ${printableText(stderr)}` };
    } catch (thrown) {
      return { usable: false, why: `git could not be run: ${printableText(messageOf(thrown))}` };
    }
  }
};
var SHALLOW = "the clone is shallow (check out with `fetch-depth: 0` for all history and tags)";
var NO_CLONE = "there is no git work tree at the workspace's root";
function statusOf({ ahead, behind }) {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

// src/git/clone-refs.ts
var TAGS = "refs/tags/";
var CloneRefs = class {
  #clone;
  #git;
  #whole;
  constructor(clone, git) {
    this.#clone = clone;
    this.#git = git;
  }
  /** Of a whole clone only: a checkout of depth 1 sets the remote branch to the commit of the run, wherever the branch has moved since. */
  async branchHead(branch) {
    const state = await this.#clone.state();
    if (!state.usable) return notKnown(state.why);
    if (state.shallow) return notKnown(SHALLOW);
    for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
      const found = (await this.#refs(ref))?.find((one) => one.ref === ref);
      if (found?.commit !== void 0) return known(found.commit, `${ref} of the clone, as fetched`);
    }
    return notKnown(`the clone has no branch ${branch}`);
  }
  /** A tag that is there is known in any clone; that there is none, only where all tags were fetched. */
  async tagCommit(tag) {
    const state = await this.#clone.state();
    if (!state.usable) return notKnown(state.why);
    const ref = `${TAGS}${tag}`;
    const refs = await this.#refs(ref);
    if (refs === void 0) return notKnown("git could not list the tags of the clone");
    const found = refs.find((one) => one.ref === ref);
    if (found !== void 0) {
      return found.commit === void 0 ? notKnown(`git tag ${tag} names no commit`) : known(found.commit, `${ref} of the clone`);
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
    const pairs2 = refs.map((ref, index) => [ref, parseCommitSha(lines[index] ?? "")]);
    return new Map(pairs2.filter((pair) => pair[1] !== void 0));
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
    const state = await this.#clone.state();
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
};
function commitOf(commit) {
  return commit === void 0 ? {} : { commit };
}

// src/git/executables.ts
async function executablesBelow(directory, workspace, env, exec2) {
  const { exitCode, stdout } = await gitBelow(workspace, directory, env, exec2)(["ls-files", "--stage", "-z", "--", "."]);
  if (exitCode === 127) return notKnown("git is not installed on this runner");
  if (exitCode !== 0) return notKnown("the directory is in no git work tree");
  return known(parseExecutables(stdout), "index of the clone");
}

// src/git/ref-name.ts
var FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|^\/|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;
var LENGTH_LIMIT = 512;
function isRefName(name) {
  return name !== "" && name !== "@" && name.length <= LENGTH_LIMIT && !FORBIDDEN.test(name);
}

// src/git/kept.ts
function kept(ask3) {
  const answers = /* @__PURE__ */ new Map();
  return (...question) => {
    const key2 = question.join("\0");
    const earlier = answers.get(key2);
    if (earlier !== void 0) return earlier;
    const answer = ask3(...question);
    answers.set(key2, answer);
    return answer;
  };
}

// src/git/repository.ts
function openGitRepository(options, ports) {
  const git = gitAtRoot(options.workspace, options.env, ports.exec);
  const clone = new Clone(git);
  const cloneRefs = new CloneRefs(clone, git);
  const remote = openRemote(options, ports);
  function ofApi(ask3) {
    return () => remote.known ? ask3(remote.value) : Promise.resolve(remote);
  }
  async function branchHead(branch) {
    if (!isRefName(branch)) return notKnown("no branch can have this name");
    const api = ofApi(({ refs }) => refs.branchHead(branch));
    return firstKnown(api, () => cloneRefs.branchHead(branch));
  }
  async function tagCommit(tag) {
    if (!isRefName(tag)) return known(void 0, "no git tag can have this name");
    const api = ofApi(({ refs }) => refs.tagCommit(tag));
    return firstKnown(api, () => cloneRefs.tagCommit(tag));
  }
  async function compare2(base, head) {
    if (base === head) return known({ status: "identical", aheadBy: [] }, "the same commit");
    const api = ofApi(({ api: api2 }) => api2.compare(base, head));
    return firstKnown(() => clone.compare(base, head), api);
  }
  function commitDate(commit) {
    const api = ofApi(({ api: api2 }) => api2.commitDate(commit));
    return firstKnown(() => clone.commitDate(commit), api);
  }
  function ancestors(commit, limit) {
    const api = ofApi(({ api: api2 }) => api2.ancestors(commit, limit));
    return firstKnown(() => clone.ancestors(commit, limit), api);
  }
  function defaultBranch2() {
    const api = ofApi(({ api: api2 }) => api2.defaultBranch());
    return firstKnown(api, () => clone.defaultBranch());
  }
  async function tags() {
    const api = ofApi(({ refs }) => refs.tags());
    return orThrow(await firstKnown(api, () => cloneRefs.tags()));
  }
  return {
    head: kept(() => clone.head()),
    commitDate: kept(commitDate),
    defaultBranch: kept(defaultBranch2),
    branchHead: kept(branchHead),
    tagCommit: kept(tagCommit),
    latestRelease: kept(ofApi(({ api }) => api.latestRelease())),
    compare: kept(compare2),
    ancestors: kept(ancestors),
    tags: kept(tags),
    executables: kept((directory) => executablesBelow(directory, options.workspace, options.env, ports.exec))
  };
}
function openRemote(options, ports) {
  const { token, repository } = options;
  if (token === void 0 || token === "") return notKnown("there is no github-token for the GitHub API");
  const [, owner, repo] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9._-]{1,100})$/.exec(repository ?? "") ?? [];
  if (owner === void 0 || repo === void 0) return notKnown("GITHUB_REPOSITORY does not name a repository for the GitHub API");
  const requests = new ApiRequests({ apiUrl: options.apiUrl.replace(/\/+$/, ""), token, owner, repo }, ports);
  const api = new Api(requests);
  return known({ api, refs: new ApiRefs(api, requests) }, "inputs");
}
function orThrow(tags) {
  if (tags.known) return tags.value;
  throw new Failure({
    code: "GIT_TAGS_UNREADABLE",
    message: `The list of git tags could not be read whole: ${tags.why}.`,
    hint: "Give the step a github-token with `contents: read`, or check out with `fetch-depth: 0` so that the clone holds every git tag."
  });
}

// src/layout/kit-storage-root.ts
import { posix, win32 } from "node:path";
function kitStorageRoot(env, platform2) {
  const path6 = platform2 === "win32" ? win32 : posix;
  return path6.join(kitHome(env, platform2), "storage");
}
function kitHome(env, platform2) {
  const chosen = set(env["KITOPS_HOME"]);
  if (chosen !== void 0) return chosen;
  if (platform2 === "win32") {
    return win32.join(set(env["LOCALAPPDATA"]) ?? win32.join(set(env["USERPROFILE"]) ?? "", "AppData", "Local"), "kitops");
  }
  const home = set(env["HOME"]) ?? "/root";
  if (platform2 === "darwin") return posix.join(home, "Library", "Caches", "kitops");
  return posix.join(set(env["XDG_DATA_HOME"]) ?? posix.join(home, ".local", "share"), "kitops");
}
function set(value) {
  return value === "" ? void 0 : value;
}

// src/layout/kit-storage.ts
import { readdir as readdir3 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/layout/blobs.ts
import { createHash } from "node:crypto";
import { mkdir as mkdir2, open as open3, readdir as readdir2, rename as rename3, rm as rm3, rmdir as rmdir2, stat as stat2 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/layout/failure.ts
function layoutFailure(code, message, hint, cause) {
  return new Failure({ code, message, hint }, cause === void 0 ? void 0 : { cause });
}
function unreadable(where, cause) {
  return cause instanceof Failure ? cause : wrapped("LAYOUT_UNREADABLE", `${where} cannot be read`, cause);
}
function unwritable(where, cause) {
  return cause instanceof Failure ? cause : wrapped("LAYOUT_UNWRITABLE", `${where} cannot be written`, cause);
}
function wrapped(code, what, cause) {
  const hint = "Check the rights on the directory and the space on the disk of the runner.";
  return layoutFailure(code, `${what}: ${printable2(messageOf(cause))}.`, hint, cause);
}
function printable2(text2) {
  return text2.replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Surrogate}]/gu, " ").slice(0, 300);
}
function isAbsent(thrown) {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && (thrown.code === "ENOENT" || thrown.code === "ENOTDIR");
}

// src/layout/files.ts
import { open as open2, realpath, rename as rename2, rm as rm2 } from "node:fs/promises";
import { dirname as dirname4, join as join3 } from "node:path";
var READ_BYTES = 1024 * 1024;
var written = 0;
async function replaceFile(path6, text2) {
  written += 1;
  const temporary = `${path6}.${process.pid}-${written}`;
  try {
    const handle = await open2(temporary, "w");
    try {
      await handle.writeFile(text2);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename2(temporary, path6);
  } catch (thrown) {
    await rm2(temporary, { force: true });
    throw thrown;
  }
  await syncDirectory(dirname4(path6));
}
async function syncDirectory(path6) {
  const handle = await open2(path6, "r").catch(() => void 0);
  if (handle === void 0) return;
  try {
    await handle.sync();
  } catch {
  } finally {
    await handle.close();
  }
}
async function readSmallFile(path6, limit) {
  const bytes = await readSmallBytes(path6, limit);
  return bytes === void 0 ? void 0 : Buffer.from(bytes).toString("utf8");
}
async function readSmallBytes(path6, limit) {
  const handle = await openIfThere(path6);
  if (handle === void 0) return void 0;
  try {
    const { size } = await handle.stat();
    if (size > limit) throw new RangeError(`it has ${size} bytes, more than ${limit}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
async function openIfThere(path6) {
  try {
    return await open2(path6, "r");
  } catch (thrown) {
    if (isAbsent(thrown)) return void 0;
    throw thrown;
  }
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
    return await realpath(join3(root, ...elements2)) === join3(await realpath(root), ...elements2);
  } catch (thrown) {
    if (isAbsent(thrown)) return void 0;
    throw thrown;
  }
}

// src/layout/blobs.ts
var PARTIAL = ".partial";
var LayoutBlobs = class {
  #root;
  #name;
  #writing = /* @__PURE__ */ new Map();
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
      const found = await stat2(this.#path(digest));
      if (own && found.isFile()) return found.size;
    } catch (cause) {
      throw unreadable(`${digest} in ${this.#name}`, cause);
    }
    const message = `${digest} in ${this.#name} is no file of the layout but a link or a directory.`;
    throw layoutFailure("LAYOUT_INVALID", message, "Copy the layout with its links resolved.");
  }
  async *read(blob, from = 0) {
    const size = await this.size(blob.digest);
    if (size === void 0) {
      throw layoutFailure("BLOB_UNKNOWN", `${this.#name} holds no blob ${blob.digest}.`, "Write the ModelKit into the layout again.");
    }
    if (from > 0 && size !== blob.size) {
      const message = `${blob.digest} in ${this.#name} has ${size} bytes, not ${blob.size}.`;
      throw layoutFailure("BLOB_DAMAGED", message, "Write the ModelKit into the layout again.");
    }
    const handle = await open3(this.#path(blob.digest), "r").catch((cause) => {
      throw unreadable(`${blob.digest} in ${this.#name}`, cause);
    });
    try {
      const bytes = readFrom(handle, from);
      yield* from === 0 ? verified(blob, bytes, this.#name) : bytes;
    } finally {
      await handle.close();
    }
  }
  /** The bytes of a manifest, proved to hash to `digest`; undefined when they are not there. */
  async manifestBytes(digest) {
    if (await this.size(digest) === void 0) return void 0;
    const bytes = await readSmallBytes(this.#path(digest), MANIFEST_SIZE_LIMIT).catch((cause) => {
      throw unreadable(`The manifest ${digest} in ${this.#name}`, cause);
    });
    const algorithm = algorithmOf(digest);
    if (bytes !== void 0 && `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}` !== digest) {
      const message = `The manifest ${digest} in ${this.#name} has bytes that hash to another digest.`;
      throw layoutFailure("BLOB_DAMAGED", message, "Write the ModelKit into the layout again.");
    }
    return bytes;
  }
  /** Stores a blob unless it is there; writers of the same blob wait for one another. A file of another length counts as absent. */
  async write(blob, onBytes) {
    const { digest } = blob.descriptor;
    const before = this.#writing.get(digest);
    const mine = (before ?? Promise.resolve()).catch(() => void 0).then(() => this.#write(blob, onBytes));
    this.#writing.set(digest, mine);
    try {
      return await mine;
    } finally {
      if (this.#writing.get(digest) === mine) this.#writing.delete(digest);
    }
  }
  async #write(blob, onBytes) {
    const { digest, size } = blob.descriptor;
    if (await this.size(digest) === size) return "present";
    const partial = join4(this.#root, PARTIAL, `${hexOf(digest)}-${process.pid}`);
    try {
      await mkdir2(join4(this.#root, PARTIAL), { recursive: true });
      await mkdir2(join4(this.#root, "blobs", algorithmOf(digest)), { recursive: true });
      await this.#stream(blob, partial, onBytes);
      await rename3(partial, this.#path(digest));
    } catch (cause) {
      await rm3(partial, { force: true });
      throw unwritable(`${digest} in ${this.#name}`, cause);
    } finally {
      await this.#tidy(digest);
    }
    return "uploaded";
  }
  async #stream(blob, path6, onBytes) {
    const handle = await open3(path6, "w");
    let counted2 = 0;
    try {
      for await (const chunk2 of verified(blob.descriptor, blob.open(), "its source")) {
        await writeAll(handle, chunk2);
        counted2 += chunk2.length;
        onBytes(chunk2.length);
      }
      await handle.sync();
    } catch (thrown) {
      onBytes(-counted2);
      throw thrown;
    } finally {
      await handle.close();
    }
  }
  /** Takes away what killed runs left of this blob, and the directory when nothing else is being written. */
  async #tidy(digest) {
    const folder = join4(this.#root, PARTIAL);
    try {
      for (const name of await readdir2(folder)) {
        if (name.startsWith(`${hexOf(digest)}-`)) await rm3(join4(folder, name), { force: true });
      }
      await rmdir2(folder);
    } catch (thrown) {
      if (!isAbsent(thrown)) return;
    }
  }
  #path(digest) {
    return join4(this.#root, ...elements(digest));
  }
};
function elements(digest) {
  return ["blobs", algorithmOf(digest), hexOf(digest)];
}
function hexOf(digest) {
  return digest.slice(digest.indexOf(":") + 1);
}

// src/layout/index-json.ts
var EMPTY_INDEX = { raw: { schemaVersion: 2, mediaType: MediaType.imageIndex }, manifests: [] };
function parseIndex(text2, where) {
  const raw = parseObject(text2, where);
  const manifests = raw["manifests"] ?? [];
  if (!Array.isArray(manifests)) throw invalid(`${where} has no list of manifests.`);
  return { raw, manifests: manifests.filter(isRecord) };
}
function parseObject(text2, where) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch (cause) {
    throw invalid(`${where} is not JSON.`, cause);
  }
  if (!isRecord(value)) throw invalid(`${where} is no JSON object.`);
  return value;
}
function serializeIndex(index) {
  return JSON.stringify({ ...index.raw, manifests: index.manifests });
}
function listed(index) {
  return index.manifests.flatMap((entry) => {
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
function withManifest(index, manifest) {
  if (index.manifests.some((entry) => entry["digest"] === manifest.descriptor.digest)) return index;
  return { ...index, manifests: [...index.manifests, plainEntry(manifest)] };
}
function withTag(index, manifest, tag) {
  const named5 = { ...plainEntry(manifest), annotations: { [Annotation.refName]: tag } };
  const { digest } = manifest.descriptor;
  const holders = index.manifests.filter((entry) => refName(entry) === tag);
  if (holders.length === 1 && holders[0]?.["digest"] === digest) return index;
  const manifests = [...withoutTag(index, tag, digest).manifests];
  const nameless = manifests.findIndex((entry) => entry["digest"] === digest && isPlain(entry));
  if (nameless < 0) manifests.push(named5);
  else manifests[nameless] = named5;
  return { ...index, manifests };
}
function withoutTag(index, tag, keptBy) {
  let manifests = index.manifests;
  for (const entry of index.manifests.filter((one) => refName(one) === tag)) {
    const nameless = withoutName(entry);
    const others = manifests.filter((one) => one !== entry);
    const spare = isPlain(nameless) && (entry["digest"] === keptBy || others.some((one) => one["digest"] === entry["digest"]));
    manifests = spare ? others : manifests.map((one) => one === entry ? nameless : one);
  }
  return { ...index, manifests };
}
function hasTag(index, tag) {
  return index.manifests.some((entry) => refName(entry) === tag);
}
function plainEntry(manifest) {
  const { mediaType, digest, size } = manifest.descriptor;
  return { mediaType, digest, size, ...manifest.artifactType === void 0 ? {} : { artifactType: manifest.artifactType } };
}
function isPlain(entry) {
  return Object.keys(entry).every((key2) => ["mediaType", "digest", "size", "artifactType"].includes(key2));
}
function withoutName(entry) {
  const { annotations, ...rest } = entry;
  if (!isRecord(annotations)) return rest;
  const others = Object.entries(annotations).filter(([key2]) => key2 !== Annotation.refName);
  return others.length === 0 ? rest : { ...rest, annotations: Object.fromEntries(others) };
}
function refName(entry) {
  const { annotations } = entry;
  const name = isRecord(annotations) ? annotations[Annotation.refName] : void 0;
  return typeof name === "string" ? name : void 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function invalid(message, cause) {
  return layoutFailure("LAYOUT_INVALID", message, "Write the layout again with the tool that made it, or name another directory.", cause);
}

// src/layout/kit-reference.ts
var LOCAL_REGISTRY = "localhost";
function parseKitReference(text2) {
  const bare2 = parseDigest(text2);
  if (bare2 !== void 0) return { digest: bare2 };
  const slash = text2.indexOf("/");
  const first = slash < 0 ? "" : text2.slice(0, slash);
  const [registry, path6] = /[.:]/.test(first) ? [first, text2.slice(slash + 1)] : [LOCAL_REGISTRY, text2];
  const at2 = path6.indexOf("@");
  const colon = path6.indexOf(":");
  const named5 = at2 >= 0 ? path6.slice(0, at2).replace(/:.*$/s, "") : colon >= 0 ? path6.slice(0, colon) : path6;
  if (named5 === "") throw invalid2(text2, "names no repository");
  const repository = `${registry}/${named5}`;
  if (at2 >= 0) {
    const digest = parseDigest(path6.slice(at2 + 1));
    if (digest === void 0) throw invalid2(text2, 'holds no valid digest behind "@"');
    return { repository, digest };
  }
  if (colon < 0 || colon === path6.length - 1) return { repository };
  const tag = parseTagName(path6.slice(colon + 1));
  if (tag === void 0) throw invalid2(text2, 'holds no valid tag behind ":"');
  return { repository, tag };
}
function invalid2(text2, what) {
  const hint = "Write it as kit shows it: registry/repository:tag, repository:tag, or a digest sha256:\u2026.";
  return layoutFailure("KIT_REFERENCE_INVALID", `"${printable2(text2)}" ${what}.`, hint);
}

// src/layout/read-only.ts
var NESTING_LIMIT = 4;
function readOnlyTarget(repository, blobs, list) {
  const unknown3 = (digest) => layoutFailure("MANIFEST_UNKNOWN", `${repository.name} holds no manifest ${digest}.`, "Name a tag or digest that is there.");
  async function* reachable() {
    const seen2 = /* @__PURE__ */ new Set();
    let level = (await list()).map(({ descriptor }) => descriptor);
    for (let depth = 0; depth < NESTING_LIMIT && level.length > 0; depth++) {
      const below = [];
      for (const descriptor of level) {
        if (seen2.has(descriptor.digest)) continue;
        seen2.add(descriptor.digest);
        const bytes = await blobs.manifestBytes(descriptor.digest);
        if (bytes === void 0) continue;
        const manifest = parseManifest(bytes, descriptor.mediaType, descriptor.digest);
        yield { descriptor, manifest };
        below.push(...manifest.manifests);
      }
      level = below;
    }
  }
  async function find(digest) {
    const entry = (await list()).find(({ descriptor }) => descriptor.digest === digest);
    if (entry !== void 0) {
      const bytes = await blobs.manifestBytes(digest);
      return bytes === void 0 ? void 0 : parseManifest(bytes, entry.descriptor.mediaType, digest);
    }
    if (await blobs.size(digest) === void 0) return void 0;
    for await (const { manifest } of reachable()) if (manifest.descriptor.digest === digest) return manifest;
    return void 0;
  }
  return {
    repository,
    async resolve(reference) {
      const digest = parseDigest(reference);
      if (digest !== void 0) return (await find(digest))?.descriptor;
      const holders = (await list()).filter(({ tag }) => tag === reference);
      const [first, ...others] = holders;
      const other = others.find(({ descriptor }) => descriptor.digest !== first?.descriptor.digest);
      if (other === void 0) return first?.descriptor;
      const message = `${repository.name} lists the tag ${reference} for several manifests.`;
      throw layoutFailure("LAYOUT_INVALID", message, "Remove all but one of these entries from index.json, or write the layout again.");
    },
    async manifest(digest) {
      const found = await find(digest);
      if (found === void 0) throw unknown3(digest);
      return found;
    },
    open: (blob, from) => blobs.read(blob, from),
    async *tags() {
      yield* new Set((await list()).flatMap(({ tag }) => tag === void 0 ? [] : [tag]));
    },
    async *referrers(subject2) {
      for await (const { manifest } of reachable()) {
        if (manifest.subject?.digest !== subject2) continue;
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
var FILE_SIZE_LIMIT = 64 * 1024 * 1024;
var TAGS_SUFFIX = "-tags.json";
var INDEX_SUFFIX = "-index.json";
var DEFAULT_TAG = "latest";
var SHOWN_LIMIT = 20;
async function openKitStorage(options) {
  const { root } = options;
  const wanted = parseKitReference(options.reference);
  const repositories = await listRepositories(root);
  const { repository } = wanted;
  const names = repository === void 0 ? repositories : repositories.filter((name) => name === repository);
  const list = async () => {
    const lists = await Promise.all(names.map((name) => listRepository(root, name)));
    return repository === void 0 ? [...lists.flat().map(({ descriptor }) => ({ descriptor })), ...await listShared(root)] : lists.flat();
  };
  const place3 = { kind: "layout", directory: root, name: `kit:${repository ?? root}` };
  const source = readOnlyTarget(place3, new LayoutBlobs(root, place3.name), list);
  const manifests = await list();
  const found = choose(manifests, wanted);
  if (found !== void 0) return { source, digest: found.descriptor.digest, ...found.tag === void 0 ? {} : { tag: found.tag } };
  throw await unknown(root, options.reference, repositories);
}
function choose(manifests, wanted) {
  const { digest, tag } = wanted;
  if (digest !== void 0) {
    const found = manifests.find(({ descriptor }) => descriptor.digest === digest);
    return found && { descriptor: found.descriptor };
  }
  const named5 = manifests.find((manifest) => manifest.tag === (tag ?? DEFAULT_TAG));
  if (named5 !== void 0 || tag !== void 0) return named5;
  const [only, ...others] = manifests;
  return others.every(({ descriptor }) => descriptor.digest === only?.descriptor.digest) ? only : void 0;
}
async function listRepositories(root) {
  const files = await readdir3(root).catch((cause) => {
    if (!isAbsent(cause)) throw unreadable(`kit's storage ${root}`, cause);
    const hint = 'Run "kit pack" or "kit pull" in a step before this one, with the same KITOPS_HOME and the same user.';
    throw layoutFailure("KIT_STORAGE_MISSING", `kit has no local storage in ${root}.`, hint);
  });
  const names = files.flatMap((file2) => {
    const suffix = [TAGS_SUFFIX, INDEX_SUFFIX].find((one) => file2.endsWith(one));
    const encoded = suffix === void 0 ? "" : file2.slice(0, -suffix.length);
    const name = Buffer.from(encoded, "base64url").toString("utf8");
    return name !== "" && encode(name) === encoded ? [name] : [];
  });
  return [...new Set(names)].sort();
}
async function listRepository(root, name) {
  const stem = join5(root, encode(name));
  return [...await readTags(stem + TAGS_SUFFIX), ...await readIndex(stem + INDEX_SUFFIX)];
}
async function listShared(root) {
  return readIndex(join5(root, "index.json"));
}
async function readIndex(path6) {
  const text2 = await read(path6);
  return text2 === void 0 ? [] : listed(parseIndex(text2, path6)).map(({ descriptor }) => ({ descriptor }));
}
async function readTags(path6) {
  const text2 = await read(path6);
  if (text2 === void 0) return [];
  return Object.entries(parseObject(text2, path6)).flatMap(([name, entry]) => {
    const tag = parseTagName(name);
    const descriptor = readDescriptor(entry);
    return tag === void 0 || descriptor === void 0 ? [] : [{ tag, descriptor }];
  });
}
async function read(path6) {
  return readSmallFile(path6, FILE_SIZE_LIMIT).catch((cause) => {
    throw unreadable(path6, cause);
  });
}
function encode(name) {
  return Buffer.from(name, "utf8").toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}
async function unknown(root, reference, repositories) {
  const held = [];
  for (const name of repositories) {
    const manifests = await listRepository(root, name);
    const tags = manifests.flatMap(({ tag }) => tag === void 0 ? [] : [`${name}:${tag}`]);
    held.push(...tags.length > 0 ? tags : manifests.map(({ descriptor }) => `${name}@${descriptor.digest}`));
  }
  const shown2 = held.slice(0, SHOWN_LIMIT).map(printable2).join(", ");
  const more = held.length > SHOWN_LIMIT ? `, and ${held.length - SHOWN_LIMIT} more` : "";
  const message = `kit's storage in ${root} holds no ModelKit "${printable2(reference)}". ${held.length === 0 ? "It is empty." : `It holds ${shown2}${more}.`}`;
  return layoutFailure("KIT_REFERENCE_UNKNOWN", message, "Name one of those, or pack it under this name in a step before this one.");
}

// src/layout/target.ts
import { resolve as resolvePath } from "node:path";

// src/layout/directory.ts
import { access as access2, constants as constants3, mkdir as mkdir3, readdir as readdir4, stat as stat3 } from "node:fs/promises";
import { dirname as dirname5, join as join6 } from "node:path";
var MARKER = "oci-layout";
var LAYOUT_VERSION = "1.0.0";
var INDEX_SIZE_LIMIT = 64 * 1024 * 1024;
var turns = /* @__PURE__ */ new Map();
var LayoutDirectory = class {
  root;
  #name;
  constructor(root, name) {
    this.root = root;
    this.#name = name;
  }
  /** The index as it is now; undefined when the directory is not there, or empty. Throws LAYOUT_INVALID for any other directory. */
  async index() {
    try {
      const marker = await readSmallFile(join6(this.root, MARKER), INDEX_SIZE_LIMIT);
      if (marker === void 0) {
        if (await this.#isFree()) return void 0;
        throw this.#invalid('is no OCI image layout: it holds other files, and none called "oci-layout"');
      }
      this.#checkVersion(marker);
      const text2 = await readSmallFile(join6(this.root, "index.json"), INDEX_SIZE_LIMIT);
      return text2 === void 0 ? EMPTY_INDEX : parseIndex(text2, `index.json of ${this.#name}`);
    } catch (cause) {
      throw unreadable(this.#name, cause);
    }
  }
  /** Changes the index, which is written only when it differs. The layout is made when it is not there. */
  async update(change2) {
    await this.#inTurn(async () => {
      await this.#make();
      const before = await this.index() ?? EMPTY_INDEX;
      const after = change2(before);
      if (after === before) return;
      await replaceFile(join6(this.root, "index.json"), serializeIndex(after));
    });
  }
  /** Makes an empty layout where none is. */
  async make() {
    await this.#inTurn(() => this.#make());
  }
  /** Proves, changing nothing, that the layout could be written: it, or the directory that it would be made in. */
  async checkWritable() {
    await this.index();
    let place3 = this.root;
    for (; ; ) {
      try {
        const found = await stat3(place3);
        if (!found.isDirectory()) throw new Error(`${place3} is no directory`);
        await access2(place3, constants3.W_OK | constants3.X_OK);
        break;
      } catch (thrown) {
        if (!isAbsent(thrown) || dirname5(place3) === place3) throw unwritable(this.#name, thrown);
        place3 = dirname5(place3);
      }
    }
    if (place3 !== this.root) return;
    for (const name of ["blobs", "blobs/sha256", "index.json"]) {
      await access2(join6(place3, name), constants3.W_OK).catch((thrown) => {
        if (!isAbsent(thrown)) throw unwritable(this.#name, thrown);
      });
    }
  }
  async #make() {
    if (await this.index() !== void 0) return;
    try {
      await mkdir3(join6(this.root, "blobs", "sha256"), { recursive: true });
      await replaceFile(join6(this.root, MARKER), JSON.stringify({ imageLayoutVersion: LAYOUT_VERSION }));
      await replaceFile(join6(this.root, "index.json"), serializeIndex(EMPTY_INDEX));
    } catch (cause) {
      throw unwritable(this.#name, cause);
    }
  }
  async #inTurn(work) {
    const mine = (turns.get(this.root) ?? Promise.resolve()).catch(() => void 0).then(work);
    turns.set(this.root, mine);
    try {
      await mine;
    } catch (cause) {
      throw unwritable(this.#name, cause);
    } finally {
      if (turns.get(this.root) === mine) turns.delete(this.root);
    }
  }
  /** Nothing there that a layout would get mixed up with; `blobs` alone is a layout whose making was interrupted. */
  async #isFree() {
    try {
      return (await readdir4(this.root)).every((name) => name === "blobs" || name === ".partial" || name.startsWith(`${MARKER}.`));
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
    }
    const found = await stat3(this.root).catch(() => void 0);
    if (found !== void 0) throw this.#invalid("is a file, not a directory");
    return true;
  }
  #checkVersion(marker) {
    let value;
    try {
      value = JSON.parse(marker);
    } catch {
      value = void 0;
    }
    const version = isRecord(value) ? value["imageLayoutVersion"] : void 0;
    if (version !== LAYOUT_VERSION) throw this.#invalid(`is no OCI image layout of version ${LAYOUT_VERSION}`);
  }
  #invalid(what) {
    const hint = "Name an image layout, or a directory that is empty or does not exist yet.";
    return layoutFailure("LAYOUT_INVALID", `${this.#name} ${what}.`, hint);
  }
};

// src/layout/target.ts
var NAMED_LIMIT = 5;
function openLayout(repository, options) {
  const directory = new LayoutDirectory(resolvePath(options.workspace, repository.directory), repository.name);
  const blobs = new LayoutBlobs(directory.root, repository.name);
  const reading = readOnlyTarget(repository, blobs, async () => {
    const index = await directory.index();
    return index === void 0 ? [] : listed(index);
  });
  const stored = async (digest) => await blobs.size(digest) !== void 0;
  async function store(manifest) {
    const named5 = [...manifest.config === void 0 ? [] : [manifest.config], ...manifest.layers, ...manifest.manifests];
    const missing = [];
    for (const { digest, size } of named5) if (await blobs.size(digest) !== size && !missing.includes(digest)) missing.push(digest);
    if (missing.length > 0) {
      const some = missing.slice(0, NAMED_LIMIT).join(", ") + (missing.length > NAMED_LIMIT ? `, and ${missing.length - NAMED_LIMIT} more` : "");
      const message = `${repository.name} misses blobs that the manifest ${manifest.descriptor.digest} names: ${some}.`;
      throw layoutFailure("MANIFEST_BLOB_UNKNOWN", message, "Store every blob before the manifest.");
    }
    await directory.make();
    await blobs.write({ descriptor: manifest.descriptor, open: () => chunk(manifest.bytes) }, () => void 0);
    await directory.update((index) => withManifest(index, manifest));
  }
  return {
    ...reading,
    access: () => directory.checkWritable(),
    has: async (blob) => await blobs.size(blob.digest) === blob.size,
    async push(blob, onBytes) {
      if (await blobs.size(blob.descriptor.digest) === blob.descriptor.size) return "present";
      await directory.make();
      return blobs.write(blob, onBytes ?? (() => void 0));
    },
    async put(manifest, tags) {
      if (tags.length === 0) {
        await store(manifest);
        return [];
      }
      try {
        if (!await stored(manifest.descriptor.digest)) {
          const message = `${repository.name} holds no manifest ${manifest.descriptor.digest}.`;
          throw layoutFailure("MANIFEST_UNKNOWN", message, "Store the manifest before its tags.");
        }
        await directory.update((index) => tags.reduce((changed, tag) => withTag(changed, manifest, tag), index));
        return tags.map((tag) => ({ tag, result: "written" }));
      } catch (thrown) {
        return tags.map((tag) => ({ tag, result: "failed", problem: problemOf(thrown) }));
      }
    },
    async untag(tag) {
      const index = await directory.index();
      if (index !== void 0 && hasTag(index, tag)) {
        await directory.update((changed) => hasTag(changed, tag) ? withoutTag(changed, tag) : changed);
      }
      return "deleted";
    }
  };
}
async function* chunk(bytes) {
  yield await Promise.resolve(bytes);
}
function problemOf(thrown) {
  if (isFailure(thrown)) return thrown.problems[0] ?? { code: thrown.code, message: thrown.message, hint: thrown.hint };
  return { code: "LAYOUT_UNWRITABLE", message: messageOf(thrown), hint: "Run the job again." };
}
function isFailure(thrown) {
  return thrown instanceof Failure;
}

// src/registry/host/endpoint.ts
import { isIP } from "node:net";
var HUB_HOSTS = /* @__PURE__ */ new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
function isHubHost(host) {
  return HUB_HOSTS.has(host);
}
var HUB_CONFIG_KEY = "https://index.docker.io/v1/";
function endpointOf(host, plainHttp) {
  if (isHubHost(host)) return { host: "docker.io", origin: "https://registry-1.docker.io", plain: false };
  const named5 = plainHttp.some((one) => one.toLowerCase() === host || one.toLowerCase() === nameOf(host));
  const plain3 = named5 || isLoopback(nameOf(host));
  return { host, origin: `${plain3 ? "http" : "https"}://${host}`, plain: plain3 };
}
function apiPath(repository) {
  return isHubHost(repository.host) && !repository.path.includes("/") ? `library/${repository.path}` : repository.path;
}
function nameOf(host) {
  return host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
function isLoopback(name) {
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  return isIP(name) === 4 ? name.startsWith("127.") : name === "::1" || name === "0:0:0:0:0:0:0:1";
}

// src/registry/host/addresses.ts
import { BlockList, isIP as isIP2 } from "node:net";
var PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16]
]) {
  PRIVATE.addSubnet(network, prefix, "ipv4");
}
PRIVATE.addAddress("::", "ipv6");
PRIVATE.addAddress("::1", "ipv6");
PRIVATE.addSubnet("fc00::", 7, "ipv6");
PRIVATE.addSubnet("fe80::", 10, "ipv6");
function isPrivateHost(name) {
  if (isLoopback(name) || name === "metadata.google.internal") return true;
  const family = isIP2(name);
  if (family === 4) return PRIVATE.check(name, "ipv4");
  if (family !== 6) return false;
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(name);
  if (mapped === null) return PRIVATE.check(name, "ipv6");
  const [high, low] = [parseInt(mapped[1] ?? "", 16), parseInt(mapped[2] ?? "", 16)];
  return PRIVATE.check([high >> 8, high & 255, low >> 8, low & 255].join("."), "ipv4");
}
function assertSafe(target, from, what) {
  if (target.protocol !== "https:" && target.protocol !== "http:") {
    throw unsafe(`${from.host} named ${target.protocol} as ${what}.`, "Only http and https addresses are followed.");
  }
  if (from.protocol === "https:" && target.protocol !== "https:") {
    throw unsafe(
      `${from.host} named a ${what} without TLS: ${target.origin}.`,
      "Set the external https address in the registry or its proxy, so that the addresses it gives are https."
    );
  }
  if (sameHost(target, from)) return;
  if (isPrivateHost(nameOf(target.host)) && !isPrivateHost(nameOf(from.host))) {
    throw unsafe(
      `${from.host} named a ${what} inside a private network: ${target.origin}.`,
      "A public registry must not send the runner there. Check the registry, or its external address setting."
    );
  }
}
function sameHost(a, b) {
  return a.hostname === b.hostname && portOf(a) === portOf(b);
}
function portOf(url) {
  if (url.port !== "") return url.port;
  return url.protocol === "https:" ? "443" : "80";
}
function unsafe(message, hint) {
  return new Failure({ code: "UNSAFE_ADDRESS", message, hint });
}

// src/registry/host/parse-url.ts
function parseUrl(text2, base) {
  try {
    return new URL(text2, base);
  } catch {
    return void 0;
  }
}

// src/registry/auth/challenge.ts
var TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
var QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
var UNQUOTED = /[^\s,"]*/y;
function parseChallenges(header) {
  const challenges = [];
  let at2 = 0;
  const match = (pattern) => {
    pattern.lastIndex = at2;
    const found = pattern.exec(header);
    if (found !== null) at2 = pattern.lastIndex;
    return found ?? void 0;
  };
  while (at2 < header.length) {
    const name = match(TOKEN)?.[0];
    if (name === void 0) {
      at2 += 1;
      continue;
    }
    match(/\s*/y);
    if (header[at2] !== "=") {
      challenges.push({ scheme: name.toLowerCase(), parameters: {} });
      continue;
    }
    match(/=\s*/y);
    const value = match(QUOTED)?.[1]?.replace(/\\([\s\S])/g, "$1") ?? match(UNQUOTED)?.[0] ?? "";
    const current = challenges.at(-1);
    if (current !== void 0)
      Object.defineProperty(current.parameters, name.toLowerCase(), { value, enumerable: true, configurable: true });
  }
  return challenges;
}

// src/registry/auth/scope.ts
var ACTIONS = {
  pull: ["pull"],
  // Always both: a push looks before it writes.
  push: ["pull", "push"],
  // Asked for only where it is needed: some registries refuse the whole scope to those who may not delete.
  delete: ["pull", "push", "delete"]
};
function scopesOf(access3) {
  const own = `repository:${access3.path}:${ACTIONS[access3.actions].join(",")}`;
  return access3.from === void 0 ? [own] : [own, `repository:${access3.from}:pull`];
}
function withChallenged(wanted, challenged) {
  const extra = (challenged ?? "").split(/\s+/).filter((scope) => scope !== "" && !covered(wanted, scope));
  return [...wanted, ...extra];
}
function covers(held, wanted) {
  return wanted.every((scope) => covered(held, scope));
}
function covered(held, scope) {
  const [name, actions] = parted(scope);
  return held.some((one) => {
    const [heldName, heldActions] = parted(one);
    return heldName === name && actions.every((action) => heldActions.includes(action));
  });
}
function parted(scope) {
  const colon = scope.lastIndexOf(":");
  return [scope.slice(0, colon), scope.slice(colon + 1).split(",")];
}

// src/registry/host/error-body.ts
var BODY_LIMIT = 64 * 1024;
var PAGE_LIMIT = 4 * 1024;
var TEXT_LIMIT = 300;
async function errorBody(answer, secrets) {
  let text2;
  try {
    text2 = new TextDecoder().decode((await answer.body.bytes(BODY_LIMIT)).bytes);
  } catch {
    text2 = "";
  }
  const redacted = secrets.redact(text2);
  const errors = errorsOf(redacted);
  if (errors.length === 0) return { codes: [], text: shown(withoutMarkup(redacted.slice(0, PAGE_LIMIT))), digests: [] };
  return {
    codes: errors.map((one) => one.code).filter((code) => code !== ""),
    text: shown(errors.map((one) => [one.code, one.message].filter((part) => part !== "").join(": ")).join("; ")),
    digests: errors.flatMap((one) => one.digests)
  };
}
function errorsOf(text2) {
  let json;
  try {
    json = JSON.parse(text2);
  } catch {
    return [];
  }
  if (typeof json !== "object" || json === null) return [];
  if ("errors" in json && Array.isArray(json.errors)) return json.errors.map(errorOf);
  const message = ["message", "error_description", "details", "error"].map((key2) => field(json, key2)).find((value) => value !== "");
  return message === void 0 ? [] : [{ code: field(json, "code"), message, digests: [] }];
}
function errorOf(value) {
  if (typeof value !== "object" || value === null) return { code: "", message: String(value), digests: [] };
  const detail = "detail" in value ? JSON.stringify(value.detail) : "";
  const message = field(value, "message");
  const digests = `${detail} ${message}`.match(/sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}/g) ?? [];
  return { code: field(value, "code"), message, digests: [...new Set(digests)] };
}
function field(value, key2) {
  const found = Object.entries(value).find(([name]) => name === key2)?.[1];
  return typeof found === "string" ? found : "";
}
function withoutMarkup(text2) {
  return text2.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ").replace(/<[^>]*>/g, " ");
}
function shown(text2) {
  const line = text2.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").replace(/\s+/g, " ").trim();
  return line.length > TEXT_LIMIT ? `${line.slice(0, TEXT_LIMIT)}\u2026` : line;
}

// src/registry/auth/token.ts
var CLIENT_ID = "modelkit-tag-action";
var DEFAULT_LIFE_S = 60;
var ANSWER_LIMIT = 256 * 1024;
async function mint(server, scopes, credential, send, secrets) {
  let answer = credential?.kind === "identity" ? await send(refreshForm(server, scopes, credential.token)) : void 0;
  if (answer === void 0 || answer.status === 404 || answer.status === 405) {
    answer?.body.drop();
    answer = await send(tokenQuery(server, scopes, credential, secrets));
  }
  if (answer.status !== 200) {
    const { text: text2 } = await errorBody(answer, secrets);
    const status = answer.status;
    const refused2 = status >= 400 && status < 500;
    const login = credential === void 0 ? "a request without a login" : `the login from ${credential.source}`;
    throw new Failure({
      code: refused2 ? "UNAUTHORIZED" : "REGISTRY_BROKEN",
      message: `The token server ${server.realm.host} answered ${status} to ${login} for ${scopes.join(" ")}${text2 === "" ? "" : `: ${text2}`}.`,
      hint: credential === void 0 ? 'Log in to the registry before this step, or give "username" and "password".' : "Check that the user, password or token is right, has not expired, and may do this."
    });
  }
  return read2(server, (await answer.body.bytes(ANSWER_LIMIT)).bytes, secrets);
}
function refreshForm(server, scopes, token) {
  const form = new URLSearchParams({ grant_type: "refresh_token", client_id: CLIENT_ID });
  if (server.service !== void 0) form.set("service", server.service);
  if (scopes.length > 0) form.set("scope", scopes.join(" "));
  form.set("refresh_token", token);
  const bytes = Buffer.from(form.toString());
  return {
    method: "POST",
    url: server.realm,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: { size: bytes.length, open: () => once(bytes) }
  };
}
function tokenQuery(server, scopes, credential, secrets) {
  const url = new URL(server.realm);
  if (server.service !== void 0) url.searchParams.set("service", server.service);
  for (const scope of scopes) url.searchParams.append("scope", scope);
  url.searchParams.set("client_id", CLIENT_ID);
  const headers = { accept: "application/json" };
  if (credential?.kind === "password") headers["authorization"] = basic(credential.username, credential.password, secrets);
  if (credential?.kind === "identity") headers["authorization"] = basic(credential.username || "<token>", credential.token, secrets);
  return { method: "GET", url, headers };
}
function read2(server, bytes, secrets) {
  let json;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    json = void 0;
  }
  const fields = new Map(typeof json === "object" && json !== null ? Object.entries(json) : []);
  const token = [fields.get("token"), fields.get("access_token")].find((value) => typeof value === "string" && value !== "");
  if (typeof token !== "string") {
    throw new Failure({
      code: "REGISTRY_BROKEN",
      message: `The token server ${server.realm.host} answered without a token.`,
      hint: "Check the address of the registry; its token server does not follow the protocol."
    });
  }
  const refresh = fields.get("refresh_token");
  secrets.add(token, ...typeof refresh === "string" ? [refresh] : []);
  const life = Number(fields.get("expires_in") ?? DEFAULT_LIFE_S);
  return { token, lifeMs: (Number.isFinite(life) && life > 0 ? life : DEFAULT_LIFE_S) * 1e3 };
}
function basic(username, password, secrets) {
  secrets.addLogin(username, password);
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
async function* once(bytes) {
  yield await Promise.resolve(bytes);
}

// src/registry/auth/token-cache.ts
var YOUNG_MS = 5e3;
var TokenCache = class {
  #clock;
  #held = /* @__PURE__ */ new Map();
  #coming = /* @__PURE__ */ new Map();
  constructor(clock) {
    this.#clock = clock;
  }
  /** A token for `scopes` (one for more serves too), fetched by `mint` when none is fresh enough. */
  async get(server, scopes, freshness, mint2) {
    for (const [key3, held] of this.#held) {
      if (key3.startsWith(`${server}
`) && covers(held.scopes, scopes) && this.#fresh(held, freshness)) return held;
    }
    const key2 = `${server}
${scopes.join(" ")}`;
    let coming = this.#coming.get(key2);
    if (coming === void 0) {
      coming = this.#fetch(key2, scopes, mint2).finally(() => this.#coming.delete(key2));
      this.#coming.set(key2, coming);
    }
    return coming;
  }
  /** Forgets a token that was refused. */
  drop(token) {
    for (const [key2, held] of this.#held) if (held.token === token) this.#held.delete(key2);
  }
  async #fetch(key2, scopes, mint2) {
    const { token, lifeMs } = await mint2();
    const received = this.#clock.monotonic();
    const held = { token, scopes, received, lifeMs, expires: received + lifeMs };
    this.#held.set(key2, held);
    return held;
  }
  #fresh(held, freshness) {
    const now = this.#clock.monotonic();
    const left2 = held.expires - now;
    if (left2 > 0 && now - held.received < YOUNG_MS) return true;
    return left2 > (freshness === "long" ? Math.max(6e4, held.lifeMs / 2) : Math.min(1e4, held.lifeMs / 4));
  }
};

// src/registry/auth/login.ts
var ANONYMOUS = { header: void 0, expires: Infinity, token: void 0 };
var Login = class {
  #endpoint;
  #credentials;
  #send;
  #secrets;
  #tokens;
  /** Scopes that challenges asked for beyond our own, by our own. */
  #challenged = /* @__PURE__ */ new Map();
  #scheme;
  constructor(endpoint, credentials, send, secrets, clock) {
    this.#endpoint = endpoint;
    this.#credentials = credentials;
    this.#send = send;
    this.#secrets = secrets;
    this.#tokens = new TokenCache(clock);
  }
  credential(path6) {
    return this.#credentials.for(this.#endpoint.host, path6);
  }
  /** What to send with a request that needs `access`; nothing before the registry has asked for something. */
  async authorize(access3, freshness) {
    const scheme = this.#scheme;
    if (scheme === void 0) return ANONYMOUS;
    const credential = await this.credential(access3.path);
    if (credential?.kind === "bearer") return { header: `Bearer ${credential.token}`, expires: Infinity, token: void 0 };
    if (scheme.kind === "basic") {
      if (credential === void 0) return ANONYMOUS;
      const { username } = credential;
      const password = credential.kind === "password" ? credential.password : credential.token;
      return { header: basic(username, password, this.#secrets), expires: Infinity, token: void 0 };
    }
    const own = scopesOf(access3);
    const scopes = withChallenged(own, this.#challenged.get(own.join(" ")));
    const server = [scheme.realm.href, scheme.service ?? "", credential?.source ?? ""].join("\n");
    const held = await this.#tokens.get(server, scopes, freshness, () => mint(scheme, scopes, credential, this.#send, this.#secrets));
    return { header: `Bearer ${held.token}`, expires: held.expires, token: held.token };
  }
  /** Learns from a 401. Returns whether another try can end differently. Throws UNSAFE_ADDRESS for a token server that must not be asked. */
  async refused(answer, access3, used) {
    if (used.token !== void 0) this.#tokens.drop(used.token);
    const challenges = parseChallenges(answer.headers["www-authenticate"] ?? "");
    const bearer = challenges.find((one) => one.scheme === "bearer" && one.parameters["realm"] !== void 0);
    const credential = await this.credential(access3.path);
    if (bearer !== void 0) {
      const realm = parseUrl(bearer.parameters["realm"] ?? "", answer.url);
      if (realm === void 0) return false;
      assertSafe(realm, answer.url, "token server");
      this.#scheme = { kind: "bearer", realm, service: bearer.parameters["service"] };
      const scope = bearer.parameters["scope"];
      if (scope !== void 0) this.#challenged.set(scopesOf(access3).join(" "), scope);
      return credential?.kind !== "bearer" || used.header === void 0;
    }
    if (!challenges.some((one) => one.scheme === "basic") && credential?.kind !== "bearer") return false;
    this.#scheme = { kind: "basic" };
    return credential !== void 0 && used.header === void 0;
  }
  /** An upload outlived its token, or was refused late: the next request gets a new one. */
  forget(used) {
    if (used.token !== void 0) this.#tokens.drop(used.token);
  }
  /** Which login is in use for `path`, as the end of a sentence for hints. */
  async description(path6) {
    const credential = await this.credential(path6);
    if (credential === void 0) return `No login for ${this.#endpoint.host} was found (inputs, Docker's, Podman's and kit's files).`;
    const user = credential.kind !== "bearer" && credential.username !== "" ? ` (user "${credential.username}")` : "";
    return `The login for ${this.#endpoint.host} came from ${credential.source}${user}.`;
  }
};

// src/registry/http/wire.ts
var WireError = class extends Error {
  name = "WireError";
  trouble;
  sent;
  /** The connection was an idle one that the peer may have closed meanwhile: ask again at once. */
  stale;
  constructor(trouble, message, options) {
    super(message, { cause: options.cause });
    this.trouble = trouble;
    this.sent = options.sent;
    this.stale = options.stale ?? false;
  }
};
var BodyError = class extends Error {
  name = "BodyError";
  thrown;
  constructor(thrown) {
    super("the source of the request body failed", { cause: thrown });
    this.thrown = thrown;
  }
};
var DNS = /* @__PURE__ */ new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "EAI_NODATA", "EAI_NONAME"]);
var REFUSED = /* @__PURE__ */ new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EACCES", "EHOSTDOWN"]);
var CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_)|CERTIFICATE/;
function troubleOf(error2) {
  const code = codeOf(error2);
  const text2 = error2 instanceof Error && error2.message !== "" ? error2.message : code;
  if (DNS.has(code)) return { trouble: "dns", text: text2 };
  if (REFUSED.has(code)) return { trouble: "refused", text: text2 };
  if (code === "ETIMEDOUT") return { trouble: "timeout", text: text2 };
  if (CERTIFICATE.test(code)) return { trouble: "certificate", text: text2 };
  if (code.startsWith("HPE_") || code === "EPROTO") return { trouble: "protocol", text: text2 };
  return { trouble: "reset", text: text2 };
}
function codeOf(error2) {
  if (!(error2 instanceof Error)) return "";
  if ("code" in error2 && typeof error2.code === "string") return error2.code;
  return error2 instanceof AggregateError ? codeOf(error2.errors[0]) : "";
}

// src/registry/profile.ts
var GIB = 1024 ** 3;
var MIB = 1024 ** 2;
var OTHER = { name: "the registry", chunks: "fallback" };
var PROFILES = [
  {
    hosts: /^ghcr\.io$/,
    profile: {
      name: "GitHub Packages",
      // A chunk above 4 MiB is refused with 416; a 10 GB layer would need thousands, so a whole PUT is the only way there.
      chunks: "never",
      chunkLimit: 4 * MIB,
      layerLimit: { bytes: 10 * 1e3 ** 3, source: "GitHub documents 10 GB a layer and ten minutes an upload" },
      denied: 'Give the job "permissions: packages: write". For a package that exists already, add this repository under "Manage Actions access" in the package settings.'
    }
  },
  {
    hosts: /(?:^|\.)public\.ecr\.aws$/,
    profile: {
      name: "Amazon ECR Public",
      chunks: "never",
      layerLimit: { bytes: 1e4 * MIB, source: "AWS documents 10,000 MiB a layer" },
      createRepository: "Create it first: aws ecr-public create-repository."
    }
  },
  {
    hosts: /\.amazonaws\.com(?:\.cn)?$/,
    profile: {
      name: "Amazon ECR",
      chunks: "never",
      layerLimit: { bytes: 52e3 * MIB, source: "AWS documents 52,000 MiB a layer" },
      createRepository: "Create it first (aws ecr create-repository), or set up a repository creation template for pushes.",
      denied: "The login to ECR lasts 12 hours: log in again, and check that the role may push (ecr:PutImage, ecr:UploadLayerPart)."
    }
  },
  {
    hosts: /(?:\.pkg\.dev|(?:^|\.)gcr\.io)$/,
    profile: {
      name: "Google Artifact Registry",
      chunks: "never",
      createRepository: "Create it first: gcloud artifacts repositories create. The path is project/repository/name.",
      denied: "Give the account the role Artifact Registry Writer; an access token lasts one hour."
    }
  },
  {
    hosts: /\.azurecr\.(?:io|cn|us)$/,
    profile: {
      name: "Azure Container Registry",
      chunks: "fallback",
      layerLimit: { bytes: 200 * GIB, source: "Azure documents 200 GiB a layer" },
      denied: "Give the identity the role AcrPush."
    }
  },
  {
    hosts: /^quay\.io$/,
    profile: {
      name: "Quay",
      chunks: "fallback",
      layerLimit: { bytes: 20 * 1e3 ** 3, source: "Quay takes 20 GB a layer unless configured otherwise" },
      denied: "Give the robot account write access to the repository; a full quota is answered in the same way."
    }
  },
  {
    hosts: /^registry\.gitlab\.com$/,
    profile: {
      name: "GitLab",
      chunks: "fallback",
      denied: "The path must start with the path of a project, and the token needs write_registry; protected tags refuse too."
    }
  }
];
function profileOf(host) {
  if (isHubHost(host)) {
    return {
      name: "Docker Hub",
      chunks: "fallback",
      denied: "Use an access token with Read & Write, of an account that may push to the repository."
    };
  }
  const name = host.replace(/:\d+$/, "");
  return PROFILES.find((entry) => entry.hosts.test(name))?.profile ?? OTHER;
}
function layerLimit(repository, size) {
  const { name, layerLimit: limit } = profileOf(repository.host);
  if (limit === void 0 || size <= limit.bytes) return void 0;
  return {
    level: "warning",
    subject: "registry",
    code: "LAYER_OVER_LIMIT",
    message: `A layer of ${gigabytes(size)} is going to ${repository.name}, but ${limit.source}; ${name} will probably refuse it.`,
    hint: `Split the model into parts (the Kitfile's "model.parts"), for example by sharding the weights, or use another registry.`
  };
}
function gigabytes(bytes) {
  return `${(bytes / 1e3 ** 3).toFixed(1)} GB`;
}

// src/registry/host/retry-after.ts
var PAUSE_LIMIT_MS = 5 * 6e4;
function retryAfter(value, now) {
  const text2 = value?.trim() ?? "";
  if (/^\d+$/.test(text2)) return Math.min(Number(text2) * 1e3, PAUSE_LIMIT_MS);
  const at2 = /^[A-Za-z]/.test(text2) ? Date.parse(text2) : NaN;
  return Number.isNaN(at2) ? void 0 : Math.min(Math.max(at2 - now.getTime(), 0), PAUSE_LIMIT_MS);
}
var BASE_MS = 1e3;
var CEILING_MS = 6e4;
function backOff(tries, random) {
  return random() * Math.min(CEILING_MS, BASE_MS * 2 ** (tries - 1));
}

// src/registry/host/patience.ts
var TRIES = 5;
var CONNECT_TRIES = 3;
var BUSY_LIMIT_MS = 10 * 6e4;
var LEAST_WAIT_MS = 2e3;
var NOTED_WAIT_MS = 5e3;
var LAST_TRIES = 2;
var PASSING = /* @__PURE__ */ new Set([408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
function isPassing(status) {
  return PASSING.has(status);
}
function isBusy(answer) {
  return answer.status === 429 || answer.status === 503 && answer.headers["retry-after"] !== void 0;
}
var Patience = class {
  #ports;
  #what;
  #tries = 0;
  #stale = 0;
  #waited = 0;
  constructor(ports, what) {
    this.#ports = ports;
    this.#what = what;
  }
  /** Failed tries so far. */
  get tries() {
    return this.#tries;
  }
  /** Whether to wait for a busy host for another `ms` (which the lane does). */
  waitsForBusy(ms) {
    this.#waited += Math.max(ms, LEAST_WAIT_MS);
    if (this.#ports.cancel.aborted || this.#waited > BUSY_LIMIT_MS) return false;
    const text2 = `${this.#what}: the registry is busy; going on in ${(ms / 1e3).toFixed(1)} s.`;
    if (ms > NOTED_WAIT_MS) this.#ports.log.info(text2);
    else this.#ports.log.debug(text2);
    return true;
  }
  /** Waits and returns true, or returns false when enough has been tried. */
  async again(why, most = TRIES) {
    this.#tries += 1;
    if (this.#tries >= (this.#ports.cancel.aborted ? LAST_TRIES : most)) return false;
    const ms = backOff(this.#tries, this.#ports.random);
    this.#ports.log.debug(`${this.#what}: ${why}; trying again in ${(ms / 1e3).toFixed(1)} s (${this.#tries + 1} of ${most}).`);
    await this.#ports.clock.sleep(ms, this.#ports.cancel).catch(() => void 0);
    return true;
  }
  /** The same for a request that got no answer. */
  async afterError(error2) {
    if (error2.stale && this.#stale < 8) {
      this.#stale += 1;
      return true;
    }
    switch (error2.trouble) {
      case "certificate":
        return false;
      case "dns":
      case "refused":
      case "proxy":
      case "protocol":
        return this.again(error2.message, CONNECT_TRIES);
      case "reset":
      case "timeout":
        return this.again(error2.message);
    }
  }
};

// src/registry/host/redirect.ts
var HOPS = 5;
var PRIVATE_HEADERS = /* @__PURE__ */ new Set(["authorization", "cookie", "proxy-authorization"]);
async function followed(exchange, request, ownHeaders, remark) {
  let wire = request;
  for (let hop = 0; ; hop += 1) {
    const answer = await exchange(wire);
    const to = answer.headers["location"];
    if (to === void 0 || hop === HOPS || !isRedirect(answer.status, wire.method)) return answer;
    const target = resolved(to, answer.url, remark);
    if (target === void 0) return answer;
    assertSafe(target, answer.url, "redirect");
    answer.body.discard();
    wire = { ...wire, url: target, headers: leavesHost(target, wire.url) ? without(wire.headers, ownHeaders) : wire.headers };
  }
}
function leavesHost(target, from) {
  return !sameHost(target, from) || target.protocol !== from.protocol;
}
function resolved(address, base, remark) {
  const target = parseUrl(address, base);
  if (target === void 0) return void 0;
  target.hash = "";
  if (base.protocol === "https:" && target.protocol === "http:" && target.hostname === base.hostname) {
    const code = "LOCATION_DOWNGRADED";
    remark({
      level: "warning",
      subject: "registry",
      code,
      message: `${base.host} gave an http address for itself, though it is asked by https; https is used.`,
      hint: 'Let the proxy in front of the registry send "X-Forwarded-Proto: https", or set the external address in the registry.'
    });
    const port = target.port === "" || target.port === "80" ? base.port : target.port;
    target.protocol = "https:";
    target.port = port;
  }
  return target;
}
function isRedirect(status, method) {
  if (method === "GET" || method === "HEAD") return [301, 302, 303, 307, 308].includes(status);
  return status === 307 || status === 308;
}
function without(headers, own) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.has(name) && !own.has(name)));
}

// src/registry/host/unreachable.ts
function unreachable(host, url, error2) {
  const where = url.host === host ? host : `${url.host} (for ${host})`;
  const text2 = shown(error2.message);
  if (error2.trouble === "certificate") {
    return new Failure(
      {
        code: "CERTIFICATE_REFUSED",
        message: `The certificate of ${where} is not trusted: ${text2}.`,
        hint: `Give the certificate of its authority to Node by NODE_EXTRA_CA_CERTS in the job's "env", and use the host name that the certificate names.`
      },
      { cause: error2 }
    );
  }
  return new Failure(
    { code: "UNREACHABLE", message: `${where} cannot be reached: ${text2}.`, hint: HINTS[error2.trouble] },
    { cause: error2 }
  );
}
var HINTS = {
  dns: `Check the registry's name in "repository".`,
  refused: 'Check the host and the port in "repository", and whether the runner can reach it.',
  reset: "The registry, or a proxy in front of it, closed the connection each time. Run the step again; what was uploaded is not sent again.",
  timeout: "The registry, or the way to it, is too slow or gone. Run the step again; what was uploaded is not sent again.",
  proxy: "Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY.",
  protocol: 'What answers there does not speak the expected protocol: check the port, and whether it wants https or "plain-http".'
};

// src/registry/host/warnings.ts
function warningsOf(header, secrets) {
  const text2 = Array.isArray(header) ? header.join(", ") : header ?? "";
  return [...text2.matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)].map((match) => shown(secrets.redact((match[1] ?? "").replace(/\\(.)/g, "$1")))).filter((one) => one !== "");
}

// src/registry/host/host.ts
var ANSWER_MS = 12e4;
var USER_AGENT = "modelkit-tag-action/1";
var RegistryHost = class {
  endpoint;
  profile;
  pool;
  login;
  lane;
  /** Whether `?tag=` is understood; learnt from the first answer. */
  tagParameter = "unknown";
  #first;
  constructor(host, pool) {
    this.pool = pool;
    this.endpoint = endpointOf(host, pool.options.plainHttp);
    this.profile = profileOf(this.endpoint.host);
    this.lane = pool.lane(this.endpoint.origin);
    this.login = new Login(this.endpoint, pool.credentials, (request) => this.#toTokenServer(request), pool.secrets, pool.ports.clock);
  }
  /** `/v2/<path>/<rest>` of this registry. */
  url(path6, rest) {
    return new URL(`/v2/${path6}/${rest}`, this.endpoint.origin);
  }
  /**
   * Sends until there is an answer that will not change by itself: busy hosts are waited for, passing errors and broken connections are
   * tried again. Only for requests that may be sent twice. Throws Failure when there is no answer.
   */
  async request(request) {
    const patience = new Patience(this.pool.ports, `${request.method} ${request.url.pathname} at ${this.endpoint.host}`);
    for (; ; ) {
      try {
        const answer = await this.once(request);
        const again = isBusy(answer) ? patience.waitsForBusy(this.lane.pause) : isPassing(answer.status) && await patience.again(`answered ${answer.status}`);
        if (!again) return answer;
        answer.body.drop();
      } catch (error2) {
        if (!(error2 instanceof WireError)) throw error2;
        if (!await patience.afterError(error2)) throw unreachable(this.endpoint.host, request.url, error2);
      }
    }
  }
  /** Sends once, with one new login at most. Any status is an answer; throws WireError, BodyError, or Failure from the login. */
  async once(request) {
    if (this.#first === void 0) {
      const first = this.#authorized(request);
      this.#first = first.catch(() => void 0);
      return first;
    }
    await this.#first;
    return this.#authorized(request);
  }
  async #authorized(request) {
    const { access: access3 } = request;
    const own = this.#isOwn(request.url);
    for (let renewed = false; ; renewed = true) {
      const authorization = own ? await this.login.authorize(access3, request.freshness ?? "short") : { header: void 0, expires: Infinity, token: void 0 };
      request.onAuthorization?.(authorization);
      const answer = { ...await this.#sent(request, authorization.header), authorization };
      if (answer.status !== 401 || !own || !this.#isOwn(answer.url)) return answer;
      const curable = await this.login.refused(answer, access3, authorization);
      if (renewed || !curable || request.challenge === "learn") return answer;
      answer.body.drop();
    }
  }
  async #sent(request, authorization) {
    const { remark } = this.pool;
    const extra = this.#isOwn(request.url) ? await this.pool.credentials.headers() : {};
    const wire = {
      method: request.method,
      url: request.url,
      headers: {
        ...extra,
        "user-agent": USER_AGENT,
        ...request.headers,
        ...authorization === void 0 ? {} : { authorization }
      },
      answerMs: request.answerMs ?? ANSWER_MS,
      ...request.body === void 0 ? {} : { body: request.body },
      ...request.signal === void 0 ? {} : { signal: request.signal }
    };
    const answer = await this.#inLane(
      request.slot ?? "request",
      () => request.redirects === "keep" ? this.pool.exchange(wire) : followed(this.pool.exchange, wire, new Set(Object.keys(extra)), remark)
    );
    for (const text2 of warningsOf(answer.headers["warning"], this.pool.secrets)) {
      const hint = "Said by the registry; see its documentation.";
      remark({ level: "warning", subject: "registry", code: "REGISTRY_WARNING", message: `${this.endpoint.host}: ${text2}`, hint });
    }
    return answer;
  }
  async #inLane(slot, send, lane = this.lane) {
    const leave = await lane.enter(slot);
    try {
      const answer = await send();
      if (answer.status === 429 || answer.status === 503) {
        lane.overrun(retryAfter(answer.headers["retry-after"], this.pool.ports.clock.now()));
      } else {
        lane.good(slot);
      }
      return answer;
    } catch (error2) {
      if (error2 instanceof WireError && !error2.stale) lane.reset();
      throw error2;
    } finally {
      leave();
    }
  }
  // The token server is no part of the registry: its own lane, its own patience, and no challenge is answered.
  async #toTokenServer(request) {
    const host = request.url.host;
    const lane = this.pool.lane(request.url.origin);
    const patience = new Patience(this.pool.ports, `token from ${host}`);
    const wire = { ...request, headers: { "user-agent": USER_AGENT, ...request.headers }, answerMs: ANSWER_MS };
    for (; ; ) {
      try {
        const answer = await this.#inLane("request", () => followed(this.pool.exchange, wire, /* @__PURE__ */ new Set(), this.pool.remark), lane);
        const again = isBusy(answer) ? patience.waitsForBusy(lane.pause) : isPassing(answer.status) && await patience.again(`answered ${answer.status}`);
        if (!again) return answer;
        answer.body.drop();
      } catch (error2) {
        if (!(error2 instanceof WireError)) throw error2;
        if (!await patience.afterError(error2)) throw unreachable(host, request.url, error2);
      }
    }
  }
  /** Whether what lets us in may be sent with a request for `url`. */
  #isOwn(url) {
    const origin2 = new URL(this.endpoint.origin);
    return sameHost(url, origin2) && (url.protocol === "https:" || this.endpoint.plain);
  }
};

// src/registry/http/agents.ts
import { Agent, request as httpRequest2 } from "node:http";

// src/registry/http/tunnel.ts
import { request as httpRequest } from "node:http";
import { Duplex } from "node:stream";
import { connect } from "node:tls";
function tunnelAgent(proxy, https, settings) {
  class TunnelAgent extends https.Agent {
    createConnection(options, created) {
      const host = options.host ?? "localhost";
      const authority = `${host.includes(":") ? `[${host}]` : host}:${options.port ?? 443}`;
      openTunnel(proxy, authority, https, (error2, stream) => {
        if (error2 !== null) {
          created?.(error2, stream);
          return;
        }
        const servername = "servername" in options && typeof options.servername === "string" ? options.servername : host;
        created?.(null, connect({ socket: stream, host, servername, ALPNProtocols: ["http/1.1"] }));
      });
      return void 0;
    }
  }
  return new TunnelAgent(settings);
}
function openTunnel(proxy, authority, https, opened) {
  const start = proxy.protocol === "https:" ? https.request : httpRequest;
  const request = start({
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port === "" ? proxy.protocol === "https:" ? 443 : 80 : Number(proxy.port),
    method: "CONNECT",
    path: authority,
    headers: { host: authority, ...proxyLogin(proxy) },
    agent: false
  });
  request.once("connect", (answer, socket, head) => {
    if (answer.statusCode === 200) {
      if (head.length > 0) socket.unshift(head);
      opened(null, socket);
      return;
    }
    socket.destroy();
    const text2 = `the proxy ${proxy.host} answered ${answer.statusCode ?? 0} to CONNECT ${authority}`;
    opened(new WireError("proxy", text2, { sent: false }), socket);
  });
  request.once("error", (cause) => {
    opened(new WireError("proxy", `the proxy ${proxy.host} cannot be reached: ${cause.message}`, { sent: false, cause }), new Duplex());
  });
  request.end();
}
function proxyLogin(proxy) {
  if (proxy.username === "") return {};
  const login = `${decoded(proxy.username)}:${decoded(proxy.password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` };
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// src/registry/http/agents.ts
var Agents = class {
  #proxyFor;
  #made = /* @__PURE__ */ new Map();
  #https;
  constructor(proxyFor) {
    this.#proxyFor = proxyFor;
  }
  /** Starts a request; nothing is sent before its first write or its end. */
  async start(wire, keep2) {
    const { url } = wire;
    const proxy = this.#proxyFor(url);
    const length = wire.body === void 0 ? wire.method === "GET" || wire.method === "HEAD" ? void 0 : 0 : wire.body.size;
    const headers = { ...wire.headers, ...length === void 0 ? {} : { "content-length": String(length) } };
    if (url.protocol === "https:") {
      const https2 = await this.#tls();
      const agent = this.#agent(
        `https ${proxy?.href ?? ""}`,
        keep2,
        (options2) => proxy === void 0 ? new https2.Agent(options2) : tunnelAgent(proxy, https2, options2)
      );
      return https2.request({ ...place(url), method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    if (proxy === void 0) {
      const agent = this.#agent("http", keep2, (options2) => new Agent(options2));
      return httpRequest2({ ...place(url), method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    const whole2 = { ...headers, host: url.host, ...proxyLogin(proxy) };
    const options = { ...place(proxy), method: wire.method, path: `${url.origin}${url.pathname}${url.search}`, headers: whole2 };
    if (proxy.protocol === "http:") return httpRequest2({ ...options, agent: this.#agent("http", keep2, (kept2) => new Agent(kept2)) });
    const https = await this.#tls();
    return https.request({ ...options, agent: this.#agent("https ", keep2, (kept2) => new https.Agent(kept2)) });
  }
  close() {
    for (const agent of this.#made.values()) agent.destroy();
  }
  // TLS costs its time only where it is spoken.
  #tls() {
    this.#https ??= import("node:https");
    return this.#https;
  }
  #agent(kind, keep2, make) {
    const key2 = `${kind} ${keep2 ? "kept" : "once"}`;
    const known3 = this.#made.get(key2);
    if (known3 !== void 0) return known3;
    const agent = make({ keepAlive: keep2 });
    this.#made.set(key2, agent);
    return agent;
  }
};
function place(url) {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return { host, ...url.port === "" ? {} : { port: Number(url.port) } };
}

// src/registry/http/watchdog.ts
var Watchdog = class {
  #clock;
  #bark;
  #deadline = Infinity;
  #limit = 0;
  #timer;
  #due = Infinity;
  constructor(clock, bark) {
    this.#clock = clock;
    this.#bark = bark;
  }
  /** From now on, `ms` without another call means trouble. */
  arm(ms) {
    this.#limit = ms;
    this.#deadline = this.#clock.monotonic() + ms;
    if (this.#timer === void 0 || this.#due > this.#deadline) this.#start(ms);
  }
  /** Something moved. */
  pet() {
    if (this.#deadline !== Infinity) this.#deadline = this.#clock.monotonic() + this.#limit;
  }
  /** Waiting for our own side now: silence means nothing. */
  rest() {
    this.#deadline = Infinity;
  }
  end() {
    this.rest();
    this.#timer?.clear();
    this.#timer = void 0;
    this.#due = Infinity;
  }
  #start(ms) {
    this.#timer?.clear();
    this.#due = this.#clock.monotonic() + ms;
    this.#timer = this.#clock.timer(ms, () => {
      this.#timer = void 0;
      this.#due = Infinity;
      if (this.#deadline === Infinity) return;
      const left2 = this.#deadline - this.#clock.monotonic();
      if (left2 > 0) this.#start(left2);
      else this.#bark();
    });
  }
};

// src/registry/http/answer-body.ts
var IDLE_MS = 12e4;
var AnswerBody = class {
  #message;
  #clock;
  constructor(message, clock) {
    this.#message = message;
    this.#clock = clock;
    message.on("error", () => void 0);
  }
  /** At most `limit` bytes; the rest is not even received. */
  async bytes(limit) {
    const parts = [];
    let size = 0;
    for await (const chunk2 of this.stream()) {
      parts.push(chunk2.subarray(0, limit - size));
      size += chunk2.length;
      if (size > limit) return { bytes: Buffer.concat(parts), whole: false };
    }
    return { bytes: Buffer.concat(parts), whole: true };
  }
  /** The bytes as they come. Throws WireError when the peer breaks off or falls silent; breaking out closes the connection. */
  async *stream() {
    const message = this.#message;
    const dog = new Watchdog(
      this.#clock,
      () => message.destroy(new WireError("timeout", "the answer stopped in the middle", { sent: true }))
    );
    try {
      dog.arm(IDLE_MS);
      for await (const chunk2 of message) {
        dog.rest();
        if (chunk2 instanceof Uint8Array) yield chunk2;
        dog.arm(IDLE_MS);
      }
      if (!message.complete) throw new WireError("reset", "the answer broke off in the middle", { sent: true });
    } catch (error2) {
      if (error2 instanceof WireError) throw error2;
      const { trouble, text: text2 } = troubleOf(error2);
      throw new WireError(trouble, text2, { sent: true, cause: error2 });
    } finally {
      dog.end();
    }
  }
  /** Lets the connection serve the next request. */
  discard() {
    this.#message.resume();
  }
  /** Closes the connection: nothing more is wanted from it. */
  drop() {
    this.#message.destroy();
  }
};

// src/registry/http/send-body.ts
var STALL_MS = 12e4;
var PIECE = 256 * 1024;
var Ending = class {
  #over = false;
  #wake;
  isOver() {
    return this.#over;
  }
  end() {
    this.#over = true;
    this.#wake?.();
  }
  onEnd(wake) {
    this.#wake = wake;
  }
};
async function sendBody(request, body, dog, ending) {
  let sent = 0;
  try {
    for await (const chunk2 of body.open()) {
      for (let at2 = 0; at2 < chunk2.length; at2 += PIECE) {
        const piece = chunk2.subarray(at2, at2 + PIECE);
        if (sent + piece.length > body.size) throw new RangeError(`the body is longer than its ${body.size} bytes`);
        if (ending.isOver()) return false;
        dog.arm(STALL_MS);
        await write(request, piece, ending);
        dog.rest();
        if (ending.isOver()) return false;
        sent += piece.length;
        body.onBytes?.(piece.length);
      }
    }
  } catch (error2) {
    throw new BodyError(error2);
  }
  if (sent < body.size) throw new BodyError(new RangeError(`the body ended after ${sent} of ${body.size} bytes`));
  return true;
}
function write(request, piece, ending) {
  return new Promise((resolve4) => {
    ending.onEnd(resolve4);
    request.write(piece, () => {
      resolve4();
    });
  });
}

// src/registry/http/exchange.ts
var OWN_CONNECTION = 64 * 1024 * 1024;
function exchangeOver(agents, clock) {
  return async (wire) => {
    wire.signal?.throwIfAborted();
    const request = await agents.start(wire, (wire.body?.size ?? 0) < OWN_CONNECTION);
    const ending = new Ending();
    const state = { sent: false, timedOut: false };
    const dog = new Watchdog(clock, () => {
      state.timedOut = true;
      request.destroy(new Error("nothing moved"));
    });
    const onAbort = () => {
      request.destroy(new Error("cancelled"));
    };
    wire.signal?.addEventListener("abort", onAbort, { once: true });
    try {
      const outcome = outcomeOf(request, ending);
      if (wire.body === void 0) {
        request.end();
        state.sent = true;
      } else if (await sendBody(request, wire.body, dog, ending)) {
        request.end();
        state.sent = true;
      }
      dog.arm(wire.answerMs);
      const message = await outcome;
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        url: wire.url,
        complete: state.sent,
        body: new AnswerBody(message, clock)
      };
    } catch (error2) {
      request.destroy();
      wire.signal?.throwIfAborted();
      throw wireError(error2, state, request);
    } finally {
      dog.end();
      wire.signal?.removeEventListener("abort", onAbort);
    }
  };
}
function outcomeOf(request, ending) {
  const outcome = new Promise((resolve4, reject) => {
    request.once("response", (message) => {
      ending.end();
      resolve4(message);
    });
    request.on("error", (error2) => {
      ending.end();
      reject(error2);
    });
    request.once("close", () => {
      ending.end();
      reject(new Error("the connection was closed without an answer"));
    });
  });
  outcome.catch(() => void 0);
  return outcome;
}
function wireError(error2, state, request) {
  if (!(error2 instanceof Error) || error2.name === "BodyError" || error2 instanceof WireError) return error2;
  if (state.timedOut) {
    const text3 = state.sent ? "no answer came in time" : "no byte was taken for two minutes";
    return new WireError("timeout", text3, { sent: state.sent, cause: error2 });
  }
  const { trouble, text: text2 } = troubleOf(error2);
  return new WireError(trouble, text2, { sent: state.sent, stale: request.reusedSocket && trouble === "reset", cause: error2 });
}

// src/registry/http/proxy.ts
import { BlockList as BlockList2, isIP as isIP3 } from "node:net";
function proxiesFrom(env) {
  const https = proxyUrl("HTTPS_PROXY", env["https_proxy"] ?? env["HTTPS_PROXY"]);
  const http = proxyUrl("HTTP_PROXY", env["http_proxy"] ?? env["HTTP_PROXY"]);
  if (https === void 0 && http === void 0) return () => void 0;
  const direct = exceptions(env["no_proxy"] ?? env["NO_PROXY"] ?? "");
  return (url) => {
    const proxy = url.protocol === "https:" ? https : http;
    return proxy === void 0 || direct(url) ? void 0 : proxy;
  };
}
function proxyUrl(name, text2) {
  const written2 = text2?.trim() ?? "";
  if (written2 === "") return void 0;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(written2) ? written2 : `http://${written2}`);
  if (url === void 0 || url.protocol !== "http:" && url.protocol !== "https:" || url.hostname === "") {
    throw new RangeError(`${name} is no http or https URL of a proxy`);
  }
  return url;
}
function exceptions(list) {
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== "").map((entry) => entry.toLowerCase());
  if (entries.includes("*")) return () => true;
  const tests = entries.map(exception);
  return (url) => tests.some((test) => test(url));
}
function exception(entry) {
  const range = /^([0-9a-f.:[\]]+)\/(\d{1,3})$/.exec(entry);
  if (range !== null) return inRange(bare(range[1] ?? ""), Number(range[2]));
  const [, name = entry, port] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const wanted = bare(name).replace(/^\*?\./, "").replace(/\.$/, "");
  return (url) => {
    const host = bare(url.hostname).replace(/\.$/, "");
    const actual = url.port === "" ? url.protocol === "https:" ? "443" : "80" : url.port;
    return (port === void 0 || port === actual) && (host === wanted || isIP3(host) === 0 && host.endsWith(`.${wanted}`));
  };
}
function inRange(network, prefix) {
  const family = isIP3(network);
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return () => false;
  const block = new BlockList2();
  block.addSubnet(network, prefix, family === 4 ? "ipv4" : "ipv6");
  return (url) => {
    const host = bare(url.hostname);
    const kind = isIP3(host);
    return kind !== 0 && block.check(host, kind === 4 ? "ipv4" : "ipv6");
  };
}
function bare(host) {
  return host.replace(/^\[|\]$/g, "");
}

// src/registry/auth/auth-file.ts
function parseAuthFile(text2) {
  let json;
  try {
    json = JSON.parse(text2);
  } catch {
    return void 0;
  }
  if (!isObject(json)) return void 0;
  const store = member(json, "credsStore");
  return {
    auths: new Map(pairs(member(json, "auths")).map(([key2, value]) => [key2, entryOf(value)])),
    credHelpers: new Map(texts(member(json, "credHelpers"))),
    credsStore: typeof store === "string" && store !== "" ? store : void 0,
    httpHeaders: Object.fromEntries(texts(member(json, "HttpHeaders")))
  };
}
function entryOf(value) {
  const entry = new Map(texts(value));
  return {
    auth: entry.get("auth") ?? "",
    username: entry.get("username") ?? "",
    password: entry.get("password") ?? "",
    identityToken: entry.get("identitytoken") ?? "",
    registryToken: entry.get("registrytoken") ?? ""
  };
}
function decodeAuth(auth) {
  const text2 = Buffer.from(auth, "base64").toString("utf8");
  const colon = text2.indexOf(":");
  if (colon < 0) return void 0;
  let end = text2.length;
  while (end > colon + 1 && text2.charCodeAt(end - 1) === 0) end -= 1;
  return { username: text2.slice(0, colon), password: text2.slice(colon + 1, end) };
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function pairs(value) {
  return isObject(value) ? Object.entries(value) : [];
}
function texts(value) {
  return pairs(value).filter((pair) => typeof pair[1] === "string");
}
function member(value, key2) {
  return Object.entries(value).find(([name]) => name === key2)?.[1];
}

// src/registry/auth/auth-sources.ts
import { readFile } from "node:fs/promises";
import { posix as posix2, win32 as win322 } from "node:path";
function authSources(env, platform2) {
  const path6 = platform2 === "win32" ? win322 : posix2;
  const home = platform2 === "win32" ? env["USERPROFILE"] ?? env["HOME"] : env["HOME"];
  const within = (directory, ...rest) => directory === void 0 || directory === "" ? void 0 : path6.join(directory, ...rest);
  const files = [
    ["docker", within(env["DOCKER_CONFIG"], "config.json")],
    ["docker", within(home, ".docker", "config.json")],
    ["podman", env["REGISTRY_AUTH_FILE"]],
    ["podman", within(env["XDG_RUNTIME_DIR"], "containers", "auth.json")],
    ["docker", within(kitHome2(env, platform2, home, within), "credentials.json")]
  ];
  const sources = files.flatMap(([style, name]) => name === void 0 || name === "" ? [] : [file(style, name)]);
  const text2 = env["DOCKER_AUTH_CONFIG"];
  if (text2 === void 0 || text2.trim() === "") return sources;
  return [{ name: "DOCKER_AUTH_CONFIG", style: "docker", read: () => Promise.resolve(text2) }, ...sources];
}
function kitHome2(env, platform2, home, within) {
  const set2 = env["KITOPS_HOME"];
  if (set2 !== void 0 && set2 !== "") return set2;
  if (platform2 === "win32") return within(env["LOCALAPPDATA"], "kitops");
  if (platform2 === "darwin") return within(home, "Library", "Caches", "kitops");
  return within(env["XDG_DATA_HOME"], "kitops") ?? within(home, ".local", "share", "kitops");
}
function file(style, path6) {
  return {
    name: path6,
    style,
    read: async () => {
      try {
        return await readFile(path6, "utf8");
      } catch (error2) {
        if (error2 instanceof Error && "code" in error2 && (error2.code === "ENOENT" || error2.code === "ENOTDIR")) return void 0;
        throw error2;
      }
    }
  };
}

// src/registry/auth/helper.ts
var HELPER_MS = 3e4;
async function askHelper(exec2, env, helper, server) {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) return { answer: "failed", why: "its name is no plain word" };
  const program = `docker-credential-${helper}`;
  const result = await exec2(program, ["get"], { env, input: server, timeoutMs: HELPER_MS });
  if (result.exitCode === 127) return { answer: "failed", why: `${program} is not on the PATH` };
  if (result.exitCode === 124) return { answer: "failed", why: `${program} gave no answer in 30 seconds` };
  if (result.exitCode !== 0) {
    const notFound = /credentials? not found|no credentials/i.test(`${result.stdout}
${result.stderr}`);
    return notFound ? { answer: "none" } : { answer: "failed", why: `${program} ended with exit code ${result.exitCode}` };
  }
  let json;
  try {
    json = JSON.parse(result.stdout);
  } catch {
    return { answer: "failed", why: `${program} answered with something that is not JSON` };
  }
  const username = member2(json, "Username");
  const secret = member2(json, "Secret");
  if (secret === void 0 || username === void 0) return { answer: "failed", why: `${program} answered without Username and Secret` };
  return secret === "" ? { answer: "none" } : { answer: "login", username, secret };
}
function member2(value, key2) {
  if (typeof value !== "object" || value === null) return void 0;
  const found = Object.entries(value).find(([name]) => name === key2)?.[1];
  return typeof found === "string" ? found : void 0;
}

// src/registry/auth/lookup.ts
function lookUp(file2, style, host, path6) {
  const helperKey = bestKey(file2.credHelpers.keys(), style, host, path6);
  const helper = helperKey === void 0 ? void 0 : file2.credHelpers.get(helperKey);
  if (helperKey !== void 0 && helper !== void 0 && helper !== "") return { in: "helper", helper, server: serverOf(helperKey, host) };
  const filled = [...file2.auths].filter(([, entry2]) => hasContent(entry2)).map(([key3]) => key3);
  const key2 = bestKey(filled, style, host, path6);
  const entry = key2 === void 0 ? void 0 : file2.auths.get(key2);
  if (key2 !== void 0 && entry !== void 0) return { in: "entry", key: key2, entry };
  if (file2.credsStore !== void 0) return { in: "helper", helper: file2.credsStore, server: isHubHost(host) ? HUB_CONFIG_KEY : host };
  return void 0;
}
function hasContent(entry) {
  return entry.auth !== "" || entry.password !== "" || entry.identityToken !== "" || entry.registryToken !== "";
}
function serverOf(key2, host) {
  return isHubHost(host) ? HUB_CONFIG_KEY : key2;
}
function bestKey(keys, style, host, path6) {
  let best;
  for (const key2 of keys) {
    const rank3 = rankOf(key2, style, host, path6);
    if (rank3 !== void 0 && (best === void 0 || rank3 > best.rank)) best = { key: key2, rank: rank3 };
  }
  return best?.key;
}
function rankOf(key2, style, host, path6) {
  const scheme = /^https?:\/\//i.exec(key2)?.[0] ?? "";
  const rest = key2.slice(scheme.length).replace(/\/+$/, "");
  const slash = rest.indexOf("/");
  const keyHost = (slash < 0 ? rest : rest.slice(0, slash)).toLowerCase();
  const keyPath = slash < 0 ? "" : rest.slice(slash + 1);
  if (canonical(keyHost) !== canonical(host)) return void 0;
  const isAddress = scheme !== "" || /^v[12](?:\/|$)/.test(keyPath);
  if (keyPath === "" || isAddress) return key2 === host ? 2 : 1;
  if (path6 === keyPath || path6.startsWith(`${keyPath}/`)) return 2 + keyPath.length;
  return style === "docker" ? 0 : void 0;
}
function canonical(host) {
  return isHubHost(host) ? "docker.io" : host.replace(/:443$/, "");
}

// src/registry/auth/credentials.ts
var HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
var HEADER_VALUE = /^[\t\x20-\x7e]*$/;
var OURS = /* @__PURE__ */ new Set([
  "authorization",
  "user-agent",
  "host",
  "connection",
  "content-length",
  "content-type",
  "transfer-encoding",
  "accept",
  "range"
]);
var Credentials = class {
  #options;
  #ports;
  #secrets;
  #found = /* @__PURE__ */ new Map();
  #helped = /* @__PURE__ */ new Map();
  #headers;
  #files;
  constructor(options, ports, secrets) {
    this.#options = options;
    this.#ports = ports;
    this.#secrets = secrets;
    if (options.credentials !== void 0) secrets.addLogin(options.credentials.username, options.credentials.password);
    if (options.githubToken !== void 0) secrets.add(options.githubToken);
  }
  /** The login for a repository (`path` as in URLs) of a host, or undefined: anonymous. */
  for(host, path6) {
    const key2 = `${host}/${path6}`;
    let found = this.#found.get(key2);
    if (found === void 0) {
      found = this.#find(host, path6);
      this.#found.set(key2, found);
    }
    return found;
  }
  /** Extra headers that Docker's configuration wants on every request to a registry; the first file that has some gives them. */
  headers() {
    this.#headers ??= this.#read().then((files) => {
      const written2 = files.map(({ file: file2 }) => Object.entries(file2.httpHeaders)).find((entries) => entries.length > 0) ?? [];
      const sound = written2.filter(([name, value]) => HEADER_NAME.test(name) && HEADER_VALUE.test(value) && !OURS.has(name.toLowerCase()));
      this.#secrets.add(...sound.map(([, value]) => value).filter((value) => value.length >= 8));
      return Object.fromEntries(sound.map(([name, value]) => [name.toLowerCase(), value]));
    });
    return this.#headers;
  }
  async #find(host, path6) {
    const { credentials, credentialsHost, githubToken, githubActor } = this.#options;
    if (credentials !== void 0 && credentialsHost !== void 0 && sameRegistry(credentialsHost, host)) {
      return { kind: "password", ...credentials, source: 'the inputs "username" and "password"' };
    }
    for (const { source, file: file2 } of await this.#read()) {
      const found = lookUp(file2, source.style, host, path6);
      const credential = found === void 0 ? void 0 : await this.#open(found, source.name);
      if (credential !== void 0) return credential;
    }
    if (host !== "ghcr.io" || githubToken === void 0 || githubToken === "") return void 0;
    const username = githubActor === void 0 || githubActor === "" ? "x-access-token" : githubActor;
    this.#secrets.addLogin(username, githubToken);
    return { kind: "password", username, password: githubToken, source: 'the input "github-token"' };
  }
  #open(found, where) {
    if (found.in === "entry") return Promise.resolve(this.#entry(found.entry, found.key, where));
    const key2 = `${found.helper} ${found.server}`;
    let answer = this.#helped.get(key2);
    if (answer === void 0) {
      answer = this.#ask(found.helper, found.server, where);
      this.#helped.set(key2, answer);
    }
    return answer;
  }
  async #ask(helper, server, where) {
    const answer = await askHelper(this.#ports.exec, this.#ports.env, helper, server);
    const source = `the credential helper "${shown(helper)}" named in ${where}`;
    switch (answer.answer) {
      case "none":
        return void 0;
      case "failed":
        this.#warn("CREDENTIAL_HELPER_FAILED", `No login came from ${source}: ${answer.why}.`, "Repair the helper, or log in without it.");
        return void 0;
      case "login":
        this.#secrets.addLogin(answer.username, answer.secret);
        return answer.username === "<token>" ? { kind: "identity", username: "", token: answer.secret, source } : { kind: "password", username: answer.username, password: answer.secret, source };
    }
  }
  #entry(entry, key2, where) {
    const login = entry.auth === "" ? { username: entry.username, password: entry.password } : decodeAuth(entry.auth);
    if (login !== void 0) this.#secrets.addLogin(login.username, login.password);
    this.#secrets.add(entry.auth, entry.identityToken, entry.registryToken);
    if (entry.registryToken !== "") return { kind: "bearer", token: entry.registryToken, source: where };
    if (entry.identityToken !== "") {
      return { kind: "identity", username: login?.username ?? "", token: entry.identityToken, source: where };
    }
    if (login === void 0) {
      const message = `The entry "${shown(key2)}" in ${where} holds no user and password.`;
      this.#warn("CREDENTIALS_UNREADABLE", message, 'Its "auth" must be base64 of user:password; log in again.');
      return void 0;
    }
    if (login.username === "<token>") return { kind: "identity", username: "", token: login.password, source: where };
    return { kind: "password", ...login, source: where };
  }
  #read() {
    this.#files ??= this.#readAll();
    return this.#files;
  }
  async #readAll() {
    const read5 = await Promise.all(
      authSources(this.#ports.env, this.#options.platform).map(async (source) => {
        try {
          const text2 = await source.read();
          if (text2 === void 0 || text2.trim() === "") return [];
          const file2 = parseAuthFile(text2);
          if (file2 !== void 0) return [{ source, file: file2 }];
          this.#warn(
            "CREDENTIALS_UNREADABLE",
            `${source.name} is no JSON object; no login is taken from it.`,
            "Log in again, or remove it."
          );
        } catch (error2) {
          this.#warn(
            "CREDENTIALS_UNREADABLE",
            `${source.name} cannot be read: ${shown(messageOf(error2))}.`,
            "Give the runner access to it."
          );
        }
        return [];
      })
    );
    return read5.flat();
  }
  #warn(code, message, hint) {
    this.#ports.remark({ level: "warning", subject: "registry", code, message, hint });
  }
};
function sameRegistry(a, b) {
  return a.toLowerCase() === b || isHubHost(a.toLowerCase()) && isHubHost(b);
}

// src/registry/host/lane.ts
var REQUESTS = 32;
var Slots = class {
  #most;
  #waiting = [];
  #limit;
  #used = 0;
  #good = 0;
  constructor(most) {
    this.#most = most;
    this.#limit = most;
  }
  get limit() {
    return this.#limit;
  }
  async take() {
    if (this.#used < this.#limit) {
      this.#used += 1;
      return;
    }
    await new Promise((resolve4) => this.#waiting.push(resolve4));
  }
  give() {
    this.#used -= 1;
    this.#serve();
  }
  halve() {
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
    this.#good = 0;
  }
  grow() {
    this.#good += 1;
    if (this.#good < this.#limit || this.#limit === this.#most) return;
    this.#good = 0;
    this.#limit += 1;
    this.#serve();
  }
  #serve() {
    while (this.#used < this.#limit) {
      const next = this.#waiting.shift();
      if (next === void 0) return;
      this.#used += 1;
      next();
    }
  }
};
var Lane = class {
  #clock;
  #random;
  #cancel;
  #slots;
  #pausedUntil = -Infinity;
  #complaints = 0;
  #resets = 0;
  constructor(ports, uploads) {
    this.#clock = ports.clock;
    this.#random = ports.random;
    this.#cancel = ports.cancel;
    this.#slots = { request: new Slots(REQUESTS), upload: new Slots(Math.max(1, uploads)) };
  }
  /** How many of a kind may be on their way now. */
  limit(kind) {
    return this.#slots[kind].limit;
  }
  /** Waits for a free slot and for a pause to end (a cancelled run does not wait: its last requests put things right). Returns what gives the slot back. */
  async enter(kind) {
    const slots = this.#slots[kind];
    await slots.take();
    await this.#pause();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      slots.give();
    };
  }
  /** The host asked for less (429, 503): half the pace, and nobody sends anything for `ms`, and for a growing time when it named none. */
  overrun(ms) {
    const now = this.#clock.monotonic();
    if (this.#pausedUntil < now) {
      this.#complaints += 1;
      this.#halve();
    }
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.max(ms ?? 0, backOff(this.#complaints, this.#random)));
  }
  /** Milliseconds until anything may be sent again. */
  get pause() {
    return Math.max(0, this.#pausedUntil - this.#clock.monotonic());
  }
  /** A connection broke; two in a row mean the host is overrun. */
  reset() {
    this.#resets += 1;
    if (this.#resets < 2) return;
    this.#resets = 0;
    this.#halve();
  }
  good(kind) {
    this.#resets = 0;
    this.#complaints = 0;
    this.#slots[kind].grow();
  }
  #halve() {
    this.#slots.request.halve();
    this.#slots.upload.halve();
  }
  async #pause() {
    while (!this.#cancel.aborted && this.pause > 0) await this.#clock.sleep(this.pause, this.#cancel).catch(() => void 0);
  }
};

// src/registry/host/secrets.ts
var Secrets = class {
  #log;
  #known = /* @__PURE__ */ new Set();
  constructor(log) {
    this.#log = log;
  }
  /** Call before the first use. Empty text is no secret. */
  add(...secrets) {
    for (const secret of secrets) {
      if (secret === "" || this.#known.has(secret)) continue;
      this.#known.add(secret);
      this.#log.mask(secret);
    }
  }
  /** A user's password: itself, and both base64 forms under which it travels. */
  addLogin(username, password) {
    if (password === "") return;
    this.add(password, base64(`${username}:${password}`), base64(password));
  }
  /** `text` without any secret: registries and proxies like to echo what they were sent. */
  redact(text2) {
    let clean2 = text2;
    for (const secret of this.#known) clean2 = clean2.replaceAll(secret, "***");
    return clean2;
  }
};
function base64(text2) {
  return Buffer.from(text2).toString("base64");
}

// src/registry/host/pool.ts
var Pool = class {
  options;
  ports;
  secrets;
  credentials;
  exchange;
  #agents;
  #lanes = /* @__PURE__ */ new Map();
  #said = /* @__PURE__ */ new Set();
  /** Throws PROXY_INVALID when a proxy variable is no URL. */
  constructor(options, ports) {
    this.options = options;
    this.ports = ports;
    this.secrets = new Secrets(ports.log);
    this.#agents = new Agents(this.#proxies());
    this.exchange = exchangeOver(this.#agents, ports.clock);
    this.credentials = new Credentials(options, { env: ports.env, exec: ports.exec, remark: this.remark }, this.secrets);
  }
  /** The lane of an origin. */
  lane(origin2) {
    let lane = this.#lanes.get(origin2);
    if (lane === void 0) {
      lane = new Lane(this.ports, this.options.concurrency);
      this.#lanes.set(origin2, lane);
    }
    return lane;
  }
  /** Passes a remark on, the same one only once. */
  remark = (remark) => {
    const key2 = `${remark.code}
${remark.message}`;
    if (this.#said.has(key2)) return;
    this.#said.add(key2);
    this.ports.remark(remark);
  };
  close() {
    this.#agents.close();
  }
  #proxies() {
    const { env } = this.ports;
    for (const name of ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"]) {
      const login = /^[a-z]+:\/\/([^@/]*)@/i.exec(env[name]?.trim() ?? "")?.[1];
      const colon = login?.indexOf(":") ?? -1;
      if (login !== void 0 && colon >= 0) this.secrets.addLogin(login.slice(0, colon), login.slice(colon + 1));
    }
    try {
      return proxiesFrom(env);
    } catch (error2) {
      if (!(error2 instanceof RangeError)) throw error2;
      const hint = "Write it like http://proxy.example.com:3128, or unset it.";
      throw new Failure({ code: "PROXY_INVALID", message: `${error2.message}.`, hint });
    }
  }
};

// src/registry/refusal.ts
async function refusal(place3, answer, doing2) {
  return refusalOf(place3, answer, await errorBody(answer, place3.host.pool.secrets), doing2);
}
async function refusalOf(place3, answer, body, doing2) {
  const { code, hint } = await meaning(place3, answer, body, doing2);
  const said = body.text === "" ? "" : `: ${body.text}`;
  const message = `${place3.repository.host} answered ${answer.status} when asked to ${doing2.what} in ${place3.repository.name}${said}.`;
  return new Failure({ code, message, hint });
}
function problemOf2(thrown) {
  if (!isFailure2(thrown)) throw thrown;
  return { code: thrown.code, message: thrown.message, hint: thrown.hint };
}
function isFailure2(thrown) {
  return thrown instanceof Failure;
}
async function meaning(place3, answer, body, doing2) {
  const { status } = answer;
  const { profile, login } = place3.host;
  const says = (code) => body.codes.includes(code);
  if (isBusy(answer)) {
    return { code: "REGISTRY_BUSY", hint: 'The registry asks for fewer requests. Run the step again later, or lower "concurrency".' };
  }
  if (status === 401) {
    const insufficient = (answer.headers["www-authenticate"] ?? "").includes("insufficient_scope") ? " It was accepted, but may not do this." : "";
    return { code: "UNAUTHORIZED", hint: `${await login.description(place3.path)}${insufficient} ${rights(doing2)}` };
  }
  if (status === 403) {
    const expired = /token has expired/i.test(body.text) ? " The login has expired: log in again right before this step." : "";
    return { code: "DENIED", hint: `${await login.description(place3.path)}${expired} ${profile.denied ?? rights(doing2)}` };
  }
  if (status === 404 && (says("NAME_UNKNOWN") || doing2.writes && !says("BLOB_UPLOAD_UNKNOWN")))
    return { code: "REPOSITORY_UNKNOWN", hint: create(place3) };
  if (status === 404) return { code: "MANIFEST_UNKNOWN", hint: "Check the name, and whether it was pushed to this repository." };
  if (status === 405 && doing2.writes) {
    return {
      code: "READ_ONLY",
      hint: "The registry, or this repository, takes no writes now (read-only or maintenance mode). Switch that off."
    };
  }
  if (status === 413) {
    return {
      code: "TOO_LARGE",
      hint: "The registry, or a proxy in front of it, limits the size of uploads: raise that limit, or split the model into parts."
    };
  }
  if (status === 411 || says("SIZE_INVALID")) {
    return {
      code: "REGISTRY_BROKEN",
      hint: "Something between the runner and the registry drops the length of uploads: check the proxy in front of it."
    };
  }
  if (status >= 500)
    return {
      code: "REGISTRY_BROKEN",
      hint: "The registry has a fault of its own. Run the step again; what was uploaded is not sent again."
    };
  if (says("MANIFEST_INVALID") || says("UNSUPPORTED") || status === 415) {
    return {
      code: "MANIFEST_REFUSED",
      hint: "The registry does not take this kind of manifest; it must accept OCI artifacts with media types of their own."
    };
  }
  return {
    code: doing2.writes && status === 400 ? "MANIFEST_REFUSED" : "REGISTRY_BROKEN",
    hint: "Check that the address is that of an OCI registry, and what its log says."
  };
}
function rights(doing2) {
  return doing2.writes ? "Check that it is right and may push to this repository." : "Check that it is right and may read this repository.";
}
function create(place3) {
  return place3.host.profile.createRepository ?? "Create the repository (or its project) in the registry first, or check its name.";
}

// src/registry/upload/session.ts
async function openSession(place3) {
  const answer = await place3.host.request({
    method: "POST",
    url: place3.url("blobs/uploads/"),
    access: place3.access("push"),
    signal: place3.host.pool.ports.cancel
  });
  if (answer.status !== 202) throw await refusal(place3, answer, { what: "open an upload", writes: true });
  answer.body.discard();
  return sessionOf(place3, answer);
}
async function mount(place3, digest, from) {
  const query = new URLSearchParams({ mount: digest, from });
  const answer = await place3.host.request({
    method: "POST",
    url: place3.url(`blobs/uploads/?${query.toString()}`),
    access: { ...place3.access("push"), from },
    signal: place3.host.pool.ports.cancel
  });
  answer.body.discard();
  if (answer.status === 201) return "mounted";
  return answer.status === 202 ? sessionOf(place3, answer) : "refused";
}
async function cancelSession(place3, session) {
  try {
    const answer = await place3.host.once({ method: "DELETE", url: session.location, access: place3.access("push"), answerMs: 3e3 });
    answer.body.discard();
  } catch (error2) {
    place3.host.pool.ports.log.debug(`The upload could not be given up: ${error2 instanceof Error ? error2.name : "unknown"}.`);
  }
}
function sessionOf(place3, answer, before) {
  const header = answer.headers["location"];
  const location = header === void 0 ? void 0 : resolved(header, answer.url, place3.host.pool.remark);
  if (location === void 0) {
    if (before !== void 0) return before;
    throw new Failure({
      code: "REGISTRY_BROKEN",
      message: `${place3.repository.host} opened an upload without a Location that makes sense.`,
      hint: "Check that the address is that of an OCI registry."
    });
  }
  assertSafe(location, answer.url, "upload address");
  const minimum = Number(answer.headers["oci-chunk-min-length"] ?? before?.minimumChunk ?? 0);
  return { location, minimumChunk: Number.isSafeInteger(minimum) && minimum > 0 ? minimum : 0 };
}
function closing(session, digest) {
  const url = new URL(session.location);
  url.search = `${url.search === "" ? "?" : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}

// src/registry/access.ts
async function provePushRight(place3) {
  await cancelSession(place3, await openSession(place3));
}

// src/registry/blobs/open.ts
async function* readBlob(place3, blob, from) {
  const { ports } = place3.host.pool;
  const url = place3.url(`blobs/${blob.digest}`);
  let patience = new Patience(ports, `GET ${url.pathname}`);
  let at2 = from;
  let broken = false;
  while (at2 < blob.size || at2 === 0 && !broken) {
    const answer = await ask(place3, url, blob, at2);
    let skip = await skipped(place3, answer, blob, { at: at2, resumed: broken });
    try {
      for await (const chunk2 of answer.body.stream()) {
        const rest = skip >= chunk2.length ? void 0 : chunk2.subarray(skip);
        skip -= chunk2.length - (rest?.length ?? 0);
        if (rest === void 0 || rest.length === 0) continue;
        at2 += rest.length;
        yield rest;
        if (patience.tries > 0) patience = new Patience(ports, `GET ${url.pathname}`);
      }
      if (at2 < blob.size) throw new WireError("reset", "the blob ended early", { sent: true });
      return;
    } catch (error2) {
      if (!(error2 instanceof WireError)) throw error2;
      ports.cancel.throwIfAborted();
      broken = true;
      if (!await patience.afterError(error2)) throw unreachable(place3.host.endpoint.host, url, error2);
    }
  }
}
function ask(place3, url, blob, at2) {
  return place3.host.request({
    method: "GET",
    url,
    access: place3.access("pull"),
    headers: at2 === 0 ? {} : { range: `bytes=${at2}-${blob.size - 1}` },
    signal: place3.host.pool.ports.cancel
  });
}
async function skipped(place3, answer, blob, want) {
  if (answer.status === 206) {
    const start = /^bytes (\d+)-/.exec(answer.headers["content-range"] ?? "")?.[1];
    if (start === void 0 || Number(start) === want.at) return 0;
    answer.body.drop();
    throw rangeUnsupported(place3, blob);
  }
  if (answer.status === 200) {
    if (want.at === 0 || want.resumed) return want.at;
    answer.body.drop();
    throw rangeUnsupported(place3, blob);
  }
  if (answer.status === 416) {
    answer.body.drop();
    throw rangeUnsupported(place3, blob);
  }
  if (answer.status === 404) {
    answer.body.drop();
    throw new Failure({
      code: "BLOB_UNKNOWN",
      message: `${place3.repository.name} does not hold blob ${blob.digest}, though a manifest names it.`,
      hint: "The ModelKit there is incomplete: push it again from its files."
    });
  }
  if (isPassing(answer.status)) place3.host.lane.reset();
  throw await refusal(place3, answer, { what: `read blob ${blob.digest}`, writes: false });
}
function rangeUnsupported(place3, blob) {
  return new Failure({
    code: "RANGE_UNSUPPORTED",
    message: `${place3.repository.host} does not give parts of blob ${blob.digest}.`,
    hint: "Values that need single parts of published layers are not to be had from this registry."
  });
}

// src/registry/manifests/immutability.ts
function mayBeImmutable(status, body) {
  switch (status) {
    case 403:
    case 409:
    case 412:
      return true;
    case 405:
      return body.codes.includes("REGISTRY_DISALLOWED_OPERATION") || SENTENCE.test(body.text);
    case 400:
      return body.codes.includes("TAG_INVALID") || SENTENCE.test(body.text);
    default:
      return false;
  }
}
var SENTENCE = /immutab|already exists|cannot be overwritten|not allow updating|redeploy|protected tag/i;

// src/registry/manifests/resolve.ts
var ASK_BY_GET = /* @__PURE__ */ new Set([400, 403, 405, 406, 501]);
async function resolveManifest(place3, reference) {
  const head = await ask2(place3, "HEAD", reference);
  if (head.status === 404) {
    head.body.discard();
    return void 0;
  }
  if (head.status === 200) {
    head.body.discard();
    const found = descriptorOf(head, reference);
    if (found !== void 0) return found;
  } else if (ASK_BY_GET.has(head.status)) {
    head.body.drop();
  } else {
    throw await refusal(place3, head, doing(reference));
  }
  return (await read3(place3, reference))?.descriptor;
}
async function fetchManifest(place3, digest) {
  const found = await read3(place3, digest);
  if (found !== void 0) return parseManifest(found.bytes, found.descriptor.mediaType, digest);
  throw new Failure({
    code: "MANIFEST_UNKNOWN",
    message: `${place3.repository.name} holds no manifest ${digest}.`,
    hint: "Check the digest and the repository; a clean-up rule of the registry may have removed it."
  });
}
async function read3(place3, reference) {
  const answer = await ask2(place3, "GET", reference);
  if (answer.status === 404) {
    answer.body.discard();
    return void 0;
  }
  if (answer.status !== 200) throw await refusal(place3, answer, doing(reference));
  const { bytes } = await answer.body.bytes(MANIFEST_SIZE_LIMIT + 1);
  const digest = parseDigest(reference) ?? digestOf(bytes);
  return { descriptor: { mediaType: mediaTypeOf(answer), digest, size: bytes.length }, bytes };
}
function ask2(place3, method, reference) {
  return place3.host.request({
    method,
    url: place3.url(`manifests/${reference}`),
    access: place3.access("pull"),
    // No answer out of a cache on the way: a tag is asked about to decide on a write.
    headers: { accept: MANIFEST_ACCEPT, "cache-control": "no-cache" }
  });
}
function descriptorOf(answer, reference) {
  const header = answer.headers["docker-content-digest"];
  const digest = typeof header === "string" ? parseDigest(header) : void 0;
  const size = Number(answer.headers["content-length"]);
  if (digest === void 0 || !Number.isSafeInteger(size) || size <= 0) return void 0;
  if (parseDigest(reference) !== void 0 && reference !== digest) return void 0;
  return { mediaType: mediaTypeOf(answer), digest, size };
}
function mediaTypeOf(answer) {
  return (answer.headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";
}
function doing(reference) {
  return { what: `look up ${reference}`, writes: false };
}

// src/registry/manifests/put.ts
var ANSWER_MS2 = 5 * 6e4;
async function putManifest(place3, manifest, reference, query = "") {
  const { host } = place3;
  const url = place3.url(`manifests/${reference}${query}`);
  const patience = new Patience(host.pool.ports, `PUT ${url.pathname} at ${host.endpoint.host}`);
  const { bytes } = manifest;
  for (; ; ) {
    let broken;
    try {
      const answer = await host.once({
        method: "PUT",
        url,
        access: place3.access("push"),
        headers: { "content-type": manifest.descriptor.mediaType },
        body: { size: bytes.length, open: () => whole(bytes) },
        answerMs: ANSWER_MS2
      });
      if (answer.status >= 200 && answer.status < 300) {
        answer.body.discard();
        assertUnaltered(place3, answer, manifest.descriptor.digest);
        return { stored: true, answer };
      }
      const body = await errorBody(answer, host.pool.secrets);
      if (isBusy(answer) && patience.waitsForBusy(host.lane.pause)) continue;
      if (!isPassing(answer.status)) return { stored: false, answer, body };
      if (await isThere(place3, manifest, reference)) return { stored: true, answer: void 0 };
      if (!await patience.again(`answered ${answer.status}`)) return { stored: false, answer, body };
    } catch (error2) {
      if (!(error2 instanceof WireError)) throw error2;
      broken = error2;
    }
    if (broken !== void 0) {
      if (broken.trouble !== "certificate" && await isThere(place3, manifest, reference)) return { stored: true, answer: void 0 };
      if (!await patience.afterError(broken)) throw unreachable(host.endpoint.host, url, broken);
    }
  }
}
async function putTag(place3, manifest, tag) {
  const doing2 = { what: `point tag ${tag} at ${manifest.descriptor.digest}`, writes: true };
  try {
    const outcome = await putManifest(place3, manifest, tag);
    if (outcome.stored) return { tag, result: "written" };
    const { answer, body } = outcome;
    const failed = await refusalOf(place3, answer, body, doing2);
    if (!mayBeImmutable(answer.status, body)) return { tag, result: "failed", problem: problemOf2(failed) };
    const now = await resolveManifest(place3, tag);
    if (now?.digest === manifest.descriptor.digest) return { tag, result: "written" };
    if (now === void 0) return { tag, result: "failed", problem: problemOf2(failed) };
    return { tag, result: "immutable", problem: immutable(place3, tag, now.digest, manifest.descriptor.digest, answer, body) };
  } catch (error2) {
    return { tag, result: "failed", problem: problemOf2(error2) };
  }
}
function immutable(place3, tag, holds, wanted, answer, body) {
  const said = body.text === "" ? "" : `: ${body.text}`;
  const right = answer.status === 403 ? ", or give the login the right to overwrite tags" : "";
  return {
    code: "TAG_IMMUTABLE",
    message: `${place3.repository.host} does not let tag ${tag} in ${place3.repository.name} move from ${holds} to ${wanted} (${answer.status}${said}).`,
    hint: `Exempt "${tag}" from the registry's rule for immutable tags${right}, or use another tag name.`
  };
}
async function isThere(place3, manifest, reference) {
  try {
    return (await resolveManifest(place3, reference))?.digest === manifest.descriptor.digest;
  } catch (error2) {
    if (error2 instanceof Failure) return false;
    throw error2;
  }
}
function assertUnaltered(place3, answer, digest) {
  const header = answer.headers["docker-content-digest"];
  if (typeof header !== "string" || header === digest || header.split(":")[0] !== digest.split(":")[0]) return;
  throw new Failure({
    code: "CONTENT_ALTERED",
    message: `${place3.repository.name} stored the manifest as ${header}, but its bytes were sent as ${digest}.`,
    hint: "The registry, or a proxy in front of it, rewrites manifests; a ModelKit cannot be published there under its digest."
  });
}
async function* whole(bytes) {
  yield await Promise.resolve(bytes);
}

// src/registry/manifests/put-all.ts
var TAGS_A_REQUEST = 40;
var PARALLEL = 32;
async function putByDigest(place3, manifest, missing) {
  const { digest } = manifest.descriptor;
  const outcome = await putManifest(place3, manifest, digest);
  if (outcome.stored) return;
  const { answer, body } = outcome;
  const unknown3 = body.codes.some((code) => code === "MANIFEST_BLOB_UNKNOWN" || code === "BLOB_UNKNOWN" || code === "MANIFEST_UNKNOWN");
  const silent = body.codes.length === 0 && (answer.status === 400 || answer.status === 404);
  if (unknown3 || silent) {
    const blobs = await missing(body.digests);
    if (blobs.length > 0) {
      throw new Failure({
        code: "MANIFEST_BLOB_UNKNOWN",
        message: `${place3.repository.name} does not have every blob that the manifest names: ${blobs.join(", ")}.`,
        hint: "Push these blobs again, then the manifest. If it happens again, a clean-up of the registry runs at the same time."
      });
    }
  }
  const failure2 = await refusalOf(place3, answer, body, { what: `store manifest ${digest}`, writes: true });
  if (failure2.code !== "MANIFEST_REFUSED") throw failure2;
  const types = `manifest ${manifest.descriptor.mediaType}, config ${manifest.config?.mediaType ?? "none"}`;
  throw new Failure(
    { code: failure2.code, message: `${failure2.message} (${types})`, hint: failure2.hint },
    { cause: failure2 }
  );
}
async function putTags(place3, manifest, tags) {
  const written2 = /* @__PURE__ */ new Set();
  for (let at2 = 0; at2 < tags.length && tags.length > 1 && place3.host.tagParameter !== "ignored"; at2 += TAGS_A_REQUEST) {
    for (const tag of await putTogether(place3, manifest, tags.slice(at2, at2 + TAGS_A_REQUEST))) written2.add(tag);
  }
  const limit = pLimit(PARALLEL);
  return Promise.all(
    tags.map(async (tag) => written2.has(tag) ? { tag, result: "written" } : limit(() => putTag(place3, manifest, tag)))
  );
}
async function putTogether(place3, manifest, tags) {
  const query = `?${tags.map((tag) => `tag=${tag}`).join("&")}`;
  try {
    const outcome = await putManifest(place3, manifest, manifest.descriptor.digest, query);
    if (!outcome.stored || outcome.answer === void 0) return [];
    const header = outcome.answer.headers["oci-tag"];
    const named5 = new Set((Array.isArray(header) ? header.join(",") : header ?? "").split(",").map((tag) => tag.trim()));
    const set2 = tags.filter((tag) => named5.has(tag));
    place3.host.tagParameter = set2.length > 0 ? "understood" : "ignored";
    return set2;
  } catch (error2) {
    if (error2 instanceof Failure) return [];
    throw error2;
  }
}
function blobsNamed(manifest, named5) {
  const own = new Set([manifest.config, ...manifest.layers].map((one) => one?.digest));
  return named5.flatMap((text2) => {
    const digest = parseDigest(text2);
    return digest !== void 0 && own.has(digest) ? [digest] : [];
  });
}

// src/registry/manifests/link.ts
function nextLink(header) {
  const text2 = Array.isArray(header) ? header.join(", ") : header ?? "";
  for (const [, target, parameters = ""] of text2.matchAll(/<([^>]*)>((?:\s*;\s*[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^",;\s]*))*)/g)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i.test(parameters)) return target;
  }
  return void 0;
}

// src/registry/manifests/referrers.ts
var LIST_BYTES = 4 * 1024 * 1024;
async function* listReferrers(place3, digest) {
  const asked = /* @__PURE__ */ new Set();
  const given = /* @__PURE__ */ new Set();
  let url = place3.url(`referrers/${digest}`);
  while (url !== void 0 && !asked.has(url.href)) {
    asked.add(url.href);
    const answer = await place3.host.request({
      method: "GET",
      url,
      access: place3.access("pull"),
      headers: { accept: MediaType.imageIndex },
      redirects: "keep"
    });
    if (answer.status !== 200 || !isIndex(answer)) {
      if (isPassing(answer.status) || asked.size > 1)
        throw await refusal(place3, answer, { what: `list the referrers of ${digest}`, writes: false });
      answer.body.drop();
      yield* byTag(place3, digest);
      return;
    }
    const index = parseManifest((await answer.body.bytes(LIST_BYTES + 1)).bytes, MediaType.imageIndex);
    for (const descriptor of index.manifests) {
      if (given.has(descriptor.digest)) continue;
      given.add(descriptor.digest);
      yield descriptor;
    }
    const link = nextLink(answer.headers["link"]);
    const next = link === void 0 ? void 0 : parseUrl(link, answer.url);
    url = next === void 0 ? void 0 : new URL(next.pathname + next.search, url.origin);
  }
}
async function* byTag(place3, digest) {
  const tag = parseTagName(digest.replace(":", "-"));
  if (tag === void 0) return;
  const found = await read3(place3, tag);
  if (found === void 0) return;
  yield* parseManifest(found.bytes, found.descriptor.mediaType).manifests;
}
function isIndex(answer) {
  return (answer.headers["content-type"] ?? "").split(";")[0]?.trim() === MediaType.imageIndex;
}

// src/registry/manifests/tags.ts
var PAGE = 1e3;
var PAGE_BYTES = 32 * 1024 * 1024;
async function* listTags(place3) {
  const asked = /* @__PURE__ */ new Set();
  const seen2 = /* @__PURE__ */ new Set();
  let url = place3.url(`tags/list?n=${PAGE}`);
  while (url !== void 0) {
    if (asked.has(url.href)) throw incomplete(place3, "its pages lead back to a page that was read already");
    asked.add(url.href);
    const answer = await place3.host.request({
      method: "GET",
      url,
      access: place3.access("pull"),
      headers: { accept: "application/json" },
      signal: place3.host.pool.ports.cancel
    });
    if (answer.status === 404) {
      answer.body.discard();
      if (asked.size === 1) return;
      throw incomplete(place3, "it answered 404 for a page after the first");
    }
    if (answer.status !== 200) throw await refusal(place3, answer, { what: "list the tags", writes: false });
    const names = await namesOf(place3, answer);
    let fresh = 0;
    for (const name of names) {
      if (seen2.has(name)) continue;
      seen2.add(name);
      fresh += 1;
      const tag = parseTagName(name);
      if (tag !== void 0) yield tag;
    }
    url = nextPage(place3, answer, url, names, fresh);
  }
}
function nextPage(place3, answer, url, names, fresh) {
  const link = nextLink(answer.headers["link"]);
  if (link !== void 0) {
    const target = parseUrl(link, answer.url);
    if (target?.pathname.startsWith("/v2/") !== true) throw incomplete(place3, "the address of its next page makes no sense");
    return new URL(target.pathname + target.search, url.origin);
  }
  const last = names.at(-1);
  if (names.length !== PAGE || last === void 0 || fresh === 0) return void 0;
  return place3.url(`tags/list?n=${PAGE}&last=${encodeURIComponent(last)}`);
}
async function namesOf(place3, answer) {
  const { bytes, whole: whole2 } = await answer.body.bytes(PAGE_BYTES);
  if (!whole2) throw incomplete(place3, `one page of it is larger than ${PAGE_BYTES} bytes`);
  let json;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw incomplete(place3, "a page of it is not JSON");
  }
  const tags = typeof json === "object" && json !== null && "tags" in json ? json.tags : void 0;
  if (tags === null) return [];
  if (!Array.isArray(tags)) throw incomplete(place3, "a page of it holds no list of tags");
  return tags.map(String);
}
function incomplete(place3, why) {
  return new Failure({
    code: "TAGS_INCOMPLETE",
    message: `The tags of ${place3.repository.name} cannot be listed to the end: ${why}.`,
    hint: "The registry does not page its tags as the distribution specification says; ask its operator."
  });
}

// src/registry/manifests/untag.ts
var NOT_OFFERED = /* @__PURE__ */ new Set([400, 405, 406, 501]);
async function deleteTag(place3, tag) {
  const answer = await place3.host.request({ method: "DELETE", url: place3.url(`manifests/${tag}`), access: place3.access("delete") });
  if (NOT_OFFERED.has(answer.status)) {
    answer.body.drop();
    return "unsupported";
  }
  if (answer.status === 404) {
    answer.body.drop();
    return await resolveManifest(place3, tag) === void 0 ? "deleted" : "unsupported";
  }
  if (answer.status !== 200 && answer.status !== 202 && answer.status !== 204) {
    throw await refusal(place3, answer, { what: `delete tag ${tag}`, writes: true });
  }
  answer.body.discard();
  return "deleted";
}

// src/registry/place.ts
var Place = class {
  host;
  repository;
  /** Path in URLs and scopes. */
  path;
  constructor(host, repository) {
    this.host = host;
    this.repository = repository;
    this.path = apiPath(repository);
  }
  url(rest) {
    return this.host.url(this.path, rest);
  }
  access(actions) {
    return { path: this.path, actions };
  }
};

// src/registry/blobs/has.ts
var NO_ANSWER = /* @__PURE__ */ new Set([400, 403, 405, 406, 501]);
async function lookForBlob(place3, blob) {
  const answer = await place3.host.request({ method: "HEAD", url: place3.url(`blobs/${blob.digest}`), access: place3.access("pull") });
  answer.body.discard();
  if (answer.status === 200) {
    const length = answer.headers["content-length"];
    return length === void 0 || Number(length) === blob.size ? "there" : "absent";
  }
  if (answer.status === 404) return "absent";
  if (NO_ANSWER.has(answer.status)) return "unknown";
  throw await refusal(place3, answer, { what: `look for blob ${blob.digest}`, writes: false });
}

// src/registry/upload/counter.ts
var ByteCounter = class {
  #tell;
  #position = 0;
  constructor(tell2) {
    this.#tell = tell2;
  }
  add = (bytes) => {
    this.#position += bytes;
    this.#tell?.(bytes);
  };
  /** The upload goes on at `position`: everything behind it counts again. */
  backTo(position) {
    if (this.#position > position) this.#tell?.(position - this.#position);
    this.#position = Math.min(this.#position, position);
  }
};

// src/registry/upload/attempt.ts
var FINISH_MS = 10 * 6e4;
var FINISH_BYTES_A_SECOND = 5e7;
var LONG = 8 * 1024 * 1024;
async function attempt(place3, request, good) {
  const { host } = place3;
  const { clock, cancel } = host.pool.ports;
  const size = request.body?.size ?? 0;
  let authorization;
  const outlived = () => authorization !== void 0 && authorization.expires <= clock.monotonic();
  try {
    const answer = await host.once({
      ...request,
      access: place3.access("push"),
      slot: "upload",
      challenge: size > LONG ? "learn" : "answer",
      freshness: size > LONG ? "long" : "short",
      answerMs: Math.max(FINISH_MS, size / FINISH_BYTES_A_SECOND * 1e3),
      signal: cancel,
      onAuthorization: (used) => {
        authorization = used;
      }
    });
    if (good.includes(answer.status)) {
      if (answer.complete) {
        answer.body.discard();
        return { ok: true, answer };
      }
      answer.body.drop();
      const message = "it said yes before it had all bytes";
      return { ok: false, ending: { kind: "broken", trouble: "protocol", message, sent: true, outlived: outlived() }, authorization };
    }
    const body = await errorBody(answer, host.pool.secrets);
    const ending = { kind: "answer", status: answer.status, body, complete: answer.complete, outlived: outlived() };
    return { ok: false, ending, authorization, answer };
  } catch (error2) {
    if (error2 instanceof BodyError) throw error2.thrown;
    if (!(error2 instanceof WireError)) throw error2;
    const { trouble, message, sent } = error2;
    return { ok: false, ending: { kind: "broken", trouble, message, sent, outlived: outlived() }, authorization, error: error2 };
  }
}
function namesOther(answer, blob) {
  const named5 = answer.headers["docker-content-digest"];
  const { digest } = blob.descriptor;
  return typeof named5 === "string" && named5 !== digest && named5.split(":")[0] === digest.split(":")[0];
}

// src/registry/upload/checked-source.ts
import { createHash as createHash2 } from "node:crypto";
var CheckedSource = class {
  #blob;
  #hash;
  #hashed = 0;
  #iterator;
  /** Position of the iterator, and what is left of its last chunk (which stays valid until the next is asked for). */
  #at = 0;
  #left = new Uint8Array();
  constructor(blob) {
    this.#blob = blob;
    this.#hash = createHash2(algorithmOf(blob.descriptor.digest));
  }
  /** Bytes `from` up to `to`. Throws SOURCE_CHANGED when the source is shorter, longer or other than its descriptor says. */
  async *read(from, to) {
    if (from > this.#hashed) throw new RangeError("bytes were passed over that have not been hashed");
    const { size } = this.#blob.descriptor;
    if (size === 0) this.#verify();
    if (this.#iterator === void 0 || this.#at !== from) await this.#open(from);
    while (this.#at < to) {
      if (this.#left.length === 0) await this.#next();
      const chunk2 = this.#left.subarray(0, to - this.#at);
      this.#digest(chunk2);
      if (this.#at + chunk2.length === size) this.#verify();
      yield chunk2;
      this.#at += chunk2.length;
      this.#left = this.#left.subarray(chunk2.length);
    }
    if (to === size) await this.close();
  }
  /** Closes the source; called when an upload ends early, too. */
  async close() {
    const iterator = this.#iterator;
    this.#iterator = void 0;
    this.#left = new Uint8Array();
    await iterator?.return?.();
  }
  async #open(from) {
    await this.close();
    this.#at = from;
    this.#iterator = this.#blob.open(from)[Symbol.asyncIterator]();
  }
  async #next() {
    const { size } = this.#blob.descriptor;
    for (; ; ) {
      const next = await this.#iterator?.next();
      if (next === void 0 || next.done === true) throw this.#changed(`it ends after ${this.#at} of ${size} bytes`);
      if (next.value.length === 0) continue;
      if (this.#at + next.value.length > size) throw this.#changed(`it is longer than ${size} bytes`);
      this.#left = next.value;
      return;
    }
  }
  // A range that is read again was hashed the first time.
  #digest(chunk2) {
    const known3 = this.#hashed - this.#at;
    if (known3 >= chunk2.length) return;
    this.#hash.update(known3 > 0 ? chunk2.subarray(known3) : chunk2);
    this.#hashed = this.#at + chunk2.length;
  }
  #verify() {
    if (this.#verified) return;
    const { digest } = this.#blob.descriptor;
    const found = `${algorithmOf(digest)}:${this.#hash.digest("hex")}`;
    if (found !== digest) throw this.#changed(`it hashes to ${found} now`);
    this.#verified = true;
  }
  #verified = false;
  #changed(how) {
    return new Failure({
      code: "SOURCE_CHANGED",
      message: `The content of blob ${this.#blob.descriptor.digest} changed while it was uploaded: ${how}.`,
      hint: "Nothing was tagged. Do not write to the files of the kit while the step runs, and run it again."
    });
  }
};

// src/registry/upload/chunks.ts
var CHUNK = 64 * 1024 * 1024;
var CHUNK_CEILING = 1024 * 1024 * 1024;
var TROUBLES = 3;
async function sendChunks(place3, opened, blob, counter) {
  const { digest, size } = blob.descriptor;
  const length = chunkLength(place3, opened);
  const source = new CheckedSource(blob);
  let session = opened;
  let troubles = 0;
  try {
    for (let from = 0; from < size; ) {
      const start = from;
      const to = Math.min(start + length, size);
      const open6 = () => {
        counter.backTo(start);
        return source.read(start, to);
      };
      const last = await attempt(
        place3,
        {
          method: "PATCH",
          url: session.location,
          headers: { "content-type": "application/octet-stream", "content-range": `${start}-${to - 1}` },
          body: { size: to - start, open: open6, onBytes: counter.add }
        },
        [201, 202, 204]
      );
      if (last.ok) {
        session = sessionOf(place3, last.answer, session);
        from = to;
        troubles = 0;
        continue;
      }
      troubles += 1;
      const standing = troubles > TROUBLES ? void 0 : await standingOf(place3, session, last);
      if (standing === void 0 || standing.at < start || standing.at > to) return { last, session };
      session = standing.session;
      from = standing.at;
      counter.backTo(from);
    }
    const url = closing(session, digest);
    return {
      last: await attempt(place3, { method: "PUT", url, headers: { "content-type": "application/octet-stream" } }, [200, 201, 204]),
      session
    };
  } finally {
    await source.close();
  }
}
function chunkLength(place3, session) {
  const most = Math.min(place3.host.profile.chunkLimit ?? CHUNK, CHUNK);
  return Math.min(Math.max(most, session.minimumChunk), CHUNK_CEILING);
}
async function standingOf(place3, session, last) {
  if (last.ok || !worthAsking(last)) return void 0;
  if (last.authorization !== void 0 && last.ending.outlived) place3.host.login.forget(last.authorization);
  const answer = await place3.host.request({
    method: "GET",
    url: session.location,
    access: place3.access("push"),
    signal: place3.host.pool.ports.cancel
  });
  answer.body.discard();
  if (answer.status !== 204 && answer.status !== 202) return void 0;
  const end = Number(/^(?:bytes=)?0-(\d+)$/.exec(answer.headers["range"] ?? "")?.[1] ?? 0);
  return { at: end === 0 ? 0 : end + 1, session: sessionOf(place3, answer, session) };
}
function worthAsking(last) {
  const { ending } = last;
  if (ending.kind === "broken") return ending.trouble !== "certificate";
  return ending.status >= 500 || [401, 408, 416, 429, 499].includes(ending.status);
}

// src/registry/upload/verdict.ts
var AMBIGUOUS = /* @__PURE__ */ new Set([408, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
function verdictOn(ending) {
  const login = ending.outlived ? "renew" : "keep";
  if (ending.kind === "broken") {
    if (ending.trouble === "certificate") return { do: "stop" };
    return { do: "retry", look: ending.sent ? "patiently" : "once", why: ending.message, login, counts: true };
  }
  const { status, body, complete } = ending;
  const why = `answered ${status}`;
  const says = (code) => body.codes.includes(code);
  if (status === 429 || status === 503)
    return { do: "retry", look: complete && status === 503 ? "patiently" : "once", why, login, counts: false };
  if (AMBIGUOUS.has(status)) return { do: "retry", look: complete ? "patiently" : "once", why, login, counts: true };
  if (status === 401) return { do: "retry", look: "once", why, login: "renew", counts: true };
  if (status === 403) return ending.outlived ? { do: "retry", look: "once", why, login: "renew", counts: true } : { do: "stop" };
  if (status === 404 && !says("NAME_UNKNOWN")) return { do: "retry", look: "once", why, login, counts: true };
  if (says("BLOB_UPLOAD_UNKNOWN") || says("BLOB_UPLOAD_INVALID")) return { do: "retry", look: "once", why, login, counts: true };
  if (status === 400 && says("DIGEST_INVALID")) return { do: "retry", look: "once", why, login, counts: true };
  if (status === 413) return { do: "chunk", why };
  if (status === 416) return { do: "retry", look: "once", why, login, counts: true };
  return { do: "stop" };
}

// src/registry/upload/whole.ts
async function sendWhole(place3, session, blob, counter) {
  const { digest, size } = blob.descriptor;
  let source = new CheckedSource(blob);
  const open6 = async function* () {
    await source.close();
    counter.backTo(0);
    source = new CheckedSource(blob);
    yield* source.read(0, size);
  };
  try {
    return await attempt(
      place3,
      {
        method: "PUT",
        url: closing(session, digest),
        headers: { "content-type": "application/octet-stream" },
        body: { size, open: open6, onBytes: counter.add }
      },
      [200, 201, 204]
    );
  } finally {
    await source.close();
  }
}

// src/registry/upload/send-blob.ts
var LARGE = 1024 ** 3;
var LOOKS_MS = [2e3, 5e3, 15e3, 3e4];
async function sendBlob(place3, blob, counter, session, doubted) {
  const { ports } = place3.host.pool;
  const patience = new Patience(ports, `Upload of ${blob.descriptor.digest} to ${place3.repository.name}`);
  const count2 = { renewals: 0, damages: 0 };
  let chunked = false;
  let next = session;
  for (; ; ) {
    const open6 = { session: next ?? await openSession(place3) };
    next = void 0;
    const failed = await tryOnce(place3, open6, blob, counter, chunked);
    if (failed === void 0) return;
    counter.backTo(0);
    await cancelSession(place3, open6.session);
    const verdict = verdictOn(failed.ending);
    const mayChunk = place3.host.profile.chunks === "fallback" && !chunked && blob.descriptor.size > 0;
    if (verdict.do === "stop" || verdict.do === "chunk" && !mayChunk) throw await failureOf(place3, blob, failed);
    if (verdict.do === "chunk") {
      chunked = true;
      continue;
    }
    if (verdict.login === "renew") {
      if (failed.authorization !== void 0) place3.host.login.forget(failed.authorization);
      count2.renewals += 1;
    }
    if (isDamage(failed.ending)) count2.damages += 1;
    if (!doubted && await hasArrived(place3, blob, verdict.look)) return;
    if (count2.damages > 1) throw await failureOf(place3, blob, failed);
    if (count2.renewals > 1) {
      if (!mayChunk) throw await failureOf(place3, blob, failed);
      chunked = true;
    }
    const again = verdict.counts ? await patience.again(verdict.why) : patience.waitsForBusy(place3.host.lane.pause);
    if (!again) throw await failureOf(place3, blob, failed);
    if (mayChunk && patience.tries >= 2 && blob.descriptor.size > LARGE) chunked = true;
    ports.log.info(`Sending ${blob.descriptor.digest} to ${place3.repository.name} again: ${verdict.why}.`);
  }
}
async function tryOnce(place3, open6, blob, counter, chunked) {
  try {
    const last = chunked ? await inChunks(place3, open6, blob, counter) : await sendWhole(place3, open6.session, blob, counter);
    if (!last.ok) return last;
    if (!namesOther(last.answer, blob)) return void 0;
    const body = { codes: ["DIGEST_INVALID"], text: "the registry stored it under another digest", digests: [] };
    const ending = { kind: "answer", status: 400, body, complete: true, outlived: false };
    return { ok: false, ending, authorization: last.answer.authorization, answer: last.answer };
  } catch (error2) {
    counter.backTo(0);
    await cancelSession(place3, open6.session);
    throw error2;
  }
}
async function inChunks(place3, open6, blob, counter) {
  const { last, session } = await sendChunks(place3, open6.session, blob, counter);
  open6.session = session;
  return last;
}
async function hasArrived(place3, blob, look2) {
  const { clock, cancel } = place3.host.pool.ports;
  let waited = 0;
  for (const at2 of look2 === "once" ? [0] : LOOKS_MS) {
    if (at2 > waited) await clock.sleep(at2 - waited, cancel);
    waited = at2;
    if (await lookForBlob(place3, blob.descriptor) === "there") return true;
  }
  return false;
}
function isDamage(ending) {
  return ending.kind === "answer" && ending.body.codes.includes("DIGEST_INVALID");
}
async function failureOf(place3, blob, failed) {
  const { ending, answer, error: error2 } = failed;
  if (error2 !== void 0) return unreachable(place3.host.endpoint.host, place3.url("blobs/uploads/"), error2);
  if (ending.kind === "answer" && answer !== void 0) {
    if (isDamage(ending)) return damaged(place3, blob);
    return refusalOf(place3, answer, ending.body, {
      what: `upload blob ${blob.descriptor.digest} (${blob.descriptor.size} bytes)`,
      writes: true
    });
  }
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `${place3.repository.name} did not take blob ${blob.descriptor.digest}: ${ending.kind === "broken" ? ending.message : String(ending.status)}.`,
    hint: "The registry has a fault of its own. Run the step again; what was uploaded is not sent again."
  });
}
function damaged(place3, blob) {
  return new Failure({
    code: "CONTENT_ALTERED",
    message: `Blob ${blob.descriptor.digest} reached ${place3.repository.name} damaged, twice, though it was right when it was sent.`,
    hint: "Something between the runner and the registry changes uploads: check proxies on the way."
  });
}

// src/registry/upload/uploads.ts
var Uploads = class {
  #place;
  #flying = /* @__PURE__ */ new Map();
  /** Blobs that the registry claims to have and then misses: its word is not taken for them. */
  #doubted = /* @__PURE__ */ new Set();
  constructor(place3) {
    this.#place = place3;
  }
  async has(blob) {
    return !this.#doubted.has(blob.digest) && await lookForBlob(this.#place, blob) === "there";
  }
  async push(blob, onBytes) {
    const { digest } = blob.descriptor;
    const flying = this.#flying.get(digest);
    if (flying !== void 0) {
      await flying;
      return "present";
    }
    const push = this.#push(blob, onBytes).finally(() => this.#flying.delete(digest));
    this.#flying.set(digest, push);
    return push;
  }
  /**
   * The blobs of a manifest that the registry says it misses: those it does not have, or else those it named though it claims to have them
   * (all, when it named none). They will be uploaded whatever it claims.
   */
  async missing(manifest, named5) {
    const blobs = [
      ...new Map([manifest.config, ...manifest.layers].flatMap((one) => one === void 0 ? [] : [[one.digest, one]])).values()
    ];
    const there = await Promise.all(blobs.map((blob) => lookForBlob(this.#place, blob)));
    const absent = blobs.filter((_, index) => there[index] !== "there").map((blob) => blob.digest);
    const own = blobsNamed(manifest, named5);
    const found = absent.length > 0 ? absent : own.length > 0 ? own : blobs.map((blob) => blob.digest);
    for (const digest of found) this.#doubted.add(digest);
    return found;
  }
  async #push(blob, onBytes) {
    const { digest } = blob.descriptor;
    const doubted = this.#doubted.has(digest);
    if (!doubted && await lookForBlob(this.#place, blob.descriptor) === "there") return "present";
    const mounted = doubted ? void 0 : await this.#mount(blob);
    if (mounted === "mounted") return "mounted";
    await sendBlob(this.#place, blob, new ByteCounter(onBytes), mounted, doubted);
    this.#doubted.delete(digest);
    return "uploaded";
  }
  async #mount(blob) {
    const { origin: origin2, descriptor } = blob;
    const { host, path: path6 } = this.#place;
    if (origin2 === void 0 || endpointOf(origin2.host, []).host !== host.endpoint.host || apiPath(origin2) === path6) return void 0;
    const answer = await mount(this.#place, descriptor.digest, apiPath(origin2));
    return answer === "refused" ? void 0 : answer;
  }
};

// src/registry/target.ts
var RegistryTarget = class {
  repository;
  #place;
  #uploads;
  constructor(host, repository) {
    this.repository = repository;
    this.#place = new Place(host, repository);
    this.#uploads = new Uploads(this.#place);
  }
  resolve(reference) {
    return resolveManifest(this.#place, reference);
  }
  manifest(digest) {
    return fetchManifest(this.#place, digest);
  }
  open(blob, from = 0) {
    const bytes = readBlob(this.#place, blob, from);
    return from === 0 ? verified(blob, bytes, this.repository.name) : bytes;
  }
  tags() {
    return listTags(this.#place);
  }
  referrers(subject2) {
    return listReferrers(this.#place, subject2);
  }
  access() {
    return provePushRight(this.#place);
  }
  has(blob) {
    return this.#uploads.has(blob);
  }
  push(blob, onBytes) {
    return this.#uploads.push(blob, onBytes);
  }
  async put(manifest, tags) {
    if (tags.length > 0) return putTags(this.#place, manifest, tags);
    await putByDigest(this.#place, manifest, (named5) => this.#uploads.missing(manifest, named5));
    return [];
  }
  untag(tag) {
    return deleteTag(this.#place, tag);
  }
};

// src/registry/hosts.ts
function registryHosts(options, ports) {
  const pool = new Pool(options, ports);
  const hosts = /* @__PURE__ */ new Map();
  const targets = /* @__PURE__ */ new Map();
  return {
    target: (repository) => {
      let target = targets.get(repository.name);
      if (target === void 0) {
        const { host: name } = endpointOf(repository.host, []);
        const host = hosts.get(name) ?? new RegistryHost(repository.host, pool);
        hosts.set(name, host);
        target = new RegistryTarget(host, repository);
        targets.set(repository.name, target);
      }
      return target;
    },
    close: () => {
      pool.close();
      return Promise.resolve();
    }
  };
}

// src/run/connect.ts
function connect2(inputs, ports) {
  const host = inputs.repositories.find((one) => one.kind === "registry")?.host;
  const actor = ports.env["GITHUB_ACTOR"];
  const registries = registryHosts(
    {
      ...inputs.credentials === void 0 || host === void 0 ? {} : { credentials: inputs.credentials, credentialsHost: host },
      ...inputs.githubToken === void 0 ? {} : { githubToken: inputs.githubToken },
      ...actor === void 0 || actor === "" ? {} : { githubActor: actor },
      plainHttp: inputs.plainHttp,
      concurrency: inputs.concurrency,
      platform: ports.platform
    },
    ports
  );
  const workspace = ports.env["GITHUB_WORKSPACE"] ?? "";
  const targets = /* @__PURE__ */ new Map();
  return {
    target: (repository) => {
      const known3 = targets.get(repository.name);
      if (known3 !== void 0) return known3;
      const made = repository.kind === "layout" ? openLayout(repository, { workspace }) : registries.target(repository);
      targets.set(repository.name, made);
      return made;
    },
    close: () => registries.close()
  };
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
  if (event !== "delete") return `Nothing to do: ${what} by this push; tags are removed on the \`delete\` event with \`prune: true\`.`;
  if (refType === "branch") return `Nothing to do: ${what}, and only tags of deleted git tags are ever removed.`;
  return prune ? void 0 : `Nothing to do: ${what}; its tags stay, because \`prune\` is not \`true\`.`;
}
function isDeletion(trigger) {
  return trigger.event === "delete" || trigger.unclear === DELETED_UNKNOWN;
}
var DELETED_UNKNOWN = "the payload does not say which branch or git tag was deleted";

// src/trigger/git-ref.ts
function parseRef2(text2) {
  if (text2?.startsWith("refs/") !== true || !isRefName(text2)) return void 0;
  const [, namespace, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(text2) ?? [];
  if (namespace === void 0 || name === void 0) return { type: "other", ref: text2 };
  if (namespace === "heads") return { type: "branch", ref: text2, name };
  if (namespace === "tags") return { type: "tag", ref: text2, name };
  const number2 = /^([1-9]\d{0,14})\/(?:merge|head)$/.exec(name)?.[1];
  return number2 === void 0 ? { type: "other", ref: text2 } : { type: "pull", ref: text2, number: Number(number2) };
}
function branchRef(name) {
  return { type: "branch", ref: `refs/heads/${name}`, name };
}
function tagRef(name) {
  return { type: "tag", ref: `refs/tags/${name}`, name };
}
function branchName(text2) {
  if (text2 === void 0) return void 0;
  const ref = parseRef2(text2);
  if (ref !== void 0) return ref.type === "branch" ? ref.name : void 0;
  return !text2.startsWith("refs/") && isRefName(text2) ? text2 : void 0;
}

// src/trigger/branch-or-tag.ts
async function branchOrTag(name, isDefaultBranch2, commit, git) {
  const shown2 = printableText(name);
  if (isDefaultBranch2) return { ref: branchRef(name) };
  const tag = await git.tagCommit(name);
  if (tag.known && tag.value === void 0) return { ref: branchRef(name) };
  const branch = await git.branchHead(name);
  if (!tag.known) {
    return branch.known ? { ref: branchRef(name) } : { unclear: `whether ${shown2} is a branch or a git tag is not known: ${tag.why}` };
  }
  if (!branch.known && commit.known && tag.value === commit.value) return { ref: tagRef(name) };
  if (branch.known) return { unclear: `${shown2} is both a branch and a git tag, and the payload does not say which one ran` };
  return { unclear: `git tag ${shown2} names another commit than the triggering run had, and no branch of this name is known` };
}

// src/trigger/event-file.ts
import { readFile as readFile2, stat as stat4 } from "node:fs/promises";
var SIZE_LIMIT = 32 * 1024 * 1024;
async function readEventFile(env) {
  const path6 = env["GITHUB_EVENT_PATH"];
  if (path6 === void 0 || path6 === "") return notKnown("there is no event payload (GITHUB_EVENT_PATH is not set)");
  try {
    const { size } = await stat4(path6);
    if (size > SIZE_LIMIT) return notKnown(`the event payload is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    const text2 = (await readFile2(path6, "utf8")).replace(/^\uFEFF/, "");
    const payload = JSON.parse(text2);
    return known(payload, "event payload");
  } catch (thrown) {
    return notKnown(`the event payload cannot be read (${printableText(messageOf(thrown))})`);
  }
}

// src/trigger/event.ts
function ambientRef({ env }) {
  return env["GITHUB_REF"];
}
function ambientCommit({ env }) {
  return { hash: env["GITHUB_SHA"], source: "GITHUB_SHA" };
}
function payloadCommit({ payload }, ...path6) {
  return { hash: textAt(payload, ...path6), source: `event payload, ${path6.join(".")}` };
}
function repositoryOf({ payload, env }) {
  return (textAt(payload, "repository", "full_name") ?? env["GITHUB_REPOSITORY"])?.toLowerCase();
}
function defaultBranchOf({ payload }) {
  return textAt(payload, "repository", "default_branch");
}
function numberAt(value, ...path6) {
  const found = at(value, ...path6);
  return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : void 0;
}
function isReadOnlyBot({ env }) {
  return env["GITHUB_ACTOR"] === "dependabot[bot]";
}
function shownName({ name }) {
  return printableText(name);
}

// src/trigger/pull-request.ts
function pullRequestSubject(event) {
  const pull = at(event.payload, "pull_request");
  const ambient = parseRef2(ambientRef(event));
  const number2 = numberAt(pull, "number") ?? numberAt(event.payload, "number") ?? (ambient?.type === "pull" ? ambient.number : void 0);
  const fork = isFork(event, pull);
  const planOnly = readOnlyReason(event, fork);
  const merged = at(pull, "merged") === true ? [payloadCommit(event, "pull_request", "merge_commit_sha")] : [];
  const commits = [ambientCommit(event), ...merged];
  if (number2 === void 0) {
    return { kind: "other", ref: "", unclear: "neither payload nor GITHUB_REF gives the number of the pull request", commits, planOnly };
  }
  const headBranch = textAt(pull, "head", "ref") ?? event.env["GITHUB_HEAD_REF"] ?? "";
  const fromPayload = branchName(textAt(pull, "base", "ref"));
  const branch = fromPayload ?? branchName(event.env["GITHUB_BASE_REF"]);
  return {
    kind: "pull-request",
    number: number2,
    headBranch: isRefName(headBranch) ? headBranch : "",
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

// src/trigger/ref-events.ts
function pushSubject(event) {
  const pushed = parseRef2(textAt(event.payload, "ref"));
  if (at(event.payload, "deleted") === true || isZero(textAt(event.payload, "after"))) return deleted(pushed);
  const ref = parseRef2(ambientRef(event)) ?? pushed;
  const base = ref?.type === "tag" ? branchName(textAt(event.payload, "base_ref")) : void 0;
  return {
    kind: "ref",
    ref,
    commits: pushedCommits(event, ref),
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
  const named5 = textAt(release, "tag_name");
  const tag = named5 !== void 0 && isRefName(named5) ? named5 : ambient?.type === "tag" ? ambient.name : void 0;
  if (tag === void 0) return { kind: "other", ref: "", unclear: "the payload does not say which git tag the release has", commits: [] };
  const commits = ambient?.type === "tag" && ambient.name === tag ? [ambientCommit(event)] : [];
  if (typeof release !== "object" || release === null) return { kind: "ref", ref: tagRef(tag), commits };
  return {
    kind: "release",
    tag,
    action: textAt(event.payload, "action") ?? "",
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
  return { kind: "schedule", branch, cron: textAt(event.payload, "schedule") ?? "", commits };
}
function mergeGroupSubject(event) {
  const ref = parseRef2(textAt(event.payload, "merge_group", "head_ref")) ?? parseRef2(ambientRef(event));
  const base = branchName(textAt(event.payload, "merge_group", "base_ref"));
  return {
    kind: "other",
    ref: ref?.ref ?? "",
    unclear: "a merge queue tests commits that are on no branch yet",
    commits: [payloadCommit(event, "merge_group", "head_sha"), ambientCommit(event)],
    planOnly: "merge_group: a merge queue is planned, not published",
    ...base === void 0 ? {} : { base: { branch: base, source: "event payload, merge_group.base_ref" } }
  };
}
function ambientSubject(event) {
  const ref = parseRef2(ambientRef(event)) ?? parseRef2(textAt(event.payload, "ref"));
  return { kind: "ref", ref, commits: [ambientCommit(event)] };
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
  if (triggeredBy === "merge_group") {
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
  const listed3 = at(run, "pull_requests");
  const pulls = Array.isArray(listed3) ? listed3 : [];
  const number2 = pulls.length === 1 ? numberAt(pulls[0], "number") : void 0;
  if (number2 === void 0) {
    return { kind: "other", ref: "", unclear: "the payload does not say which pull request the triggering run was of", commits, planOnly };
  }
  const base = branchName(textAt(pulls[0], "base", "ref"));
  const headBranch = textAt(run, "head_branch") ?? "";
  return {
    kind: "pull-request",
    number: number2,
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
  return subject2.kind === "ref" && subject2.ref?.type === "pull" ? pullRequestSubject(event) : subject2;
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
  for (const path6 of [["head_commit"], ["workflow_run", "head_commit"], ["merge_group", "head_commit"]]) {
    const described = at(event.payload, ...path6);
    const time = textAt(described, "timestamp");
    if (textAt(described, "id") !== commit.value || time === void 0 || !TIME.test(time)) continue;
    const date = new Date(time);
    if (!Number.isNaN(date.getTime())) return known(date, `event payload, ${path6.join(".")}.timestamp`);
  }
  return needs.commitDate ? git.commitDate(commit.value) : NOT_ASKED;
}
function defaultBranch(event, missing, needs, git) {
  const named5 = defaultBranchOf(event);
  if (named5 !== void 0) return Promise.resolve(known(named5, "event payload, repository.default_branch"));
  if (!needs.defaultBranch) return Promise.resolve(NOT_ASKED);
  return git.defaultBranch().then((branch) => branch.known || missing === void 0 ? branch : notKnown(`${missing}; ${branch.why}`));
}
function baseBranchOf(subject2) {
  if (subject2.base !== void 0) return known(subject2.base.branch, subject2.base.source);
  return notKnown("the event names no base branch");
}

// src/trigger/read.ts
async function readTrigger(env, git, needs, clock) {
  const name = env["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "") throw noEvent();
  const startedAt = clock.now();
  const file2 = await readEventFile(env);
  const event = { name, env, payload: file2.known ? file2.value : void 0 };
  const subject2 = subjectOf(event);
  const { commit, particulars } = await resolve3(subject2, needs, git);
  return {
    event: printableText(name),
    commit,
    commitDate: await commitDateOf(event, commit, needs, git),
    defaultBranch: await defaultBranch(event, file2.known ? void 0 : file2.why, needs, git),
    baseBranch: baseBranchOf(subject2),
    startedAt,
    writes: subject2.planOnly === void 0 ? { allowed: true } : { allowed: false, why: subject2.planOnly },
    ...particulars
  };
}
async function resolve3(subject2, needs, git) {
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
      const { kind, number: number2, headBranch, fork } = subject2;
      return { commit: claimed, particulars: { kind, ref: `refs/pull/${number2}/merge`, number: number2, headBranch, fork } };
    }
    case "schedule": {
      const { kind, branch, cron } = subject2;
      const commit = await commitOf2(subject2.commits, { type: "branch", ref: `refs/heads/${branch}`, name: branch }, git);
      return { commit, particulars: { kind, ref: `refs/heads/${branch}`, branch, cron } };
    }
    case "delete": {
      const { kind, refType, name } = subject2;
      const ref = `refs/${refType === "tag" ? "tags" : "heads"}/${name}`;
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

// src/model/types.ts
var NO_FACTS = { kit: {}, content: [], noContent: "the rules of this step do not ask what is inside" };

// src/model/formats/magic.ts
function startsWith(head, magic, from = 0) {
  if (head.length < from + magic.length) return false;
  for (let index = 0; index < magic.length; index++) if (head[from + index] !== magic.charCodeAt(index)) return false;
  return true;
}
function headText(head, length = 256) {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, length)).toString("latin1");
}
function fileName(path6) {
  return path6.slice(path6.lastIndexOf("/") + 1).toLowerCase();
}
function extension(path6) {
  const name = fileName(path6);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1);
}

// src/model/names/text.ts
import { createHash as createHash3 } from "node:crypto";
var TEXT_LIMIT2 = 256;
function cleanText(text2) {
  return text2.slice(0, TEXT_LIMIT2 * 4).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ").trim().slice(0, TEXT_LIMIT2).replace(/[\p{Cs}\uFFFD]+/gu, "");
}
var latin = new TextDecoder("utf-8");
function cleanBytes(bytes) {
  return cleanText(latin.decode(bytes.subarray(0, TEXT_LIMIT2 * 4)));
}
function slug(text2) {
  const [line = ""] = text2.slice(0, TEXT_LIMIT2 * 4).trimStart().split(/[\r\n\u2028\u2029]/u, 1);
  const folded = line.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kept2 = folded.match(/[A-Za-z0-9]/g)?.length ?? 0;
  if (kept2 === 0 || kept2 * 2 < letters) return void 0;
  return trimSeparators(folded.replace(/[^A-Za-z0-9._]+/g, "-")).toLowerCase();
}
function trimSeparators(text2) {
  let from = 0;
  let to = text2.length;
  while (from < to && isSeparator(text2[from])) from++;
  while (to > from && isSeparator(text2[to - 1])) to--;
  return text2.slice(from, to);
}
function isSeparator(char) {
  return char === "." || char === "-" || char === "_";
}
function hashName(text2) {
  return createHash3("sha256").update(text2).digest("hex").slice(0, 8);
}

// src/model/names/quantization.ts
var GGUF_LABELS = "Q1_0 Q2_0 Q2_K Q2_K_S Q2_K_L Q2_K_XL Q3_K Q3_K_S Q3_K_M Q3_K_L Q3_K_XL Q4_0 Q4_1 Q4_2 Q4_3 Q4_K Q4_K_S Q4_K_M Q4_K_L Q4_K_XL Q4_0_4_4 Q4_0_4_8 Q4_0_8_8 Q5_0 Q5_1 Q5_K Q5_K_S Q5_K_M Q5_K_L Q5_K_XL Q6_K Q6_K_L Q6_K_S Q6_K_M Q6_K_XL Q8_0 Q8_1 Q8_K Q8_K_XL Q8_K_L IQ1_S IQ1_M IQ2_XXS IQ2_XS IQ2_S IQ2_M IQ3_XXS IQ3_XS IQ3_S IQ3_M IQ4_XS IQ4_NL IQ4_K TQ1_0 TQ2_0 Q2 Q3 Q4 Q5 Q6 Q8".split(" ");
var MIX = /_(?:XL|L)$/;
var FIXED = [
  ["f64 fp64 float64 double", { label: "fp64", bits: 64, family: "float" }],
  ["f32 fp32 float32", { label: "fp32", bits: 32, family: "float" }],
  ["f16 fp16 float16 half", { label: "fp16", bits: 16, family: "float" }],
  ["bf16 bfloat16", { label: "bf16", bits: 16, family: "brain" }],
  ["fp8 f8 float8 f8_e4m3 f8_e5m2 float8_e4m3fn float8_e5m2", { label: "fp8", bits: 8, family: "small-float" }],
  ["mxfp4 mxfp4_moe", { label: "mxfp4", bits: 4, family: "small-float" }],
  ["nvfp4", { label: "nvfp4", bits: 4, family: "small-float" }],
  ["fp4", { label: "fp4", bits: 4, family: "small-float" }],
  ["nf4", { label: "nf4", bits: 4, family: "small-float" }],
  ["int8 i8 uint8 8bit 8bits", { label: "int8", bits: 8, family: "integer" }],
  ["int4 i4 uint4 4bit 4bits", { label: "int4", bits: 4, family: "integer" }],
  ["int3 3bit", { label: "int3", bits: 3, family: "integer" }],
  ["int2 2bit", { label: "int2", bits: 2, family: "integer" }],
  ["w8a8", { label: "w8a8", bits: 8, family: "integer" }],
  ["w8a16", { label: "w8a16", bits: 8, family: "integer" }],
  ["w4a16", { label: "w4a16", bits: 4, family: "integer" }],
  ["w4a8", { label: "w4a8", bits: 4, family: "integer" }],
  ["gptq", { label: "gptq", family: "method" }],
  ["awq", { label: "awq", family: "method" }],
  ["bnb bitsandbytes", { label: "bnb", family: "method" }],
  ["exl2", { label: "exl2", family: "method" }],
  ["exl3", { label: "exl3", family: "method" }],
  ["hqq", { label: "hqq", family: "method" }],
  ["aqlm", { label: "aqlm", family: "method" }]
];
var KNOWN = /* @__PURE__ */ new Map();
for (const label of GGUF_LABELS) {
  const bits = Number(/\d/.exec(label)?.[0]);
  const mix = MIX.test(label) && label !== "Q3_K_L";
  KNOWN.set(label.toLowerCase(), { label: spell(label), bits, family: "gguf", ...mix ? { mix } : {} });
}
for (const [names, quantization] of FIXED) for (const name of names.split(" ")) KNOWN.set(name, quantization);
function spell(label) {
  const cut2 = label.indexOf("_");
  return cut2 < 0 ? label.toLowerCase() : label.slice(0, cut2).toLowerCase() + label.slice(cut2).toUpperCase();
}
function quantizationWord(word) {
  return KNOWN.get(word.toLowerCase());
}
function quantizationOf(words) {
  let prefix = "";
  let found;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower === "ud" || lower === "i1") {
      prefix = `${lower}-`;
      continue;
    }
    const next = quantizationWord(word);
    if (next === void 0) continue;
    found = found === void 0 ? next : combine(found, next);
  }
  if (found === void 0) return void 0;
  return prefix === "" || found.family !== "gguf" ? found : { ...found, label: prefix + found.label, mix: true };
}
function combine(first, second) {
  const [method, width] = first.family === "method" ? [first, second] : [second, first];
  if (method.family !== "method" || width.family === "gguf") return second;
  if (width.family === "method") return second;
  return { label: `${method.label}-${width.label}`, family: "method", ...width.bits === void 0 ? {} : { bits: width.bits } };
}
function agrees(guess, fact) {
  const [left2, right] = [guess.label.toLowerCase(), fact.label.toLowerCase()];
  if (left2 === right || right.startsWith(`${left2}_`) || right.startsWith(`${left2}-`) || right.endsWith(`-${left2}`)) return true;
  if (guess.family === "method" || fact.family === "method") {
    const [a = ""] = left2.split("-");
    const [b = ""] = right.split("-");
    const sameMethod = guess.family !== "method" || fact.family !== "method" || a === b;
    return sameMethod && (guess.bits === void 0 || fact.bits === void 0 || guess.bits === fact.bits);
  }
  if (guess.family === "integer" && guess.bits === fact.bits)
    return fact.family !== "small-float" || guess.label === `int${fact.bits ?? 0}`;
  return false;
}

// src/model/names/size.ts
var UNITS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
var SIZE = /^(e?)(?:(\d{1,4})x)?(\d{1,4})(?:[._](\d{1,3}))?([kmbt])$/;
var SIZE_BAND = { least: 0.5, most: 1.6 };
function sizeWord(word) {
  const match = SIZE.exec(word.toLowerCase());
  if (match === null) return void 0;
  const [, effective = "", experts, whole2 = "0", fraction2 = "", letter = ""] = match;
  const unit = unitOf(letter);
  if (unit === void 0 || effective !== "" && unit !== "b") return void 0;
  const decimals = fraction2.replace(/0+$/, "");
  const digits = decimals === "" ? String(Number(whole2)) : `${Number(whole2)}.${decimals}`;
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
  if (count2 < 1e3) return String(Math.round(count2));
  for (const unit of ["k", "m", "b", "t"]) {
    const scaled = count2 / UNITS[unit];
    const text2 = scaled < 9.95 ? scaled.toFixed(1).replace(/\.0$/, "") : String(Math.round(scaled));
    if (Number(text2) < 1e3) return text2 + unit;
  }
  return void 0;
}

// src/model/names/words.ts
var GENERIC = new Set(
  "model models weight weights net network data dataset datasets file files final best last checkpoint checkpoints ckpt output outputs train training test testing val valid validation eval raw main untitled requirements input inputs sample samples example examples consolidated my the a adapter lora default new tmp temp src dist build artifacts saved export exported part shard base_model saved_model".split(" ")
);
var FORMATS = new Set(
  "gguf ggml safetensors onnx ort pytorch torch pt pth bin pkl pickle joblib sklearn skops h5 hdf5 keras tflite litert tensorflow tf savedmodel pb coreml mlmodel mlpackage xgboost xgb ubj json lightgbm lgbm npy npz numpy csv tsv parquet arrow jsonl txt zip tar gz xz bz2 lz4 mlx peft diffusers transformers ckpt model dvc yaml yml toml xml md msgpack".split(" ")
);
var STOP = new Set(
  "hf gguf ggml quantized quant model models imatrix imat ud i1 final merged transformers ckpt 32g 64g 128g actorder dynamic converted".split(
    " "
  )
);
var VARIANTS = new Set(
  "chat instruct instruction it text base pt code coder vision vl embed embedding embeddings cased uncased qat thinking reasoning reasoner nano tiny mini small medium large xl xxl turbo distill distilled python math audio omni reranker rerank guard multilingual en sft dpo rlhf".split(" ")
);
function isGenericWord(word) {
  const lower = word.toLowerCase();
  return GENERIC.has(lower) || FORMATS.has(lower) || /^\d{1,3}$/.test(lower);
}
function isFormatWord(word) {
  return FORMATS.has(word.toLowerCase());
}
function isStopWord(word) {
  return STOP.has(word.toLowerCase());
}
function isVariantWord(word) {
  const lower = word.toLowerCase();
  return VARIANTS.has(lower) || /^\d{1,4}k$/.test(lower);
}

// src/model/names/tokens.ts
var SHARD = /-\d{5}-of-\d{5}$/;
var VERSION = /^v\d{1,4}(?:\.\d{1,4}){0,3}$/i;
var LONGEST_LABEL = 4;
function stemOf(path6) {
  let stem = path6.slice(path6.lastIndexOf("/") + 1);
  for (let dot = stem.lastIndexOf("."); dot > 0 && isFormatWord(stem.slice(dot + 1)); dot = stem.lastIndexOf("."))
    stem = stem.slice(0, dot);
  return stem.replace(SHARD, "");
}
function tokenise(name) {
  const atoms = atomsOf(name.slice(0, TEXT_LIMIT2));
  const tokens = [];
  for (let at2 = 0; at2 < atoms.length; ) {
    const { token, used } = tokenAt(atoms, at2);
    tokens.push(token);
    at2 += used;
  }
  const quantization = quantizationOf(tokens.filter((token) => token.kind === "quantization").map((token) => token.text));
  const version = tokens.find((token) => token.kind === "version")?.text.toLowerCase();
  return { tokens, ...quantization === void 0 ? {} : { quantization }, ...version === void 0 ? {} : { version } };
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
    if (text2 !== "") atoms.push({ text: text2, joint });
    if (text2 !== "") joint = "";
    text2 = "";
    joint = joint === "" ? char === "_" || char === "." ? char : "-" : "-";
  }
  return atoms;
}
function isDigit(char) {
  return char >= "0" && char <= "9" && char.length === 1;
}
function tokenAt(atoms, at2) {
  for (let used = Math.min(LONGEST_LABEL, atoms.length - at2); used >= 1; used--) {
    const run = atoms.slice(at2, at2 + used);
    if (used > 1 && run.slice(1).some((atom) => atom.joint === ".")) continue;
    const text3 = run.map((atom) => atom.text).join("_");
    const known3 = quantizationWord(text3);
    if (known3 !== void 0) return { token: { kind: "quantization", text: text3, known: known3 }, used };
  }
  const [first, second] = [atoms[at2], atoms[at2 + 1]];
  const text2 = first?.text ?? "";
  if (first !== void 0 && second?.joint === "_" && /^\d{1,2}$/.test(text2) && (text2 === "0" || first.joint !== "_")) {
    const size2 = sizeWord(`${text2}.${second.text}`);
    if (size2 !== void 0) return { token: { kind: "size", text: `${text2}.${second.text}`, size: size2 }, used: 2 };
  }
  const size = sizeWord(text2);
  if (size !== void 0) return { token: { kind: "size", text: text2, size }, used: 1 };
  if (VERSION.test(text2)) return { token: { kind: "version", text: text2 }, used: 1 };
  const lower = text2.toLowerCase();
  if (lower === "ud" || lower === "i1") return { token: { kind: "quantization", text: text2 }, used: 1 };
  return { token: { kind: "word", text: text2 }, used: 1 };
}
function isGenericName(name) {
  return atomsOf(name.slice(0, TEXT_LIMIT2)).every((atom) => isGenericWord(atom.text));
}
function variantOf(name, size) {
  const chosen = size === void 0 ? void 0 : name.tokens[size];
  const words = [];
  for (const [index, token] of name.tokens.entries()) {
    if (size !== void 0 && index <= size) continue;
    const word = variantPart(token, chosen?.kind === "size" ? chosen.size : void 0);
    if (word !== void 0 && (size !== void 0 || isVariantWord(word))) words.push(word);
  }
  return words.length === 0 ? void 0 : words.join("-");
}
function variantPart(token, size) {
  if (token.kind === "size") return isContextLength(token.size, size) ? token.size.label : void 0;
  if (token.kind !== "word") return void 0;
  const word = token.text.normalize("NFKD").replace(/[^A-Za-z0-9.]/g, "").toLowerCase();
  return word === "" || isStopWord(word) || isFormatWord(word) ? void 0 : word;
}
function isContextLength(token, size) {
  if (token.unit === "k") return true;
  return token.unit === "m" && size !== void 0 && token.count * 16 <= size.count;
}

// src/model/paths.ts
import { posix as posix3 } from "node:path";
function cleanPath(path6) {
  const normal = posix3.normalize(path6 === "" ? "." : path6);
  return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}
function directoryOf(path6) {
  return posix3.dirname(path6);
}
function baseName(path6) {
  return posix3.basename(path6);
}
function isBelow(path6, directory) {
  return directory === "." || path6 === directory || path6.startsWith(`${directory}/`);
}

// src/model/bytes/failure.ts
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

// src/model/bytes/cursor.ts
var HEADER_BYTES_LIMIT = 1e8;
var HEADER_STEPS_LIMIT = 3e7;
var FIRST_WINDOW = 16 * 1024;
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
  constructor(read5, size) {
    this.#read = read5;
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
    return at2 < 0 || at2 > this.#window.length ? 0 : this.#window.length - at2;
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
    const wanted = Math.min(Math.max(length, this.#next), this.left);
    if (this.#bytes + wanted > HEADER_BYTES_LIMIT)
      throw tooLarge(`The header is longer than the ${HEADER_BYTES_LIMIT} bytes that are read`);
    this.#bytes += wanted;
    const window = await this.#read(this.position, wanted);
    if (window.length < wanted) throw truncated(`The file gave ${window.length} of ${wanted} bytes at byte ${this.position}`);
    this.#window = window;
    this.#view = new DataView(window.buffer, window.byteOffset, window.length);
    this.#start = this.position;
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
var JSON_DEPTH_LIMIT = 64;
var JSON_VALUES_LIMIT = 2e5;
var STRING_LIMIT = 1024 * 1024;
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
      const key2 = this.#string();
      this.#expect(58);
      take(key2);
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
      this.object((key2) => map.set(key2, this.value(depth + 1)));
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
    if (++this.#steps > HEADER_STEPS_LIMIT) throw tooLarge(`The JSON holds more than ${HEADER_STEPS_LIMIT} items`);
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
    while (isWord(this.#bytes[this.#at])) this.#at++;
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
function isWord(byte) {
  if (byte === void 0) return false;
  const digit = byte >= 48 && byte <= 57;
  const letter = byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122;
  return digit || letter || byte === 43 || byte === 45 || byte === 46;
}
function parseJson(bytes) {
  return new JsonReader(bytes).value();
}
function pick(value, ...keys) {
  let here = value;
  for (const key2 of keys) here = isMap(here) ? here.get(key2) : void 0;
  return here;
}
function itemsOf(value) {
  return isList(value) ? value : [];
}
function valuesOf(value) {
  return isMap(value) ? [...value.values()] : [];
}
function isList(value) {
  return Array.isArray(value);
}
function isMap(value) {
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

// src/model/formats/companion.ts
var DOCUMENT_LIMIT = 1e7;
async function readDocument(cursor) {
  if (cursor.size > DOCUMENT_LIMIT) throw tooLarge(`The file has ${cursor.size} bytes, more than the ${DOCUMENT_LIMIT} that are read`);
  return parseJson(await cursor.take(cursor.size));
}
function companion(format, names, read5) {
  return {
    name: format,
    role: "companion",
    size: "never",
    recognise: (head, path6) => names(fileName(path6)) && firstByte(head) === 123,
    async read(cursor, path6) {
      return { role: "companion", ...read5(await readDocument(cursor), path6) };
    }
  };
}
function firstByte(head) {
  return head.find((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9);
}

// src/model/formats/diffusers.ts
var diffusersIndex = companion(
  "diffusers",
  (name) => name === "model_index.json",
  (json) => {
    const pipeline = pickText(json, "_class_name");
    return pipeline === void 0 ? {} : { architecture: cleanText(pipeline) };
  }
);

// src/model/formats/gguf-types.ts
var GGUF_FILE_TYPES = /* @__PURE__ */ new Map([
  [0, "F32"],
  [1, "F16"],
  [2, "Q4_0"],
  [3, "Q4_1"],
  [7, "Q8_0"],
  [8, "Q5_0"],
  [9, "Q5_1"],
  [10, "Q2_K"],
  [11, "Q3_K_S"],
  [12, "Q3_K_M"],
  [13, "Q3_K_L"],
  [14, "Q4_K_S"],
  [15, "Q4_K_M"],
  [16, "Q5_K_S"],
  [17, "Q5_K_M"],
  [18, "Q6_K"],
  [19, "IQ2_XXS"],
  [20, "IQ2_XS"],
  [21, "Q2_K_S"],
  [22, "IQ3_XS"],
  [23, "IQ3_XXS"],
  [24, "IQ1_S"],
  [25, "IQ4_NL"],
  [26, "IQ3_S"],
  [27, "IQ3_M"],
  [28, "IQ2_S"],
  [29, "IQ2_M"],
  [30, "IQ4_XS"],
  [31, "IQ1_M"],
  [32, "BF16"],
  [36, "TQ1_0"],
  [37, "TQ2_0"],
  [38, "MXFP4"],
  [39, "NVFP4"],
  [40, "Q1_0"],
  [41, "Q2_0"]
]);
var GGUF_TENSOR_TYPES = "F32 F16 Q4_0 Q4_1 - - Q5_0 Q5_1 Q8_0 Q8_1 Q2_K Q3_K Q4_K Q5_K Q6_K Q8_K IQ2_XXS IQ2_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ2_S IQ4_XS I8 I16 I32 I64 F64 IQ1_M BF16 - - - TQ1_0 TQ2_0 - - - MXFP4 NVFP4 Q1_0 Q2_0".split(" ").map((label) => label === "-" ? void 0 : label);

// src/model/formats/tally.ts
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
  /** Words of `bits` bits that hold several weights each. */
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
  const plain3 = /* @__PURE__ */ new Map();
  const packed = /* @__PURE__ */ new Map();
  for (const tally of tallies) {
    for (const [label, count2] of tally.plain) plain3.set(label, (plain3.get(label) ?? 0) + count2);
    for (const [bits, count2] of tally.packed) packed.set(bits, (packed.get(bits) ?? 0) + count2);
  }
  return { plain: plain3, packed };
}
function countTally(tally, bits = 4) {
  let count2 = 0;
  for (const elements2 of tally.plain.values()) count2 += elements2;
  for (const [word, elements2] of tally.packed) count2 += Math.floor(elements2 * word / bits);
  return count2;
}

// src/model/formats/gguf.ts
var KEYS_LIMIT = 65536;
var TENSORS_LIMIT = 1e6;
var KEY_BYTES_LIMIT = 65535;
var DIMENSIONS_LIMIT = 8;
var NESTING_LIMIT2 = 4;
var GUESSED = 1024;
var SCALAR_BYTES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
var STRING = 8;
var ARRAY = 9;
var gguf = {
  name: "gguf",
  role: "weights",
  size: "always",
  recognise: (head) => startsWith(head, "GGUF"),
  async read(cursor) {
    await cursor.have(24);
    cursor.skip(4);
    if (cursor.u32() > 65535) {
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
    return headerOf(values, await readTensors(cursor, tensors));
  }
};
function refused(what, count2, cursor) {
  return malformed(`The GGUF header announces ${count2} ${what} in ${cursor.size} bytes`);
}
async function readKeys(cursor, count2) {
  const values = /* @__PURE__ */ new Map();
  for (let index = 0; index < count2; index++) {
    cursor.step();
    const key2 = await readString(cursor, KEY_BYTES_LIMIT);
    await cursor.have(4);
    const type = cursor.u32();
    const value = await readValue(cursor, type, 0);
    if (value !== void 0 && (key2.startsWith("general.") || key2.startsWith("split.") || key2.startsWith("adapter.")))
      values.set(key2, value);
  }
  return values;
}
async function readValue(cursor, type, depth) {
  if (type === STRING) return readString(cursor, Number.POSITIVE_INFINITY);
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
async function readString(cursor, limit) {
  await cursor.have(8);
  const length = cursor.u64();
  if (length > cursor.left)
    throw truncated(`The GGUF header announces a string of ${length} bytes at byte ${cursor.position} of ${cursor.size}`);
  if (length > limit) throw malformed(`The GGUF header holds a key of ${length} bytes`);
  const kept2 = Math.min(length, 1024);
  const text2 = cleanBytes(await cursor.take(kept2));
  cursor.skip(length - kept2);
  return text2;
}
async function skipArray(cursor, depth) {
  if (depth >= NESTING_LIMIT2) throw malformed(`The GGUF header nests arrays deeper than ${NESTING_LIMIT2} levels`);
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
    for (let axis = 0; axis < dimensions; axis++) elements2 *= cursor.u64();
    const type = cursor.u32();
    cursor.u64();
    if (!(elements2 <= cursor.size * 8))
      throw malformed(`The GGUF header gives a tensor ${elements2} elements in a file of ${cursor.size} bytes`);
    const label = GGUF_TENSOR_TYPES[type] ?? "unknown";
    tally.plain(label, elements2, dimensions >= 2);
    if (tally.elements > cursor.size * 8)
      throw tooLarge(`The GGUF header counts ${tally.elements} elements in a file of ${cursor.size} bytes`);
  }
  return tally;
}
function headerOf(values, tally) {
  const type = number(values.get("general.file_type"));
  const label = type === void 0 ? void 0 : GGUF_FILE_TYPES.get(type & ~GUESSED);
  const quantization = label === void 0 ? void 0 : quantizationOf([label]);
  const precision = dominant(tally.labels);
  const shards = number(values.get("split.count"));
  return {
    role: roleOf(values.get("general.type")),
    ...text("architecture", values.get("general.architecture")),
    ...text("name", values.get("general.name")),
    ...text("finetune", values.get("general.finetune")),
    ...text("sizeLabel", values.get("general.size_label")),
    ...text("baseModel", values.get("general.base_model.0.name")),
    ...quantization === void 0 ? {} : { quantization },
    ...precision === void 0 ? {} : { precision },
    tally: tally.done(),
    ...shards === void 0 || shards <= 1 ? {} : { shards }
  };
}
function roleOf(type) {
  if (type === "adapter") return "adapter";
  return type === "mmproj" || type === "imatrix" || type === "vocab" ? "sidecar" : "weights";
}
function text(key2, value) {
  const result = {};
  if (typeof value === "string" && value !== "") result[key2] = value;
  return result;
}
function number(value) {
  return typeof value === "number" ? value : void 0;
}

// src/model/formats/hugging-face.ts
var huggingFaceConfig = companion("huggingface", (name) => name === "config.json", readConfig);
var quantizeConfig = companion(
  "huggingface",
  (name) => name === "quantize_config.json" || name === "quant_config.json",
  (json) => ({ ...quantized(json, "gptq") })
);
function readConfig(json) {
  const [first] = itemsOf(pick(json, "architectures"));
  const architecture = pickText(json, "model_type") ?? (typeof first === "string" ? first : void 0);
  const config = pick(json, "quantization_config") ?? pick(json, "text_config", "quantization_config") ?? pick(json, "compression_config");
  const mlx = pickNumber(json, "quantization", "bits");
  const dtype = pickText(json, "dtype") ?? pickText(json, "torch_dtype") ?? pickText(json, "text_config", "dtype") ?? pickText(json, "text_config", "torch_dtype");
  const precision = dtype === void 0 ? void 0 : quantizationWord(dtype.replace(/^torch\./, ""));
  return {
    ...architecture === void 0 ? {} : { architecture: cleanText(architecture) },
    ...config !== void 0 ? quantized(config) : mlx === void 0 ? {} : labelled(quantizationWord(`int${mlx}`), mlx),
    ...precision === void 0 ? {} : { precision }
  };
}
function quantized(config, fallback) {
  const method = (pickText(config, "quant_method") ?? fallback ?? "").toLowerCase();
  const bits = pickNumber(config, "bits") ?? pickNumber(config, "w_bit");
  const width = bits !== void 0 && Number.isInteger(bits) && bits >= 1 && bits <= 16 ? bits : void 0;
  switch (method) {
    case "bitsandbytes":
      return bitsAndBytes(config);
    case "compressed-tensors":
      return compressed(config);
    case "fbgemm_fp8":
    case "fp8":
      return labelled(quantizationWord("fp8"), 8);
    case "":
      return pick(config, "load_in_4bit") === true || pick(config, "load_in_8bit") === true ? bitsAndBytes(config) : {};
    default: {
      const known3 = quantizationWord(method);
      if (known3 === void 0) return {};
      return labelled(
        known3.family === "method" && width !== void 0 ? quantizationOf([method, `int${width}`]) ?? known3 : known3,
        width ?? known3.bits
      );
    }
  }
}
function bitsAndBytes(config) {
  if (pick(config, "load_in_4bit") !== true && pick(config, "_load_in_4bit") !== true) return labelled(quantizationOf(["bnb", "int8"]), 8);
  const type = pickText(config, "bnb_4bit_quant_type") === "nf4" ? "nf4" : "fp4";
  return labelled(quantizationOf(["bnb", type]), 4);
}
function compressed(config) {
  const [group2] = valuesOf(pick(config, "config_groups"));
  const bits = pickNumber(group2, "weights", "num_bits");
  const format = pickText(config, "format") ?? pickText(group2, "format") ?? "";
  if (format.startsWith("nvfp4")) return labelled(quantizationWord("nvfp4"), 4);
  if (format.startsWith("mxfp4")) return labelled(quantizationWord("mxfp4"), 4);
  if (pickText(group2, "weights", "type") === "float" && bits === 8) return labelled(quantizationWord("fp8"), 8);
  const activations = pickNumber(group2, "input_activations", "num_bits") ?? 16;
  return bits === void 0 ? {} : labelled(quantizationWord(`w${bits}a${activations}`), bits);
}
function labelled(quantization, bits) {
  return { ...quantization === void 0 ? {} : { quantization }, ...bits === void 0 ? {} : { bits } };
}

// src/model/formats/peft.ts
var peftConfig = companion(
  "peft",
  (name) => name === "adapter_config.json",
  (json) => {
    const base = pickText(json, "base_model_name_or_path");
    const rank3 = pickNumber(json, "r");
    return {
      ...base === void 0 ? {} : { baseModel: cleanText(base) },
      ...rank3 !== void 0 && Number.isSafeInteger(rank3) && rank3 > 0 ? { rank: rank3 } : {}
    };
  }
);

// src/model/formats/pointer.ts
var pointer = {
  name: "pointer",
  role: "pointer",
  size: "never",
  recognise: (head, path6, size) => size < 1024 && (startsWith(head, "version https://git-lfs.github.com/spec/") || extension(path6) === "dvc" && headText(head).includes("outs:"))
};

// src/model/formats/safetensors.ts
var HEADER_LIMIT = 99e6;
var DTYPES = /* @__PURE__ */ new Map([
  ["F64", ["fp64", 64]],
  ["F32", ["fp32", 32]],
  ["F16", ["fp16", 16]],
  ["BF16", ["bf16", 16]],
  ["F8_E4M3", ["fp8", 8]],
  ["F8_E5M2", ["fp8", 8]],
  ["F8_E8M0", ["scale", 8]],
  ["F4", ["fp4", 4]],
  ["I64", ["int64", 64]],
  ["U64", ["int64", 64]],
  ["I32", ["int32", 32]],
  ["U32", ["uint32", 32]],
  ["I16", ["int16", 16]],
  ["U16", ["int16", 16]],
  ["I8", ["int8", 8]],
  ["U8", ["uint8", 8]],
  ["BOOL", ["bool", 8]],
  ["C64", ["complex64", 64]]
]);
var BESIDE = /(?:^|[._])(?:qzeros|scales|g_idx|absmax|quant_map|nested_absmax|nested_quant_map|quant_state[.\w]*|weight_scale(?:_inv|_2)?|weight_shape|weight_zero_point|weight_g_idx|input_scale|SCB|weight_format)$|_scales$/;
var PACKED = /(?:^|[._])(?:qweight|weight_packed)$|_blocks$/;
var LORA = /(?:^|\.)lora_(?:embedding_)?[AB](?:\.|$)|\.lora_(?:up|down)\./;
var safetensors = {
  name: "safetensors",
  role: "weights",
  size: "always",
  recognise: (head, _path, size) => {
    if (head.length < 10 || head[8] !== 123) return false;
    const length = new DataView(head.buffer, head.byteOffset).getBigUint64(0, true);
    return length >= 2n && (length <= BigInt(size) || length < 2n ** 32n) && (head[9] === 34 || head[9] === 125 || head[9] === 32);
  },
  async read(cursor) {
    await cursor.have(9);
    const length = cursor.u64();
    if (length > cursor.left) throw truncated(`The safetensors header announces ${length} bytes in a file of ${cursor.size}`);
    if (length > HEADER_LIMIT) throw tooLarge(`The safetensors header has ${length} bytes, more than the ${HEADER_LIMIT} that are read`);
    const json = new JsonReader(await cursor.take(length));
    return readHeader(json, cursor.size - 8 - length);
  }
};
function readHeader(json, dataBytes) {
  const tally = new TallyBuilder();
  const bytes = /* @__PURE__ */ new Map();
  const seen2 = { tensors: 0, lora: 0, end: 0 };
  json.object((name) => {
    if (name === "__metadata__") {
      json.skip();
      return;
    }
    seen2.tensors++;
    if (LORA.test(name)) seen2.lora++;
    const state = /quant_state\.bitsandbytes__(nf4|fp4)$/.exec(name)?.[1];
    if (state !== void 0) seen2.state = state;
    readTensor(json, name, tally, bytes, seen2, dataBytes);
  });
  if (seen2.end !== dataBytes)
    throw truncated(`The safetensors data ends at byte ${seen2.end} by its header, but the file holds ${dataBytes} bytes of it`);
  const whole2 = bytes.get("uint8") ?? 0;
  if (seen2.state === void 0) {
    if (whole2 > 0) tally.plain("uint8", whole2);
  } else tally.packed(8, whole2);
  const precision = seen2.state === void 0 ? dominant(tally.labels) : void 0;
  const quantization = seen2.state === void 0 ? void 0 : quantizationWord(seen2.state);
  const label = quantization === void 0 ? void 0 : { ...quantization, label: `bnb-${quantization.label}`, family: "method" };
  return {
    role: seen2.tensors > 0 && seen2.lora * 2 > seen2.tensors ? "adapter" : "weights",
    ...label === void 0 ? {} : { quantization: label },
    ...precision === void 0 ? {} : { precision },
    tally: tally.done()
  };
}
function readTensor(json, name, tally, bytes, seen2, dataBytes) {
  let dtype;
  let shape;
  let offsets;
  if (!json.isObject()) throw malformed("The safetensors header holds a tensor that is no object");
  json.object((key2) => {
    if (key2 === "dtype") dtype = json.value();
    else if (key2 === "shape") shape = json.value();
    else if (key2 === "data_offsets") offsets = json.value();
    else json.skip();
  });
  const [label, bits] = DTYPES.get(typeof dtype === "string" ? dtype : "") ?? ["unknown", 0];
  const [from, to] = numbers(offsets);
  if (from === void 0 || to === void 0 || from > to || to > dataBytes)
    throw truncated(`The safetensors header places a tensor outside of the ${dataBytes} bytes that follow it`);
  seen2.end = Math.max(seen2.end, to);
  const dims = numbers(shape);
  const elements2 = dims.reduce((product, dimension) => product * dimension, 1);
  if (!Number.isSafeInteger(elements2) || bits > 0 && Math.ceil(elements2 * bits / 8) !== to - from)
    throw malformed(`The safetensors header gives a tensor of ${to - from} bytes a shape of ${elements2} elements`);
  if (dims.length === 0 || BESIDE.test(name) || label === "scale" || label === "bool" || label === "unknown") return;
  if (PACKED.test(name)) tally.packed(bits, elements2);
  else if (label === "uint32" && name.endsWith(".weight")) tally.packed(32, elements2);
  else if (label === "uint8") bytes.set(label, (bytes.get(label) ?? 0) + elements2);
  else tally.plain(label, elements2);
}
function numbers(value) {
  if (!Array.isArray(value)) throw malformed("The safetensors header lacks a shape or offsets");
  return itemsOf(value).map((item) => {
    if (typeof item !== "number" || !Number.isSafeInteger(item) || item < 0)
      throw malformed("The safetensors header holds a size that is no whole number");
    return item;
  });
}

// src/model/formats/shard-index.ts
var INDEX_LIMIT = 99e6;
var MEMBERS_LIMIT = 1e4;
var shardIndex = {
  name: "shard-index",
  role: "companion",
  size: "never",
  recognise: (head, path6) => /\.(?:safetensors|bin)\.index(?:\.[a-z0-9]+)?\.json$/.test(fileName(path6)) && firstByte(head) === 123,
  async read(cursor) {
    if (cursor.size > INDEX_LIMIT) throw tooLarge(`The index has ${cursor.size} bytes, more than the ${INDEX_LIMIT} that are read`);
    const json = new JsonReader(await cursor.take(cursor.size));
    const members = /* @__PURE__ */ new Set();
    let weightBytes;
    let parameters;
    json.object((key2) => {
      if (key2 === "weight_map" && json.isObject()) {
        json.object(() => {
          const name = json.value();
          if (typeof name === "string" && isPlainName(name)) members.add(name);
          if (members.size > MEMBERS_LIMIT) throw tooLarge(`The index names more than ${MEMBERS_LIMIT} files`);
        });
      } else if (key2 === "metadata" && json.isObject()) {
        json.object((field2) => {
          const value = json.value();
          if (field2 === "total_size") weightBytes = count(value);
          if (field2 === "total_parameters") parameters = count(value);
        });
      } else json.skip();
    });
    return {
      role: "companion",
      members: [...members],
      ...weightBytes === void 0 ? {} : { weightBytes },
      ...parameters === void 0 ? {} : { parameters }
    };
  }
};
function isPlainName(name) {
  return name !== "" && name.length <= 255 && !/[/\\:]/.test(name) && name !== ".." && name !== ".";
}
function count(value) {
  const number2 = typeof value === "string" ? Number(value) : value;
  return typeof number2 === "number" && Number.isSafeInteger(number2) && number2 > 0 ? number2 : void 0;
}

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
  huggingFaceConfig
];
function formatOf(head, path6, size) {
  return FORMATS2.find((format) => format.recognise(head, path6, size));
}

// src/model/scan.ts
var FILES_LIMIT = 1e4;
var HEADS_LIMIT = 2e3;
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
async function filesOf(files, path6, paths) {
  const others = paths.filter((other) => other !== path6 && isBelow(other, path6));
  const found = [];
  for await (const file2 of files.list(path6)) {
    if (others.some((other) => isBelow(file2.path, other))) continue;
    found.push(file2);
    if (found.length >= FILES_LIMIT) break;
  }
  return found;
}
async function scanModel(kitfile, layers, files, remark) {
  const paths = entryPaths(kitfile);
  const found = [];
  const seen2 = /* @__PURE__ */ new Set();
  for (const layer of layers) {
    for (const file2 of await filesOf(files, layer.path, paths)) {
      if (seen2.has(file2.path) || seen2.size >= HEADS_LIMIT) continue;
      seen2.add(file2.path);
      const format = await recognise(file2, files, remark);
      if (format === void 0) continue;
      const header = await readHeader2(format, file2, files, remark);
      found.push({ ...file2, layer, format, ...header === void 0 ? {} : { header } });
    }
  }
  return found;
}
async function recognise(file2, files, remark) {
  return guarded(file2, remark, async () => {
    const head = await files.read(file2.path, 0, Math.min(HEAD_BYTES, file2.size));
    return formatOf(head, file2.path, file2.size);
  });
}
async function readHeader2(format, file2, files, remark) {
  if (format.read === void 0) return { role: format.role };
  const cursor = new Cursor((from, length) => files.read(file2.path, from, length), file2.size);
  const { read: read5 } = format;
  return guarded(file2, remark, () => read5(cursor, file2.path));
}
var OWN_CODES = [
  "MODEL_FILE_UNREADABLE",
  "MODEL_FILE_SHORT",
  "MODEL_HEADER_TRUNCATED",
  "MODEL_HEADER_MALFORMED",
  "MODEL_HEADER_TOO_LARGE"
];
async function guarded(file2, remark, work) {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !OWN_CODES.includes(String(thrown.code))) throw thrown;
    remark({
      level: "warning",
      subject: "model",
      code: String(thrown.code),
      message: `The header of ${cleanText(file2.path)} could not be read, so names alone say what it is. ${cleanText(messageOf(thrown))}`,
      hint: thrown.hint
    });
    return void 0;
  }
}

// src/model/content/name.ts
function firstName(names) {
  const telling2 = names.flatMap(
    ({ text: text2, source }) => text2 === void 0 || isGenericName(text2) ? [] : [{ text: cleanText(text2), source }]
  );
  for (const { text: text2, source } of telling2) {
    const value = slug(text2);
    if (value !== void 0) return { value, source };
  }
  const [unspellable] = telling2;
  return unspellable === void 0 ? void 0 : { value: hashName(unspellable.text), source: `hash of ${unspellable.source}` };
}
function pathName(path6) {
  return { text: stemOf(path6), source: `path ${cleanText(path6)}` };
}
function packageName(kitfile) {
  return { text: kitfile.package.name, source: "Kitfile package.name" };
}
function joined(parts) {
  let name = "";
  for (const part of parts) {
    if (part === void 0 || part === "") continue;
    if (name === "") name = part;
    else if (!endsWithPart(name, part)) name += `-${part}`;
  }
  return name;
}
function endsWithPart(name, part) {
  const [whole2, end] = [name.toLowerCase(), part.toLowerCase()];
  return whole2 === end || whole2.endsWith(end) && "-._".includes(whole2.charAt(whole2.length - end.length - 1));
}
function reasonOf2(parts) {
  return parts.flatMap(([what, value]) => value === void 0 ? [] : [`${what} ${value.value} (${value.source})`]).join(", ");
}

// src/model/content/datasets.ts
var SIGNIFICANT_SHARE = 0.1;
var SIGNIFICANT_BYTES = 1e8;
var METADATA = /* @__PURE__ */ new Set(["txt", "json", "yaml", "yml", "toml", "xml", "md", "py", "cfg", "ini", "dvc"]);
var SETTINGS2 = /^(?:conf|config|configs|\.cache|scripts)$/i;
async function datasetContent(kitfile, files, remark) {
  const alone = kitfile.model === void 0;
  const names = [];
  const paths = entryPaths(kitfile);
  let total;
  for (const dataset of kitfile.datasets) {
    const path6 = cleanPath(dataset.path);
    const named5 = telling(dataset.name);
    if (named5 === void 0 && isMetadata(path6) && !(alone && kitfile.datasets.length === 1)) continue;
    const found = await filesOf(files, path6, paths);
    if (await isPointer(found, files, remark)) continue;
    if (!alone && named5 === void 0) {
      total ??= await kitBytes(kitfile, files);
      const bytes = sum(found);
      if (bytes < SIGNIFICANT_BYTES && bytes < total * SIGNIFICANT_SHARE) continue;
    }
    const name = nameOf2(kitfile, dataset, path6, alone);
    if (name === void 0) continue;
    const layer = { kind: "dataset", path: path6 };
    const same = names.findIndex((one) => one.name === name.value);
    const before = names[same];
    if (before !== void 0) names[same] = { ...before, layers: [...before.layers, layer] };
    else names.push({ name: name.value, reason: `dataset ${name.value} (${name.source})`, layers: [layer], values: { dataset: name } });
  }
  return names;
}
function telling(name) {
  return name === void 0 || isGenericName(name) ? void 0 : name;
}
function nameOf2(kitfile, dataset, path6, alone) {
  const own = { text: telling(dataset.name), source: "Kitfile datasets name" };
  const kit = packageName(kitfile);
  const place3 = path6 === "." ? [] : [pathName(path6)];
  if (!alone) return firstName([own, ...place3]);
  const name = firstName([own]);
  const whole2 = firstName([kit]);
  if (kitfile.datasets.length === 1 && name !== void 0 && whole2 !== void 0 && contains(whole2.value, name.value)) return whole2;
  return firstName([own, kit, ...place3]) ?? firstName([{ text: dataset.name, source: own.source }, ...place3]);
}
function contains(whole2, part) {
  const words = new Set(whole2.split(/[-._]/));
  return part.split(/[-._]/).every((word) => words.has(word));
}
function isMetadata(path6) {
  return METADATA.has(extension(path6)) || SETTINGS2.test(baseName(path6));
}
async function isPointer(found, files, remark) {
  const [file2] = found;
  if (file2 === void 0 || found.length > 1 || file2.size > 1024) return false;
  const format = await recognise(file2, files, remark);
  if (format?.role !== "pointer") return false;
  remark({
    level: "warning",
    subject: "model",
    code: "DATASET_IS_POINTER",
    message: `The dataset ${cleanText(file2.path)} is a pointer to a file that was not fetched, so it gives no tag.`,
    hint: 'Fetch the real file before this step ("lfs: true" on actions/checkout for Git LFS, "dvc pull" for DVC).'
  });
  return true;
}
async function kitBytes(kitfile, files) {
  const paths = entryPaths(kitfile);
  let total = 0;
  for (const path6 of paths) total += sum(await filesOf(files, path6, paths));
  return total;
}
function sum(files) {
  return files.reduce((total, file2) => total + file2.size, 0);
}

// src/model/decide/evidence.ts
function named2(text2, source) {
  const clean2 = cleanText(text2);
  return { text: clean2, source, tokens: tokenise(clean2) };
}
function statedBy(model) {
  const size = stated(model?.parameters, "paramSize");
  const variant = stated(model?.parameters, "variant");
  const quantization = stated(model?.parameters, "quantization") ?? stated(model?.parameters, "precision");
  return {
    ...size === void 0 ? {} : { size },
    ...variant === void 0 ? {} : { variant },
    ...quantization === void 0 ? {} : { quantization }
  };
}
function stated(parameters, key2) {
  if (!isMap2(parameters) || !Object.hasOwn(parameters, key2)) return void 0;
  const value = parameters[key2];
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return void 0;
  const text2 = cleanText(String(value));
  return text2 === "" ? void 0 : { value: text2, source: `Kitfile model.parameters.${key2}` };
}
function isMap2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function evidenceOf(group2, kit, remark) {
  const [file2] = group2.files;
  const what = cleanText(file2 === void 0 ? group2.format : file2.path);
  const headers = group2.files.flatMap((one) => one.header === void 0 ? [] : [one.header]);
  if (group2.missing.length > 0) remark(shardsMissing(what, group2.missing));
  const source = `header of ${what}`;
  const first = headers.find((header) => header.name !== void 0 || header.architecture !== void 0) ?? headers[0];
  const embedded = [];
  if (first?.sizeLabel !== void 0) embedded.push(named2(first.sizeLabel, `size label in the ${source}`));
  if (first?.name !== void 0) embedded.push(named2(first.name, `name in the ${source}`));
  const architecture = first?.architecture ?? group2.companions.find((one) => one.architecture !== void 0)?.architecture;
  const count2 = countOf(group2, headers, source);
  const quantization = quantizationOfGroup(group2, headers, source);
  return {
    stated: {},
    names: [...kit.before, ...embedded, ...group2.names.map((name) => named2(name.text, name.source)), ...kit.after],
    ...first?.finetune === void 0 ? {} : { finetune: named2(first.finetune, `finetune in the ${source}`) },
    ...count2 === void 0 ? {} : { count: count2 },
    ...quantization === void 0 ? {} : { quantization },
    ...architecture === void 0 ? {} : { architecture: { value: architecture, source } },
    format: group2.format,
    size: FORMATS2.find((format) => format.name === group2.format)?.size ?? "always",
    what
  };
}
function countOf(group2, headers, source) {
  const bits = group2.companions.find((one) => one.bits !== void 0)?.bits;
  const whole2 = group2.missing.length === 0 && headers.length === group2.files.length && headers.every((header) => (header.shards ?? 1) <= group2.files.length);
  const tallies = headers.flatMap((header) => header.tally === void 0 ? [] : [header.tally]);
  const counted2 = whole2 && tallies.length > 0 ? countTally(sumTallies(tallies), bits) : 0;
  if (counted2 > 0) return { value: counted2, source: headers.length > 1 ? `${source} and ${headers.length - 1} more` : source };
  const parameters = group2.companions.find((one) => one.parameters !== void 0)?.parameters;
  if (parameters !== void 0) return { value: parameters, source: "shard index" };
  const bytes = group2.companions.find((one) => one.weightBytes !== void 0)?.weightBytes;
  const precision = group2.companions.find((one) => one.precision !== void 0)?.precision?.bits;
  const packed = group2.companions.some((one) => one.quantization !== void 0);
  return bytes === void 0 || precision === void 0 || packed ? void 0 : { value: Math.round(bytes * 8 / precision), source: "shard index and dtype of config.json" };
}
function quantizationOfGroup(group2, headers, source) {
  const config = group2.companions.find((one) => one.quantization !== void 0)?.quantization;
  if (config !== void 0) return { value: config, source: "quantization config" };
  const typed = headers.find((header) => header.quantization !== void 0)?.quantization;
  if (typed !== void 0) return { value: typed, source };
  const elements2 = /* @__PURE__ */ new Map();
  for (const header of headers) {
    const label = header.precision?.label;
    if (label !== void 0) elements2.set(label, (elements2.get(label) ?? 0) + (header.tally === void 0 ? 1 : countTally(header.tally)));
  }
  const [most] = [...elements2].sort(([, left2], [, right]) => right - left2);
  const dtype = most === void 0 ? void 0 : quantizationWord(most[0]);
  if (dtype !== void 0) return { value: dtype, source: `most weights in the ${source}` };
  const load = group2.companions.find((one) => one.precision !== void 0)?.precision;
  return load === void 0 ? void 0 : { value: load, source: "dtype of config.json" };
}
function shardsMissing(what, missing) {
  return {
    level: "warning",
    subject: "model",
    code: "MODEL_SHARDS_MISSING",
    message: `${what} is one of several parts, of which ${missing.length} are not in the kit, ${cleanText(missing[0] ?? "")} first; its parameters cannot be counted.`,
    hint: "Fetch all parts, or put them all under the paths that the Kitfile names."
  };
}

// src/model/decide/quantization.ts
function decideQuantization(evidence, remark) {
  const fact = evidence.quantization;
  const stated2 = evidence.stated.quantization;
  if (stated2 !== void 0) return fromStated(stated2, evidence, remark);
  const names = evidence.size === "never" ? [] : evidence.names.filter((name) => name.tokens.quantization !== void 0);
  if (fact !== void 0) return refined(fact, names, evidence, remark);
  const [first] = names;
  return first?.tokens.quantization === void 0 ? void 0 : { value: first.tokens.quantization.label, source: first.source };
}
function refined(fact, names, evidence, remark) {
  for (const name of names) {
    const guess = name.tokens.quantization;
    if (guess === void 0) continue;
    if (isRefinement(guess, fact.value)) return { value: guess.label, source: `${name.source}; ${fact.value.label} in the ${fact.source}` };
    if (agrees(guess, fact.value)) continue;
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_QUANTIZATION_CONTRADICTS",
      message: `The ${name.source} says ${guess.label}, but ${evidence.what} holds ${fact.value.label} (${fact.source}). The file decides.`,
      hint: 'Correct the name, or state the quantization under "model.parameters" as quantization.'
    });
  }
  return { value: fact.value.label, source: fact.source };
}
function isRefinement(guess, fact) {
  if (guess.family !== "gguf" || guess.label === fact.label) return false;
  if (fact.family === "gguf" && guess.mix === true && guess.bits === fact.bits) return true;
  return fact.family === "gguf" && guess.label.startsWith(`${fact.label}_`);
}
function fromStated(stated2, evidence, remark) {
  const known3 = quantizationOf(tokenise(stated2.value).tokens.map((token) => token.text));
  const value = known3?.label ?? slug(stated2.value);
  if (value === void 0) return void 0;
  const fact = evidence.quantization?.value;
  if (known3 !== void 0 && fact !== void 0 && !agrees(known3, fact) && !isRefinement(known3, fact)) {
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_QUANTIZATION_CONTRADICTS",
      message: `${stated2.source} says ${value}, but ${evidence.what} holds ${fact.label}. The stated value is used.`,
      hint: "Correct the Kitfile, or leave the value out so that it comes from the file."
    });
  }
  return { value, source: stated2.source };
}

// src/model/decide/size.ts
var LARGE2 = 1e6;
function decideSize(evidence, remark) {
  const stated2 = evidence.stated.size;
  if (stated2 !== void 0) return { size: checkStated(stated2, evidence, remark) };
  if (evidence.size !== "never") {
    for (const name of evidence.names) {
      const sizes = sizesIn(name);
      const chosen = sizes.find((size) => confirmed(size, evidence.count?.value));
      if (chosen !== void 0) return { size: { value: chosen.label, source: explained(name, evidence) }, from: name };
      const wrong = sizes.find((size) => !isContextLength(size, void 0));
      if (wrong !== void 0 && evidence.count !== void 0)
        contradiction(wrong.label, name.source, evidence.count.value, evidence.what, remark);
    }
  }
  const { count: count2 } = evidence;
  if (count2 === void 0 || evidence.size === "never" || evidence.size === "large" && count2.value < LARGE2) return {};
  const label = sizeLabel(count2.value);
  return label === void 0 ? {} : { size: { value: label, source: `${count2.value} parameters counted in the ${count2.source}` } };
}
function sizesIn(name) {
  return name.tokens.tokens.flatMap((token) => token.kind === "size" ? [token.size] : []);
}
function confirmed(size, count2) {
  return count2 === void 0 ? !isContextLength(size, void 0) : fits(size, count2);
}
function explained(name, evidence) {
  return evidence.count === void 0 ? name.source : `${name.source}; ${evidence.count.value} parameters counted`;
}
function checkStated(stated2, evidence, remark) {
  const count2 = /^\d+$/.test(stated2.value) ? Number(stated2.value) : void 0;
  const size = count2 === void 0 ? sizeWord(stated2.value.replace(/\s+/g, "")) : void 0;
  const value = size?.label ?? (count2 === void 0 ? stated2.value : sizeLabel(count2) ?? stated2.value);
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
function contradiction(label, source, count2, what, remark) {
  remark({
    level: "warning",
    subject: "model",
    code: "MODEL_SIZE_CONTRADICTS",
    message: `The ${source} says ${label}, but ${count2} parameters were counted in ${what}. The count decides.`,
    hint: 'Correct the name, or state the size under "model.parameters" as paramSize.'
  });
}

// src/model/decide/variant.ts
function decideVariant(evidence) {
  const stated2 = evidence.stated.variant;
  if (stated2 !== void 0) {
    const value = slug(stated2.value);
    return value === void 0 ? {} : { variant: { value, source: stated2.source } };
  }
  const { finetune } = evidence;
  if (finetune !== void 0) {
    const value = variantOf({ ...finetune.tokens, tokens: [{ kind: "word", text: "" }, ...finetune.tokens.tokens] }, 0);
    if (value !== void 0) return { variant: { value, source: finetune.source }, from: finetune };
  }
  for (const name of evidence.names) {
    const value = variantOf(name.tokens, sizeIndex(name));
    if (value !== void 0 && evidence.size !== "never") return { variant: { value, source: name.source }, from: name };
  }
  return {};
}
function sizeIndex(name) {
  const index = name.tokens.tokens.findIndex((token) => token.kind === "size" && token.size.unit !== "k");
  return index < 0 ? void 0 : index;
}
function decideVersion(size, variant) {
  for (const name of [size.from, variant.from]) {
    if (name?.tokens.version !== void 0) return { value: name.tokens.version, source: name.source };
  }
  return void 0;
}

// src/model/decide/model.ts
function decide(evidence, remark) {
  const size = decideSize(evidence, remark);
  const variant = decideVariant(evidence);
  const token = decideVersion(size, variant);
  const quantization = decideQuantization(evidence, remark);
  const plain3 = quantization?.value === "fp32" && size.size === void 0 && evidence.size !== "always" && evidence.stated.quantization === void 0;
  return {
    ...size.size === void 0 ? {} : { size: size.size },
    ...variant.variant === void 0 ? {} : { variant: variant.variant },
    ...token === void 0 ? {} : { token },
    ...quantization === void 0 || plain3 ? {} : { quantization }
  };
}
function valuesOf2(decision, rest) {
  const version = decision.token ?? rest.version;
  const architecture = rest.architecture === void 0 ? void 0 : slug(rest.architecture.value);
  return {
    ...decision.size === void 0 ? {} : { size: decision.size },
    ...decision.variant === void 0 ? {} : { variant: decision.variant },
    ...version === void 0 ? {} : { version },
    ...decision.quantization === void 0 ? {} : { quantization: decision.quantization },
    ...rest.name === void 0 ? {} : { name: rest.name },
    ...rest.format === void 0 ? {} : { format: rest.format },
    ...architecture === void 0 || rest.architecture === void 0 ? {} : { architecture: { value: architecture, source: rest.architecture.source } }
  };
}

// src/model/group.ts
var SIDECAR_NAME = /^(?:mmproj|mtp|projector|mm_projector|vocab|imatrix|optimizer|scheduler|scaler|rng_state|training_args|vae|text_encoder)(?:[-_.]|$)/i;
function groupModels(found) {
  const pipelines = found.filter((file2) => file2.format.name === "diffusers").map((file2) => directoryOf(file2.path));
  const outermost = pipelines.filter((path6) => !pipelines.some((other) => other !== path6 && isBelow(path6, other)));
  const groups = outermost.map((directory) => pipelineGroup(directory, found));
  const loose = found.filter((file2) => !outermost.some((directory) => isBelow(file2.path, directory)));
  const main = loose.filter((file2) => isWeights(file2));
  const weights = main.length > 0 ? main : loose.filter((file2) => file2.format.role === "weights");
  const companions = loose.filter((file2) => file2.format.role === "companion");
  const taken = /* @__PURE__ */ new Set();
  for (const file2 of weights) {
    if (taken.has(file2.path)) continue;
    const set2 = setOf(file2, weights, companions);
    for (const member3 of set2.files) taken.add(member3.path);
    groups.push(set2);
  }
  return dropTwins(groups, companions);
}
function isWeights(file2) {
  const role = file2.header?.role ?? file2.format.role;
  if (role !== "weights" && role !== "adapter") return false;
  const type = file2.layer.type?.toLowerCase() ?? "";
  return !SIDECAR_NAME.test(baseName(file2.path)) && !/proj|tokeni[sz]er|config|vocab|imatrix/.test(type);
}
function isAdapter(file2, companions) {
  const type = file2.layer.type?.toLowerCase() ?? "";
  const beside = companions.some((one) => one.format.name === "peft" && directoryOf(one.path) === directoryOf(file2.path));
  const named5 = /^adapter_model(?:[-.]|$)/.test(baseName(file2.path)) || /(?:^|[-_.])lora\.gguf$/i.test(baseName(file2.path));
  return file2.header?.role === "adapter" || /lora|adapter/.test(type) || (beside || named5) && file2.format.name !== "onnx";
}
function setOf(file2, weights, companions) {
  const directory = directoryOf(file2.path);
  const beside = companions.filter((one) => directoryOf(one.path) === directory);
  const index = beside.find((one) => one.header?.members?.includes(baseName(file2.path)) === true);
  const members = index?.header?.members;
  const stem = stemOf(file2.path);
  const files = weights.filter(
    (other) => directoryOf(other.path) === directory && other.format === file2.format && (members === void 0 ? other.path === file2.path || stemOf(other.path) === stem && isShard(other) : members.includes(baseName(other.path)))
  );
  const present = new Set(files.map((one) => baseName(one.path)));
  const missing = (members ?? announced(file2)).filter((name) => !present.has(name));
  const own = beside.filter((one) => one.header?.members === void 0 || one === index);
  return {
    kind: isAdapter(file2, companions) ? "adapter" : "model",
    files,
    companions: headersOf(own.length > 0 ? own : inherited(file2, companions)),
    names: namesOf2(file2),
    layers: layersOf(files),
    missing,
    format: file2.format.name
  };
}
function inherited(file2, companions) {
  const above = directoryOf(directoryOf(file2.path));
  return file2.format.name === "onnx" ? companions.filter((one) => directoryOf(one.path) === above && one.format.name === "huggingface") : [];
}
function isShard(file2) {
  return /-\d{5}-of-\d{5}\./.test(baseName(file2.path));
}
function announced(file2) {
  const match = /^(.*)-(\d{5})-of-(\d{5})(\.[^/]+)$/.exec(baseName(file2.path));
  const [, stem, , total, end] = match ?? [];
  if (stem === void 0 || end === void 0 || Number(total) > 1e4) return [];
  return Array.from({ length: Number(total) }, (_, at2) => `${stem}-${String(at2 + 1).padStart(5, "0")}-of-${total ?? ""}${end}`);
}
function pipelineGroup(directory, found) {
  const below = found.filter((file2) => isBelow(file2.path, directory));
  const index = below.find((file2) => file2.format.name === "diffusers" && directoryOf(file2.path) === directory);
  return {
    kind: "model",
    files: below.filter((file2) => file2.format.name === "safetensors"),
    companions: index?.header === void 0 ? [] : [index.header],
    names: directoryNames(directory),
    layers: layersOf(below),
    missing: [],
    format: "diffusers"
  };
}
function dropTwins(groups, companions) {
  const homes = companions.filter((one) => one.format.name === "huggingface" || one.header?.members !== void 0).map((one) => directoryOf(one.path));
  const first = /* @__PURE__ */ new Map();
  const places = [...groups].sort((left2, right) => rank(left2) - rank(right));
  for (const group2 of places) {
    const home = homeOf(group2, homes);
    if (home !== void 0 && !first.has(home)) first.set(home, group2);
  }
  const inModel = groups.some((group2) => group2.kind === "model" && group2.layers.some((layer) => layer.kind === "model"));
  const kept2 = groups.filter((group2) => {
    const home = homeOf(group2, homes);
    if (home !== void 0) return first.get(home) === group2 || group2.format === "onnx" && first.get(home)?.format === "onnx";
    return group2.kind === "adapter" || !inModel || group2.format === "gguf" || group2.layers.some((layer) => layer.kind === "model");
  });
  return kept2.sort((left2, right) => Number(left2.kind === "adapter") - Number(right.kind === "adapter"));
}
function homeOf(group2, homes) {
  const [file2] = group2.files;
  if (file2 === void 0 || group2.kind === "adapter" || group2.format === "gguf" || group2.format === "diffusers") return void 0;
  const directory = directoryOf(file2.path);
  if (homes.includes(directory)) return directory;
  const above = directoryOf(directory);
  return homes.includes(above) && /^(?:onnx|openvino|coreml|original|tf|flax)$/i.test(baseName(directory)) ? above : void 0;
}
function rank(group2) {
  const [file2] = group2.files;
  if (file2 === void 0) return 9;
  const usual = /^(?:model|pytorch_model)$/.test(stemOf(file2.path)) ? 0 : 1;
  return (group2.format === "safetensors" ? 0 : 4) + (group2.companions.some((one) => one.members !== void 0) ? 0 : 2) + usual;
}
function namesOf2(file2) {
  const stem = stemOf(file2.path);
  return [
    ...isGenericName(stem) ? [] : [{ text: stem, source: `file name ${baseName(file2.path)}` }],
    ...directoryNames(directoryOf(file2.path))
  ];
}
function directoryNames(path6) {
  const names = [];
  for (let here = path6; here !== "." && here !== "/" && names.length < 4; here = directoryOf(here)) {
    if (!isGenericName(baseName(here))) names.push({ text: baseName(here), source: `directory name ${baseName(here)}` });
  }
  return names;
}
function layersOf(files) {
  return [...new Set(files.map((file2) => file2.layer))];
}
function headersOf(files) {
  return files.flatMap((file2) => file2.header === void 0 ? [] : [file2.header]);
}

// src/model/content/adapters.ts
function adapterContent(kitfile, group2, base, several) {
  const layers = group2.layers.map(({ kind: kind2, path: path6 }) => ({ kind: kind2, path: path6 }));
  const facts = factsOf(group2, base);
  const kind = facts.rank === void 0 ? "lora" : `lora-r${facts.rank}`;
  const file2 = cleanText(group2.files[0]?.path ?? "");
  const lora = { value: kind, source: facts.rank === void 0 ? `tensors of ${file2}` : "adapter_config.json" };
  const part = partName(group2);
  const written2 = base === void 0 && !several ? [{ text: kitfile.model?.name, source: "Kitfile model.name" }, packageName(kitfile)] : [];
  const name = part ?? firstName([...written2, pathName(file2)]);
  const variant = { value: joined([facts.variant?.value, kind]), source: facts.variant?.source ?? lora.source };
  const values = {
    ...facts.size === void 0 ? {} : { size: facts.size },
    variant,
    ...name === void 0 ? {} : { name },
    format: { value: "lora", source: lora.source }
  };
  if (base !== void 0 && part !== void 0) return { name: part.value, reason: reasonOf2([["part", part]]), layers, values };
  const front = facts.size ?? name;
  const text2 = several ? joined([front?.value, variant.value, name?.value]) : joined([front?.value, variant.value]);
  return {
    name: text2,
    reason: reasonOf2([
      [facts.size === void 0 ? "name" : "base size", front],
      ["base variant", facts.variant],
      ["adapter", lora]
    ]),
    layers,
    values
  };
}
function factsOf(group2, base) {
  const headers = [...group2.companions, ...group2.files.flatMap((file2) => file2.header === void 0 ? [] : [file2.header])];
  const rank3 = headers.find((header) => header.rank !== void 0)?.rank;
  const text2 = headers.find((header) => header.baseModel !== void 0)?.baseModel;
  const ranked = rank3 === void 0 ? {} : { rank: rank3 };
  if (text2 === void 0) {
    return {
      ...ranked,
      ...base?.size === void 0 ? {} : { size: base.size },
      ...base?.variant === void 0 ? {} : { variant: base.variant }
    };
  }
  const source = `base model ${text2}`;
  const name = named2(text2.slice(text2.lastIndexOf("/") + 1), source);
  const index = name.tokens.tokens.findIndex((token2) => token2.kind === "size" && token2.size.unit !== "k");
  const token = name.tokens.tokens[index];
  const variant = variantOf(name.tokens, index < 0 ? void 0 : index);
  return {
    ...ranked,
    ...token?.kind === "size" ? { size: { value: token.size.label, source } } : {},
    ...variant === void 0 ? {} : { variant: { value: variant, source } }
  };
}
function partName(group2) {
  const part = group2.layers.find((layer) => layer.kind === "modelpart" && layer.name !== void 0 && !isGenericName(layer.name));
  if (part?.name === void 0) return void 0;
  const value = slug(part.name);
  if (value === void 0) return void 0;
  const sized = named2(part.name, "").tokens.tokens.some((token) => token.kind === "size");
  return { value: sized && !/lora|adapter/.test(value) ? `${value}-lora` : value, source: "Kitfile model.parts name" };
}

// src/model/content/models.ts
function modelContent(kitfile, layers, found, remark) {
  const groups = groupModels(found);
  const models = groups.filter((group2) => group2.kind === "model");
  const adapters = groups.filter((group2) => group2.kind === "adapter");
  if (models.length === 0 && adapters.length === 0 && kitfile.model !== void 0) models.push(unknownModel(kitfile, layers));
  const told = models.map((group2) => tell(kitfile, group2, models.length > 1, remark));
  const [primary] = told;
  const base = primary?.decision;
  const extra = adapters.map((group2) => adapterContent(kitfile, group2, base, adapters.length > 1));
  const values = primary?.values ?? extra[0]?.values ?? {};
  return {
    values,
    ...primary?.evidence.count === void 0 ? {} : { parameters: primary.evidence.count },
    content: [...told.flatMap((one) => one.content === void 0 ? [] : [one.content]), ...extra]
  };
}
function unknownModel(kitfile, layers) {
  const path6 = cleanPath(kitfile.model?.path ?? ".");
  const names = path6 === "." ? [] : [{ text: stemOf(path6), source: `path ${cleanText(path6)}` }];
  return { kind: "model", files: [], companions: [], names, layers: layers.slice(0, 1), missing: [], format: "" };
}
function tell(kitfile, group2, several, remark) {
  const { model } = kitfile;
  const own = model?.name === void 0 ? [] : [named2(model.name, "Kitfile model.name")];
  const kit = kitfile.package.name === void 0 ? [] : [named2(kitfile.package.name, "Kitfile package.name")];
  const shared = [...own, ...kit].map(withoutQuantization);
  const gathered = several ? evidenceOf(group2, { before: [], after: shared }, remark) : evidenceOf(group2, { before: own, after: kit }, remark);
  const evidence = several ? gathered : { ...gathered, stated: statedBy(model) };
  const decision = decide(evidence, remark);
  const path6 = group2.files[0]?.path ?? model?.path ?? "";
  const written2 = { text: model?.name, source: "Kitfile model.name" };
  const name = firstName([
    ...several ? [pathName(path6), written2] : [written2],
    packageName(kitfile),
    ...several ? [] : [pathName(model?.path ?? path6), pathName(path6)]
  ]);
  const version = sourced(model?.version, "Kitfile model.version");
  const values = valuesOf2(decision, { version, name, format: formatOf2(group2, model?.format), architecture: evidence.architecture });
  return { evidence, decision, values, content: contentOf(kitfile, group2, decision, values) };
}
function withoutQuantization(name) {
  const { tokens, version } = name.tokens;
  return { ...name, tokens: { tokens, ...version === void 0 ? {} : { version } } };
}
function formatOf2(group2, stated2) {
  const [file2] = group2.files;
  if (file2 !== void 0 || group2.format !== "")
    return { value: group2.format, source: `first bytes of ${cleanText(file2?.path ?? "the model")}` };
  const value = stated2 === void 0 ? void 0 : slug(stated2);
  return value === void 0 ? void 0 : { value, source: "Kitfile model.format" };
}
function contentOf(kitfile, group2, decision, values) {
  const { size, variant, token, quantization } = decision;
  const layers = group2.layers.map(({ kind, path: path6 }) => ({ kind, path: path6 }));
  if (size !== void 0) {
    const parts = [size, variant, token, quantization].map((part) => spelled(part));
    const reason = reasonOf2([
      ["size", size],
      ["variant", variant],
      ["version", token],
      ["quantization", quantization]
    ]);
    return { name: parts.filter((part) => part !== void 0).join("-"), reason, layers, values };
  }
  const fallback = quantization === void 0 ? sourced(kitfile.package.version, "Kitfile package.version") : void 0;
  const version = values.version ?? fallback;
  if (version === void 0 && quantization === void 0) return void 0;
  const front = values.name ?? values.format;
  const name = joined([front?.value, spelled(version), spelled(quantization)]);
  return {
    name,
    reason: reasonOf2([
      ["name", front],
      ["version", version],
      ["quantization", quantization]
    ]),
    layers,
    values
  };
}
function spelled(part) {
  if (part === void 0) return void 0;
  return /^[A-Za-z0-9._-]+$/.test(part.value) ? part.value : slug(part.value);
}
function sourced(text2, source) {
  const clean2 = text2 === void 0 ? "" : cleanText(text2);
  return clean2 === "" ? void 0 : { value: clean2, source };
}

// src/model/content/reference.ts
import { posix as posix4 } from "node:path";
var MOVING = /^(?:latest|main|master|trunk|dev|develop|edge|nightly|stable|beta|alpha|canary|next|production|staging|champion|challenger)$/i;
function referenceContent(kitfile, reference, own, hasFiles) {
  const last = posix4.basename(reference.split("@", 1)[0] ?? "");
  const colon = last.indexOf(":");
  const tag = colon < 0 ? void 0 : parseTagName(last.slice(colon + 1));
  const parts = hasFiles ? own : { values: { ...own.values }, content: [] };
  if (tag === void 0 || MOVING.test(tag)) return { ...parts, values: own.values };
  const path6 = kitfile.model?.path ?? reference;
  const base = {
    name: tag,
    reason: `model ${tag} (Kitfile model.path ${cleanText(path6)})`,
    layers: [],
    values: own.values
  };
  return { ...parts, content: [base, ...parts.content] };
}

// src/model/facts.ts
var CONTENT_NAMES_LIMIT = 10;
async function readModelFacts(kitfile, files, remark) {
  const kit = kitFacts(kitfile);
  try {
    const { values, parameters, content } = await readModel(kitfile, files, remark);
    const datasets = await datasetContent(kitfile, files, remark);
    const names = limited([...content, ...datasets], remark);
    const dataset = datasets[0]?.values.dataset;
    const shown2 = { ...values, ...dataset === void 0 ? {} : { dataset } };
    const counted2 = parameters === void 0 ? {} : { parameters };
    if (names.length > 0) return { ...shown2, ...counted2, kit, content: names };
    const noContent = whyNone(kitfile);
    if (kitfile.model !== void 0) remark({ level: "notice", subject: "model", code: "NO_CONTENT_NAME", ...nothingKnown(noContent) });
    return { ...shown2, ...counted2, kit, content: [], noContent };
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== "MODEL_FILES_UNAVAILABLE") throw thrown;
    const unavailable2 = cleanText(thrown.message);
    return { kit, content: [], noContent: unavailable2, unavailable: unavailable2 };
  }
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
function kitFacts(kitfile) {
  const name = sourced2(kitfile.package.name, "Kitfile package.name");
  const version = sourced2(kitfile.package.version, "Kitfile package.version");
  return { ...name === void 0 ? {} : { name }, ...version === void 0 ? {} : { version } };
}
function sourced2(text2, source) {
  const clean2 = text2 === void 0 ? "" : cleanText(text2);
  return clean2 === "" ? void 0 : { value: clean2, source };
}
function limited(names, remark) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const one of names) {
    const key2 = one.name.toLowerCase();
    const first = seen2.get(key2);
    if (first === void 0) seen2.set(key2, one);
    else {
      remark({
        level: "notice",
        subject: "model",
        code: "CONTENT_NAMES_EQUAL",
        message: `Two parts of the kit are both called ${first.name}: ${place2(first)} and ${place2(one)}. The first keeps the name.`,
        hint: "Give them names that differ in the Kitfile if both shall be tagged."
      });
    }
  }
  const distinct2 = [...seen2.values()];
  if (distinct2.length > CONTENT_NAMES_LIMIT) {
    remark({
      level: "warning",
      subject: "model",
      code: "CONTENT_NAMES_CUT",
      message: `The kit holds ${distinct2.length} models and datasets; only the first ${CONTENT_NAMES_LIMIT} give a content tag.`,
      hint: 'Split the kit, or choose names with "type=content,pattern=\u2026".'
    });
  }
  return distinct2.slice(0, CONTENT_NAMES_LIMIT);
}
function place2(name) {
  return cleanText(name.layers.map((layer) => layer.path).join(", "));
}
function whyNone(kitfile) {
  if (kitfile.model !== void 0) return "neither size, version nor quantization of the model is known";
  return kitfile.datasets.length === 0 ? "the kit holds neither a model nor a dataset" : "no dataset of the kit has a name or size that tells it apart";
}
function nothingKnown(why) {
  return {
    message: `There is no content tag: ${why}.`,
    hint: 'Write "model.version", or "paramSize" and "quantization" under "model.parameters" in the Kitfile.'
  };
}

// src/model/published/layer-window.ts
var REQUESTS_LIMIT = 4e3;
var BYTES_LIMIT = 4e8;
var FIRST_WINDOW2 = 128 * 1024;
var LARGEST_WINDOW2 = 4 * 1024 * 1024;
var WINDOWS = 4;
function unavailable(message, cause) {
  return new Failure(
    {
      code: "MODEL_FILES_UNAVAILABLE",
      message,
      hint: 'Publish the ModelKit without compression to a registry that answers range requests, or state the values in the Kitfile under "model.parameters".'
    },
    cause === void 0 ? {} : { cause }
  );
}
var LayerWindow = class {
  #source;
  #blob;
  #allowance;
  #windows = [];
  constructor(source, blob, allowance) {
    this.#source = source;
    this.#blob = blob;
    this.#allowance = allowance;
  }
  get size() {
    return this.#blob.size;
  }
  /** Exactly `length` bytes from `from`, which must lie inside the blob. */
  async read(from, length) {
    if (from < 0 || length < 0 || from + length > this.size)
      throw unavailable(`The layer ${this.#blob.digest} has ${this.size} bytes; its entries ask for byte ${from + length}.`);
    const held = this.#windows.find((window) => from >= window.from && from + length <= window.from + window.bytes.length);
    if (held !== void 0) return held.bytes.subarray(from - held.from, from - held.from + length);
    const before = this.#windows.find((window) => from >= window.from && from <= window.from + window.bytes.length);
    const ahead = before === void 0 ? FIRST_WINDOW2 : Math.min(before.bytes.length * 2, LARGEST_WINDOW2);
    const bytes = await this.#fetch(from, Math.min(Math.max(length, ahead), this.size - from));
    this.#windows = [{ from, bytes }, ...this.#windows.filter((window) => window !== before)].slice(0, WINDOWS);
    return bytes.subarray(0, length);
  }
  async #fetch(from, length) {
    this.#allowance.requests--;
    this.#allowance.bytes -= length;
    if (this.#allowance.requests < 0 || this.#allowance.bytes < 0)
      throw unavailable(`The headers of this ModelKit need more than ${REQUESTS_LIMIT} requests or ${BYTES_LIMIT} bytes.`);
    const bytes = new Uint8Array(length);
    let filled = 0;
    try {
      for await (const chunk2 of this.#source.open(this.#blob, from)) {
        const part = chunk2.subarray(0, length - filled);
        bytes.set(part, filled);
        filled += part.length;
        if (filled >= length) break;
      }
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.code === "RANGE_UNSUPPORTED") {
        throw unavailable(
          `The registry does not answer range requests, so the headers of published layers cannot be read. ${messageOf(thrown)}`,
          thrown
        );
      }
      throw thrown;
    }
    if (filled < length) throw unavailable(`The layer ${this.#blob.digest} ended after ${from + filled} of ${this.size} bytes.`);
    return bytes;
  }
};

// src/model/published/tar-header.ts
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
  const records2 = /* @__PURE__ */ new Map();
  for (let at2 = 0; at2 < bytes.length; ) {
    const space = bytes.indexOf(32, at2);
    const length = space < 0 || space - at2 > 10 ? Number.NaN : Number(ascii(bytes.subarray(at2, space)));
    const end = at2 + length;
    const equals = bytes.indexOf(61, space);
    if (!Number.isSafeInteger(length) || end > bytes.length || equals < 0 || equals >= end || bytes[end - 1] !== 10) return void 0;
    records2.set(ascii(bytes.subarray(space + 1, equals)), bytes.slice(equals + 1, end - 1));
    at2 = end;
  }
  return records2;
}
function paxNumber(bytes) {
  if (bytes === void 0) return void 0;
  const text2 = ascii(bytes);
  return /^\d{1,16}$/.test(text2) ? Number(text2) : void 0;
}
function numberField(block, from, length) {
  const field2 = block.subarray(from, from + length);
  const first = field2[0] ?? 0;
  if (first >= 128) return counted(field2.subarray(1).reduce((sum2, byte) => sum2 * 256 + byte, first & 127));
  const digits = /^ *([0-7]*)[ \0]*/.exec(ascii(field2))?.[1] ?? "";
  return counted(digits === "" ? 0 : Number.parseInt(digits, 8));
}
function counted(value) {
  return Number.isSafeInteger(value) ? value : void 0;
}
function textField(block, from, length) {
  const field2 = block.subarray(from, from + length);
  const end = field2.indexOf(0);
  return field2.slice(0, end < 0 ? length : end);
}
function checksum(block) {
  let sum2 = 0;
  for (let at2 = 0; at2 < BLOCK; at2++) sum2 += at2 >= 148 && at2 < 156 ? 32 : block[at2] ?? 0;
  return sum2;
}
function isUstar(block) {
  return ascii(block.subarray(257, 263)) === "ustar\0";
}
function ascii(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

// src/model/published/layer-files.ts
var RECORDS_LIMIT = 64 * 1024;
var ENTRIES_LIMIT = 1e6;
var utf82 = new TextDecoder("utf-8", { fatal: true });
var LayerFiles = class {
  window;
  #found = [];
  #at = 0;
  #entries = 0;
  #done = false;
  constructor(window) {
    this.window = window;
  }
  async *all() {
    for (let index = 0; ; index++) {
      while (index >= this.#found.length && !this.#done) await this.#next();
      const file2 = this.#found[index];
      if (file2 === void 0) return;
      yield file2;
    }
  }
  /** Reads one entry with all its header blocks. */
  async #next() {
    let path6;
    let size;
    for (; ; ) {
      if (++this.#entries > ENTRIES_LIMIT) throw unavailable(`The layer holds more than ${ENTRIES_LIMIT} entries.`);
      const header = this.#at + BLOCK > this.window.size ? { kind: "end" } : parseTarHeader(await this.window.read(this.#at, BLOCK));
      if (header.kind === "damaged") throw unavailable(`The layer is no sound tar archive at byte ${this.#at}.`);
      if (header.kind === "end") {
        this.#done = true;
        return;
      }
      const data = this.#at + BLOCK;
      if (header.type === "x" || header.type === "L") {
        if (header.size > RECORDS_LIMIT)
          throw unavailable(`The layer holds an extended header of ${header.size} bytes at byte ${this.#at}.`);
        const bytes2 = await this.window.read(data, header.size);
        const records2 = header.type === "x" ? parsePaxRecords(bytes2) : /* @__PURE__ */ new Map([["path", withoutNull(bytes2)]]);
        if (records2 === void 0) throw unavailable(`The layer holds a broken extended header at byte ${this.#at}.`);
        path6 = records2.get("path") ?? path6;
        size = paxNumber(records2.get("size")) ?? size;
        this.#at = data + padded(header.size);
        continue;
      }
      const bytes = size ?? header.size;
      const regular = header.type === "0" || header.type === "\0" || header.type === "7";
      const length = regular || header.type === "g" || header.type === "K" ? bytes : 0;
      if (data + length > this.window.size) throw unavailable(`The layer ends inside the entry at byte ${this.#at}.`);
      this.#at = data + padded(length);
      if (header.type === "g" || header.type === "K") continue;
      if (regular) this.#add(path6 ?? header.name, length, data);
      return;
    }
  }
  /** Names that are no UTF-8 cannot be named by any text, and are not listed from disk either. */
  #add(name, size, offset) {
    try {
      this.#found.push({ path: cleanPath(utf82.decode(name)), size, offset });
    } catch {
      return;
    }
  }
};
function padded(size) {
  return Math.ceil(size / BLOCK) * BLOCK;
}
function withoutNull(bytes) {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes.slice() : bytes.slice(0, end);
}

// src/model/published/files.ts
function publishedFiles(source, manifest, entries) {
  const allowance = { requests: REQUESTS_LIMIT, bytes: BYTES_LIMIT };
  const opened = /* @__PURE__ */ new Map();
  const located = /* @__PURE__ */ new Map();
  function layerOf(entry) {
    const key2 = `${entry.digest} ${entry.path}`;
    const layer = opened.get(key2) ?? open4(source, manifest, entry, allowance);
    opened.set(key2, layer);
    return layer;
  }
  async function* list(path6) {
    const clean2 = cleanPath(path6);
    const own = entries.filter((entry) => entry.path === clean2);
    const layers = own.length > 0 ? own : entries.filter((entry) => isBelow(entry.path, clean2) || isBelow(clean2, entry.path));
    for (const entry of layers) {
      const layer = layerOf(entry);
      for await (const file2 of layer.files()) {
        if (!isBelow(file2.path, clean2)) continue;
        located.set(file2.path, { layer, file: file2 });
        yield { path: file2.path, size: file2.size };
      }
    }
  }
  async function find(path6) {
    const clean2 = cleanPath(path6);
    const known3 = located.get(clean2);
    if (known3 !== void 0) return known3;
    for await (const file2 of list(clean2)) {
      const found = file2.path === clean2 ? located.get(clean2) : void 0;
      if (found !== void 0) return found;
    }
    throw failure("MODEL_FILE_UNREADABLE", `${cleanText(path6)} is in none of the ModelKit's layers.`);
  }
  return {
    list,
    async read(path6, from, length) {
      const { layer, file: file2 } = await find(path6);
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > file2.size)
        throw failure("MODEL_FILE_SHORT", `${cleanText(path6)} ends after ${file2.size} bytes; ${length} bytes from ${from} were asked for.`);
      return layer.window.read(file2.offset + from, length);
    }
  };
}
function open4(source, manifest, entry, allowance) {
  const blob = manifest.layers.find((layer2) => layer2.digest === entry.digest);
  if (blob === void 0) throw unavailable(`The manifest names no layer ${entry.digest} for ${cleanText(entry.path)}.`);
  if (isCompressed(blob)) {
    throw unavailable(
      `The layer of ${cleanText(entry.path)} is compressed (${cleanText(blob.mediaType)}), so its files have no place of their own in it.`
    );
  }
  const window = new LayerWindow(source, blob, allowance);
  if (blob.mediaType.endsWith(".raw")) return { window, files: () => rawFile(entry.path, blob.size) };
  const layer = new LayerFiles(window);
  return { window, files: () => layer.all() };
}
function isCompressed(blob) {
  return /(?:\+|\.tar[.+])(?:gzip|gz|zstd)$/.test(blob.mediaType);
}
async function* rawFile(path6, size) {
  yield await Promise.resolve({ path: path6, size, offset: 0 });
}
function failure(code, message) {
  return new Failure({ code, message, hint: "Check that the Kitfile in the config blob belongs to these layers." });
}

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
var LONG2 = {
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
var OWN2 = {
  Mo: (m) => ordinal(m.month() + 1),
  Qo: (m) => ordinal(Math.floor(m.month() / 3) + 1),
  Do: (m) => ordinal(m.date()),
  DDDo: (m) => ordinal(m.dayOfYear()),
  DDDD: (m) => pad(m.dayOfYear(), 3),
  DDD: (m) => String(m.dayOfYear()),
  do: (m) => ordinal(m.day()),
  e: (m) => String(m.day()),
  E: (m) => String(m.isoWeekday()),
  wo: (m) => ordinal(m.week()),
  Wo: (m) => ordinal(m.isoWeek()),
  YYYYYY: (m) => `+${pad(m.year(), 6)}`,
  YYYYY: (m) => pad(m.year(), 5),
  Y: (m) => String(m.year()),
  yyyy: (m) => pad(m.year(), 4),
  yyy: (m) => pad(m.year(), 3),
  yy: (m) => pad(m.year(), 2),
  y: (m) => String(m.year()),
  yo: (m) => ordinal(m.year()),
  NNNNN: () => "AD",
  NNNN: () => "Anno Domini",
  NNN: () => "AD",
  NN: () => "AD",
  N: () => "AD",
  ggggg: (m) => pad(m.weekYear(), 5),
  gg: (m) => pad(m.weekYear() % 100, 2),
  GGGGG: (m) => pad(m.isoWeekYear(), 5),
  GG: (m) => pad(m.isoWeekYear() % 100, 2),
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
var TOKENS = [...SHARED, ...Object.keys(LONG2), ...Object.keys(OWN2), ...FRACTIONS].sort((a, b) => b.length - a.length);
var FORMAT = new RegExp(`\\[[^[\\]]*\\]|\\\\(?:${TOKENS.join("|")}|.)|${TOKENS.join("|")}|.`, "gs");
function formatMoment(instant, format, zone) {
  const offset = (0, import_dayjs.default)(instant).tz(zone).utcOffset();
  const view = { instant, zone, offset, wall: import_dayjs.default.utc(instant.getTime() + offset * 6e4) };
  return show(view, format ?? (offset === 0 ? "YYYY-MM-DDTHH:mm:ss[Z]" : "YYYY-MM-DDTHH:mm:ssZ"));
}
function show(view, format) {
  return format.replace(FORMAT, (part) => {
    if (part.startsWith("[") && part.length > 1) return part.slice(1, -1);
    if (part.startsWith("\\") && part.length > 1) return part.slice(1);
    if (SHARED.includes(part)) return view.wall.format(part);
    if (FRACTIONS.includes(part)) return fraction(view.wall, part.length);
    const long = Object.hasOwn(LONG2, part) ? LONG2[part] : void 0;
    if (long !== void 0) return show(view, long);
    const own = Object.hasOwn(OWN2, part) ? OWN2[part] : void 0;
    return own === void 0 ? part : own(view.wall, view);
  });
}
function fraction(moment, digits) {
  return pad(moment.millisecond(), 3).padEnd(9, "0").slice(0, digits);
}
function pad(value, digits) {
  return String(value).padStart(digits, "0");
}
function ordinal(value) {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teens ? void 0 : ["st", "nd", "rd"][value % 10 - 1]) ?? "th"}`;
}
function offsetText(minutes, separator) {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}
function zoneName(view) {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: view.zone, timeZoneName: "short" }).formatToParts(view.instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? view.zone;
}

// src/tags/versions.ts
var pep440 = __toESM(require_pep440(), 1);
var import_semver = __toESM(require_semver2(), 1);
var FULL_VERSION_NUMBERS = 3;
function readSemver(text2) {
  const parsed = import_semver.default.parse(text2);
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
function withoutAffixes(tag, affixes) {
  const { prefix, suffix } = affixes;
  if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length) return void 0;
  return tag.slice(prefix.length, tag.length - suffix.length);
}
function compareVersions(a, b) {
  if (a.scheme === "semver" && b.scheme === "semver") return import_semver.default.compare(a.version, b.version);
  if (pep440.valid(a.version) !== null && pep440.valid(b.version) !== null) return pep440.compare(a.version, b.version);
  const [left2, right] = [leadingNumbers(a), leadingNumbers(b)];
  for (let index = 0; index < FULL_VERSION_NUMBERS; index += 1) {
    const difference = (left2[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(isPrerelease(b)) - Number(isPrerelease(a));
}
function isPrerelease(version) {
  if (version.scheme === "semver") return import_semver.default.prerelease(version.version) !== null;
  return pep440.explain(version.version)?.is_prerelease === true;
}
function leadingNumbers(version) {
  if (version.scheme === "pep440") {
    const parsed2 = pep440.explain(version.version);
    return parsed2 === null ? [] : parsed2.release;
  }
  const parsed = import_semver.default.parse(version.version);
  return parsed === null ? [] : [parsed.major, parsed.minor, parsed.patch];
}
var PEP440_CHANNELS = { alpha: "a", beta: "b", c: "rc", pre: "rc", preview: "rc" };
function channelOf(version) {
  if (version.scheme === "pep440") {
    const parsed = pep440.explain(version.version);
    if (parsed?.is_prerelease !== true) return void 0;
    return /[a-z]+/.exec(parsed.public.slice(parsed.base_version.length))?.[0];
  }
  const identifier = import_semver.default.prerelease(version.version)?.find((one) => typeof one === "string");
  return identifier === void 0 ? void 0 : /^[A-Za-z]+/.exec(identifier)?.[0];
}
function isChannelName(name, version) {
  const channel = channelOf(version);
  if (channel === void 0) return false;
  return name === channel || version.scheme === "pep440" && PEP440_CHANNELS[name.toLowerCase()] === channel;
}

// src/tags/expressions.ts
var UnknownFact = class extends Error {
};
var BadValue = class extends Error {
};
var SHORT_COMMIT = 7;
function globalScope(trigger, facts) {
  return {
    ...kitScope(trigger, facts, facts),
    branch: () => branchOf(trigger) ?? "",
    tag: () => gitTagOf(trigger) ?? "",
    sha: () => known2(trigger.commit, "the commit").slice(0, SHORT_COMMIT),
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
function kitScope(trigger, facts, values) {
  const gitTag = gitTagOf(trigger);
  return {
    model: {
      size: values.size?.value,
      variant: values.variant?.value,
      version: values.version?.value,
      quantization: values.quantization?.value,
      name: values.name?.value,
      format: values.format?.value,
      architecture: values.architecture?.value
    },
    dataset: { name: values.dataset?.value },
    kit: { name: facts.kit.name?.value, version: facts.kit.version?.value },
    git: { version: gitTag === void 0 ? void 0 : gitVersion(gitTag)?.version }
  };
}
function gitVersion(gitTag) {
  const whole2 = readVersion(gitTag);
  if (whole2 !== void 0) return { ...whole2, component: "" };
  const cut2 = Math.max(gitTag.lastIndexOf("/"), gitTag.lastIndexOf("@")) + 1;
  const part = readVersion(gitTag.slice(cut2));
  return part === void 0 ? void 0 : { ...part, component: gitTag.slice(0, cut2) };
}
function isDefaultBranch(trigger) {
  if (trigger.kind === "schedule" && !trigger.defaultBranch.known) return true;
  const branch = branchOf(trigger);
  return branch !== void 0 && branch === known2(trigger.defaultBranch, "the default branch");
}
function known2(fact, what) {
  if (!fact.known) throw new UnknownFact(`${what} is not known: ${fact.why}`);
  return fact.value;
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
  const options = call.at(-1);
  const format = call.length > 1 ? call[0] : void 0;
  const hash = typeof options === "object" && options !== null && "hash" in options ? options.hash : void 0;
  const zone = typeof hash === "object" && hash !== null && "tz" in hash ? hash.tz : "UTC";
  if (typeof zone !== "string" || !isTimeZone(zone)) throw new BadValue(`"${String(zone)}" is not a time zone`);
  return formatMoment(instant, typeof format === "string" || typeof format === "number" ? String(format) : void 0, zone);
}

// src/tags/failure.ts
function quoted2(text2) {
  const clean2 = text2.replace(new RegExp("\\p{Cc}+", "gu"), " ");
  return `"${clean2.length > 160 ? `${clean2.slice(0, 157)}...` : clean2}"`;
}

// src/tags/prerelease.ts
function isPrereleaseRun(trigger, version) {
  return trigger.kind === "release" && trigger.prerelease || version !== void 0 && isPrerelease(version);
}

// src/tags/render.ts
var import_handlebars2 = __toESM(require_lib(), 1);
var KIT_PLACEHOLDER = /^(?:model|dataset|kit|git)\./;
var SEPARATOR = /[-._+]/;
function render(template, scope) {
  if (template.uses.length === 0 && !template.text.includes("{{")) return { text: template.text, missing: [] };
  const missing = [];
  let text2 = "";
  let dropNext = false;
  for (const statement of import_handlebars2.default.parse(template.text).body) {
    const part = renderStatement(statement, scope);
    const placeholder = placeholderOf(statement);
    if (placeholder !== void 0 && part === "") {
      missing.push(placeholder);
      if (text2 !== "" && SEPARATOR.test(text2.slice(-1))) text2 = text2.slice(0, -1);
      else if (text2 === "") dropNext = true;
      continue;
    }
    text2 += dropNext && statement.type === "ContentStatement" && SEPARATOR.test(part.slice(0, 1)) ? part.slice(1) : part;
    dropNext = false;
  }
  return { text: text2, missing };
}
function isRawStatement(template) {
  const [only, ...others] = import_handlebars2.default.parse(template.text).body;
  return only !== void 0 && others.length === 0 && nameOf3(only) === "raw";
}
function placeholderOf(statement) {
  const name = nameOf3(statement);
  return name !== void 0 && KIT_PLACEHOLDER.test(name) ? name : void 0;
}
function nameOf3(statement) {
  if (statement.type !== "MustacheStatement" || !("path" in statement)) return void 0;
  const path6 = statement.path;
  if (typeof path6 !== "object" || path6 === null || !("parts" in path6) || !Array.isArray(path6.parts)) return void 0;
  return path6.parts.join(".");
}
function renderStatement(statement, scope) {
  const program = { type: "Program", body: [statement], blockParams: [], loc: statement.loc };
  try {
    return import_handlebars2.default.compile(program, { noEscape: true })(scope);
  } catch (cause) {
    if (cause instanceof UnknownFact || cause instanceof BadValue) throw cause;
    throw new BadValue(messageOf(cause).split("\n")[0] ?? "");
  }
}

// src/tags/git-rules.ts
var BRANCH_EXPRESSIONS = ["branch", "base_ref"];
function refRule(rule, { trigger }) {
  switch (rule.event) {
    case "branch": {
      const branch = branchOf(trigger);
      if (branch === void 0) return { skipped: notOn("a branch", trigger) };
      return [fromGit(rule, branch, "branch", { fromBranch: true, reason: `branch ${quoted2(branch)}`, trigger })];
    }
    case "tag": {
      const tag = gitTagOf(trigger);
      if (tag === void 0) return { skipped: notOn("a git tag", trigger) };
      const version = readVersion(tag);
      return [
        {
          ...fromGit(rule, tag, "tag", { fromBranch: false, reason: `git tag ${quoted2(tag)}`, trigger }),
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
    return { skipped: `branch ${quoted2(branch)} is not ${rule.branch === void 0 ? "the default branch" : quoted2(rule.branch)}` };
  }
  const reason = rule.branch === void 0 ? `branch ${quoted2(branch)} is the default branch` : `branch ${quoted2(branch)}`;
  return [{ rule, value: "edge", foreign: false, fromBranch: false, kind: "edge", reason, source: trigger.ref, vote: "no" }];
}
function scheduleRule(rule, { trigger, facts }) {
  if (trigger.kind !== "schedule" && !trigger.event.includes("schedule"))
    return { skipped: `the event is ${quoted2(trigger.event)}, not schedule` };
  const { text: text2, missing } = render(rule.pattern, { ...kitScope(trigger, facts, facts), ...dateScope(trigger) });
  if (text2 === "" && missing.length > 0) return { skipped: nothingKnown2(missing) };
  const cron = trigger.kind === "schedule" && trigger.cron !== "" ? ` ${quoted2(trigger.cron)}` : "";
  return [
    {
      rule,
      value: text2,
      foreign: rule.pattern.uses.length > 0,
      fromBranch: false,
      kind: "schedule",
      reason: `scheduled run${cron}`,
      source: trigger.event,
      vote: "no"
    }
  ];
}
function shaRule(rule, { trigger, scope }) {
  const commit = known2(trigger.commit, "the commit");
  const value = rule.format === "long" ? commit : render({ text: "{{sha}}", uses: ["sha"] }, scope).text;
  const source = trigger.commit.known ? trigger.commit.source : "";
  return [{ rule, value, foreign: false, fromBranch: false, kind: "commit", reason: `commit ${commit}`, source, vote: "no" }];
}
function rawRule(rule, { trigger, scope }) {
  const { text: text2, missing } = render(rule.value, scope);
  if (text2 === "" && missing.length > 0) return { skipped: nothingKnown2(missing) };
  const gitTag = gitTagOf(trigger);
  const version = gitTag === void 0 ? void 0 : gitVersion(gitTag);
  return [
    {
      rule,
      value: text2,
      foreign: rule.value.uses.length > 0,
      fromBranch: usesBranch(rule.value.uses),
      kind: "raw",
      reason: rule.value.uses.length > 0 ? `${rule.value.text} gives ${quoted2(text2)}` : "written in the rule",
      source: `tags, line ${rule.line}`,
      vote: "no",
      ...version === void 0 ? {} : { version, component: version.component }
    }
  ];
}
function usesBranch(uses) {
  return uses.some((name) => BRANCH_EXPRESSIONS.includes(name));
}
function nothingKnown2(missing) {
  return `nothing is known of ${missing.map((name) => `{{${name}}}`).join(", ")}`;
}
function notOn(what, trigger) {
  const where = trigger.ref === "" ? "" : ` of ${quoted2(trigger.ref)}`;
  return `not on ${what}: the event is ${quoted2(trigger.event)}${where}`;
}
function fromGit(rule, value, kind, { fromBranch, reason, trigger }) {
  return { rule, value, foreign: true, fromBranch, kind, reason, source: trigger.ref, vote: "no" };
}

// src/tags/legal.ts
import { createHash as createHash4 } from "node:crypto";
var HASH_DIGITS = 16;
var READABLE = 20;
function sanitised(text2) {
  return text2.replace(/[^a-zA-Z0-9._-]+/g, "-");
}
function legalName(parts) {
  const whole2 = sanitised(parts.prefix + parts.value + parts.suffix);
  const trimmed = whole2.replace(/^[-.]+/, "");
  if (trimmed === "") return { ok: false, why: whole2 === "" ? "it is empty" : "nothing is left of it but dashes and dots" };
  if (trimmed !== whole2 && !parts.foreignStart) return { ok: false, why: `a tag must not start with "${whole2.charAt(0)}"` };
  if (trimmed.length <= TAG_LENGTH_LIMIT) return named3(trimmed, trimmed === whole2 ? void 0 : "leading dashes and dots dropped");
  if (!parts.foreign) return { ok: false, why: `it has ${trimmed.length} characters, and a tag at most ${TAG_LENGTH_LIMIT}` };
  return named3(shortened(parts), `shortened from ${trimmed.length} characters`);
}
function shortened(parts) {
  const hash = createHash4("sha256").update(`${parts.prefix}\0${parts.value}\0${parts.suffix}`).digest("hex").slice(0, HASH_DIGITS);
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

// src/tags/affixes.ts
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
    const { prefix, suffix } = flavorAffixes(flavor, scope);
    return { prefix: sanitised(prefix), suffix: sanitised(suffix) };
  } catch (cause) {
    if (cause instanceof UnknownFact) return { prefix: "", suffix: "" };
    throw cause;
  }
}
function nameOf4(value, affixes, foreign) {
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
    fromBranch: usesBranch([...prefix?.uses ?? [], ...suffix?.uses ?? []])
  };
}

// src/tags/commit-tag.ts
var COMMIT_TAG_RULE = "commit-tag: true";
function commitTagOf(spelling, commit) {
  const name = `${spelling.prefix}sha-${commit}${spelling.suffix}`;
  return isReferrersTag(name) ? void 0 : parseTagName(name);
}
function commitTagSpelling(rules, facts) {
  if (!rules.commitTag) return void 0;
  const uses = [...rules.flavor.prefix.uses, ...rules.flavor.suffix.uses];
  const ofKit = uses.filter((name) => /^(?:model|dataset|kit)\./.test(name));
  if (ofKit.length < uses.length || ofKit.length > 0 && facts === void 0) return void 0;
  const known3 = facts ?? NO_FACTS;
  const { prefix, suffix } = flavorAffixes(rules.flavor, kitScope(NO_TRIGGER, known3, known3));
  return { prefix: sanitised(prefix), suffix: sanitised(suffix) };
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

// src/tags/entry.ts
function mergeEntries(entries, last) {
  const byName = /* @__PURE__ */ new Map();
  for (const { intent } of entries) byName.set(intent.tag, [...byName.get(intent.tag) ?? [], intent]);
  const merged = [...byName.values()].map(strictest);
  return [...merged.filter((intent) => !last.has(intent.tag)), ...merged.filter((intent) => last.has(intent.tag))];
}
function strictest(claims) {
  const [first, ...others] = claims;
  if (first === void 0) throw new RangeError("a name without a claim");
  const winner = others.reduce((best, claim) => rank2(claim.policy) > rank2(best.policy) ? claim : best, first);
  const also = [...new Set(claims.filter((claim) => claim !== winner).map((claim) => `${claim.rule} (${claim.reason})`))];
  return also.length === 0 ? winner : { ...winner, reason: `${winner.reason}; the same name from ${also.join(" and ")}` };
}
function rank2(policy) {
  switch (policy.class) {
    case "immutable":
      return 10 + ["move", "keep", "fail"].indexOf(policy.onConflict);
    case "monotonic":
      return 5;
    case "mutable":
      return 1;
  }
}

// src/tags/merge.ts
function mergePlans(plans) {
  const claims = /* @__PURE__ */ new Map();
  plans.forEach((plan, candidate) => {
    for (const intent of plan.intents) claims.set(intent.tag, [...claims.get(intent.tag) ?? [], { intent, candidate }]);
  });
  const skipped2 = plans.flatMap((plan) => plan.skipped.map((one) => plans.length > 1 ? ofCandidate(plan, one) : one));
  const conflicts = [];
  const assignments = [...claims.values()].map((rivals) => {
    const winner = rivals.reduce(better);
    for (const loser of rivals) {
      if (loser === winner || areOneCommit(plans[winner.candidate], plans[loser.candidate])) continue;
      skipped2.push({
        rule: loser.intent.rule,
        reason: `${quoted2(loser.intent.source)}: ${loser.intent.tag} goes to ${winner.intent.source}`
      });
      const { policy } = loser.intent;
      if (policy.class === "immutable" && policy.onConflict === "fail") conflicts.push(conflict(winner.intent, loser.intent));
    }
    return winner;
  });
  const isLatest3 = (claim) => claim.intent.kind === "latest";
  return { assignments: [...assignments.filter((one) => !isLatest3(one)), ...assignments.filter(isLatest3)], skipped: skipped2, conflicts };
}
function better(best, next) {
  const [held, wanted] = [best.intent.policy, next.intent.policy];
  if (held.class === "monotonic" && wanted.class === "monotonic") return compareVersions(wanted.scope, held.scope) >= 0 ? next : best;
  if (rank2(wanted) !== rank2(held)) return rank2(wanted) > rank2(held) ? next : best;
  return held.class === "immutable" ? best : next;
}
function ofCandidate(plan, { rule, reason }) {
  const source = plan.intents.find((intent) => intent.source.startsWith("refs/"))?.source ?? plan.version;
  return { rule, reason: `${quoted2(source)}: ${reason}` };
}
function areOneCommit(a, b) {
  const commitTag = (plan) => plan?.intents.find((intent) => intent.kind === "commit")?.reason;
  return commitTag(a) !== void 0 && commitTag(a) === commitTag(b);
}
function conflict(kept2, other) {
  return {
    code: "TAG_RESERVED",
    message: `Both ${quoted2(kept2.source)} and ${quoted2(other.source)} want the immutable tag ${quoted2(kept2.tag)}.`,
    hint: "Leave one of them out with git-tags, or give the rules a prefix that tells them apart."
  };
}

// src/tags/scopes.ts
function inScope(scope, tagText) {
  if (isReferrersTag(tagText)) return void 0;
  const core = withoutAffixes(tagText, scope);
  const found = core === void 0 ? void 0 : read4(scope, core);
  if (found === void 0 || isForeignVariant(scope, found)) return void 0;
  const own = { scheme: scope.scheme, version: scope.version };
  switch (scope.within) {
    case "all":
      return isPrerelease(own) || !isPrerelease(found) ? found : void 0;
    case "major":
      return !isPrerelease(found) && sameNumbers(own, found, 1) ? found : void 0;
    case "minor":
      return !isPrerelease(found) && sameNumbers(own, found, 2) ? found : void 0;
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
    const found = core === void 0 ? void 0 : read4(scope, core);
    const tag = parseTagName(name);
    return found !== void 0 && tag !== void 0 && compareVersions(found, wanted) === 0 ? [tag] : [];
  });
}
function scopePrefix(prefix) {
  return /(?:^|[-._])v$/.test(prefix) ? prefix.slice(0, -1) : prefix;
}
function read4(scope, core) {
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
function sameNumbers(a, b, count2) {
  const [left2, right] = [leadingNumbers(a), leadingNumbers(b)];
  return left2.slice(0, count2).every((number2, index) => number2 === (right[index] ?? 0));
}

// src/tags/classify.ts
function classify(named5, rules, guardStale) {
  const { draft } = named5;
  const nature = natureOf(named5);
  const wanted = draft.rule.class ?? nature.class;
  switch (wanted) {
    case "immutable": {
      const onConflict = rules.onConflict === "auto" ? nature.kind === "content" ? "keep" : "fail" : rules.onConflict;
      const version = nature.kind === "version" ? nature.scope : void 0;
      return {
        kind: nature.kind,
        policy: {
          class: "immutable",
          onConflict,
          ...draft.layers === void 0 ? {} : { content: draft.layers },
          ...version === void 0 ? {} : { version }
        }
      };
    }
    case "monotonic": {
      const scope = nature.scope ?? (draft.version === void 0 ? void 0 : aroundVersions(named5, draft.version, "all"));
      return scope === void 0 ? void 0 : { kind: nature.kind, policy: { class: "monotonic", onStale: rules.onStale, scope } };
    }
    case "mutable":
      return {
        kind: nature.kind,
        policy: { class: "mutable", onStale: rules.onStale, guardStale: guardStale && nature.kind !== "commit" }
      };
  }
}
function natureOf(named5) {
  const { draft, tag, flavor } = named5;
  if (draft.kind === "content") return { kind: "content", class: "immutable" };
  if (draft.kind === "commit") return { kind: "commit", class: "mutable" };
  const scope = fullVersionScope(named5);
  if (scope !== void 0) return { kind: "version", class: "immutable", scope };
  if (draft.kind === "stage") {
    if (draft.version === void 0 || draft.rule.type !== "stage" || draft.rule.on.match !== "tag")
      return { kind: "stage", class: "mutable" };
    return { kind: "stage", class: "monotonic", scope: aroundVersions(named5, draft.version, "all") };
  }
  const isLatest3 = tag === "latest" || withoutAffixes(tag, flavor) === "latest";
  const channel = channelScope(named5);
  if (channel !== void 0) return { kind: isLatest3 ? "latest" : "channel", class: "monotonic", scope: channel };
  if (isLatest3 && draft.kind !== "tag") return { kind: "latest", class: "mutable" };
  return { kind: draft.kind === "version" ? "raw" : draft.kind, class: "mutable" };
}
function fullVersionScope(named5) {
  const { draft, tag, flavor, affixes } = named5;
  if (draft.kind === "branch" || draft.kind === "pr") return void 0;
  for (const around2 of [flavor, affixes, { prefix: "", suffix: "" }]) {
    const read5 = readsAsVersion(tag, around2);
    if (read5 !== void 0)
      return scopeOf(draft.rule.type === "semver" || draft.rule.type === "pep440" ? draft.version ?? read5 : read5, around2, "all");
  }
  if (draft.version === void 0 || draft.fields === void 0 || !showsWholeVersion(draft.fields)) return void 0;
  const around = surroundings(named5, sanitised(draft.version.version));
  if (around === void 0 || readVersion(draft.version.version) === void 0) return void 0;
  return scopeOf(draft.version, around, "all");
}
function showsWholeVersion(fields) {
  return fields.includes("version") || fields.includes("raw") || ["major", "minor", "patch"].every((field2) => fields.includes(field2));
}
function channelScope(named5) {
  const { draft, tag } = named5;
  const { version, fields } = draft;
  if (version === void 0) return void 0;
  const value = withoutAffixes(tag, named5.affixes) ?? sanitised(draft.value);
  const fromRule = ["semver", "pep440", "match"].includes(draft.rule.type);
  if ((fromRule || draft.rule.type === "raw") && isChannelName(value, version)) return aroundVersions(named5, version, "channel");
  if (!fromRule) return void 0;
  const [major, minor] = leadingNumbers(version);
  if (fields === void 0 || showsWholeVersion(fields)) {
    const [, n, m] = /^v?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    if (n === void 0 || Number(n) !== major || m !== void 0 && Number(m) !== (minor ?? 0)) return void 0;
    return aroundVersions(named5, version, m === void 0 ? "major" : "minor");
  }
  if (fields.length === 0) return aroundVersions(named5, version, "all");
  if (!fields.includes("major")) return void 0;
  const within = fields.includes("minor") ? "minor" : "major";
  const around = surroundings(named5, within === "minor" ? `${major ?? 0}.${minor ?? 0}` : String(major ?? 0));
  return around === void 0 ? aroundVersions(named5, version, within) : scopeOf(version, around, within);
}
function aroundVersions(named5, version, within) {
  const own = named5.draft.rule.type === "stage" || named5.draft.rule.type === "raw" ? named5.flavor : named5.affixes;
  return scopeOf(version, { prefix: own.prefix + sanitised(named5.draft.component ?? ""), suffix: own.suffix }, within);
}
function scopeOf(version, around, within) {
  return { scheme: version.scheme, version: version.version, prefix: scopePrefix(around.prefix), suffix: around.suffix, within };
}
function surroundings({ tag, affixes }, inside) {
  const at2 = tag.indexOf(inside, tag.startsWith(affixes.prefix) ? affixes.prefix.length : 0);
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
  const missing = /* @__PURE__ */ new Set();
  for (const name of facts.content) {
    const scope = contentScope(run, name);
    const shown2 = rule.pattern === void 0 ? { text: name.name, missing: [] } : render(rule.pattern, scope);
    if (shown2.text === "") {
      for (const one of shown2.missing) missing.add(one);
      continue;
    }
    if (drafts.some((draft) => draft.value === shown2.text)) continue;
    drafts.push({
      rule,
      value: shown2.text,
      foreign: true,
      fromBranch: rule.pattern !== void 0 && usesBranch(rule.pattern.uses),
      kind: "content",
      reason: name.reason,
      source: name.values.name?.source ?? facts.name?.source ?? "the kit",
      layers: name.layers,
      scope
    });
  }
  return drafts.length > 0 ? drafts : { skipped: nothingKnown2([...missing]) };
}
function stageRule(rule, run) {
  const { trigger } = run;
  const subject2 = stageSubject(rule, run);
  if (subject2 === void 0) return { skipped: notOn(rule.on.match === "tag" ? "a git tag" : "a branch", trigger) };
  const glob = rule.on.match === "event" ? rule.on.event : rule.on.glob;
  if (!globMatches(glob, subject2)) return { skipped: `${rule.on.match} ${quoted2(subject2)} does not match ${quoted2(glob)}` };
  const gitTag = gitTagOf(trigger);
  const version = gitTag === void 0 ? void 0 : gitVersion(gitTag);
  if (gitTag !== void 0 && isPrereleaseRun(trigger, version) && !glob.includes("-")) {
    return { skipped: `${quoted2(gitTag)} is a pre-release, and ${quoted2(glob)} holds no "-"` };
  }
  const { text: text2, missing } = render(rule.value, run.scope);
  if (text2 === "" && missing.length > 0) return { skipped: nothingKnown2(missing) };
  return [
    {
      rule,
      value: text2,
      foreign: rule.value.uses.length > 0,
      fromBranch: usesBranch(rule.value.uses),
      kind: "stage",
      reason: `${rule.on.match === "tag" ? "git tag" : rule.on.match} ${quoted2(subject2)} matches ${quoted2(glob)}`,
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
  const scope = kitScope(run.trigger, run.facts, name.values);
  return { ...run.scope, ...Object.fromEntries(Object.entries(scope).map(([group2, values]) => [group2, spelled2(values)])) };
}
function spelled2(values) {
  if (typeof values !== "object" || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).map(([key2, value]) => {
      if (typeof value !== "string") return [key2, void 0];
      return [key2, key2 === "quantization" ? value : slug2(value)];
    })
  );
}
function slug2(value) {
  const plain3 = value.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  return plain3.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^[-._]+|[-._]+$/g, "").toLowerCase();
}

// src/tags/version-rules.ts
var pep4402 = __toESM(require_pep440(), 1);
var import_semver2 = __toESM(require_semver2(), 1);
var FIELDS = ["raw", "version", "major", "minor", "patch"];
function versionRule(rule, run) {
  const text2 = textOf(rule.value, run);
  if (text2 === void 0) return { skipped: `no value= and ${notOn("a git tag", run.trigger)}` };
  const picked = picks(rule, text2.value);
  if (picked === void 0) return { skipped: `the group of match=${rule.match?.text ?? ""} takes no part in ${quoted2(text2.value)}` };
  const written2 = picked.replaceAll("/", "-");
  const fields = rule.type === "semver" ? semverFields(written2) : pep440Fields(written2);
  if (fields === void 0) return { skipped: `${quoted2(written2)} is no ${rule.type === "semver" ? "semver" : "PEP 440"} version` };
  const scope = { ...kitScope(run.trigger, run.facts, run.facts), ...dateScope(run.trigger), ...fields.scope };
  const fixed = fields.fixed || isPrereleaseRun(run.trigger, fields.version);
  const shown2 = fixed ? shownFixed(rule.pattern, fields, scope) : render(rule.pattern, scope);
  if (typeof shown2 === "string") return { skipped: shown2 };
  if (shown2.text === "" && shown2.missing.length > 0) return { skipped: nothingKnown2(shown2.missing) };
  return [
    {
      rule,
      value: shown2.text,
      foreign: true,
      fromBranch: text2.fromBranch,
      kind: "version",
      reason: `version ${fields.version.version} of ${text2.origin}${fixed ? ", a release that moves nothing" : ""}`,
      source: text2.source,
      version: fields.version,
      fields: fixed ? ["version"] : rule.pattern.uses.filter((name) => FIELDS.includes(name)),
      vote: fixed ? "pre-release" : "yes"
    }
  ];
}
function matchRule(rule, run) {
  const text2 = textOf(rule.value, run);
  if (text2 === void 0) return { skipped: `no value= and ${notOn("a git tag", run.trigger)}` };
  const found = text2.value.match(new RegExp(rule.expression.source, rule.expression.flags));
  if (found === null) return { skipped: `${String(rule.expression)} does not match ${quoted2(text2.value)}` };
  const value = found[rule.group];
  if (value === void 0) return { skipped: `${String(rule.expression)} has no group ${rule.group} in ${quoted2(text2.value)}` };
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
    const fromBranch = usesBranch(value.uses);
    return { value: text2, origin: `value= ${quoted2(text2)}`, source: value.uses.length > 0 ? value.text : "value=", fromBranch };
  }
  const tag = gitTagOf(trigger);
  return tag === void 0 ? void 0 : { value: tag, origin: `git tag ${quoted2(tag)}`, source: trigger.ref, fromBranch: false };
}
function picks(rule, text2) {
  const found = rule.match === void 0 ? null : text2.match(rule.match.expression);
  if (found === null) return text2;
  return found.length > 1 ? found[1] : found[0];
}
function shownFixed(pattern, fields, scope) {
  if (isRawStatement(pattern)) return render(pattern, scope);
  if (!pattern.uses.some((name) => /^(?:model|dataset|kit|git)\./.test(name))) return { text: fields.full, missing: [] };
  if (pattern.uses.includes("version") || pattern.uses.includes("raw")) return render(pattern, scope);
  return `${quoted2(fields.full)} moves nothing, and the pattern does not show the whole version`;
}
function semverFields(text2) {
  const parsed = import_semver2.default.parse(text2);
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
  if (run.trigger.kind === "delete") return { skipped: `${run.trigger.refType} ${quoted2(run.trigger.name)} was deleted` };
  return orSkipped(rule.text, () => {
    const enabled = rule.enable === void 0 ? "true" : render(rule.enable, run.scope).text;
    if (enabled !== "true" && enabled !== "false") throw new BadValue(`enable= gives ${quoted2(enabled)}, which is neither true nor false`);
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
        message: `The rule ${quoted2(rule)} cannot be evaluated: ${cause.message}.`,
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
function decideLatest(rules, trigger, entries, guardStale) {
  const rule = `flavor: latest=${rules.flavor.latest}`;
  const voter = entries.find((entry) => entry.draft?.vote !== void 0);
  const scope = scopeOfVoter(voter);
  const source = voter?.intent.source ?? "flavor";
  const mutable = { class: "mutable", onStale: rules.onStale, guardStale };
  const policy = scope === void 0 ? mutable : { class: "monotonic", onStale: rules.onStale, scope };
  switch (rules.flavor.latest) {
    case "false":
      return { wanted: false, rule };
    case "true":
      return entries.length === 0 ? { wanted: false, rule } : { wanted: true, rule, reason: "forced by the flavor", source, policy };
    case "auto": {
      const against = voter === void 0 ? void 0 : objection(voter, trigger, scope !== void 0);
      if (voter?.draft === void 0 || voter.draft.vote === "no") {
        return gitTagOf(trigger) === void 0 ? { wanted: false, rule } : { wanted: false, rule, reason: "the first rule that gave a name does not vote for latest" };
      }
      if (against !== void 0) return { wanted: false, rule, reason: against };
      return { wanted: true, rule, reason: `vote of ${voter.draft.rule.text}, version ${scope?.version ?? ""}`, source, policy };
    }
  }
}
function latestName(flavor, scope) {
  const affixes = latestAffixes(flavor, scope);
  return { legal: nameOf4("latest", affixes, false), affixes };
}
function objection(voter, trigger, hasVersion) {
  const force = "flavor latest=true forces it";
  if (voter.draft?.vote === "pre-release")
    return `${trigger.kind === "release" && trigger.prerelease ? "the release is marked as a" : "this is a"} pre-release; ${force}`;
  if (trigger.kind === "release" && trigger.latest.known && !trigger.latest.value) {
    return `this is not the repository's latest release (${trigger.latest.source}); ${force}`;
  }
  return hasVersion ? void 0 : `${quoted2(voter.draft?.value ?? "")} holds no version to compare with others; ${force}`;
}
function scopeOfVoter(voter) {
  const draft = voter?.draft;
  if (voter === void 0 || draft?.version === void 0 || draft.vote === "no") return void 0;
  const { policy } = voter.intent;
  if (policy.class === "immutable" && policy.version !== void 0) return { ...policy.version, within: "all" };
  if (policy.class === "monotonic") return { ...policy.scope, within: "all" };
  return scopeOf(draft.version, plainAffixes(voter.affixes), "all");
}
function plainAffixes({ prefix, suffix }) {
  return { prefix: sanitised(prefix), suffix: sanitised(suffix) };
}

// src/tags/reserved.ts
function reservedNames(entries, rules, run, flavor) {
  const suspects = entries.filter((entry) => entry.draft !== void 0 && comesFromBranch(entry.draft, entry.affixes));
  if (suspects.length === 0) return [];
  const owners = ownersOf(entries, rules, run);
  return suspects.flatMap((entry) => {
    const owner = ownerOf(entry, owners, flavor);
    if (owner === void 0) return [];
    return [
      {
        code: "TAG_RESERVED",
        message: `The tag ${quoted2(entry.intent.tag)} from ${entry.intent.reason} (${entry.intent.rule}) belongs to ${owner}.`,
        hint: `Rename the branch, give the rule a prefix of its own such as prefix=branch-, or leave the branch out of the workflow's "on".`
      }
    ];
  });
}
function ownerOf(entry, owners, flavor) {
  const { tag } = entry.intent;
  const spellings = entry.draft?.fromBranch === true ? [tag, withoutAffixes(tag, flavor) ?? tag] : [tag];
  const owned = owners.get(tag);
  if (owned !== void 0) return owned;
  for (const text2 of spellings) {
    if (text2 === "latest") return "the latest release";
    if (/^sha-[0-9a-f]{7,64}$/.test(text2)) return `the commit ${text2.slice("sha-".length)}`;
    const version = readVersion(text2);
    if (version !== void 0) return `the version ${version.version}`;
  }
  return void 0;
}
function ownersOf(entries, rules, run) {
  const owners = /* @__PURE__ */ new Map();
  for (const name of run.facts.content) owners.set(name.name, `the content of this kit (${name.reason})`);
  const fired = new Set(entries.map((entry) => entry.draft?.rule));
  for (const rule of rules.rules) {
    for (const value of rule.type === "content" ? contentValues(rule, run) : fired.has(rule) ? [] : literalOf(rule)) {
      const name = orSkipped(rule.text, () => nameOf4(value, affixesOf(rule, rules.flavor, run.scope), false));
      if ("ok" in name && name.ok)
        owners.set(
          name.tag,
          rule.type === "content" ? "the content of this kit" : `the rule ${rule.text}, which does not fire in this run`
        );
    }
  }
  const latest = orSkipped("flavor", () => latestName(rules.flavor, run.scope).legal);
  if ("ok" in latest && latest.ok) owners.set(latest.tag, "the latest release");
  return owners;
}
function contentValues(rule, run) {
  const drafts = orSkipped(rule.text, () => contentDrafts(rule, run));
  return isSkipped(drafts) ? [] : drafts.map((draft) => draft.value);
}
function literalOf(rule) {
  switch (rule.type) {
    case "raw":
    case "stage":
      return literal(rule.value);
    case "schedule":
    case "semver":
    case "pep440":
      return literal(rule.pattern);
    case "edge":
      return ["edge"];
    case "content":
    case "match":
    case "ref":
    case "sha":
      return [];
  }
}
function literal(template) {
  return template.uses.length === 0 && template.text !== "" ? [template.text] : [];
}

// src/tags/plan.ts
function planTags(rules, trigger, facts, options = {}) {
  return new Planner(rules, { trigger, facts, scope: globalScope(trigger, facts) }, options).plan();
}
var Planner = class {
  #rules;
  #run;
  #guardStale;
  #flavor;
  #problems = new Problems();
  #skipped = [];
  #entries = [];
  constructor(rules, run, options) {
    this.#rules = rules;
    this.#run = run;
    this.#guardStale = !(options.explicitSource === true && (options.mode ?? "promote") === "promote");
    this.#flavor = knownFlavor(rules.flavor, run.scope);
  }
  plan() {
    const byPriority = [...this.#rules.rules].sort((a, b) => b.priority - a.priority);
    for (const rule of byPriority) this.#addRule(rule);
    const fromRules = [...this.#entries];
    this.#addCommitTag();
    const version = this.#entries[0]?.intent.tag;
    const last = this.#addLatest(fromRules);
    for (const problem of reservedNames(fromRules, this.#rules, this.#run, this.#flavor)) this.#problems.add(problem);
    this.#problems.failIfAny();
    const intents = mergeEntries(this.#entries, last);
    if (intents.length === 0) throw noTag(this.#skipped);
    const commitTags2 = commitTagSpelling(this.#rules, this.#run.facts);
    return {
      intents,
      skipped: this.#skipped,
      version: version ?? intents[0]?.tag ?? "",
      ...commitTags2 === void 0 ? {} : { commitTags: commitTags2 }
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
    const affixes = this.#guarded(() => orSkipped(rule.text, () => affixesOf(rule, this.#rules.flavor, draft.scope ?? this.#run.scope)));
    if (affixes === void 0) return;
    if ("skipped" in affixes) {
      this.#skip(rule.text, affixes.skipped);
      return;
    }
    if (draft.value === "" && affixes.prefix === "" && affixes.suffix === "") {
      this.#skip(rule.text, "its value is empty here");
      return;
    }
    const legal = nameOf4(draft.value, affixes, draft.foreign);
    const written2 = affixes.prefix + draft.value + affixes.suffix;
    if (!legal.ok) {
      this.#illegal(written2, `${draft.reason}, rule ${rule.text}`, legal.why);
      return;
    }
    if (isReferrersTag(legal.tag)) {
      this.#problems.add({
        code: "TAG_RESERVED",
        message: `The tag ${quoted2(legal.tag)} (${draft.reason}, rule ${rule.text}) is a name that registries keep for signatures and attestations.`,
        hint: "Use another name; sha256-\u2026 tags point at what refers to a digest."
      });
      return;
    }
    const around = { prefix: sanitised(affixes.prefix), suffix: sanitised(affixes.suffix) };
    const classified = classify({ draft, tag: legal.tag, affixes: around, flavor: this.#flavor }, this.#rules, this.#guardStale);
    if (classified === void 0) {
      this.#skip(rule.text, "class=monotonic needs a version to compare, and this run has none");
      return;
    }
    const reason = legal.changed === void 0 ? draft.reason : `${draft.reason}, ${legal.changed}`;
    this.#entries.push({ intent: { tag: legal.tag, ...classified, rule: rule.text, reason, source: draft.source }, draft, affixes });
  }
  #addCommitTag() {
    const { trigger } = this.#run;
    if (!this.#rules.commitTag) return;
    if (trigger.kind === "delete") {
      this.#skip(COMMIT_TAG_RULE, `${trigger.refType} ${quoted2(trigger.name)} was deleted`);
      return;
    }
    const { commit } = trigger;
    if (!commit.known) {
      this.#skip(COMMIT_TAG_RULE, `the commit is not known: ${commit.why}`);
      return;
    }
    const affixes = this.#guarded(() => orSkipped(COMMIT_TAG_RULE, () => flavorAffixes(this.#rules.flavor, this.#run.scope)));
    if (affixes === void 0) return;
    if ("skipped" in affixes) {
      this.#skip(COMMIT_TAG_RULE, affixes.skipped);
      return;
    }
    const tag = commitTagOf({ prefix: sanitised(affixes.prefix), suffix: sanitised(affixes.suffix) }, commit.value);
    if (tag === void 0) {
      this.#illegal(
        `${affixes.prefix}sha-${commit.value}${affixes.suffix}`,
        "the commit tag",
        "the flavor makes it longer than 128 characters, or start with a dash or dot"
      );
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
  /** Adds `latest` by flavor; returns the names that go to the end. */
  #addLatest(fromRules) {
    const latest = decideLatest(this.#rules, this.#run.trigger, fromRules, this.#guardStale);
    if (!latest.wanted) {
      if (latest.reason !== void 0) this.#skip(latest.rule, latest.reason);
      return /* @__PURE__ */ new Set();
    }
    const name = this.#guarded(() => orSkipped(latest.rule, () => latestName(this.#rules.flavor, this.#run.scope)));
    if (name === void 0) return /* @__PURE__ */ new Set();
    if ("skipped" in name) {
      this.#skip(latest.rule, name.skipped);
      return /* @__PURE__ */ new Set();
    }
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
  #illegal(name, origin2, why) {
    this.#problems.add({
      code: "TAG_ILLEGAL",
      message: `${quoted2(name)} (${origin2}) cannot be a tag: ${why}.`,
      hint: 'Tags hold letters, digits, ".", "_" and "-", start with a letter, digit or "_", and have at most 128 characters. Change the rule, its prefix or the flavor.'
    });
  }
  /** Collects what a rule throws, so that all problems are told together; undefined when there was one. */
  #guarded(work) {
    try {
      return work();
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== "RULE_VALUE_INVALID") throw cause;
      this.#problems.add({ code: "RULE_VALUE_INVALID", message: cause.message, hint: cause.hint });
      return void 0;
    }
  }
};
function noTag(skipped2) {
  const reasons = skipped2.map(({ rule, reason }) => `  ${quoted2(rule)}: ${reason}`);
  return new Failure({
    code: "NO_TAG",
    message: ["No rule gives a tag in this run.", ...reasons].join("\n"),
    hint: "Add a rule that fits this event, or leave commit-tag switched on."
  });
}

// src/transaction/failures.ts
function plain2(text2) {
  return text2.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
}
function named4(repository, tag) {
  return `${plain2(repository.name)}:${tag}`;
}
function problemOf3(thrown, code, hint) {
  if (isFailure3(thrown)) {
    return { code: thrown.code, message: plain2(thrown.message), hint: plain2(thrown.hint) };
  }
  return { code, message: plain2(messageOf(thrown)), hint };
}
function failureOf2(problems, cause) {
  const [first, ...others] = problems;
  return first === void 0 ? void 0 : new Failure([first, ...others], cause === void 0 ? {} : { cause });
}
function listed2(items) {
  const shown2 = items.slice(0, 10).join(", ");
  return items.length > 10 ? `${shown2} and ${items.length - 10} more` : shown2;
}
function asFailure(thrown, code, hint) {
  return isFailure3(thrown) ? thrown : new Failure(problemOf3(thrown, code, hint), { cause: thrown });
}
function isFailure3(thrown) {
  return thrown instanceof Failure;
}

// src/transaction/observe.ts
var LOOKUPS_AT_ONCE = 32;
var UNANSWERED_LIMIT = LOOKUPS_AT_ONCE;
var READ_HINT = "Run the job again when the registry answers; check that the login may pull from the repository.";
async function preflight(intents, targets, options, ports) {
  if (options.writes) await proveAccess(targets);
  const seen2 = await Promise.all(targets.map((target) => observe(target, intents, options, ports)));
  ports.cancel.throwIfAborted();
  const unreadable2 = seen2.flatMap((snapshot) => unreadableIn(snapshot));
  if (options.writes) {
    const failure2 = failureOf2(unreadable2);
    if (failure2 !== void 0) throw failure2;
  }
  for (const problem of unreadable2) ports.remark({ ...problem, level: "warning", subject: "registry" });
  return seen2;
}
async function proveAccess(targets) {
  const proofs = await Promise.allSettled(targets.filter(isWritable).map((target) => target.access()));
  const thrown = proofs.flatMap((proof) => proof.status === "rejected" ? [proof.reason] : []);
  if (thrown.length === 1) throw thrown[0];
  const problems = thrown.flatMap((one) => one instanceof Failure ? one.problems : [problemOf3(one, "REGISTRY_UNREADABLE", READ_HINT)]);
  const failure2 = failureOf2(problems, thrown[0]);
  if (failure2 !== void 0) throw failure2;
}
function isWritable(target) {
  return "access" in target;
}
async function observe(target, intents, options, ports) {
  const known3 = options.known?.get(target.repository.name);
  const wanted = /* @__PURE__ */ new Set([...intents.map((intent) => intent.tag), ...options.removals ?? []]);
  const look2 = lookup(target, known3, ports);
  const [states, names] = await Promise.all([
    Promise.all([...wanted].map(async (tag) => [tag, await look2(tag)])),
    intents.some(needsNames) ? readNames(target, known3, ports) : void 0
  ]);
  const tags = new Map(states);
  if (names?.complete === true) {
    const twins = new Set(intents.flatMap((intent) => otherSpellings(intent, names.tags)).filter((tag) => !tags.has(tag)));
    for (const [tag, state] of await Promise.all([...twins].map(async (twin) => [twin, await look2(twin)]))) tags.set(tag, state);
  }
  return {
    repository: target.repository,
    tags,
    ...names === void 0 ? {} : { names },
    holders: /* @__PURE__ */ new Map(),
    holderLayers: /* @__PURE__ */ new Map()
  };
}
function needsNames(intent) {
  return intent.policy.class === "monotonic" || versionOf(intent) !== void 0;
}
function versionOf(intent) {
  return intent.policy.class === "immutable" ? intent.policy.version : void 0;
}
function otherSpellings(intent, names) {
  const version = versionOf(intent);
  return version === void 0 ? [] : sameVersionOtherSpelling(version, names).filter((name) => name !== intent.tag);
}
function lookup(target, known3, ports) {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  let answered = 0;
  let unanswered = 0;
  let last;
  return (tag) => limit(async () => {
    const before = known3?.tags?.get(tag);
    if (before !== void 0) return before;
    ports.cancel.throwIfAborted();
    if (answered === 0 && unanswered >= UNANSWERED_LIMIT && last !== void 0) return { state: "unreadable", problem: last };
    try {
      const descriptor = await target.resolve(tag);
      answered++;
      return descriptor === void 0 ? { state: "absent" } : { state: "present", descriptor };
    } catch (thrown) {
      ports.cancel.throwIfAborted();
      unanswered++;
      last = problemOf3(thrown, "REGISTRY_UNREADABLE", READ_HINT);
      return { state: "unreadable", problem: last };
    }
  });
}
async function readNames(target, known3, ports) {
  if (known3?.names !== void 0) return { complete: true, tags: known3.names };
  try {
    const tags = [];
    for await (const tag of target.tags()) tags.push(tag);
    return { complete: true, tags };
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    return { complete: false, problem: problemOf3(thrown, "REGISTRY_UNREADABLE", READ_HINT) };
  }
}
function unreadableIn(snapshot) {
  const problems = [];
  const where = plain2(snapshot.repository.name);
  const tags = [];
  const whys = /* @__PURE__ */ new Map();
  for (const [tag, state] of snapshot.tags) {
    if (state.state !== "unreadable") continue;
    tags.push(tag);
    whys.set(state.problem.message, state.problem);
  }
  const [why] = whys.values();
  if (why !== void 0) {
    problems.push({
      code: "REGISTRY_UNREADABLE",
      message: `${where} does not say whether it holds ${listed2(tags)}: ${listed2([...whys.keys()])}`,
      hint: why.hint
    });
  }
  if (snapshot.names?.complete === false) {
    problems.push({
      code: "REGISTRY_UNREADABLE",
      message: `The tag list of ${where} cannot be read whole, so versions cannot be compared: ${snapshot.names.problem.message}`,
      hint: snapshot.names.problem.hint
    });
  }
  return problems;
}

// src/transaction/commit-tags.ts
var FIRST_BATCH = 8;
function commitTags(target, spelling, snapshot, ports) {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  const asked = /* @__PURE__ */ new Map();
  const names = snapshot.names?.complete === true ? new Set(snapshot.names.tags) : void 0;
  let unreadable2 = 0;
  async function resolve4(commit) {
    const tag = commitTagOf(spelling, commit);
    if (tag === void 0 || names?.has(tag) === false) return void 0;
    const seen2 = snapshot.tags.get(tag);
    if (seen2?.state === "present") return seen2.descriptor.digest;
    if (seen2?.state === "absent") return void 0;
    ports.cancel.throwIfAborted();
    try {
      return (await target.resolve(tag))?.digest;
    } catch {
      ports.cancel.throwIfAborted();
      unreadable2++;
      return void 0;
    }
  }
  function digestOf3(commit) {
    const known3 = asked.get(commit) ?? limit(() => resolve4(commit));
    asked.set(commit, known3);
    return known3;
  }
  return {
    get unreadable() {
      return unreadable2;
    },
    async holding(digests, commits) {
      const found = /* @__PURE__ */ new Map();
      let from = 0;
      while (from < commits.length && found.size < digests.size) {
        const batch = commits.slice(from, from + (from === 0 ? FIRST_BATCH : LOOKUPS_AT_ONCE));
        from += batch.length;
        const held = await Promise.all(batch.map(digestOf3));
        for (const [index, commit] of batch.entries()) {
          const digest = held[index];
          if (digest !== void 0 && digests.has(digest) && !found.has(digest)) found.set(digest, commit);
        }
      }
      return found;
    }
  };
}

// src/transaction/holder-layers.ts
function layerDigests(manifest) {
  return manifest.layers.map((layer) => ({ path: layer.annotations?.[Annotation.filePath] ?? "", digest: layer.digest }));
}
async function readHolderLayers(wanted, snapshot, target, ports) {
  const limit = pLimit(LOOKUPS_AT_ONCE);
  const layers = /* @__PURE__ */ new Map();
  await Promise.all(
    wanted.assignments.map(async ({ intent: { tag, policy }, to }) => {
      const state = snapshot.tags.get(tag);
      if (policy.class !== "immutable" || policy.content === void 0 || policy.onConflict !== "keep") return;
      if (state?.state !== "present" || to === "absent" || state.descriptor.digest === to) return;
      const holder = state.descriptor.digest;
      try {
        layers.set(tag, layerDigests(await limit(() => target.manifest(holder))));
      } catch {
        ports.cancel.throwIfAborted();
      }
    })
  );
  return layers;
}

// src/transaction/lineage.ts
var ANCESTOR_LIMIT = 100;
function lineages(git) {
  const made = /* @__PURE__ */ new Map();
  const behind = /* @__PURE__ */ new Map();
  function lineage(commit, source) {
    let ahead;
    return {
      ahead: () => ahead ??= compareWithBranch(git, commit, source),
      behind() {
        const asked = behind.get(commit) ?? git.ancestors(commit, ANCESTOR_LIMIT + 1);
        behind.set(commit, asked);
        return asked;
      }
    };
  }
  return (commit, source) => {
    const key2 = `${commit} ${source}`;
    const one = made.get(key2) ?? lineage(commit, source);
    made.set(key2, one);
    return one;
  };
}
async function compareWithBranch(git, commit, source) {
  if (source.startsWith("refs/pull/")) return { known: false, why: "a pull request has no branch of its own here to compare with" };
  const branch = source.startsWith("refs/heads/") ? source.slice("refs/heads/".length) : void 0;
  const line = branch === void 0 ? await git.defaultBranch() : void 0;
  if (line?.known === false) return line;
  const head = await git.branchHead(line?.value ?? branch ?? "");
  if (!head.known) return head;
  if (head.value === commit) return { known: true, value: { status: "identical", aheadBy: [] }, source: head.source };
  return git.compare(commit, head.value);
}

// src/transaction/relate.ts
async function relate(wanted, seen2, targets, git, ports) {
  const lineageOf = lineages(git);
  return Promise.all(
    seen2.map(async (snapshot) => {
      const target = targets.find((one) => one.repository.name === snapshot.repository.name);
      if (target === void 0) return snapshot;
      const [holders, holderLayers] = await Promise.all([
        findHolders(wanted, snapshot, target, lineageOf, ports),
        readHolderLayers(wanted, snapshot, target, ports)
      ]);
      return { ...snapshot, holders, holderLayers };
    })
  );
}
async function findHolders(wanted, snapshot, target, lineageOf, ports) {
  const holders = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const assignment of wanted.assignments) {
    const state = snapshot.tags.get(assignment.intent.tag);
    if (state?.state !== "present" || state.descriptor.digest === assignment.to || !asksForHolder(assignment)) continue;
    const commit = assignment.commit ?? wanted.commit;
    if (commit === void 0 || wanted.commitTags === void 0) {
      const why = commit === void 0 ? "the commit of this run is not known" : "this run has no commit tags to find it by";
      holders.set(assignment.intent.tag, { relation: "unknown", why });
      continue;
    }
    const lineage = lineageOf(commit, assignment.intent.source);
    const group2 = groups.get(lineage) ?? [];
    group2.push({ tag: assignment.intent.tag, digest: state.descriptor.digest });
    groups.set(lineage, group2);
  }
  if (wanted.commitTags === void 0 || groups.size === 0) return holders;
  const index = commitTags(target, wanted.commitTags, snapshot, ports);
  for (const [lineage, held] of groups) {
    const found = await search(lineage, new Set(held.map((one) => one.digest)), index);
    for (const { tag, digest } of held) holders.set(tag, found(digest));
  }
  return holders;
}
function asksForHolder({ intent: { policy }, to, commit }) {
  if (to === "absent") return false;
  if (policy.class === "mutable") return policy.guardStale;
  return policy.class === "immutable" && policy.onConflict === "fail" && commit === void 0;
}
async function search(lineage, digests, index) {
  const ahead = await lineage.ahead();
  const newer = ahead.known ? await index.holding(digests, ahead.value.aheadBy.slice(0, COMPARE_LIMIT)) : /* @__PURE__ */ new Map();
  const left2 = new Set([...digests].filter((digest) => !newer.has(digest)));
  const behind = left2.size === 0 ? void 0 : await lineage.behind();
  const older = behind?.known === true ? await index.holding(left2, behind.value) : /* @__PURE__ */ new Map();
  const diverged = ahead.known && ahead.value.status === "diverged";
  return (digest) => {
    const after = newer.get(digest);
    if (after !== void 0) return diverged ? { relation: "diverged", commit: after } : { relation: "newer", commit: after };
    const before = older.get(digest);
    if (before !== void 0) return { relation: "older", commit: before };
    if (diverged) return { relation: "diverged" };
    const gaps = [];
    if (!ahead.known) gaps.push(`which commits are ahead is not known (${ahead.why})`);
    if (behind?.known === false) gaps.push(`which commits came before is not known (${behind.why})`);
    if (index.unreadable > 0) gaps.push(`${index.unreadable} commit tags could not be read`);
    const looked = (ahead.known ? ahead.value.aheadBy.length : 0) + (behind?.known === true ? behind.value.length : 0);
    if (looked > 0) gaps.push(`none of the ${looked} commits around ours that were looked at has a commit tag that names it`);
    return { relation: "unknown", why: gaps.join("; ") };
  };
}

// src/transaction/verdict.ts
function refuse(code, reason, message, hint) {
  return { action: "refuse", reason, remark: { level: "error", code, message, hint } };
}
function remarked(action, reason, level, code, message, hint) {
  return { action, reason, remark: { level, code, message, hint } };
}
function unknown2(why) {
  return { action: "skip", reason: `unknown: ${plain2(why)}` };
}
function subject(question) {
  return named4(question.snapshot.repository, question.tag);
}
function ruleOf(question) {
  return `rule "${plain2(question.intent.rule)}"`;
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
      return ` Which commit published ${digest} is not known: ${plain2(holder.why)}.`;
  }
}

// src/transaction/compare-content.ts
function compareContent(question, content, before) {
  const { to, wanted, snapshot, tag } = question;
  const ours = wanted.layers.get(to);
  const theirs = snapshot.holderLayers.get(tag);
  const named5 = content.map((layer) => layer.path);
  if (ours === void 0 || theirs === void 0 || named5.length === 0) {
    return warning2(
      question,
      before,
      "stays; whether the model is the same could not be compared",
      "The manifest there could not be compared."
    );
  }
  const differing = named5.filter((path6) => !sameLayer(path6, ours, theirs));
  if (differing.length > 0) {
    return warning2(
      question,
      before,
      "stays, though the model itself differs",
      `The model itself differs: ${differences(differing, ours, theirs)}.`
    );
  }
  return remarked(
    "keep",
    "stays: the model is the same, other parts of the kit changed",
    "notice",
    "CONTENT_TAG_KEPT",
    `${subject(question)} stays at ${before}: ${listed2(named5.map(plain2))} is the same there; only other parts of the kit changed.`,
    `Use ${plain2(snapshot.repository.name)}@${to} or another tag of this run for exactly this ModelKit.`
  );
}
function sameLayer(path6, ours, theirs) {
  const mine = ours.filter((layer) => layer.path === path6);
  return mine.length > 0 && mine.every((layer) => theirs.some((other) => other.digest === layer.digest));
}
function differences(paths, ours, theirs) {
  return listed2(
    paths.map((path6) => {
      const [mine, other] = [ours, theirs].map((layers) => layers.find((layer) => layer.path === path6)?.digest);
      const there = other === void 0 ? "not there under this path" : `${shortDigest(other)} there`;
      return `${plain2(path6)} is ${there}, ${mine === void 0 ? "no layer" : shortDigest(mine)} here`;
    })
  );
}
function warning2(question, before, reason, why) {
  return remarked(
    "keep",
    reason,
    "warning",
    "CONTENT_TAG_OF_OTHER_MODEL",
    `${subject(question)} stays at ${before}; this run made ${question.to}. ${why}`,
    "Three ways on: a pattern that tells the two apart (type=content,pattern=\u2026), on-conflict: move to give the name to the new model, or another repository."
  );
}

// src/transaction/decide-immutable.ts
function decideImmutable(question) {
  const { before } = question;
  if (before !== null) return conflict2(question, before);
  const twin = otherSpelling(question);
  if (twin === void 0) return { action: "create", reason: "not there yet" };
  return "why" in twin ? unknown2(twin.why) : twinConflict(question, twin);
}
function conflict2(question, before) {
  const { policy, to, snapshot } = question;
  const holder = snapshot.holders.get(question.tag);
  switch (policy.onConflict) {
    case "fail":
      return refuse(
        "TAG_CONFLICT",
        "names another ModelKit and must not change",
        `${subject(question)} names ${before}, and this run made ${to}: an immutable tag (${ruleOf(question)}) does not change.${origin(holder, before)}`,
        policy.content === void 0 ? "Publish under a new version; or set on-conflict: keep to leave the tag where it is, or on-conflict: move to overwrite it." : "Give the new model another name (type=content,pattern=\u2026) or another repository; or set on-conflict: keep to leave the tag, or on-conflict: move to overwrite it."
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
        `To go back, promote ${before} to this tag with on-conflict: move.`
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
    `Use ${plain2(question.snapshot.repository.name)}@${question.to} or another tag of this run for the new ModelKit.`
  );
}
function otherSpelling({ policy, snapshot, tag, to, removed, wanted }) {
  if (policy.version === void 0) return void 0;
  if (snapshot.names?.complete !== true) return { why: snapshot.names?.problem.message ?? "the tag list was not read" };
  for (const twin of sameVersionOtherSpelling(policy.version, snapshot.names.tags)) {
    if (twin === tag || removed.has(twin)) continue;
    const state = snapshot.tags.get(twin);
    if (state?.state === "unreadable") return { why: state.problem.message };
    if (state?.state !== "present" || state.descriptor.digest === to) continue;
    const moves = policy.onConflict === "move" && wanted.assignments.some((one) => one.intent.tag === twin && one.to === to);
    if (!moves) return { tag: twin, digest: state.descriptor.digest };
  }
  return void 0;
}
function twinConflict(question, twin) {
  const { policy, to, snapshot } = question;
  const other = named4(snapshot.repository, twin.tag);
  const same = `${subject(question)} is the same version as ${other}, which names ${twin.digest}, and this run made ${to}`;
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

// src/transaction/decide-monotonic.ts
function decideMonotonic(question) {
  const { policy, before, to, snapshot, removed } = question;
  if (before === null) return { action: "create", reason: "not there yet" };
  if (snapshot.names?.complete !== true) return unknown2(snapshot.names?.problem.message ?? "the tag list was not read");
  const names = snapshot.names.tags.filter((name) => !removed.has(name));
  const higher = higherInScope(policy.scope, names);
  const version = policy.scope.version;
  if (higher === void 0) return { action: "move", reason: `${version} is the highest ${RANGE[policy.scope.within]} here` };
  const stays = `${higher} is there, higher than ${version}`;
  const message = `${subject(question)} names ${before}; ${higher} is in the repository, a higher version than ${version} of this run (${to}, ${ruleOf(question)})`;
  switch (policy.onStale) {
    case "skip":
      return remarked(
        "skip",
        stays,
        "notice",
        "TAG_STALE",
        `${message}. The tag stays where it is.`,
        "Nothing to do; on-stale: move would take the tag back to the lower version."
      );
    case "fail":
      return refuse(
        "TAG_STALE",
        stays,
        `${message}, and on-stale: fail asks to stop.`,
        "Publish a higher version; or set on-stale: skip to leave the tag, or on-stale: move to take it back."
      );
    case "move":
      return remarked(
        "move",
        `moved below ${higher}, as on-stale: move asks`,
        "warning",
        "TAG_STALE",
        `${message}. It moves back all the same: on-stale: move asks for it.`,
        `To go forward again, promote ${higher} to this tag.`
      );
  }
}
var RANGE = {
  all: "version",
  major: "of its major version",
  minor: "of its minor version",
  channel: "of its channel"
};

// src/transaction/decide-mutable.ts
function decideMutable(question) {
  const { policy, before, to } = question;
  if (before === null) return { action: "create", reason: "not there yet" };
  if (!policy.guardStale) return { action: "move", reason: "named another ModelKit" };
  const holder = question.snapshot.holders.get(question.tag) ?? { relation: "unknown", why: "nobody looked" };
  const from = `${subject(question)} moves from ${before} to ${to}`;
  const back = `To go back, promote ${before} to this tag.`;
  switch (holder.relation) {
    case "older":
      return { action: "move", reason: `held by the earlier commit ${short(holder.commit)}` };
    case "newer":
      return stale(question, holder.commit);
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
        `${from}, and it is not known whether a newer commit had published that: ${plain2(holder.why)}.`,
        `${back} A full clone (fetch-depth: 0) or a token that may read the repository, and commit tags, let the next run know.`
      );
  }
}
function stale(question, commit) {
  const { policy, before, to } = question;
  const reason = `held by the newer commit ${short(commit)}`;
  const message = `${subject(question)} names ${String(before)} of commit ${commit}, which is ahead of the commit of this run (${to}, ${ruleOf(question)})`;
  switch (policy.onStale) {
    case "skip":
      return remarked(
        "skip",
        reason,
        "notice",
        "TAG_STALE",
        `${message}. The tag stays with the newer commit.`,
        "Nothing to do; on-stale: move would take the tag back."
      );
    case "fail":
      return refuse(
        "TAG_STALE",
        reason,
        `${message}, and on-stale: fail asks to stop.`,
        "Run the job for the newest commit; or set on-stale: skip to leave the tag, or on-stale: move to take it back."
      );
    case "move":
      return remarked(
        "move",
        `${reason}; moved back, as on-stale: move asks`,
        "warning",
        "TAG_STALE",
        `${message}. It moves back all the same: on-stale: move asks for it.`,
        `To go forward again, promote ${String(before)} to this tag.`
      );
  }
}
function short(commit) {
  return commit.slice(0, 12);
}

// src/transaction/decide-removal.ts
function removal(one) {
  const intent = {
    tag: one.tag,
    kind: "version",
    policy: { class: "immutable", onConflict: "fail" },
    rule: "prune",
    reason: one.reason,
    source: "git tags"
  };
  return { intent, to: "absent", ...one.onlyIf === void 0 ? {} : { onlyIf: one.onlyIf } };
}
function decideRemoval({ intent, onlyIf }, snapshot, before, given) {
  if (before === null) return { action: "keep", reason: "not there already" };
  if (given.has(intent.tag)) return { action: "skip", reason: "not removed: a rule of this run gives the tag" };
  if (onlyIf === void 0 || onlyIf === before) return { action: "delete", reason: plain2(intent.reason) };
  return remarked(
    "skip",
    "not removed: it names another ModelKit than the one that is gone",
    "notice",
    "TAG_NOT_REMOVED",
    `${named4(snapshot.repository, intent.tag)} is not removed: it names ${before}, not ${onlyIf} as the removed git tag had given.`,
    "Remove the tag by hand if it is not wanted."
  );
}

// src/transaction/decide.ts
function decide2(wanted, seen2) {
  const given = new Set(wanted.assignments.flatMap(({ intent, to }) => to === "absent" ? [] : [intent.tag]));
  return {
    repositories: seen2.map((snapshot) => {
      const removed = new Set(wanted.assignments.filter((one) => willBeRemoved(one, snapshot, given)).map((one) => one.intent.tag));
      return {
        repository: snapshot.repository,
        changes: wanted.assignments.map((assignment) => change(assignment, snapshot, wanted, removed, given))
      };
    })
  };
}
function change(assignment, snapshot, wanted, removed, given) {
  const { intent, to } = assignment;
  const state = snapshot.tags.get(intent.tag);
  const before = state?.state === "present" ? state.descriptor.digest : null;
  if (state === void 0) return built(assignment, before, unknown2("the tag was not looked up"));
  if (state.state === "unreadable") return built(assignment, before, unknown2(state.problem.message));
  if (to === "absent") return built(assignment, before, decideRemoval(assignment, snapshot, before, given));
  if (before === to) return built(assignment, before, { action: "keep", reason: "names this ModelKit already" });
  return built(assignment, before, byClass({ intent, policy: intent.policy, tag: intent.tag, to, before, snapshot, wanted, removed }));
}
function byClass(question) {
  const policy = question.policy;
  switch (policy.class) {
    case "immutable":
      return decideImmutable({ ...question, policy });
    case "monotonic":
      return decideMonotonic({ ...question, policy });
    case "mutable":
      return decideMutable({ ...question, policy });
  }
}
function built({ intent, to }, before, verdict) {
  const target = to === "absent" ? null : to;
  const after = verdict.action === "create" || verdict.action === "move" || verdict.action === "delete" ? target : before;
  return {
    tag: intent.tag,
    intent,
    action: verdict.action,
    before,
    after,
    ...target === null || after === target ? {} : { wanted: target },
    reason: verdict.reason,
    ...verdict.remark === void 0 ? {} : { remark: verdict.remark }
  };
}
function willBeRemoved(assignment, snapshot, given) {
  const state = snapshot.tags.get(assignment.intent.tag);
  return assignment.to === "absent" && state?.state === "present" && decideRemoval(assignment, snapshot, state.descriptor.digest, given).action === "delete";
}

// src/transaction/refusals.ts
function refusals(changes) {
  return failureOf2(
    changes.repositories.flatMap(
      (one) => one.changes.flatMap(
        ({ action, remark }) => action === "refuse" && remark !== void 0 ? [{ code: remark.code, message: remark.message, hint: remark.hint }] : []
      )
    )
  );
}

// src/transaction/bounded.ts
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

// src/transaction/ledger.ts
var NO_BLOBS = { uploaded: 0, present: 0, mounted: 0, bytes: 0 };
var Ledger = class {
  #plan;
  #done = /* @__PURE__ */ new Map();
  #attempted = /* @__PURE__ */ new Set();
  #accepted = /* @__PURE__ */ new Set();
  #blobs = /* @__PURE__ */ new Map();
  #entries = [];
  #previous = /* @__PURE__ */ new Map();
  #stored = false;
  constructor(plan) {
    this.#plan = plan;
  }
  /** Entries that are in the journal, in the order of the writes. */
  get entries() {
    return this.#entries;
  }
  journalled(entries, previous) {
    this.#entries.push(...entries);
    for (const manifest of previous) this.#previous.set(manifest.descriptor.digest, manifest);
  }
  /** The bytes that a moved tag held. */
  previous(digest) {
    return this.#previous.get(digest);
  }
  attempted({ target, change: change2 }) {
    this.#attempted.add(key(target.repository, change2.tag));
  }
  /** A write whose answer was an error: it may still come to be, so that one more look later is worth it. */
  isDoubtful(entry) {
    return this.#attempted.has(key(entry.repository, entry.tag)) && !this.wasAccepted(entry);
  }
  /** The target said that it took the write. */
  accepted({ target, change: change2 }) {
    this.#accepted.add(key(target.repository, change2.tag));
  }
  wasAccepted(entry) {
    return this.#accepted.has(key(entry.repository, entry.tag));
  }
  done({ target }, change2) {
    this.#done.set(key(target.repository, change2.tag), change2);
  }
  /** The tags that name `digest` now as far as this run knows: kept, or written and not taken back. */
  naming(repository, digest) {
    return (this.#plan.repositories.find((one) => one.repository.name === repository.name)?.changes ?? []).map((change2) => this.#done.get(key(repository, change2.tag)) ?? change2).filter((change2) => change2.after === digest && (this.#done.has(key(repository, change2.tag)) || !isWrite(change2))).map((change2) => change2.tag);
  }
  manifestStored() {
    this.#stored = true;
  }
  blob(repository, result, size) {
    const counts = this.#blobs.get(repository.name) ?? NO_BLOBS;
    const bytes = counts.bytes + (result === "uploaded" ? size : 0);
    this.#blobs.set(repository.name, { ...counts, [result]: counts[result] + 1, bytes });
  }
  undone(result) {
    const { repository, tag } = result.entry;
    const planned = this.#planned(repository, tag);
    const before = result.entry.before?.digest ?? null;
    if (planned === void 0 || result.result === "untouched") return void 0;
    if (before !== null && result.entry.after === before) {
      if (result.result !== "unrestored") return void 0;
      return { repository, tag, before, ...result.actual === void 0 ? {} : { actual: result.actual }, why: result.why };
    }
    const wanted = planned.after === null ? {} : { wanted: planned.after };
    const bare2 = withoutRemark(planned);
    switch (result.result) {
      case "restored":
        this.#done.set(key(repository, tag), { ...bare2, ...wanted, action: "restore", after: before, reason: result.why });
        return void 0;
      case "foreign":
        this.#done.set(key(repository, tag), { ...bare2, ...wanted, action: "skip", after: result.actual ?? null, reason: result.why });
        return void 0;
      case "unrestored":
        this.#done.set(key(repository, tag), {
          ...planned,
          after: result.actual === void 0 ? planned.after : result.actual,
          reason: `could not be put back: ${result.why}`
        });
        return { repository, tag, before, ...result.actual === void 0 ? {} : { actual: result.actual }, why: result.why };
    }
  }
  applied(failure2, unrestored = []) {
    const repositories = this.#plan.repositories.map(({ repository, changes }) => ({
      repository,
      blobs: this.#blobs.get(repository.name) ?? NO_BLOBS,
      changes: changes.map((change2) => this.#done.get(key(repository, change2.tag)) ?? notReached(change2))
    }));
    const uploaded = [...this.#blobs.values()].some((counts) => counts.uploaded + counts.mounted > 0);
    const tagged = repositories.some((one) => one.changes.some((change2) => isWrite(change2)));
    return { repositories, pushed: this.#stored || uploaded || tagged, unrestored, ...failure2 === void 0 ? {} : { failure: failure2 } };
  }
  #planned(repository, tag) {
    return this.#plan.repositories.find((one) => one.repository.name === repository.name)?.changes.find((change2) => change2.tag === tag);
  }
};
function isWrite(change2) {
  return change2.action === "create" || change2.action === "move" || change2.action === "delete";
}
function withoutRemark({ tag, intent, action, before, after, reason }) {
  return { tag, intent, action, before, after, reason };
}
function notReached(change2) {
  if (!isWrite(change2)) return change2;
  return {
    ...withoutRemark(change2),
    action: "skip",
    after: change2.before,
    ...change2.after === null ? {} : { wanted: change2.after },
    reason: "not reached: the run failed before"
  };
}
function key(repository, tag) {
  return `${repository.name} ${tag}`;
}

// src/transaction/patience.ts
var FIRST_WAIT_MS = 500;
var LONGEST_WAIT_MS = 5e3;
var PATIENCE_MS = 3e4;
async function awaitTag(target, tag, wanted, old, clock, signal) {
  let waited = 0;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const shown2 = await look(target, tag, wanted, old);
    if (shown2.shows === "wanted" || shown2.shows === "foreign" || waited >= PATIENCE_MS) return shown2;
    const pause = Math.min(wait, PATIENCE_MS - waited);
    await clock.sleep(pause, signal);
    waited += pause;
  }
}
async function look(target, tag, wanted, old) {
  try {
    const digest = (await target.resolve(tag))?.digest ?? null;
    if (digest === wanted) return { shows: "wanted" };
    return digest === null || digest === old ? { shows: "old", digest } : { shows: "foreign", digest };
  } catch (thrown) {
    return { shows: "unreadable", problem: problemOf3(thrown, "REGISTRY_UNREADABLE", "Run the job again when the registry answers.") };
  }
}

// src/transaction/read-back.ts
async function readBack(readings, concurrency, ports) {
  const blobs = readings.flatMap(({ from, manifest }) => [...distinct(manifest).values()].map((blob) => ({ from, blob })));
  const once2 = [...new Map(blobs.map((one) => [`${one.from.repository.name} ${one.blob.digest}`, one])).values()];
  const progress = ports.log.progress(
    "verifying",
    once2.reduce((sum2, { blob }) => sum2 + blob.size, 0)
  );
  try {
    await bounded(
      concurrency,
      readings.map(
        ({ from, manifest }) => () => from.manifest(manifest.descriptor.digest)
      ),
      ports.cancel
    );
    await bounded(
      concurrency,
      once2.map(({ from, blob }) => async () => {
        for await (const chunk2 of verified(blob, from.open(blob), plain2(from.repository.name))) {
          ports.cancel.throwIfAborted();
          progress.add(chunk2.length);
        }
      }),
      ports.cancel
    );
  } finally {
    progress.end();
  }
}
function distinct(manifest) {
  const all = manifest.config === void 0 ? manifest.layers : [manifest.config, ...manifest.layers];
  return new Map(all.map((blob) => [blob.digest, blob]));
}

// src/transaction/remember.ts
async function remember(steps, manifests, journal, ledger, ports) {
  const moving = steps.filter(({ change: change2 }) => change2.before !== null || change2.intent.policy.class !== "immutable");
  const holders = /* @__PURE__ */ new Map();
  for (const step of moving) if (step.change.before !== null) holders.set(step.change.before, step);
  const previous = await bounded(
    LOOKUPS_AT_ONCE,
    [...holders].map(
      ([digest, step]) => () => readPrevious(digest, step)
    ),
    ports.cancel
  );
  const held = new Map(previous.map((manifest) => [manifest.descriptor.digest, manifest]));
  const entries = moving.map(({ target, change: change2 }) => {
    const manifest = change2.before === null ? void 0 : held.get(change2.before);
    const before = manifest === void 0 ? null : { digest: manifest.descriptor.digest, mediaType: manifest.descriptor.mediaType };
    return { repository: target.repository, tag: change2.tag, before, after: change2.after };
  });
  if (entries.length > 0) {
    const known3 = new Map([...manifests, ...held]);
    const neighbours = neighboursOf(moving, known3, ledger);
    const kept2 = [.../* @__PURE__ */ new Set([...previous, ...neighbours.flatMap(({ after }) => after === null ? [] : known3.get(after) ?? [])])];
    await journal.record([...neighbours, ...entries], kept2);
    ledger.journalled([...neighbours, ...entries], kept2);
  }
  return held;
}
function neighboursOf(steps, manifests, ledger) {
  const own = /* @__PURE__ */ new Set([
    ...steps.map(({ target, change: change2 }) => `${target.repository.name} ${change2.tag}`),
    ...ledger.entries.map(({ repository, tag }) => `${repository.name} ${tag}`)
  ]);
  const neighbours = /* @__PURE__ */ new Map();
  for (const { target, change: change2 } of steps) {
    const { repository } = target;
    const digest = change2.before === null ? change2.after : change2.after === null ? change2.before : null;
    const manifest = digest === null ? void 0 : manifests.get(digest);
    if (manifest === void 0) continue;
    const { descriptor } = manifest;
    for (const tag of ledger.naming(repository, descriptor.digest)) {
      const before = { digest: descriptor.digest, mediaType: descriptor.mediaType };
      const key2 = `${repository.name} ${tag}`;
      if (!own.has(key2)) neighbours.set(key2, { repository, tag, before, after: descriptor.digest });
    }
  }
  return [...neighbours.values()];
}
async function readPrevious(digest, { target, change: change2 }) {
  try {
    return await target.manifest(digest);
  } catch (cause) {
    const problem = problemOf3(cause, "PREVIOUS_MANIFEST_UNREADABLE", "");
    throw new Failure(
      {
        code: "PREVIOUS_MANIFEST_UNREADABLE",
        message: `${named4(target.repository, change2.tag)} names ${digest}, whose manifest cannot be read, so the tag could not be put back after a failure: ${problem.message}`,
        hint: "The tag was not touched. Check the right to pull; remove the tag by hand if its manifest is lost."
      },
      { cause }
    );
  }
}

// src/transaction/remove-tags.ts
async function removeTags(steps, journal, ledger, ports) {
  const looks = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => ({ step, now: (await step.target.resolve(step.change.tag))?.digest ?? null })),
    ports.cancel
  );
  const open6 = [];
  for (const { step, now } of looks) {
    if (now === step.change.before) open6.push(step);
    else if (now === null) ledger.done(step, { ...step.change, action: "keep", before: null, reason: "not there already" });
    else ledger.done(step, left(step.change, now, "not removed: it names another ModelKit by now"));
  }
  if (open6.length === 0) return;
  const manifests = await remember(open6, /* @__PURE__ */ new Map(), journal, ledger, ports);
  const unsupported = /* @__PURE__ */ new Set();
  await bounded(
    LOOKUPS_AT_ONCE,
    open6.map((step) => () => removeOne(step, unsupported, ledger, ports)),
    ports.cancel
  );
  await checkSiblings(open6, manifests, ledger, ports);
}
async function removeOne(step, unsupported, ledger, ports) {
  const { target, change: change2 } = step;
  const where = target.repository.name;
  ledger.attempted(step);
  const result = unsupported.has(where) ? "unsupported" : await target.untag(change2.tag);
  if (result === "unsupported") {
    if (!unsupported.has(where)) {
      unsupported.add(where);
      ports.remark({
        code: "TAG_NOT_REMOVED",
        level: "warning",
        subject: "registry",
        message: `${named4(target.repository, change2.tag)} was not removed, nor were the other tags to remove: this registry cannot remove a single tag without what else names the same ModelKit.`,
        hint: "Remove the tags in the settings of the registry, or leave prune off."
      });
    }
    ledger.done(step, left(change2, change2.before, "not removed: the registry cannot remove a single tag"));
    return;
  }
  ledger.accepted(step);
  const shown2 = await awaitTag(target, change2.tag, null, change2.before, ports.clock, ports.cancel);
  if (shown2.shows === "wanted") {
    ledger.done(step, change2);
    ports.log.info(`${named4(target.repository, change2.tag)} removed`);
    return;
  }
  if (shown2.shows === "foreign") {
    ledger.done(step, left(change2, shown2.digest, "removed, and written again by somebody else"));
    return;
  }
  throw new Failure({
    code: "TAG_NOT_SHOWN",
    message: `The registry took the removal of ${named4(target.repository, change2.tag)}, but ${shown2.shows === "old" ? "still shows the tag" : `cannot be read: ${shown2.problem.message}`}.`,
    hint: "Run the job again later."
  });
}
async function checkSiblings(removed, manifests, ledger, ports) {
  const problems = [];
  const seen2 = /* @__PURE__ */ new Set();
  for (const { target, change: change2 } of removed) {
    const manifest = change2.before === null ? void 0 : manifests.get(change2.before);
    if (manifest === void 0 || seen2.has(`${target.repository.name} ${manifest.descriptor.digest}`)) continue;
    seen2.add(`${target.repository.name} ${manifest.descriptor.digest}`);
    const { digest } = manifest.descriptor;
    for (const tag of ledger.naming(target.repository, digest)) {
      if (tag === change2.tag || await target.resolve(tag) !== void 0) continue;
      const where = named4(target.repository, tag);
      problems.push({
        code: "TAG_LOST",
        message: `Removing ${named4(target.repository, change2.tag)} took ${where} away as well.`,
        hint: `It was written again (check it). Leave prune off for this registry: it removes every tag of a ModelKit at once.`
      });
      try {
        await target.put(manifest, []);
        await target.put(manifest, [tag]);
      } catch (thrown) {
        problems.push({ ...problemOf3(thrown, "TAG_LOST", ""), hint: `Promote ${digest} to ${where} by hand.` });
      }
    }
  }
  ports.cancel.throwIfAborted();
  const failure2 = failureOf2(problems);
  if (failure2 !== void 0) throw failure2;
}
function left(change2, now, reason) {
  return { ...withoutRemark(change2), action: "skip", after: now, reason };
}

// src/transaction/put-back.ts
var AT_ONCE = 8;
var TRIES2 = 4;
var FIRST_PAUSE_MS2 = 500;
async function putBack(entries, keeper, clock) {
  const backwards = [...entries].reverse();
  const own = await putAllBack(
    backwards.filter((entry) => !isNeighbour(entry)),
    keeper,
    clock
  );
  return [...own, ...await putAllBack(backwards.filter(isNeighbour), keeper, clock)];
}
function isNeighbour({ before, after }) {
  return before !== null && before.digest === after;
}
function putAllBack(entries, keeper, clock) {
  return bounded(
    AT_ONCE,
    entries.map((entry) => async () => {
      try {
        return await putOneBack(entry, keeper, clock);
      } catch (thrown) {
        return { entry, result: "unrestored", actual: void 0, why: plain2(messageOf(thrown)), again: true };
      }
    })
  );
}
async function putOneBack(entry, keeper, clock) {
  const target = keeper.target(entry.repository);
  const before = entry.before?.digest ?? null;
  const ended = (result, actual, why, again2 = false) => ({
    entry,
    result,
    actual,
    why,
    again: again2
  });
  const now = await patiently(clock, async () => (await target.resolve(entry.tag))?.digest ?? null);
  if (now === before && (isNeighbour(entry) || !keeper.written(entry))) return ended("untouched", now, "it was not changed");
  if (now !== before && now !== entry.after && now !== null) return ended("foreign", now, FOREIGN);
  const refused2 = await (before === null ? remove(entry, target, clock) : pointBack(entry, keeper, target, clock));
  const see = refused2 === void 0 ? awaitTag : look;
  const shown2 = await see(target, entry.tag, before, entry.after, clock);
  const again = refused2?.again ?? true;
  switch (shown2.shows) {
    case "wanted":
      return ended("restored", before, "put back after the failure");
    case "foreign":
      return ended("foreign", shown2.digest, FOREIGN);
    case "old":
      return ended("unrestored", shown2.digest, refused2?.why ?? "the registry took the request, but still shows the other state", again);
    case "unreadable":
      return ended("unrestored", void 0, refused2?.why ?? shown2.problem.message, again);
  }
}
var FOREIGN = "somebody else has moved it since";
async function pointBack(entry, keeper, target, clock) {
  try {
    const manifest = await keeper.manifest(entry);
    if (manifest === void 0) return { why: "the manifest that it held cannot be read any more", again: true };
    return await patiently(clock, async (attempt2) => {
      if (attempt2 > 0) await target.put(manifest, []);
      const [write2] = await target.put(manifest, [entry.tag]);
      if (write2?.result === "failed") throw new Error(write2.problem.message);
      return write2?.result === "immutable" ? { why: plain2(write2.problem.message), again: false } : void 0;
    });
  } catch (thrown) {
    return { why: plain2(messageOf(thrown)), again: true };
  }
}
async function remove(entry, target, clock) {
  try {
    if (await patiently(clock, () => target.untag(entry.tag)) === "deleted") return void 0;
    return {
      why: "the registry cannot remove a single tag; it was not there before this run, and points at a complete ModelKit",
      again: false
    };
  } catch (thrown) {
    return { why: plain2(messageOf(thrown)), again: true };
  }
}
async function patiently(clock, work) {
  for (let attempt2 = 0; ; attempt2++) {
    try {
      return await work(attempt2);
    } catch (thrown) {
      if (attempt2 + 1 >= TRIES2) throw thrown;
    }
    await clock.sleep(FIRST_PAUSE_MS2 * 2 ** attempt2);
  }
}

// src/transaction/roll-back.ts
async function rollBack(ledger, targets, ports) {
  if (ledger.entries.length === 0) return { unrestored: [], settled: true };
  ports.log.info(`Putting back ${ledger.entries.length} tags`);
  const target = (repository) => {
    const found = targets.find((one) => one.repository.name === repository.name);
    if (found === void 0) throw new RangeError(`no target for ${repository.name}`);
    return found;
  };
  const results = await putBack(
    ledger.entries,
    {
      target,
      manifest: async ({ repository, before }) => before === null ? void 0 : ledger.previous(before.digest) ?? await target(repository).manifest(before.digest),
      written: (entry) => ledger.wasAccepted(entry)
    },
    ports.clock
  );
  const unrestored = results.flatMap((result) => ledger.undone(result) ?? []);
  return {
    unrestored,
    settled: !results.some((one) => one.again || one.result === "untouched" && ledger.isDoubtful(one.entry))
  };
}

// src/transaction/transfer.ts
var SWEEP_AFTER_MS = 10 * 6e4;
async function transferBlobs(deliveries, concurrency, ledger, ports) {
  if (deliveries.length === 0) return;
  const stopped = new AbortController();
  const start = ports.clock.monotonic();
  const hosts = [...byHost(deliveries).values()];
  const total = hosts.flatMap((uploads) => [...uploads.values()]).reduce((sum2, { blob, targets }) => sum2 + blob.descriptor.size * targets.length, 0);
  const progress = ports.log.progress("uploading", total);
  try {
    await bounded(
      hosts.length,
      hosts.map((uploads) => async () => {
        const ordered = [...uploads.values()].sort((a, b) => b.blob.descriptor.size - a.blob.descriptor.size);
        await bounded(
          concurrency,
          ordered.map(
            (upload) => () => uploadOne(
              upload,
              ledger,
              (bytes) => {
                progress.add(bytes);
              },
              stopped
            )
          ),
          ports.cancel
        );
      }),
      ports.cancel
    );
  } finally {
    progress.end();
  }
  if (ports.clock.monotonic() - start > SWEEP_AFTER_MS) await replenish(deliveries, concurrency, ledger, ports);
}
function byHost(deliveries) {
  const hosts = /* @__PURE__ */ new Map();
  for (const { target, artifact } of deliveries) {
    const host = hostOf(target.repository);
    const uploads = hosts.get(host) ?? /* @__PURE__ */ new Map();
    hosts.set(host, uploads);
    for (const blob of artifact.blobs) {
      const upload = uploads.get(blob.descriptor.digest) ?? { blob, targets: [] };
      uploads.set(blob.descriptor.digest, upload);
      if (!upload.targets.includes(target)) upload.targets.push(target);
    }
  }
  return hosts;
}
function hostOf(repository) {
  return repository.kind === "registry" ? repository.host : repository.name;
}
async function uploadOne({ blob, targets }, ledger, onBytes, stopped) {
  let source = stoppable(blob, stopped.signal);
  try {
    for (const target of targets) {
      stopped.signal.throwIfAborted();
      const result = await target.push(source, onBytes);
      if (result !== "uploaded") onBytes(blob.descriptor.size);
      ledger.blob(target.repository, result, blob.descriptor.size);
      if (target.repository.kind === "registry") source = { ...source, origin: target.repository };
    }
  } catch (thrown) {
    stopped.abort(thrown);
    throw thrown;
  }
}
function stoppable(blob, signal) {
  return {
    descriptor: blob.descriptor,
    ...blob.origin === void 0 ? {} : { origin: blob.origin },
    async *open(from) {
      for await (const chunk2 of blob.open(from)) {
        signal.throwIfAborted();
        yield chunk2;
      }
    }
  };
}
async function replenish(deliveries, concurrency, ledger, ports) {
  const missing = await bounded(
    concurrency,
    deliveries.flatMap(
      ({ target, artifact }) => artifact.blobs.map(
        (blob) => async () => await target.has(blob.descriptor) ? [] : [{ target, artifact: { ...artifact, blobs: [blob] } }]
      )
    ),
    ports.cancel
  );
  const again = missing.flat();
  await bounded(
    concurrency,
    again.map(({ target, artifact }) => async () => {
      for (const blob of artifact.blobs) ledger.blob(target.repository, await target.push(blob), blob.descriptor.size);
    }),
    ports.cancel
  );
  return again.length;
}
async function storeManifest(delivery, concurrency, ledger, ports) {
  const { target, artifact } = delivery;
  if (await isStored(target, artifact.manifest)) return;
  try {
    await target.put(artifact.manifest, []);
  } catch (thrown) {
    ports.cancel.throwIfAborted();
    if (missesBlob(thrown)) {
      const sent = await replenish([delivery], concurrency, ledger, ports);
      ports.log.info(`${plain2(target.repository.name)} missed blobs; ${sent} sent again`);
      await target.put(artifact.manifest, []);
    } else if (!await isStored(target, artifact.manifest)) throw thrown;
  }
  ledger.manifestStored();
  let waited = 0;
  for (let wait = 500; !await isStored(target, artifact.manifest); wait = Math.min(wait * 2, 5e3)) {
    if (waited >= PATIENCE_MS) throw notShown(target, artifact.manifest);
    await ports.clock.sleep(wait, ports.cancel);
    waited += wait;
  }
}
async function isStored(target, manifest) {
  return (await target.resolve(manifest.descriptor.digest))?.digest === manifest.descriptor.digest;
}
function missesBlob(thrown) {
  return thrown instanceof Failure && String(thrown.code).endsWith("BLOB_UNKNOWN");
}
function notShown(target, manifest) {
  return new Failure({
    code: "MANIFEST_NOT_SHOWN",
    message: `${plain2(target.repository.name)} took the manifest ${manifest.descriptor.digest}, but does not show it after ${PATIENCE_MS / 1e3} seconds.`,
    hint: "No tag was written. Run the job again; if it repeats, ask the operator of the registry."
  });
}

// src/transaction/write-problems.ts
function takenMeanwhile({ target, change: change2 }, now) {
  const was = change2.before === null ? "was absent" : `named ${change2.before}`;
  return {
    code: "TAG_TAKEN_MEANWHILE",
    message: `${named4(target.repository, change2.tag)} ${was} when this run planned, and ${now === null ? "is gone" : `names ${now}`} now: somebody else changed it meanwhile. It was left as it is.`,
    hint: "Run the job again: it plans with the new state. Give workflows that publish to this repository one concurrency group."
  };
}
function refusedByRegistry({ target, change: change2 }, problem) {
  const stays = change2.before === null ? "refuses to create it" : `keeps it at ${change2.before}`;
  return {
    code: "TAG_KEPT_BY_REGISTRY",
    message: `${named4(target.repository, change2.tag)} shall ${change2.before === null ? "be made" : "move to"} ${String(change2.after)}, but the registry's own immutability rule ${stays}: ${plain2(problem.message)}`,
    hint: `${plain2(problem.hint)} Exempt the tags that shall move (${change2.intent.policy.class}) from that rule in the settings of the repository, or drop the rule ${plain2(change2.intent.rule)} here.`.trim()
  };
}
function writeFailed({ target, change: change2 }, write2, shown2) {
  const where = named4(target.repository, change2.tag);
  if (write2.result !== "written") {
    return {
      code: write2.problem.code,
      message: `${where} was not written: ${plain2(write2.problem.message)}`,
      hint: plain2(write2.problem.hint)
    };
  }
  const state = shown2.shows === "unreadable" ? `cannot be read back: ${shown2.problem.message}` : `still ${"digest" in shown2 && shown2.digest !== null ? `names ${shown2.digest}` : "is absent"}`;
  return {
    code: "TAG_NOT_SHOWN",
    message: `The registry took ${where} twice, but ${PATIENCE_MS / 1e3} seconds later the tag ${state}.`,
    hint: "Run the job again later; if it repeats, ask the operator of the registry whether tags may move."
  };
}

// src/transaction/write-tags.ts
async function writeTags(steps, writer) {
  const { ledger, journal, ports } = writer;
  const open6 = await lookAgain(steps, ledger, ports);
  if (open6.length === 0) return [];
  await remember(open6, writer.manifests, journal, ledger, ports);
  const attempts = await putAll(open6, writer);
  const problems = await bounded(
    LOOKUPS_AT_ONCE,
    attempts.map((attempt2) => () => settle(attempt2, writer))
  );
  const failure2 = failureOf2(problems.filter((problem) => problem !== void 0));
  if (failure2 !== void 0) throw failure2;
  ports.cancel.throwIfAborted();
  return open6;
}
async function lookAgain(steps, ledger, ports) {
  const looks = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => ({ step, now: (await step.target.resolve(step.change.tag))?.digest ?? null })),
    ports.cancel
  );
  const problems = [];
  const open6 = [];
  for (const { step, now } of looks) {
    const { change: change2 } = step;
    if (now === change2.before) open6.push(step);
    else if (now === change2.after) ledger.done(step, keptMeanwhile(change2));
    else if (now !== null && keepsOnConflict(change2)) {
      ledger.done(step, leftMeanwhile(step, now, ports));
    } else {
      const problem = takenMeanwhile(step, now);
      problems.push(problem);
      ledger.done(step, refusedChange(change2, now, problem));
    }
  }
  const failure2 = failureOf2(problems);
  if (failure2 !== void 0) throw failure2;
  return open6;
}
async function putAll(steps, { manifests, ledger, ports }) {
  const groups = /* @__PURE__ */ new Map();
  for (const step of steps) {
    const manifest = step.change.after === null ? void 0 : manifests.get(step.change.after);
    if (manifest === void 0) throw new RangeError(`no manifest for ${named4(step.target.repository, step.change.tag)}`);
    const key2 = `${step.target.repository.name} ${manifest.descriptor.digest}`;
    const group2 = groups.get(key2) ?? { target: step.target, manifest, steps: [] };
    groups.set(key2, group2);
    group2.steps.push(step);
  }
  let failed = false;
  const attempts = await bounded(
    LOOKUPS_AT_ONCE,
    [...groups.values()].map((group2) => async () => {
      if (failed || ports.cancel.aborted) return [];
      for (const step of group2.steps) ledger.attempted(step);
      const writes = await put(group2.target, group2.manifest, group2.steps);
      failed ||= writes.some((write2) => write2.result !== "written");
      return group2.steps.flatMap((step) => {
        const write2 = writes.find((one) => one.tag === step.change.tag);
        if (write2 === void 0) return [];
        if (write2.result === "written") ledger.accepted(step);
        return [{ step, manifest: group2.manifest, write: write2 }];
      });
    })
  );
  return attempts.flat();
}
async function put(target, manifest, steps) {
  const tags = steps.map((step) => step.change.tag);
  try {
    return await target.put(manifest, tags);
  } catch (thrown) {
    const problem = problemOf3(thrown, "TAG_WRITE_FAILED", "Run the job again when the registry answers.");
    return tags.map((tag) => ({ tag, result: "failed", problem }));
  }
}
async function settle({ step, manifest, write: write2 }, writer) {
  const { target, change: change2 } = step;
  const { ledger, ports } = writer;
  let last = write2;
  let shown2 = await seen(step, last, ports);
  if ((shown2.shows === "old" || shown2.shows === "unreadable") && last.result !== "immutable" && !ports.cancel.aborted) {
    const [again] = await put(target, manifest, [step]);
    last = again ?? last;
    if (last.result === "written") ledger.accepted(step);
    shown2 = await seen(step, last, ports);
  }
  switch (shown2.shows) {
    case "wanted":
      ledger.done(step, change2);
      ports.log.info(
        `${named4(target.repository, change2.tag)} ${change2.action === "create" ? "created" : "moved"}: ${String(change2.after)}`
      );
      return void 0;
    case "foreign": {
      const problem = takenMeanwhile(step, shown2.digest);
      ledger.done(step, refusedChange(change2, shown2.digest, problem));
      return problem;
    }
    case "old":
    case "unreadable": {
      const problem = last.result === "immutable" ? refusedByRegistry(step, last.problem) : writeFailed(step, last, shown2);
      ledger.done(step, refusedChange(change2, shown2.shows === "old" ? shown2.digest : change2.before, problem));
      return problem;
    }
  }
}
function seen({ target, change: change2 }, write2, ports) {
  if (write2.result !== "written") return look(target, change2.tag, change2.after, change2.before);
  return awaitTag(target, change2.tag, change2.after, change2.before, ports.clock, ports.cancel);
}
function keptMeanwhile(change2) {
  return {
    ...withoutRemark(change2),
    action: "keep",
    before: change2.after,
    reason: "names this ModelKit already: it was written meanwhile"
  };
}
function keepsOnConflict({ intent: { policy }, before }) {
  return policy.class === "immutable" && policy.onConflict === "keep" && before === null;
}
function leftMeanwhile({ target, change: change2 }, now, ports) {
  const ours = String(change2.after);
  ports.remark({
    code: "TAG_KEPT",
    level: "warning",
    subject: "tags",
    message: `${named4(target.repository, change2.tag)} was made by somebody else while this run worked, and stays at ${now}; this run made ${ours}.`,
    hint: `Use ${plain2(target.repository.name)}@${ours} or another tag of this run for this ModelKit.`
  });
  const wanted = change2.after === null ? {} : { wanted: change2.after };
  return {
    ...withoutRemark(change2),
    ...wanted,
    action: "keep",
    before: now,
    after: now,
    reason: "made by somebody else meanwhile, and stays"
  };
}
function refusedChange(change2, now, problem) {
  const { after } = change2;
  return {
    ...change2,
    action: "refuse",
    after: now,
    ...after === null ? {} : { wanted: after },
    reason: problem.message,
    remark: { ...problem, level: "error" }
  };
}

// src/transaction/apply.ts
async function apply(changes, artifacts, targets, journal, options, ports) {
  const ledger = new Ledger(changes);
  const kits = /* @__PURE__ */ new Map();
  try {
    const steps = plannedSteps(changes, targets);
    if (steps.length === 0) return ledger.applied();
    await publish(steps, kits, { changes, artifacts, journal, options, ports, ledger });
    await journal.close();
    return ledger.applied();
  } catch (thrown) {
    const failure2 = asFailure(thrown, "TAG_WRITE_FAILED", "Run the job again: what is there already is not sent twice.");
    const { unrestored, settled } = await rollBack(ledger, options.restoreTargets ?? targets, ports);
    if (settled)
      await journal.close().catch((again) => {
        ports.log.debug(`journal not closed: ${String(again)}`);
      });
    return ledger.applied(failure2, unrestored);
  }
}
async function publish(steps, kits, context) {
  const { changes, artifacts, journal, options, ports, ledger } = context;
  const writes = steps.filter((step) => step.change.after !== null);
  const digests = [...new Set(writes.flatMap(({ change: change2 }) => change2.after === null ? [] : [change2.after]))];
  await bounded(
    LOOKUPS_AT_ONCE,
    digests.map((digest) => async () => kits.set(digest, await artifacts(digest))),
    ports.cancel
  );
  const deliveries = deliveriesOf(writes, kits);
  if (options.verify === "content" && options.artifactOrigin !== void 0) {
    const from = options.artifactOrigin;
    await readBack(
      [...kits.values()].map(({ manifest }) => ({ from, manifest })),
      options.concurrency,
      ports
    );
  }
  const missing = deliveries.filter((delivery) => !isTaggedAlready(delivery, changes));
  for (const { target, artifact } of deliveries) {
    if (!missing.some((one) => one.target === target && one.artifact === artifact))
      for (const blob of artifact.blobs) ledger.blob(target.repository, "present", blob.descriptor.size);
  }
  await transferBlobs(missing, options.concurrency, ledger, ports);
  await bounded(
    LOOKUPS_AT_ONCE,
    missing.map((one) => () => storeManifest(one, options.concurrency, ledger, ports)),
    ports.cancel
  );
  if (options.verify === "content") {
    await readBack(
      deliveries.map(({ target, artifact }) => ({ from: target, manifest: artifact.manifest })),
      options.concurrency,
      ports
    );
  }
  const manifests = new Map([...kits].map(([digest, artifact]) => [digest, artifact.manifest]));
  const earlier = [];
  let latest = [];
  for (const phase of PHASES) {
    const written2 = await writeTags(
      writes.filter((step) => phaseOf(step) === phase),
      { manifests, journal, ledger, ports }
    );
    if (written2.length === 0) continue;
    earlier.push(...latest);
    latest = written2;
  }
  await checkAgain(earlier, ports);
  const removals = steps.filter((step) => step.change.after === null);
  if (removals.length > 0) await removeTags(removals, journal, ledger, ports);
}
var PHASES = ["immutable", "mutable", "monotonic", "latest"];
function phaseOf({ change: { intent } }) {
  return intent.kind === "latest" || intent.tag === "latest" ? "latest" : intent.policy.class;
}
function plannedSteps(changes, targets) {
  return changes.repositories.flatMap((one) => {
    const target = targets.find((candidate) => candidate.repository.name === one.repository.name);
    const writes = one.changes.filter(isWrite);
    if (target === void 0 && writes.length > 0) throw new RangeError(`no target for ${one.repository.name}`);
    return target === void 0 ? [] : writes.map((change2) => ({ target, change: change2 }));
  });
}
function deliveriesOf(writes, kits) {
  const deliveries = /* @__PURE__ */ new Map();
  for (const { target, change: change2 } of writes) {
    const artifact = change2.after === null ? void 0 : kits.get(change2.after);
    if (artifact !== void 0) deliveries.set(`${target.repository.name} ${String(change2.after)}`, { target, artifact });
  }
  return [...deliveries.values()];
}
function isTaggedAlready({ target, artifact }, changes) {
  const { digest } = artifact.manifest.descriptor;
  return changes.repositories.some(
    (one) => one.repository.name === target.repository.name && one.changes.some((change2) => change2.before === digest && change2.after === digest)
  );
}
async function checkAgain(steps, ports) {
  const problems = await bounded(
    LOOKUPS_AT_ONCE,
    steps.map((step) => async () => {
      const { target, change: change2 } = step;
      const shown2 = await awaitTag(target, change2.tag, change2.after, change2.before, ports.clock, ports.cancel);
      switch (shown2.shows) {
        case "wanted":
          return void 0;
        case "foreign":
        case "old":
          return takenMeanwhile(step, shown2.digest);
        case "unreadable":
          return {
            ...shown2.problem,
            message: `${named4(target.repository, change2.tag)} cannot be read at the end: ${shown2.problem.message}`
          };
      }
    }),
    ports.cancel
  );
  const failure2 = failureOf2(problems.filter((problem) => problem !== void 0));
  if (failure2 !== void 0) throw failure2;
}

// src/transaction/journal.ts
import { mkdir as mkdir4, open as open5, rename as rename4 } from "node:fs/promises";
import { join as join7 } from "node:path";
var JOURNAL_FILE = "journal.jsonl";
function manifestFile(digest) {
  return `${digest.replace(":", "-")}.json`;
}
async function openJournal(directory) {
  await mkdir4(directory, { recursive: true, mode: 448 });
  const file2 = join7(directory, JOURNAL_FILE);
  const kept2 = /* @__PURE__ */ new Set();
  await append(file2, [{ schema: 1 }]);
  return {
    async record(entries, previous) {
      for (const { descriptor, bytes } of previous) {
        if (kept2.has(descriptor.digest)) continue;
        await keep(join7(directory, manifestFile(descriptor.digest)), bytes);
        kept2.add(descriptor.digest);
      }
      if (entries.length > 0) await append(file2, entries);
    },
    async close() {
      await append(file2, [{ closed: true }]);
    }
  };
}
async function append(file2, lines) {
  const handle = await open5(file2, "a", 384);
  try {
    await handle.writeFile(`
${lines.map((line) => JSON.stringify(line)).join("\n")}
`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
async function keep(file2, bytes) {
  const part = `${file2}.part`;
  const handle = await open5(part, "w", 384);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename4(part, file2);
}

// src/transaction/journal-reader.ts
import { readFile as readFile3 } from "node:fs/promises";
import { join as join8 } from "node:path";

// src/transaction/journal-parse.ts
function parseJournal(text2) {
  const lines = text2.slice(0, text2.lastIndexOf("\n") + 1).split("\n").filter((line) => line !== "");
  const entries = [];
  let closed = false;
  let damagedLines = 0;
  for (const line of lines) {
    const value = parseLine(line);
    if (value === void 0) damagedLines++;
    else if (value === "closed") closed = true;
    else if (value !== "header") entries.push(value);
  }
  return { closed, entries, damagedLines };
}
function parseLine(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return void 0;
  }
  if (!isRecord2(value)) return void 0;
  if (value["closed"] === true) return "closed";
  if (value["schema"] === 1) return "header";
  const repository = isRecord2(value["repository"]) ? repositoryOf2(value["repository"]["name"]) : void 0;
  const tag = typeof value["tag"] === "string" ? parseTagName(value["tag"]) : void 0;
  const before = beforeOf(value["before"]);
  const after = value["after"] === null ? null : digestOf2(value["after"]);
  if (repository === void 0 || tag === void 0 || before === void 0 || after === void 0) return void 0;
  return { repository, tag, before, after };
}
function repositoryOf2(name) {
  const parsed = typeof name === "string" ? parseRepository(name) : void 0;
  return parsed?.ok === true ? parsed.value : void 0;
}
function beforeOf(value) {
  if (value === null) return null;
  if (!isRecord2(value) || typeof value["mediaType"] !== "string") return void 0;
  const digest = digestOf2(value["digest"]);
  return digest === void 0 ? void 0 : { digest, mediaType: value["mediaType"] };
}
function digestOf2(value) {
  return typeof value === "string" ? parseDigest(value) : void 0;
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/transaction/journal-reader.ts
async function readJournal(directory) {
  const text2 = await readText(join8(directory, JOURNAL_FILE));
  return {
    ...parseJournal(text2 ?? ""),
    async manifest({ before }) {
      if (before === null) return void 0;
      try {
        return parseManifest(await readFile3(join8(directory, manifestFile(before.digest))), before.mediaType, before.digest);
      } catch {
        return void 0;
      }
    }
  };
}
async function readText(file2) {
  try {
    return await readFile3(file2, "utf8");
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return void 0;
    throw thrown;
  }
}

// src/transaction/recover.ts
async function recover(directory, targetOf, ports) {
  try {
    const journal = await readJournal(directory);
    if (journal.closed) return { restored: [], unrestored: [] };
    const targets = /* @__PURE__ */ new Map();
    const target = (repository) => {
      const made = targets.get(repository.name) ?? targetOf(repository);
      targets.set(repository.name, made);
      return made;
    };
    const results = await putBack(
      journal.entries,
      {
        target,
        manifest: async (entry) => await journal.manifest(entry) ?? (entry.before === null ? void 0 : await target(entry.repository).manifest(entry.before.digest)),
        written: () => false
      },
      ports.clock
    );
    for (const { entry, result, why } of results) ports.log.info(`${named4(entry.repository, entry.tag)}: ${result}, ${why}`);
    const open6 = results.filter((one) => one.result === "unrestored");
    if (open6.length === 0 && journal.entries.length > 0) await (await openJournal(directory)).close();
    return {
      restored: results.flatMap(
        ({ entry, result }) => result === "restored" ? [{ repository: entry.repository, tag: entry.tag, to: entry.before?.digest ?? null }] : []
      ),
      unrestored: open6.map(({ entry, actual, why }) => ({
        repository: entry.repository,
        tag: entry.tag,
        before: entry.before?.digest ?? null,
        ...actual === void 0 ? {} : { actual },
        why
      })),
      ...journal.damagedLines === 0 ? {} : {
        problem: {
          code: "JOURNAL_DAMAGED",
          message: `${journal.damagedLines} lines of the journal in ${plain2(directory)} cannot be read; the tags that they name were not checked.`,
          hint: "Compare the moving tags of the repository with the summary of the last run that went through."
        }
      }
    };
  } catch (thrown) {
    return {
      restored: [],
      unrestored: [],
      problem: {
        code: "JOURNAL_DAMAGED",
        message: `The journal in ${plain2(directory)} cannot be read: ${plain2(messageOf(thrown))}`,
        hint: "Compare the moving tags of the repository with the summary of the last run that went through."
      }
    };
  }
}

export {
  unexpected,
  matchesGlobs,
  ruleNeeds,
  OUTPUT_TABLE,
  readInputs,
  pLimit,
  openGitRepository,
  layerLimit,
  kitStorageRoot,
  openKitStorage,
  connect2 as connect,
  NO_FACTS,
  readModelFacts,
  publishedFiles,
  gitTagOf,
  nothingToDo,
  readTrigger,
  readsAsVersion,
  commitTagOf,
  commitTagSpelling,
  mergePlans,
  planTags,
  preflight,
  layerDigests,
  relate,
  removal,
  decide2 as decide,
  refusals,
  apply,
  openJournal,
  recover,
  realPorts
};
