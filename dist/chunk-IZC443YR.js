import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  Annotation,
  TAG_LENGTH_LIMIT,
  fileSize,
  illegalCharacters,
  isMovingWord,
  isReferrersTag,
  layerForm,
  layerKind,
  layerPath,
  parseDigest,
  parseTagName,
  proved
} from "./chunk-4N67BABJ.js";
import {
  Failure,
  Problems,
  at,
  isFailure,
  messageOf,
  printable,
  textAt
} from "./chunk-AQNUQLQL.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-CBRBDV45.js";

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
    var isArray3 = Array.isArray || function(value) {
      return value && typeof value === "object" ? toString.call(value) === "[object Array]" : false;
    };
    exports.isArray = isArray3;
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
      } else if (isArray3(value) && value.length === 0) {
        return true;
      } else {
        return false;
      }
    }
    function createFrame(object2) {
      var frame = extend({}, object2);
      frame._parent = object2;
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
    var VERSION = "4.7.10";
    exports.VERSION = VERSION;
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
          for (var key in obj) {
            if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key];
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
        helperExpression: function helperExpression(node) {
          return node.type === "SubExpression" || (node.type === "MustacheStatement" || node.type === "BlockStatement") && !!(node.params && node.params.length || node.hash);
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
          var self2 = this, stack = [0], vstack = [null], lstack = [], table2 = this.table, yytext = "", yylineno = 0, yyleng = 0, recovering = 0, TERROR = 2, EOF = 1;
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
              action = table2[state] && table2[state][symbol];
            }
            if (typeof action === "undefined" || !action.length || !action[0]) {
              var errStr = "";
              if (!recovering) {
                expected = [];
                for (p in table2[state]) if (this.terminals_[p] && p > 2) {
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
                newState = table2[stack[stack.length - 2]][stack[stack.length - 1]];
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
      function Parser2() {
        this.yy = {};
      }
      Parser2.prototype = parser;
      parser.Parser = Parser2;
      return new Parser2();
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
      accept: function accept(object2) {
        if (!object2) {
          return;
        }
        if (!isDispatchable(this, object2.type) || !this[object2.type]) {
          throw new _exception2["default"]("Unknown type: " + object2.type, object2);
        }
        if (this.current) {
          this.parents.unshift(this.current);
        }
        this.current = object2;
        var ret = this[object2.type](object2);
        this.current = this.parents.shift();
        if (!this.mutating || ret) {
          return ret;
        } else if (ret !== false) {
          return object2;
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
    function validateClose(open3, close) {
      close = close.path ? close.path.original : close;
      if (open3.path.original !== close) {
        var errorNode = { loc: open3.path.loc };
        throw new _exception2["default"](open3.path.original + " doesn't match " + close, errorNode);
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
    function stripFlags(open3, close) {
      return {
        open: open3.charAt(2) === "~",
        close: close.charAt(close.length - 3) === "~"
      };
    }
    function stripComment(comment) {
      return comment.replace(/^\{\{~?!-?-?/, "").replace(/-?-?~?\}\}$/, "");
    }
    function preparePath(data2, parts, loc) {
      loc = this.locInfo(loc);
      var original = data2 ? "@" : "", dig = [], depth = 0;
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
        data: data2,
        depth,
        parts: dig,
        original,
        loc
      };
    }
    function prepareMustache(path, params, hash, open3, strip, locInfo) {
      var escapeFlag = open3.charAt(3) || open3.charAt(2), escaped = escapeFlag !== "{" && escapeFlag !== "&";
      var decorator = /\*/.test(open3);
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
    function preparePartialBlock(open3, program, close, locInfo) {
      validateClose(open3, close);
      return {
        type: "PartialBlockStatement",
        name: open3.path,
        params: open3.params,
        hash: open3.hash,
        program,
        openStrip: open3.strip,
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
      ret._child = function(i, data2, blockParams, depths) {
        if (!compiled) {
          compiled = compileInput();
        }
        return compiled._child(i, data2, blockParams, depths);
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
      resolvePath: function resolvePath(type, parts, startPartIndex, falsy, strict) {
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
          var entry2 = inlineStack[i];
          if (entry2 instanceof Literal) {
            this.compileStack.push(entry2);
          } else {
            var stack = this.incrStack();
            this.pushSource([stack, " = ", entry2, ";"]);
            this.compileStack.push(stack);
          }
        }
      },
      isInline: function isInline() {
        return this.inlineStack.length;
      },
      popStack: function popStack(wrapped) {
        var inline = this.isInline(), item = (inline ? this.inlineStack : this.compileStack).pop();
        if (!wrapped && item instanceof Literal) {
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
      var fs = __require("fs");
      var templateString = fs.readFileSync(filename, "utf8");
      module2.exports = handlebars.compile(templateString);
    }
    if (typeof __require !== "undefined" && __require.extensions) {
      __require.extensions[".handlebars"] = extension2;
      __require.extensions[".hbs"] = extension2;
    }
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
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap4 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
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
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
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
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
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
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries2 = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries2.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries2) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
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
    var visit = require_visit();
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
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
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
    var visit = require_visit();
    var identity = require_identity();
    var Node2 = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node2.NodeBase {
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
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
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
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
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
    var Node2 = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node2.NodeBase {
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
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
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
    var Node2 = require_Node();
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
    var Collection = class extends Node2.NodeBase {
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
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
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
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
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
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
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
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
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
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
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
    function foldFlowLines(text3, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text3;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text3.length <= endStep)
        return text3;
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
        i = consumeMoreIndentedLines(text3, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text3[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text3[i + 1]) {
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
            i = consumeMoreIndentedLines(text3, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text3[i + 1];
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
                ch = text3[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text3;
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
        return text3;
      if (onFold)
        onFold();
      let res = text3.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text3.length;
        if (fold === 0)
          res = `
${indent}${text3.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text3[fold]}\\`;
          res += `
${indent}${text3.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text3, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text3[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text3[++i];
        } else {
          do {
            ch = text3[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text3[start];
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
      const literal2 = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal2 ? "|\n" : ">\n";
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
      if (!literal2) {
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
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
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
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
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
var require_log2 = __commonJS({
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
    var log = require_log2();
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
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
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
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
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
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
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
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
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
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
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
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
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
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
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
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
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
      stringify: (node) => intStringify(node, 16, "0x")
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
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
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
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float2 = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
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
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
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
      stringify: (node) => intStringify(node, 16, "0x")
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
        const set3 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set3.items.push(Pair.createPair(value, null, ctx));
          }
        return set3;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set2 = {
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
    exports.set = set2;
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
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
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
    var set2 = require_set();
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
      set2.set,
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
    var set2 = require_set();
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
      set: set2.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set2.set,
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
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
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
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
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
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
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
        const { start, key, sep: sep2, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
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
          if (!keyProps.anchor && !keyProps.tag && !sep2) {
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
        const valueProps = resolveProps.resolveProps(sep2 ?? [], {
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
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep2, null, valueProps, onError);
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
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
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
        let sep2 = "";
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
                comment += sep2 + cb;
              sep2 = "";
              break;
            }
            case "newline":
              if (comment)
                sep2 += source;
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
        const { start, key, sep: sep2, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep2 && !value) {
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
        if (!isMap4 && !sep2 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep2, null, props, onError);
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
          const valueProps = resolveProps.resolveProps(sep2 ?? [], {
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
              if (sep2)
                for (const st of sep2) {
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
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep2, null, valueProps, onError) : null;
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
        const { anchor, newlineAfterProp: nl2 } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl2 || nl2.offset < lastProp.offset)) {
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
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
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
      const lines = scalar2.source ? splitLines(scalar2.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar2.source)
          end2 += scalar2.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar2.indent + header.indent;
      let offset = scalar2.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
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
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep2 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
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
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep2 === " ")
            sep2 = "\n";
          else if (!prevMoreIndented && sep2 === "\n")
            sep2 = "\n\n";
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep2 === "\n")
            value += "\n";
          else
            sep2 = "\n";
        } else {
          value += sep2 + content;
          sep2 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
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
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
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
      let sep2 = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep2 === "\n")
            res += sep2;
          else
            sep2 = "\n";
        } else {
          res += sep2 + lm;
          sep2 = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep2 + (match?.[1] ?? "");
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
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
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
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
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
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
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
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
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
          const nl2 = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl2] });
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
    function stringifyItem({ start, key, sep: sep2, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep2)
        for (const st of sep2)
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
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
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
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
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
    exports.visit = visit;
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
        let nl2, sp;
        let indent = -1;
        do {
          nl2 = yield* this.pushNewline();
          if (nl2 > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl2 + sp > 0);
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
        let nl2 = qb.indexOf("\n", this.pos);
        if (nl2 !== -1) {
          while (nl2 !== -1) {
            const cs = this.continueScalar(nl2 + 1);
            if (cs === -1)
              break;
            nl2 = qb.indexOf("\n", cs);
          }
          if (nl2 !== -1) {
            end = nl2 - (qb[nl2 - 1] === "\r" ? 2 : 1);
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
        let nl2 = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl2 = i2;
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
            const cs = this.continueScalar(nl2 + 1);
            if (cs === -1)
              break;
            nl2 = this.buffer.indexOf("\n", cs);
          } while (nl2 !== -1);
          if (nl2 === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl2 = this.buffer.length;
          }
        }
        let i = nl2 + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl2 = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl2 - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl2 = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl2 + 1, true);
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
var require_parser2 = __commonJS({
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
      *scalar(scalar2) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep2;
          if (scalar2.end) {
            sep2 = scalar2.end;
            sep2.push(this.sourceToken);
            delete scalar2.end;
          } else
            sep2 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar2.offset,
            indent: scalar2.indent,
            items: [{ start, key: scalar2, sep: sep2 }]
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
              let nl2 = this.source.indexOf("\n") + 1;
              while (nl2 !== 0) {
                this.onNewLine(this.offset + nl2);
                nl2 = this.source.indexOf("\n", nl2) + 1;
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
            const nl2 = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl2.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl2.length = 0;
                  break;
                default:
                  nl2.length = 0;
              }
            }
            if (nl2.length >= 2)
              start = it.sep.splice(nl2[1]);
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
                  const sep2 = it.sep;
                  sep2.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep2 }]
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
            const sep2 = fc.end.splice(1, fc.end.length);
            sep2.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep2 }]
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
          let nl2 = this.source.indexOf("\n") + 1;
          while (nl2 !== 0) {
            this.onNewLine(this.offset + nl2);
            nl2 = this.source.indexOf("\n", nl2) + 1;
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
    var log = require_log2();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser2();
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
    function parse2(src, reviver, options) {
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
    exports.parse = parse2;
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
    var parser = require_parser2();
    var publicApi = require_public_api();
    var visit = require_visit();
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
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
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
    var debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug;
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
    var sort = (list2, loose) => list2.sort((a, b) => compareBuild(a, b, loose));
    module.exports = sort;
  }
});

// node_modules/semver/functions/rsort.js
var require_rsort = __commonJS({
  "node_modules/semver/functions/rsort.js"(exports, module) {
    "use strict";
    var compareBuild = require_compare_build();
    var rsort = (list2, loose) => list2.sort((a, b) => compareBuild(b, a, loose));
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
    var constants = require_constants();
    var SemVer = require_semver();
    var truncate = (version, truncation, options) => {
      if (!constants.RELEASE_TYPES.includes(truncation)) {
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
      get(key) {
        const value = this.map.get(key);
        if (value === void 0) {
          return void 0;
        } else {
          this.map.delete(key);
          this.map.set(key, value);
          return value;
        }
      }
      delete(key) {
        return this.map.delete(key);
      }
      set(key, value) {
        const deleted2 = this.delete(key);
        if (!deleted2 && value !== void 0) {
          if (this.map.size >= this.max) {
            const firstKey = this.map.keys().next().value;
            this.delete(firstKey);
          }
          this.map.set(key, value);
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
        debug("hyphen replace", range);
        range = trimComparatorWhitespace(range);
        debug("comparator trim", range);
        range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
        debug("tilde trim", range);
        range = range.replace(re[t.CARETTRIM], caretTrimReplace);
        debug("caret trim", range);
        let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
        if (loose) {
          rangeList = rangeList.filter((comp) => {
            debug("loose invalid filter", comp, this.options);
            return !!comp.match(re[t.COMPARATORLOOSE]);
          });
        }
        debug("range list", rangeList);
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
    var debug = require_debug();
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
      debug("comp", comp, options);
      comp = replaceCarets(comp, options);
      debug("caret", comp);
      comp = replaceTildes(comp, options);
      debug("tildes", comp);
      comp = replaceXRanges(comp, options);
      debug("xrange", comp);
      comp = replaceStars(comp, options);
      debug("stars", comp);
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
        debug("tilde", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
        } else if (pr) {
          debug("replaceTilde pr", pr);
          ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
        } else {
          ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
        }
        debug("tilde return", ret);
        return ret;
      });
    };
    var replaceCarets = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
    };
    var replaceCaret = (comp, options) => {
      debug("caret", comp, options);
      const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug("caret", comp, _, M, m, p, pr);
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
          debug("replaceCaret pr", pr);
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
          debug("no pr");
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
        debug("caret return", ret);
        return ret;
      });
    };
    var replaceXRanges = (comp, options) => {
      debug("replaceXRanges", comp, options);
      return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
    };
    var replaceXRange = (comp, options) => {
      comp = comp.trim();
      const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
      return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
        debug("xRange", comp, ret, gtlt, M, m, p, pr);
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
        debug("xRange return", ret);
        return ret;
      });
    };
    var replaceStars = (comp, options) => {
      debug("replaceStars", comp, options);
      return comp.trim().replace(re[t.STAR], "");
    };
    var replaceGTE0 = (comp, options) => {
      debug("replaceGTE0", comp, options);
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
          debug(set2[i].semver);
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
        debug("comparator", comp, options);
        this.options = options;
        this.loose = !!options.loose;
        this.parse(comp);
        if (this.semver === ANY) {
          this.value = "";
        } else {
          this.value = this.operator + this.semver.version;
        }
        debug("comp", this);
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
        debug("Comparator.test", version, this.options.loose);
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
    var debug = require_debug();
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
    var outside2 = (version, range, hilo, options) => {
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
    module.exports = outside2;
  }
});

// node_modules/semver/ranges/gtr.js
var require_gtr = __commonJS({
  "node_modules/semver/ranges/gtr.js"(exports, module) {
    "use strict";
    var outside2 = require_outside();
    var gtr = (version, range, options) => outside2(version, range, ">", options);
    module.exports = gtr;
  }
});

// node_modules/semver/ranges/ltr.js
var require_ltr = __commonJS({
  "node_modules/semver/ranges/ltr.js"(exports, module) {
    "use strict";
    var outside2 = require_outside();
    var ltr = (version, range, options) => outside2(version, range, "<", options);
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
    var constants = require_constants();
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
    var outside2 = require_outside();
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
      outside: outside2,
      gtr,
      ltr,
      intersects,
      simplifyRange,
      subset,
      SemVer,
      re: internalRe.re,
      src: internalRe.src,
      tokens: internalRe.t,
      SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
      RELEASE_TYPES: constants.RELEASE_TYPES,
      compareIdentifiers: identifiers.compareIdentifiers,
      rcompareIdentifiers: identifiers.rcompareIdentifiers
    };
  }
});

// src/directories.ts
import { mkdir, stat } from "node:fs/promises";
import { dirname, posix, win32 } from "node:path";
async function makeDirectory(path, mode) {
  try {
    await makeOne(path, mode);
  } catch (thrown) {
    if (textAt(thrown, "code") !== "ENOENT" || dirname(path) === path) throw thrown;
    await makeDirectory(dirname(path), mode);
    await makeOne(path, mode);
  }
}
async function makeOne(path, mode) {
  try {
    await mkdir(path, mode);
  } catch (thrown) {
    const there = textAt(thrown, "code") === "EEXIST" && (await stat(path)).isDirectory();
    if (!there) throw thrown;
  }
}
function isAbsent(thrown) {
  return ["ENOENT", "ENOTDIR"].includes(textAt(thrown, "code") ?? "");
}
function kitHome(env, platform) {
  const within = (path, name, ...below2) => {
    const directory = env[name] ?? "";
    return directory === "" ? void 0 : path.join(directory, ...below2);
  };
  if ((env["KITOPS_HOME"] ?? "") !== "") return env["KITOPS_HOME"];
  if (platform === "win32") return within(win32, "LOCALAPPDATA", "kitops");
  if (platform === "darwin") return within(posix, "HOME", "Library", "Caches", "kitops");
  return within(posix, "XDG_DATA_HOME", "kitops") ?? within(posix, "HOME", ".local", "share", "kitops");
}

// src/git/types.ts
function parseCommitSha(text3) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text3) ? text3 : void 0;
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
function printableText(text3) {
  return printable(text3, SHOWN_LENGTH).trim();
}
var FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/$|^\/|\.$|(?:^|\/)\.|\.lock(?:\/|$)/u;
var LENGTH_LIMIT = 512;
function isRefName(name) {
  return name !== "" && name !== "@" && name.length <= LENGTH_LIMIT && !FORBIDDEN.test(name);
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
  const commits = value.map((entry2) => parseCommitSha(textAt(entry2, "sha") ?? "")).filter((one) => one !== void 0);
  return commits.length === value.length ? commits : void 0;
}
function isStatus(text3) {
  return text3 === "identical" || text3 === "ahead" || text3 === "behind" || text3 === "diverged";
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
    if (!reply.found) return notKnown(reply.absent ? `GitHub shows no branch ${printableText(branch)}` : reply.why);
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
  const tags = reply.data.map((entry2) => {
    const name = textAt(entry2, "name");
    const commit = parseCommitSha(textAt(entry2, "commit", "sha") ?? "");
    return name === void 0 || commit === void 0 ? void 0 : { name, commit };
  });
  const whole = tags.filter((tag) => tag !== void 0);
  return whole.length === tags.length ? known(whole, SOURCE2) : notKnown(UNREADABLE2);
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
  get(path, parameters2 = {}) {
    return this.#limit(() => this.#get(path, parameters2));
  }
  async #get(path, parameters2) {
    const { owner, repo } = this.#address;
    for (let attempt = 1; ; attempt += 1) {
      if (this.#stopped !== void 0) return { found: false, absent: false, why: this.#stopped };
      const exchange = await this.#exchange(`GET /repos/{owner}/{repo}${path}`, { owner, repo, ...parameters2 });
      this.#ports.cancel.throwIfAborted();
      const verdict = judge(exchange, attempt);
      if (verdict.next === "answer") return verdict.reply;
      this.#ports.log.debug(`GitHub API, ${path}: ${verdict.why}`);
      if (verdict.next === "retry" && attempt < ATTEMPTS) {
        await this.#ports.clock.sleep(verdict.pauseMs, this.#ports.cancel);
        continue;
      }
      if (verdict.next === "stop" || verdict.fatal) this.#stopped = verdict.why;
      return { found: false, absent: false, why: verdict.why };
    }
  }
  async #exchange(route, parameters2) {
    this.#send ??= this.#load();
    const send = await this.#send;
    const timeout = new AbortController();
    const timer = this.#ports.clock.timer(TIMEOUT_MS, () => {
      timeout.abort();
    });
    try {
      const exchange = await send(route, parameters2, AbortSignal.any([timeout.signal, this.#ports.cancel]));
      return timeout.signal.aborted ? { status: "no-answer", why: `no answer within ${TIMEOUT_MS / 1e3} s` } : exchange;
    } finally {
      timer.clear();
    }
  }
  /** `@actions/github` parses the event payload while it loads, and fails where that is malformed. */
  async #load() {
    try {
      const { createSend } = await import("./chunk-DMNJVBZC.js");
      return createSend(this.#address.apiUrl, this.#address.token, (text3) => {
        this.#ports.log.debug(text3);
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
    const why2 = `the GitHub API cannot be reached: ${printableText(exchange.why)}`;
    if (/ECONNREFUSED|ENOTFOUND|bad port/i.test(exchange.why)) return { next: "stop", why: why2 };
    return { next: "retry", pauseMs: backoff, why: why2, fatal: true };
  }
  if (exchange.status === "no-client") {
    return { next: "stop", why: `the client of the GitHub API could not be loaded: ${printableText(exchange.why)}` };
  }
  const { status, headers, data: data2 } = exchange;
  if (status >= 200 && status < 300) return { next: "answer", reply: { found: true, data: data2, last: lastPage(headers["link"]) } };
  const said = printableText(textAt(data2, "message") ?? "");
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
function lastPage(link) {
  if (link === void 0) return void 0;
  const pages = /* @__PURE__ */ new Map();
  for (const [, target = "", rel = ""] of link.matchAll(/<([^<>]{1,2048})>\s*;\s*rel="([a-z ]{1,64})"/g)) {
    const page = /[?&]page=(\d{1,9})(?:&|$)/.exec(target)?.[1];
    if (page !== void 0) pages.set(rel, Number(page));
  }
  return pages.get("next") === void 0 ? void 0 : Math.max(pages.get("last") ?? 0, pages.get("next") ?? 0);
}

// src/git/clone-command.ts
import { dirname as dirname2 } from "node:path";
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
  return command(["-C", directory], { ...env, GIT_CEILING_DIRECTORIES: dirname2(workspace) }, ports, ["GIT_CEILING_DIRECTORIES"]);
}
function command(place3, env, { exec, cancel }, keep = []) {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const environment = { ...withoutForeign(env, keep), ...ENVIRONMENT };
  return (args, input) => exec("git", [...place3, ...settings, "--no-pager", ...args], {
    env: environment,
    timeoutMs: TIMEOUT_MS2,
    signal: cancel,
    ...input === void 0 ? {} : { input }
  });
}
function withoutForeign(env, keep) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !/^(?:GIT_|INPUT_)/i.test(name)));
}

// src/git/clone-output.ts
var REF_FORMAT = "%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
function parseRefs(stdout) {
  const refs = stdout.split("\n").filter((line) => line !== "").map(parseRef);
  const whole = refs.filter((one) => one !== void 0);
  return whole.length === refs.length ? whole : void 0;
}
function parseRef(line) {
  const [ref, type, object2, peeledType, peeled] = line.split("\0");
  if (ref === void 0 || type === void 0 || object2 === void 0 || peeledType === void 0 || peeled === void 0) return void 0;
  const endType = type === "tag" ? peeledType : type;
  if (endType === "tag") return { ref, target: { type: "nested" } };
  if (endType !== "commit") return { ref, target: { type: "none" } };
  const commit = parseCommitSha(type === "tag" ? peeled : object2);
  return commit === void 0 ? void 0 : { ref, target: { type: "commit", commit } };
}
function parseCommits(stdout) {
  const lines = stdout.split("\n").filter((line) => line !== "");
  const commits = lines.map(parseCommitSha).filter((one) => one !== void 0);
  return commits.length === lines.length ? commits : void 0;
}
function parseCommitDate(object2) {
  const header = object2.split("\n\n", 1)[0] ?? "";
  const seconds = /^committer .*> (-?\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === void 0 ? void 0 : new Date(Number(seconds) * 1e3);
}
function parseLeftRight(stdout) {
  const match = /^(\d+)\s+(\d+)\s*$/.exec(stdout);
  return match === null ? void 0 : { behind: Number(match[1]), ahead: Number(match[2]) };
}
function parseExecutables(stdout) {
  const entries = stdout.split("\0").map((entry2) => /^100755 [0-9a-f]+ \d\t(.+)$/s.exec(entry2)?.[1]);
  return new Set(entries.filter((path) => path !== void 0));
}

// src/git/clone.ts
var NOT_FOUND = 127;
var TIMED_OUT = 124;
var Clone = class {
  #git;
  #state;
  #answer;
  constructor(git) {
    this.#git = git;
  }
  state() {
    this.#state ??= this.#readState();
    return this.#state;
  }
  async head() {
    const [state, { stdout }] = await Promise.all([this.state(), this.#first()]);
    if (!state.usable) return notKnown(state.why);
    const commit = parseCommitSha(stdout.split("\n")[1] ?? "");
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
    const refusal = await this.#notWhole();
    if (refusal !== void 0) return notKnown(refusal);
    const sides = await this.#git(["rev-list", "--left-right", "--count", `${base}...${head}`]);
    const counts = sides.exitCode === 0 ? parseLeftRight(sides.stdout) : void 0;
    if (counts === void 0) return notKnown(`the clone does not hold both ${base} and ${head}`);
    const list2 = await this.#git(["rev-list", `--max-count=${COMPARE_LIMIT}`, head, `^${base}`]);
    const aheadBy = list2.exitCode === 0 ? parseCommits(list2.stdout) : void 0;
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
  async #notWhole() {
    const state = await this.state();
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
    return notKnown(`the clone has no branch ${printableText(branch)}`);
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

// src/git/repository.ts
function openGitRepository(options, ports) {
  const git = gitAtRoot(options.workspace, options.env, ports);
  const clone = new Clone(git);
  const cloneRefs = new CloneRefs(clone, git);
  const remote = openRemote(options, ports);
  function ofApi(ask) {
    return () => remote.known ? ask(remote.value) : Promise.resolve(remote);
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
    executables: kept((directory) => executablesBelow(directory, options.workspace, options.env, ports))
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
async function executablesBelow(directory, workspace, env, ports) {
  const { exitCode, stdout } = await gitBelow(workspace, directory, env, ports)(["ls-files", "--stage", "-z", "--", "."]);
  if (exitCode === 127) return notKnown("git is not installed on this runner");
  if (exitCode !== 0) return notKnown("the directory is in no git work tree");
  return known(parseExecutables(stdout), "index of the clone");
}
function kept(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (...question) => {
    const key = question.join("\0");
    const earlier = answers.get(key);
    if (earlier !== void 0) return earlier;
    const answer = ask(...question);
    answers.set(key, answer);
    return answer;
  };
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

// src/rules/globs.ts
function globMatches(glob, text3) {
  const pattern = Array.from(glob);
  const characters = Array.from(text3);
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
function matchesGlobs(list2, text3) {
  return list2.include.some((glob) => globMatches(glob, text3)) && !list2.exclude.some((glob) => globMatches(glob, text3));
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
    records2 = ((data2) => {
      const records3 = [];
      const parser = transform({ delimiter: [] });
      const push = (record2) => records3.push(record2);
      const close = () => {
      };
      const error = parser.parse(data2, true, push, close);
      if (error !== void 0) throw error;
      return records3;
    })(records2);
  }
  const info = Array(127).fill().map(() => ({ lines: [] }));
  records2.map(([record2], line) => {
    for (let i = 0, l = record2.length; i < l; i++) {
      const code = record2.charCodeAt(i);
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
var isRecordEmpty = function(record2) {
  return record2.every(
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
      const { enabled, record: record2 } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      const recordLength = record2.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record2)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record2);
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
            record: record2
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
            record: record2
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
      if (skip_records_with_empty_values === true && isRecordEmpty(record2)) {
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
          for (let i = 0, l = record2.length; i < l; i++) {
            if (columns[i] === void 0 || columns[i].disabled) continue;
            if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record2[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record2[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record2[i],
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
              { record: record2 },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [record2[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? record2 : [record2[objname], record2],
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
    __firstLineToColumns: function(record2) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers = firstLineToHeaders === void 0 ? record2 : firstLineToHeaders.call(null, record2);
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
    __push: function(record2, push) {
      const { on_record } = this.options;
      if (on_record !== void 0) {
        const info2 = this.__infoRecord();
        try {
          record2 = on_record.call(null, record2, info2);
        } catch (err) {
          return err;
        }
        if (record2 === void 0 || record2 === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record2);
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
var parse = function(data2, opts = {}) {
  if (typeof data2 === "string") {
    data2 = Buffer.from(data2);
  }
  const records2 = opts && opts.objname ? /* @__PURE__ */ Object.create(null) : [];
  const parser = transform(opts);
  const push = (record2) => {
    if (parser.options.objname === void 0) records2.push(record2);
    else {
      records2[record2[0]] = record2[1];
    }
  };
  const close = () => {
  };
  const error = parser.parse(data2, true, push, close);
  if (error !== void 0) throw error;
  return records2;
};

// src/rules/lines.ts
function readLines(input, fault) {
  const lines = [];
  for (const record2 of records(normalised(input), fault)) {
    const joined2 = record2.fields.join(",").trim();
    if (joined2 === "" || joined2.startsWith("#")) continue;
    const [only, ...others] = record2.fields;
    try {
      const fields2 = only !== void 0 && others.length === 0 ? secondReading(only.trim()) : record2.fields.flatMap(unquoted);
      lines.push({ number: record2.line, text: joined2.replace(/\n/g, " "), fields: fields2.map((field) => field.trim()) });
    } catch (cause) {
      fault(record2.line, {
        message: `a double quote stands inside a field, or is never closed (${messageOf(cause).split("\n")[0] ?? ""})`,
        hint: 'Put the quotes around the whole field, as in "pattern=^v(\\d{1,3})$", and double a quote that is meant literally.'
      });
    }
  }
  return lines;
}
function records(text3, fault) {
  const options = { relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true, comment: "#", comment_no_infix: true, info: true };
  try {
    const found = parse(text3, options);
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
  const { record: record2, info } = value;
  const line = typeof info === "object" && info !== null && "lines" in info ? Number(info.lines) : 0;
  return { line, fields: Array.isArray(record2) ? record2.map(String) : [] };
}
function unquoted(field) {
  if (!field.includes('"')) return [field];
  if (!field.startsWith('"')) throw new Error(`see ${field}`);
  return [secondReading(field).join(",")];
}
function secondReading(text3) {
  const found = parse(text3, { relaxColumnCount: true, skipEmptyLines: true });
  const first = Array.isArray(found) ? found[0] : void 0;
  return Array.isArray(first) ? first.map(String) : [];
}
function parseList(input) {
  const text3 = normalised(input);
  const faults = [];
  const found = records(text3, (_line, fault) => {
    faults.push(fault);
  });
  const values = faults.length > 0 ? text3.split("\n") : found.map((record2) => record2.fields.join(","));
  return values.map((value) => value.trim()).filter((value) => value !== "" && !value.startsWith("#"));
}
function normalised(input) {
  return input.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
function readAttributes(fields2) {
  const values = /* @__PURE__ */ new Map();
  const repeated = /* @__PURE__ */ new Set();
  for (const field of fields2.filter((one) => one !== "")) {
    const equals = field.indexOf("=");
    const key = equals > 0 ? field.slice(0, equals).trim().toLowerCase() : "value";
    const value = equals > 0 ? field.slice(equals + 1).trim() : field;
    if (values.has(key)) repeated.add(key);
    values.set(key, value);
  }
  return { values, repeated };
}

// src/rules/failure.ts
var SHOWN_LENGTH2 = 120;
function quoted(text3) {
  return `"${printable(text3, SHOWN_LENGTH2)}"`;
}

// src/rules/templates.ts
var import_handlebars = __toESM(require_lib(), 1);
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
function plain(text3) {
  return { text: text3, uses: [] };
}
function parseTemplate(text3, fault, unknown) {
  const reader = new TemplateReader(fault);
  try {
    reader.accept(import_handlebars.default.parse(text3));
  } catch (cause) {
    const opened = text3.lastIndexOf("{{");
    if (opened > text3.lastIndexOf("}}")) {
      fault({ message: `"{{" is never closed in ${quoted(text3)}`, hint: `Close it: ${quoted(`${text3.replace(/\}$/, "")}}}`)}.` });
      return plain("");
    }
    fault({
      message: `the expression in ${quoted(text3)} cannot be read: ${messageOf(cause).split("\n")[0] ?? ""}`,
      hint: "Write expressions as {{name}} or {{date 'YYYYMMDD' tz='UTC'}}."
    });
    return plain("");
  }
  for (const name of reader.names) {
    if (GLOBAL.includes(name) || VERSION_FIELDS.includes(name) || KIT_PLACEHOLDERS.includes(name)) continue;
    if (/^(?:model|dataset|kit|git)(?:\.|$)/.test(name)) {
      fault({ message: `{{${name}}} is not known`, hint: `Use one of ${KIT_PLACEHOLDERS.map((one) => `{{${one}}}`).join(", ")}.` });
    } else {
      unknown?.(name);
    }
  }
  return { text: text3, uses: [...reader.names] };
}
function illegalLiterals(templates) {
  const reader = new LiteralReader();
  for (const template of templates) if (template !== void 0) reader.accept(import_handlebars.default.parse(template.text));
  const illegal = illegalCharacters(reader.text);
  if (illegal === "") return void 0;
  return {
    message: `a tag cannot hold ${illegal}`,
    hint: 'Tags hold letters, digits, ".", "_" and "-"; a comment stands on a line of its own.'
  };
}
var LiteralReader = class extends import_handlebars.default.Visitor {
  text = "";
  ContentStatement(content) {
    this.text += content.value;
  }
};
var TemplateReader = class extends import_handlebars.default.Visitor {
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
function parseFlavor(text3, fault) {
  let latest = "auto";
  let prefix = plain("");
  let suffix = plain("");
  let prefixOnLatest = false;
  let suffixOnLatest = false;
  for (const line of readLines(text3, fault)) {
    const bad = (message) => {
      fault(line.number, { message, hint: FORM });
    };
    let affix;
    for (const field of line.fields) {
      const [, name, value] = FIELD.exec(field) ?? [];
      if (name === void 0 || value === void 0) {
        bad(`${quoted(field)} has no "="`);
        continue;
      }
      const template = () => {
        const parsed = parseTemplate(value.trim(), (found) => {
          fault(line.number, found);
        });
        const illegal = illegalLiterals([parsed]);
        if (illegal !== void 0) fault(line.number, { ...illegal, message: `${illegal.message} in ${quoted(field)}` });
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
function isLatest(text3) {
  return text3 === "auto" || text3 === "true" || text3 === "false";
}

// src/rules/regular-expressions.ts
function regularExpression(text3, fault) {
  const [, pattern, flags] = /^\/(.+)\/(.*)$/s.exec(text3) ?? [];
  return compile(pattern ?? text3, flags ?? "", text3, fault);
}
function versionMatch(text3, fault) {
  return { text: text3, expression: compile(text3, "", text3, fault) };
}
function compile(pattern, flags, written, fault) {
  try {
    return new RegExp(pattern, flags);
  } catch (cause) {
    fault({
      message: `${quoted(written)} is no regular expression: ${messageOf(cause)}`,
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
  const misread = listed(line);
  if (misread !== void 0) {
    findings.fault(misread);
    return void 0;
  }
  const attributes = readAttributes(line.fields);
  const typeName = attributes.values.get("type") ?? "raw";
  if (!isRuleType(typeName)) {
    findings.fault({ message: `rule type ${quoted(typeName)} is not known`, hint: `Use one of ${Object.keys(OWN).join(", ")}.` });
    return void 0;
  }
  return new RuleReader(line, typeName, attributes, findings).read();
}
function listed({ fields: fields2, text: text3 }) {
  if (/^[-*•](?:\s|type=)/.test(text3)) {
    return { message: "a line begins with a list mark", hint: `Write one rule a line, without it: ${text3.replace(/^[-*•]\s*/, "")}` };
  }
  const { repeated } = readAttributes(fields2);
  const twice = repeated.has("value") ? "names" : repeated.has("type") ? "rules" : void 0;
  if (twice === void 0) return void 0;
  return { message: `there are several ${twice} in one line`, hint: "Write one rule a line; a comma only parts the fields of a rule." };
}
function isRuleType(text3) {
  return Object.hasOwn(OWN, text3);
}
function shownBy(rule) {
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
    for (const key of this.#attributes.values.keys()) {
      if (known3.includes(key)) continue;
      this.#findings.oddity({
        message: `type=${this.#type} takes no notice of ${quoted(key)}`,
        hint: `Its attributes are ${known3.join(", ")}.`
      });
    }
    const rule = this.#rule();
    this.#checkLiterals(rule);
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
        return { ...base, type, on: this.#stageCondition(), value: this.#required("value", "NAME") };
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
    const text3 = this.#text("priority");
    if (text3 === void 0) return DEFAULT_PRIORITIES[this.#type];
    const priority = Number(text3);
    if (Number.isNaN(priority)) this.#fault(`priority=${quoted(text3)} is not a number`, "Write a number; the highest comes first.");
    return priority;
  }
  #stageCondition() {
    const given = ["branch", "tag", "event"].flatMap((match) => {
      const text3 = this.#text(match);
      return text3 === void 0 || text3 === "" ? [] : [{ match, text: text3 }];
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
  #match() {
    const text3 = this.#text("match");
    if (text3 === void 0 || text3 === "") return void 0;
    return versionMatch(text3, (fault) => {
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
    const text3 = this.#text("group") ?? "0";
    const group = Number(text3);
    if (Number.isNaN(group))
      this.#fault(`group=${quoted(text3)} is not a number`, "Write the number of a group in the pattern; 0 is the whole match.");
    return group;
  }
  #value() {
    const value = this.#template("value");
    return value?.text === "" ? void 0 : value;
  }
  #oneOf(key, allowed, fallback) {
    const text3 = this.#text(key) ?? fallback;
    const found = allowed.find((one) => one === text3);
    if (found === void 0) {
      const written = text3 === void 0 ? `type=${this.#type} has no ${key}=` : `${key}=${quoted(text3)} is not known`;
      this.#fault(written, `Write ${key}=${allowed.join(` or ${key}=`)}.`);
    }
    return found ?? allowed[0];
  }
  #required(key, example) {
    const template = this.#template(key);
    if (template === void 0) this.#fault(`type=${this.#type} has no ${key}=`, `Add ${key}=${example}.`);
    return template ?? plain("");
  }
  /** What the author spelled out is not repaired but refused; what expressions give is made legal. */
  #checkLiterals(rule) {
    const illegal = illegalLiterals([rule.prefix, shownBy(rule), rule.suffix]);
    if (illegal !== void 0) this.#fault(illegal.message, illegal.hint);
  }
  #template(key) {
    const text3 = this.#text(key);
    if (text3 === void 0) return void 0;
    return parseTemplate(
      text3,
      (fault) => {
        this.#fault(fault.message, fault.hint);
      },
      (name) => {
        this.#findings.oddity({
          message: `{{${name}}} is not known and renders empty`,
          hint: `Remove it, or correct its name in ${key}=.`
        });
      }
    );
  }
  #text(key) {
    return this.#attributes.values.get(key);
  }
  #fault(message, hint) {
    this.#faulty = true;
    this.#findings.fault({ message, hint });
  }
};

// src/rules/parse.ts
var DEFAULT_RULES = {
  publish: ["type=content", "type=ref,event=tag", "type=ref,event=branch", "type=ref,event=pr", "type=schedule"],
  mirror: ["type=ref,event=tag", "type=ref,event=branch", "type=ref,event=pr", "type=schedule"],
  promote: []
};
var SHORT_COMMIT = 7;
function parseRules(texts2, problem, remark) {
  const faults = [];
  const tagFault = (line, fault) => {
    faults.push({ line, fault });
  };
  const written = readLines(texts2.tags, tagFault);
  const lines = written.length > 0 || faults.length > 0 ? written : defaultLines(texts2.mode);
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
  const flavor = parseFlavor(texts2.flavor, (line, fault) => {
    problem({ code: "FLAVOR_INVALID", message: `flavor, line ${line}: ${fault.message}.`, hint: fault.hint });
  });
  const { commitTag, shortCommit = SHORT_COMMIT, headCommit = false, onConflict, onStale } = texts2;
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
  return DEFAULT_RULES[mode].map((text3) => ({ number: 0, text: text3, fields: text3.split(",") }));
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

// src/trigger/git-ref.ts
function parseRef2(text3) {
  if (text3?.startsWith("refs/") !== true || !isRefName(text3)) return void 0;
  const [, namespace, name] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(text3) ?? [];
  if (namespace === void 0 || name === void 0) return { type: "other", ref: text3 };
  if (namespace === "heads") return { type: "branch", ref: text3, name };
  if (namespace === "tags") return { type: "tag", ref: text3, name };
  const number2 = /^([1-9]\d{0,14})\/(?:merge|head)$/.exec(name)?.[1];
  return number2 === void 0 ? { type: "other", ref: text3 } : { type: "pull", ref: text3, number: Number(number2) };
}
function branchRef(name) {
  return { type: "branch", ref: `refs/heads/${name}`, name };
}
function tagRef(name) {
  return { type: "tag", ref: `refs/tags/${name}`, name };
}
function branchName(text3) {
  if (text3 === void 0) return void 0;
  const ref = parseRef2(text3);
  if (ref !== void 0) return ref.type === "branch" ? ref.name : void 0;
  return !text3.startsWith("refs/") && isRefName(text3) ? text3 : void 0;
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

// src/trigger/event.ts
import { readFile, stat as stat2 } from "node:fs/promises";
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
    const { size } = await stat2(path);
    if (size > SIZE_LIMIT) return notKnown(`the event payload is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    const text3 = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
    const payload = JSON.parse(text3);
    return known(payload, "event payload");
  } catch (thrown) {
    return notKnown(`the event payload cannot be read (${printableText(messageOf(thrown))})`);
  }
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
  const headCommit = textAt(pull, "head", "sha");
  const fromPayload = branchName(textAt(pull, "base", "ref"));
  const branch = fromPayload ?? branchName(event.env["GITHUB_BASE_REF"]);
  return {
    kind: "pull-request",
    number: number2,
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
  const named4 = textAt(release, "tag_name");
  const tag = named4 !== void 0 && isRefName(named4) ? named4 : ambient?.type === "tag" ? ambient.name : void 0;
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
function isQueueBranch(name) {
  return name.startsWith("gh-readonly-queue/");
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

// src/trigger/workflow-run.ts
function workflowRunSubject(event) {
  const run = at(event.payload, "workflow_run");
  const commits = [payloadCommit(event, "workflow_run", "head_sha")];
  const triggeredBy = printableText(textAt(run, "event") ?? "");
  const name = textAt(run, "head_branch");
  if (triggeredBy === "") {
    const unclear2 = "the payload does not describe the workflow run that triggered this one";
    return { kind: "other", ref: "", unclear: unclear2, commits, planOnly: `workflow_run: ${unclear2}` };
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
  const listed2 = at(run, "pull_requests");
  const pulls = Array.isArray(listed2) ? listed2 : [];
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
  const subject = (EVENTS.get(event.name) ?? ambientSubject)(event);
  if (subject.kind === "ref" && subject.ref?.type === "branch" && isQueueBranch(subject.ref.name)) return mergeGroupSubject(event);
  return subject.kind === "ref" && subject.ref?.type === "pull" ? pullRequestSubject(event) : subject;
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
function defaultBranch(event, missing2, needs, git) {
  const named4 = defaultBranchOf(event);
  if (named4 !== void 0) return Promise.resolve(known(named4, "event payload, repository.default_branch"));
  if (!needs.defaultBranch) return Promise.resolve(NOT_ASKED);
  return git.defaultBranch().then((branch) => branch.known || missing2 === void 0 ? branch : notKnown(`${missing2}; ${branch.why}`));
}
function baseBranchOf(subject) {
  if (subject.base !== void 0) return known(subject.base.branch, subject.base.source);
  return notKnown("the event names no base branch");
}

// src/trigger/read.ts
async function readTrigger(env, git, needs, clock) {
  const name = env["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "") throw noEvent();
  const startedAt = clock.now();
  const file = await readEventFile(env);
  const event = { name, env, payload: file.known ? file.value : void 0 };
  const subject = subjectOf(event);
  const { commit, particulars } = await resolve(subject, needs, git);
  return {
    event: printableText(name),
    commit,
    commitDate: await commitDateOf(event, commit, needs, git),
    defaultBranch: await defaultBranch(event, file.known ? void 0 : file.why, needs, git),
    baseBranch: baseBranchOf(subject),
    startedAt,
    writes: subject.planOnly === void 0 ? { allowed: true } : { allowed: false, why: subject.planOnly },
    ...particulars
  };
}
async function resolve(subject, needs, git) {
  const claimed = claimedCommit(subject.commits);
  switch (subject.kind) {
    case "ref": {
      const commit = await commitOf2(subject.commits, subject.ref, git);
      return { commit, particulars: ofRef(subject.ref, subject.unclear) };
    }
    case "name": {
      const found = await branchOrTag(subject.name, subject.isDefaultBranch, claimed, git);
      const particulars = "ref" in found ? ofRef(found.ref) : { kind: "other", ref: "", unclear: found.unclear };
      return { commit: claimed, particulars };
    }
    case "release": {
      const { kind, tag, action, prerelease, draft } = subject;
      const commit = await taggedCommit(tag, claimed, git);
      const latest = needs.latestRelease ? await isLatest2(tag, git) : NOT_ASKED;
      return { commit, particulars: { kind, ref: tagRef(tag).ref, tag, action, prerelease, draft, latest } };
    }
    case "pull-request": {
      const { kind, number: number2, headBranch, fork } = subject;
      const headCommit = parseCommitSha(subject.headCommit ?? "");
      const head = headCommit === void 0 ? { headBranch } : { headBranch, headCommit };
      return { commit: claimed, particulars: { kind, ref: `refs/pull/${number2}/merge`, number: number2, ...head, fork } };
    }
    case "schedule": {
      const { kind, branch, cron } = subject;
      const commit = await commitOf2(subject.commits, { type: "branch", ref: `refs/heads/${branch}`, name: branch }, git);
      return { commit, particulars: { kind, ref: `refs/heads/${branch}`, branch, cron } };
    }
    case "delete": {
      const { kind, refType, name } = subject;
      const ref = `refs/${refType === "tag" ? "tags" : "heads"}/${name}`;
      return { commit: notKnown("the event does not say which commit the deleted ref named"), particulars: { kind, ref, refType, name } };
    }
    case "other": {
      const { kind, ref, unclear: unclear2 } = subject;
      return { commit: claimed, particulars: { kind, ref, ...unclear2 === void 0 ? {} : { unclear: unclear2 } } };
    }
  }
}
function ofRef(ref, unclear2) {
  if (ref?.type === "branch") return { kind: "branch", ref: ref.ref, branch: ref.name };
  if (ref?.type === "tag") return { kind: "tag", ref: ref.ref, tag: ref.name };
  const why = unclear2 ?? (ref === void 0 ? "the event names no ref" : `${ref.ref} is neither a branch nor a git tag`);
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

// src/kitfile/paths.ts
function cleanPath(path) {
  const rooted = path.startsWith("/");
  const kept2 = [];
  for (const element of path.split("/")) {
    if (element === "" || element === ".") continue;
    if (element !== "..") kept2.push(element);
    else if (kept2.length > 0 && kept2.at(-1) !== "..") kept2.pop();
    else if (!rooted) kept2.push("..");
  }
  const joined2 = kept2.join("/");
  return rooted ? `/${joined2}` : joined2 || ".";
}
var REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
var REGISTRY = /^(?:\[[^\s\]]*\]|[^\s"/?#@\\^`{|}%:[\]<>]+)(?::\d*)?$/u;
function isKitReference(text3) {
  if (!/[:@]/.test(text3) || /^[A-Za-z]:[\\/]/.test(text3)) return false;
  if (parseDigest(text3) !== void 0) return true;
  const base = text3.split(",")[0] ?? "";
  const slash = base.indexOf("/");
  const first = slash < 0 ? "" : base.slice(0, slash);
  const hasRegistry = /[.:]/.test(first);
  if (hasRegistry && !REGISTRY.test(first)) return false;
  const name = hasRegistry ? base.slice(slash + 1) : base;
  const at2 = name.indexOf("@");
  if (at2 >= 0) {
    const digest = name.slice(at2 + 1);
    return REPOSITORY.test(name.slice(0, at2).split(":")[0] ?? "") && (digest === "" || parseDigest(digest) !== void 0);
  }
  const colon = name.indexOf(":");
  if (colon < 0) return REPOSITORY.test(name);
  const tag = name.slice(colon + 1);
  return REPOSITORY.test(name.slice(0, colon)) && (tag === "" || TAG.test(tag));
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
  const { path, at: at2, name } = from;
  return { kind, index, path, cleanPath: cleanPath(path), at: at2, ...name === void 0 ? {} : { name } };
}

// src/kitfile/failure.ts
var SHOWN_LENGTH3 = 80;
function shown(text3) {
  return `"${printable(text3, SHOWN_LENGTH3)}"`;
}

// src/kitfile/json.ts
var ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;
var STRAY_BYTES = new RegExp("\\p{Surrogate}", "u");
function goString(text3) {
  const parts = text3.split(STRAY_BYTES).map((part) => JSON.stringify(part).slice(1, -1));
  const escaped = parts.join("\\ufffd").replace(ESCAPED_BY_GO, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}
function goJson(value) {
  if (typeof value === "string") return goString(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  return isArray(value) ? `[${value.map(goJson).join(",")}]` : goObject(value);
}
function goObject(value) {
  const entries = Object.entries(value).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return `{${entries.map(([key, item]) => `${goString(key)}:${goJson(item)}`).join(",")}}`;
}
function isArray(value) {
  return Array.isArray(value);
}
var TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
var DEPTH_LIMIT = 200;
var INTEGER_LENGTH_LIMIT = 1e3;
function parseLossless(text3) {
  JSON.parse(text3);
  const marked = text3.replace(TOKEN, (token) => token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`);
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
function readNumber(text3) {
  const number2 = Number(text3);
  if (Number.isSafeInteger(number2) || !/^-?\d+$/.test(text3) || text3.length > INTEGER_LENGTH_LIMIT) return number2;
  return BigInt(text3);
}

// src/kitfile/config-parse.ts
var CONFIG_SIZE_LIMIT = 4 * 1024 * 1024;
function parseConfig(bytes, name) {
  const reader = new ConfigReader(name);
  const config = reader.object(reader.json(bytes), "the config");
  const at2 = { file: name, line: 1, column: 1 };
  const digests = /* @__PURE__ */ new Map();
  const list2 = (from, key, where, read2) => reader.list(from, key, where).map((item, index) => {
    const itemWhere = `${where}[${index}]`;
    const fields2 = reader.object(item ?? {}, itemWhere);
    const entry2 = read2(fields2, itemWhere);
    digests.set(entry2, parseDigest(reader.text(fields2, "digest", itemWhere) ?? ""));
    return entry2;
  });
  const withPath = (item, where) => ({ path: reader.text(item, "path", where) ?? "", at: at2 });
  const readModel2 = (value) => {
    const fields2 = reader.object(value, "model");
    const base = withPath(fields2, "model");
    const model2 = {
      ...base,
      ...reader.texts(fields2, "model", ["name", "license", "framework", "format", "version", "description"]),
      parts: list2(fields2, "parts", "model.parts", (part, where) => ({
        ...withPath(part, where),
        ...reader.texts(part, where, ["name", "license", "type"])
      })),
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
      throw this.#unreadable(`is not JSON (${shown(messageOf(cause)).slice(1, -1)})`, cause);
    }
  }
  object(value, where) {
    if (isObject(value)) return value;
    throw this.#unreadable(`is not what kit writes: ${where} is no object`);
  }
  list(from, key, where) {
    const value = from[key];
    if (!isSet(value)) return [];
    if (isArray2(value)) return value;
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
      const text3 = this.text(from, key, where);
      if (text3 !== void 0 && text3 !== "") found[key] = text3;
    }
    return found;
  }
  #unreadable(what, cause) {
    const message = `The config blob ${shown(this.#name)} ${what}.`;
    const hint = "This is no ModelKit that kit or this action wrote; name another one, or push it again from its files.";
    return new Failure({ code: "CONFIG_UNREADABLE", message, hint }, { cause });
  }
};
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isArray2(value) {
  return Array.isArray(value);
}

// src/kitfile/from-layers.ts
function packedKitfile({ annotations }, name) {
  const text3 = annotations[Annotation.kitfile];
  return text3 === void 0 || text3 === "" ? void 0 : parseConfig(Buffer.from(text3, "utf8"), name);
}
function kitfileFromLayers({ annotations, layers }, config, name) {
  const at2 = { file: name, line: 1, column: 1 };
  const alone = layers.length === 1 ? layerPath({ annotations }) : void 0;
  const found = layers.flatMap((layer, index) => {
    const kind = layerKind(layer);
    const path = cleanPath(layerPath(layer) ?? alone ?? (layerForm(layer) === "tar" ? "." : `layer-${index}`));
    return kind === void 0 ? [] : [{ kind, path, at: at2, digest: layer.digest }];
  });
  const of = (...kinds) => found.filter(({ kind }) => kinds.includes(kind)).map(({ path, digest }) => ({ path, at: at2, digest }));
  const [first, ...weights2] = of("model");
  const parts = [...weights2, ...of("modelpart")];
  const stated2 = statedIn(config);
  const model = first === void 0 && parts.length === 0 ? void 0 : { path: first?.path ?? "", at: at2, parts, ...stated2.model };
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
  const inOrder = [...first === void 0 ? [] : [first], ...parts, ...of("code"), ...of("dataset"), ...of("docs"), ...of("prompt")];
  if (inOrder.length !== layerEntries(kitfile).length) throw new RangeError("a layer of the pack has no entry");
  return { kitfile, digests: inOrder.map(({ digest }) => digest) };
}
function statedIn(config) {
  const whole = record(jsonOf(config));
  const [descriptor, model] = [record(whole["descriptor"]), record(whole["config"])];
  const licenses2 = textsOf(descriptor["licenses"]);
  const authors = textsOf(descriptor["authors"]);
  const paramSize = text(model, "paramSize");
  const parameters2 = { .../^\d+(?:\.\d)?[KMBTQ]$/i.test(paramSize["paramSize"] ?? "") ? paramSize : {}, ...text(model, "quantization") };
  return {
    package: {
      ...text(descriptor, "name"),
      ...text(descriptor, "version"),
      ...text(descriptor, "description"),
      ...licenses2[0] === void 0 ? {} : { license: licenses2[0] },
      ...authors.length === 0 ? {} : { authors }
    },
    // The spec's name is the model's.
    model: { ...text(descriptor, "name"), ...text(model, "format"), ...Object.keys(parameters2).length === 0 ? {} : { parameters: parameters2 } }
  };
}
function jsonOf(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return void 0;
  }
}
function record(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}
function text(from, key) {
  const value = from[key];
  const found = {};
  if (typeof value === "string" && value !== "") found[key] = value;
  return found;
}
function textsOf(value) {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string" && one !== "") : [];
}

// src/kitfile/config-write.ts
var Json = class {
  text;
  constructor(text3) {
    this.text = text3;
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
  const text3 = object([
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
  return Buffer.from(text3.text, "utf8");
}
function packageJson(from) {
  return object([
    ["name", from.name],
    ["version", from.version],
    ["description", from.description],
    ["license", from.license],
    ["authors", texts(from.authors ?? [])]
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
function texts(from) {
  return from.length === 0 ? void 0 : new Json(goJson(from));
}
function object(members) {
  const written = [];
  for (const [key, value] of members) {
    if (value === void 0 || value === "") continue;
    written.push(`"${key}":${typeof value === "string" ? goString(value) : value.text}`);
  }
  return new Json(`{${written.join(",")}}`);
}

// src/kitfile/pack-config.ts
function serializePackConfig(kitfile, technical, digests) {
  const { name, version, description, authors = [] } = kitfile.package;
  const text3 = object([
    [
      "descriptor",
      object([
        ["authors", texts(authors)],
        ["name", name],
        ["version", version],
        ["licenses", texts(licenses(kitfile))],
        ["title", name],
        ["description", description]
      ])
    ],
    [
      "modelfs",
      object([
        ["type", "layers"],
        ["diffIds", texts(digests)]
      ])
    ],
    [
      "config",
      object([
        ["architecture", technical.architecture],
        ["format", technical.format],
        ["paramSize", technical.paramSize],
        ["precision", technical.precision],
        ["quantization", technical.quantization]
      ])
    ]
  ]);
  return Buffer.from(text3.text, "utf8");
}
function licenses({ package: { license }, model, code, datasets }) {
  const sections = [{ license }, ...model === void 0 ? [] : [model, ...model.parts], ...datasets, ...code];
  const named4 = sections.flatMap((section) => section.license === void 0 || section.license === "" ? [] : [section.license]);
  return [...new Set(named4)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

// src/kitfile/read.ts
import { open, readdir, realpath, stat as stat3 } from "node:fs/promises";
import { isAbsolute as isAbsolute2, join, posix as posix2, relative, sep } from "node:path";

// src/kitfile/decode-text.ts
function decodeText(bytes, file) {
  const encoding = bytes[0] === 255 && bytes[1] === 254 ? "utf-16le" : bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = encoding === "utf-8" ? firstBadLine(bytes) : 1;
    const problem = {
      code: "KITFILE_UNREADABLE",
      message: `The Kitfile ${shown(file)} is not text in ${encoding.toUpperCase()} (line ${line}).`,
      hint: "Save it as UTF-8.",
      at: { file, line, column: 1 }
    };
    throw new Failure(problem, { cause });
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

// src/kitfile/characters.ts
var NOT_YAML = /[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
var UNICODE_BREAK = /[\u0085\u2028\u2029]/g;
var SURROGATE_ESCAPE = /\\(?:(u[dD][89a-fA-F])|[^])/g;
function normalizeText(text3) {
  return (text3.startsWith("\uFEFF") ? text3.slice(1) : text3).replace(/\r(?!\n)/g, "\n");
}
function checkCharacters(text3, lines, problems) {
  const found = NOT_YAML.exec(text3);
  if (found === null) return;
  problems.add({
    code: "KITFILE_SYNTAX",
    message: `The Kitfile holds the character ${codePoint(found[0])}, which YAML does not allow.`,
    hint: "Remove it, or write it as an escape inside double quotes.",
    at: lines.at(found.index)
  });
}
function checkQuoted(text3, quoted3, lines, problems) {
  let next = 0;
  for (const found of text3.matchAll(UNICODE_BREAK)) {
    while (next < quoted3.length && (quoted3[next]?.end ?? 0) <= found.index) next += 1;
    const inside = found[0] !== "\x85" && (quoted3[next]?.start ?? text3.length) < found.index;
    const besideBlanks = /[\s\u0085]/.test((text3[found.index - 1] ?? "") + (text3[found.index + 1] ?? ""));
    if (inside && !besideBlanks) continue;
    problems.add({
      code: "KITFILE_SYNTAX",
      message: `The Kitfile holds ${codePoint(found[0])}, which kit reads as the end of a line.`,
      hint: "Remove it, or write it as an escape inside double quotes.",
      at: lines.at(found.index)
    });
    break;
  }
  for (const { start, end } of quoted3) {
    if (text3[start] !== '"') continue;
    for (const escape of text3.slice(start, end).matchAll(SURROGATE_ESCAPE)) {
      if (escape[1] === void 0) continue;
      problems.add({
        code: "KITFILE_SYNTAX",
        message: `The Kitfile escapes half a character (\\${escape[1]}\u2026), which YAML does not allow.`,
        hint: "Write the character itself, or all of it as \\U and eight hex digits.",
        at: lines.at(start + escape.index)
      });
    }
  }
}
function codePoint(character) {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
var Lines = class {
  #file;
  #starts;
  constructor(text3, file) {
    this.#file = file;
    const starts = [0];
    for (let feed = text3.indexOf("\n"); feed >= 0; feed = text3.indexOf("\n", feed + 1)) starts.push(feed + 1);
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

// src/kitfile/timestamp.ts
var DATE = String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`;
var TIME2 = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?`;
var LAYOUTS = [new RegExp(`^${DATE}[Tt]${TIME2}(?<zone>Z|[+-]\\d\\d:\\d\\d)$`), new RegExp(`^${DATE} +${TIME2}$`), new RegExp(`^${DATE}$`)];
var FRACTION_DIGITS = 9;
function readTimestamp(text3) {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text3)?.groups;
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
function resolveScalar(node) {
  if (node.tag === "!!str" || node.tag === "" && !node.plain) return { ok: true, tag: "!!str", value: node.text };
  if (node.tag === "!!binary") {
    const text3 = decodeBinary(node.text);
    return text3 === void 0 ? { ok: false, message: "a !!binary value that is not base64" } : { ok: true, tag: "!!binary", value: text3 };
  }
  if (!RESOLVABLE.has(node.tag)) return { ok: true, tag: node.tag, value: node.text };
  const found = resolvePlain(node.text, node.tag === "" || node.tag === "!!timestamp");
  if (node.tag === "" || node.tag === found.tag) return found;
  if (node.tag === "!!float" && found.tag === "!!int" && "value" in found && Number(found.value) <= INT64_MAX) {
    return { ok: true, tag: "!!float", value: Number(found.value) };
  }
  return { ok: false, message: `a value tagged ${node.tag} that is none` };
}
function resolvePlain(text3, withTimestamps) {
  const word = WORDS.get(text3);
  if (word !== void 0) return word;
  if (text3.startsWith(".")) return float(text3) ?? asText(text3);
  if (!/^[-+0-9]/.test(text3)) return asText(text3);
  const timestamp = withTimestamps ? readTimestamp(text3) : void 0;
  if (timestamp?.writable === false) return { ok: true, tag: "!!timestamp", unwritable: "a time zone of a day or more" };
  if (timestamp !== void 0) return { ok: true, tag: "!!timestamp", value: timestamp.text };
  const digits = text3.replaceAll("_", "");
  const integer = readInteger(digits);
  if (integer !== void 0) return { ok: true, tag: "!!int", value: narrow(integer) };
  return float(digits) ?? asText(text3);
}
function asText(text3) {
  return { ok: true, tag: "!!str", value: text3 };
}
function float(text3) {
  if (!FLOAT.test(text3)) return void 0;
  const value = Number(text3);
  return Number.isFinite(value) ? { ok: true, tag: "!!float", value } : void 0;
}
function readInteger(text3) {
  const signed = /^[+-]/.test(text3);
  const sign = text3.startsWith("-") ? -1n : 1n;
  let digits = signed ? text3.slice(1) : text3;
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
  visit(node, read2) {
    this.#decoded += 1;
    if (this.#open.size > 0) this.#aliased += 1;
    if (this.#aliased > 100 && this.#decoded > 1e3 && this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)) {
      this.#stop("The Kitfile repeats itself by aliases out of all proportion.", node.at);
    }
    if (node.kind !== "alias") {
      if (node.kind === "scalar") this.#characters += node.text.length;
      if (this.#characters > TEXT_LIMIT) this.#stop(`The Kitfile's texts are longer than ${TEXT_LIMIT} characters.`, node.at);
      return read2(node);
    }
    if (this.#open.has(node)) this.#stop(`The value of the anchor ${shown(`&${node.name}`)} contains itself.`, node.at);
    this.#open.add(node);
    const result = this.visit(node.target, read2);
    this.#open.delete(node);
    return result;
  }
  /** The source text of a scalar; undefined when it is null or no scalar. */
  text(node, where) {
    return this.visit(node, (found) => {
      if (found.kind !== "scalar") {
        this.typeProblem(where, "text", found, node.at);
        return void 0;
      }
      const resolved = resolveScalar(found);
      if (!resolved.ok) {
        this.problem(
          "KITFILE_VALUE",
          `${where} holds ${resolved.message}: ${shown(found.text)}.`,
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
  items(node, where) {
    const items = this.visit(node, (found) => {
      if (found.kind === "sequence") return found.items;
      if (!isNull(found)) this.typeProblem(where, "a list", found, node.at);
      return [];
    });
    return (items ?? []).filter((item) => !isNull(item));
  }
  /** The entries of a mapping by key; undefined when the node is null or no mapping. */
  entries(node, where) {
    return this.visit(node, (found) => {
      if (found.kind === "mapping") return this.collect(found, where);
      if (!isNull(found)) this.typeProblem(where, "a mapping", found, node.at);
      return void 0;
    });
  }
  /** A mapping's entries, its own before those that `<<` brings. */
  collect(node, where, into = /* @__PURE__ */ new Map()) {
    this.#refuseDuplicates(node, where);
    let merge;
    for (const pair of node.pairs) {
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
  typeProblem(where, wanted, found, at2) {
    this.problem("KITFILE_TYPE", `${where} must be ${wanted}, not ${describe(found)}.`, `Write ${where} as ${wanted}.`, at2);
  }
  #merge(node, where, into) {
    this.visit(node, (found) => {
      if (found.kind === "mapping") {
        this.collect(found, where, into);
        return;
      }
      if (found.kind === "sequence" && node.kind !== "alias") {
        for (const item of found.items) this.#mergeItem(item, where, into);
        return;
      }
      this.#refuseMerge(where, found, node.at);
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
  #refuseDuplicates(node, where) {
    const seen = /* @__PURE__ */ new Map();
    for (const { key } of node.pairs) {
      const written = key.kind === "scalar" ? `=${key.text}` : key.kind === "alias" ? `*${key.name}` : key.kind;
      const first = seen.get(written);
      if (first === void 0) seen.set(written, key);
      else {
        const name = key.kind === "scalar" ? shown(key.text) : "The same key";
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
function isNull(node) {
  if (node.kind === "alias") return node.target.kind === "scalar" && isNull(node.target);
  if (node.kind !== "scalar") return false;
  const resolved = resolveScalar(node);
  return resolved.ok && resolved.tag === "!!null";
}
function isMergeKey(key) {
  return key.kind === "scalar" && key.text === "<<" && (key.tag === "" && key.plain || key.tag === "!!merge");
}
function describe(node) {
  switch (node.kind) {
    case "mapping":
      return "a mapping";
    case "sequence":
      return "a list";
    case "scalar":
      return isNull(node) ? "nothing" : `the text ${shown(node.text)}`;
    case "alias":
      return `the alias ${shown(`*${node.name}`)}`;
  }
}
function allowedAliasRatio(decoded) {
  const [low, high] = [4e5, 4e6];
  if (decoded <= low) return 0.99;
  return decoded >= high ? 0.1 : 0.99 - 0.89 * ((decoded - low) / (high - low));
}

// src/kitfile/parameter.ts
function readParameter(decoder, node, where) {
  const value = decoder.visit(node, (found) => {
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
function readScalar(decoder, node, where) {
  const resolved = resolveScalar(node);
  if (!resolved.ok) {
    decoder.problem(
      "KITFILE_VALUE",
      `${where} holds ${resolved.message}: ${shown(node.text)}.`,
      "Remove the tag, or correct the value.",
      node.at
    );
    return null;
  }
  if ("value" in resolved) return resolved.value;
  const message = `${where} is ${shown(node.text)} (${resolved.unwritable}), which JSON cannot hold.`;
  decoder.problem("KITFILE_VALUE", message, "Quote it to keep it as text, or write another value.", node.at);
  return null;
}
function readMapping(decoder, node, where) {
  const strange = node.pairs.filter(({ key }) => !isMergeKey(key) && !isText(key));
  for (const { key } of strange) {
    const written = key.kind === "scalar" ? shown(key.text) : "something else";
    decoder.problem(
      "KITFILE_VALUE",
      `${where} has a key that is no text: ${written}.`,
      "Put the key in quotes; JSON keys are texts.",
      key.at
    );
  }
  if (strange.length > 0) return null;
  const entries = [...decoder.collect(node, where)];
  return Object.fromEntries(entries.map(([key, { value }]) => [key, readParameter(decoder, value, below(where, key))]));
}
function isText(key) {
  if (key.kind === "alias") return key.target.kind === "scalar" && isText(key.target);
  if (key.kind !== "scalar") return false;
  const resolved = resolveScalar(key);
  return resolved.ok && resolved.tag === "!!str";
}
function below(where, key) {
  return /^[\w-]{1,40}$/.test(key) ? `${where}.${key}` : `${where}[${shown(key)}]`;
}

// src/kitfile/kitfile-reader.ts
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
      code: this.#list(fields2, "code", (node, where) => this.#code(node, where)),
      datasets: this.#list(fields2, "datasets", (node, where) => this.#dataset(node, where)),
      docs: this.#list(fields2, "docs", (node, where) => this.#docs(node, where)),
      prompts: this.#list(fields2, "prompts", (node, where) => this.#prompt(node, where)),
      mcpServers: this.#list(fields2, "mcpServers", (node, where) => this.#mcpServer(node, where))
    };
  }
  #package(entry2) {
    const fields2 = entry2 && this.#fields(entry2.value, "package", KEYS.package);
    if (fields2 === void 0) return {};
    const authors = this.#list(fields2, "authors", (node, where) => this.#decoder.text(node, where), "package.authors");
    const texts2 = this.#texts(fields2, "package", ["name", "version", "description", "license"]);
    return { ...texts2, ...authors.length === 0 ? {} : { authors } };
  }
  #model(entry2) {
    if (entry2?.value.kind === "sequence") {
      this.#decoder.problem(
        "KITFILE_TYPE",
        "model must be a mapping, not a list: a ModelKit holds one model.",
        'Write the other files as "parts" of the model, or write one Kitfile, and publish one ModelKit, for each model.',
        entry2.value.at
      );
      return void 0;
    }
    const fields2 = entry2 && this.#fields(entry2.value, "model", KEYS.model);
    if (fields2 === void 0) return void 0;
    const base = this.#path(fields2, "model", entry2?.value.at);
    return {
      ...base,
      ...this.#texts(fields2, "model", ["name", "license", "framework", "format", "version", "description"]),
      parts: this.#list(fields2, "parts", (node, where) => this.#part(node, where), "model.parts"),
      ...this.#parameters(fields2, "model"),
      ...isKitReference(base.path) ? { reference: base.path } : {}
    };
  }
  #part(node, where) {
    const fields2 = this.#fields(node, where, KEYS.part);
    if (fields2 === void 0) return void 0;
    const texts2 = this.#texts(fields2, where, ["name", "license", "type"]);
    if (texts2.type !== void 0 && !PART_TYPE.test(texts2.type)) {
      this.#decoder.problem(
        "KITFILE_VALUE",
        `${where}.type is ${shown(texts2.type)}.`,
        'Use letters, digits, "_", "." and "-", at most 64 of them, and neither "." nor "-" first.',
        fields2.get("type")?.value.at ?? node.at
      );
    }
    return { ...this.#path(fields2, where, node.at), ...texts2 };
  }
  #code(node, where) {
    const fields2 = this.#fields(node, where, KEYS.code);
    return fields2 && { ...this.#path(fields2, where, node.at), ...this.#texts(fields2, where, ["description", "license"]) };
  }
  #dataset(node, where) {
    const fields2 = this.#fields(node, where, KEYS.dataset);
    if (fields2 === void 0) return void 0;
    const remote = this.#texts(fields2, where, ["remotePath", "remoteHash"]);
    for (const key of ["remotePath", "remoteHash"]) {
      if (remote[key] === void 0) continue;
      this.#decoder.problem(
        "KITFILE_UNSUPPORTED",
        `${where}.${key} is not supported yet: data that stays elsewhere cannot be packed.`,
        'Download the data in a step before this one and name it by "path", or pack with kit itself (packer: kit).',
        fields2.get(key)?.key.at ?? node.at
      );
    }
    return {
      ...this.#path(fields2, where, node.at),
      ...this.#texts(fields2, where, ["name", "description", "license"]),
      ...this.#parameters(fields2, where)
    };
  }
  #docs(node, where) {
    const fields2 = this.#fields(node, where, KEYS.docs);
    return fields2 && { ...this.#path(fields2, where, node.at), ...this.#texts(fields2, where, ["description"]) };
  }
  #prompt(node, where) {
    const fields2 = this.#fields(node, where, KEYS.prompt);
    return fields2 && { ...this.#path(fields2, where, node.at), ...this.#texts(fields2, where, ["name", "description"]) };
  }
  #mcpServer(node, where) {
    const fields2 = this.#fields(node, where, KEYS.mcpServer);
    return fields2 && { ...this.#path(fields2, where, node.at), ...this.#texts(fields2, where, ["name", "description"]) };
  }
  /** The entries of a mapping, after every unknown key has been reported. */
  #fields(node, where, known3) {
    const fields2 = this.#decoder.entries(node, where);
    for (const [key, entry2] of fields2 ?? []) {
      if (!known3.includes(key)) this.#unknownKey(key, where, known3, entry2);
    }
    return fields2;
  }
  #unknownKey(key, where, known3, entry2) {
    const meant = known3.find((name) => name.toLowerCase() === key.toLowerCase());
    const hint = WRITTEN_BY_PACK.includes(key) ? "Remove it: digests are computed when the kit is packed." : meant === void 0 ? `Known here: ${known3.join(", ")}.` : `Write it as "${meant}": upper and lower case count.`;
    this.#decoder.problem("KITFILE_KEY_UNKNOWN", `${shown(key)} is no key of ${where}.`, hint, entry2.key.at);
  }
  #path(fields2, where, at2) {
    const entry2 = fields2.get("path");
    const path = entry2 && this.#decoder.text(entry2.value, `${where}.path`);
    return { path: path ?? "", at: entry2?.value.at ?? at2 ?? { file: this.#file, line: 1, column: 1 } };
  }
  /** The texts that are set; an empty text counts as unset, since kit writes neither. */
  #texts(fields2, where, keys) {
    const found = {};
    for (const key of keys) {
      const entry2 = fields2.get(key);
      const text3 = entry2 && this.#decoder.text(entry2.value, where === "" ? key : `${where}.${key}`);
      if (text3 !== void 0 && text3 !== "") found[key] = text3;
    }
    return found;
  }
  #parameters(fields2, where) {
    const entry2 = fields2.get("parameters");
    const parameters2 = entry2 === void 0 ? null : readParameter(this.#decoder, entry2.value, `${where}.parameters`);
    return parameters2 === null ? {} : { parameters: parameters2 };
  }
  #list(fields2, key, read2, where = key) {
    const entry2 = fields2.get(key);
    if (entry2 === void 0) return [];
    return this.#decoder.items(entry2.value, where).flatMap((node, index) => {
      const item = read2(node, `${where}[${index}]`);
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
  const sound = entries.filter((entry2) => {
    const problem = pathProblem(entry2);
    if (problem !== void 0) problems.add(problem);
    return problem === void 0;
  });
  refuseSamePaths(sound, problems);
  refuseModelInPlace(kitfile, sound, problems);
  checkBundles(entries, problems);
}
function pathProblem(entry2) {
  const { path, at: at2 } = entry2;
  const section = SECTION[entry2.kind];
  const bad = (what, hint) => ({
    code: "KITFILE_PATH",
    message: `The path ${shown(path)} in ${section} ${what}.`,
    hint,
    at: at2
  });
  if (path.includes("\0")) return bad("holds a NUL character", "Write the path without it.");
  const scheme2 = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1];
  if (scheme2 !== void 0) {
    return bad(`is a URL (${scheme2})`, "Download the files in a step before this one, and name them by a path inside the context.");
  }
  if (isAbsolute(entry2.cleanPath)) return bad("is absolute", "Write it relative to the context directory.");
  if (leavesContext(entry2.cleanPath))
    return bad("leaves the context directory", "Move the files into the context, or choose a context that holds them.");
  if (entry2.kind !== "model" && entry2.kind !== "mcp" && isKitReference(path)) {
    return bad("names another ModelKit", "Only model.path may do that; a file of this name has to be renamed.");
  }
  if (entry2.kind === "mcp" && !entry2.cleanPath.endsWith(".mcpb")) return bad("is no MCP bundle", 'Name a file that ends in ".mcpb".');
  return void 0;
}
function isAbsolute(path) {
  return /^(?:[\\/]|[A-Za-z]:[\\/]|[A-Za-z]:$)/.test(path);
}
function leavesContext(path) {
  const cleaned = cleanPath(path.replaceAll("\\", "/"));
  return cleaned === ".." || cleaned.startsWith("../");
}
function refuseSamePaths(entries, problems) {
  const seen = /* @__PURE__ */ new Map();
  for (const entry2 of entries) {
    const first = seen.get(entry2.cleanPath);
    if (first === void 0) seen.set(entry2.cleanPath, entry2);
    else {
      problems.add({
        code: "KITFILE_PATH_DUPLICATE",
        message: `The path ${shown(entry2.path)} in ${SECTION[entry2.kind]} is already in ${SECTION[first.kind]} (${place(first.at)}).`,
        hint: "Keep one of the two entries: a file belongs to one layer.",
        at: entry2.at
      });
    }
  }
}
function refuseModelInPlace({ model }, entries, problems) {
  if (model?.path !== "") return;
  for (const entry2 of entries.filter(({ cleanPath: path }) => path === ".")) {
    problems.add({
      code: "KITFILE_PATH_DUPLICATE",
      message: `The path ${shown(entry2.path)} in ${SECTION[entry2.kind]} is that of the model (${place(model.at)}), which has none and so stands for the whole context.`,
      hint: "Give the model the path of its file or directory.",
      at: entry2.at
    });
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
    const message = first === void 0 ? `${where} has no name.` : `${where} has the name ${shown(name)} of another server (${place(first.at)}).`;
    problems.add({ code: "KITFILE_VALUE", message, hint: "Give every MCP server a name of its own.", at: entry2.at });
  }
}
function place(at2) {
  return `line ${at2.line}`;
}

// src/kitfile/yaml-tree.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/kitfile/yaml-lexer.ts
var import_yaml = __toESM(require_dist(), 1);
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
function tokensOf(text3) {
  const parser = new import_yaml.Parser();
  const tokens = [];
  for (const lexeme of new KitfileLexer().lex(text3)) tokens.push(...parser.next(lexeme));
  tokens.push(...parser.end());
  return tokens;
}

// src/kitfile/yaml-tree.ts
var DEPTH_LIMIT2 = 200;
var PIECES_LIMIT = 2e5;
var NOT_IN_DOCUMENT = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$)|\.\.\.[ \t]*(?:#.*)?(?:\r?\n|$))*$/;
var DOCUMENT_MARK = "...";
var DOCUMENT_END = /^(?:\.\.\.|---)(?:\s|$)/m;
var YAML_TAGS = "tag:yaml.org,2002:";
function readTree(text3, lines, problems) {
  const tokens = withinLimits(text3, lines, problems) ? tokensOf(text3) : void 0;
  const deep = tokens === void 0 ? void 0 : tooDeep(tokens);
  if (deep !== void 0) problems.add(depthProblem(lines.at(deep)));
  if (tokens === void 0 || deep !== void 0) return void 0;
  const composer = new import_yaml2.Composer({ schema: "failsafe", merge: false, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false });
  let from = 0;
  for (const document of withoutStacks(composer.compose(tokens))) {
    const before = from;
    from = document.range[2];
    if (NOT_IN_DOCUMENT.test(text3.slice(before, from))) continue;
    if (addSyntaxProblem(document, text3, lines, problems)) return void 0;
    const keyless = withoutKey(tokens, before, from);
    if (keyless !== void 0) {
      problems.add({
        code: "KITFILE_SYNTAX",
        message: "The Kitfile has an entry without a key.",
        hint: 'Write the key before the ":", or remove the entry.',
        at: lines.at(keyless)
      });
      return void 0;
    }
    const builder = new TreeBuilder(text3, lines, problems);
    const tree = builder.build(document.contents, document.range[0]);
    checkQuoted(text3.slice(0, from), builder.quoted, lines, problems);
    return tree;
  }
  return "empty";
}
function* withoutStacks(made) {
  const limit = Error.stackTraceLimit;
  for (; ; ) {
    Error.stackTraceLimit = 0;
    let next;
    try {
      next = made.next();
    } finally {
      Error.stackTraceLimit = limit;
    }
    if (next.done === true) return;
    yield next.value;
  }
}
function addSyntaxProblem(document, text3, lines, problems) {
  const marker = DOCUMENT_END.exec(text3.slice(document.range[1]));
  const end = marker === null ? text3.length : document.range[1] + marker.index;
  let first;
  for (const error of [...document.errors, ...document.warnings.filter((warning) => warning.code === "BAD_DIRECTIVE")]) {
    if (error.pos[0] >= end + DOCUMENT_MARK.length) continue;
    const earlier = first === void 0 || error.pos[0] < first.pos[0];
    if (earlier && !(first?.code === "TAB_AS_INDENT" && sameLine(text3, error.pos[0], first.pos[0]))) first = error;
    else if (error.code === "TAB_AS_INDENT" && first?.code !== error.code && sameLine(text3, first?.pos[0] ?? 0, error.pos[0]))
      first = error;
  }
  if (first === void 0) return false;
  problems.add({
    code: "KITFILE_SYNTAX",
    message: `The Kitfile is not valid YAML: ${shown(first.message).slice(1, -1)}.`,
    hint: first.code === "TAB_AS_INDENT" ? "Indent with spaces." : 'Correct the YAML at this place; texts with ":" or "#" in them need quotes.',
    at: lines.at(first.pos[0])
  });
  return true;
}
function sameLine(text3, from, to) {
  return !text3.slice(Math.min(from, to), Math.max(from, to)).includes("\n");
}
function withinLimits(text3, lines, problems) {
  let [offset, pieces, flow, marks] = [0, 0, 0, 0];
  for (const token of new KitfileLexer().lex(text3)) {
    const type = import_yaml2.CST.tokenType(token);
    if (type === "flow-map-start" || type === "flow-seq-start") flow += 1;
    else if ((type === "flow-map-end" || type === "flow-seq-end") && flow > 0) flow -= 1;
    if (flow === 0 && (type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind")) marks += 1;
    else if (type !== "space") marks = 0;
    if (flow > DEPTH_LIMIT2 || marks > DEPTH_LIMIT2) {
      problems.add(depthProblem(lines.at(offset)));
      return false;
    }
    const isText2 = type !== "doc-mode" && type !== "flow-error-end" && type !== "scalar";
    if (isText2 && type !== "space") pieces += 1;
    if (pieces > PIECES_LIMIT) {
      problems.add({
        code: "KITFILE_TOO_LARGE",
        message: `The Kitfile holds more than ${PIECES_LIMIT} marks and values.`,
        hint: "Long lists of values belong in a file that is packed.",
        at: lines.at(offset)
      });
      return false;
    }
    if (isText2) offset += token.length;
  }
  return true;
}
function depthProblem(at2) {
  const message = `The Kitfile is nested deeper than ${DEPTH_LIMIT2} levels.`;
  return { code: "KITFILE_SYNTAX", message, hint: "Flatten the value; kit needs no such depth.", at: at2 };
}
var KEY_MARKS = /* @__PURE__ */ new Set(["explicit-key-ind", "anchor", "tag"]);
function withoutKey(tokens, from, to) {
  const found = [];
  const open3 = [...tokens];
  for (let token = open3.pop(); open3.length > 0 || token !== void 0; token = open3.pop()) {
    if (token?.type === "document") open3.push(token.value);
    if (token === void 0 || !("items" in token)) continue;
    for (const { start, key, sep: sep2, value } of token.items) {
      const mark = sep2?.find((one) => one.type === "map-value-ind");
      const bare = mark !== void 0 && (key === void 0 || key === null) && !start.some((one) => KEY_MARKS.has(one.type));
      if (bare && mark.offset >= from && mark.offset < to) found.push(mark.offset);
      open3.push(key ?? void 0, value);
    }
  }
  return found.length === 0 ? void 0 : found.reduce((least, offset) => Math.min(least, offset));
}
function tooDeep(tokens) {
  const open3 = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open3.pop(); next !== void 0; next = open3.pop()) {
    const { token, depth } = next;
    if (depth > DEPTH_LIMIT2) return token.offset;
    if (token.type === "document" && token.value !== void 0) open3.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if (item.key !== void 0 && item.key !== null) open3.push({ token: item.key, depth: depth + 1 });
      if (item.value !== void 0) open3.push({ token: item.value, depth: depth + 1 });
    }
  }
  return void 0;
}
var TreeBuilder = class {
  quoted = [];
  #anchors = /* @__PURE__ */ new Map();
  #text;
  #lines;
  #problems;
  constructor(text3, lines, problems) {
    this.#text = text3;
    this.#lines = lines;
    this.#problems = problems;
  }
  /** `near` is the offset to show for a node that was left out. */
  build(node, near) {
    if ((0, import_yaml2.isAlias)(node)) return this.#alias(node.source, node.range?.[0] ?? near);
    if ((0, import_yaml2.isMap)(node)) {
      const pairs = [];
      const start = node.range?.[0] ?? near;
      const mapping = this.#anchored({ kind: "mapping", pairs, at: this.#lines.at(start) }, node.anchor);
      for (const pair of node.items) {
        if (!(0, import_yaml2.isPair)(pair)) continue;
        const key = this.build(pair.key, start);
        const keyEnd = rangeOf(pair.key)?.[1] ?? start;
        pairs.push({ key, value: this.build(pair.value, keyEnd) });
      }
      return mapping;
    }
    if ((0, import_yaml2.isSeq)(node)) {
      const items = [];
      const start = node.range?.[0] ?? near;
      const sequence = this.#anchored({ kind: "sequence", items, at: this.#lines.at(start) }, node.anchor);
      for (const item of node.items) items.push(this.build(item, start));
      return sequence;
    }
    if ((0, import_yaml2.isScalar)(node)) {
      const text3 = this.#scalarText(node);
      const plain2 = node.type === void 0 || node.type === "PLAIN";
      const at2 = this.#lines.at(node.range?.[0] ?? near);
      if (node.range && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")) {
        this.quoted.push({ start: node.range[0], end: node.range[1] });
      }
      return this.#anchored({ kind: "scalar", text: text3, tag: shortTag(node.tag), plain: plain2, at: at2 }, node.anchor);
    }
    return { kind: "scalar", text: "", tag: "", plain: true, at: this.#lines.at(near) };
  }
  /** yaml.v3 ends a block scalar that the end of the text cuts off without the line break that is not there. */
  #scalarText({ value, type, range }) {
    const text3 = typeof value === "string" ? value : "";
    if (type !== "BLOCK_LITERAL" && type !== "BLOCK_FOLDED" || range?.[1] !== this.#text.length) return text3;
    const lastLine = this.#text.slice(this.#text.lastIndexOf("\n") + 1);
    const isContent = lastLine.trim() !== "" || lastLine !== "" && /[ \t]\n$/.test(text3);
    return isContent ? text3.replace(/\n$/, "") : text3;
  }
  #anchored(node, anchor) {
    if (anchor !== void 0) this.#anchors.set(anchor, node);
    return node;
  }
  #alias(name, offset) {
    const at2 = this.#lines.at(offset);
    const target = this.#anchors.get(name);
    if (target !== void 0) return { kind: "alias", name, target, at: at2 };
    this.#problems.add({
      code: "KITFILE_SYNTAX",
      message: `The alias ${shown(`*${name}`)} has no anchor before it.`,
      hint: `Put &${name} on the value that it stands for, above this line, or quote the text.`,
      at: at2
    });
    return { kind: "scalar", text: "", tag: "", plain: true, at: at2 };
  }
};
function rangeOf(node) {
  return (0, import_yaml2.isScalar)(node) || (0, import_yaml2.isMap)(node) || (0, import_yaml2.isSeq)(node) || (0, import_yaml2.isAlias)(node) ? node.range ?? void 0 : void 0;
}
function shortTag(tag) {
  if (tag === void 0 || tag === "!") return "";
  return tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag;
}

// src/kitfile/parse.ts
function parseKitfile(text3, file, remark) {
  const source = normalizeText(text3);
  const lines = new Lines(source, file);
  const problems = new Problems();
  checkCharacters(source, lines, problems);
  problems.failIfAny();
  const tree = readTree(source, lines, problems);
  problems.failIfAny();
  if (tree === void 0 || tree === "empty") {
    throw new Failure({
      code: "KITFILE_EMPTY",
      message: `The Kitfile ${shown(file)} is empty.`,
      hint: `Write at least "manifestVersion: ${MANIFEST_VERSION}" and one entry with a path; "{}" stands for a ModelKit without layers.`,
      at: lines.at(0)
    });
  }
  const kitfile = new KitfileReader(new Decoder(problems, remark), file).read(tree);
  validate(kitfile, problems);
  problems.failIfAny();
  noteVersion(kitfile, lines, remark);
  return kitfile;
}
function noteVersion(kitfile, lines, remark) {
  const { manifestVersion } = kitfile;
  if (manifestVersion === MANIFEST_VERSION) return;
  const code = "KITFILE_VERSION";
  const message = manifestVersion === "" ? "The Kitfile has no manifestVersion." : `The Kitfile's manifestVersion is ${shown(manifestVersion)}, not ${MANIFEST_VERSION}.`;
  remark?.({ level: "warning", subject: "kitfile", code, message, hint: `Write "manifestVersion: ${MANIFEST_VERSION}".`, at: lines.at(0) });
}

// src/kitfile/read.ts
var KITFILE_NAMES = ["Kitfile", "kitfile", ".kitfile"];
var OTHER_NAME = /^\.?kit-?file(?:[._-][\w.-]*)?$/i;
var KITFILE_SIZE_LIMIT = 1024 * 1024;
async function readKitfile(context, file, remark, called = context) {
  const root = await realContext(context, called);
  const name = file === void 0 ? await find(root, called) : insideName(file);
  const path = join(root, name);
  const real = await realpath(path).catch((cause) => {
    throw isAbsent(cause) ? missing(`The Kitfile ${shown(name)} does not exist in ${shown(called)}.`) : unreadable(name, cause);
  });
  const way = relative(root, real);
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute2(way)) {
    throw outside(`The Kitfile ${shown(name)} is a link to a file outside of the context directory.`);
  }
  return parseKitfile(decodeText(await readBytes(real, name), name), name, remark);
}
async function realContext(context, called) {
  const root = await realpath(context).catch((cause) => {
    throw isAbsent(cause) ? missing(`The context directory ${shown(called)} does not exist.`, CONTEXT_HINT) : unreadable(called, cause);
  });
  const found = await stat3(root);
  if (!found.isDirectory()) throw missing(`The context ${shown(called)} is no directory.`, CONTEXT_HINT);
  return root;
}
async function find(root, called) {
  for (const name of KITFILE_NAMES) {
    const found = await stat3(join(root, name)).catch((cause) => {
      if (isAbsent(cause)) return void 0;
      throw unreadable(name, cause);
    });
    if (found !== void 0) return name;
  }
  const none = `There is no Kitfile in ${shown(called)}: none of ${KITFILE_NAMES.join(", ")} is there`;
  const other = (await readdir(root).catch(() => [])).sort().find((name) => OTHER_NAME.test(name));
  if (other === void 0) throw missing(`${none}.`);
  throw missing(`${none}, but ${shown(other)} is.`, `Write ${shown(`file: ${other}`)} in the step, or rename the file to "Kitfile".`);
}
function insideName(file) {
  const name = posix2.normalize(sep === "\\" ? file.replaceAll("\\", "/") : file);
  if (isAbsolute2(file) || /^(?:[\\/]|[A-Za-z]:[\\/])/.test(file)) throw outside(`The Kitfile's path ${shown(file)} is absolute.`);
  if (name === ".." || name.startsWith("../")) throw outside(`The Kitfile's path ${shown(file)} leaves the context directory.`);
  return name;
}
async function readBytes(path, name) {
  const before = await stat3(path).catch((cause) => {
    throw unreadable(name, cause);
  });
  if (!before.isFile()) throw unreadable(name, before.isDirectory() ? "it is a directory" : "it is no regular file");
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
    throw cause instanceof Failure ? cause : unreadable(name, cause);
  }
}
var CONTEXT_HINT = 'Set "context" to a directory of the repository, relative to the workspace ("." is its root), and check the repository out before this step.';
function missing(message, hint) {
  return new Failure({
    code: "KITFILE_MISSING",
    message,
    hint: hint ?? 'Check out the repository before this step, set "context" to the directory that holds the Kitfile, and "file" if it has another name. "kit init" writes a first one.'
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
    message: `The Kitfile ${shown(name)} has more than ${KITFILE_SIZE_LIMIT} bytes.`,
    hint: "Name the Kitfile, not a model or data file; long values belong in a file that is packed."
  });
}
function unreadable(name, cause) {
  const message = `The Kitfile ${shown(name)} cannot be read: ${shown(messageOf(cause)).slice(1, -1)}.`;
  return new Failure(
    { code: "KITFILE_UNREADABLE", message, hint: "It has to be a file that the runner may read." },
    { cause }
  );
}

// src/model/paths.ts
import { posix as posix3 } from "node:path";
function directoryOf(path) {
  return posix3.dirname(path);
}
function baseName(path) {
  return posix3.basename(path);
}
function isBelow(path, directory) {
  return directory === "." || path === directory || path.startsWith(`${directory}/`);
}

// src/model/formats/magic.ts
function startsWith(head, magic, from = 0) {
  if (head.length < from + magic.length) return false;
  for (let index = 0; index < magic.length; index++) if (head[from + index] !== magic.charCodeAt(index)) return false;
  return true;
}
function headText(head, length = 256) {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, length)).toString("latin1");
}
function fileName(path) {
  return baseName(path).toLowerCase();
}
function extension(path) {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1);
}

// src/model/formats/pointer.ts
var LFS_SIZE_LIMIT = 1024;
var LFS_VERSION = /^(?:<{7}[^\n]*\n)?version (?:https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d|http:\/\/git-media\.io\/v\/\d)/;
var ANNEX_OBJECT = /^\/annex\/objects\/[A-Z0-9_]+-[^\s/]+\r?(?:\n|$)/;
var LFS_OBJECT = /^oid [0-9a-z]+:[0-9a-f]/m;
var YAML_MAPPING = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[a-z_]+:(?:\s|$)|[ \t]*#|$)/;
function canBePointer(path, size) {
  return size > 0 && (size < LFS_SIZE_LIMIT || extension(path) === "dvc");
}
function pointerKind(head, path, size) {
  if (!canBePointer(path, size)) return void 0;
  const text3 = headText(head, LFS_SIZE_LIMIT);
  if (size < LFS_SIZE_LIMIT && LFS_VERSION.test(text3) && LFS_OBJECT.test(text3)) return "lfs";
  if (size < LFS_SIZE_LIMIT && ANNEX_OBJECT.test(text3)) return "annex";
  return extension(path) === "dvc" && YAML_MAPPING.test(text3) ? "dvc" : void 0;
}
var pointer = {
  name: "pointer",
  role: "pointer",
  size: "never",
  recognise: (head, path, size) => pointerKind(head, path, size) !== void 0
};

// src/model/names/text.ts
import { createHash } from "node:crypto";
var TEXT_LIMIT2 = 256;
function cleanText(text3) {
  return printable(text3.slice(0, TEXT_LIMIT2 * 4)).trim().slice(0, TEXT_LIMIT2).replace(/[\p{Cs}\uFFFD]+/gu, "");
}
function nameText(text3) {
  return printable(text3).trim().replace(/[\p{Cs}\uFFFD]+/gu, "");
}
function slug(text3) {
  const [line = ""] = text3.trimStart().split(/[\r\n\u2028\u2029]/u, 1);
  const folded = line.slice(0, TEXT_LIMIT2).normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kept2 = folded.match(/[A-Za-z0-9]/g)?.length ?? 0;
  if (kept2 === 0 || kept2 * 2 < letters) return void 0;
  const plain2 = trimSeparators(folded.replace(/[^A-Za-z0-9._]+/g, "-")).toLowerCase();
  return line.trimEnd().length <= TEXT_LIMIT2 ? plain2 : `${plain2}-${hashName(line, 16)}`;
}
function trimSeparators(text3) {
  let from = 0;
  let to = text3.length;
  while (from < to && isSeparator(text3[from])) from++;
  while (to > from && isSeparator(text3[to - 1])) to--;
  return text3.slice(from, to);
}
function isSeparator(char) {
  return char === "." || char === "-" || char === "_";
}
function hashName(text3, digits = 8) {
  return createHash("sha256").update(text3).digest("hex").slice(0, digits);
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
function tooLarge2(what) {
  return new Failure({
    code: "MODEL_HEADER_TOO_LARGE",
    message: `${what}.`,
    hint: 'Write size and quantization in the Kitfile under "model.parameters" (paramSize, quantization); they are taken as stated.'
  });
}

// src/model/bytes/json.ts
var JSON_STEPS_LIMIT = 15e6;
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
    if (depth > JSON_DEPTH_LIMIT) throw tooLarge2(`The JSON is nested deeper than ${JSON_DEPTH_LIMIT} levels`);
    if (depth === 0) this.#values = 0;
    if (++this.#values > JSON_VALUES_LIMIT) throw tooLarge2(`The JSON holds more than ${JSON_VALUES_LIMIT} values`);
    const start = this.#peek();
    if (start === 123) {
      const map = /* @__PURE__ */ new Map();
      this.object((key) => map.set(key, this.value(depth + 1)));
      return map;
    }
    if (start === 91) {
      const list2 = [];
      this.list(() => list2.push(this.value(depth + 1)));
      return list2;
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
    if (++this.#steps > JSON_STEPS_LIMIT) throw tooLarge2(`The JSON holds more than ${JSON_STEPS_LIMIT} items`);
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
    if (to - from > STRING_LIMIT) throw tooLarge2(`The JSON holds a string of ${to - from} bytes`);
    const text3 = utf8.decode(this.#bytes.subarray(from, to));
    if (!escaped) return text3;
    try {
      const parsed = JSON.parse(`"${text3}"`);
      if (typeof parsed === "string") return parsed;
    } catch {
    }
    throw this.#wrong("a sound string");
  }
  #scalar() {
    const from = this.#at;
    while (isWord(this.#bytes[this.#at])) this.#at++;
    const text3 = utf8.decode(this.#bytes.subarray(from, Math.min(this.#at, from + 64)));
    if (text3 === "true" || text3 === "false") return text3 === "true";
    if (text3 === "null") return null;
    const number2 = Number(text3);
    if (text3 === "NaN" || text3 === "Infinity" || text3 === "-Infinity") return null;
    if (text3 === "" || Number.isNaN(number2)) throw this.#wrong("a value");
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

// src/model/names/quantization.ts
var GGUF_LABELS = "Q1_0 Q2_0 Q2_K Q2_K_S Q2_K_L Q2_K_XL Q2_K_XXS Q3_K Q3_K_S Q3_K_M Q3_K_L Q3_K_XL Q3_K_XXL Q4_0 Q4_1 Q4_2 Q4_3 Q4_K Q4_K_S Q4_K_M Q4_K_L Q4_K_XL Q4_0_4_4 Q4_0_4_8 Q4_0_8_8 Q5_0 Q5_1 Q5_K Q5_K_S Q5_K_M Q5_K_L Q5_K_XL Q6_K Q6_K_L Q6_K_S Q6_K_M Q6_K_XL Q6_0 Q8_0 Q8_1 Q8_K Q8_K_XL Q8_K_L Q3_K_H Q4_K_H Q2_S IQ1_S IQ1_M IQ1_BN IQ2_BN IQ2_XXS IQ2_XS IQ2_S IQ2_M IQ2_K IQ2_KS IQ2_KL IQ2_KT IQ3_XXS IQ3_XS IQ3_S IQ3_M IQ3_K IQ3_KS IQ3_KT IQ1_KT IQ4_XS IQ4_NL IQ4_K IQ4_KS IQ4_KSS IQ4_KT IQ5_K IQ5_KS IQ6_K TQ1_0 TQ2_0 I2_S TL1 TL2 Q2 Q3 Q4 Q5 Q6 Q8 IQ2 IQ3 IQ4".split(" ");
var MIX = /_(?:X*L|XXS|H)$/;
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
  ["nvfp4", "nvfp4", 4, "small-float"],
  ["nvfp4a16", "nvfp4a16", 4, "small-float"],
  ["fp6", "fp6", 6, "small-float"],
  ["fp4", "fp4", 4, "small-float"],
  ["nf4", "nf4", 4, "small-float"],
  ["int8 i8 8bit 8bits qint8", "int8", 8, "integer"],
  ["uint8 quint8", "uint8", 8, "integer"],
  ["int6 6bit 6bits", "int6", 6, "integer"],
  ["int5 5bit 5bits", "int5", 5, "integer"],
  ["int4 i4 4bit 4bits", "int4", 4, "integer"],
  ["uint4", "uint4", 4, "integer"],
  ["int3 3bit 3bits", "int3", 3, "integer"],
  ["int2 2bit 2bits", "int2", 2, "integer"],
  ["q4f16", "q4f16", 4, "integer"],
  ["q4f16_0", "q4f16_0", 4, "integer"],
  ["q4f16_1", "q4f16_1", 4, "integer"],
  ["q4f32_1", "q4f32_1", 4, "integer"],
  ["q3f16_1", "q3f16_1", 3, "integer"],
  ["q4f32", "q4f32", 4, "integer"],
  ["q8f16", "q8f16", 8, "integer"],
  ["bnb4", "bnb4", 4, "integer"],
  ["w8a8", "w8a8", 8, "integer"],
  ["w8a16", "w8a16", 8, "integer"],
  ["w4a16", "w4a16", 4, "integer"],
  ["w4a8", "w4a8", 4, "integer"],
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
  QUANTIZATION_WORDS.set(label.toLowerCase(), { label: spell(label), bits, family: "gguf", ...mix ? { mix } : {} });
}
for (const [names, label, bits, family] of FIXED) {
  for (const name of names.split(" ")) QUANTIZATION_WORDS.set(name, { label, family, ...bits === void 0 ? {} : { bits } });
}
function spell(label) {
  const cut2 = label.indexOf("_");
  return cut2 < 0 ? label.toLowerCase() : label.slice(0, cut2).toLowerCase() + label.slice(cut2).toUpperCase();
}
var PREFIX = /^(?:ud|i1)$/;
var BITS_PER_WEIGHT = /^(\d{1,2}(?:[._]\d{1,3})?)bpw$/;
var DETAIL = /^(?:\d{2,4}g|g\d{2,4}|gs\d{2,4}|h\d|r\d{1,3}|\d{1,2}x\d{1,2}|dynamic|static|block|sym|asym|actorder|scaled|mixed)$/;
function quantizationWord(word) {
  const lower = word.toLowerCase();
  const known3 = QUANTIZATION_WORDS.get(lower);
  if (known3 !== void 0) return known3;
  const width = BITS_PER_WEIGHT.exec(lower)?.[1]?.replace("_", ".");
  return width === void 0 || Number(width) === 0 || Number(width) > 16 ? void 0 : { label: `${width}bpw`, bits: Number(width), family: "integer" };
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
  if (first.label === second.label) return first;
  const [method, width] = first.family === "method" ? [first, second] : [second, first];
  if (method.family === "method") {
    if (width.family === "method" || method.label.includes("-int")) return second;
    if (width.family === "float" || width.family === "brain") return method;
    return withWidth(method, width);
  }
  if (/^(?:mx|nv)fp4$/.test(first.label) && second.family === "gguf") return { ...first, label: `${first.label}-${second.label}` };
  return second;
}
function withWidth(method, width) {
  return { label: `${method.label}-${width.label}`, family: "method", ...width.bits === void 0 ? {} : { bits: width.bits } };
}
function labelOf({ label, details }) {
  return details === void 0 || label.endsWith(`-${details}`) ? label : `${label}-${details}`;
}
function agrees(guess, fact) {
  const [left, right] = [guess.label.toLowerCase(), fact.label.toLowerCase()];
  if (left === right || right.startsWith(`${left}_`) || right.startsWith(`${left}-`) || right.endsWith(`-${left}`)) return true;
  if (guess.family === "method" || fact.family === "method") {
    const [a, b] = [methodOf(left), methodOf(right)];
    const sameMethod = guess.family !== "method" || fact.family !== "method" || a === b;
    return sameMethod && (guess.bits === void 0 || fact.bits === void 0 || Math.abs(guess.bits - fact.bits) < 1);
  }
  if (guess.bits !== fact.bits) return false;
  const [one, other] = [guess.family, fact.family];
  if (one === "small-float") return guess.label === `fp${fact.bits ?? 0}`;
  if (one === "integer") return other !== "small-float" || guess.label === `int${fact.bits ?? 0}`;
  return one === "gguf" && other === "integer" && /^q\d$/.test(guess.label);
}
function methodOf(label) {
  return label.replace(/-(?:(?:u?int|[nf]p?f?)\d+|[\d.]+bpw|w\da\d+).*$/, "");
}
function refined(guess, fact) {
  const details = guess.details === void 0 ? {} : { details: guess.details };
  if (guess.mix === true && guess.label.endsWith(`-${fact.label}`)) return guess;
  if (fact.family === "gguf" && guess.family === "gguf") {
    if (guess.label.startsWith(`${fact.label}_`)) return guess;
    const bare = guess.label.replace(/^(?:ud|i1)-/, "");
    if (guess.mix !== true || guess.bits === void 0 || fact.bits === void 0) return void 0;
    const near = guess.label.startsWith("ud-") ? Math.abs(guess.bits - fact.bits) <= 1 : guess.bits === fact.bits;
    const same = bare === fact.label || quantizationWord(bare)?.mix === true || guess.label.startsWith("ud-");
    return near && same ? guess : void 0;
  }
  if (guess.label.startsWith(`${fact.label}-`) || fact.label === "fp8" && guess.label.startsWith("fp8_")) return { ...guess, ...details };
  if (fact.family === "integer" && guess.bits === fact.bits && guess.label !== fact.label) {
    if (!/^w\d/.test(fact.label) && (/^(?:q\d|bnb4|nf4)/.test(guess.label) || /^u?int8$/.test(guess.label)))
      return { ...guess, ...details };
  }
  if (guess.family === "method" && fact.family !== "method" && fact.family !== "gguf" && isNarrow(fact)) {
    if (guess.bits === void 0) return { ...withWidth(guess, fact), ...details };
    if (guess.bits === fact.bits) return { ...guess, ...details };
  }
  return agrees(guess, fact) && guess.details !== void 0 ? { ...fact, details: guess.details } : void 0;
}
function isNarrow({ bits, family }) {
  return bits !== void 0 && bits <= 8 && family === "integer";
}

// src/model/formats/quantization-config.ts
var METHOD_LENGTH_LIMIT = 32;
function quantized(config, fallback) {
  const method = (pickText(config, "quant_method") ?? fallback ?? "").toLowerCase();
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
  return { ...quantization === void 0 ? {} : { quantization }, ...bits === void 0 ? {} : { bits } };
}
function byMethod(method, config) {
  const given = pickNumber(config, "bits") ?? pickNumber(config, "w_bit") ?? pickNumber(config, "nbits") ?? pickNumber(config, "quant_config", "weight_quant_params", "nbits") ?? codebookBits(config);
  const width = given !== void 0 && given >= 1 && given <= 16 ? given : void 0;
  const known3 = quantizationWord(method);
  if (known3 !== void 0 && known3.family !== "method") return labelled(known3, width ?? known3.bits);
  const name = known3?.label ?? (method.length > METHOD_LENGTH_LIMIT ? void 0 : slug(method));
  if (name === void 0) return {};
  const fractional = width !== void 0 && (/^exl\d$/.test(name) || !Number.isInteger(width));
  const written = width === void 0 ? void 0 : fractional ? `${widthText(width)}bpw` : `int${width}`;
  const label = written === void 0 ? name : `${name}-${written}`;
  return labelled({ label, family: "method", ...width === void 0 ? {} : { bits: width } }, width);
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
  if (format.startsWith("nvfp4")) return labelled(quantizationWord("nvfp4"), 4);
  if (format.startsWith("mxfp4")) return labelled(quantizationWord("mxfp4"), 4);
  if (pickText(group, "weights", "type") === "float" && bits === 8) return labelled(quantizationWord("fp8"), 8);
  const activations = pickNumber(group, "input_activations", "num_bits") ?? 16;
  return bits === void 0 ? {} : labelled(quantizationWord(`w${bits}a${activations}`), bits);
}

// src/model/formats/companion.ts
var DOCUMENT_LIMIT = 1e7;
async function readDocument(cursor) {
  if (cursor.size > DOCUMENT_LIMIT) throw tooLarge2(`The file has ${cursor.size} bytes, more than the ${DOCUMENT_LIMIT} that are read`);
  return parseJson(await cursor.take(cursor.size));
}
function companion(format, describes, names, read2) {
  return {
    name: format,
    role: "companion",
    size: "never",
    describes,
    recognise: (head, path) => names(fileName(path)) && firstByte(head) === 123,
    async read(cursor, path) {
      return { role: "companion", ...read2(await readDocument(cursor), path) };
    }
  };
}
function firstByte(head) {
  return head.find((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9);
}
var peftConfig = companion(
  "peft",
  "adapter",
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
var diffusersIndex = companion(
  "diffusers",
  "pipeline",
  (name) => name === "model_index.json",
  (json) => {
    const pipeline = pickText(json, "_class_name");
    return pipeline === void 0 ? {} : { architecture: cleanText(pipeline) };
  }
);
var huggingFaceConfig = companion("huggingface", "model", (name) => name === "config.json", readConfig);
var quantizeConfig = companion(
  "huggingface",
  "model",
  (name) => name === "quantize_config.json" || name === "quant_config.json",
  (json) => ({ ...quantized(json, "gptq") })
);
function readConfig(json) {
  const [first] = itemsOf(pick(json, "architectures"));
  const architecture = pickText(json, "model_type") ?? (typeof first === "string" ? first : void 0);
  const config = pick(json, "quantization_config") ?? pick(json, "text_config", "quantization_config") ?? pick(json, "compression_config");
  const mlx = mlxQuantization(pick(json, "quantization") ?? config);
  const dtype = pickText(json, "dtype") ?? pickText(json, "torch_dtype") ?? pickText(json, "text_config", "dtype") ?? pickText(json, "text_config", "torch_dtype");
  const precision = dtype === void 0 ? void 0 : quantizationWord(dtype.replace(/^torch\./, ""));
  return {
    ...architecture === void 0 ? {} : { architecture: cleanText(architecture) },
    ...mlx ?? (config === void 0 ? {} : quantized(config)),
    ...precision === void 0 ? {} : { precision }
  };
}

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
var GGUF_FORK_TENSOR_TYPES = /* @__PURE__ */ new Map([
  [36, "I2_S"],
  [38, "TL1"]
]);
var GGUF_AMBIGUOUS_FILE_TYPES = /* @__PURE__ */ new Set([40, 41]);

// src/model/formats/tally.ts
var TallyBuilder = class {
  #plain = /* @__PURE__ */ new Map();
  #packed = /* @__PURE__ */ new Map();
  #labels = /* @__PURE__ */ new Map();
  elements = 0;
  /** Weights as they are. `telling`: they may decide what the model as a whole is called. */
  plain(label, elements, telling2 = true) {
    this.elements += elements;
    this.#plain.set(label, (this.#plain.get(label) ?? 0) + elements);
    if (telling2) this.#labels.set(label, (this.#labels.get(label) ?? 0) + elements);
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
  let elements = 0;
  for (const [label, count2] of labels) if (count2 > elements) [most, elements] = [label, count2];
  return most === void 0 ? void 0 : quantizationWord(most);
}
function sumTallies(tallies) {
  const plain2 = /* @__PURE__ */ new Map();
  const packed = /* @__PURE__ */ new Map();
  for (const tally of tallies) {
    for (const [label, count2] of tally.plain) plain2.set(label, (plain2.get(label) ?? 0) + count2);
    for (const [bits, count2] of tally.packed) packed.set(bits, (packed.get(bits) ?? 0) + count2);
  }
  return { plain: plain2, packed };
}
function countTally(tally, bits) {
  if (tally.packed.size > 0 && bits === void 0) return void 0;
  let count2 = 0;
  for (const elements of tally.plain.values()) count2 += elements;
  for (const [word, elements] of tally.packed) count2 += Math.floor(elements * word / (bits ?? word));
  return count2;
}

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
  words: "ggml",
  promised: true,
  siblings: "own",
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
    const kept2 = key.startsWith("general.") || key.startsWith("split.") || key.startsWith("adapter.");
    const value = await readValue(cursor, type, 0, kept2);
    if (value !== void 0 && kept2) values.set(key, value);
  }
  return values;
}
async function readValue(cursor, type, depth, kept2) {
  if (type === STRING) return readString(cursor, Number.POSITIVE_INFINITY, kept2 ? TEXT_BYTES : 0);
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
  const kept2 = Math.min(length, most);
  const text3 = nameText(utf82.decode(await cursor.take(kept2)));
  cursor.skip(length - kept2);
  return text3;
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
    let elements = 1;
    for (let axis = 0; axis < dimensions; axis++) {
      const length2 = cursor.u64();
      elements *= length2;
      if (dimensions === 2) narrowest = Math.min(narrowest, length2);
    }
    const type = cursor.u32();
    const offset = cursor.u64();
    if (offset > cursor.size) throw truncated(`The GGUF header places a tensor at byte ${offset} of a file of ${cursor.size} bytes`);
    if (!(elements <= cursor.size * 8))
      throw malformed(`The GGUF header gives a tensor ${elements} elements in a file of ${cursor.size} bytes`);
    const label = GGUF_TENSOR_TYPES[type] ?? GGUF_FORK_TENSOR_TYPES.get(type) ?? "unknown";
    tally.plain(label, elements, dimensions >= 2);
    if (tally.elements > cursor.size * 8)
      throw tooLarge2(`The GGUF header counts ${tally.elements} elements in a file of ${cursor.size} bytes`);
  }
  return { tally, narrowest };
}
function headerOf(values, tally, narrowest) {
  const type = number(values.get("general.file_type"));
  const { quantization, unclear: unclear2 } = storedAs(type === void 0 ? void 0 : type & ~GUESSED, tally);
  const precision = dominant(tally.labels);
  const shards = number(values.get("split.count"));
  const role = roleOf(values);
  return {
    role,
    ...role === "adapter" && Number.isFinite(narrowest) ? { rank: narrowest } : {},
    ...text2("architecture", values.get("general.architecture")),
    ...text2("name", values.get("general.name")),
    ...text2("basename", values.get("general.basename")),
    ...text2("finetune", values.get("general.finetune")),
    ...text2("version", values.get("general.version")),
    ...text2("sizeLabel", values.get("general.size_label")),
    ...text2("baseModel", values.get("general.base_model.0.name")),
    ...quantization === void 0 ? {} : { quantization },
    ...unclear2 === void 0 ? {} : { unclear: unclear2 },
    ...precision === void 0 || unclear2 !== void 0 ? {} : { precision },
    tally: tally.done(),
    ...shards === void 0 || shards <= 1 ? {} : { shards }
  };
}
function storedAs(type, tally) {
  const forked = [...GGUF_FORK_TENSOR_TYPES.values()].find((label2) => tally.labels.has(label2));
  const label = forked ?? (type === void 0 ? void 0 : GGUF_FILE_TYPES.get(type));
  const known3 = label === void 0 ? void 0 : quantizationOf([label]);
  if (known3 !== void 0 && known3.family !== "float" && known3.family !== "brain" && tally.labels.size > 0 && [...tally.labels.keys()].every((one) => FLOATS.has(one)))
    return {};
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
function text2(key, value) {
  const result = {};
  if (typeof value === "string" && value !== "") result[key] = value;
  return result;
}
function number(value) {
  return typeof value === "number" ? value : void 0;
}

// src/model/bytes/zip.ts
import { inflateRawSync } from "node:zlib";
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
  const place3 = cursor.size - tail + at2;
  if ((count2 === 65535 || size === 4294967295 || offset === 4294967295) && place3 >= 20) {
    const large = await zip64(cursor, place3);
    if (large !== void 0) ({ count: count2, size, offset } = large);
  }
  if (size > DIRECTORY_LIMIT || count2 > ENTRIES_LIMIT) throw tooLarge2(`The zip directory has ${size} bytes and ${count2} entries`);
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
async function readZipEntry(cursor, entry2) {
  if (entry2.packed > UNPACKED_LIMIT || entry2.size > UNPACKED_LIMIT)
    throw tooLarge2(`The entry ${entry2.name.slice(0, 64)} of the zip archive has ${entry2.size} bytes`);
  cursor.seek(entry2.offset);
  await cursor.have(30);
  if (cursor.u32() !== 67324752) throw malformed("The zip directory points to no entry");
  cursor.skip(22);
  const name = cursor.u16();
  cursor.skip(name + cursor.u16());
  const bytes = await cursor.take(entry2.packed);
  if (entry2.method === 0) return bytes;
  if (entry2.method !== 8) throw malformed(`The zip archive uses compression method ${entry2.method}`);
  try {
    return inflateRawSync(bytes, { maxOutputLength: UNPACKED_LIMIT });
  } catch {
    throw malformed(`The entry ${entry2.name.slice(0, 64)} of the zip archive does not unpack`);
  }
}

// src/model/formats/keras.ts
var keras = {
  name: "keras",
  role: "weights",
  size: "large",
  extensions: "keras",
  promised: true,
  // Every zip begins alike; Keras stores its metadata first.
  recognise: (head, path) => startsWith(head, "PK") && (extension(path) === "keras" || startsWith(head, "metadata.json", 30)),
  async read(cursor) {
    const entries = await zipEntries(cursor);
    const config = entries.find((entry2) => entry2.name === "config.json");
    const name = config === void 0 ? void 0 : pickText(parseJson(await readZipEntry(cursor, config)), "config", "name");
    return { role: "weights", ...name === void 0 ? {} : { name: cleanText(name) } };
  }
};

// src/model/formats/lightgbm.ts
var HEAD = 4096;
var lightgbm = {
  name: "lightgbm",
  role: "weights",
  size: "never",
  extensions: "lgb",
  words: "lgbm lightgbm",
  recognise: (head) => /^tree\r?\nversion=v\d/.test(headText(head)),
  async read(cursor) {
    const head = await cursor.take(Math.min(HEAD, cursor.size));
    const objective = headText(head, HEAD).split("\n").find((line) => line.startsWith("objective="));
    return { role: "weights", ...objective === void 0 ? {} : { architecture: cleanText(objective.slice("objective=".length)) } };
  }
};

// src/model/formats/model-card.ts
var CARD_BYTES = 64 * 1024;
var modelCard = {
  name: "model-card",
  role: "companion",
  size: "never",
  recognise: (head, path) => fileName(path) === "readme.md" && (startsWith(head, "---\n") || startsWith(head, "---\r\n")),
  async read(cursor) {
    const bytes = await cursor.take(Math.min(CARD_BYTES, cursor.size));
    const text3 = Buffer.from(headText(bytes, CARD_BYTES), "latin1").toString("utf8");
    const base = baseOf(text3.split(/\r?\n/).slice(1));
    return { role: "companion", ...base === "" ? {} : { baseModel: base } };
  }
};
function baseOf(lines) {
  const end = lines.indexOf("---");
  const matter = end < 0 ? [] : lines.slice(0, end);
  const at2 = matter.findIndex((line) => line.startsWith("base_model:"));
  const own = unquoted2((matter[at2] ?? "").slice("base_model:".length));
  if (at2 < 0 || own !== "") return own;
  const item = (matter[at2 + 1] ?? "").trim();
  return item.startsWith("- ") ? unquoted2(item.slice(2)) : "";
}
function unquoted2(text3) {
  return cleanText(text3).replace(/^(["'])(.*)\1$/, "$2");
}

// src/model/formats/numpy.ts
var HEADER_LIMIT = 1024 * 1024;
var DTYPES = /* @__PURE__ */ new Map([
  ["f2", "fp16"],
  ["f4", "fp32"],
  ["f8", "fp64"],
  ["i1", "int8"],
  ["u1", "int8"]
]);
var numpy = {
  name: "numpy",
  role: "weights",
  size: "large",
  extensions: "npy npz",
  words: "numpy",
  recognise: (head, path) => startsWith(head, "\x93NUMPY") || startsWith(head, "PK") && extension(path) === "npz",
  async read(cursor) {
    await cursor.have(12);
    if (cursor.u8() !== 147) return { role: "weights" };
    cursor.skip(5);
    const version = cursor.u8();
    cursor.skip(1);
    const length = version === 1 ? cursor.u16() : cursor.u32();
    if (length > HEADER_LIMIT || length > cursor.left) throw malformed(`The NumPy header announces ${length} bytes`);
    const text3 = Buffer.from(await cursor.take(Math.min(length, 4096))).toString("latin1");
    const dtype = /'descr': '[<>|=]?([a-z]\d{1,2})'/.exec(text3)?.[1];
    const precision = dtype === void 0 ? void 0 : quantizationWord(DTYPES.get(dtype) ?? "");
    return { role: "weights", ...precision === void 0 ? {} : { precision } };
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
var DTYPES2 = /* @__PURE__ */ new Map([
  [1, ["fp32", 32]],
  [2, ["uint8", 8]],
  [3, ["int8", 8]],
  [4, ["uint16", 16]],
  [5, ["int16", 16]],
  [6, ["int32", 32]],
  [7, ["int64", 64]],
  [9, ["bool", 8]],
  [10, ["fp16", 16]],
  [11, ["fp64", 64]],
  [12, ["uint32", 32]],
  [13, ["uint64", 64]],
  [16, ["bf16", 16]],
  [17, ["fp8", 8]],
  [18, ["fp8", 8]],
  [19, ["fp8", 8]],
  [20, ["fp8", 8]],
  [21, ["uint4", 4]],
  [22, ["int4", 4]],
  [23, ["fp4", 4]]
]);
var MODEL_FIELDS = /* @__PURE__ */ new Map([
  [1, 0],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 0],
  [6, 2],
  [7, 2],
  [8, 2],
  [14, 2],
  [20, 2],
  [25, 2]
]);
var onnx = {
  name: "onnx",
  role: "weights",
  size: "large",
  extensions: "onnx ort",
  promised: true,
  siblings: "graphs",
  recognise: (head) => {
    if (head[0] !== 8 || head.length < 4 || (head[1] ?? 0) === 0 || (head[1] ?? 0) >= 128) return false;
    const key = head[2] ?? 0;
    const wire = MODEL_FIELDS.get(key >> 3);
    if (wire === void 0 || wire !== (key & 7)) return false;
    return key !== 18 || isName(head.subarray(4, 4 + Math.min(head[3] ?? 0, 8)));
  },
  async read(cursor) {
    const walk = new Walk(cursor);
    await walk.model();
    const precision = dominant(walk.tally.labels);
    return { role: "weights", ...precision === void 0 ? {} : { precision }, tally: walk.tally.done() };
  }
};
function isName(bytes) {
  return bytes.every((byte) => byte >= 32 && byte < 127);
}
var PACKED_OPERATORS = /* @__PURE__ */ new Set(["MatMulNBits", "MatMulBnb4", "GatherBlockQuantized"]);
var NAMES_LIMIT = 1e5;
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
    for (const [name, { label, bits, elements }] of this.#named) {
      if (!this.#packed.has(name)) this.tally.plain(label, elements);
      const width = this.#packed.get(name);
      if (width !== void 0) this.tally.plain(`int${width}`, bits > width ? Math.floor(elements * bits / width) : elements);
    }
  }
  async #graph(graph, depth) {
    if (depth > GRAPHS_LIMIT) throw tooLarge2(`The ONNX file nests graphs deeper than ${GRAPHS_LIMIT} levels`);
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
  async #node(node, depth) {
    const inputs = [];
    let operator = "";
    let width = 4;
    for await (const part of this.#inside(node)) {
      if (part.number === 1) inputs.push(await this.#text(part));
      if (part.number === 4) operator = await this.#text(part);
      if (part.number !== 5) continue;
      let key = "";
      for await (const value of this.#inside(part)) {
        if (value.number === 1) key = await this.#text(value);
        if (value.number === 3 && value.wire === "varint" && key === "bits") width = value.value;
        if (value.number === 5 || value.number === 10) await this.#tensor(value);
        if (value.number === 6 || value.number === 11) await this.#graph(value, depth + 1);
      }
    }
    if (!PACKED_OPERATORS.has(operator) || !(width >= 1 && width <= 8)) return;
    const at2 = operator === "GatherBlockQuantized" ? 0 : 1;
    for (const [index, name] of inputs.entries()) {
      if (index === at2) this.#packed.set(name, width);
      else if (index > at2 && name !== "" && !this.#packed.has(name)) this.#packed.set(name, void 0);
    }
  }
  /** A short text; names of tensors are. */
  async #text(field) {
    if (field.wire !== "bytes") return "";
    this.#cursor.seek(field.start);
    return Buffer.from(await this.#cursor.take(Math.min(field.value, NAME_BYTES))).toString("latin1");
  }
  async #tensor(tensor) {
    let elements = 1;
    let dimensions = 0;
    let type = 0;
    let external = false;
    let name = "";
    const end = tensor.start + tensor.value;
    this.#cursor.seek(tensor.start);
    for await (const field of fields(this.#cursor, end)) {
      if (field.number === 1) {
        for (const dimension of await this.#dimensions(field)) {
          elements *= dimension;
          dimensions++;
        }
      } else if (field.number === 2 && field.wire === "varint") type = field.value;
      else if (field.number === 8) name = await this.#text(field);
      else if (field.number === 14 && field.wire === "varint") external = field.value === 1;
    }
    const [label, bits] = DTYPES2.get(type) ?? ["unknown", 0];
    if (dimensions > DIMENSIONS_LIMIT2 || !(elements <= Number.MAX_SAFE_INTEGER))
      throw malformed("The ONNX file gives a tensor impossible dimensions");
    if (!external && bits > 0 && elements * bits / 8 > tensor.value * 8) {
      throw malformed(`The ONNX file gives a tensor of ${tensor.value} bytes ${elements} elements`);
    }
    if (dimensions === 0 || bits === 0 || label === "int64" || label === "bool") return;
    if (name !== "" && !this.#named.has(name) && this.#named.size < NAMES_LIMIT) this.#named.set(name, { label, bits, elements });
    else this.tally.plain(label, elements);
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
  #inside(message) {
    if (message.wire !== "bytes") throw malformed(`The ONNX file holds a number where a message belongs, at byte ${message.start}`);
    this.#cursor.seek(message.start);
    return fields(this.#cursor, message.start + message.value);
  }
};

// src/model/formats/pytorch.ts
var pytorch = {
  name: "pytorch",
  role: "weights",
  size: "always",
  extensions: "bin pth pt ckpt",
  words: "pytorch torch",
  recognise: (head, path) => {
    if (startsWith(head, "PK")) return isTorchZip(head) || /^(?:pt|pth|bin|ckpt)$/.test(extension(path));
    return head[0] === 128 && startsWith(head, "\x8A\nl\xFC\x9CF\xF9 j\xA8P", 2);
  },
  async read(cursor) {
    if (!startsWith(await cursor.take(4), "PK")) return { role: "weights" };
    const storages = (await zipEntries(cursor)).filter((entry2) => /(?:^|\/)data\/\d+$/.test(entry2.name));
    const bytes = storages.reduce((sum, entry2) => sum + entry2.size, 0);
    return { role: "weights", ...bytes === 0 ? {} : { weightBytes: bytes } };
  }
};
function isTorchZip(head) {
  const length = head.length < 30 ? 0 : new DataView(head.buffer, head.byteOffset).getUint16(26, true);
  const name = Buffer.from(head.buffer, head.byteOffset + 30, Math.min(length, Math.max(head.length - 30, 0))).toString("latin1");
  return /\/(?:data\.pkl|constants\.pkl|version|byteorder|\.format_version)$/.test(name);
}

// src/model/formats/recognised.ts
var weights = { role: "weights", size: "large" };
var data = { role: "data", size: "never" };
var savedModel = {
  ...weights,
  name: "savedmodel",
  extensions: "pb",
  words: "savedmodel tensorflow tf",
  recognise: (head, path) => fileName(path) === "saved_model.pb" && (head[0] === 8 || head[0] === 18)
};
var coreml = {
  ...weights,
  name: "coreml",
  extensions: "mlmodel mlpackage mlmodelc",
  words: "coreml",
  recognise: (head, path) => {
    const version = head[1] ?? 0;
    if (head[0] !== 8 || version < 1 || version > 20) return false;
    if (extension(path) === "mlmodel") return true;
    const inner = (head[3] ?? 0) < 128 ? head[4] : (head[4] ?? 0) < 128 ? head[5] : head[6];
    return head[2] === 18 && (inner === 10 || inner === 162);
  }
};
var litertLm = {
  ...weights,
  name: "litert-lm",
  extensions: "litertlm task",
  words: "litert",
  recognise: (head, path) => startsWith(head, "LITERTLM") || startsWith(head, "PK") && extension(path) === "task"
};
var ggml = { ...weights, name: "ggml", recognise: (head) => startsWith(head, "lmgg") };
var nemo = {
  ...weights,
  name: "nemo",
  extensions: "nemo",
  recognise: (head, path) => extension(path) === "nemo" && startsWith(head, "ustar", 257)
};
var openvino = {
  ...weights,
  name: "openvino",
  words: "openvino ov",
  siblings: "graphs",
  recognise: (head, path) => extension(path) === "xml" && /^(?:<\?xml[^>]*>)?\s*<net /.test(headText(head))
};
var hdf5 = {
  ...weights,
  name: "h5",
  extensions: "h5 hdf5",
  promised: true,
  recognise: (head) => startsWith(head, "\x89HDF\r\n\n")
};
var COMPRESSED = ["\x8B", "x", "x^", "x\x9C", "x\xDA", "BZh", "\xFD7zXZ\0", "]\0\0", '"M'];
var pickle = {
  name: "pickle",
  role: "weights",
  size: "never",
  extensions: "pkl pickle joblib",
  words: "sklearn",
  recognise: (head, path) => {
    const protocol = head[1] ?? 0;
    if (head[0] === 128 && protocol >= 2 && protocol <= 5) return true;
    return /\.(?:joblib|pkl|pickle)(?:\.(?:gz|z|bz2|xz|lzma|lz4))?$/i.test(path) && COMPRESSED.some((magic) => startsWith(head, magic));
  }
};
var parquet = { ...data, name: "parquet", extensions: "parquet", recognise: (head) => startsWith(head, "PAR1") };
var csv = {
  ...data,
  name: "csv",
  extensions: "csv tsv",
  recognise: (head, path) => /^(?:csv|tsv)$/.test(extension(path)) && !headText(head).includes("\0")
};
var RECOGNISED_FIRST = [savedModel, coreml, litertLm, ggml, nemo, openvino];
var RECOGNISED_LAST = [pickle, hdf5, parquet, csv];

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
  // compressed-tensors: integers in int32, nvfp4 two in a byte.
  {
    tool: "compressed-tensors nvfp4",
    weight: /(?:^|\.)weight_packed$/,
    dtypes: ["U8"],
    beside: ["weight_global_scale", "input_global_scale"],
    weights: twoInAByte
  },
  {
    tool: "compressed-tensors",
    weight: /(?:^|\.)weight_packed$/,
    dtypes: ["I32"],
    beside: ["weight_scale", "weight_shape", "weight_zero_point", "weight_g_idx", "input_scale", "input_zero_point", "k_scale", "v_scale"]
  },
  // gpt-oss: blocks of 32 weights of 4 bits with one scale (OCP MX).
  { tool: "mxfp4", weight: /[._]blocks$/, dtypes: ["U8"], beside: ["_scales"], weights: twoInAByte, label: "mxfp4" },
  // MLX (mlx.nn.QuantizedLinear).
  { tool: "mlx", weight: /(?:^|\.)weight$/, dtypes: ["U32"], beside: ["scales", "biases"] }
];
var SCALES = "absmax quant_map nested_absmax nested_quant_map weight_scale weight_scale_inv weight_scale_2 scale_weight scale_input input_scale SCB weight_format".split(
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
var DTYPES3 = /* @__PURE__ */ new Map([
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
var NAME_END = 128;
var LORA = /(?:^|\.)lora_(?:embedding_)?[AB](?:\.|$)|\.lora_(?:up|down)\./;
var DOWN = /(?:^|\.)lora_A\.|(?:^|\.)lora_A$|\.lora_down\./;
var safetensors = {
  name: "safetensors",
  role: "weights",
  size: "always",
  extensions: "safetensors",
  promised: true,
  recognise: (head, _path, size) => {
    if (head.length < 10 || head[8] !== 123) return false;
    const length = new DataView(head.buffer, head.byteOffset).getBigUint64(0, true);
    return length >= 2n && (length <= BigInt(size) || length < 2n ** 32n) && (head[9] === 34 || head[9] === 125 || head[9] === 32);
  },
  async read(cursor) {
    await cursor.have(9);
    const length = cursor.u64();
    if (length > cursor.left) throw truncated(`The safetensors header announces ${length} bytes in a file of ${cursor.size}`);
    if (length > HEADER_LIMIT2) throw tooLarge2(`The safetensors header has ${length} bytes, more than the ${HEADER_LIMIT2} that are read`);
    const json = new JsonReader(await cursor.take(length));
    return readHeader(json, cursor.size - 8 - length);
  }
};
function readHeader(json, dataBytes) {
  const seen = { tensors: 0, lora: 0, end: 0, bytes: 0, tally: new TallyBuilder() };
  json.object((name) => {
    if (name === "__metadata__") {
      json.skip();
      return;
    }
    seen.tensors++;
    const state2 = /quant_state\.bitsandbytes__(nf4|fp4)$/.exec(name)?.[1];
    if (state2 !== void 0) seen.state = state2;
    if (name.endsWith(".weight_scale_2")) seen.scaled = "nvfp4";
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
  const quantization = state !== void 0 ? quantizationOf(["bnb", state]) : seen.label === void 0 ? void 0 : quantizationWord(seen.label);
  return {
    role: seen.tensors > 0 && seen.lora * 2 > seen.tensors ? "adapter" : "weights",
    ...quantization === void 0 ? {} : { quantization },
    ...precision === void 0 ? {} : { precision },
    ...seen.rank === void 0 ? {} : { rank: seen.rank },
    tally: tally.done()
  };
}
function readTensor(json, name, seen, dataBytes) {
  let dtype;
  let shape;
  let offsets;
  if (!json.isObject()) throw malformed("The safetensors header holds a tensor that is no object");
  json.object((key) => {
    if (key === "dtype") dtype = json.value();
    else if (key === "shape") shape = json.value();
    else if (key === "data_offsets") offsets = json.value();
    else json.skip();
  });
  const written = typeof dtype === "string" ? dtype : "";
  const [label, bits] = DTYPES3.get(written) ?? ["unknown", 0];
  const [from, to] = numbers(offsets);
  if (from === void 0 || to === void 0 || from > to || to > dataBytes)
    throw truncated(`The safetensors header places a tensor outside of the ${dataBytes} bytes that follow it`);
  seen.end = Math.max(seen.end, to);
  const dims = numbers(shape);
  const elements = dims.reduce((product2, dimension) => product2 * dimension, 1);
  if (!Number.isSafeInteger(elements) || bits > 0 && Math.ceil(elements * bits / 8) !== to - from)
    throw malformed(`The safetensors header gives a tensor of ${to - from} bytes a shape of ${elements} elements`);
  const end = name.slice(-NAME_END);
  if (end.endsWith(".weight_scale") && (label === "scale" || label === "uint8")) seen.scaled ??= "mxfp4";
  if (LORA.test(end)) {
    seen.lora++;
    if (DOWN.test(end)) seen.rank ??= dims[0] ?? 0;
  }
  if (dims.length === 0 || isBesidePacked(end) || label === "scale" || label === "bool" || label === "unknown") return;
  addWeights(end, written, label, bits, dims, elements, seen);
}
function addWeights(name, dtype, label, bits, shape, elements, seen) {
  const packing = PACKINGS.find((one) => one.weight.test(name) && one.dtypes.includes(dtype));
  if (packing === void 0) {
    if (label === "uint8") seen.bytes += elements;
    else seen.tally.plain(label, elements, shape.length > 1);
    return;
  }
  if (packing.label !== void 0) seen.label = packing.label;
  const weights2 = packing.weights?.(shape);
  if (weights2 === void 0) seen.tally.packed(bits, elements);
  else seen.tally.plain(packing.label ?? "nvfp4", weights2);
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
  recognise: (head, path) => /\.(?:safetensors|bin)\.index(?:\.[a-z0-9]+)?\.json$/.test(fileName(path)) && firstByte(head) === 123,
  async read(cursor) {
    if (cursor.size > INDEX_LIMIT) throw tooLarge2(`The index has ${cursor.size} bytes, more than the ${INDEX_LIMIT} that are read`);
    const json = new JsonReader(await cursor.take(cursor.size));
    const members = /* @__PURE__ */ new Set();
    let weightBytes;
    let parameters2;
    json.object((key) => {
      if (key === "weight_map" && json.isObject()) {
        json.object(() => {
          const name = json.value();
          if (typeof name === "string" && isPlainName(name)) members.add(name);
          if (members.size > MEMBERS_LIMIT) throw tooLarge2(`The index names more than ${MEMBERS_LIMIT} files`);
        });
      } else if (key === "metadata" && json.isObject()) {
        json.object((field) => {
          const value = json.value();
          if (field === "total_size") weightBytes = count(value);
          if (field === "total_parameters") parameters2 = count(value);
        });
      } else json.skip();
    });
    return {
      role: "companion",
      members: [...members],
      ...weightBytes === void 0 ? {} : { weightBytes },
      ...parameters2 === void 0 ? {} : { parameters: parameters2 }
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

// src/model/formats/skops.ts
var skops = {
  name: "skops",
  role: "weights",
  size: "never",
  extensions: "skops",
  promised: true,
  recognise: (head, path) => startsWith(head, "PK") && (extension(path) === "skops" || startsWith(head, "schema.json", 30)),
  async read(cursor) {
    const entries = await zipEntries(cursor);
    const schema = entries.find((entry2) => entry2.name === "schema.json");
    const type = schema === void 0 ? void 0 : pickText(parseJson(await readZipEntry(cursor, schema)), "__class__");
    return { role: "weights", ...type === void 0 ? {} : { architecture: cleanText(type) } };
  }
};

// src/model/formats/tflite.ts
var TABLE_STEPS = 20;
var VECTOR_LIMIT = 1e6;
var DIMENSIONS_LIMIT3 = 16;
var DTYPES4 = [
  ["fp32", 32],
  ["fp16", 16],
  ["int32", 32],
  ["uint8", 8],
  ["int64", 64],
  void 0,
  ["bool", 8],
  ["int16", 16],
  void 0,
  ["int8", 8],
  ["fp64", 64],
  void 0,
  ["uint64", 64],
  void 0,
  void 0,
  ["uint32", 32],
  ["uint16", 16],
  ["int4", 4],
  ["bf16", 16]
];
var tflite = {
  name: "tflite",
  role: "weights",
  size: "large",
  extensions: "tflite",
  words: "litert",
  promised: true,
  recognise: (head) => startsWith(head, "TFL3", 4),
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
    return { role: "weights", ...precision === void 0 ? {} : { precision }, tally: tally.done() };
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
  if (slots < 0) throw malformed("The TFLite file holds a table that begins before the file");
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
  if (count2 > VECTOR_LIMIT) throw tooLarge2(`The TFLite file holds a list of ${count2} items`);
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
  const place3 = buffers[await scalar(cursor, tensor, 2, 4)];
  const dtype = DTYPES4[await scalar(cursor, tensor, 1, 1)];
  if (place3 === void 0 || dtype === void 0) return;
  const stored = await storedBytes(cursor, place3);
  if (stored === 0) return;
  const shape = await vector(cursor, tensor, 0);
  if (shape.length > DIMENSIONS_LIMIT3) throw malformed(`The TFLite file gives a tensor ${shape.length} dimensions`);
  let elements = 1;
  for (const item of shape) {
    cursor.seek(item);
    await cursor.have(4);
    elements *= Math.max(0, cursor.i32());
  }
  const [label, bits] = dtype;
  if (elements > cursor.size * 64) throw malformed(`The TFLite file gives a tensor ${elements} elements in ${cursor.size} bytes`);
  if (shape.length > 0 && label !== "int64" && label !== "bool" && label !== "int32")
    tally.plain(label, Math.min(elements, Math.ceil(stored * 8 / bits)));
}
async function storedBytes(cursor, place3) {
  const buffer = await table(cursor, await offsetAt(cursor, place3));
  const field = buffer.fields[0] ?? 0;
  if (field === 0) return 0;
  const start = await offsetAt(cursor, buffer.at + field);
  cursor.seek(start);
  await cursor.have(4);
  const count2 = cursor.u32();
  if (count2 > cursor.left) throw malformed(`The TFLite file announces ${count2} bytes at byte ${start}`);
  return count2;
}

// src/model/formats/xgboost.ts
var DOCUMENT_LIMIT2 = 5e6;
var JSON_HEAD = /^\s*\{\s*"learner"\s*:/;
var UBJSON_HEADS = ["L\0\0\0\0\0\0\0", "l\0\0\0", "I\0", "i", "U"].map((length) => `{${length}\x07learner`);
var xgboost = {
  name: "xgboost",
  role: "weights",
  size: "never",
  extensions: "ubj xgb",
  words: "xgboost",
  recognise: (head) => startsWith(head, "binf") || JSON_HEAD.test(headText(head, 64)) || UBJSON_HEADS.some((magic) => startsWith(head, magic)),
  async read(cursor) {
    const head = await cursor.take(Math.min(64, cursor.size));
    if (!JSON_HEAD.test(headText(head, 64)) || cursor.size > DOCUMENT_LIMIT2) return { role: "weights" };
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
  return name === void 0 ? {} : { architecture: cleanText(name) };
}

// src/model/formats/table.ts
var HEAD_BYTES = 1024;
var FORMATS = [
  pointer,
  gguf,
  safetensors,
  shardIndex,
  peftConfig,
  diffusersIndex,
  quantizeConfig,
  huggingFaceConfig,
  modelCard,
  ...RECOGNISED_FIRST,
  onnx,
  tflite,
  keras,
  skops,
  numpy,
  pytorch,
  xgboost,
  lightgbm,
  ...RECOGNISED_LAST
];
var OTHERS = "json txt zip tar gz xz bz2 lz4 mlx peft diffusers transformers model dvc yaml yml toml xml md msgpack arrow jsonl ov openvino mlc";
var AMBIGUOUS = /* @__PURE__ */ new Set(["pt", "nemo", "task"]);
var EXTENSIONS = /* @__PURE__ */ new Set([
  ...FORMATS.flatMap((format) => format.extensions?.split(" ") ?? []),
  ...OTHERS.split(" ")
]);
var WORDS2 = /* @__PURE__ */ new Set([...EXTENSIONS, ...FORMATS.flatMap((format) => format.words?.split(" ") ?? [])]);
function isFormatWord(word) {
  const lower = word.toLowerCase();
  return WORDS2.has(lower) && !AMBIGUOUS.has(lower);
}
function isFormatExtension(word) {
  return WORDS2.has(word.toLowerCase());
}
function formatByExtension(path) {
  const name = extension(path);
  return FORMATS.find((format) => format.promised === true && format.name === name);
}
function formatByName(path) {
  const companion2 = FORMATS.find((format) => format.role === "companion" && format.recognise(Uint8Array.of(123), path, 1));
  const name = extension(path);
  return companion2 ?? FORMATS.find((format) => format.extensions?.split(" ").includes(name) === true);
}
function formatOf(head, path, size) {
  return FORMATS.find((format) => format.recognise(head, path, size));
}

// src/model/names/size.ts
var UNITS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
var SIZE = /^(e?)(?:(\d{1,4})x)?(\d{1,4})(?:[._](\d{1,3}))?([kmbt])$/;
var SIZE_BAND = { least: 0.5, most: 1.6 };
function sizeWord(word) {
  const match = SIZE.exec(word.toLowerCase());
  if (match === null) return void 0;
  const [, effective = "", experts, whole = "0", fraction2 = "", letter = ""] = match;
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
    const text3 = scaled.toFixed(decimals).replace(/\.0$/, "");
    if (Number(text3) < 1e3) return text3 + unit;
  }
  return void 0;
}
function isContextLength(token, size) {
  if (token.unit === "k") return true;
  if (size === void 0 || size.label === token.label) return false;
  return token.unit === "t" ? size.unit !== "t" : token.unit === "m" && token.count * 16 <= size.count;
}

// src/model/names/tokens.ts
var LONGEST_LABEL = 4;
function tokenise(name) {
  const atoms = atomsOf(name.slice(0, TEXT_LIMIT2));
  const tokens = [];
  let labelled2 = false;
  let sized = false;
  for (let at2 = 0; at2 < atoms.length; ) {
    const found = tokenAt(atoms, at2, labelled2, sized);
    const [first, last] = [atoms[at2], atoms[at2 + found.used - 1]];
    tokens.push({ ...found.token, from: first?.from ?? 0, to: last?.to ?? 0 });
    labelled2 = found.token.kind === "quantization";
    sized ||= found.token.kind === "size";
    at2 += found.used;
  }
  if (name.length > TEXT_LIMIT2) tokens.push({ kind: "word", text: hashName(name, 16), from: name.length, to: name.length });
  return tokens;
}
function quantizationIn(text3) {
  return quantizationOf(tokenise(text3).flatMap((token) => token.kind === "quantization" ? [token.text] : []));
}
function atomsOf(name) {
  const atoms = [];
  let text3 = "";
  let joint = "-";
  for (let at2 = 0; at2 <= name.length; at2++) {
    const char = name.charAt(at2);
    const inside = /[\p{L}\p{N}\p{M}]/u.test(char) || char === "." && isDigit(name.charAt(at2 - 1)) && isDigit(name.charAt(at2 + 1));
    if (inside) {
      text3 += char;
      continue;
    }
    if (text3 !== "") {
      const from = at2 - text3.length;
      const cut2 = from + (/^\d{1,4}(?:\.\d{1,2})?b(?=a\d{1,3}(?:\.\d{1,2})?b$)/i.exec(text3)?.[0].length ?? text3.length);
      atoms.push({ text: name.slice(from, cut2), joint, from, to: cut2 });
      if (cut2 < at2) atoms.push({ text: name.slice(cut2, at2), joint: "-", from: cut2, to: at2 });
      joint = "";
    }
    text3 = "";
    joint = joint === "" ? char === "_" || char === "." ? char : "-" : "-";
  }
  return atoms;
}
function isDigit(char) {
  return char >= "0" && char <= "9" && char.length === 1;
}
function tokenAt(atoms, at2, labelled2, sized) {
  for (let used = Math.min(LONGEST_LABEL, atoms.length - at2); used > 1; used--) {
    const run = atoms.slice(at2, at2 + used);
    if (run.slice(1).some((atom) => atom.joint === ".")) continue;
    const text4 = run.map((atom) => atom.text).join("_");
    if (quantizationWord(text4) !== void 0) return { token: { kind: "quantization", text: text4 }, used };
  }
  const [first, second, third] = [atoms[at2], atoms[at2 + 1], atoms[at2 + 2]];
  const text3 = first?.text ?? "";
  const lower = text3.toLowerCase();
  if (second !== void 0) {
    const date = dateOf(text3, second.text);
    if (date !== void 0) return { token: { kind: "word", text: date }, used: 2 };
    const point = second.joint === "_" && third?.joint !== "_" && /^\d{1,2}$/.test(second.text);
    if (at2 === 0 && /^v[12]$/i.test(text3) && second.joint === "-" && /^\d$/.test(second.text))
      return { token: { kind: "version", text: `${text3}.${second.text}` }, used: 2 };
    if (point && /^v\d{1,2}$/i.test(text3)) return { token: { kind: "version", text: `${text3}.${second.text}` }, used: 2 };
    if (point && /^\d{1,2}$/.test(text3) && first?.joint !== "_")
      return { token: { kind: "number", text: `${text3}.${second.text}` }, used: 2 };
    if (point && /^[a-z]{3,}\d$/i.test(text3) && /^\d$/.test(second.text))
      return { token: { kind: "word", text: `${text3}.${second.text}` }, used: 2 };
    if (second.joint === "_" && /^\d{1,2}$/.test(text3) && (text3 === "0" || first?.joint !== "_")) {
      const size2 = sizeWord(`${text3}.${second.text}`);
      if (size2 !== void 0) return { token: { kind: "size", text: `${text3}.${second.text}`, size: size2 }, used: 2 };
    }
  }
  if (labelled2 && sized && /^[2-8]b$/.test(lower)) return { token: { kind: "quantization", text: `${lower}it` }, used: 1 };
  const detail = labelled2 && !(lower === "block" && /^\d/.test(second?.text ?? ""));
  if (isQuantizationPart(lower, detail)) return { token: { kind: "quantization", text: text3 }, used: 1 };
  if (/^a\d{1,3}(?:\.\d{1,2})?[bm]$/.test(lower) || /^\d{1,3}e$/.test(lower)) return { token: { kind: "active", text: lower }, used: 1 };
  const size = sizeWord(text3);
  if (size !== void 0) return { token: { kind: "size", text: text3, size }, used: 1 };
  if (/^v\d{1,4}(?:\.\d{1,4}){0,3}$/.test(lower)) return { token: { kind: "version", text: lower }, used: 1 };
  if (/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(text3)) return { token: { kind: "number", text: text3 }, used: 1 };
  return { token: { kind: "word", text: text3 }, used: 1 };
}
function dateOf(first, second) {
  const month = /^(?:0[1-9]|1[0-2])$/;
  const year = /^20\d\d$/;
  return month.test(first) && year.test(second) || year.test(first) && month.test(second) ? `${first}-${second}` : void 0;
}

// src/model/names/words.ts
function set(text3) {
  return new Set(text3.split(" "));
}
var GENERIC = set(
  "model models weight weights net network data dataset datasets file files final best last checkpoint checkpoints ckpt output outputs train training test testing val valid validation eval raw main untitled requirement requirements input inputs sample samples example examples consolidated my the a com apple coreml adapter lora default new tmp temp src dist build artifacts saved export exported part shard base_model saved_model snapshots blobs params ggml encoder decoder merged with past prefill decode diffusion pytorch_lora original metal"
);
var PACKAGING = set("hf quantized quant quants model models imatrix imat merged ckpt converted final compressed true");
var SIDECARS = set(
  "mmproj mtp nextn eagle eagle2 eagle3 draft drafter projector mm_projector vocab imatrix optimizer scheduler scaler rng_state training_args vae text_encoder tokenizer detokenizer"
);
var SIDECAR_DIRECTORY = /^(?:voices?|speakers?|styles?|\d+_[A-Z][A-Za-z]+)$/;
var ACCOUNTS = "meta-llama meta mistralai google microsoft nvidia ibm-granite ibm deepseek-ai thudm zai-org allenai huggingfacetb nousresearch liquidai moonshotai openai lgai-exaone lgai ai21labs ai21 cohereforai coherelabs c4ai cohere tiiuae unsloth bartowski thebloke stabilityai black-forest-labs internlm opengvlab openbmb baai intfloat jinaai mixedbread-ai sentence-transformers alibaba-nlp facebook apple amazon tencent baidu bytedance-seed bytedance xiaomimimo inclusionai servicenow-ai upstage salesforce databricks mosaicml qwen open-thoughts arcee-ai eleutherai bigscience 01-ai baichuan-inc lightricks comfy-org hexgrad coqui ultralytics state-spaces rwkv kyutai huggingface".split(" ").map((account) => account.split("-"));
var FAMILIES = "llama codellama tinyllama qwen qwq qvq codeqwen mistral mixtral ministral magistral devstral codestral pixtral voxtral mathstral gemma codegemma paligemma shieldgemma medgemma embeddinggemma recurrentgemma t5gemma functiongemma phi deepseek deepseek-r deepseek-llm glm chatglm codegeex cogvlm cogview cogvideox kimi kimi-k gpt-oss gpt-neo gpt-neox gpt-j gpt opt smollm smolvlm granite olmo olmoe molmo tulu command-r command-a command aya nemotron minitron cosmos hermes nous-hermes openhermes dolphin falcon falcon-h falcon-mamba yi internlm internvl intern-s interns minicpm minimax-m minimax-text minimax jamba exaone k-exaone solar starcoder starcoder2 stablelm stable-code stable-diffusion sdxl sd svd flux flux. wan hunyuan hunyuanvideo hunyuanimage ltx ltx-video ltxv mochi pixart lumina sana kolors auraflow chroma qwen-image z-image omnigen whisper distil-whisper faster-whisper parakeet canary moonshine wav2vec2 wav2vec hubert wavlm kokoro xtts piper bark f5-tts f5tts chatterbox orpheus dia csm outetts higgs-audio vibevoice speecht5 mms seamless-m4t yolo yolov yolo-world rf-detr rt-detr detr sam sam2 dino dinov2 dinov3 vit deit swin convnext resnet efficientnet mobilenet beit siglip siglip2 clip openclip blip blip2 llava bakllava moondream florence idefics aria ovis bert distilbert roberta xlm-roberta distilroberta deberta electra albert modernbert ettin nomicbert mpnet t5 flan-t5 mt5 byt5 umt5 ul2 flan-ul2 bart mbart pegasus marian opus-mt nllb m2m100 bge bge-m e5 multilingual-e5 gte nomic-embed mxbai mxbai-embed jina jina-embeddings snowflake-arctic-embed arctic-embed all-minilm all-mpnet minilm ms-marco sfr-embedding stella colbert bitnet rwkv rwkv-x mamba mamba2 codestral-mamba vicuna wizardlm wizardcoder zephyr alpaca guanaco orca openchat neuralchat mpt dbrx grok arctic baichuan xverse skywork seed-oss seed-coder ernie lfm openthinker apertus ling ring mimo eurollm teuken salamandra bloom bloomz pythia cerebras-gpt persimmon fuyu afm nanbeige pangu longcat step telechat trillium marco-o openelm deepscaler skywork-or deephermes reka-flash reka tongyi-deepresearch ui-tars omniparser mythomax rocinante cydonia euryale".split(" ");
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
  const [first = ""] = words;
  for (let length = first.length; length >= 1; length--) {
    const stem = first.slice(0, length);
    for (const family of BY_FIRST.get(stem) ?? []) {
      const used = family.length;
      const last = family.at(-1) ?? "";
      const written = words[used - 1];
      if (written === void 0 || used > 1 && length < first.length) continue;
      if (!family.every((word, at2) => at2 === used - 1 ? written.startsWith(last) : words[at2] === word)) continue;
      const match = ATTACHED.exec(written.slice(last.length));
      if (match === null || match[2] !== "" && match[1] === void 0) continue;
      const [, number2, letter = ""] = match;
      if (letter === "b") return { used, numbered: false, rest: `${number2 ?? ""}b` };
      return { used, numbered: number2 !== void 0, ...letter === "" || stem === "gemma" && letter === "n" ? {} : { rest: letter } };
    }
  }
  return void 0;
}
function accountsAt(words) {
  return ACCOUNTS.filter((account) => account.every((word, at2) => words[at2] === word)).map((account) => account.length);
}
function isGenericWord(word) {
  const lower = word.toLowerCase();
  return GENERIC.has(lower) || /^\d{1,3}$/.test(lower) || /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(lower);
}
function isPackagingWord(word) {
  return PACKAGING.has(word);
}
function isSidecarName(words) {
  return words.some((word, at2) => SIDECARS.has(word) || SIDECARS.has(`${word}_${words[at2 + 1] ?? ""}`));
}
function isSidecarDirectory(name) {
  return SIDECAR_DIRECTORY.test(name);
}

// src/model/names/reading.ts
var DIGITS = /^\d{1,2}(?:\.\d{1,2}){0,2}n?$/;
var LARGEST = { label: "", count: Number.POSITIVE_INFINITY, unit: "t" };
var UNDONE = "unquantized";
function stemOf(path) {
  let stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.part\d+of\d+$/, "");
  for (let dot = stem.lastIndexOf("."); dot > 0 && isFormatExtension(stem.slice(dot + 1)); dot = stem.lastIndexOf("."))
    stem = stem.slice(0, dot);
  return stem.replace(/-\d{5}-of-\d{5,6}$/, "").replace(/^models--(?:.*--)?/, "");
}
function readName(name) {
  const text3 = name.slice(name.lastIndexOf("/") + 1);
  const tokens = withoutUndone(tokenise(text3));
  const words = tokens.map((token) => token.text.toLowerCase());
  const { from, known: known3, rest } = familyOf(tokens, words, text3);
  const behind = rest === void 0 ? tokens.slice(from) : [...tokenise(rest), ...tokens.slice(from)];
  const parts = [...tokens.slice(0, from), ...behind];
  const sizes = parts.flatMap((token) => token.kind === "size" ? [token.size] : []);
  const main = sizes.find((size) => !isContextLength(size, void 0));
  const own = behind.flatMap((token) => wordOf(token, main)).reduce(withSides, []);
  const version = behind.find((token) => token.kind === "version")?.text.toLowerCase();
  const quantization = quantizationOf(tokens.filter((token) => token.kind === "quantization").map((token) => token.text));
  return {
    telling: known3 || sizes.some((size) => !isContextLength(size, void 0)),
    sizes,
    ...pairOf(parts),
    active: [...new Set(tokens.flatMap((token) => token.kind === "active" ? [token.text] : []))],
    words: [...new Set(own)],
    ...version === void 0 ? {} : { version },
    ...quantization === void 0 ? {} : { quantization }
  };
}
function withSides(words, word) {
  const twice = /^\d+$/.test(word) && words.at(-1) === word;
  return twice ? [...words.slice(0, -1), `${word}-${word}`] : [...words, word];
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
function readWords(text3) {
  const tokens = tokenise(text3);
  return {
    telling: false,
    sizes: [],
    active: tokens.flatMap((token) => token.kind === "active" ? [token.text] : []),
    words: tokens.flatMap((token) => wordOf(token, LARGEST))
  };
}
function familyOf(tokens, words, name) {
  const label = tokens.findIndex((token) => token.kind !== "quantization");
  const starts = [...accountsAt(words), ...accountEnd(tokens, name), ...label > 0 ? [label] : []];
  const at2 = [...starts, 0].find((start) => familyAt(words.slice(start)) !== void 0) ?? 0;
  const family = familyAt(words.slice(at2));
  if (family !== void 0) {
    const next = at2 + family.used;
    const number2 = !family.numbered && family.rest === void 0 && tokens[next]?.kind !== "size" && DIGITS.test(words[next] ?? "");
    return { from: number2 ? next + 1 : next, known: true, ...family.rest === void 0 ? {} : { rest: family.rest } };
  }
  const front = accountsAt(words).find((start) => start < tokens.length) ?? 0;
  const size = tokens.findIndex((token) => token.kind === "size" && !isContextLength(token.size, void 0));
  if (size <= front || tokens[front]?.kind !== "word") return { from: front, known: false };
  return { from: tokens[front + 1]?.kind === "number" ? front + 2 : front + 1, known: false };
}
function accountEnd(tokens, name) {
  const joints = tokens.flatMap(
    (token, at2) => at2 > 0 && token.kind === "word" && tokens[at2 - 1]?.kind === "word" && name.charAt(token.from - 1) === "_" ? [at2] : []
  );
  return joints.length === 1 && (joints[0] ?? 0) <= 3 ? joints : [];
}
function withoutUndone(tokens) {
  const undone = tokens.some((token) => token.text.toLowerCase() === UNDONE);
  return undone ? tokens.map((token) => token.kind === "quantization" ? { ...token, kind: "word" } : token) : tokens;
}
function wordOf(token, size) {
  if (token.kind === "size")
    return size !== void 0 && token.size.label !== size.label ? [token.size.label] : isContextLength(token.size, size) ? [token.size.label] : [];
  if (token.kind !== "word" && token.kind !== "number") return [];
  const word = token.text.normalize("NFKD").replace(/[^A-Za-z0-9._-]/g, "").toLowerCase();
  return word === "" || isWrapping(word) ? [] : [word];
}
function isGenericName(name) {
  return tokenise(name).every((token) => token.kind === "quantization" || isGenericWord(token.text) || isWrapping(token.text));
}
function plainName(name) {
  let text3 = "";
  let at2 = 0;
  for (const token of tokenise(name)) {
    if (token.to > name.length || !(token.kind === "quantization" || isWrapping(token.text))) continue;
    text3 += name.slice(at2, token.from);
    at2 = token.to;
  }
  const plain2 = trimSeparators((text3 + name.slice(at2)).replace(/([-_. ])[-_. ]+/g, "$1").trim());
  return plain2 === "" ? name : plain2;
}
function isWrapping(word) {
  return isFormatWord(word) || isPackagingWord(word.toLowerCase());
}

// src/model/bytes/cursor.ts
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
  constructor(read2, size) {
    this.#read = read2;
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
    if (this.#steps > HEADER_STEPS_LIMIT) throw tooLarge2(`The header holds more than ${HEADER_STEPS_LIMIT} items`);
  }
  async have(length) {
    if (length <= this.ready) return;
    if (length > this.left)
      throw truncated(`The file ends at byte ${this.size}, but ${length} bytes should follow at byte ${this.position}`);
    const sequential = this.position >= this.#start && this.position <= this.#start + this.#window.length;
    this.#next = sequential ? Math.min(this.#next * 2, LARGEST_WINDOW) : FIRST_WINDOW;
    const from = this.size <= SMALL_FILE ? 0 : this.position;
    const wanted = Math.min(Math.max(length, this.size <= SMALL_FILE ? this.size : this.#next), this.size - from);
    if (this.#bytes + wanted > HEADER_BYTES_LIMIT)
      throw tooLarge2(`The header is longer than the ${HEADER_BYTES_LIMIT} bytes that are read`);
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
  return [...new Set(entries.map((entry2) => cleanPath(entry2.path)))];
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
  for (const layer of layers) {
    for await (const file of filesOf(files, layer.path, paths)) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      const recognised = await recognise(file, files, remark);
      const format = recognised?.format;
      if (format === void 0) {
        const claimed = recognised === void 0 ? formatByName(file.path) : formatByExtension(file.path);
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
    const head = await files.read(file.path, 0, Math.min(HEAD_BYTES, file.size));
    return { format: formatOf(head, file.path, file.size) };
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
  const { read: read2 } = format;
  return guarded(file, remark, () => read2(cursor, file.path));
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

// src/model/content/name.ts
function firstName(names) {
  const telling2 = names.flatMap(
    ({ text: text3, source }) => text3 === void 0 || isGenericName(text3) ? [] : [{ text: nameText(text3), source }]
  );
  const worded = telling2.filter(({ text: text3 }) => new RegExp("\\p{L}", "u").test(text3));
  for (const { text: text3, source } of worded.length > 0 ? worded : telling2) {
    const value = slug(text3);
    if (value !== void 0) return { value, source };
  }
  const [unspellable] = telling2;
  return unspellable === void 0 ? void 0 : { value: hashName(unspellable.text), source: `hash of ${unspellable.source}` };
}
function pathName(path) {
  return { text: stemOf(path), source: `path ${cleanText(path)}` };
}
function packageName(kitfile) {
  return { text: kitfile.package.name, source: "Kitfile package.name" };
}
function sourced(text3, source) {
  const clean2 = text3 === void 0 ? "" : cleanText(text3);
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
  const [whole, piece] = [name, part].map((text3) => `-${text3.toLowerCase().replace(/[._]/g, "-")}-`);
  return whole?.includes(piece ?? "") === true;
}
function reasonOf(parts) {
  return parts.flatMap(([what, value]) => value === void 0 ? [] : [`${what} ${value.value} (${value.source})`]).join(", ");
}

// src/model/content/datasets.ts
var SIGNIFICANT_SHARE = 0.1;
var SIGNIFICANT_BYTES = 1e8;
var METADATA = /* @__PURE__ */ new Set(["txt", "json", "yaml", "yml", "toml", "xml", "md", "py", "cfg", "ini", "dvc"]);
var SETTINGS2 = /^(?:conf|config|configs|\.cache|scripts)$/i;
async function datasetContent(kitfile, files, remark) {
  const alone = kitfile.model === void 0;
  const found = [];
  const paths = entryPaths(kitfile);
  const bytesOf = counted(paths, files);
  for (const dataset of kitfile.datasets) {
    const path = cleanPath(dataset.path);
    const named4 = telling(dataset.name);
    if (named4 === void 0 && isMetadata(path) && !(alone && kitfile.datasets.length === 1)) continue;
    if (await isPointer(path, paths, files, remark)) continue;
    if (!alone && named4 === void 0 && !await isLarge(path, paths, bytesOf)) continue;
    const name = nameOf(kitfile, dataset, path, alone);
    if (name === void 0) continue;
    const parts = named4 === void 0 ? await partsOf(path, paths, files) : NO_PARTS;
    const same = found.find((one) => one.name.value === name.value);
    if (same === void 0) found.push({ name, paths: [path], parts });
    else
      Object.assign(same, {
        paths: [...same.paths, path],
        parts: { splits: union(same.parts.splits, parts.splits), dates: union(same.parts.dates, parts.dates) }
      });
  }
  return found.map(({ name, paths: own, parts }) => {
    const dataset = { value: joined([name.value, oneSplit(parts), dateRange(parts, name.value)]), source: name.source };
    return {
      name: dataset.value,
      reason: `dataset ${dataset.value} (${dataset.source})`,
      layers: own.map((path) => ({ kind: "dataset", path })),
      values: { dataset }
    };
  });
}
var NO_PARTS = { splits: /* @__PURE__ */ new Set(), dates: /* @__PURE__ */ new Set() };
var SPLITS = {
  train: "train",
  training: "train",
  test: "test",
  testing: "test",
  eval: "eval",
  evaluation: "eval",
  val: "validation",
  valid: "validation",
  validation: "validation"
};
var DATE2 = /(?<!\d)(?:19|20)\d\d(?:[-_]?(?:0[1-9]|1[0-2])(?:[-_]?(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/g;
function union(left, right) {
  return /* @__PURE__ */ new Set([...left, ...right]);
}
async function partsOf(path, paths, files) {
  const splits = /* @__PURE__ */ new Set();
  const dates = /* @__PURE__ */ new Set();
  for await (const file of filesOf(files, path, paths)) {
    if (isMetadata(file.path)) continue;
    const name = file.path.slice(path === "." || path === file.path ? 0 : path.length + 1);
    splits.add(
      name.toLowerCase().split(/[^a-z]+/).map((word) => SPLITS[word]).find((split) => split !== void 0)
    );
    const found = baseName(name).match(DATE2) ?? [];
    if (found.length === 0) dates.add(void 0);
    for (const date of found) dates.add(date.replaceAll("_", "-"));
  }
  return { splits, dates };
}
function oneSplit({ splits }) {
  const [only, second] = [...splits];
  return second === void 0 ? only : void 0;
}
function dateRange({ dates }, name) {
  if (dates.has(void 0) || dates.size === 0 || name.match(DATE2) !== null) return void 0;
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === last ? first : `${first ?? ""}-${last ?? ""}`;
}
function telling(name) {
  return name === void 0 || isGenericName(name) ? void 0 : name;
}
function nameOf(kitfile, dataset, path, alone) {
  const own = { text: telling(dataset.name), source: "Kitfile datasets name" };
  const kit = packageName(kitfile);
  const place3 = path === "." ? [] : [pathName(path)];
  if (!alone) return firstName([own, ...place3]);
  const name = firstName([own]);
  const whole = firstName([kit]);
  if (kitfile.datasets.length === 1 && name !== void 0 && whole !== void 0 && contains(whole.value, name.value)) return whole;
  return firstName([own, kit, ...place3]) ?? firstName([{ text: dataset.name, source: own.source }, ...place3]);
}
function contains(whole, part) {
  const words = new Set(whole.split(/[-._]/));
  return part.split(/[-._]/).every((word) => words.has(word));
}
function isMetadata(path) {
  return METADATA.has(extension(path)) || SETTINGS2.test(baseName(path));
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
    hint: 'Fetch the real file before this step ("lfs: true" on actions/checkout for Git LFS, "dvc pull" for DVC).'
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
async function isLarge(path, paths, bytesOf) {
  const bytes = await bytesOf(path);
  if (bytes >= SIGNIFICANT_BYTES) return true;
  let total = 0;
  for (const entry2 of paths) {
    total += await bytesOf(entry2);
    if (total * SIGNIFICANT_SHARE > bytes) return false;
  }
  return true;
}

// src/model/decide/evidence.ts
function named2(text3, source) {
  const whole = nameText(text3);
  return { text: whole, source, reading: readName(whole) };
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
function stated(parameters2, key) {
  if (!isMap3(parameters2) || !Object.hasOwn(parameters2, key)) return void 0;
  const value = parameters2[key];
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return void 0;
  const text3 = cleanText(String(value));
  return text3 === "" ? void 0 : { value: text3, source: `Kitfile model.parameters.${key}` };
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
  const embedded = [];
  const label = first?.sizeLabel === void 0 ? void 0 : named2(first.sizeLabel, `size label in the ${source}`);
  if (label !== void 0) embedded.push(label);
  if (first?.name !== void 0) embedded.push(named2(first.name, `name in the ${source}`));
  const base = first?.basename === void 0 ? [] : [named2(first.basename, `base name in the ${source}`)];
  const all = [
    ...names.before,
    ...embedded,
    ...group.names.map((name) => ({ ...named2(name.text, name.source), kind: name.kind })),
    ...base,
    ...names.after
  ];
  const architecture = first?.architecture ?? group.companions.find((one) => one.architecture !== void 0)?.architecture;
  const count2 = countOf(group, headers, all, source);
  const packed = headers.some((header) => (header.tally?.packed.size ?? 0) > 0);
  const bytes = headers.reduce((sum, header) => sum + (header.weightBytes ?? 0), 0);
  const quantization = quantizationOfGroup(group, headers, packed, source);
  const unclear2 = headers.find((header) => header.unclear !== void 0)?.unclear;
  return {
    stated: {},
    names: all,
    kit: names.kit,
    ...finetuneOf(first, label, source),
    ...first?.version === void 0 ? {} : { version: { value: first.version, source: `version in the ${source}` } },
    ...count2 === void 0 ? {} : { count: count2 },
    ...quantization === void 0 ? {} : { quantization },
    packed,
    ...bytes === 0 ? {} : { bytes },
    ...unclear2 === void 0 ? {} : { unclear: unclear2 },
    ...architecture === void 0 ? {} : { architecture: { value: architecture, source } },
    format: group.format,
    size: group.size,
    several: names.several,
    what
  };
}
function finetuneOf(header, label, source) {
  const word = label?.reading.telling === false && label.reading.active.length === 0 ? label.text : void 0;
  const keys = [word === void 0 ? [] : ["size label", word], header?.finetune === void 0 ? [] : ["finetune", header.finetune]];
  const said = keys.flatMap(([key, text4]) => key === void 0 || text4 === void 0 ? [] : [{ key, text: text4 }]);
  if (said.length === 0) return {};
  const text3 = said.map((one) => one.text).join(" ");
  return { finetune: { text: text3, source: `${said.map((one) => one.key).join(" and ")} in the ${source}`, reading: readWords(text3) } };
}
function countOf(group, headers, names, source) {
  const bits = group.companions.find((one) => one.bits !== void 0)?.bits ?? names.find((name) => name.reading.quantization?.bits !== void 0)?.reading.quantization?.bits;
  const whole = group.missing.length === 0 && headers.length === group.files.length && headers.every((header) => (header.shards ?? 1) <= group.files.length);
  const tallies = headers.flatMap((header) => header.tally === void 0 ? [] : [header.tally]);
  const counted3 = whole && tallies.length > 0 ? countTally(sumTallies(tallies), bits) : 0;
  if (counted3 !== void 0 && counted3 > 0) return { value: counted3, source };
  const parameters2 = group.companions.find((one) => one.parameters !== void 0)?.parameters;
  if (parameters2 !== void 0) return { value: parameters2, source: "shard index" };
  const stored = whole ? headers.reduce((sum, header) => sum + (header.weightBytes ?? 0), 0) : 0;
  const bytes = group.companions.find((one) => one.weightBytes !== void 0)?.weightBytes ?? (stored > 0 ? stored : void 0);
  const precision = group.companions.find((one) => one.precision !== void 0)?.precision?.bits;
  const packed = group.companions.some((one) => one.quantization !== void 0) || counted3 === void 0;
  return bytes === void 0 || precision === void 0 || packed ? void 0 : { value: Math.round(bytes * 8 / precision), source: "bytes of the weights and dtype of config.json" };
}
var LOADED = /* @__PURE__ */ new Set(["pytorch", "safetensors", "h5"]);
function quantizationOfGroup(group, headers, packed, source) {
  const config = group.companions.find((one) => one.quantization !== void 0)?.quantization;
  if (config !== void 0) return { value: config, source: "quantization config" };
  const typed = headers.find((header) => header.quantization !== void 0)?.quantization;
  if (typed !== void 0) return { value: typed, source };
  if (packed || headers.some((header) => header.unclear !== void 0)) return void 0;
  const elements = /* @__PURE__ */ new Map();
  for (const header of headers) {
    const label = header.precision?.label;
    const weights2 = header.tally === void 0 ? 1 : countTally(header.tally) ?? 0;
    if (label !== void 0) elements.set(label, (elements.get(label) ?? 0) + weights2);
  }
  const [most] = [...elements].sort(([, left], [, right]) => right - left);
  const dtype = most === void 0 ? void 0 : quantizationWord(most[0]);
  if (dtype !== void 0) return { value: dtype, source: `most weights in the ${source}` };
  const load = LOADED.has(group.format) ? group.companions.find((one) => one.precision !== void 0)?.precision : void 0;
  return load === void 0 ? void 0 : { value: load, source: "dtype of config.json" };
}
function shardsMissing(what, missing2) {
  return {
    level: "warning",
    subject: "model",
    code: "MODEL_SHARDS_MISSING",
    message: `${what} is one of several parts, of which ${missing2.length} are not in the kit, ${cleanText(missing2[0] ?? "")} first; its parameters cannot be counted.`,
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
  const fact = evidence.quantization;
  const names = evidence.size === "never" ? [] : [...evidence.names, ...evidence.kit].filter((name) => name.reading.quantization !== void 0);
  if (fact !== void 0) return decided(fact, names, evidence, remark);
  const [first] = names;
  const label = first?.reading.quantization;
  if (evidence.unclear !== void 0 && label?.label !== "i2_S") remark(unclear(evidence, evidence.unclear, label));
  return first === void 0 || label === void 0 ? void 0 : { value: labelOf(label), source: first.source };
}
function decided(fact, names, evidence, remark) {
  for (const name of names) {
    const guess = name.reading.quantization;
    if (guess === void 0) continue;
    const finer = refined(guess, fact.value);
    if (finer !== void 0) return { value: labelOf(finer), source: `${name.source}; ${fact.value.label} in the ${fact.source}` };
    if (agrees(guess, fact.value)) continue;
    remark({
      level: "warning",
      subject: "model",
      code: "MODEL_QUANTIZATION_CONTRADICTS",
      message: `The ${name.source} says ${labelOf(guess)}, but ${evidence.what} holds ${fact.value.label} (${fact.source}). The file decides.`,
      hint: 'Correct the name, or state the quantization under "model.parameters" as quantization.'
    });
  }
  return { value: labelOf(fact.value), source: fact.source };
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
  const fact = evidence.quantization?.value;
  if (known3 !== void 0 && fact !== void 0 && !agrees(known3, fact) && refined(known3, fact) === void 0) {
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
  const names = [...evidence.names, ...evidence.kit];
  const wrong = [];
  for (const name of names) {
    const { sizes, pair } = name.reading;
    const pairs = pair === void 0 ? [] : [pair];
    const chosen = (count2 === void 0 ? [...pairs, ...sizes] : [...sizes, ...pairs]).find((size) => confirmed(size, name, count2?.value)) ?? activeSize(name, count2?.value);
    if (chosen !== void 0) {
      for (const other2 of wrong) if (other2.label !== chosen.label) contradiction(other2.label, other2.source, evidence, remark);
      return { size: { value: chosen.label, source: explained(name, evidence) }, from: name };
    }
    const other = name.reading.sizes.find((size) => !isContextLength(size, void 0));
    if (other !== void 0 && wrong.every(({ label: label2 }) => label2 !== other.label)) wrong.push({ label: other.label, source: name.source });
  }
  for (const other of wrong) contradiction(other.label, other.source, evidence, remark);
  if (count2 === void 0 || evidence.size === "large" && count2.value < LARGE) return {};
  const label = sizeLabel(count2.value);
  return label === void 0 ? {} : { size: { value: label, source: `${count2.value} parameters counted in the ${count2.source}` } };
}
function confirmed(size, { reading }, count2) {
  if (count2 === void 0) return !isContextLength(size, void 0);
  if (fits(size, count2)) return true;
  if (size.label.startsWith("e")) return count2 >= size.count * 0.9 && count2 <= size.count * 4;
  const experts = Number(/^(\d+)e$/.exec(reading.active.find((word) => word.endsWith("e")) ?? "")?.[1] ?? 0);
  return count2 >= size.count * 0.9 && count2 <= size.count * experts;
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

// src/model/decide/variant.ts
function decideVariant(evidence, { size }) {
  const stated2 = evidence.stated.variant;
  if (stated2 !== void 0) {
    const value2 = slug(stated2.value);
    return value2 === void 0 ? {} : { variant: { value: value2, source: stated2.source } };
  }
  if (evidence.size === "never") return {};
  const telling2 = [...evidence.names, ...evidence.kit].filter((name) => name.reading.telling);
  const chosen = richest(telling2) ?? telling2[0] ?? (evidence.finetune !== void 0 ? void 0 : lone(evidence.names));
  const actives = [...telling2, ...evidence.finetune === void 0 ? [] : [evidence.finetune]].find(
    (name) => name.reading.active.length > 0
  );
  const active = (actives?.reading.active ?? []).filter((word) => word !== size?.value);
  const inner = innerNames(evidence, chosen);
  const words = [...active, ...ownWords(chosen, size?.value), ...inner.flatMap((name) => name.reading.words)].filter(
    (word, at2, all) => all.indexOf(word) === at2
  );
  const known3 = /* @__PURE__ */ new Set([...words, ...chosen?.text.toLowerCase().split(/[^a-z0-9.]+/) ?? []]);
  const added = (evidence.finetune?.reading.words ?? []).filter((word) => !known3.has(word) && word !== size?.value);
  const value = [...words, ...added].join("-");
  const from = chosen === void 0 ? {} : { from: chosen, inner };
  if (value === "") return from;
  const sources = [
    chosen?.source,
    active.length > 0 ? actives?.source : void 0,
    added.length > 0 ? evidence.finetune?.source : void 0
  ];
  const source = [...new Set(sources.filter((one) => one !== void 0))].join("; ");
  return { variant: { value, source }, ...from };
}
function innerNames({ names, several }, chosen) {
  if (chosen === void 0 || chosen.kind !== "directory" && !several) return [];
  const paths = names.filter((name) => name.kind !== void 0);
  const end = paths.findIndex((name) => name.source === chosen.source);
  return paths.slice(0, end < 0 ? void 0 : end).reverse().filter((name) => !name.reading.telling);
}
function ownWords(name, size) {
  if (name === void 0) return [];
  const { sizes, words } = name.reading;
  const labels = sizes.filter((one) => !isContextLength(one, void 0)).map((one) => one.label);
  const [first] = labels;
  const other = first !== void 0 && first !== size && labels.some((label) => label === size) ? [first] : [];
  const said = /* @__PURE__ */ new Set([size, ...size?.split("-") ?? []]);
  return [...other, ...words].filter((word) => !said.has(word));
}
function richest(names) {
  let best;
  for (const name of names) {
    const { words } = name.reading;
    if (words.length === 0) continue;
    const more = best === void 0 || words.length > best.reading.words.length && best.reading.words.every((word) => words.includes(word));
    if (more) best = name;
  }
  return best;
}
function lone(names) {
  for (const name of names) {
    const [first = "", ...others] = name.reading.words;
    const family = first.length > 2 && !/^v\d/i.test(name.text);
    const words = family ? others : [first, ...others];
    if (words.some((word) => word.length > (family ? 1 : 2) && /[a-z]/.test(word))) return { ...name, reading: { ...name.reading, words } };
  }
  return void 0;
}
function decideVersion(evidence, size, variant) {
  for (const name of [variant.from, size.from, ...variant.inner ?? []]) {
    if (name?.reading.version !== void 0) return { value: name.reading.version, source: name.source };
  }
  const all = [...evidence.names, ...evidence.kit];
  const telling2 = all.filter((name) => name.reading.telling);
  const bare = (telling2.length > 0 ? telling2 : all).find((name) => name.reading.version !== void 0);
  if (variant.from === void 0 && size.from === void 0 && bare?.reading.version !== void 0 && evidence.size !== "never")
    return { value: bare.reading.version, source: bare.source };
  const own = evidence.version === void 0 ? void 0 : slug(evidence.version.value);
  if (own === void 0 || evidence.version === void 0 || variant.variant?.source.startsWith("Kitfile model.parameters") === true)
    return void 0;
  const said = [variant.from, size.from].flatMap((name) => name === void 0 ? [] : name.text.toLowerCase().split(/[^a-z0-9.]+/));
  return said.some((word) => word === own || `v${word}` === own || word === `v${own}` || word.endsWith(own)) ? void 0 : { value: own, source: evidence.version.source };
}

// src/model/decide/segments.ts
function decide(evidence, remark) {
  const size = decideSize(evidence, remark);
  const variant = decideVariant(evidence, size);
  const token = decideVersion(evidence, size, variant);
  const quantization = decideQuantization(evidence, remark);
  const plain2 = quantization?.value === "fp32" && size.size === void 0 && evidence.size === "large" && evidence.stated.quantization === void 0;
  return {
    ...size.size === void 0 ? {} : { size: size.size },
    ...variant.variant === void 0 ? {} : { variant: variant.variant },
    ...token === void 0 ? {} : { token },
    ...quantization === void 0 || plain2 ? {} : { quantization }
  };
}

// src/model/group/names.ts
var DIRECTORIES_LIMIT = 4;
function pathNames(path, part = false) {
  const stem = stemOf(path);
  const stored = tokenise(stem).flatMap((token) => token.kind === "quantization" ? [token.text] : []);
  const text3 = part || isGenericName(stem) ? stored.join("-") : stem;
  const own = text3 === "" ? [] : [{ text: text3, source: `file name ${cleanText(baseName(path))}`, kind: "file" }];
  return [...own, ...directoryNames(directoryOf(path))];
}
function directoryNames(path) {
  const names = [];
  for (let here = path; here !== "." && here !== "/" && names.length < DIRECTORIES_LIMIT; here = directoryOf(here)) {
    const stem = stemOf(here);
    if (!isGenericName(stem)) names.push({ text: stem, source: `directory name ${cleanText(baseName(here))}`, kind: "directory" });
  }
  return names;
}

// src/model/group/sets.ts
function placed(file) {
  return { file, directory: directoryOf(file.path), base: baseName(file.path), stem: stemOf(file.path) };
}
var SHARD = /^(.*)-(\d{5})-of-(\d{5,6})(\.[^/]+)$/;
var GRAPH = new Set(
  "model encoder decoder merged with past prefill decode vision audio text speech embed embeds tokens token joiner joint jointer duration predictor init preprocessor conditional lm head generation projection image uncond cond dynamic prompt mask language embeddings preprocess encode cached uncached gen img prepare inputs postnet and vocoder vector estimator resampler merger pos position codec delay pattern build openvino".split(" ")
);
function setOf(one, weights2, companions, adapter) {
  const { file, directory, base, stem } = one;
  const beside = companions.filter((other) => other.directory === directory);
  const index = beside.find((other) => other.file.header?.members?.includes(base) === true);
  const named4 = index?.file.header?.members === void 0 ? void 0 : new Set(index.file.header.members);
  const shard = SHARD.test(base);
  const graph = file.format.siblings === "graphs" ? graphOf(stem) : void 0;
  const members = weights2.filter((other) => {
    if (other.directory !== directory || other.file.format !== file.format) return false;
    if (named4 !== void 0) return named4.has(other.base);
    if (other === one || shard && other.stem === stem && SHARD.test(other.base)) return true;
    return graph !== void 0 && graphOf(other.stem)?.stored === graph.stored;
  });
  const files = withoutRepeats(members);
  const present = new Set(members.map((other) => other.base));
  const missing2 = [...named4 ?? announced(base)].filter((name) => !present.has(name));
  const own = beside.filter((other) => other.file.header?.members === void 0 || other === index);
  const group = {
    kind: adapter ? "adapter" : "model",
    files: files.map((other) => other.file),
    companions: headersOf(own.length > 0 ? own : inherited(one, companions)),
    names: pathNames(file.path, graph !== void 0 && members.length > 1),
    layers: layersOf(members.map((other) => other.file)),
    missing: missing2,
    format: file.format.name,
    size: file.format.size,
    ...file.format.siblings === void 0 ? {} : { siblings: file.format.siblings }
  };
  return { group, members: members.map((other) => other.file) };
}
function graphOf(stem) {
  const tokens = tokenise(stem);
  const words = tokens.map((token) => token.text.toLowerCase());
  const part = words.filter((word, at2) => tokens[at2]?.kind !== "quantization" && word !== "quantized");
  if (part.length === 0 || !part.every((word) => GRAPH.has(word))) return void 0;
  return { part, stored: words.filter((word) => !part.includes(word)).join("-") };
}
function withoutRepeats(members) {
  const parts = members.map((one) => graphOf(one.stem)?.part ?? []);
  const has = (word) => parts.some((part) => part.includes(word));
  const kept2 = members.filter((_one, at2) => {
    const part = parts[at2] ?? [];
    if (part.includes("past")) return false;
    return !part.includes("decoder") || part.includes("merged") || !has("merged");
  });
  return kept2.length === 0 ? members : kept2;
}
function inherited({ file, directory }, companions) {
  const above = directoryOf(directory);
  return file.format.siblings === "graphs" ? companions.filter((one) => one.directory === above && one.file.format.describes === "model") : [];
}
function announced(base) {
  const [, stem, first = "", total, end] = SHARD.exec(base) ?? [];
  if (stem === void 0 || end === void 0 || Number(total) > 1e4) return [];
  const from = Number(first) === 0 ? 0 : 1;
  return Array.from({ length: Number(total) }, (_, at2) => `${stem}-${String(at2 + from).padStart(5, "0")}-of-${total ?? ""}${end}`);
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
  const first = /* @__PURE__ */ new Map();
  const places = [...groups].sort((left, right) => rank(left) - rank(right));
  for (const group of places) {
    const home = homeOf(group, homes);
    if (home !== void 0 && !first.has(home)) first.set(home, group);
  }
  const inModel = groups.some((group) => group.kind === "model" && group.layers.some((layer) => layer.kind === "model"));
  const kept2 = groups.filter((group) => {
    const home = homeOf(group, homes);
    if (home !== void 0) return first.get(home) === group || group.siblings === "graphs" && first.get(home)?.siblings === "graphs";
    return group.kind === "adapter" || !inModel || group.siblings === "own" || group.layers.some((layer) => layer.kind === "model");
  });
  return kept2.sort((left, right) => Number(left.kind === "adapter") - Number(right.kind === "adapter"));
}
function homeOf(group, homes) {
  const [file] = group.files;
  if (file === void 0 || group.kind === "adapter" || group.siblings === "own") return void 0;
  const directory = directoryOf(file.path);
  if (homes.includes(directory)) return directory;
  const above = directoryOf(directory);
  return homes.includes(above) && /^(?:onnx|openvino|coreml|original|tf|flax)$/i.test(baseName(directory)) ? above : void 0;
}
function rank(group) {
  const [file] = group.files;
  if (file === void 0) return 99;
  const stem = stemOf(file.path);
  const usual = /^(?:model|pytorch_model)$/.test(stem) ? 0 : 1;
  const variant = tokenise(stem).some((token) => token.kind === "quantization") ? 8 : 0;
  const graphs = group.siblings === "graphs" ? 3 : 0;
  const told = group.files.some((one) => one.header?.tally !== void 0) ? 0 : 4;
  return variant + graphs + told + (group.companions.some((one) => one.members !== void 0) ? 0 : 2) + usual;
}

// src/model/group/models.ts
function groupModels(found) {
  const pipelines = found.filter((file) => file.format.describes === "pipeline").map((file) => directoryOf(file.path));
  const outermost = pipelines.filter((path) => !pipelines.some((other) => other !== path && isBelow(path, other)));
  const groups = outermost.map((directory) => pipelineGroup(directory, found));
  const loose = found.filter((file) => !outermost.some((directory) => isBelow(file.path, directory)));
  const all = loose.filter((file) => isModelRole(file));
  const main = all.filter((file) => !isSidecar(file));
  const weights2 = (main.length > 0 ? main : all.filter((file) => !isAttachment(file))).map(placed);
  const companions = loose.filter((file) => file.format.role === "companion").map(placed);
  const taken = /* @__PURE__ */ new Set();
  for (const one of weights2) {
    if (taken.has(one.file)) continue;
    const set2 = setOf(one, weights2, companions, isAdapter(one, companions));
    for (const member of set2.members) taken.add(member);
    groups.push(set2.group);
  }
  return dropTwins(groups, companions);
}
function isModelRole(file) {
  const role = file.header?.role ?? file.format.role;
  return role === "weights" || role === "adapter";
}
function isSidecar(file) {
  const type = file.layer.type?.toLowerCase() ?? "";
  const above = baseName(directoryOf(file.path));
  const names = isGenericName(stemOf(file.path)) ? [baseName(file.path), above] : [baseName(file.path)];
  return names.some((name) => isSidecarName(wordsOf(name))) || isSidecarDirectory(above) || /proj|tokeni[sz]er|config|vocab|imatrix/.test(type);
}
function isAttachment(file) {
  return file.header?.role === "sidecar" || wordsOf(baseName(file.path)).some((word) => word === "mmproj" || word === "imatrix");
}
function wordsOf(name) {
  return tokenise(name).map((token) => token.text.toLowerCase());
}
function isAdapter({ file, directory, base }, companions) {
  const type = file.layer.type?.toLowerCase() ?? "";
  const beside = companions.some((one) => one.file.format.describes === "adapter" && one.directory === directory);
  const named4 = /^(?:adapter_model|pytorch_lora_weights)(?:[-.]|$)/.test(base) || /(?:^|[-_.])lora\.gguf$/i.test(base);
  return file.header?.role === "adapter" || /lora|adapter/.test(type) || (beside || named4) && file.format.siblings !== "graphs";
}
function pipelineGroup(directory, found) {
  const below2 = found.filter((file) => isBelow(file.path, directory));
  const index = below2.find((file) => file.format.describes === "pipeline" && directoryOf(file.path) === directory);
  const weights2 = below2.filter((file) => file.format.role === "weights" && file.format.siblings === void 0 && isModelRole(file)).map(placed);
  const parts = weights2.filter((one) => one.directory !== directory);
  const indexed = (parts.length > 0 ? parts : weights2).filter((one) => one.file.header?.tally !== void 0);
  const plain2 = (one) => tokenise(one.stem).every((token) => token.kind !== "quantization");
  const files = (indexed.length > 0 ? indexed : weights2).filter(
    (one) => plain2(one) || !weights2.some((other) => other.directory === one.directory && plain2(other))
  );
  return {
    kind: "model",
    files: files.map((one) => one.file),
    companions: headersOf(index === void 0 ? [] : [placed(index)]),
    names: directoryNames(directory),
    layers: layersOf(below2),
    missing: [],
    format: index?.format.name ?? "",
    size: "never",
    siblings: "own"
  };
}

// src/model/content/adapters.ts
function adapterContent(kitfile, group, base, several) {
  const layers = group.layers.map(({ kind: kind2, path }) => ({ kind: kind2, path }));
  const facts = factsOf(group, base);
  const kind = facts.rank === void 0 ? "lora" : `lora-r${facts.rank}`;
  const file = cleanText(group.files[0]?.path ?? "");
  const lora = { value: kind, source: facts.rank === void 0 ? `tensors of ${file}` : "rank of the adapter" };
  const part = partName(group);
  const written = base === void 0 && !several ? [{ text: kitfile.model?.name, source: "Kitfile model.name" }, packageName(kitfile)] : [];
  const names = [...written, ...group.names.filter(({ text: text4 }) => text4.length > 2)];
  const name = part ?? firstName(names.map(({ text: text4, source }) => ({ text: text4 === void 0 ? void 0 : withoutKind(text4), source })));
  const own = part ?? ownWords2(names, facts);
  const variant = {
    value: joined([facts.variant?.value, own?.value, kind]),
    source: facts.variant?.source ?? lora.source
  };
  const values = {
    ...facts.size === void 0 ? {} : { size: facts.size },
    variant,
    ...name === void 0 ? {} : { name },
    format: { value: "lora", source: lora.source }
  };
  if (base !== void 0 && part !== void 0) {
    return { values, content: { name: part.value, reason: reasonOf([["part", part]]), layers, values } };
  }
  const front = facts.size ?? name;
  if (front === void 0 && facts.variant === void 0 && own === void 0) return { values };
  const text3 = facts.size === void 0 && name !== void 0 ? joined([name.value, facts.variant?.value, kind]) : joined([front?.value, variant.value]);
  const reason = reasonOf([
    [facts.size === void 0 ? "name" : "base size", front],
    ["base variant", facts.variant],
    ["own name", facts.size === void 0 ? void 0 : own],
    ["adapter", lora]
  ]);
  return { values, content: { name: text3, reason, layers, values } };
}
var KIND = /^(?:q?lora|dora|adapters?|peft|r\d+|rank\d+|sft|finetuned?)$/;
function withoutKind(text3) {
  return plainName(text3).split(/(?=[-_. ])/).filter((word) => !KIND.test(word.replace(/^[-_. ]/, "").toLowerCase())).join("");
}
function ownWords2(names, facts) {
  const known3 = /* @__PURE__ */ new Set([...facts.base?.toLowerCase().split(/[^a-z0-9.]+/) ?? [], ...facts.variant?.value.split("-") ?? []]);
  for (const { text: text3, source } of names) {
    const words = text3 === void 0 ? [] : readName(text3).words.filter((word) => word.length > 2 && !isGenericWord(word) && !KIND.test(word) && !known3.has(word));
    if (words.length > 0) return { value: words.join("-"), source };
  }
  return void 0;
}
function factsOf(group, base) {
  const headers = [...group.companions, ...group.files.flatMap((file) => file.header === void 0 ? [] : [file.header])];
  const rank3 = headers.find((header) => header.rank !== void 0)?.rank;
  const text3 = headers.find((header) => header.baseModel !== void 0)?.baseModel;
  const ranked = rank3 === void 0 ? {} : { rank: rank3 };
  if (text3 === void 0) {
    return {
      ...ranked,
      ...base?.size === void 0 ? {} : { size: base.size },
      ...base?.variant === void 0 ? {} : { variant: base.variant }
    };
  }
  const source = `base model ${text3}`;
  const { sizes, active, words, version } = readName(text3);
  const size = sizes.find((one) => !isContextLength(one, void 0));
  const variant = joined([...active, ...words, version]);
  return {
    base: text3,
    ...ranked,
    ...size === void 0 ? {} : { size: { value: size.label, source } },
    ...variant === "" ? {} : { variant: { value: variant, source } }
  };
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
  if (models.length === 0 && adapters.length === 0 && kitfile.model !== void 0 && !attachments)
    models.push(unknownModel(kitfile, layers));
  const told = models.map((group) => tell(kitfile, group, models.length > 1, remark));
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
  return told?.decision.quantization === void 0 ? {} : { missing: `no name says which model it is; only that it is stored as ${told.decision.quantization.value} is known` };
}
function unknownModel(kitfile, layers) {
  const path = cleanPath(kitfile.model?.path ?? ".");
  const names = path === "." ? [] : [{ text: stemOf(path), source: `path ${cleanText(path)}`, kind: "file" }];
  return { kind: "model", files: [], companions: [], names, layers: layers.slice(0, 1), missing: [], format: "", size: "always" };
}
function tell(kitfile, group, several, remark) {
  const { model } = kitfile;
  const own = model?.name === void 0 ? [] : [named2(model.name, "Kitfile model.name")];
  const kit = kitfile.package.name === void 0 ? [] : [named2(kitfile.package.name, "Kitfile package.name")];
  const shared = [...own, ...kit].map(withoutQuantization);
  const gathered = several ? evidenceOf(group, { before: [], after: shared.slice(0, own.length), kit: shared.slice(own.length), several }, remark) : evidenceOf(group, { before: own, after: [], kit, several }, remark);
  const evidence = several ? gathered : { ...gathered, stated: statedBy(model) };
  const decision = decide(evidence, remark);
  const written = { text: model?.name, source: "Kitfile model.name" };
  const place3 = model === void 0 || model.path === "." ? [] : [pathName(model.path)];
  const candidates = several ? [...group.names, written, packageName(kitfile)] : [written, packageName(kitfile), ...place3, ...group.names];
  const name = firstName(candidates.map(({ text: text3, source }) => ({ text: text3 === void 0 ? void 0 : plainName(text3), source })));
  const version = sourced(model?.version, "Kitfile model.version");
  const values = modelValues(decision, { version, name, format: formatOf2(group, model?.format), architecture: evidence.architecture });
  return { evidence, decision, values, content: contentOf(kitfile, group, decision, values) };
}
function withoutQuantization(name) {
  const { telling: telling2, sizes, active, words, version } = name.reading;
  return { ...name, reading: { telling: telling2, sizes, active, words, ...version === void 0 ? {} : { version } } };
}
function formatOf2(group, stated2) {
  const [file] = group.files;
  if (file !== void 0 || group.format !== "")
    return {
      value: group.format,
      source: `${file?.byName === true ? "extension" : "first bytes"} of ${cleanText(file?.path ?? "the model")}`
    };
  const value = stated2 === void 0 ? void 0 : slug(stated2);
  return value === void 0 ? void 0 : { value, source: "Kitfile model.format" };
}
function modelValues(decision, rest) {
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
function contentOf(kitfile, group, decision, values) {
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
  if (version === void 0 && quantization === void 0) return void 0;
  const front = values.name;
  if (front === void 0) return void 0;
  const name = joined([front.value, spelled(version), spelled(quantization)]);
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
function spelled(part) {
  if (part === void 0) return void 0;
  return /^[A-Za-z0-9._-]+$/.test(part.value) ? part.value : slug(part.value);
}

// src/model/facts.ts
import { posix as posix4 } from "node:path";
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
  const shown2 = {
    ...lost.size === 0 || stated2.content.length > 0 ? stated2.values : {},
    ...dataset === void 0 ? {} : { dataset },
    ...stated2.parameters === void 0 ? {} : { parameters: stated2.parameters }
  };
  const [why] = lost;
  const unavailable2 = why === void 0 ? {} : { unavailable: why };
  if (names.length > 0) return { ...shown2, kit, content: names, ...unavailable2 };
  const noContent = why ?? whyNone(kitfile, model.missing);
  if (kitfile.model !== void 0 && why === void 0)
    remark({ level: "notice", subject: "model", code: "NO_CONTENT_NAME", ...nothingKnown(noContent) });
  return { ...shown2, kit, content: [], noContent, ...unavailable2 };
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
function whyNone(kitfile, missing2) {
  if (kitfile.model !== void 0) return missing2 ?? "neither size, version nor quantization of the model is known";
  return kitfile.datasets.length === 0 ? "the kit holds neither a model nor a dataset" : "no dataset of the kit has a name or size that tells it apart";
}
function nothingKnown(why) {
  return {
    message: `There is no content tag: ${why}.`,
    hint: 'Write "model.version", or "paramSize" and "quantization" under "model.parameters" in the Kitfile.'
  };
}
function referenceContent(kitfile, reference, own, hasFiles) {
  const last = posix4.basename(reference.split("@", 1)[0] ?? "");
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
import zlib from "node:zlib";
import { Readable } from "node:stream";
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
  return new Failure({ code: "MODEL_FILES_UNAVAILABLE", message, hint: HINT }, cause === void 0 ? {} : { cause });
}
var HINT = 'Publish the ModelKit without compression to a registry that answers range requests, or state the values in the Kitfile under "model.parameters".';
function layerBytes(source, blob, shared) {
  const coding = /(?:\+|\.tar[.+])(gzip|gz|zstd)$/.exec(blob.mediaType)?.[1];
  if (coding !== void 0) return new LayerHead(source, blob, shared, coding === "zstd" ? zstd : () => zlib.createGunzip());
  const window = new LayerWindow(source, blob, shared);
  let head;
  const start = () => head ??= new LayerHead(source, blob, shared);
  return {
    size: blob.size,
    endsBefore: (to) => Promise.resolve(to > blob.size),
    async read(from, length) {
      if (from < 0 || length < 0 || from + length > blob.size) throw beyond(blob, from + length);
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
  if ("createZstdDecompress" in zlib) return zlib.createZstdDecompress();
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
    if (bytes.length < wanted) throw beyond(this.#blob, from + wanted);
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
    if (await this.endsBefore(from + length)) throw beyond(this.#blob, from + length);
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
    const coded = Readable.from(copied(stream));
    const decoder = this.#decoder();
    const failed = new Promise((_, reject) => coded.once("error", reject));
    failed.catch(() => decoder.destroy());
    const decoded = firstBytes(coded.pipe(decoder), wanted).catch((thrown) => {
      if (coded.errored !== null) return failed;
      throw unavailable(`Layer ${this.#blob.digest} cannot be decompressed: ${messageOf(thrown)}.`, thrown);
    });
    try {
      return await decoded;
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
function beyond(blob, to) {
  return unavailable(`The layer ${blob.digest} ends before byte ${to}, for which its entries ask.`);
}

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
  const text3 = ascii(bytes);
  return /^\d{1,16}$/.test(text3) ? Number(text3) : void 0;
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
  let sum = 0;
  for (let at2 = 0; at2 < BLOCK; at2++) sum += at2 >= 148 && at2 < 156 ? 32 : block[at2] ?? 0;
  return sum;
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
        const records2 = header.type === "x" ? parsePaxRecords(bytes2) : /* @__PURE__ */ new Map([["path", withoutNull(bytes2)]]);
        if (records2 === void 0) throw unavailable(`The layer holds a broken extended header at byte ${this.#at}.`);
        path = records2.get("path") ?? path;
        size = paxNumber(records2.get("size")) ?? size;
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
function withoutNull(bytes) {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes.slice() : bytes.slice(0, end);
}

// src/model/published/files.ts
function publishedFiles(source, manifest, entries) {
  const shared = allowance();
  const opened = /* @__PURE__ */ new Map();
  const located = /* @__PURE__ */ new Map();
  function layerOf(entry2) {
    const key = `${entry2.digest} ${entry2.path}`;
    const layer = opened.get(key) ?? open2(source, manifest, entry2, shared);
    opened.set(key, layer);
    return layer;
  }
  async function* list2(path) {
    const clean2 = cleanPath(path);
    const own = entries.filter((entry2) => entry2.path === clean2);
    const layers = own.length > 0 ? own : entries.filter((entry2) => isBelow(entry2.path, clean2) || isBelow(clean2, entry2.path));
    for (const entry2 of layers) {
      const layer = layerOf(entry2);
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
    for await (const file of list2(clean2)) {
      const found = file.path === clean2 ? located.get(clean2) : void 0;
      if (found !== void 0) return found;
    }
    throw failure("MODEL_FILE_UNREADABLE", `${cleanText(path)} is in none of the ModelKit's layers.`);
  }
  return {
    list: list2,
    cut(path) {
      const clean2 = cleanPath(path);
      return entries.filter((entry2) => entry2.path === clean2).map((entry2) => layerOf(entry2).cut()).find((why) => why !== void 0);
    },
    async read(path, from, length) {
      const { layer, file } = await find2(path);
      if (!Number.isSafeInteger(from) || !Number.isSafeInteger(length) || from < 0 || length < 0 || from + length > file.size)
        throw failure("MODEL_FILE_SHORT", `${cleanText(path)} ends after ${file.size} bytes; ${length} bytes from ${from} were asked for.`);
      return layer.bytes.read(file.offset + from, length);
    }
  };
}
function open2(source, manifest, entry2, shared) {
  const blob = manifest.layers.find((layer2) => layer2.digest === entry2.digest);
  if (blob === void 0) throw unavailable(`The manifest names no layer ${entry2.digest} for ${cleanText(entry2.path)}.`);
  const bytes = layerBytes(source, blob, shared);
  if (layerForm(blob) === "raw") return { bytes, files: () => rawFile(entry2.path, fileSize(blob)), cut: () => void 0 };
  const layer = new LayerFiles(bytes, entry2.path);
  return { bytes, files: () => layer.all(), cut: () => layer.cut };
}
async function* rawFile(path, size) {
  yield await Promise.resolve({ path, size, offset: 0 });
}
function failure(code, message) {
  return new Failure({ code, message, hint: "Check that the Kitfile of the artifact belongs to these layers." });
}

// src/tags/failure.ts
var SHOWN_LENGTH4 = 160;
function quoted2(text3) {
  return `"${printable(text3, SHOWN_LENGTH4)}"`;
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
var OWN2 = {
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
var TOKENS = [...SHARED, ...Object.keys(LONG), ...Object.keys(OWN2), ...FRACTIONS].sort((a, b) => b.length - a.length);
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
    const long = Object.hasOwn(LONG, part) ? LONG[part] : void 0;
    if (long !== void 0) return show(view, long);
    const own = Object.hasOwn(OWN2, part) ? OWN2[part] : void 0;
    return own === void 0 ? part : own(view.wall, view);
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
var import_semver = __toESM(require_semver2(), 1);
var FULL_VERSION_NUMBERS = 3;
function readSemver(text3) {
  const parsed = import_semver.default.parse(text3);
  return parsed === null ? void 0 : { scheme: "semver", version: parsed.version };
}
function readPep440(text3, numbers2 = FULL_VERSION_NUMBERS) {
  const parsed = /^v?\d/.test(text3) ? pep440.explain(text3) : null;
  if (parsed === null || parsed.release.length < numbers2) return void 0;
  return { scheme: "pep440", version: parsed.public };
}
function readVersion(text3) {
  return readSemver(text3) ?? readPep440(text3);
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
  if (a.scheme === "semver" && b.scheme === "semver") return import_semver.default.compare(a.version, b.version);
  if (pep440.valid(a.version) !== null && pep440.valid(b.version) !== null) return pep440.compare(a.version, b.version);
  const [left, right] = [leadingNumbers(a), leadingNumbers(b)];
  for (let index = 0; index < FULL_VERSION_NUMBERS; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
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
    branch: () => branchOf(trigger) ?? "",
    tag: () => gitTagOf(trigger) ?? "",
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
function kitScope(trigger, facts, values) {
  const gitTag = gitTagOf(trigger);
  return {
    model: readable(facts.unavailable, {
      size: values.size?.value,
      variant: values.variant?.value,
      version: values.version?.value,
      quantization: values.quantization?.value,
      name: values.name?.value,
      format: values.format?.value,
      architecture: values.architecture?.value
    }),
    dataset: readable(facts.unavailable, { name: values.dataset?.value }),
    kit: { name: facts.kit.name?.value, version: facts.kit.version?.value },
    git: { version: gitTag === void 0 ? void 0 : gitVersion(gitTag)?.version }
  };
}
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
  return gitVersion(gitTag) ?? versionBehind(gitTag, (text3) => /^(?:v\d+(?:[.-]|$)|\d+\.\d)/.test(text3) ? readPep440(text3, 1) : void 0);
}
function versionBehind(gitTag, read2) {
  const afterPath = Math.max(gitTag.lastIndexOf("/"), gitTag.lastIndexOf("@")) + 1;
  const dashes = [/-(?=v\d)/g, /-(?=\d)/g].flatMap((dash) => [...gitTag.matchAll(dash)].map((found) => found.index + 1));
  for (const cut2 of [0, afterPath, ...dashes.filter((dash) => dash > afterPath)]) {
    const version = read2(gitTag.slice(cut2));
    if (version !== void 0) return { ...version, component: gitTag.slice(0, cut2) };
  }
  return void 0;
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
  if (typeof zone !== "string") throw new BadValue("tz= is no text: write the zone in quotes, as in tz='Europe/Berlin'");
  if (!isTimeZone(zone)) throw new BadValue(`${quoted2(zone)} is not a time zone`);
  return formatMoment(instant, typeof format === "string" || typeof format === "number" ? String(format) : void 0, zone);
}

// src/tags/render.ts
var import_handlebars2 = __toESM(require_lib(), 1);
var HELPERS = { log: () => "" };
var KIT_PLACEHOLDER = /^(?:model|dataset|kit|git)\./;
var SEPARATOR = /[^\p{L}\p{N}]/u;
function render(template, scope) {
  if (template.uses.length === 0 && !template.text.includes("{{")) return { text: template.text, missing: [] };
  const missing2 = [];
  let text3 = "";
  let dropNext = false;
  for (const statement of import_handlebars2.default.parse(template.text).body) {
    const part = renderStatement(statement, scope);
    const placeholder = placeholderOf(statement);
    if (placeholder !== void 0 && part === "") {
      missing2.push(placeholder);
      if (text3 !== "" && SEPARATOR.test(text3.slice(-1))) text3 = text3.slice(0, -1);
      else if (text3 === "") dropNext = true;
      continue;
    }
    text3 += dropNext && statement.type === "ContentStatement" && SEPARATOR.test(part.slice(0, 1)) ? part.slice(1) : part;
    dropNext = false;
  }
  return { text: text3, missing: missing2 };
}
function isRawStatement(template) {
  const [only, ...others] = import_handlebars2.default.parse(template.text).body;
  return only !== void 0 && others.length === 0 && nameOf2(only) === "raw";
}
function placeholderOf(statement) {
  const name = nameOf2(statement);
  return name !== void 0 && KIT_PLACEHOLDER.test(name) ? name : void 0;
}
function nameOf2(statement) {
  if (statement.type !== "MustacheStatement" || !("path" in statement)) return void 0;
  const path = statement.path;
  if (typeof path !== "object" || path === null || !("parts" in path) || !Array.isArray(path.parts)) return void 0;
  return path.parts.join(".");
}
function renderStatement(statement, scope) {
  const program = { type: "Program", body: [statement], blockParams: [], loc: statement.loc };
  try {
    return import_handlebars2.default.compile(program, { noEscape: true })(scope, { helpers: HELPERS });
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
  const { text: text3, missing: missing2 } = render(rule.pattern, { ...kitScope(trigger, facts, facts), ...dateScope(trigger) });
  if (text3 === "" && missing2.length > 0) return { skipped: nothingKnown2(missing2) };
  const cron = trigger.kind === "schedule" && trigger.cron !== "" ? ` ${quoted2(trigger.cron)}` : "";
  return [
    {
      rule,
      value: text3,
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
  const { text: text3, missing: missing2 } = render(rule.value, scope);
  if (text3 === "" && missing2.length > 0) return { skipped: nothingKnown2(missing2) };
  const gitTag = gitTagOf(trigger);
  const version = gitTag === void 0 ? void 0 : gitVersion(gitTag);
  return [
    {
      rule,
      value: text3,
      foreign: rule.value.uses.length > 0,
      fromBranch: takesFromBranch(rule.value.uses, scope),
      kind: "raw",
      reason: rule.value.uses.length > 0 ? `${rule.value.text} gives ${quoted2(text3)}` : "written in the rule",
      source: `tags, line ${rule.line}`,
      vote: "no",
      ...version === void 0 ? {} : { version, component: version.component }
    }
  ];
}
function takesFromBranch(uses, scope) {
  return BRANCH_EXPRESSIONS.some((name) => uses.includes(name) && render({ text: `{{${name}}}`, uses: [name] }, scope).text !== "");
}
function nothingKnown2(missing2) {
  return `nothing is known of ${missing2.map((name) => `{{${name}}}`).join(", ")}`;
}
function notOn(what, trigger) {
  const where = trigger.ref === "" ? "" : ` of ${quoted2(trigger.ref)}`;
  return `not on ${what}: the event is ${quoted2(trigger.event)}${where}`;
}
function fromGit(rule, value, kind, { fromBranch, reason, trigger }) {
  return { rule, value, foreign: true, fromBranch, kind, reason, source: trigger.ref, vote: "no" };
}

// src/tags/legal.ts
import { createHash as createHash2 } from "node:crypto";
var HASH_DIGITS = 16;
var READABLE = 20;
function sanitised(text3) {
  return text3.replace(/[^a-zA-Z0-9._-]+/g, "-");
}
function legalName(parts) {
  const whole = sanitised(parts.prefix + parts.value + parts.suffix);
  const trimmed = whole.replace(/^[-.]+/, "");
  if (trimmed === "") return { ok: false, why: whole === "" ? "it is empty" : "nothing is left of it but dashes and dots" };
  if (trimmed !== whole && !parts.foreignStart) return { ok: false, why: `a tag must not start with "${whole.charAt(0)}"` };
  if (trimmed.length <= TAG_LENGTH_LIMIT) return named3(trimmed, trimmed === whole ? void 0 : "leading dashes and dots dropped");
  if (!parts.foreign) return { ok: false, why: `it has ${trimmed.length} characters, and a tag at most ${TAG_LENGTH_LIMIT}` };
  return named3(shortened(parts), `shortened from ${trimmed.length} characters`);
}
function shortened(parts) {
  const hash = createHash2("sha256").update(`${parts.prefix}\0${parts.value}\0${parts.suffix}`).digest("hex").slice(0, HASH_DIGITS);
  const prefix = sanitised(parts.prefix).replace(/^[-.]+/, "");
  const suffix = sanitised(parts.suffix);
  const room = TAG_LENGTH_LIMIT - prefix.length - suffix.length - HASH_DIGITS - 1;
  if (room < READABLE) return `${cut(sanitised(parts.prefix + parts.value + parts.suffix), TAG_LENGTH_LIMIT - HASH_DIGITS - 1)}-${hash}`;
  return `${prefix}${cut(sanitised(parts.value), room, prefix === "")}-${hash}${suffix}`;
}
function cut(text3, room, leading = true) {
  const start = (leading ? text3.replace(/^[-.]+/, "") : text3).slice(0, room + 1);
  const separator = Math.max(start.lastIndexOf("-"), start.lastIndexOf("."), start.lastIndexOf("_"), start.lastIndexOf("/"));
  return start.slice(0, separator > room / 2 ? separator : room).replace(/[-._]+$/, "");
}
function named3(text3, changed) {
  const tag = parseTagName(text3);
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
  const skipped = plans.flatMap((plan) => plan.skipped.map((one) => plans.length > 1 ? ofCandidate(plan, one) : one));
  const conflicts = [];
  const assignments = [...claims.values()].map((rivals) => {
    const winner = rivals.reduce(better);
    for (const loser of rivals) {
      if (loser === winner || areOneCommit(plans[winner.candidate], plans[loser.candidate])) continue;
      skipped.push({
        rule: loser.intent.rule,
        reason: `${quoted2(loser.intent.source)}: ${loser.intent.tag} goes to ${winner.intent.source}`
      });
      const { policy } = loser.intent;
      if (policy.class === "immutable" && policy.onConflict === "fail") conflicts.push(conflict(winner.intent, loser.intent));
    }
    return winner;
  });
  const isLatest3 = (claim) => claim.intent.kind === "latest";
  return { assignments: [...assignments.filter((one) => !isLatest3(one)), ...assignments.filter(isLatest3)], skipped, conflicts };
}
function better(best, next) {
  const [held, wanted] = [best.intent.policy, next.intent.policy];
  if (held.class === "monotonic" && wanted.class === "monotonic") return compareVersions(wanted.scope, held.scope) >= 0 ? next : best;
  if (rank2(wanted) !== rank2(held)) return rank2(wanted) > rank2(held) ? next : best;
  return held.class === "immutable" ? best : next;
}
function ofCandidate(plan, { rule, reason }) {
  const source = plan.intents.find((intent) => intent.source.startsWith("refs/"))?.source ?? plan.byPriority[0] ?? "";
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
  const found = core === void 0 ? void 0 : read(scope, core);
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
function sameNumbers(a, b, count2) {
  const [left, right] = [leadingNumbers(a), leadingNumbers(b)];
  return left.slice(0, count2).every((number2, index) => number2 === (right[index] ?? 0));
}

// src/tags/classify.ts
function classify(named4, rules, guardStale) {
  const { draft } = named4;
  const nature = natureOf(named4);
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
      const scope = nature.scope ?? (draft.version === void 0 ? void 0 : aroundVersions(named4, draft.version, "all"));
      return scope === void 0 ? void 0 : { kind: nature.kind, policy: { class: "monotonic", onStale: rules.onStale, scope } };
    }
    case "mutable":
      return {
        kind: nature.kind,
        policy: { class: "mutable", onStale: rules.onStale, guardStale: guardStale && nature.kind !== "commit" }
      };
  }
}
function natureOf(named4) {
  const { draft, tag, flavor } = named4;
  if (draft.kind === "content") return { kind: "content", class: "immutable" };
  if (draft.kind === "commit") return { kind: "commit", class: "mutable" };
  const scope = fullVersionScope(named4);
  if (scope !== void 0) return { kind: "version", class: "immutable", scope };
  if (draft.kind === "stage") {
    if (draft.version === void 0 || draft.rule.type !== "stage" || draft.rule.on.match !== "tag")
      return { kind: "stage", class: "mutable" };
    return { kind: "stage", class: "monotonic", scope: aroundVersions(named4, draft.version, "all") };
  }
  const isLatest3 = tag === "latest" || withoutAffixes(tag, flavor) === "latest";
  const channel = channelScope(named4);
  if (channel !== void 0) return { kind: isLatest3 ? "latest" : "channel", class: "monotonic", scope: channel };
  if (isLatest3 && draft.kind !== "tag") return { kind: "latest", class: "mutable" };
  return { kind: draft.kind === "version" ? "raw" : draft.kind, class: "mutable" };
}
function fullVersionScope(named4) {
  const { draft, tag, flavor, affixes } = named4;
  if (draft.kind === "branch" || draft.kind === "pr") return void 0;
  for (const around2 of [flavor, affixes, { prefix: "", suffix: "" }]) {
    const read2 = readsAsVersion(tag, around2);
    if (read2 !== void 0)
      return scopeOf(draft.rule.type === "semver" || draft.rule.type === "pep440" ? draft.version ?? read2 : read2, around2, "all");
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
  const [major, minor] = leadingNumbers(version);
  if (fields2 === void 0 || showsWholeVersion(fields2)) {
    const [, n, m] = /^v?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    if (n === void 0 || Number(n) !== major || m !== void 0 && Number(m) !== (minor ?? 0)) return void 0;
    return aroundVersions(named4, version, m === void 0 ? "major" : "minor");
  }
  if (fields2.length === 0) return aroundVersions(named4, version, "all");
  if (!fields2.includes("major")) return void 0;
  const within = fields2.includes("minor") ? "minor" : "major";
  const around = surroundings(named4, within === "minor" ? `${major ?? 0}.${minor ?? 0}` : String(major ?? 0));
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
  const missing2 = /* @__PURE__ */ new Set();
  for (const name of facts.content) {
    const scope = contentScope(run, name);
    const shown2 = rule.pattern === void 0 ? { text: name.name, missing: [] } : render(rule.pattern, scope);
    if (shown2.text === "") {
      for (const one of shown2.missing) missing2.add(one);
      continue;
    }
    if (drafts.some((draft) => draft.value === shown2.text)) continue;
    drafts.push({
      rule,
      value: shown2.text,
      foreign: true,
      fromBranch: rule.pattern !== void 0 && takesFromBranch(rule.pattern.uses, scope),
      kind: "content",
      reason: name.reason,
      source: sourceOf(name),
      layers: name.layers,
      scope
    });
  }
  return drafts.length > 0 ? drafts : { skipped: nothingKnown2([...missing2]) };
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
  if (!globMatches(glob, subject)) return { skipped: `${rule.on.match} ${quoted2(subject)} does not match ${quoted2(glob)}` };
  const gitTag = gitTagOf(trigger);
  const version = gitTag === void 0 ? void 0 : orderOfGitTag(gitTag);
  if (gitTag !== void 0 && isPrereleaseRun(trigger, version) && !glob.includes("-")) {
    return { skipped: `${quoted2(gitTag)} is a pre-release, and ${quoted2(glob)} holds no "-"` };
  }
  const { text: text3, missing: missing2 } = render(rule.value, run.scope);
  if (text3 === "" && missing2.length > 0) return { skipped: nothingKnown2(missing2) };
  return [
    {
      rule,
      value: text3,
      foreign: rule.value.uses.length > 0,
      fromBranch: takesFromBranch(rule.value.uses, run.scope),
      kind: "stage",
      reason: `${rule.on.match === "tag" ? "git tag" : rule.on.match} ${quoted2(subject)} matches ${quoted2(glob)}`,
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
  return { ...run.scope, ...Object.fromEntries(Object.entries(scope).map(([group, values]) => [group, spelled3(values)])) };
}
function spelled3(values) {
  if (typeof values !== "object" || values === null) return {};
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value !== "string") return [key, void 0];
      return [key, key === "quantization" ? value : slug2(value)];
    })
  );
}
function slug2(value) {
  const plain2 = value.normalize("NFKD").replace(new RegExp("\\p{M}+", "gu"), "");
  return plain2.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^[-._]+|[-._]+$/g, "").toLowerCase();
}

// src/tags/version-rules.ts
var pep4402 = __toESM(require_pep440(), 1);
var import_semver2 = __toESM(require_semver2(), 1);
var FIELDS = ["raw", "version", "major", "minor", "patch"];
function versionRule(rule, run) {
  const text3 = textOf(rule.value, run);
  if (text3 === void 0) return { skipped: `no value= and ${notOn("a git tag", run.trigger)}` };
  const picked = picks(rule, text3.value);
  if (picked === void 0) return { skipped: `the group of match=${rule.match?.text ?? ""} takes no part in ${quoted2(text3.value)}` };
  const written = picked.replaceAll("/", "-");
  const fields2 = rule.type === "semver" ? semverFields(written) : pep440Fields(written);
  if (fields2 === void 0) return { skipped: `${quoted2(written)} is no ${rule.type === "semver" ? "semver" : "PEP 440"} version` };
  const scope = { ...kitScope(run.trigger, run.facts, run.facts), ...dateScope(run.trigger), ...fields2.scope };
  const fixed = fields2.fixed || isPrereleaseRun(run.trigger, fields2.version);
  const shown2 = fixed ? shownFixed(rule.pattern, fields2, scope) : render(rule.pattern, scope);
  if (typeof shown2 === "string") return { skipped: shown2 };
  if (shown2.text === "" && shown2.missing.length > 0) return { skipped: nothingKnown2(shown2.missing) };
  return [
    {
      rule,
      value: shown2.text,
      foreign: true,
      fromBranch: text3.fromBranch,
      kind: "version",
      reason: `version ${fields2.version.version} of ${text3.origin}${fixed ? ", a release that moves nothing" : ""}`,
      source: text3.source,
      version: fields2.version,
      fields: fixed ? ["version"] : rule.pattern.uses.filter((name) => FIELDS.includes(name)),
      vote: fixed ? "pre-release" : "yes"
    }
  ];
}
function matchRule(rule, run) {
  const text3 = textOf(rule.value, run);
  if (text3 === void 0) return { skipped: `no value= and ${notOn("a git tag", run.trigger)}` };
  const found = text3.value.match(new RegExp(rule.expression.source, rule.expression.flags));
  if (found === null) return { skipped: `${String(rule.expression)} does not match ${quoted2(text3.value)}` };
  const value = found[rule.group];
  if (value === void 0) return { skipped: `${String(rule.expression)} has no group ${rule.group} in ${quoted2(text3.value)}` };
  const version = gitVersion(text3.value) ?? readVersion(value);
  return [
    {
      rule,
      value,
      foreign: true,
      fromBranch: text3.fromBranch,
      kind: rule.value === void 0 ? "tag" : "raw",
      reason: `group ${rule.group} of ${String(rule.expression)} in ${text3.origin}`,
      source: text3.source,
      vote: isPrereleaseRun(run.trigger, version) ? "pre-release" : "yes",
      ...version === void 0 ? {} : { version }
    }
  ];
}
function textOf(value, { trigger, scope }) {
  if (value !== void 0) {
    const text3 = render(value, scope).text;
    const fromBranch = takesFromBranch(value.uses, scope);
    return { value: text3, origin: `value= ${quoted2(text3)}`, source: value.uses.length > 0 ? value.text : "value=", fromBranch };
  }
  const tag = gitTagOf(trigger);
  return tag === void 0 ? void 0 : { value: tag, origin: `git tag ${quoted2(tag)}`, source: trigger.ref, fromBranch: false };
}
function picks(rule, text3) {
  const found = rule.match === void 0 ? null : text3.match(rule.match.expression);
  if (found === null) return text3;
  return found.length > 1 ? found[1] : found[0];
}
function shownFixed(pattern, fields2, scope) {
  if (isRawStatement(pattern)) return render(pattern, scope);
  if (!pattern.uses.some((name) => /^(?:model|dataset|kit|git)\./.test(name))) return { text: fields2.full, missing: [] };
  if (pattern.uses.includes("version") || pattern.uses.includes("raw")) return render(pattern, scope);
  return `${quoted2(fields2.full)} moves nothing, and the pattern does not show the whole version`;
}
function semverFields(text3) {
  const parsed = import_semver2.default.parse(text3);
  if (parsed === null) return void 0;
  const { major, minor, patch, version } = parsed;
  const scope = { raw: text3, version, major, minor, patch, prerelease: parsed.prerelease.join(","), build: parsed.build.join(",") };
  return { version: { scheme: "semver", version }, full: version, scope, fixed: false };
}
function pep440Fields(text3) {
  const parsed = pep4402.explain(text3);
  if (parsed === null) return void 0;
  const full = pep4402.clean(text3) ?? text3;
  const [major = 0, minor = 0, patch = 0] = parsed.release;
  return {
    version: { scheme: "pep440", version: parsed.public },
    full,
    scope: { raw: text3, version: full, major, minor, patch },
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
  const voter = entries.find((entry2) => entry2.draft?.vote !== void 0);
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
  return { legal: nameOf3("latest", affixes, false), affixes };
}
function objection(voter, trigger, hasVersion) {
  const force = "flavor latest=true forces it";
  if (voter.draft?.vote === "pre-release") return `${unfinished(voter.draft, trigger)}; ${force}`;
  if (trigger.kind === "release" && trigger.latest.known && !trigger.latest.value) {
    return `this is not the repository's latest release (${trigger.latest.source}); ${force}`;
  }
  return hasVersion ? void 0 : `${quoted2(voter.draft?.value ?? "")} holds no version to compare with others; ${force}`;
}
function unfinished({ version }, trigger) {
  if (trigger.kind === "release" && trigger.prerelease) return "the release is marked as a pre-release";
  return version === void 0 || isPrerelease(version) ? "this is a pre-release" : "this is a post-release";
}
function scopeOfVoter(voter) {
  const draft = voter?.draft;
  if (voter === void 0 || draft?.version === void 0 || draft.vote === "no") return void 0;
  const { policy } = voter.intent;
  if (policy.class === "immutable" && policy.version !== void 0) {
    const version = draft.rule.type === "ref" ? draft.version : policy.version;
    return { ...policy.version, scheme: version.scheme, version: version.version, within: "all" };
  }
  if (policy.class === "monotonic") return { ...policy.scope, within: "all" };
  return scopeOf(draft.version, spelled2(voter.affixes), "all");
}

// src/tags/version-spellings.ts
var MARK = "xVERSIONx";
function versionSpellings(rules, run) {
  return rules.rules.flatMap((rule) => {
    const pattern = versionPattern(rule);
    if (pattern === void 0) return [];
    const spelling = orSkipped(rule.text, () => {
      const { prefix, suffix } = spelled2(affixesOf(rule, rules.flavor, run.scope));
      const scope = { ...run.scope, raw: MARK, version: MARK, tag: MARK, git: { version: MARK } };
      const [before, after, ...more] = sanitised(render(pattern, scope).text).split(MARK);
      return before === void 0 || after === void 0 || more.length > 0 ? [] : [{ prefix: prefix + before, suffix: after + suffix }];
    });
    return "skipped" in spelling ? [] : spelling;
  });
}
function versionPattern(rule) {
  switch (rule.type) {
    case "semver":
    case "pep440":
      return rule.pattern;
    case "raw":
      return rule.value;
    case "ref":
      return rule.event === "tag" ? { text: "{{tag}}", uses: ["tag"] } : void 0;
    case "content":
    case "stage":
    case "schedule":
    case "match":
    case "edge":
    case "sha":
      return void 0;
  }
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
        message: `The tag ${quoted2(intent.tag)} (${intent.reason}, rule ${intent.rule}) belongs to ${owner}.`,
        hint: `Rename the branch, give the rule a prefix of its own such as prefix=branch-, or leave the branch out of the workflow's "on".`
      }
    ];
  });
}
function contentOwner(tag, rules, run, flavor) {
  if (isReferrersTag(tag)) return "signatures and attestations";
  const read2 = readsAs(tag, spellingsOf(rules, run, flavor), rules, run) ?? pullRequestOf(tag, rules, run, flavor);
  if (read2 !== void 0) return read2;
  if (/^v?\d+(?:\.\d+)?$/.test(tag)) return "the versions that begin with these numbers";
  if (isMovingWord(tag)) return "whatever comes last";
  const { defaultBranch: defaultBranch2 } = run.trigger;
  if (defaultBranch2.known && sanitised(defaultBranch2.value) === tag) return "the default branch";
  const moving = rules.rules.find(
    (rule) => rule.type !== "raw" && literalNames(rule, rules, run).includes(tag) && (rule.class ?? "mutable") !== "immutable"
  );
  if (moving !== void 0) return `the rule ${moving.text}`;
  return latestOf(rules, run) === tag ? "the latest release" : void 0;
}
function spellingsOf(rules, run, flavor) {
  return [{ prefix: "", suffix: "" }, flavor, ...versionSpellings(rules, run)];
}
function readsAs(tag, spellings, rules, run, showsCommit = false) {
  const hashes = [commitOf3(tag, rules, run)];
  for (const around of spellings) {
    const text3 = withoutAffixes(tag, around);
    if (text3 === "latest") return "the latest release";
    hashes.push(/^sha-([0-9a-f]{7,64})$/.exec(text3 ?? "")?.[1]);
    const version = readsAsVersion(tag, around);
    if (version !== void 0) return `the version ${version.version}`;
  }
  const own = showsCommit && run.commit.known ? run.commit.value : void 0;
  const hash = hashes.find((one) => one !== void 0 && own?.startsWith(one) !== true);
  return hash === void 0 ? void 0 : `the commit ${hash}`;
}
function commitOf3(tag, rules, run) {
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
  for (const { name, reason } of run.facts.content) ofContent(parseTagName(name), `the content of this kit (${reason})`);
  const fired = new Set(entries.map((entry2) => entry2.draft?.rule));
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
  #flavor;
  #problems = new Problems();
  #skipped = [];
  #entries = [];
  constructor(rules, run, options) {
    this.#rules = rules;
    this.#run = run;
    this.#mode = options.mode ?? (options.explicitSource === true ? "promote" : "publish");
    this.#named = options.explicitSource === true && this.#mode === "promote";
    this.#foreign = options.foreign ?? this.#named;
    this.#flavor = knownFlavor(rules.flavor, run.scope);
  }
  plan() {
    const byPriority = [...this.#rules.rules].sort((a, b) => b.priority - a.priority);
    for (const rule of byPriority) this.#addRule(rule);
    const fromRules = [...this.#entries];
    this.#addCommitTag();
    const last = this.#addLatest(fromRules);
    for (const problem of reservedNames(fromRules, this.#rules, this.#run, this.#flavor)) this.#problems.add(problem);
    this.#problems.failIfAny();
    const intents = mergeEntries(this.#entries, last);
    if (intents.length === 0 && this.#mode !== "mirror") throw noTag(this.#skipped);
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
    const legal = nameOf3(draft.value, affixes, draft.foreign);
    const written = affixes.prefix + draft.value + affixes.suffix;
    if (!legal.ok) {
      this.#illegal(written, `${draft.reason}, rule ${rule.text}`, legal.why);
      return;
    }
    const owner = draft.kind === "content" ? contentOwner(legal.tag, this.#rules, this.#run, this.#flavor) : void 0;
    if (owner !== void 0) {
      this.#skip(rule.text, `${quoted2(legal.tag)} (${draft.reason}) belongs to ${owner}, and content tags never move`);
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
    if (this.#foreign && this.#namesCommit(legal.tag)) {
      this.#skip(rule.text, FOREIGN);
      return;
    }
    const classified = classify({ draft, tag: legal.tag, affixes: spelled2(affixes), flavor: this.#flavor }, this.#rules, !this.#named);
    if (classified === void 0) {
      this.#skip(rule.text, "class=monotonic needs a version to compare, and this run has none");
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
    const latest = decideLatest(this.#rules, this.#run.trigger, fromRules, !this.#named);
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
  #illegal(name, origin, why) {
    this.#problems.add({
      code: "TAG_ILLEGAL",
      message: `${quoted2(name)} (${origin}) cannot be a tag: ${why}.`,
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
function noTag(skipped) {
  const reasons = skipped.map(({ rule, reason }) => `  ${quoted2(rule)}: ${reason}`);
  return new Failure({
    code: "NO_TAG",
    message: ["No rule gives a tag in this run.", ...reasons].join("\n"),
    hint: "Add a rule that fits this event, or leave commit-tag switched on."
  });
}

export {
  COMPARE_LIMIT,
  known,
  notKnown,
  printableText,
  pLimit,
  openGitRepository,
  matchesGlobs,
  parseList,
  ruleNeeds,
  expressionsOf,
  parseRules,
  isEmptyRules,
  makeDirectory,
  isAbsent,
  kitHome,
  NO_FACTS,
  cleanPath,
  layerEntries,
  parseConfig,
  packedKitfile,
  kitfileFromLayers,
  serializeConfig,
  serializePackConfig,
  readKitfile,
  canBePointer,
  pointerKind,
  readModelFacts,
  publishedFiles,
  gitTagOf,
  nothingToDo,
  readTrigger,
  readsAsRelease,
  COMMIT_TAG_RULE,
  commitTagOf,
  commitTagSpelling,
  mergePlans,
  higherInScope,
  sameVersionOtherSpelling,
  planTags
};
