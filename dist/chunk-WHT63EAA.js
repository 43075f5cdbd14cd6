import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  require_node_http
} from "./chunk-PU3LKTYT.js";
import {
  askedOnce,
  isAbsent,
  kitHome,
  pLimit
} from "./chunk-U5URO2HS.js";
import {
  MANIFEST_ACCEPT,
  MANIFEST_SIZE_LIMIT,
  MediaType,
  algorithmOf,
  bareMediaType,
  blobsOf,
  digestOf,
  isHalfRemoved,
  isManifest,
  otherBytes,
  parseDigest,
  parseManifest,
  parseTagName,
  placeholderOf
} from "./chunk-WT4QINYP.js";
import {
  Failure,
  at,
  isFailure,
  isRecord,
  messageOf,
  parsedJson,
  printable,
  textAt
} from "./chunk-BU4O4MVI.js";
import {
  __commonJS,
  __toESM
} from "./chunk-CBRBDV45.js";

// node_modules/ipaddr.js/lib/ipaddr.js
var require_ipaddr = __commonJS({
  "node_modules/ipaddr.js/lib/ipaddr.js"(exports, module) {
    (function(root) {
      "use strict";
      const ipv4Part = "(0?\\d+|0x[a-f0-9]+)";
      const ipv4Regexes = {
        fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
        threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, "i"),
        twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, "i"),
        longValue: new RegExp(`^${ipv4Part}$`, "i")
      };
      const octalRegex = new RegExp(`^0[0-7]+$`, "i");
      const hexRegex = new RegExp(`^0x[a-f0-9]+$`, "i");
      const zoneIndex = "%[0-9a-z]{1,}";
      const ipv6Part = "(?:[0-9a-f]+::?)+";
      const ipv6Regexes = {
        zoneIndex: new RegExp(zoneIndex, "i"),
        "native": new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, "i"),
        deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, "i"),
        transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, "i")
      };
      function expandIPv6(string, parts) {
        if (string.indexOf("::") !== string.lastIndexOf("::")) {
          return null;
        }
        let colonCount = 0;
        let lastColon = -1;
        let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
        let replacement, replacementCount;
        if (zoneId) {
          zoneId = zoneId.substring(1);
          string = string.replace(/%.+$/, "");
        }
        while ((lastColon = string.indexOf(":", lastColon + 1)) >= 0) {
          colonCount++;
        }
        if (string.substr(0, 2) === "::") {
          colonCount--;
        }
        if (string.substr(-2, 2) === "::") {
          colonCount--;
        }
        if (colonCount >= parts) {
          return null;
        }
        replacementCount = parts - colonCount;
        replacement = ":";
        while (replacementCount--) {
          replacement += "0:";
        }
        string = string.replace("::", replacement);
        if (string[0] === ":") {
          string = string.slice(1);
        }
        if (string[string.length - 1] === ":") {
          string = string.slice(0, -1);
        }
        parts = (function() {
          const ref = string.split(":");
          const results = [];
          for (let i = 0; i < ref.length; i++) {
            results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
          }
          return results;
        })();
        return {
          parts,
          zoneId
        };
      }
      function matchCIDR(first, second, partSize, cidrBits) {
        if (first.length !== second.length) {
          throw new Error("ipaddr: cannot match CIDR for objects with different lengths");
        }
        let part = 0;
        let shift;
        while (cidrBits > 0) {
          shift = partSize - cidrBits;
          if (shift < 0) {
            shift = 0;
          }
          if (first[part] >> shift !== second[part] >> shift) {
            return false;
          }
          cidrBits -= partSize;
          part += 1;
        }
        return true;
      }
      function parseIntAuto(string) {
        if (hexRegex.test(string)) {
          return parseInt(string, 16);
        }
        if (string[0] === "0" && !isNaN(parseInt(string[1], 10))) {
          if (octalRegex.test(string)) {
            return parseInt(string, 8);
          }
          throw new Error(`ipaddr: cannot parse ${string} as octal`);
        }
        return parseInt(string, 10);
      }
      function padPart(part, length) {
        while (part.length < length) {
          part = `0${part}`;
        }
        return part;
      }
      const ipaddr2 = {};
      ipaddr2.IPv4 = (function() {
        function IPv4(octets) {
          if (octets.length !== 4) {
            throw new Error("ipaddr: ipv4 octet count should be 4");
          }
          let i, octet;
          for (i = 0; i < octets.length; i++) {
            octet = octets[i];
            if (!(0 <= octet && octet <= 255)) {
              throw new Error("ipaddr: ipv4 octet should fit in 8 bits");
            }
          }
          this.octets = octets;
        }
        IPv4.prototype.SpecialRanges = {
          unspecified: [[new IPv4([0, 0, 0, 0]), 8]],
          broadcast: [[new IPv4([255, 255, 255, 255]), 32]],
          // RFC3171
          multicast: [[new IPv4([224, 0, 0, 0]), 4]],
          // RFC3927
          linkLocal: [[new IPv4([169, 254, 0, 0]), 16]],
          // RFC5735
          loopback: [[new IPv4([127, 0, 0, 0]), 8]],
          // RFC6598
          carrierGradeNat: [[new IPv4([100, 64, 0, 0]), 10]],
          // RFC1918
          "private": [
            [new IPv4([10, 0, 0, 0]), 8],
            [new IPv4([172, 16, 0, 0]), 12],
            [new IPv4([192, 168, 0, 0]), 16]
          ],
          // Reserved and testing-only ranges; RFCs 5735, 5737, 2544, 1700
          reserved: [
            [new IPv4([192, 0, 0, 0]), 24],
            [new IPv4([192, 0, 2, 0]), 24],
            [new IPv4([192, 88, 99, 0]), 24],
            [new IPv4([198, 18, 0, 0]), 15],
            [new IPv4([198, 51, 100, 0]), 24],
            [new IPv4([203, 0, 113, 0]), 24],
            [new IPv4([240, 0, 0, 0]), 4]
          ],
          // RFC7534, RFC7535
          as112: [
            [new IPv4([192, 175, 48, 0]), 24],
            [new IPv4([192, 31, 196, 0]), 24]
          ],
          // RFC7450
          amt: [
            [new IPv4([192, 52, 193, 0]), 24]
          ]
        };
        IPv4.prototype.kind = function() {
          return "ipv4";
        };
        IPv4.prototype.match = function(other, cidrRange) {
          let ref;
          if (cidrRange === void 0) {
            ref = other;
            other = ref[0];
            cidrRange = ref[1];
          }
          if (other.kind() !== "ipv4") {
            throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");
          }
          return matchCIDR(this.octets, other.octets, 8, cidrRange);
        };
        IPv4.prototype.prefixLengthFromSubnetMask = function() {
          let cidr = 0;
          let stop = false;
          const zerotable = {
            0: 8,
            128: 7,
            192: 6,
            224: 5,
            240: 4,
            248: 3,
            252: 2,
            254: 1,
            255: 0
          };
          let i, octet, zeros;
          for (i = 3; i >= 0; i -= 1) {
            octet = this.octets[i];
            if (octet in zerotable) {
              zeros = zerotable[octet];
              if (stop && zeros !== 0) {
                return null;
              }
              if (zeros !== 8) {
                stop = true;
              }
              cidr += zeros;
            } else {
              return null;
            }
          }
          return 32 - cidr;
        };
        IPv4.prototype.range = function() {
          return ipaddr2.subnetMatch(this, this.SpecialRanges);
        };
        IPv4.prototype.toByteArray = function() {
          return this.octets.slice(0);
        };
        IPv4.prototype.toIPv4MappedAddress = function() {
          return ipaddr2.IPv6.parse(`::ffff:${this.toString()}`);
        };
        IPv4.prototype.toNormalizedString = function() {
          return this.toString();
        };
        IPv4.prototype.toString = function() {
          return this.octets.join(".");
        };
        return IPv4;
      })();
      ipaddr2.IPv4.broadcastAddressFromCIDR = function(string) {
        try {
          const cidr = this.parseCIDR(string);
          const ipInterfaceOctets = cidr[0].toByteArray();
          const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          const octets = [];
          let i = 0;
          while (i < 4) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv4.isIPv4 = function(string) {
        return this.parser(string) !== null;
      };
      ipaddr2.IPv4.isValid = function(string) {
        try {
          new this(this.parser(string));
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv4.isValidCIDR = function(string) {
        try {
          this.parseCIDR(string);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv4.isValidFourPartDecimal = function(string) {
        if (ipaddr2.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) {
          return true;
        } else {
          return false;
        }
      };
      ipaddr2.IPv4.isValidCIDRFourPartDecimal = function(string) {
        const match = string.match(/^(.+)\/(\d+)$/);
        if (!ipaddr2.IPv4.isValidCIDR(string) || !match) {
          return false;
        }
        return ipaddr2.IPv4.isValidFourPartDecimal(match[1]);
      };
      ipaddr2.IPv4.networkAddressFromCIDR = function(string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
        try {
          cidr = this.parseCIDR(string);
          ipInterfaceOctets = cidr[0].toByteArray();
          subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          octets = [];
          i = 0;
          while (i < 4) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv4 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv4.parse = function(string) {
        const parts = this.parser(string);
        if (parts === null) {
          throw new Error("ipaddr: string is not formatted like an IPv4 Address");
        }
        return new this(parts);
      };
      ipaddr2.IPv4.parseCIDR = function(string) {
        let match;
        if (match = string.match(/^(.+)\/(\d+)$/)) {
          const maskLength = parseInt(match[2]);
          if (maskLength >= 0 && maskLength <= 32) {
            const parsed = [this.parse(match[1]), maskLength];
            Object.defineProperty(parsed, "toString", {
              value: function() {
                return this.join("/");
              }
            });
            return parsed;
          }
        }
        throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range");
      };
      ipaddr2.IPv4.parser = function(string) {
        let match, part, value;
        if (match = string.match(ipv4Regexes.fourOctet)) {
          return (function() {
            const ref = match.slice(1, 6);
            const results = [];
            for (let i = 0; i < ref.length; i++) {
              part = ref[i];
              results.push(parseIntAuto(part));
            }
            return results;
          })();
        } else if (match = string.match(ipv4Regexes.longValue)) {
          value = parseIntAuto(match[1]);
          if (value > 4294967295 || value < 0) {
            throw new Error("ipaddr: address outside defined range");
          }
          return (function() {
            const results = [];
            let shift;
            for (shift = 0; shift <= 24; shift += 8) {
              results.push(value >> shift & 255);
            }
            return results;
          })().reverse();
        } else if (match = string.match(ipv4Regexes.twoOctet)) {
          return (function() {
            const ref = match.slice(1, 4);
            const results = [];
            value = parseIntAuto(ref[1]);
            if (value > 16777215 || value < 0) {
              throw new Error("ipaddr: address outside defined range");
            }
            results.push(parseIntAuto(ref[0]));
            results.push(value >> 16 & 255);
            results.push(value >> 8 & 255);
            results.push(value & 255);
            return results;
          })();
        } else if (match = string.match(ipv4Regexes.threeOctet)) {
          return (function() {
            const ref = match.slice(1, 5);
            const results = [];
            value = parseIntAuto(ref[2]);
            if (value > 65535 || value < 0) {
              throw new Error("ipaddr: address outside defined range");
            }
            results.push(parseIntAuto(ref[0]));
            results.push(parseIntAuto(ref[1]));
            results.push(value >> 8 & 255);
            results.push(value & 255);
            return results;
          })();
        } else {
          return null;
        }
      };
      ipaddr2.IPv4.subnetMaskFromPrefixLength = function(prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) {
          throw new Error("ipaddr: invalid IPv4 prefix length");
        }
        const octets = [0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 4) {
          octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
        }
        return new this(octets);
      };
      ipaddr2.IPv6 = (function() {
        function IPv6(parts, zoneId) {
          let i, part;
          if (parts.length === 16) {
            this.parts = [];
            for (i = 0; i <= 14; i += 2) {
              this.parts.push(parts[i] << 8 | parts[i + 1]);
            }
          } else if (parts.length === 8) {
            this.parts = parts;
          } else {
            throw new Error("ipaddr: ipv6 part count should be 8 or 16");
          }
          for (i = 0; i < this.parts.length; i++) {
            part = this.parts[i];
            if (!(0 <= part && part <= 65535)) {
              throw new Error("ipaddr: ipv6 part should fit in 16 bits");
            }
          }
          if (zoneId) {
            this.zoneId = zoneId;
          }
        }
        IPv6.prototype.SpecialRanges = {
          // RFC4291, here and after
          unspecified: [new IPv6([0, 0, 0, 0, 0, 0, 0, 0]), 128],
          linkLocal: [new IPv6([65152, 0, 0, 0, 0, 0, 0, 0]), 10],
          multicast: [new IPv6([65280, 0, 0, 0, 0, 0, 0, 0]), 8],
          loopback: [new IPv6([0, 0, 0, 0, 0, 0, 0, 1]), 128],
          uniqueLocal: [new IPv6([64512, 0, 0, 0, 0, 0, 0, 0]), 7],
          ipv4Mapped: [new IPv6([0, 0, 0, 0, 0, 65535, 0, 0]), 96],
          // RFC3879
          deprecatedSiteLocal: [new IPv6([65216, 0, 0, 0, 0, 0, 0, 0]), 10],
          // RFC6666
          discard: [new IPv6([256, 0, 0, 0, 0, 0, 0, 0]), 64],
          // RFC6145
          rfc6145: [new IPv6([0, 0, 0, 0, 65535, 0, 0, 0]), 96],
          rfc6052: [
            // RFC6052
            [new IPv6([100, 65435, 0, 0, 0, 0, 0, 0]), 96],
            // RFC8215
            [new IPv6([100, 65435, 1, 0, 0, 0, 0, 0]), 48]
          ],
          // RFC3056
          "6to4": [new IPv6([8194, 0, 0, 0, 0, 0, 0, 0]), 16],
          // RFC6052, RFC6146
          teredo: [new IPv6([8193, 0, 0, 0, 0, 0, 0, 0]), 32],
          // RFC5180
          benchmarking: [new IPv6([8193, 2, 0, 0, 0, 0, 0, 0]), 48],
          // RFC7450
          amt: [new IPv6([8193, 3, 0, 0, 0, 0, 0, 0]), 32],
          as112v6: [
            // RFC7535
            [new IPv6([8193, 4, 274, 0, 0, 0, 0, 0]), 48],
            // RFC7534
            [new IPv6([9760, 79, 32768, 0, 0, 0, 0, 0]), 48]
          ],
          // RFC4843
          deprecatedOrchid: [new IPv6([8193, 16, 0, 0, 0, 0, 0, 0]), 28],
          // RFC7343
          orchid2: [new IPv6([8193, 32, 0, 0, 0, 0, 0, 0]), 28],
          // RFC9374
          droneRemoteIdProtocolEntityTags: [new IPv6([8193, 48, 0, 0, 0, 0, 0, 0]), 28],
          // RFC9602
          segmentRouting: [new IPv6([24320, 0, 0, 0, 0, 0, 0, 0]), 16],
          reserved: [
            // RFC3849
            [new IPv6([8193, 0, 0, 0, 0, 0, 0, 0]), 23],
            // RFC2928
            [new IPv6([8193, 3512, 0, 0, 0, 0, 0, 0]), 32],
            // RFC9637
            [new IPv6([16383, 0, 0, 0, 0, 0, 0, 0]), 20]
          ]
        };
        IPv6.prototype.isIPv4MappedAddress = function() {
          return this.range() === "ipv4Mapped";
        };
        IPv6.prototype.kind = function() {
          return "ipv6";
        };
        IPv6.prototype.match = function(other, cidrRange) {
          let ref;
          if (cidrRange === void 0) {
            ref = other;
            other = ref[0];
            cidrRange = ref[1];
          }
          if (other.kind() !== "ipv6") {
            throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");
          }
          return matchCIDR(this.parts, other.parts, 16, cidrRange);
        };
        IPv6.prototype.prefixLengthFromSubnetMask = function() {
          let cidr = 0;
          let stop = false;
          const zerotable = {
            0: 16,
            32768: 15,
            49152: 14,
            57344: 13,
            61440: 12,
            63488: 11,
            64512: 10,
            65024: 9,
            65280: 8,
            65408: 7,
            65472: 6,
            65504: 5,
            65520: 4,
            65528: 3,
            65532: 2,
            65534: 1,
            65535: 0
          };
          let part, zeros;
          for (let i = 7; i >= 0; i -= 1) {
            part = this.parts[i];
            if (part in zerotable) {
              zeros = zerotable[part];
              if (stop && zeros !== 0) {
                return null;
              }
              if (zeros !== 16) {
                stop = true;
              }
              cidr += zeros;
            } else {
              return null;
            }
          }
          return 128 - cidr;
        };
        IPv6.prototype.range = function() {
          return ipaddr2.subnetMatch(this, this.SpecialRanges);
        };
        IPv6.prototype.toByteArray = function() {
          let part;
          const bytes = [];
          const ref = this.parts;
          for (let i = 0; i < ref.length; i++) {
            part = ref[i];
            bytes.push(part >> 8);
            bytes.push(part & 255);
          }
          return bytes;
        };
        IPv6.prototype.toFixedLengthString = function() {
          const addr = (function() {
            const results = [];
            for (let i = 0; i < this.parts.length; i++) {
              results.push(padPart(this.parts[i].toString(16), 4));
            }
            return results;
          }).call(this).join(":");
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          return addr + suffix;
        };
        IPv6.prototype.toIPv4Address = function() {
          if (!this.isIPv4MappedAddress()) {
            throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");
          }
          const ref = this.parts.slice(-2);
          const high = ref[0];
          const low = ref[1];
          return new ipaddr2.IPv4([high >> 8, high & 255, low >> 8, low & 255]);
        };
        IPv6.prototype.toNormalizedString = function() {
          const addr = (function() {
            const results = [];
            for (let i = 0; i < this.parts.length; i++) {
              results.push(this.parts[i].toString(16));
            }
            return results;
          }).call(this).join(":");
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          return addr + suffix;
        };
        IPv6.prototype.toRFC5952String = function() {
          const regex = /((^|:)(0(:|$)){2,})/g;
          let suffix = "";
          if (this.zoneId) {
            suffix = `%${this.zoneId}`;
          }
          const normalized = this.toNormalizedString();
          const string = normalized.slice(0, normalized.length - suffix.length);
          let bestMatchIndex = 0;
          let bestMatchLength = -1;
          let bestMatchGroups = -1;
          let match;
          while (match = regex.exec(string)) {
            const groups = (match[0].match(/0/g) || []).length;
            if (groups > bestMatchGroups) {
              bestMatchGroups = groups;
              bestMatchIndex = match.index;
              bestMatchLength = match[0].length;
            }
          }
          if (bestMatchLength < 0) {
            return string + suffix;
          }
          return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
        };
        IPv6.prototype.toString = function() {
          return this.toRFC5952String();
        };
        return IPv6;
      })();
      ipaddr2.IPv6.broadcastAddressFromCIDR = function(string) {
        try {
          const cidr = this.parseCIDR(string);
          const ipInterfaceOctets = cidr[0].toByteArray();
          const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          const octets = [];
          let i = 0;
          while (i < 16) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv6.isIPv6 = function(string) {
        return this.parser(string) !== null;
      };
      ipaddr2.IPv6.isValid = function(string) {
        if (typeof string === "string" && string.indexOf(":") === -1) {
          return false;
        }
        try {
          const addr = this.parser(string);
          new this(addr.parts, addr.zoneId);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv6.isValidCIDR = function(string) {
        if (typeof string === "string" && string.indexOf(":") === -1) {
          return false;
        }
        try {
          this.parseCIDR(string);
          return true;
        } catch {
          return false;
        }
      };
      ipaddr2.IPv6.networkAddressFromCIDR = function(string) {
        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;
        try {
          cidr = this.parseCIDR(string);
          ipInterfaceOctets = cidr[0].toByteArray();
          subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
          octets = [];
          i = 0;
          while (i < 16) {
            octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
            i++;
          }
          return new this(octets);
        } catch (e) {
          throw new Error("ipaddr: the address does not have IPv6 CIDR format", { cause: e });
        }
      };
      ipaddr2.IPv6.parse = function(string) {
        const addr = this.parser(string);
        if (addr === null) {
          throw new Error("ipaddr: string is not formatted like an IPv6 Address");
        }
        return new this(addr.parts, addr.zoneId);
      };
      ipaddr2.IPv6.parseCIDR = function(string) {
        let maskLength, match, parsed;
        if (match = string.match(/^(.+)\/(\d+)$/)) {
          maskLength = parseInt(match[2]);
          if (maskLength >= 0 && maskLength <= 128) {
            parsed = [this.parse(match[1]), maskLength];
            Object.defineProperty(parsed, "toString", {
              value: function() {
                return this.join("/");
              }
            });
            return parsed;
          }
        }
        throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range");
      };
      ipaddr2.IPv6.parser = function(string) {
        let addr, i, match, octet, octets, zoneId;
        if (match = string.match(ipv6Regexes.deprecatedTransitional)) {
          return this.parser(`::ffff:${match[1]}`);
        }
        if (ipv6Regexes.native.test(string)) {
          return expandIPv6(string, 8);
        }
        if (match = string.match(ipv6Regexes.transitional)) {
          zoneId = match[6] || "";
          addr = match[1];
          if (!match[1].endsWith("::")) {
            addr = addr.slice(0, -1);
          }
          addr = expandIPv6(addr + zoneId, 6);
          if (addr && addr.parts) {
            octets = [
              parseInt(match[2]),
              parseInt(match[3]),
              parseInt(match[4]),
              parseInt(match[5])
            ];
            for (i = 0; i < octets.length; i++) {
              octet = octets[i];
              if (!(0 <= octet && octet <= 255)) {
                return null;
              }
            }
            addr.parts.push(octets[0] << 8 | octets[1]);
            addr.parts.push(octets[2] << 8 | octets[3]);
            return {
              parts: addr.parts,
              zoneId: addr.zoneId
            };
          }
        }
        return null;
      };
      ipaddr2.IPv6.subnetMaskFromPrefixLength = function(prefix) {
        prefix = parseInt(prefix);
        if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) {
          throw new Error("ipaddr: invalid IPv6 prefix length");
        }
        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let j = 0;
        const filledOctetCount = Math.floor(prefix / 8);
        while (j < filledOctetCount) {
          octets[j] = 255;
          j++;
        }
        if (filledOctetCount < 16) {
          octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - prefix % 8;
        }
        return new this(octets);
      };
      ipaddr2.fromByteArray = function(bytes) {
        const length = bytes.length;
        if (length === 4) {
          return new ipaddr2.IPv4(bytes);
        } else if (length === 16) {
          return new ipaddr2.IPv6(bytes);
        } else {
          throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address");
        }
      };
      ipaddr2.isValid = function(string) {
        return ipaddr2.IPv6.isValid(string) || ipaddr2.IPv4.isValid(string);
      };
      ipaddr2.isValidCIDR = function(string) {
        return ipaddr2.IPv6.isValidCIDR(string) || ipaddr2.IPv4.isValidCIDR(string);
      };
      ipaddr2.parse = function(string) {
        if (ipaddr2.IPv6.isValid(string)) {
          return ipaddr2.IPv6.parse(string);
        } else if (ipaddr2.IPv4.isValid(string)) {
          return ipaddr2.IPv4.parse(string);
        } else {
          throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format");
        }
      };
      ipaddr2.parseCIDR = function(string) {
        try {
          return ipaddr2.IPv6.parseCIDR(string);
        } catch {
          try {
            return ipaddr2.IPv4.parseCIDR(string);
          } catch (e) {
            throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format", { cause: e });
          }
        }
      };
      ipaddr2.process = function(string) {
        const addr = this.parse(string);
        if (addr.kind() === "ipv6" && addr.isIPv4MappedAddress()) {
          return addr.toIPv4Address();
        } else {
          return addr;
        }
      };
      ipaddr2.subnetMatch = function(address, rangeList, defaultName) {
        let i, rangeName, rangeSubnets, subnet;
        if (defaultName === void 0 || defaultName === null) {
          defaultName = "unicast";
        }
        for (rangeName in rangeList) {
          if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
            rangeSubnets = rangeList[rangeName];
            if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) {
              rangeSubnets = [rangeSubnets];
            }
            for (i = 0; i < rangeSubnets.length; i++) {
              subnet = rangeSubnets[i];
              if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) {
                return rangeName;
              }
            }
          }
        }
        return defaultName;
      };
      if (typeof module !== "undefined" && module.exports) {
        module.exports = ipaddr2;
      } else {
        root.ipaddr = ipaddr2;
      }
    })(exports);
  }
});

// src/registry/host/endpoint.ts
import { isIP } from "node:net";

// src/registry/http/trouble.ts
var WireError = class extends Error {
  name = "WireError";
  trouble;
  sent;
  /** The connection was an idle one that the peer may have closed meanwhile: ask again at once. */
  stale;
  /** What was asked; undefined when nothing was. */
  url;
  constructor(trouble, message, options) {
    super(message, { cause: options.cause });
    this.trouble = trouble;
    this.sent = options.sent;
    this.stale = options.stale ?? false;
    this.url = options.url;
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
var CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)|CERTIFICATE/;
function troubleOf(error) {
  const code = textAt(error, "code") ?? firstCode(error);
  const text = textAt(error, "message") ?? code;
  if (DNS.has(code)) return { trouble: "dns", text };
  if (REFUSED.has(code)) return { trouble: "refused", text };
  if (code === "ETIMEDOUT") return { trouble: "timeout", text };
  if (CERTIFICATE.test(code)) return { trouble: "certificate", text };
  if (code.startsWith("HPE_") || code === "Z_DATA_ERROR" || code.startsWith("ERR__ERROR_FORMAT_") || code.startsWith("ERR_SSL_") || code === "EPROTO")
    return { trouble: "protocol", text: plainTls(text) };
  return { trouble: "reset", text };
}
function plainTls(text) {
  const reason = /error:[0-9a-f]+:[^:]*:[^:]*:([^:]+):/i.exec(text)?.[1];
  return reason === void 0 ? text : `TLS failed (${reason})`;
}
function firstCode(error) {
  const errors = at(error, "errors");
  return Array.isArray(errors) ? textAt(errors[0], "code") ?? "" : "";
}

// src/registry/host/endpoint.ts
var HUB_HOSTS = /* @__PURE__ */ new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
function isHubHost(host) {
  return HUB_HOSTS.has(host);
}
var HUB_CONFIG_KEY = "https://index.docker.io/v1/";
function endpointOf(host, plainHttp) {
  if (isHubHost(host)) return { host: "docker.io", origin: "https://registry-1.docker.io", plain: false, guessed: false };
  const named = plainHttp.some((one) => one.toLowerCase() === host || one.toLowerCase() === nameOf(host));
  const plain2 = named || isLoopback(nameOf(host));
  return { host, origin: `${plain2 ? "http" : "https"}://${host}`, plain: plain2, guessed: plain2 && !named };
}
function apiPath(repository) {
  return isHubHost(repository.host) && !repository.path.includes("/") ? `library/${repository.path}` : repository.path;
}
function nameOf(host) {
  return host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
}
function isLoopback(host) {
  const name = host.replace(/\.$/, "");
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  return isIP(name) === 4 ? name.startsWith("127.") : name === "::1" || name === "0:0:0:0:0:0:0:1";
}
function hostNameOf(url) {
  return nameOf(url.hostname);
}
function parseUrl(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return void 0;
  }
}
var ANSWER_MS = 1e4;
async function speaksTls(exchange, host, call) {
  try {
    const url = new URL(`https://${host}/v2/`);
    const answer = await exchange({ method: "GET", url, headers: {}, call, registry: hostNameOf(url), answerMs: ANSWER_MS });
    answer.body.drop();
    return true;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return error.trouble === "certificate";
  }
}
function secured(url) {
  const secure = new URL(url);
  secure.protocol = "https:";
  return secure;
}

// src/registry/profile.ts
var GIB = 1024 ** 3;
var MIB = 1024 ** 2;
var UNKNOWN = { name: "the registry", chunks: "fallback" };
var ENTRIES = [
  {
    hosts: /^docker\.io$/,
    tells: [],
    profile: {
      name: "Docker Hub",
      chunks: "fallback",
      denied: "Use an access token with Read & Write, of an account that may push to the repository."
    }
  },
  {
    hosts: /^ghcr\.io$/,
    tells: [["x-github-request-id", /./]],
    profile: {
      name: "GitHub Packages",
      // A chunk above 4 MiB is refused with 416; a 10 GB layer would need thousands, so a whole PUT is the only way there.
      chunks: "never",
      layerLimit: { bytes: 10 * 1e3 ** 3, source: "GitHub documents 10 GB a layer and ten minutes an upload" },
      denied: 'Give the job "permissions: packages: write". For a package that exists already, add this repository under "Manage Actions access" in the package settings.'
    }
  },
  {
    hosts: /(?:^|\.)public\.ecr\.aws$/,
    tells: [["www-authenticate", /service="public\.ecr\.aws"/]],
    profile: {
      name: "Amazon ECR Public",
      chunks: "never",
      layerLimit: { bytes: 1e4 * MIB, source: "AWS documents 10,000 MiB a layer" },
      createRepository: "Create it first: aws ecr-public create-repository."
    }
  },
  {
    hosts: /\.amazonaws\.com(?:\.cn)?$/,
    tells: [["www-authenticate", /service="ecr\.amazonaws\.com"/]],
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
    tells: [["www-authenticate", /realm="https:\/\/(?:[a-z0-9-]+\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)\/v2\/token"/]],
    profile: {
      name: "Google Artifact Registry",
      chunks: "never",
      createRepository: "Create it first: gcloud artifacts repositories create. The path is project/repository/name.",
      denied: "Give the account the role Artifact Registry Writer; an access token lasts one hour."
    }
  },
  {
    hosts: /\.azurecr\.(?:io|cn|us)$/,
    tells: [["www-authenticate", /service="[a-z0-9-]+\.azurecr\.(?:io|cn|us)"/]],
    profile: {
      name: "Azure Container Registry",
      chunks: "fallback",
      layerLimit: { bytes: 200 * GIB, source: "Azure documents 200 GiB a layer" },
      denied: "Give the identity the role AcrPush."
    }
  },
  {
    hosts: /^quay\.io$/,
    tells: [["www-authenticate", /realm="[^"]*\/v2\/auth"/]],
    profile: {
      name: "Quay",
      chunks: "fallback",
      layerLimit: { bytes: 20 * 1e3 ** 3, source: "Quay takes 20 GB a layer unless configured otherwise" },
      denied: "Give the robot account write access to the repository; a full quota is answered in the same way."
    }
  },
  {
    hosts: /^registry\.gitlab\.com$/,
    tells: [
      ["gitlab-container-registry-version", /./],
      ["www-authenticate", /realm="[^"]*\/jwt\/auth"/]
    ],
    profile: {
      name: "GitLab",
      chunks: "fallback",
      denied: "The path must start with the path of a project, and the token needs write_registry; protected tags refuse too."
    }
  },
  {
    tells: [["www-authenticate", /service="harbor-registry"|realm="harbor"/]],
    profile: {
      name: "Harbor",
      chunks: "fallback",
      createRepository: "Create the project in Harbor first: the path is project/name.",
      denied: "Give the robot account the right to push to the project; a full quota, and a project that is a proxy cache, are answered in the same way."
    }
  },
  {
    tells: [
      ["x-jfrog-version", /./],
      ["x-artifactory-id", /./],
      ["x-artifactory-node-id", /./],
      ["www-authenticate", /realm="Artifactory Realm"/]
    ],
    profile: {
      name: "Artifactory",
      chunks: "fallback",
      createRepository: "Create a local Docker repository in Artifactory first; a remote one takes no pushes.",
      denied: "The login needs the right Deploy, and Delete/Overwrite where a tag moves."
    }
  },
  {
    tells: [
      ["server", /^Nexus\//],
      ["www-authenticate", /realm="Sonatype Nexus Repository Manager"/]
    ],
    profile: {
      name: "Nexus",
      chunks: "fallback",
      createRepository: "Create a hosted Docker repository in Nexus first, and name the port or path that it has.",
      denied: "Give the role of the login the right to add and edit in the repository, whose deployment policy must allow it."
    }
  },
  {
    // Forgejo is one of its kind.
    tells: [["www-authenticate", /realm="[^"]*\/v2\/token",\s*service="container_registry"/]],
    profile: {
      name: "Gitea",
      chunks: "fallback",
      denied: "The path must start with a user or an organization, and the token needs write:package."
    }
  },
  {
    tells: [["www-authenticate", /(?:realm|service)="zot"/]],
    profile: { name: "zot", chunks: "fallback", denied: 'Its access control must allow "create", and "update" where a tag moves.' }
  }
];
function profileOf(host, headers = {}) {
  const name = nameOf(host);
  const entry = ENTRIES.find(({ hosts }) => hosts?.test(name) === true) ?? ENTRIES.find(({ tells }) => tells.some((tell) => isTold(tell, headers)));
  return entry?.profile ?? UNKNOWN;
}
function isTold([header, holds], headers) {
  return holds.test(String(headers[header] ?? ""));
}
var NOT_OFFERED = /* @__PURE__ */ new Set([400, 405, 406, 501]);
var REFUSES_HEAD = /* @__PURE__ */ new Set([...NOT_OFFERED, 403]);
var TAGS_A_REQUEST = 40;
var TAGS_A_PAGE = 1e3;
var KEEPS_TAG = /* @__PURE__ */ new Set([403, 409, 412]);
var SAYS_THAT_IT_KEEPS = /* @__PURE__ */ new Set([400, 405]);
var KEPT_CODES = ["REGISTRY_DISALLOWED_OPERATION", "TAG_INVALID"];
var KEPT_WORDS = /immutab|already exists|cannot be overwritten|not allow updating|redeploy|protected tag/i;
function mayKeepTag(status, body) {
  return KEEPS_TAG.has(status) || SAYS_THAT_IT_KEEPS.has(status) && saysThatItKeeps(body);
}
function saysThatItKeeps({ codes, text }) {
  return KEPT_CODES.some((code) => codes.includes(code)) || KEPT_WORDS.test(text);
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

// src/registry/host/addresses.ts
var import_ipaddr = __toESM(require_ipaddr(), 1);
var METADATA = /* @__PURE__ */ new Set(["168.63.129.16", "100.100.100.200", "fd00:ec2::254", "fd20:ce::254"]);
var METADATA_NAMES = /* @__PURE__ */ new Set(["metadata.google.internal", "metadata.goog", "metadata"]);
var NETWORKS = /* @__PURE__ */ new Map([
  ["unicast", "public"],
  ["loopback", "loopback"],
  // Connecting to it means this machine.
  ["unspecified", "loopback"],
  ["private", "private"],
  ["carrierGradeNat", "private"],
  ["uniqueLocal", "private"],
  ["deprecatedSiteLocal", "private"]
]);
function networkOf(text) {
  if (!import_ipaddr.default.isValid(text)) return void 0;
  const address = import_ipaddr.default.parse(text);
  const inner = address instanceof import_ipaddr.default.IPv6 ? embedded(address) : void 0;
  if (inner !== void 0) return networkOf(inner);
  if (METADATA.has(address.toString())) return "special";
  return NETWORKS.get(address.range()) ?? "special";
}
function embedded(address) {
  const { parts } = address;
  const ipv4 = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join(".");
  switch (address.range()) {
    case "ipv4Mapped":
    case "rfc6145":
    case "rfc6052":
      return ipv4(parts[6], parts[7]);
    case "6to4":
      return ipv4(parts[1], parts[2]);
    case "unicast":
      return parts.slice(0, 6).every((part) => part === 0) ? ipv4(parts[6], parts[7]) : void 0;
    default:
      return void 0;
  }
}
function networkOfHost(name) {
  const bare3 = name.toLowerCase().replace(/\.$/, "");
  if (isLoopback(bare3)) return "loopback";
  if (METADATA_NAMES.has(bare3)) return "special";
  return networkOf(bare3) ?? "public";
}
function mayPoint(from, to) {
  switch (to) {
    case "public":
      return true;
    case "private":
      return from === "private" || from === "loopback";
    case "loopback":
      return from === "loopback";
    case "special":
      return false;
  }
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
  if (!mayPoint(networkOfHost(hostNameOf(from)), networkOfHost(hostNameOf(target)))) {
    throw unsafe(`${from.host} named a ${what} inside a private network: ${target.origin}.`, OUTSIDE);
  }
}
function sameHost(a, b) {
  return a.hostname === b.hostname && portOf(a) === portOf(b);
}
function portOf(url) {
  if (url.port !== "") return url.port;
  return url.protocol === "https:" ? "443" : "80";
}
var OUTSIDE = "A public registry must not send the runner there. Check the registry, or its external address setting.";
function unsafe(message, hint) {
  return new Failure({ code: "UNSAFE_ADDRESS", message, hint });
}
function assertPublic(registry) {
  if (networkOfHost(hostNameOf(registry)) === "public") return;
  throw unsafe(
    `The registry ${registry.host} is inside a private network, and the workflow does not name it.`,
    'Name it in "repository" or "source", or refer to another registry.'
  );
}
var AddressGuard = class {
  /** Hosts that the user named, with the networks that they were found in. */
  #named = /* @__PURE__ */ new Map();
  /** A host of `repository` or `source`: it may be anywhere. */
  name(hostname) {
    if (!this.#named.has(hostname)) this.#named.set(hostname, /* @__PURE__ */ new Set([networkOfHost(hostname)]));
  }
  /**
   * Those of the addresses of `hostname` that may be connected to on behalf of `registry` (the host name of the registry whose answers led
   * there). Throws UNSAFE_ADDRESS when there is none.
   */
  allowed(hostname, registry, addresses) {
    const own = this.#named.get(hostname);
    if (own !== void 0) {
      for (const { address } of addresses) own.add(networkOf(address) ?? "special");
      return addresses;
    }
    const from = [...this.#named.get(registry) ?? ["public"]];
    const allowed = addresses.filter(({ address }) => from.some((network) => mayPoint(network, networkOf(address) ?? "special")));
    if (allowed.length > 0) return allowed;
    throw unsafe(
      `${registry} named ${hostname}, which leads into a private network (${addresses.map(({ address }) => address).join(", ")}).`,
      OUTSIDE
    );
  }
};

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
    const value = match(QUOTED)?.[1]?.replace(/\\([\s\S])/g, "$1") ?? match(UNQUOTED)?.[0];
    const current = challenges.at(-1);
    if (current !== void 0)
      Object.defineProperty(current.parameters, name.toLowerCase(), { value, enumerable: true, configurable: true });
  }
  return challenges;
}
var ACTIONS = {
  pull: ["pull"],
  // Always both: a push looks before it writes.
  push: ["pull", "push"],
  // Asked for only where it is needed: some registries refuse the whole scope to those who may not delete.
  delete: ["pull", "push", "delete"]
};
function scopesOf(access) {
  const own = `repository:${access.path}:${ACTIONS[access.actions].join(",")}`;
  return access.from === void 0 ? [own] : [own, `repository:${access.from}:pull`];
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

// src/registry/auth/token-cache.ts
var YOUNG_MS = 5e3;
var NEW_MS = 100;
var TokenCache = class {
  #clock;
  #held = /* @__PURE__ */ new Map();
  #coming = /* @__PURE__ */ new Map();
  constructor(clock) {
    this.#clock = clock;
  }
  /** A token for `scopes` (one for more serves too), fetched by `mint` when none is fresh enough. */
  async get(server, scopes, freshness, mint2) {
    for (const [key2, held] of this.#held) {
      if (key2.startsWith(`${server}
`) && covers(held.scopes, scopes) && this.#fresh(held, freshness)) return held;
    }
    const key = `${server}
${scopes.join(" ")}`;
    let coming = this.#coming.get(key);
    if (coming === void 0) {
      coming = this.#fetch(key, scopes, mint2).finally(() => this.#coming.delete(key));
      this.#coming.set(key, coming);
    }
    return coming;
  }
  /** Forgets a token that was refused. */
  drop(token) {
    for (const [key, held] of this.#held) if (held.token === token) this.#held.delete(key);
  }
  async #fetch(key, scopes, mint2) {
    const asked = this.#clock.monotonic();
    const { token, lifeMs } = await mint2();
    const received = this.#clock.monotonic();
    const expires = Math.max(asked + lifeMs, received + lifeMs / 2);
    const held = { token, scopes, received, lifeMs, expires };
    this.#held.set(key, held);
    return held;
  }
  #fresh(held, freshness) {
    const now = this.#clock.monotonic();
    const left = held.expires - now;
    if (left <= Math.min(1e4, held.lifeMs / 4)) return false;
    if (freshness === "new") return now - held.received < NEW_MS;
    return freshness === "short" || now - held.received < YOUNG_MS || left > Math.max(6e4, held.lifeMs / 2);
  }
};

// src/registry/http/answer-body.ts
import { pipeline } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";

// src/registry/http/call.ts
function assertRunning(call, clock) {
  call.signal?.throwIfAborted();
  if (timeLeft(call, clock) <= 0) throw outOfTime();
}
function timeLeft({ deadline = Infinity }, clock) {
  return deadline - clock.monotonic();
}
function onOver(call, clock, over) {
  const { signal } = call;
  const onAbort = () => {
    over(signal?.reason);
  };
  if (signal?.aborted === true) onAbort();
  else signal?.addEventListener("abort", onAbort, { once: true });
  const left = timeLeft(call, clock);
  const timer = left === Infinity ? void 0 : clock.timer(Math.max(0, left), () => {
    over(outOfTime());
  });
  return () => {
    signal?.removeEventListener("abort", onAbort);
    timer?.clear();
  };
}
async function whileRunning(call, clock, work) {
  assertRunning(call, clock);
  let stop;
  const over = new Promise((_, reject) => {
    stop = onOver(call, clock, reject);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    stop?.();
  }
}
function outOfTime() {
  return new WireError("timeout", "the time that was left for it ended", { sent: true });
}

// src/registry/http/watchdog.ts
var Watchdog = class {
  #clock;
  #bark;
  #deadline = Infinity;
  #timer;
  #due = Infinity;
  constructor(clock, bark) {
    this.#clock = clock;
    this.#bark = bark;
  }
  /** `ms` from now means trouble, unless it is armed anew or may rest before. */
  arm(ms) {
    this.#deadline = this.#clock.monotonic() + ms;
    if (this.#timer === void 0 || this.#due > this.#deadline) this.#start(ms);
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
      const left = this.#deadline - this.#clock.monotonic();
      if (left > 0) this.#start(left);
      else this.#bark();
    });
  }
};
var Pace = class {
  #clock;
  #least;
  #bark;
  #dog;
  #since = 0;
  #waited = 0;
  #moved = 0;
  constructor(clock, least, bark) {
    this.#clock = clock;
    this.#least = least;
    this.#bark = bark;
    this.#dog = new Watchdog(clock, bark);
  }
  /** It is the peer's turn. */
  wait() {
    this.#since = this.#clock.monotonic();
    if (this.#waited >= this.#least.ms) this.#bark();
    else this.#dog.arm(this.#least.ms - this.#waited);
  }
  /** The peer has moved `bytes`; now it is our own turn. */
  moved(bytes) {
    this.#dog.rest();
    this.#waited += this.#clock.monotonic() - this.#since;
    this.#moved += bytes;
    if (this.#moved >= this.#least.bytes) [this.#waited, this.#moved] = [0, 0];
  }
  end() {
    this.#dog.end();
  }
};

// src/registry/http/answer-body.ts
var LEAST_SPEED = { bytes: 64 * 1024, ms: 6e4 };
var AnswerBody = class {
  #message;
  #clock;
  #call;
  #read;
  constructor(message, clock, call) {
    this.#message = message;
    this.#clock = clock;
    this.#call = call;
  }
  /** At most `limit` bytes; the rest is not even received. What was read once is given again. */
  bytes(limit) {
    this.#read ??= this.#bytes(limit);
    return this.#read;
  }
  async #bytes(limit) {
    const parts = [];
    let size = 0;
    for await (const chunk of this.stream()) {
      parts.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > limit) return { bytes: Buffer.concat(parts), whole: false };
    }
    return { bytes: Buffer.concat(parts), whole: true };
  }
  /** The bytes as they come. Throws WireError when the peer breaks off or is too slow; breaking out closes the connection. */
  async *stream() {
    const message = this.#message;
    let ended2;
    const end = (reason) => {
      ended2 ??= { reason };
      message.destroy();
    };
    assertRunning(this.#call, this.#clock);
    const pace = new Pace(this.#clock, LEAST_SPEED, () => {
      end(new WireError("timeout", "the answer came slower than 1 KB/s, or stopped in the middle", { sent: true }));
    });
    const stop = onOver(this.#call, this.#clock, end);
    try {
      pace.wait();
      for await (const chunk of decoded(message)) {
        pace.moved(chunk.length);
        yield chunk;
        pace.wait();
      }
    } catch (error) {
      if (ended2 !== void 0) throw ended2.reason;
      if (error instanceof WireError) throw error;
      const { trouble, text } = troubleOf(error);
      throw new WireError(trouble, text, { sent: true, cause: error });
    } finally {
      pace.end();
      stop();
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
function decoded(message) {
  let content = message;
  for (const coding of [...codingsOf(message.headers)].reverse()) {
    const decoder = DECODERS.get(coding);
    if (decoder === void 0) throw new WireError("protocol", `the answer is coded as ${coding}, which was not asked for`, { sent: true });
    content = pipeline(content, decoder(), () => void 0);
  }
  return content;
}
function codingsOf(headers) {
  const written = headers["content-encoding"] ?? "";
  return written.toLowerCase().split(",").map((coding) => coding.trim()).filter((coding) => coding !== "" && coding !== "identity");
}
var DECODERS = /* @__PURE__ */ new Map([
  ["gzip", createUnzip],
  ["x-gzip", createUnzip],
  ["deflate", createUnzip],
  ["br", createBrotliDecompress]
]);

// src/registry/http/wire.ts
function wholeBody(bytes) {
  return {
    size: bytes.length,
    open: async function* () {
      yield await Promise.resolve(bytes);
    }
  };
}
function isCoded({ headers }) {
  return codingsOf(headers).length > 0;
}
function lengthOf(answer) {
  return isCoded(answer) ? void 0 : answer.headers["content-length"];
}

// src/registry/host/error-body.ts
var BODY_LIMIT = 64 * 1024;
var PAGE_LIMIT = 4 * 1024;
var TEXT_LIMIT = 300;
async function errorBody(answer, secrets) {
  let text;
  try {
    text = new TextDecoder().decode((await answer.body.bytes(BODY_LIMIT)).bytes);
  } catch {
    text = "";
  }
  const errors = errorsOf(text);
  if (errors.length === 0) return { codes: [], text: sentenceOf(withoutMarkup(secrets.redact(text, PAGE_LIMIT)), secrets) };
  return {
    codes: errors.map((one) => one.code).filter((code) => code !== ""),
    text: sentenceOf([...new Set(errors.map(sentence))].join("; "), secrets)
  };
}
function errorsOf(text) {
  const json = parsedJson(text);
  const errors = at(json, "errors");
  if (Array.isArray(errors)) return errors.map(errorOf);
  const message = ["message", "error_description", "details", "error"].map((key) => textAt(json, key)).find((value) => value !== void 0);
  return message === void 0 ? [] : [{ code: textAt(json, "code") ?? "", message }];
}
function sentence({ code, message }) {
  if (message.trim().toLowerCase() === code.toLowerCase()) return code;
  return [code, message].filter((part) => part !== "").join(": ");
}
function errorOf(value) {
  if (typeof value === "string") return { code: "", message: value };
  return { code: textAt(value, "code") ?? "", message: textAt(value, "message") ?? "" };
}
function withoutMarkup(text) {
  return text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ").replace(/<[^>]*>/g, " ");
}
function shown(text) {
  return printable(oneLine(text), TEXT_LIMIT);
}
function sentenceOf(text, secrets) {
  return printable(secrets.redact(oneLine(secrets.redact(text))), TEXT_LIMIT);
}
function oneLine(text) {
  return printable(text).replace(/\s+/g, " ").trim();
}
function warningsOf(header, secrets) {
  return [...(header ?? "").matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)].map((match) => sentenceOf((match[1] ?? "").replace(/\\(.)/g, "$1"), secrets)).filter((one) => one !== "");
}

// src/registry/auth/token.ts
var CLIENT_ID = "modelkit-tag-action";
var DEFAULT_LIFE_S = 60;
var HEADER_SAFE = /^[\x20-\x7e]+$/;
var TOKEN_BYTES = 256 * 1024;
async function mint(server, scopes, credential, send, secrets) {
  let answer = credential?.kind === "identity" ? await send(refreshForm(server, scopes, credential.token)) : void 0;
  if (answer === void 0 || answer.status === 404 || answer.status === 405) {
    answer?.body.drop();
    answer = await send(tokenQuery(server, scopes, credential, secrets));
  }
  if (answer.status !== 200) {
    const { text } = await errorBody(answer, secrets);
    const status = answer.status;
    const refused = status >= 400 && status < 500;
    const login = credential === void 0 ? "a request without a login" : `the login from ${credential.source}`;
    throw new TokenRefusal(status, {
      code: refused ? "UNAUTHORIZED" : "REGISTRY_BROKEN",
      message: `${tokenServer(server)} answered ${status} to ${login} for ${scopes.join(" ")}${text === "" ? "" : `: ${text}`}.`,
      hint: credential === void 0 ? server.advice : (status === 403 ? server.denied : void 0) ?? "Check that the user, password or token is right, has not expired, and may do this."
    });
  }
  return read(server, (await answer.body.bytes(TOKEN_BYTES)).bytes, secrets);
}
var TokenRefusal = class extends Failure {
  status;
  constructor(status, problem) {
    super(problem);
    this.status = status;
  }
};
function tokenServer({ realm, registry }) {
  return realm.host === registry ? `The token server of ${registry}` : `The token server ${realm.host} of ${registry}`;
}
function refreshForm(server, scopes, token) {
  const form = new URLSearchParams({ grant_type: "refresh_token", client_id: CLIENT_ID });
  if (server.service !== void 0) form.set("service", server.service);
  form.set("scope", scopes.join(" "));
  form.set("refresh_token", token);
  const bytes = Buffer.from(form.toString());
  return {
    method: "POST",
    url: server.realm,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: wholeBody(bytes)
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
function read(server, bytes, secrets) {
  const json = parsedJson(new TextDecoder().decode(bytes));
  const token = textAt(json, "token") ?? textAt(json, "access_token");
  if (token === void 0 || !HEADER_SAFE.test(token)) {
    throw new Failure({
      code: "REGISTRY_BROKEN",
      message: `${tokenServer(server)} answered without a token.`,
      hint: "Check the address of the registry; its token server does not follow the protocol."
    });
  }
  secrets.add(token, textAt(json, "refresh_token") ?? "");
  const life = Number(at(json, "expires_in"));
  return { token, lifeMs: (life > 0 ? life : DEFAULT_LIFE_S) * 1e3 };
}
function basic(username, password, secrets) {
  secrets.addLogin(username, password);
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

// src/registry/auth/login.ts
var ANONYMOUS = { header: void 0, expires: Infinity, token: void 0 };
var Login = class {
  #endpoint;
  #pool;
  #send;
  #tokens;
  /** Scopes that challenges asked for beyond our own, by our own. */
  #challenged = /* @__PURE__ */ new Map();
  /** Repositories whose token server does not give more than the right to pull. */
  #pullOnly = /* @__PURE__ */ new Set();
  #scheme;
  constructor(endpoint, pool, send) {
    this.#endpoint = endpoint;
    this.#pool = pool;
    this.#send = send;
    this.#tokens = new TokenCache(pool.ports.clock);
  }
  credential(path) {
    return this.#pool.credentials.for(this.#endpoint.host, path);
  }
  /** What to do where there is none. */
  advice() {
    return this.#pool.credentials.advice(this.#endpoint.host);
  }
  /** What to send with a request that needs `access`; nothing before the registry has asked for something. */
  async authorize(access, freshness) {
    const scheme = this.#scheme;
    if (scheme === void 0) return ANONYMOUS;
    const credential = await this.credential(access.path);
    if (credential?.kind === "bearer") return { header: `Bearer ${credential.token}`, expires: Infinity, token: void 0 };
    if (scheme.kind === "basic") {
      if (credential === void 0) return ANONYMOUS;
      const { username } = credential;
      const password = credential.kind === "password" ? credential.password : credential.token;
      return { header: basic(username, password, this.#pool.secrets), expires: Infinity, token: void 0 };
    }
    const wider = this.#wider(access);
    const own = scopesOf(wider);
    const scopes = withChallenged(own, this.#challenged.get(own.join(" ")));
    const server = [scheme.realm.href, scheme.service, credential?.source].join("\n");
    try {
      const held = await this.#tokens.get(
        server,
        scopes,
        freshness,
        () => mint(scheme, scopes, credential, this.#send, this.#pool.secrets)
      );
      return { header: `Bearer ${held.token}`, expires: held.expires, token: held.token };
    } catch (thrown) {
      if (wider === access || !isFailure(thrown)) throw thrown;
      this.#pullOnly.add(access.path);
      return this.authorize(access, freshness);
    }
  }
  /** What to ask for at first. */
  #wider(access) {
    return access.rather === void 0 || this.#pullOnly.has(access.path) ? access : { ...access, actions: access.rather };
  }
  /** Learns from a 401. Returns whether another try can end differently. Throws UNSAFE_ADDRESS for a token server that must not be asked. */
  async refused(answer, access, used) {
    if (used.token !== void 0) this.#tokens.drop(used.token);
    const challenges = parseChallenges(answer.headers["www-authenticate"] ?? "");
    const bearer = challenges.find((one) => one.scheme === "bearer" && one.parameters["realm"] !== void 0);
    const credential = await this.credential(access.path);
    if (bearer !== void 0) {
      const realm = parseUrl(bearer.parameters["realm"] ?? "", answer.url);
      if (realm === void 0) return false;
      assertSafe(realm, answer.url, "token server");
      if (credential !== void 0) this.#assertNotInClear(realm);
      const { host } = this.#endpoint;
      const { denied } = profileOf(host, answer.headers);
      this.#scheme = { kind: "bearer", registry: host, advice: this.advice(), denied, realm, service: bearer.parameters["service"] };
      const scope = bearer.parameters["scope"];
      if (scope !== void 0) this.#challenged.set(scopesOf(this.#wider(access)).join(" "), scope);
      return credential?.kind !== "bearer" || used.header === void 0;
    }
    if (!challenges.some((one) => one.scheme === "basic") && credential?.kind !== "bearer") return false;
    this.#scheme = { kind: "basic" };
    return credential !== void 0 && used.header === void 0;
  }
  // A registry that is spoken to by http must not lead the password in clear to a host that nobody allowed http for.
  #assertNotInClear(realm) {
    if (realm.protocol === "https:" || endpointOf(realm.host, this.#pool.options.plainHttp).plain) return;
    throw new Failure({
      code: "UNSAFE_ADDRESS",
      message: `${this.#endpoint.host} named a token server without TLS: ${realm.origin}. The login was not sent there.`,
      hint: `Give the token server a certificate, or add "${realm.host}" to "plain-http".`
    });
  }
  /** Which login is in use for `path`, as the end of a sentence for hints. */
  async description(path) {
    const credential = await this.credential(path);
    if (credential === void 0) return `No login for ${this.#endpoint.host} was found (inputs, Docker's, Podman's and kit's files).`;
    const user = credential.kind !== "bearer" && credential.username !== "" ? ` (user "${credential.username}")` : "";
    return `The login for ${this.#endpoint.host} came from ${credential.source}${user}.`;
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
    wire = { ...wire, url: target, headers: sameHost(target, wire.url) ? wire.headers : without(wire.headers, ownHeaders) };
  }
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

// src/registry/host/retries.ts
var TRIES = 5;
var CONNECT_TRIES = 3;
var HOST_BUDGET_MS = 2 * 6e4;
var BUSY_BUDGET_MS = 10 * 6e4;
var LEAST_WAIT_MS = 2e3;
var LEAST_LEFT_MS = 200;
var PASSING = /* @__PURE__ */ new Set([408, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
function isPassing(status) {
  return PASSING.has(status);
}
function isBusy(answer) {
  return answer.status === 429 || answer.status === 503 && answer.headers["retry-after"] !== void 0;
}
var PAUSE_LIMIT_MS = 5 * 6e4;
function retryAfter(value, now) {
  const text = value?.trim() ?? "";
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1e3, PAUSE_LIMIT_MS);
  const at2 = /^[A-Za-z]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at2) ? void 0 : Math.min(Math.max(at2 - now.getTime(), 0), PAUSE_LIMIT_MS);
}
var BASE_MS = 1e3;
var CEILING_MS = 6e4;
function backOff(tries, random) {
  return random() * Math.min(CEILING_MS, BASE_MS * 2 ** (tries - 1));
}
function seconds(ms) {
  return `${(ms / 1e3).toFixed(1)} s`;
}
var Retries = class {
  #ports;
  #state;
  #what;
  #call;
  /** When the try under way began. */
  #since;
  #tries = 0;
  #stale = 0;
  #waited = 0;
  constructor(ports, state, what, call) {
    this.#ports = ports;
    this.#state = state;
    this.#what = what;
    this.#call = call;
    this.#since = ports.clock.monotonic();
  }
  /** Failed tries so far. */
  get tries() {
    return this.#tries;
  }
  /** Whether to wait until the host's pause is over, which the throttle does. `pause`: as it was when the host said that it is busy. */
  waitsForBusy(pause = this.#state.pause) {
    this.#waited += Math.max(pause, LEAST_WAIT_MS);
    if (this.#waited > BUSY_BUDGET_MS || this.#state.busyFor >= BUSY_BUDGET_MS) return false;
    return timeLeft(this.#call, this.#ports.clock) > LEAST_LEFT_MS;
  }
  /** Waits and returns true, or returns false when enough has been tried. Throws the reason of a call that ends meanwhile. */
  async again(why, most = TRIES) {
    const { clock, random } = this.#ports;
    this.#tries += 1;
    const left = timeLeft(this.#call, clock);
    if (this.#tries >= most || this.#state.badFor >= HOST_BUDGET_MS || left <= LEAST_LEFT_MS) return false;
    const ms = this.#state.pause > 0 ? 0 : Math.min(backOff(this.#tries, random), left / 2);
    if (ms > 0) await clock.sleep(ms, this.#call.signal);
    const passed = clock.monotonic() - this.#since;
    this.#state.say(`${this.#what}: ${why}; after ${seconds(passed)} it is sent again (${this.#tries + 1} of ${most}).`, passed);
    this.#since = clock.monotonic();
    return true;
  }
  /** The same for a request that got no answer. */
  async afterError(error) {
    if (error.stale && this.#stale < 8) {
      this.#stale += 1;
      return true;
    }
    switch (error.trouble) {
      case "certificate":
        return false;
      case "dns":
      case "refused":
      case "proxy":
      case "protocol":
        return this.again(error.message, CONNECT_TRIES);
      case "reset":
      case "timeout":
        return this.again(error.message);
    }
  }
};
async function retried(retries, send, failed, reads) {
  for (; ; ) {
    try {
      const answer = await send();
      const again = isBusy(answer) ? retries.waitsForBusy() : isPassing(answer.status) && await retries.again(`answered ${answer.status}`);
      if (!again) {
        if (reads !== void 0 && answer.status === 200) await answer.body.bytes(reads);
        return answer;
      }
      answer.body.drop();
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      if (!await retries.afterError(error)) throw failed(error);
    }
  }
}

// src/registry/host/unreachable.ts
function unreachable(host, url, error) {
  const asked = (error.url ?? url).host;
  const own = asked === host || HUB.includes(asked);
  const where = own ? host : `${asked}, an address that ${host} itself named,`;
  const text = shown(error.message);
  if (error.trouble === "certificate") {
    return new Failure(
      {
        code: "CERTIFICATE_REFUSED",
        message: `The certificate of ${where} is not trusted: ${text}.`,
        hint: `Give the certificate of its authority to Node by NODE_EXTRA_CA_CERTS in the job's "env", and use the host name that the certificate names.`
      },
      { cause: error }
    );
  }
  return new Failure(
    {
      code: "UNREACHABLE",
      message: `${where} cannot be reached: ${text}.`,
      hint: own || error.trouble === "proxy" ? hintOf(error.trouble, error.message, url) : ELSEWHERE
    },
    { cause: error }
  );
}
var NO_TLS = /before secure TLS connection|wrong version number|packet length too long|record layer failure/;
function hintOf(trouble, text, url) {
  if (trouble === "reset" && url.protocol === "http:") return `${HINTS.reset} If it speaks https, leave "${url.host}" out of "plain-http".`;
  if (!NO_TLS.test(text)) return HINTS[trouble];
  return `It does not take up TLS. If it speaks plain http, name "${url.host}" in "plain-http"; else check the port, and what stands in front of it.`;
}
var HUB = ["registry-1.docker.io"];
var ELSEWHERE = "The registry sends uploads or downloads there. Set its external address (and that of its storage) to one that the runner can reach.";
var HINTS = {
  dns: `Check the registry's name in "repository".`,
  refused: 'Check the host and the port in "repository", and whether the runner can reach it.',
  reset: "The registry, or a proxy in front of it, closed the connection each time. Re-run the job; what was uploaded is not sent again.",
  timeout: "The registry, or the way to it, is too slow or gone. Re-run the job; what was uploaded is not sent again.",
  proxy: "Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY.",
  protocol: 'What answers there does not speak the expected protocol: check the port, and whether it wants https or "plain-http".'
};

// src/registry/host/host.ts
var ANSWER_MS2 = 6e4;
var LEAST_ANSWER_MS = 1e4;
var USER_AGENT = "modelkit-tag-action/1";
var RegistryHost = class {
  endpoint;
  pool;
  login;
  throttle;
  /** By its name, else by what it answers. */
  profile;
  /** Whether `?tag=` is understood; learnt from the first answer. */
  tagParameter = "unknown";
  #hostName;
  /** Some repository that this run publishes to is here: the headers of Docker's configuration are for such registries only. */
  #isDestination;
  #first;
  /** The guess was wrong: this loopback registry speaks TLS. */
  #secure = false;
  constructor(host, pool) {
    this.pool = pool;
    this.endpoint = endpointOf(host, pool.options.plainHttp);
    const origin = new URL(this.endpoint.origin);
    this.#hostName = hostNameOf(origin);
    if (pool.options.namedHosts?.some((named) => named === host || named === nameOf(host)) === false) assertPublic(origin);
    else pool.guard.name(this.#hostName);
    this.#isDestination = (pool.options.destinations?.names ?? []).some((name) => hostOfName(name) === this.endpoint.host);
    this.profile = profileOf(this.endpoint.host);
    this.throttle = pool.throttle(this.endpoint.origin);
    this.login = new Login(this.endpoint, pool, (request) => this.#toTokenServer(request));
  }
  /** `/v2/<path>/<rest>` of this registry. */
  url(path, rest) {
    return new URL(`/v2/${path}/${rest}`, this.endpoint.origin);
  }
  /** The first request, where nothing else was asked yet: its answer is used for what it teaches. Never rejects. */
  async greet() {
    if (this.#first !== void 0) return;
    const url = new URL("/v2/", this.endpoint.origin);
    const access = { path: "", actions: "pull" };
    const call = { signal: this.pool.ports.cancel };
    try {
      const answer = await this.once({ method: "GET", url, access, challenge: "learn", call });
      answer.body.drop();
    } catch (thrown) {
      this.pool.ports.log.debug(`${this.endpoint.host} did not answer a greeting: ${messageOf(thrown)}`);
    }
  }
  /**
   * Sends until there is an answer that will not change by itself: busy hosts are waited for, passing errors and broken connections are
   * tried again. Only for requests that may be sent twice. Throws Failure when there is no answer.
   */
  async request(request) {
    const what = `${request.method} ${request.url.pathname} at ${this.endpoint.host}`;
    const retries = new Retries(this.pool.ports, this.throttle, what, request.call);
    return retried(
      retries,
      () => this.once(request),
      (error) => unreachable(this.endpoint.host, request.url, error),
      request.reads
    );
  }
  /** Sends once, with one new login at most. Any status is an answer; throws WireError, BodyError, or Failure from the login. */
  async once(request) {
    if (this.#first === void 0) {
      const first = this.#firstOf(request);
      this.#first = first.catch(() => void 0);
      return first;
    }
    await whileRunning(request.call, this.pool.ports.clock, this.#first);
    return this.#authorized(request);
  }
  async #firstOf(request) {
    if (!this.endpoint.guessed) return this.#authorized(request);
    let refused;
    try {
      refused = await this.#authorized(request);
      if (refused.status !== 400) return refused;
    } catch (error) {
      if (!(error instanceof WireError) || error.trouble === "refused") throw error;
      refused = error;
    }
    this.#secure = await speaksTls(this.pool.exchange, this.endpoint.host, request.call);
    if (this.#secure) return this.#authorized(request);
    if (refused instanceof WireError) throw refused;
    return refused;
  }
  async #authorized(asked) {
    const request = this.#secure ? { ...asked, url: secured(asked.url) } : asked;
    const { access } = request;
    const own = this.#isOwn(request.url);
    let freshness = request.freshness ?? "short";
    const authorize = async () => own ? whileRunning(request.call, this.pool.ports.clock, this.login.authorize(access, freshness)) : { header: void 0, expires: Infinity, token: void 0 };
    for (let renewed = false; ; renewed = true) {
      const answer = await this.#sent(request, authorize);
      if (answer.status !== 401 || !this.#isOwn(answer.url)) return answer;
      const curable = await this.login.refused(answer, access, answer.authorization);
      if (renewed || !curable || request.challenge === "learn") return answer;
      if (answer.authorization.token !== void 0) freshness = "new";
      answer.body.drop();
    }
  }
  async #sent(request, authorize) {
    const { remark } = this.pool;
    const extra = this.#isDestination && this.#isOwn(request.url) ? await this.pool.credentials.headers() : {};
    const answer = await this.throttle.through(request.slot ?? "request", request.call, async () => {
      const authorization = await authorize();
      request.onAuthorization?.(authorization);
      const { header } = authorization;
      const wire = {
        method: request.method,
        url: request.url,
        headers: { ...extra, "user-agent": USER_AGENT, ...request.headers, ...header === void 0 ? {} : { authorization: header } },
        answerMs: answerTime(this.throttle, request.answerMs),
        ...request.body === void 0 ? {} : { body: request.body },
        call: request.call,
        registry: this.#hostName
      };
      const send = request.redirects === "keep" ? this.pool.exchange(wire) : this.#followed(wire, Object.keys(extra));
      return { ...await send, authorization };
    });
    if (this.profile === UNKNOWN && this.#isOwn(answer.url)) this.profile = profileOf(this.endpoint.host, answer.headers);
    for (const text of warningsOf(answer.headers["warning"], this.pool.secrets)) {
      const hint = "Said by the registry; see its documentation.";
      remark({ level: "warning", subject: "registry", code: "REGISTRY_WARNING", message: `${this.endpoint.host}: ${text}`, hint });
    }
    return answer;
  }
  #followed(wire, ownHeaders) {
    return followed(this.pool.exchange, wire, new Set(ownHeaders), this.pool.remark);
  }
  /**
   * The token server is no part of the registry: its own throttle and retries, and no challenge is answered. Whoever else waits for the same token
   * still wants it when the one who asked is gone, so it is fetched in a time of its own.
   */
  async #toTokenServer(request) {
    const { host, origin } = request.url;
    const { ports } = this.pool;
    const throttle = this.pool.throttle(origin);
    const call = { deadline: ports.clock.monotonic() + HOST_BUDGET_MS };
    const headers = { "user-agent": USER_AGENT, ...request.headers };
    const send = () => throttle.through("token", call, () => {
      const wire = { ...request, headers, call, registry: this.#hostName, answerMs: answerTime(throttle, void 0) };
      return wire.body === void 0 ? this.#followed(wire, []) : this.pool.exchange(wire);
    });
    const retries = new Retries(ports, throttle, `Token from ${host}`, call);
    return retried(retries, send, (error) => unreachable(host, request.url, error), TOKEN_BYTES);
  }
  /** Whether what lets us in may be sent with a request for `url`. */
  #isOwn(url) {
    const origin = new URL(this.endpoint.origin);
    return sameHost(url, origin) && (url.protocol === "https:" || this.endpoint.plain);
  }
};
function hostOfName(name) {
  return endpointOf(name.slice(0, name.indexOf("/")), []).host;
}
function answerTime(throttle, asked = ANSWER_MS2) {
  return throttle.badFor === 0 ? asked : Math.min(asked, Math.max(LEAST_ANSWER_MS, HOST_BUDGET_MS - throttle.badFor));
}

// src/registry/http/agents.ts
var import_node_http2 = __toESM(require_node_http(), 1);
import dns from "node:dns";

// src/registry/http/proxy.ts
var import_node_http = __toESM(require_node_http(), 1);
import { BlockList, isIP as isIP2 } from "node:net";
import { Duplex } from "node:stream";
function proxiesFrom(env, found) {
  const https = proxyUrl("HTTPS_PROXY", env["https_proxy"] ?? env["HTTPS_PROXY"]);
  const http = proxyUrl("HTTP_PROXY", env["http_proxy"] ?? env["HTTP_PROXY"]);
  for (const proxy of [https, http]) if (proxy !== void 0) found?.(proxy);
  const direct = exceptions(env["no_proxy"] ?? env["NO_PROXY"] ?? "");
  return (url) => {
    const proxy = url.protocol === "https:" ? https : http;
    return proxy === void 0 || direct(url) ? void 0 : proxy;
  };
}
function proxyLogin(proxy) {
  if (proxy.username === "") return void 0;
  return { username: decoded2(proxy.username), password: decoded2(proxy.password) };
}
function decoded2(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function proxyUrl(name, text) {
  const written = text?.trim() ?? "";
  if (written === "") return void 0;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`);
  if (url === void 0 || url.protocol !== "http:" && url.protocol !== "https:") {
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
    return (port === void 0 || port === actual) && (host === wanted || isIP2(host) === 0 && host.endsWith(`.${wanted}`));
  };
}
function inRange(network, prefix) {
  const family = isIP2(network);
  if (family === 0 || prefix > (family === 4 ? 32 : 128)) return () => false;
  const block = new BlockList();
  block.addSubnet(network, prefix, family === 4 ? "ipv4" : "ipv6");
  return (url) => {
    const host = bare(url.hostname);
    const kind = isIP2(host);
    return kind !== 0 && block.check(host, kind === 4 ? "ipv4" : "ipv6");
  };
}
function bare(host) {
  return host.replace(/^\[|\]$/g, "");
}
var CONNECT_MS = 3e4;
function tunnelAgent(proxy, { https, tls }, clock, settings) {
  class TunnelAgent extends https.Agent {
    createConnection(options, created) {
      const host = options.host ?? "localhost";
      const authority = `${host.includes(":") ? `[${host}]` : host}:${String(options.port)}`;
      openTunnel(proxy, authority, https, clock, (error, stream) => {
        if (error !== null) {
          created?.(error, stream);
          return;
        }
        const servername = "servername" in options && typeof options.servername === "string" ? options.servername : host;
        created?.(null, tls.connect({ socket: stream, host, servername, ALPNProtocols: ["http/1.1"] }));
      });
      return void 0;
    }
  }
  return new TunnelAgent(settings);
}
function openTunnel(proxy, authority, https, clock, opened) {
  const start = proxy.protocol === "https:" ? https.request : import_node_http.request;
  const request = start({
    host: proxy.hostname.replace(/^\[|\]$/g, ""),
    port: proxy.port,
    method: "CONNECT",
    path: authority,
    headers: { host: authority, ...proxyAuthorization(proxy) },
    agent: false
  });
  const timer = clock.timer(CONNECT_MS, () => request.destroy(new Error("no answer came in time")));
  request.once("connect", (answer, socket, head) => {
    timer.clear();
    if (answer.statusCode === 200) {
      socket.unshift(head);
      opened(null, socket);
      return;
    }
    socket.destroy();
    const text = `the proxy ${proxy.host} answered ${answer.statusCode ?? 0} to CONNECT ${authority}`;
    opened(new WireError("proxy", text, { sent: false }), socket);
  });
  request.once("error", (cause) => {
    timer.clear();
    opened(new WireError("proxy", `the proxy ${proxy.host} cannot be reached: ${cause.message}`, { sent: false, cause }), new Duplex());
  });
  request.end();
}
function proxyAuthorization(proxy) {
  const login = proxyLogin(proxy);
  if (login === void 0) return {};
  return { "proxy-authorization": `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}` };
}

// src/registry/http/agents.ts
var Agents = class {
  #proxyFor;
  #clock;
  #guard;
  #made = /* @__PURE__ */ new Map();
  #tls;
  constructor(proxyFor, clock, guard) {
    this.#proxyFor = proxyFor;
    this.#clock = clock;
    this.#guard = guard;
  }
  /** Starts a request; nothing is sent before its first write or its end. */
  async start(wire, keep) {
    const { url, registry } = wire;
    const proxy = this.#proxyFor(url);
    const headers = {
      "accept-encoding": "identity",
      ...wire.headers,
      ...wire.body === void 0 ? {} : { "content-length": String(wire.body.size) }
    };
    if (url.protocol === "https:") {
      const modules = await this.#loadTls();
      const { https: https2 } = modules;
      const agent = this.#agent(
        `https ${registry} ${proxy?.href ?? ""}`,
        keep,
        (options2) => proxy === void 0 ? new https2.Agent(options2) : tunnelAgent(proxy, modules, this.#clock, options2)
      );
      const lookup = this.#lookup(registry);
      return https2.request({ ...place(url), lookup, method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    if (proxy === void 0) {
      const agent = this.#agent(`http ${registry}`, keep, (options2) => new import_node_http2.Agent(options2));
      const lookup = this.#lookup(registry);
      return (0, import_node_http2.request)({ ...place(url), lookup, method: wire.method, path: url.pathname + url.search, headers, agent });
    }
    const whole = { ...headers, host: url.host, ...proxyAuthorization(proxy) };
    const options = { ...place(proxy), method: wire.method, path: `${url.origin}${url.pathname}${url.search}`, headers: whole };
    if (proxy.protocol === "http:") return (0, import_node_http2.request)({ ...options, agent: this.#agent("http", keep, (kept) => new import_node_http2.Agent(kept)) });
    const { https } = await this.#loadTls();
    return https.request({ ...options, agent: this.#agent("https ", keep, (kept) => new https.Agent(kept)) });
  }
  close() {
    for (const agent of this.#made.values()) agent.destroy();
  }
  // One set of agents a registry: a kept connection was checked for the one that it was made for.
  #lookup(registry) {
    return (hostname, options, done) => {
      dns.lookup(hostname, { ...options, all: true }, (error, found) => {
        if (error !== null) {
          done(error, []);
          return;
        }
        try {
          const allowed = this.#guard.allowed(hostname, registry, found);
          const [first] = allowed;
          if (options.all === true || first === void 0) done(null, [...allowed]);
          else done(null, first.address, first.family);
        } catch (refused) {
          done(refused instanceof Error ? refused : new Error(String(refused)), []);
        }
      });
    };
  }
  // TLS costs its time only where it is spoken.
  #loadTls() {
    this.#tls ??= Promise.all([import("node:https"), import("node:tls")]).then(([https, tls]) => ({ https, tls }));
    return this.#tls;
  }
  #agent(kind, keep, make) {
    const key = `${kind} ${keep ? "kept" : "once"}`;
    const known = this.#made.get(key);
    if (known !== void 0) return known;
    const agent = make({ keepAlive: keep });
    this.#made.set(key, agent);
    return agent;
  }
};
function place(url) {
  return { host: url.hostname.replace(/^\[|\]$/g, ""), port: url.port };
}

// src/registry/http/exchange.ts
import { finished } from "node:stream";
import { setImmediate } from "node:timers";
var OWN_CONNECTION = 64 * 1024 * 1024;
function exchangeOver(agents, clock) {
  return async (wire) => {
    const { call } = wire;
    assertRunning(call, clock);
    const request = await agents.start(wire, (wire.body?.size ?? 0) < OWN_CONNECTION);
    const over = new AbortController();
    const state = { sent: false, timedOut: false, over: void 0 };
    const silent = () => {
      state.timedOut = true;
      request.destroy(new Error("nothing moved"));
    };
    const [pace, dog] = [new Pace(clock, LEAST_UPLOAD_SPEED, silent), new Watchdog(clock, silent)];
    const answer = answerTo(request, over);
    const stop = onOver(call, clock, (reason) => {
      state.over = { reason };
      request.destroy(new Error("the call is over"));
    });
    try {
      if (wire.body === void 0) {
        request.end();
        state.sent = true;
      } else if (await sendBody(request, wire.body, pace, over.signal)) {
        request.end();
        state.sent = true;
      }
      dog.arm(wire.answerMs);
      const message = await answer;
      if (!state.sent) message.once("end", () => request.destroy());
      else if (isEmpty(message, wire.method)) await ended(message);
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        url: wire.url,
        complete: state.sent,
        body: new AnswerBody(message, clock, call)
      };
    } catch (error) {
      request.destroy();
      if (state.over !== void 0) throw state.over.reason;
      throw wireError(error, state, request, wire.url);
    } finally {
      pace.end();
      dog.end();
      stop();
    }
  };
}
function isEmpty(message, method) {
  return method === "HEAD" || message.statusCode === 204 || message.headers["content-length"] === "0";
}
function ended(message) {
  return new Promise((resolve) => {
    finished(message, () => {
      resolve();
    });
    message.resume();
  });
}
function answerTo(request, over) {
  const answer = new Promise((resolve, reject) => {
    request.once("response", (message) => {
      over.abort();
      message.on("error", () => void 0);
      resolve(message);
    });
    request.on("error", (error) => {
      over.abort();
      reject(error);
    });
    request.once("close", () => {
      over.abort();
      reject(new Error("the connection was closed without an answer"));
    });
  });
  answer.catch(() => void 0);
  return answer;
}
function wireError(error, state, request, url) {
  if (error instanceof BodyError || error instanceof WireError || isFailure(error)) return error;
  if (state.timedOut) {
    const text2 = state.sent ? "no answer came in time" : "no bytes were taken for two minutes";
    return new WireError("timeout", text2, { sent: state.sent, url, cause: error });
  }
  const { trouble, text } = troubleOf(error);
  return new WireError(trouble, text, { sent: state.sent, url, stale: request.reusedSocket && trouble === "reset", cause: error });
}
var PIECE = 512 * 1024;
var LEAST_UPLOAD_SPEED = { bytes: PIECE, ms: 12e4 };
async function sendBody(request, body, pace, over) {
  let sent = 0;
  const isOver = () => over.aborted;
  try {
    for await (const chunk of body.open()) {
      for (let at2 = 0; at2 < chunk.length; at2 += PIECE) {
        const piece = chunk.subarray(at2, at2 + PIECE);
        if (sent + piece.length > body.size) throw new RangeError(`the body is longer than its ${body.size} bytes`);
        if (isOver()) return false;
        pace.wait();
        const isTaken = await write(request, piece, over);
        pace.moved(piece.length);
        if (!isTaken) return false;
        sent += piece.length;
        body.onBytes?.(piece.length);
      }
    }
  } catch (error) {
    throw new BodyError(error);
  }
  if (sent < body.size) throw new BodyError(new RangeError(`the body ended after ${sent} of ${body.size} bytes`));
  return true;
}
function write(request, piece, over) {
  return new Promise((resolve) => {
    over.onabort = () => {
      setImmediate(resolve, false);
    };
    request.write(piece, (error) => {
      resolve(error === void 0 || error === null);
    });
  });
}

// src/registry/auth/auth-file.ts
function decodeAuthFile(bytes) {
  const [first, second] = bytes;
  const little = first === 255 || second === 0;
  const big = first === 254 || first === 0;
  const encoding = little ? "utf-16le" : big ? "utf-16be" : "utf-8";
  const read2 = { encoding: encoding.toUpperCase() };
  try {
    return { ...read2, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { ...read2, text: new TextDecoder(encoding).decode(bytes), broken: true };
  }
}
function parseAuthFile(text) {
  const json = parsedJson(text);
  if (!isRecord(json)) return void 0;
  return {
    auths: new Map(pairs(at(json, "auths")).map(([key, value]) => [key, entryOf(value)])),
    credHelpers: new Map(texts(at(json, "credHelpers"))),
    credsStore: textAt(json, "credsStore"),
    httpHeaders: Object.fromEntries(texts(at(json, "HttpHeaders")))
  };
}
function entryOf(value) {
  const entry = new Map(texts(value));
  return {
    auth: entry.get("auth") ?? "",
    username: withoutLineEnd(entry.get("username") ?? ""),
    password: withoutLineEnd(entry.get("password") ?? ""),
    identityToken: withoutLineEnd(entry.get("identitytoken") ?? ""),
    registryToken: withoutLineEnd(entry.get("registrytoken") ?? "")
  };
}
function decodeAuth(auth) {
  const text = Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) return void 0;
  const password = withoutTail(text.slice(colon + 1), "\0");
  return { username: withoutLineEnd(text.slice(0, colon)), password: withoutLineEnd(password) };
}
function withoutLineEnd(text) {
  return withoutTail(text, "\r\n");
}
function withoutTail(text, characters) {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
function pairs(value) {
  return isRecord(value) ? Object.entries(value) : [];
}
function texts(value) {
  return pairs(value).filter((pair) => typeof pair[1] === "string");
}
function lookUp(file2, style, host, path) {
  const own = best(file2.credHelpers, style, host, path);
  if (own !== void 0 && own.value !== "") return { in: "helper", helper: own.value, server: serverOf(own.key, host) };
  const filled = [...file2.auths].filter(([, entry]) => hasContent(entry));
  const found = best(filled, style, host, path);
  if (found !== void 0) return { in: "entry", key: found.key, entry: found.value };
  if (file2.credsStore !== void 0) return { in: "helper", helper: file2.credsStore, server: serverOf(host, host) };
  return void 0;
}
function hasContent(entry) {
  return entry.auth !== "" || entry.password !== "" || entry.identityToken !== "" || entry.registryToken !== "";
}
function serverOf(key, host) {
  return isHubHost(host) ? HUB_CONFIG_KEY : key;
}
function best(entries, style, host, path) {
  const ranked = [...entries].flatMap(([key, value]) => {
    const rank = rankOf(key, style, host, path);
    return rank === void 0 ? [] : [{ key, value, rank }];
  });
  return ranked.sort((a, b) => b.rank - a.rank)[0];
}
function rankOf(key, style, host, path) {
  const scheme = /^https?:\/\//i.exec(key)?.[0] ?? "";
  const rest = withoutTail(key.slice(scheme.length), "/");
  const [keyHost = "", ...names] = rest.split("/");
  const keyPath = names.join("/");
  if (canonical(keyHost.toLowerCase()) !== canonical(host)) return void 0;
  const isAddress = scheme !== "" || /^v[12](?:\/|$)/.test(keyPath);
  if (keyPath === "" || isAddress) return key === host ? 2 : 1;
  if (path === keyPath || path.startsWith(`${keyPath}/`)) return 2 + keyPath.length;
  return style === "docker" ? 0 : void 0;
}
function canonical(host) {
  return isHubHost(host) ? "docker.io" : host.replace(/:443$/, "");
}

// src/registry/auth/auth-sources.ts
import { createReadStream } from "node:fs";
import { posix, win32 } from "node:path";
import { buffer } from "node:stream/consumers";
function authSources(env, platform) {
  const path = platform === "win32" ? win32 : posix;
  const home = env[platform === "win32" ? "USERPROFILE" : "HOME"];
  const within = (directory = "", ...rest) => directory === "" ? "" : path.join(directory, ...rest);
  const files = [
    ["docker", within(env["DOCKER_CONFIG"], "config.json")],
    ["docker", within(home, ".docker", "config.json")],
    ["podman", env["REGISTRY_AUTH_FILE"]],
    ["podman", within(env["XDG_RUNTIME_DIR"], "containers", "auth.json")],
    ["docker", within(kitHome(env, platform), "credentials.json")]
  ];
  const sources = files.flatMap(([style, name = ""]) => name === "" ? [] : [file(style, name)]);
  const text = env["DOCKER_AUTH_CONFIG"];
  if (text === void 0) return sources;
  return [{ name: "DOCKER_AUTH_CONFIG", style: "docker", read: () => Promise.resolve(Buffer.from(text)) }, ...sources];
}
function loginFiles(env, platform) {
  return authSources(env, platform).flatMap(({ name }) => name === "DOCKER_AUTH_CONFIG" ? [] : [name]);
}
var LOGIN_FILE_LIMIT = 4 * 1024 * 1024;
function file(style, path) {
  return {
    name: path,
    style,
    read: async () => {
      try {
        const bytes = await buffer(createReadStream(path, { end: LOGIN_FILE_LIMIT }));
        if (bytes.length > LOGIN_FILE_LIMIT) throw new RangeError(`it is larger than ${LOGIN_FILE_LIMIT / 1024 / 1024} MiB`);
        return bytes;
      } catch (error) {
        if (isAbsent(error)) return void 0;
        throw error;
      }
    }
  };
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
  "accept-encoding",
  "range"
]);
var Credentials = class {
  #options;
  #ports;
  #secrets;
  /** By helper and server, whichever file named them first. */
  #helped = /* @__PURE__ */ new Map();
  constructor(options, ports, secrets) {
    this.#options = options;
    this.#ports = ports;
    this.#secrets = secrets;
    if (options.credentials !== void 0) secrets.addLogin(options.credentials.username, options.credentials.password);
    if (options.githubToken !== void 0) secrets.add(options.githubToken);
  }
  /** The login for a repository (`path` as in URLs) of a host, or undefined: anonymous. */
  for = askedOnce((host, path) => this.#find(host, path));
  /** Extra headers that Docker's configuration wants on every request to a registry that is published to; the first file that has some gives them. */
  headers = askedOnce(async () => {
    const files = await this.#read();
    const written = files.map(({ file: file2 }) => Object.entries(file2.httpHeaders)).find((entries) => entries.length > 0) ?? [];
    const sound = written.filter(([name, value]) => HEADER_NAME.test(name) && HEADER_VALUE.test(value) && !OURS.has(name.toLowerCase()));
    this.#secrets.add(...sound.map(([, value]) => value).filter((value) => value.length >= 8));
    return Object.fromEntries(sound.map(([name, value]) => [name.toLowerCase(), value]));
  });
  /** What to do where a host has no login: its sentence in every hint. */
  advice(host) {
    return host === this.#options.githubTokenHost ? 'The input "github-token" is empty: leave it out, or give it a token of a job with "permissions: packages: write".' : 'Log in before this step, or give "username" and "password".';
  }
  async #find(host, path) {
    const { credentials, credentialsHost, githubToken, githubTokenHost, githubActor = "" } = this.#options;
    if (credentials !== void 0 && credentialsHost !== void 0 && endpointOf(credentialsHost.toLowerCase(), []).host === host) {
      return { kind: "password", ...credentials, source: 'the inputs "username" and "password"' };
    }
    for (const { source, file: file2 } of await this.#read()) {
      const found = lookUp(file2, source.style, host, path);
      const credential = found === void 0 ? void 0 : await this.#open(found, source.name);
      if (credential !== void 0) return credential;
    }
    if (host !== githubTokenHost || githubToken === void 0 || githubToken === "") return void 0;
    const username = githubActor === "" ? "x-access-token" : githubActor;
    this.#secrets.addLogin(username, githubToken);
    return { kind: "password", username, password: githubToken, source: 'the input "github-token"' };
  }
  #open(found, where) {
    if (found.in === "entry") return Promise.resolve(this.#entry(found.entry, found.key, where));
    const key = `${found.helper} ${found.server}`;
    const answer = this.#helped.get(key) ?? this.#ask(found.helper, found.server, where);
    this.#helped.set(key, answer);
    return answer;
  }
  async #ask(helper, server, where) {
    const answer = await askHelper(this.#ports, helper, server);
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
  #entry(entry, key, where) {
    const login = entry.auth === "" ? { username: entry.username, password: entry.password } : decodeAuth(entry.auth);
    if (login !== void 0) this.#secrets.addLogin(login.username, login.password);
    this.#secrets.add(entry.auth, entry.identityToken, entry.registryToken);
    if (entry.registryToken !== "") return { kind: "bearer", token: entry.registryToken, source: where };
    if (entry.identityToken !== "") {
      return { kind: "identity", username: login?.username ?? "", token: entry.identityToken, source: where };
    }
    if (login === void 0) {
      const message = `The entry "${shown(key)}" in ${where} holds no user and password.`;
      this.#warn("CREDENTIALS_UNREADABLE", message, 'Its "auth" must be base64 of user:password; log in again.');
      return void 0;
    }
    if (login.username === "<token>") return { kind: "identity", username: "", token: login.password, source: where };
    return { kind: "password", ...login, source: where };
  }
  #read = askedOnce(async () => {
    const read2 = await Promise.all(
      authSources(this.#ports.env, this.#options.platform).map(async (source) => {
        try {
          const bytes = await source.read();
          if (bytes === void 0) return [];
          const { text, encoding, broken } = decodeAuthFile(bytes);
          if (text.trim() === "") return [];
          const file2 = parseAuthFile(text);
          if (broken) {
            const message = `${source.name} is not text in ${encoding} throughout; ${file2 === void 0 ? "no login is taken from it" : "a login with other letters may be wrong"}.`;
            this.#warn("CREDENTIALS_UNREADABLE", message, "Save it as UTF-8, or log in again.");
          } else if (file2 === void 0) {
            const message = `${source.name} is no JSON object; no login is taken from it.`;
            this.#warn("CREDENTIALS_UNREADABLE", message, "Log in again, or remove it.");
          }
          if (file2 !== void 0) return [{ source, file: file2 }];
        } catch (error) {
          this.#warn(
            "CREDENTIALS_UNREADABLE",
            `${source.name} cannot be read: ${shown(messageOf(error))}.`,
            "Give the runner access to it."
          );
        }
        return [];
      })
    );
    return read2.flat();
  });
  #warn(code, message, hint) {
    this.#ports.remark({ level: "warning", subject: "registry", code, message, hint });
  }
};
var HELPER_MS = 3e4;
async function askHelper({ exec, env, cancel, clock }, helper, server) {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) return { answer: "failed", why: "its name is no plain word" };
  const program = `docker-credential-${helper}`;
  const deadline = clock.monotonic() + HELPER_MS;
  const result = await exec(program, ["get"], { env: ownEnvironment(env), input: server, deadline, signal: cancel });
  if (result.exitCode === 127) return { answer: "failed", why: `${program} is not on the PATH` };
  if (result.exitCode === 124) return { answer: "failed", why: `${program} gave no answer in 30 seconds` };
  if (result.exitCode !== 0) {
    const notFound = /credentials? not found|no credentials/i.test(`${result.stdout}
${result.stderr}`);
    return notFound ? { answer: "none" } : { answer: "failed", why: `${program} ended with exit code ${result.exitCode}` };
  }
  const json = parsedJson(result.stdout);
  if (json === void 0) return { answer: "failed", why: `${program} answered with something that is not JSON` };
  const username = member(json, "Username");
  const secret = member(json, "Secret");
  if (secret === void 0 || username === void 0) return { answer: "failed", why: `${program} answered without Username and Secret` };
  return secret === "" ? { answer: "none" } : { answer: "login", username, secret };
}
function ownEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|ACTIONS_|(?:GITHUB|GH)_(?:.*_)?TOKEN$)/i.test(name)));
}
function member(value, key) {
  const found = at(value, key);
  return typeof found === "string" ? withoutLineEnd(found) : void 0;
}

// src/registry/host/throttle.ts
var REQUESTS = 64;
var TOKENS = 16;
var NOTED_WAIT_MS = 3e3;
var LONG_WAIT_MS = 15e3;
var Throttle = class {
  #host;
  #ports;
  #slots;
  #pausedUntil = -Infinity;
  #pausedBecause = "";
  #complaints = 0;
  #resets = 0;
  #lastGood = -Infinity;
  #badSince;
  #busySince;
  #quietUntil = -Infinity;
  constructor(host, ports, uploads) {
    this.#host = host;
    this.#ports = ports;
    this.#slots = { request: new Slots(REQUESTS), upload: new Slots(Math.max(1, uploads)), token: new Slots(TOKENS) };
  }
  /** Sends in a slot of the kind, and learns from what comes of it how the host is. */
  async through(kind, call, send) {
    const leave = await this.enter(kind, call);
    const began = this.#ports.clock.monotonic();
    try {
      const answer = await send();
      if (isBusy(answer)) this.#busy();
      else if (isPassing(answer.status)) this.#bad(kind, began);
      else this.good(kind);
      if (answer.status === 429 || answer.status === 503) {
        this.overrun(retryAfter(answer.headers["retry-after"], this.#ports.clock.now()), `answered ${answer.status}`);
      }
      return answer;
    } catch (error) {
      if (error instanceof WireError && !error.stale) {
        this.reset();
        this.#bad(kind, began);
      }
      throw error;
    } finally {
      leave();
    }
  }
  /** Waits for a free slot and for a pause to end, as long as the call goes on. Returns what gives the slot back. */
  async enter(kind, call) {
    const slots = this.#slots[kind];
    assertRunning(call, this.#ports.clock);
    await slots.take(call, this.#ports.clock);
    let held = true;
    const leave = () => {
      if (!held) return;
      held = false;
      slots.give();
    };
    try {
      await this.#pause(call);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }
  /**
   * The host asked for less (429, 503): half the pace, and nobody sends anything for `ms`, and for a growing time when it named none. One that
   * has used up its time is not waited for.
   */
  overrun(ms, why) {
    const now = this.#ports.clock.monotonic();
    const left = Math.max(0, Math.min(BUSY_BUDGET_MS - this.busyFor, HOST_BUDGET_MS - this.badFor));
    if (this.#pausedUntil < now) {
      this.#complaints += 1;
      this.#halve();
    }
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.min(left, Math.max(ms ?? 0, backOff(this.#complaints, this.#ports.random))));
    this.#pausedBecause = why;
    if (this.pause > LONG_WAIT_MS) this.say(`${this.#host} ${why}: nothing is sent to it for ${seconds(this.pause)}.`, this.pause);
  }
  /** Milliseconds until anything may be sent again. */
  get pause() {
    return Math.max(0, this.#pausedUntil - this.#ports.clock.monotonic());
  }
  /** How long the host has given no good answer to anything, though it was asked. */
  get badFor() {
    return this.#badSince === void 0 ? 0 : this.#ports.clock.monotonic() - this.#badSince;
  }
  /** How long it has said that it is busy, and nothing else. */
  get busyFor() {
    return this.#busySince === void 0 ? 0 : this.#ports.clock.monotonic() - this.#busySince;
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
    this.#badSince = void 0;
    this.#busySince = void 0;
    this.#lastGood = this.#ports.clock.monotonic();
    this.#slots[kind].grow();
  }
  /** Says that something has waited, or will wait, for `ms`; once for many that wait side by side. */
  say(text, ms) {
    const now = this.#ports.clock.monotonic();
    if (ms < NOTED_WAIT_MS || now < this.#quietUntil) {
      this.#ports.log.debug(text);
      return;
    }
    this.#quietUntil = now + NOTED_WAIT_MS;
    this.#ports.log.info(text);
  }
  /** A connection broke, or a fault of the host's own was answered. An upload may have gone well for hours before it broke. */
  #bad(kind, began) {
    this.#badSince ??= Math.max(kind === "upload" ? this.#ports.clock.monotonic() : began, this.#lastGood);
  }
  /** It is alive, and asks for patience. */
  #busy() {
    this.#badSince = void 0;
    this.#busySince ??= this.#ports.clock.monotonic();
  }
  #halve() {
    this.#slots.request.halve();
    this.#slots.upload.halve();
  }
  async #pause(call) {
    const began = this.#ports.clock.monotonic();
    const holds = () => this.pause > 0 && this.pause < timeLeft(call, this.#ports.clock);
    if (!holds()) return;
    while (holds()) await this.#ports.clock.sleep(this.pause, call.signal);
    const waited = this.#ports.clock.monotonic() - began;
    this.say(`Waited ${seconds(waited)} for ${this.#host}, which ${this.#pausedBecause}.`, waited);
  }
};
var Slots = class {
  #most;
  #waiting = /* @__PURE__ */ new Set();
  #limit;
  #used = 0;
  #good = 0;
  constructor(most) {
    this.#most = most;
    this.#limit = most;
  }
  async take(call, clock) {
    if (this.#used < this.#limit) {
      this.#used += 1;
      return;
    }
    let serve = () => void 0;
    const served = new Promise((resolve) => {
      serve = resolve;
      this.#waiting.add(resolve);
    });
    try {
      await whileRunning(call, clock, served);
    } catch (error) {
      if (!this.#waiting.delete(serve)) this.give();
      throw error;
    }
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
    for (const next of this.#waiting) {
      if (this.#used >= this.#limit) return;
      this.#waiting.delete(next);
      this.#used += 1;
      next();
    }
  }
};

// src/registry/host/escapes.ts
function plain(text) {
  const from = Array.from({ length: text.length }, (_, at2) => at2);
  return { text, from, to: from.map((at2) => at2 + 1) };
}
function unescaped({ text, from, to }) {
  const parts = [];
  const [begins, ends] = [[], []];
  const keep = (part, begin, end) => {
    parts.push(part);
    begins.push(...new Array(part.length).fill(begin));
    ends.push(...new Array(part.length).fill(end));
  };
  let at2 = 0;
  for (const match of text.matchAll(ESCAPE)) {
    for (; at2 < match.index; at2 += 1) keep(text.charAt(at2), from[at2] ?? 0, to[at2] ?? 0);
    at2 += match[0].length;
    keep(meaningOf(match), from[match.index] ?? 0, to[at2 - 1] ?? 0);
  }
  for (; at2 < text.length; at2 += 1) keep(text.charAt(at2), from[at2] ?? 0, to[at2] ?? 0);
  return { text: parts.join(""), from: begins, to: ends };
}
var ESCAPE = /\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\([^ux])|((?:%[0-9a-f]{2})+)|&#x0*([0-9a-f]{1,6});?|&#0*(\d{1,7});?|&([a-z]{2,6});|\+/gi;
function meaningOf([whole, unit, byte, letter, percent, hex, decimal, name]) {
  const number = unit ?? byte ?? hex;
  if (number !== void 0 || decimal !== void 0) {
    const code = number === void 0 ? Number(decimal) : parseInt(number, 16);
    return code > 1114111 ? whole : String.fromCodePoint(code);
  }
  if (letter !== void 0) return CONTROLS.get(letter) ?? letter;
  if (percent !== void 0) {
    const bytes = Buffer.from(percent.replaceAll("%", ""), "hex");
    const text = bytes.toString("utf8");
    return text.includes("\uFFFD") ? bytes.toString("latin1") : text;
  }
  if (name !== void 0) return NAMES.get(name.toLowerCase()) ?? whole;
  return " ";
}
var CONTROLS = new Map(Object.entries({ b: "\b", f: "\f", n: "\n", r: "\r", t: "	" }));
var NAMES = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\xA0",
    excl: "!",
    num: "#",
    dollar: "$",
    percnt: "%",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    period: ".",
    sol: "/",
    colon: ":",
    semi: ";",
    equals: "=",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "[",
    bsol: "\\",
    rsqb: "]",
    rbrack: "]",
    hat: "^",
    lowbar: "_",
    grave: "`",
    lcub: "{",
    lbrace: "{",
    verbar: "|",
    vert: "|",
    rcub: "}",
    rbrace: "}"
  })
);

// src/registry/host/secrets.ts
var LAYERS = 5;
var Secrets = class {
  #log;
  /** By the secret, itself and what is left of it when its own escapes are undone. */
  #known = /* @__PURE__ */ new Map();
  constructor(log) {
    this.#log = log;
  }
  /** Call before the first use. Empty text is no secret. */
  add(...secrets) {
    for (const secret of secrets) {
      if (secret === "" || this.#known.has(secret)) continue;
      this.#known.set(secret, [secret, bare2(secret)]);
      for (const form of formsOf(secret)) this.#log.mask(form);
    }
  }
  /** A user's password: itself, and the base64 forms under which it travels. */
  addLogin(username, password) {
    if (password === "") return;
    this.add(password, ...base64Forms(`${username}:${password}`), ...base64Forms(password));
  }
  /**
   * `text` without any secret, and without what signed addresses are made of: registries, proxies and storage hosts echo what they were sent,
   * as it is or escaped for JSON, for an address or for a page. What begins after `end` is cut off, behind the last secret: half of one would not
   * be found.
   */
  redact(text, end = text.length) {
    const found = [];
    let reading = plain(text);
    for (let layer = 0; layer < LAYERS; layer += 1) {
      for (const needle of new Set([...this.#known.values()].flat())) {
        for (let at2 = reading.text.indexOf(needle); at2 >= 0; at2 = reading.text.indexOf(needle, at2 + needle.length)) {
          found.push([reading.from[at2] ?? 0, reading.to[at2 + needle.length - 1] ?? text.length]);
        }
      }
      reading = unescaped(reading);
    }
    return withoutSignatures(without2(text, found, end));
  }
};
function without2(text, ranges, end) {
  let clean = "";
  let done = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from >= end) break;
    if (from >= done) clean += `${text.slice(done, from)}***`;
    done = Math.max(done, to);
  }
  return clean + text.slice(done, Math.max(done, end));
}
function bare2(secret) {
  let reading = plain(secret);
  for (let layer = 0; layer < LAYERS; layer += 1) reading = unescaped(reading);
  return reading.text.length < 4 ? secret : reading.text;
}
function formsOf(secret) {
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replace(/[&<>"']/g, (sign) => HTML.get(sign) ?? sign);
  return /* @__PURE__ */ new Set([
    secret,
    json,
    encodeURIComponent(Buffer.from(secret).toString()),
    new URLSearchParams([["", secret]]).toString().slice(1),
    html
  ]);
}
var HTML = /* @__PURE__ */ new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"]
]);
function base64Forms(text) {
  const bytes = Buffer.from(text);
  const standard = bytes.toString("base64");
  return [standard, standard.replace(/=+$/, ""), bytes.toString("base64url")];
}
function withoutSignatures(text) {
  return text.replace(/(https?:\/\/)[^\s"'<>/@\\]*@/gi, "$1").replace(/(https?:\/\/[^\s"'<>?\\]*)\?[^\s"'<>\\]*/gi, "$1?\u2026").replace(/<(AWSAccessKeyId|SignatureProvided|StringToSign|StringToSignBytes|CanonicalRequest|CanonicalRequestBytes)>[^<]*<\/\1>/g, "");
}

// src/registry/host/pool.ts
var Pool = class {
  options;
  ports;
  secrets;
  credentials;
  exchange;
  guard = new AddressGuard();
  #agents;
  #throttles = /* @__PURE__ */ new Map();
  #said = /* @__PURE__ */ new Set();
  /** Throws PROXY_INVALID when a proxy variable is no URL. */
  constructor(options, ports) {
    this.options = options;
    this.ports = ports;
    this.secrets = new Secrets(ports.log);
    this.#agents = new Agents(this.#proxies(), ports.clock, this.guard);
    this.exchange = onceUntrusted(exchangeOver(this.#agents, ports.clock));
    this.credentials = new Credentials(options, { ...ports, remark: this.remark }, this.secrets);
  }
  /** The throttle of an origin. */
  throttle(origin) {
    let throttle = this.#throttles.get(origin);
    if (throttle === void 0) {
      throttle = new Throttle(new URL(origin).host, this.ports, this.options.concurrency);
      this.#throttles.set(origin, throttle);
    }
    return throttle;
  }
  /** Passes a remark on, the same one only once. */
  remark = (remark) => {
    const key = `${remark.code}
${remark.message}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.ports.remark(remark);
  };
  close() {
    this.#agents.close();
  }
  #proxies() {
    try {
      return proxiesFrom(this.ports.env, (proxy) => {
        const login = proxyLogin(proxy);
        if (login === void 0) return;
        if (login.password === "") this.secrets.add(login.username);
        else this.secrets.addLogin(login.username, login.password);
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const hint = "Write it like http://proxy.example.com:3128, or unset it.";
      throw new Failure({ code: "PROXY_INVALID", message: `${error.message}.`, hint });
    }
  }
};
function onceUntrusted(exchange) {
  const refused = /* @__PURE__ */ new Map();
  return async (request) => {
    const known = refused.get(request.url.origin);
    if (known !== void 0) throw known;
    try {
      return await exchange(request);
    } catch (error) {
      if (error instanceof WireError && error.trouble === "certificate") refused.set(request.url.origin, error);
      throw error;
    }
  };
}

// src/registry/target.ts
import { setMaxListeners } from "node:events";

// src/registry/refusal.ts
async function refusal(remote, answer, doing3) {
  return refusalOf(remote, answer, await errorBody(answer, remote.host.pool.secrets), doing3);
}
async function refusalOf(remote, answer, body, doing3) {
  const { status } = answer;
  const missed = status < 400 || status === 404 || status === 405;
  if (status < 300 || missed && isPage(answer)) return notARegistry(remote, answer, doing3);
  const { code, hint } = await meaning(remote, answer, body, doing3);
  const said = body.text === "" ? "" : `: ${body.text}`;
  const message = `${remote.repository.host} answered ${answer.status} when asked to ${doing3.what} in ${remote.repository.name}${said}.`;
  return new Failure({ code, message, hint });
}
function notARegistry(remote, answer, doing3) {
  const { host, name } = remote.repository;
  const elsewhere = answer.url.host === new URL(remote.host.endpoint.origin).host ? "" : ` (it led to ${sentenceOf(answer.url.host, remote.host.pool.secrets)})`;
  const type = bareMediaType(answer.headers["content-type"]);
  return new Failure({
    code: "NOT_A_REGISTRY",
    message: `${host}${elsewhere} does not answer like a registry: asked to ${doing3.what} in ${name}, it sent ${type === "" ? "content without a type" : sentenceOf(type, remote.host.pool.secrets)} (${answer.status}).`,
    hint: 'Check the host and port in "repository", and what stands in front of it: a login page, a captive portal or a web server answers there.'
  });
}
function isPage(answer) {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(bareMediaType(answer.headers["content-type"]));
}
function problemOf(thrown) {
  if (!isFailure(thrown)) throw thrown;
  return { code: thrown.code, message: thrown.message, hint: thrown.hint };
}
var REPLICAS = "The registry's replicas do not know one another's uploads. Its operator must give all of them the same secret and one shared storage, or let the load balancer keep a client with one replica (sticky sessions).";
async function meaning(remote, answer, body, doing3) {
  const { status } = answer;
  const { profile } = remote.host;
  const says = (code) => body.codes.includes(code);
  if (status === 400 && wantsTls(body)) {
    return { code: "UNREACHABLE", hint: `It speaks https alone: leave "${remote.repository.host}" out of "plain-http".` };
  }
  if (isBusy(answer)) {
    return { code: "REGISTRY_BUSY", hint: 'The registry asks for fewer requests. Re-run the job later, or lower "concurrency".' };
  }
  if (status === 401) {
    const insufficient = (answer.headers["www-authenticate"] ?? "").includes("insufficient_scope") ? "It was accepted, but may not do this. " : "";
    return { code: "UNAUTHORIZED", hint: await loginHint(remote, `${insufficient}${rights(doing3)}`) };
  }
  if (status === 403) {
    const expired = /token has expired/i.test(body.text) ? "The login has expired: log in again right before this step. " : "";
    return { code: "DENIED", hint: await loginHint(remote, `${expired}${profile.denied ?? rights(doing3)}`) };
  }
  if (says("BLOB_UPLOAD_UNKNOWN") || status === 404 && says("BLOB_UPLOAD_INVALID"))
    return { code: "UPLOAD_SESSION_LOST", hint: REPLICAS };
  if (status === 404) return { code: "REPOSITORY_UNKNOWN", hint: create(remote) };
  if (doing3.manifest !== void 0 && [400, 405, 413].includes(status)) {
    const limit = manifestLimit(body.text, status);
    const { layers, bytes } = doing3.manifest;
    if (limit !== void 0) {
      return {
        code: "MANIFEST_REFUSED",
        hint: `The manifest has ${layers} layers and ${bytes} bytes; the registry limits ${limit}. Name one directory in the Kitfile instead of single files.`
      };
    }
  }
  if (status === 405 && doing3.writes) {
    return {
      code: "READ_ONLY",
      hint: "The registry, or this repository, takes no writes now (read-only or maintenance mode). Switch that off."
    };
  }
  if (status === 407) {
    return { code: "UNREACHABLE", hint: "The proxy on the way wants a login: write it as http://user:password@host:port in HTTP_PROXY." };
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
      hint: "The registry has a fault of its own. Re-run the job; what was uploaded is not sent again."
    };
  if (says("MANIFEST_INVALID") || says("UNSUPPORTED") || status === 415) {
    return {
      code: "MANIFEST_REFUSED",
      hint: "The registry does not take this kind of manifest; it must accept OCI artifacts with media types of their own."
    };
  }
  return {
    code: doing3.writes && status === 400 ? "MANIFEST_REFUSED" : "REGISTRY_BROKEN",
    hint: "Check that the address is that of an OCI registry, and what its log says."
  };
}
function wantsTls({ text }) {
  return /http request (?:was sent )?to (?:an? )?https (?:server|port)|plain http to an ssl-enabled server|http\/1\.\d to an? https/i.test(
    text
  );
}
function manifestLimit(text, status) {
  if (status !== 413 && !/limit|max|more than|too (?:many|large|big|long)|at most|exceed|up to|number|over|above/i.test(text))
    return void 0;
  const ofSize = /manifest/i.test(text) && /size|large|big|long|bytes|[km]i?b\b/i.test(text);
  const what = /\blayers?\b/i.test(text) ? "the number of layers" : ofSize || status === 413 ? "the size of a manifest" : void 0;
  if (what === void 0) return void 0;
  const [, number, unit = ""] = /(?:limit|max|more than|at most|exceed|up to|over|above)\D{0,40}(\d[\d,.]*\d|\d)(\s*(?:[km]i?b|bytes)\b)?/i.exec(text) ?? [];
  return number === void 0 ? what : `${what} and takes ${number}${unit}`;
}
async function loginHint({ host: { login }, path }, change) {
  const missing = await login.credential(path) === void 0;
  return `${await login.description(path)} ${missing ? login.advice() : change}`;
}
function rights(doing3) {
  return doing3.writes ? "Check that it is right and may push to this repository." : "Check that it is right and may read this repository.";
}
function create(remote) {
  return remote.host.profile.createRepository ?? "Create the repository (or its project) in the registry first, or check its name.";
}

// src/registry/blobs.ts
var PROGRESS = 1024 * 1024;
async function lookForBlob(remote, blob) {
  const answer = await remote.request({ method: "HEAD", url: remote.url(`blobs/${blob.digest}`), access: remote.access("pull") });
  answer.body.discard();
  if (answer.status === 200) {
    const length = lengthOf(answer);
    if (length === void 0) return isPage(answer) && answer.headers["docker-content-digest"] === void 0 ? "unknown" : "there";
    return Number(length) === blob.size ? "there" : "absent";
  }
  if (answer.status === 404) return "absent";
  if (REFUSES_HEAD.has(answer.status)) return "unknown";
  throw await refusal(remote, answer, { what: `look for blob ${blob.digest}`, writes: false });
}
var FIRST_LOOK_MS = 2e3;
var LONGEST_LOOK_MS = 3e4;
var LOOK_MS = 3e4;
var STORED_BYTES_A_SECOND = 1e8;
async function waitForBlob(remote, blob, look) {
  if (look === "once") return await lookForBlob(remote, blob) === "there";
  const most = LOOK_MS + blob.size / STORED_BYTES_A_SECOND * 1e3;
  for (let waited = 0, wait = FIRST_LOOK_MS; waited <= most; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
    await remote.host.pool.ports.clock.sleep(wait, remote.call.signal);
    waited += wait;
    if (await lookForBlob(remote, blob) === "there") return true;
  }
  return false;
}
async function* readBlob(remote, blob, from) {
  const url = remote.url(`blobs/${blob.digest}`);
  let retries = retriesFor(remote, url);
  let at2 = from;
  let broken = false;
  let brokenAt = from;
  let ranges = true;
  while (at2 < blob.size || at2 === 0 && !broken) {
    const answer = await ask(remote, url, blob, ranges ? at2 : 0);
    if (answer.status === 206 && isCoded(answer) && ranges) {
      ranges = false;
      answer.body.drop();
      continue;
    }
    let skip = await skipped(remote, answer, blob, { at: at2, resumed: broken });
    try {
      for await (const chunk of answer.body.stream()) {
        const rest = chunk.subarray(skip);
        skip -= chunk.length - rest.length;
        at2 += rest.length;
        yield rest;
        if (at2 - brokenAt >= PROGRESS) retries = retriesFor(remote, url);
      }
      if (at2 < blob.size) throw new WireError("reset", "the blob ended early", { sent: true });
      return;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = true;
      brokenAt = at2;
      if (!await retries.afterError(error)) throw unreachable(remote.host.endpoint.host, url, error);
    }
  }
}
function retriesFor({ host, call }, url) {
  return new Retries(host.pool.ports, host.throttle, `GET ${url.pathname} at ${host.endpoint.host}`, call);
}
function ask(remote, url, blob, at2) {
  return remote.request({
    method: "GET",
    url,
    access: remote.access("pull"),
    headers: at2 === 0 ? {} : { range: `bytes=${at2}-${blob.size - 1}` }
  });
}
async function skipped(remote, answer, blob, want) {
  if (answer.status === 206) {
    const start = /^bytes (\d+)-/.exec(answer.headers["content-range"] ?? "")?.[1];
    if (!isCoded(answer) && (start === void 0 || Number(start) === want.at)) return 0;
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 200) {
    if (isPage(answer) && lengthOf(answer) !== String(blob.size)) {
      answer.body.drop();
      throw notARegistry(remote, answer, doing(blob));
    }
    if (want.at === 0 || want.resumed) return want.at;
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 416) {
    answer.body.drop();
    throw rangeUnsupported(remote, blob);
  }
  if (answer.status === 404) {
    answer.body.drop();
    throw new Failure({
      code: "BLOB_UNKNOWN",
      message: `${remote.repository.name} does not hold blob ${blob.digest}, though a manifest names it.`,
      hint: "The ModelKit there is incomplete: push it again from its files."
    });
  }
  throw await refusal(remote, answer, doing(blob));
}
function doing(blob) {
  return { what: `read blob ${blob.digest}`, writes: false };
}
function rangeUnsupported(remote, blob) {
  return new Failure({
    code: "RANGE_UNSUPPORTED",
    message: `${remote.repository.host} does not give parts of blob ${blob.digest}.`,
    hint: "Values that need single parts of published layers are not to be had from this registry."
  });
}

// src/registry/manifests/resolve.ts
var READ_BYTES = MANIFEST_SIZE_LIMIT + 1;
async function resolveManifest(remote, reference) {
  const head = await ask2(remote, "HEAD", reference);
  if (head === void 0) return void 0;
  if (head.status === 404) {
    head.body.discard();
    return void 0;
  }
  if (head.status === 200) {
    head.body.discard();
    const found = descriptorOf(head, reference);
    if (found !== void 0) return found;
  } else if (REFUSES_HEAD.has(head.status)) {
    head.body.drop();
  } else {
    throw await refusal(remote, head, doing2(reference));
  }
  return (await readManifest(remote, reference))?.descriptor;
}
async function fetchManifest(remote, digest) {
  const found = await readManifest(remote, digest);
  if (found !== void 0) return found;
  throw new Failure({
    code: "MANIFEST_UNKNOWN",
    message: `${remote.repository.name} holds no manifest ${digest}.`,
    hint: "Check the digest and the repository; a clean-up rule of the registry may have removed it."
  });
}
async function readManifest(remote, reference) {
  const answer = await ask2(remote, "GET", reference);
  if (answer === void 0) return void 0;
  if (answer.status === 404) {
    answer.body.discard();
    return void 0;
  }
  if (answer.status !== 200) throw await refusal(remote, answer, doing2(reference));
  const { bytes } = await answer.body.bytes(READ_BYTES);
  if (bytes.length < READ_BYTES && !isManifest(bytes)) throw notARegistry(remote, answer, doing2(reference));
  const asked = parseDigest(reference);
  if (asked === void 0 || digestOf(bytes, algorithmOf(asked)) === asked)
    return parseManifest(bytes, answer.headers["content-type"], asked);
  throw new Failure({
    code: "CONTENT_ALTERED",
    message: `${remote.repository.name} answered with other bytes when asked for manifest ${asked}.`,
    hint: "The registry, or a proxy in front of it, alters or damages manifests; do not use it."
  });
}
function ask2(remote, method, reference) {
  return remote.look({
    method,
    url: remote.url(`manifests/${reference}`),
    access: remote.access("pull"),
    // No answer out of a cache on the way: a tag is asked about to decide on a write.
    headers: { accept: MANIFEST_ACCEPT, "cache-control": "no-cache" },
    ...method === "GET" ? { reads: READ_BYTES } : {}
  });
}
function descriptorOf(answer, reference) {
  const header = answer.headers["docker-content-digest"];
  const digest = typeof header === "string" ? parseDigest(header) : void 0;
  const size = Number(lengthOf(answer));
  const mediaType = bareMediaType(answer.headers["content-type"]);
  if (digest === void 0 || !Number.isSafeInteger(size) || size <= 0 || !mediaType.startsWith("application/vnd.")) return void 0;
  if (parseDigest(reference) !== void 0 && reference !== digest) return void 0;
  return { mediaType, digest, size };
}
function doing2(reference) {
  return { what: `look up ${reference}`, writes: false };
}

// src/registry/manifests/put.ts
var ANSWER_MS3 = 5 * 6e4;
var TAG_ANSWER_MS = 2 * 6e4;
var BLOBS_MS = [500, 1e3, 2e3, 4e3, 8e3, 15e3];
async function sendManifest(remote, manifest, reference, query = "") {
  const { host } = remote;
  const url = remote.url(`manifests/${reference}${query}`);
  const retries = new Retries(host.pool.ports, host.throttle, `PUT ${url.pathname} at ${host.endpoint.host}`, remote.call);
  const { bytes } = manifest;
  const waits = [...BLOBS_MS];
  for (; ; ) {
    let broken;
    try {
      const answer = await remote.once({
        method: "PUT",
        url,
        access: remote.access("push"),
        headers: { "content-type": manifest.descriptor.mediaType },
        body: wholeBody(bytes),
        answerMs: parseDigest(reference) === void 0 ? TAG_ANSWER_MS : ANSWER_MS3
      });
      if (answer.status < 300 && !isWebPage(answer)) {
        answer.body.discard();
        assertUnaltered(remote, answer, manifest.descriptor.digest);
        return { stored: true, answer };
      }
      const body = await errorBody(answer, host.pool.secrets);
      if (isBusy(answer) && retries.waitsForBusy()) continue;
      if (!isPassing(answer.status)) {
        const absent = await absentBlobs(remote, manifest, answer, body);
        const wait = missesBlobs(body) && absent.length === 0 ? waits.shift() : void 0;
        if (wait === void 0 || wait >= timeLeft(remote.call, host.pool.ports.clock)) return { stored: false, answer, body, absent };
        await host.pool.ports.clock.sleep(wait, remote.call.signal);
        continue;
      }
      if (await isThere(remote, manifest, reference)) return { stored: true, answer: void 0 };
      if (!await retries.again(`answered ${answer.status}`)) return { stored: false, answer, body, absent: [] };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      broken = error;
    }
    if (broken !== void 0) {
      if (broken.trouble !== "certificate" && await isThere(remote, manifest, reference)) return { stored: true, answer: void 0 };
      if (!await retries.afterError(broken)) throw unreachable(host.endpoint.host, url, broken);
    }
  }
}
async function absentBlobs(remote, manifest, answer, body) {
  const silent = body.codes.length === 0 && (answer.status === 400 || answer.status === 404);
  if (!missesBlobs(body) && !silent) return [];
  const blobs = blobsOf(manifest);
  const there = await Promise.all(blobs.map((blob) => lookForBlob(remote, blob)));
  return blobs.filter((_, index) => there[index] !== "there").map((blob) => blob.digest);
}
function missesBlobs({ codes }) {
  return codes.some((code) => code === "MANIFEST_BLOB_UNKNOWN" || code === "BLOB_UNKNOWN" || code === "MANIFEST_UNKNOWN");
}
async function putManifest(remote, manifest) {
  const { digest } = manifest.descriptor;
  const outcome = await sendManifest(remote, manifest, digest);
  if (!outcome.stored) throw await notStored(remote, manifest, outcome, { what: `store manifest ${digest}`, writes: true });
}
async function notStored(remote, manifest, { answer, body, absent }, doing3) {
  if (absent.length > 0) {
    return new Failure({
      code: "MANIFEST_BLOB_UNKNOWN",
      message: `${remote.repository.name} does not have every blob that the manifest names: ${absent.join(", ")}.`,
      hint: "Push these blobs again, then the manifest. If it happens again, a clean-up of the registry runs at the same time."
    });
  }
  if (missesBlobs(body)) {
    const waited = BLOBS_MS.reduce((sum, ms) => sum + ms, 0) / 1e3;
    return new Failure({
      code: "REGISTRY_BROKEN",
      message: `${remote.repository.name} shows every blob, and still misses some when asked to ${doing3.what}, for ${waited} seconds: ${body.text}.`,
      hint: "Where several replicas of the registry serve one address, let them share storage and cache. Re-run the job; what was uploaded is not sent again."
    });
  }
  const size = { layers: manifest.layers.length, bytes: manifest.bytes.length };
  const failure = await refusalOf(remote, answer, body, { ...doing3, manifest: size });
  if (failure.code !== "MANIFEST_REFUSED") return failure;
  const types = `${manifest.descriptor.mediaType}, ${size.bytes} bytes, ${size.layers} layers, config ${manifest.config?.mediaType ?? "none"}`;
  return new Failure(
    { code: failure.code, message: `${failure.message} The manifest is ${types}.`, hint: failure.hint },
    { cause: failure }
  );
}
var LOOK_MS2 = 1e4;
function shortly(remote) {
  const { call } = remote;
  return remote.during({ ...call, deadline: Math.min(remote.host.pool.ports.clock.monotonic() + LOOK_MS2, call.deadline ?? Infinity) });
}
async function isThere(remote, manifest, reference) {
  try {
    return (await resolveManifest(shortly(remote), reference))?.digest === manifest.descriptor.digest;
  } catch (error) {
    if (isFailure(error)) return false;
    throw error;
  }
}
function isWebPage(answer) {
  return answer.status === 200 && isPage(answer) && answer.headers["docker-content-digest"] === void 0;
}
function assertUnaltered(remote, answer, digest) {
  const header = answer.headers["docker-content-digest"];
  if (typeof header !== "string" || header === digest || header.split(":")[0] !== digest.split(":")[0]) return;
  throw new Failure({
    code: "CONTENT_ALTERED",
    message: `${remote.repository.name} stored the manifest as ${sentenceOf(header, remote.host.pool.secrets)}, but its bytes were sent as ${digest}.`,
    hint: "The registry, or a proxy in front of it, rewrites manifests; a ModelKit cannot be published there under its digest."
  });
}

// src/registry/manifests/put-tags.ts
var PARALLEL = 64;
async function putTags(remote, manifest, tags) {
  const written = /* @__PURE__ */ new Set();
  for (let at2 = 0; at2 < tags.length && tags.length > 1 && remote.host.tagParameter !== "ignored"; at2 += TAGS_A_REQUEST) {
    for (const tag of await putTogether(remote, manifest, tags.slice(at2, at2 + TAGS_A_REQUEST))) written.add(tag);
  }
  const limit = pLimit(PARALLEL);
  return Promise.all(
    tags.map(
      async (tag) => written.has(tag) ? { tag, result: "written" } : limit(() => putTag(remote, manifest, tag))
    )
  );
}
async function putTogether(remote, manifest, tags) {
  const query = `?${tags.map((tag) => `tag=${tag}`).join("&")}`;
  try {
    const outcome = await sendManifest(remote, manifest, manifest.descriptor.digest, query);
    if (!outcome.stored || outcome.answer === void 0) return [];
    const named = new Set(
      String(outcome.answer.headers["oci-tag"] ?? "").split(",").map((tag) => tag.trim())
    );
    const set = tags.filter((tag) => named.has(tag));
    remote.host.tagParameter = set.length > 0 ? "understood" : "ignored";
    return set;
  } catch (error) {
    if (isFailure(error)) return [];
    throw error;
  }
}
async function putTag(remote, manifest, tag) {
  const doing3 = { what: `point tag ${tag} at ${manifest.descriptor.digest}`, writes: true };
  try {
    const outcome = await sendManifest(remote, manifest, tag);
    if (outcome.stored) return { tag, result: "written" };
    const { answer, body } = outcome;
    const failed = await notStored(remote, manifest, outcome, doing3);
    if (isPassing(answer.status)) return { tag, result: "failed", problem: problemOf(failed) };
    if (!mayKeepTag(answer.status, body)) return { tag, result: "refused", problem: problemOf(failed) };
    const now = await resolveManifest(shortly(remote), tag);
    if (now?.digest === manifest.descriptor.digest) return { tag, result: "written" };
    if (now === void 0) return { tag, result: "refused", problem: problemOf(failed) };
    if (answer.status === 403 && !saysThatItKeeps(body)) return { tag, result: "refused", problem: rightOrRule(tag, problemOf(failed)) };
    return { tag, result: "immutable", problem: immutable(remote, tag, answer, body) };
  } catch (error) {
    return { tag, result: "failed", problem: problemOf(error) };
  }
}
function immutable(remote, tag, answer, body) {
  const said = body.text === "" ? "" : `: ${body.text}`;
  return {
    code: "TAG_IMMUTABLE",
    message: `The registry does not let tag ${tag} in ${remote.repository.name} move (${answer.status}${said}).`,
    hint: `Exempt "${tag}" from the registry's rule for immutable tags, or use another tag name.`
  };
}
function rightOrRule(tag, problem) {
  const rule = `"${tag}" names something else there: the login may have no right to overwrite tags, or a rule of the registry for immutable tags must exempt it.`;
  return { ...problem, hint: `${problem.hint} ${rule}` };
}

// src/registry/manifests/tags.ts
var PAGE_BYTES = 32 * 1024 * 1024;
var MOST_NAMES = 5e5;
var MOST_PAGES = 2e3;
var DOING = { what: "list the tags", writes: false };
async function* listTags(remote) {
  const asked = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  let linked = false;
  let url = remote.url(`tags/list?n=${TAGS_A_PAGE}`);
  while (url !== void 0) {
    if (asked.has(url.href)) throw incomplete(remote, "its pages lead back to a page that was read already");
    if (asked.size === MOST_PAGES) throw endless(remote, `it has more than ${MOST_PAGES} pages`);
    asked.add(url.href);
    const answer = await remote.look({
      method: "GET",
      url,
      access: remote.access("pull"),
      headers: { accept: "application/json" },
      reads: PAGE_BYTES
    });
    if (answer === void 0) return;
    if (answer.status === 404) {
      answer.body.discard();
      if (asked.size === 1) return;
      throw incomplete(remote, "it answered 404 for a page after the first");
    }
    if (answer.status === 400 && asked.size === 1) {
      answer.body.drop();
      linked = true;
      url = remote.url("tags/list");
      continue;
    }
    if (answer.status !== 200) throw await refusal(remote, answer, DOING);
    const names = await namesOf(remote, answer);
    let fresh = 0;
    for (const name of names) {
      if (seen.has(name)) continue;
      if (seen.size === MOST_NAMES) throw endless(remote, TOO_MANY);
      seen.add(name);
      fresh += 1;
      const tag = parseTagName(name);
      if (tag !== void 0) yield tag;
    }
    const next = nextPage(remote, answer);
    linked ||= next !== void 0;
    url = next ?? (linked || fresh === 0 ? void 0 : afterLast(remote, names));
  }
}
function nextPage(remote, answer) {
  const link = nextLink(answer.headers["link"]);
  if (link === void 0) return void 0;
  const query = parseUrl(link, answer.url)?.search ?? "";
  if (query === "") throw incomplete(remote, "the address of its next page makes no sense");
  return remote.url(`tags/list${query}`);
}
function nextLink(header) {
  for (const [, target, parameters = ""] of String(header).matchAll(
    /<([^>]*)>((?:\s*;\s*[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^",;\s]*))*)/g
  )) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=\s*(?:;|$)))/i.test(parameters)) return target;
  }
  return void 0;
}
function afterLast(remote, names) {
  const last = names.at(-1);
  if (names.length !== TAGS_A_PAGE || last === void 0) return void 0;
  return remote.url(`tags/list?n=${TAGS_A_PAGE}&last=${encodeURIComponent(last)}`);
}
async function namesOf(remote, answer) {
  const { bytes, whole } = await answer.body.bytes(PAGE_BYTES);
  if (!whole) throw incomplete(remote, `one page of it is larger than ${PAGE_BYTES} bytes`);
  if (quotesIn(bytes) > 2 * MOST_NAMES + 100) throw endless(remote, TOO_MANY);
  const json = parsedJson(new TextDecoder().decode(bytes));
  if (json === void 0) throw isPage(answer) ? notARegistry(remote, answer, DOING) : incomplete(remote, "a page of it is not JSON");
  const tags = at(json, "tags");
  if (tags === null) return [];
  if (!Array.isArray(tags)) throw incomplete(remote, "a page of it holds no list of tags");
  return tags.map((name) => typeof name === "string" ? name : "");
}
function quotesIn(bytes) {
  let count = 0;
  for (let at2 = bytes.indexOf(QUOTE); at2 >= 0; at2 = bytes.indexOf(QUOTE, at2 + 1)) count += 1;
  return count;
}
var QUOTE = 34;
var TOO_MANY = `it has more than ${MOST_NAMES} names`;
function endless(remote, why) {
  const hint = `More than ${MOST_NAMES} tags, or ${MOST_PAGES} pages of them, are not read. Remove tags that nobody needs, or ask the registry's operator.`;
  return incomplete(remote, why, hint);
}
function incomplete(remote, why, hint = "The registry does not page its tags as the distribution specification says; ask its operator.") {
  return new Failure({
    code: "TAGS_INCOMPLETE",
    message: `The tags of ${remote.repository.name} cannot be listed to the end: ${why}.`,
    hint
  });
}

// src/registry/manifests/referrers.ts
var LIST_BYTES = 4 * 1024 * 1024;
var MOST_PAGES2 = 1e3;
var MOST_REFERRERS = 1e5;
var Referrers = class {
  #served;
  /** The last writer of each fallback tag: the next one waits for it. */
  #writing = /* @__PURE__ */ new Map();
  /** Manifests whose `subject` is `digest`. */
  async *list(remote, digest) {
    const asked = /* @__PURE__ */ new Set();
    const given = /* @__PURE__ */ new Set();
    let url = urlOf(remote, digest);
    while (url !== void 0 && !asked.has(url.href)) {
      if (asked.size === MOST_PAGES2) throw incomplete2(remote, digest, `there are more than ${MOST_PAGES2} pages`);
      asked.add(url.href);
      const answer = await this.#ask(remote, digest, url);
      if (answer === void 0 && asked.size > 1) throw incomplete2(remote, digest, "a page after the first is no list");
      for (const descriptor of answer === void 0 ? await underTag(remote, digest) : await indexIn(answer)) {
        if (given.has(descriptor.digest)) continue;
        if (given.size === MOST_REFERRERS) throw incomplete2(remote, digest, `there are more than ${MOST_REFERRERS}`);
        given.add(descriptor.digest);
        yield descriptor;
      }
      const link = nextLink(answer?.headers["link"]);
      const next = link === void 0 ? void 0 : parseUrl(link, answer?.url);
      url = next === void 0 ? void 0 : remote.url(`referrers/${digest}${next.search}`);
    }
  }
  /**
   * Makes a manifest that was just stored known as a referrer of its subject. Only an API that answers shows that the registry does that by
   * itself: `OCI-Subject` is also sent by some that do not serve the list.
   */
  async announce(remote, manifest) {
    const { subject } = manifest;
    if (subject === void 0 || await this.#isServed(remote, subject.digest)) return;
    const before = this.#writing.get(subject.digest) ?? Promise.resolve();
    const write2 = before.catch(() => void 0).then(() => addReferrer(remote, subject.digest, referrerDescriptor(manifest)));
    this.#writing.set(subject.digest, write2);
    await write2;
  }
  /** Asked once; of a repository that holds something, since an empty one may be absent to the API. */
  #isServed(remote, subject) {
    this.#served ??= this.#ask(remote, subject, urlOf(remote, subject)).then(
      (answer) => {
        answer?.body.drop();
        return answer !== void 0;
      },
      (error) => {
        this.#served = void 0;
        throw error;
      }
    );
    return this.#served;
  }
  /**
   * One page of the API; undefined when the registry has none. Only "200 with an OCI index" shows that it has: anything else it may answer
   * (404, a redirect to a web page, an error page) means the fallback tag (distribution-spec, Referrers Tag Schema).
   */
  async #ask(remote, digest, url) {
    const answer = await remote.request({
      method: "GET",
      url,
      access: remote.access("pull"),
      headers: { accept: MediaType.imageIndex },
      redirects: "keep",
      reads: LIST_BYTES + 1
    });
    if (answer.status === 200 && isIndex(answer)) return answer;
    if (isPassing(answer.status)) throw await refusal(remote, answer, { what: `list the referrers of ${digest}`, writes: false });
    answer.body.drop();
    return void 0;
  }
};
function urlOf(remote, digest) {
  return remote.url(`referrers/${digest}`);
}
async function indexIn(answer) {
  return parseManifest((await answer.body.bytes(LIST_BYTES + 1)).bytes, MediaType.imageIndex).manifests;
}
async function underTag(remote, digest) {
  return (await readManifest(remote, referrersTag(digest)))?.manifests ?? [];
}
function isIndex(answer) {
  return bareMediaType(answer.headers["content-type"]) === MediaType.imageIndex;
}
function incomplete2(remote, digest, why) {
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `The referrers of ${digest} in ${remote.repository.name} cannot be listed to the end: ${why}.`,
    hint: "The registry does not page its referrers as the distribution specification says; ask its operator."
  });
}
var TRIES2 = 6;
function referrersTag(subject) {
  const [algorithm = "", hex = ""] = subject.split(":");
  const tag = parseTagName(`${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`);
  if (tag === void 0) throw new RangeError(`no tag can be made of ${subject}`);
  return tag;
}
function referrerDescriptor({ descriptor, artifactType, config, annotations }) {
  const { mediaType, digest, size } = descriptor;
  const type = artifactType ?? config?.mediaType;
  return {
    mediaType,
    digest,
    size,
    ...type === void 0 || type === "" ? {} : { artifactType: type },
    ...Object.keys(annotations).length === 0 ? {} : { annotations }
  };
}
async function addReferrer(remote, subject, referrer) {
  const tag = referrersTag(subject);
  const { clock, random } = remote.host.pool.ports;
  for (let tries = 0; ; tries += 1) {
    const index = await indexUnder(remote, tag);
    if (index.manifests.some((one) => at(one, "digest") === referrer.digest)) return;
    if (tries === TRIES2) throw lost(remote, tag, referrer);
    if (tries > 0) await clock.sleep(backOff(tries, random), remote.call.signal);
    const manifests = [...index.manifests, referrer];
    const json = { schemaVersion: 2, mediaType: MediaType.imageIndex, ...index.rest, manifests };
    const write2 = await putTag(remote, parseManifest(Buffer.from(JSON.stringify(json)), MediaType.imageIndex), tag);
    if (write2.result !== "written") throw new Failure(write2.problem);
  }
}
async function indexUnder(remote, tag) {
  const found = await readManifest(remote, tag);
  if (found === void 0) return { manifests: [], rest: {} };
  const json = parsedJson(new TextDecoder().decode(found.bytes));
  const manifests = at(json, "manifests");
  if (!Array.isArray(manifests)) {
    throw new Failure({
      code: "REFERRERS_TAG_TAKEN",
      message: `Tag ${tag} in ${remote.repository.name} names something else than the list of referrers that belongs there.`,
      hint: "The registry has no referrers API, so signatures are listed under this tag. Remove the tag, or give what it names another one."
    });
  }
  const own = ["schemaVersion", "mediaType", "manifests"];
  return { manifests, rest: Object.fromEntries(Object.entries(json ?? {}).filter(([key]) => !own.includes(key))) };
}
function lost(remote, tag, referrer) {
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `Tag ${tag} in ${remote.repository.name} was written ${TRIES2} times, and still does not list ${referrer.digest}.`,
    hint: "Somebody else writes it at the same time, or the registry shows writes late. Let one job at a time attach signatures, and run the step again."
  });
}

// src/registry/manifests/untag.ts
var DELETED = /* @__PURE__ */ new Set([200, 202, 204]);
var TagRemoval = class {
  #offered;
  /**
   * Deletes one tag by its name; by digest would take every tag of the manifest along. Some registries delete what the tag names, with every other tag of it; and none tells in advance. So the tag
   * first gets a manifest that nothing else names. Whatever comes between the two steps, it is pointed back, unless somebody else has moved
   * it. `unsupported` when the registry does not delete tags; throws when it could but will not (a right, a rule for immutable tags).
   */
  async remove(remote, tag) {
    const found = await readManifest(remote, tag);
    if (found === void 0) return "deleted";
    if (!await this.#isOffered(remote)) return "unsupported";
    const held = isHalfRemoved(tag, found.descriptor.digest) ? void 0 : found;
    if (held !== void 0) {
      const write2 = await putTag(remote, placeholderOf(tag), tag);
      if (write2.result !== "written") {
        if (write2.problem.code === "MANIFEST_REFUSED") return "unsupported";
        throw new Failure(write2.problem);
      }
    }
    const refused = await refusedDelete(remote, tag);
    if (refused === void 0) return "deleted";
    await putBack(remote, tag, held, refused);
    if (refused !== "unsupported") throw refused;
    this.#offered = Promise.resolve(false);
    return "unsupported";
  }
  /**
   * Asked once, by a name that nobody gave: the refusal costs nothing, and a real tag is only touched where it can be deleted. A 404 in which
   * the registry itself says nothing is a page of what does not know this request at all.
   */
  #isOffered(remote) {
    this.#offered ??= this.#askWhetherOffered(remote).catch((error) => {
      this.#offered = void 0;
      throw error;
    });
    return this.#offered;
  }
  async #askWhetherOffered(remote) {
    const { repository } = remote;
    const answer = await sendDelete(remote, `no-such-tag-${digestOf(repository.name).slice(-32)}`);
    const body = await errorBody(answer, remote.host.pool.secrets);
    if (answer.status === 404) return body.codes.length > 0;
    if (DELETED.has(answer.status)) return true;
    if (NOT_OFFERED.has(answer.status)) return false;
    throw await refusalOf(remote, answer, body, { what: "delete a tag", writes: true });
  }
};
async function refusedDelete(remote, tag) {
  const doing3 = { what: `delete tag ${tag}`, writes: true };
  try {
    const answer = await sendDelete(remote, tag);
    if (!DELETED.has(answer.status) && answer.status !== 404 && !NOT_OFFERED.has(answer.status)) {
      return await refusal(remote, answer, doing3);
    }
    answer.body.discard();
    if (DELETED.has(answer.status)) return void 0;
    if (answer.status === 404 && await resolveManifest(remote, tag) === void 0) return void 0;
    return "unsupported";
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}
function sendDelete(remote, reference) {
  return remote.request({ method: "DELETE", url: remote.url(`manifests/${reference}`), access: remote.access("delete") });
}
async function putBack(remote, tag, held, refused) {
  if (held === void 0) return;
  const why = await failedPutBack(remote, tag, held);
  if (why === void 0) return;
  const { digest } = held.descriptor;
  throw new Failure(
    {
      code: "TAG_NOT_RESTORED",
      message: `Tag ${tag} of ${remote.repository.name} was not removed, and could not be pointed back at ${digest} either: ${why.message}`,
      hint: `There is nothing behind it until it is written again: promote that digest to it, or remove it in the settings of the registry.`
    },
    { cause: refused }
  );
}
async function failedPutBack(remote, tag, held) {
  try {
    const now = await resolveManifest(remote, tag);
    if (now !== void 0 && now.digest !== held.descriptor.digest && !isHalfRemoved(tag, now.digest)) return void 0;
  } catch (error) {
    return problemOf(error);
  }
  const write2 = await putTag(remote, held, tag);
  return write2.result === "written" ? void 0 : write2.problem;
}

// src/registry/remote.ts
var Remote = class _Remote {
  host;
  repository;
  /** Path in URLs and scopes. */
  path;
  call;
  constructor(host, repository, call) {
    this.host = host;
    this.repository = repository;
    this.path = apiPath(repository);
    this.call = call;
  }
  /** The same remote during another call. */
  during(call) {
    return new _Remote(this.host, this.repository, call);
  }
  url(rest) {
    return this.host.url(this.path, rest);
  }
  access(actions) {
    const written = actions === "pull" && this.#isDestination && this.host.pool.options.destinations?.planned === false;
    return { path: this.path, actions, ...written ? { rather: "push" } : {} };
  }
  /** Until there is an answer that will not change by itself (`RegistryHost.request`). */
  request(request) {
    return this.host.request({ ...request, call: this.call });
  }
  /**
   * The same for what a plan asks of a repository that it would be published to; undefined where the token server does not let it: many refuse
   * the right to pull from what does not exist yet, and nothing is written.
   */
  async look(request) {
    try {
      return await this.request(request);
    } catch (thrown) {
      const planned = this.#isDestination && this.host.pool.options.destinations?.planned === true;
      if (!planned || !(thrown instanceof TokenRefusal) || thrown.status !== 403) throw thrown;
      this.host.pool.remark({
        level: "notice",
        subject: "registry",
        code: "PULL_REFUSED",
        message: `${this.repository.name} may not be read, and counts as one without tags in this plan: ${thrown.message}`,
        hint: "That is how some registries answer for a repository that does not exist yet. If it does exist, give the login the right to pull."
      });
      return void 0;
    }
  }
  get #isDestination() {
    return this.host.pool.options.destinations?.names.includes(this.repository.name) === true;
  }
  /** Once (`RegistryHost.once`). */
  once(request) {
    return this.host.once({ ...request, call: this.call });
  }
};

// src/registry/upload/session.ts
async function openSession(remote) {
  const answer = await remote.request({
    method: "POST",
    url: remote.url("blobs/uploads/"),
    access: remote.access("push")
  });
  if (answer.status !== 202) throw await refusal(remote, answer, { what: "open an upload", writes: true });
  answer.body.discard();
  return sessionOf(remote, answer);
}
async function mount(remote, digest, from) {
  const query = new URLSearchParams({ mount: digest, from });
  try {
    const answer = await remote.request({
      method: "POST",
      url: remote.url(`blobs/uploads/?${query.toString()}`),
      access: { ...remote.access("push"), from }
    });
    answer.body.discard();
    if (answer.status === 201) return "mounted";
    return answer.status === 202 ? sessionOf(remote, answer) : "refused";
  } catch (error) {
    if (isFailure(error) && error.code === "UNAUTHORIZED") return "refused";
    throw error;
  }
}
var CANCEL_MS = 3e3;
async function cancelSession(remote, session) {
  try {
    const own = remote.during({ deadline: remote.host.pool.ports.clock.monotonic() + CANCEL_MS });
    const answer = await own.once({ method: "DELETE", url: session.location, access: own.access("push") });
    answer.body.discard();
  } catch (error) {
    remote.host.pool.ports.log.debug(`The upload could not be given up: ${messageOf(error)}.`);
  }
}
function sessionOf(remote, answer, before) {
  const header = answer.headers["location"];
  const location = header === void 0 ? void 0 : resolved(header, answer.url, remote.host.pool.remark);
  if (location === void 0) {
    if (before !== void 0) return before;
    throw new Failure({
      code: "REGISTRY_BROKEN",
      message: `${remote.repository.host} opened an upload without a Location that makes sense.`,
      hint: "Check that the address is that of an OCI registry."
    });
  }
  assertSafe(location, answer.url, "upload address");
  const minimum = Number(answer.headers["oci-chunk-min-length"]);
  return { location, minimumChunk: Number.isSafeInteger(minimum) ? minimum : 0 };
}
function closing(session, digest) {
  const url = new URL(session.location);
  url.search = `${url.search === "" ? "?" : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url;
}

// src/registry/upload/attempt.ts
var FINISH_MS = 10 * 6e4;
var FINISH_BYTES_A_SECOND = 5e7;
var OCTETS = { "content-type": "application/octet-stream" };
var LONG = 8 * 1024 * 1024;
async function attempt(remote, request, good, stored = request.body?.size ?? 0) {
  const { host } = remote;
  const { clock } = host.pool.ports;
  const size = request.body?.size ?? 0;
  let authorization;
  const outlived = () => authorization !== void 0 && authorization.expires <= clock.monotonic();
  try {
    const answer = await remote.once({
      ...request,
      access: remote.access("push"),
      slot: "upload",
      challenge: size > LONG ? "learn" : "answer",
      freshness: size > LONG ? "long" : "short",
      answerMs: Math.max(FINISH_MS, stored / FINISH_BYTES_A_SECOND * 1e3),
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
      return { ok: false, ending: { kind: "broken", trouble: "protocol", message, sent: true, outlived: outlived() } };
    }
    const body = await errorBody(answer, host.pool.secrets);
    const ending = { kind: "answer", status: answer.status, body, complete: answer.complete, outlived: outlived() };
    return { ok: false, ending, answer };
  } catch (error) {
    if (error instanceof BodyError) throw error.thrown;
    if (!(error instanceof WireError)) throw error;
    const { trouble, message, sent } = error;
    return { ok: false, ending: { kind: "broken", trouble, message, sent, outlived: outlived() }, error };
  }
}
function storedAs(digest, last) {
  const named = last.ok ? last.answer.headers["docker-content-digest"] : void 0;
  if (!last.ok || typeof named !== "string" || named === digest || named.split(":")[0] !== digest.split(":")[0]) return last;
  const body = { codes: ["DIGEST_INVALID"], text: "the registry stored it under another digest" };
  return { ok: false, ending: { kind: "answer", status: 400, body, complete: true, outlived: false }, answer: last.answer };
}
function isSessionLost(ending) {
  if (ending.kind === "broken") return false;
  const { codes } = ending.body;
  if (codes.includes("BLOB_UPLOAD_UNKNOWN") || codes.includes("BLOB_UPLOAD_INVALID")) return true;
  return ending.status === 404 && !codes.includes("NAME_UNKNOWN");
}
function remedyFor(ending) {
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
  if (isPassing(status)) return { do: "retry", look: complete ? "patiently" : "once", why, login, counts: true };
  if (status === 401) return { do: "retry", look: "once", why, login: "renew", counts: true };
  if (status === 403) return ending.outlived ? { do: "retry", look: "once", why, login: "renew", counts: true } : { do: "stop" };
  if (isSessionLost(ending)) return { do: "retry", look: "once", why: `${why}: it does not know the upload`, login, counts: true };
  if (status === 400 && says("DIGEST_INVALID")) return { do: "retry", look: "once", why, login, counts: true };
  if (status === 413) return { do: "chunk", why };
  if (status === 416) return { do: "retry", look: "once", why, login, counts: true };
  return { do: "stop" };
}

// src/registry/upload/passing.ts
async function sendPassing(remote, blob, tell) {
  let told = 0;
  const onBytes = (bytes) => {
    told += bytes;
    tell?.(bytes);
  };
  let session;
  try {
    session = await openSession(remote);
    const headers = { ...OCTETS, "content-range": `0-${blob.size - 1}` };
    const body = { size: blob.size, open: () => blob.open(), onBytes };
    const sent = await attempt(remote, { method: "PATCH", url: session.location, headers, body }, [201, 202, 204]);
    if (sent.ok) session = sessionOf(remote, sent.answer, session);
    const ending = sent.ok ? await close(remote, session, { digest: blob.digest(), size: blob.size }) : sent.ending;
    if (ending === "stored") return true;
    if (told > 0) {
      const why = ending.kind === "broken" ? ending.message : `answered ${ending.status}`;
      remote.host.pool.ports.log.info(`A layer that was hashed while it was sent to ${remote.repository.name} needs a second try: ${why}.`);
    }
  } catch {
  }
  if (told > 0) tell?.(-told);
  if (session !== void 0) await cancelSession(remote, session);
  return false;
}
async function close(remote, session, blob) {
  const { pool, throttle } = remote.host;
  const retries = new Retries(pool.ports, throttle, `Closing the upload of ${blob.digest} to ${remote.repository.name}`, remote.call);
  const request = { method: "PUT", url: closing(session, blob.digest), headers: OCTETS };
  let look = "once";
  for (; ; ) {
    const last = storedAs(blob.digest, await attempt(remote, request, [200, 201, 204], blob.size));
    if (last.ok) return "stored";
    const { pause } = throttle;
    const { ending } = last;
    const remedy = remedyFor(ending);
    if (remedy.do === "retry" && remedy.look === "patiently") look = "patiently";
    const mayPass = remedy.do === "retry" && (ending.kind === "broken" || isPassing(ending.status));
    if (mayPass && (remedy.counts ? await retries.again(remedy.why) : retries.waitsForBusy(pause))) continue;
    return await waitForBlob(remote, blob, look) ? "stored" : ending;
  }
}

// src/registry/upload/body.ts
import { createHash } from "node:crypto";
var UploadBody = class {
  #blob;
  #tell;
  #proves;
  #hash;
  #hashed = 0;
  /** Bytes that were told, but for those that a restart sends again. */
  #told = 0;
  #iterator;
  /** Position of the iterator, and what is left of its last chunk (which stays valid until the next is asked for). */
  #at = 0;
  #left = new Uint8Array();
  constructor(blob, tell, suspected = false) {
    this.#blob = blob;
    this.#tell = tell;
    this.#proves = suspected || blob.place !== void 0;
  }
  /** Bytes `from` up to `to`. Ranges are sent in order; sending one again opens the source anew. */
  range(from, to) {
    const open = () => {
      this.backTo(from);
      return this.#read(from, to);
    };
    const onBytes = (bytes) => {
      this.#told += bytes;
      this.#tell?.(bytes);
    };
    return { size: to - from, open, onBytes };
  }
  /** The upload goes on at `position`: everything behind it counts again. */
  backTo(position) {
    if (this.#told > position) this.#tell?.(position - this.#told);
    this.#told = Math.min(this.#told, position);
  }
  /** Closes the source; called when an upload ends early, too. */
  async close() {
    const iterator = this.#iterator;
    this.#iterator = void 0;
    this.#left = new Uint8Array();
    await iterator?.return?.();
  }
  /** Throws CONTENT_CHANGED, or BLOB_DAMAGED for a stored blob, when the source is shorter, longer or other than its descriptor. */
  async *#read(from, to) {
    const { size, digest } = this.#blob.descriptor;
    if (from === 0) [this.#hash, this.#hashed] = [this.#proves ? createHash(algorithmOf(digest)) : void 0, 0];
    if (this.#iterator === void 0 || this.#at !== from) await this.#open(from);
    if (size === 0) this.#prove();
    while (this.#at < to) {
      if (this.#left.length === 0) await this.#next();
      const chunk = this.#left.subarray(0, to - this.#at);
      this.#take(chunk);
      if (this.#at + chunk.length === size) this.#prove();
      yield chunk;
      this.#at += chunk.length;
      this.#left = this.#left.subarray(chunk.length);
    }
  }
  async #open(from) {
    await this.close();
    this.#at = from;
    this.#iterator = this.#blob.open(from)[Symbol.asyncIterator]();
  }
  async #next() {
    const { descriptor, place: place2 } = this.#blob;
    const { size } = descriptor;
    const next = await this.#iterator?.next();
    if (next === void 0 || next.done === true) throw otherBytes(descriptor, place2, `ended after ${this.#at} of ${size} bytes`);
    if (this.#at + next.value.length > size) throw otherBytes(descriptor, place2, `is longer than its ${size} bytes`);
    this.#left = next.value;
  }
  // A range that is read again was hashed the first time.
  #take(chunk) {
    const known = this.#hashed - this.#at;
    if (known < 0) throw new RangeError("bytes were passed over that have not been sent");
    this.#hash?.update(chunk.subarray(known));
    this.#hashed = Math.max(this.#hashed, this.#at + chunk.length);
  }
  #prove() {
    if (this.#hash === void 0) return;
    const { descriptor, place: place2 } = this.#blob;
    const found = `${algorithmOf(descriptor.digest)}:${this.#hash.digest("hex")}`;
    this.#hash = void 0;
    if (found !== descriptor.digest) throw otherBytes(descriptor, place2, `has bytes that hash to ${found}`);
  }
};

// src/registry/upload/ways.ts
var CHUNK = 64 * 1024 * 1024;
var CHUNK_CEILING = 1024 * 1024 * 1024;
var TROUBLES = 3;
function sendWhole(remote, session, { digest, size }, source) {
  const url = closing(session, digest);
  return attempt(remote, { method: "PUT", url, headers: OCTETS, body: source.range(0, size) }, [200, 201, 204]);
}
async function sendChunks(remote, opened, { digest, size }, source) {
  const length = chunkLength(opened);
  let session = opened;
  let troubles = 0;
  for (let from = 0; from < size; ) {
    const start = from;
    const to = Math.min(start + length, size);
    const headers = { ...OCTETS, "content-range": `${start}-${to - 1}` };
    const last2 = await attempt(remote, { method: "PATCH", url: session.location, headers, body: source.range(start, to) }, [201, 202, 204]);
    if (last2.ok) {
      session = sessionOf(remote, last2.answer, session);
      from = to;
      troubles = 0;
      continue;
    }
    troubles += 1;
    const standing = troubles > TROUBLES ? void 0 : await standingOf(remote, session, last2);
    if (standing === void 0 || standing.at < start || standing.at > to) return { last: last2, session };
    session = standing.session;
    from = standing.at;
    source.backTo(from);
  }
  const last = await attempt(remote, { method: "PUT", url: closing(session, digest), headers: OCTETS }, [200, 201, 204], size);
  return { last, session };
}
function chunkLength(session) {
  return Math.min(Math.max(CHUNK, session.minimumChunk), CHUNK_CEILING);
}
async function standingOf(remote, session, last) {
  if (last.ok || !worthAsking(last)) return void 0;
  const answer = await remote.request({
    method: "GET",
    url: session.location,
    access: remote.access("push")
  });
  answer.body.discard();
  if (answer.status !== 204 && answer.status !== 202) return void 0;
  const end = Number(/^(?:bytes=)?0-(\d+)$/.exec(answer.headers["range"] ?? "")?.[1] ?? 0);
  return { at: end === 0 ? 0 : end + 1, session: sessionOf(remote, answer, session) };
}
function worthAsking(last) {
  const { ending } = last;
  if (ending.kind === "broken") return ending.trouble !== "certificate";
  return ending.status >= 500 || [401, 408, 416, 429, 499].includes(ending.status);
}

// src/registry/upload/uploads.ts
var LARGE = 1024 ** 3;
async function sendBlob(remote, blob, onBytes, session) {
  const { ports } = remote.host.pool;
  const retries = new Retries(ports, remote.host.throttle, `Upload of ${blob.descriptor.digest} to ${remote.repository.name}`, remote.call);
  const count = { renewals: 0, damages: 0 };
  let chunked = false;
  let source = new UploadBody(blob, onBytes);
  let next = session;
  for (; ; ) {
    const open = { session: next ?? await openSession(remote) };
    next = void 0;
    const failed = await tryOnce(remote, open, blob, source, chunked);
    if (failed === void 0) return;
    const { pause } = remote.host.throttle;
    source = new UploadBody(blob, onBytes, true);
    const remedy = remedyFor(failed.ending);
    if (await hasArrived(remote, open.session, blob, remedy.do === "retry" ? remedy.look : "not")) return;
    const mayChunk = remote.host.profile.chunks === "fallback" && !chunked && blob.descriptor.size > 0;
    if (remedy.do === "stop" || remedy.do === "chunk" && !mayChunk) throw await failureOf(remote, open.session, blob, failed);
    if (remedy.do === "chunk") {
      chunked = true;
      continue;
    }
    if (remedy.login === "renew") count.renewals += 1;
    if (isDamage(failed.ending)) count.damages += 1;
    if (count.damages > 1) throw await failureOf(remote, open.session, blob, failed);
    if (count.renewals > 1) {
      if (!mayChunk || blob.descriptor.size <= LONG || !isLate(failed.ending)) throw await failureOf(remote, open.session, blob, failed);
      chunked = true;
    }
    const costly = failed.ending.kind === "answer" && failed.ending.complete && blob.descriptor.size > LONG;
    const again = remedy.counts || costly ? await retries.again(remedy.why) : retries.waitsForBusy(pause);
    if (!again) throw await failureOf(remote, open.session, blob, failed);
    if (mayChunk && retries.tries >= 2 && blob.descriptor.size > LARGE) chunked = true;
    ports.log.info(`Sending ${blob.descriptor.digest} to ${remote.repository.name} again: ${remedy.why}.`);
  }
}
async function tryOnce(remote, open, blob, source, chunked) {
  let stored = false;
  try {
    const { descriptor } = blob;
    const sent = chunked ? await inChunks(remote, open, blob, source) : await sendWhole(remote, open.session, descriptor, source);
    const last = storedAs(descriptor.digest, sent);
    stored = last.ok;
    return last.ok ? void 0 : last;
  } catch (error) {
    await cancelSession(remote, open.session);
    throw error;
  } finally {
    if (!stored) source.backTo(0);
    await source.close();
  }
}
async function inChunks(remote, open, blob, source) {
  const { last, session } = await sendChunks(remote, open.session, blob.descriptor, source);
  open.session = session;
  return last;
}
async function hasArrived(remote, session, blob, look) {
  let arrived = false;
  try {
    arrived = look !== "not" && await waitForBlob(remote, blob.descriptor, look);
    return arrived;
  } finally {
    if (!arrived) await cancelSession(remote, session);
  }
}
function isLate(ending) {
  return ending.outlived || ending.kind === "answer" && ending.complete;
}
function isDamage(ending) {
  return ending.kind === "answer" && ending.body.codes.includes("DIGEST_INVALID");
}
async function failureOf(remote, session, blob, failed) {
  const { ending, answer, error } = failed;
  if (error !== void 0) return unreachable(remote.host.endpoint.host, session.location, error);
  if (ending.kind === "answer" && answer !== void 0) {
    if (isDamage(ending)) return damaged(remote, blob);
    if (isSessionLost(ending)) return sessionLost(remote, blob, ending);
    return refusalOf(remote, answer, ending.body, {
      what: `upload blob ${blob.descriptor.digest} (${blob.descriptor.size} bytes)`,
      writes: true
    });
  }
  return new Failure({
    code: "REGISTRY_BROKEN",
    message: `${remote.repository.name} did not take blob ${blob.descriptor.digest}: ${ending.kind === "broken" ? ending.message : String(ending.status)}.`,
    hint: "The registry has a fault of its own. Re-run the job; what was uploaded is not sent again."
  });
}
function damaged(remote, blob) {
  return new Failure({
    code: "CONTENT_ALTERED",
    message: `Blob ${blob.descriptor.digest} reached ${remote.repository.name} damaged, twice, though it was right when it was sent.`,
    hint: "Something between the runner and the registry changes uploads: check proxies on the way."
  });
}
function sessionLost(remote, blob, { status, body }) {
  return new Failure({
    code: "UPLOAD_SESSION_LOST",
    message: `${remote.repository.host} opened uploads of blob ${blob.descriptor.digest} to ${remote.repository.name}, and then did not know them (${status}${body.text === "" ? "" : `: ${body.text}`}).`,
    hint: REPLICAS
  });
}
var Uploads = class {
  #flying = /* @__PURE__ */ new Map();
  async push(remote, blob, onBytes) {
    const { digest } = blob.descriptor;
    const flying = this.#flying.get(digest);
    if (flying !== void 0) {
      await whileRunning(remote.call, remote.host.pool.ports.clock, flying);
      return "present";
    }
    const push = this.#push(remote, blob, onBytes).finally(() => this.#flying.delete(digest));
    this.#flying.set(digest, push);
    return push;
  }
  async #push(remote, blob, onBytes) {
    if (await lookForBlob(remote, blob.descriptor) === "there") return "present";
    const mounted = await this.#mount(remote, blob);
    if (mounted === "mounted") return "mounted";
    await sendBlob(remote, blob, onBytes, mounted);
    return "uploaded";
  }
  async #mount(remote, blob) {
    const { origin, descriptor } = blob;
    if (origin === void 0 || endpointOf(origin.host, []).host !== remote.host.endpoint.host) return void 0;
    if (apiPath(origin) === remote.path) return void 0;
    const answer = await mount(remote, descriptor.digest, apiPath(origin));
    return answer === "refused" ? void 0 : answer;
  }
};

// src/registry/target.ts
var RegistryTarget = class {
  repository;
  #remote;
  #uploads = new Uploads();
  #removal = new TagRemoval();
  #referrers = new Referrers();
  constructor(host, repository) {
    this.repository = repository;
    setMaxListeners(0, host.pool.ports.cancel);
    this.#remote = new Remote(host, repository, { signal: host.pool.ports.cancel });
  }
  resolve(reference, call) {
    return resolveManifest(this.#during(call), reference);
  }
  manifest(digest, call) {
    return fetchManifest(this.#during(call), digest);
  }
  open(blob, from = 0, call) {
    return readBlob(this.#during(call), blob, from);
  }
  tags(call) {
    return listTags(this.#during(call));
  }
  referrers(subject, call) {
    return this.#referrers.list(this.#during(call), subject);
  }
  /**
   * Proves the right to push by the least that proves it: an upload that is opened and given up again. Nothing is stored. Throws what the
   * registry's refusal means: UNAUTHORIZED, DENIED, READ_ONLY, REPOSITORY_UNKNOWN, …
   */
  async access(call) {
    const remote = this.#during(call);
    await cancelSession(remote, await openSession(remote));
  }
  has(blob, call) {
    return lookForBlob(this.#during(call), blob).then((found) => found === "there");
  }
  push(blob, onBytes, call) {
    return this.#uploads.push(this.#during(call), blob, onBytes);
  }
  /** As soon as the registry is known. */
  get pass() {
    if (this.#remote.host.profile.chunks === "never") return void 0;
    return (blob, onBytes, call) => sendPassing(this.#during(call), blob, onBytes);
  }
  async put(manifest, tags, call) {
    const remote = this.#during(call);
    if (tags.length > 0) return putTags(remote, manifest, tags);
    await putManifest(remote, manifest);
    await this.#referrers.announce(remote, manifest);
    return [];
  }
  untag(tag, call) {
    return this.#removal.remove(this.#during(call), tag);
  }
  #during(call) {
    if (call === void 0) return this.#remote;
    if (call.signal !== void 0) setMaxListeners(0, call.signal);
    return this.#remote.during(call);
  }
};

// src/registry/index.ts
function registryHosts(options, ports) {
  const pool = new Pool(options, ports);
  const hosts = /* @__PURE__ */ new Map();
  const hostOf = (repository) => {
    const { host: name } = endpointOf(repository.host, []);
    const host = hosts.get(name) ?? new RegistryHost(repository.host, pool);
    hosts.set(name, host);
    return host;
  };
  return {
    target: (repository) => new RegistryTarget(hostOf(repository), repository),
    greet: (repository) => void hostOf(repository).greet(),
    close: () => {
      pool.close();
    }
  };
}

export {
  layerLimit,
  loginFiles,
  registryHosts
};
