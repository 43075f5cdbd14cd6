import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  require_node_net
} from "./chunk-RIHAH3VF.js";
import {
  require_node_stream,
  require_node_zlib
} from "./chunk-HTADKJUT.js";
import {
  Failure,
  at,
  parsedJson,
  printable,
  textAt
} from "./chunk-2WUFPDYR.js";
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
var import_node_net = __toESM(require_node_net(), 1);

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
  const plain = named || isLoopback(nameOf(host));
  return { host, origin: `${plain ? "http" : "https"}://${host}`, plain, guessed: plain && !named };
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
  return (0, import_node_net.isIP)(name) === 4 ? name.startsWith("127.") : name === "::1" || name === "0:0:0:0:0:0:0:1";
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
  const bare = name.toLowerCase().replace(/\.$/, "");
  if (isLoopback(bare)) return "loopback";
  if (METADATA_NAMES.has(bare)) return "special";
  return networkOf(bare) ?? "public";
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

// src/registry/http/answer-body.ts
var import_node_stream = __toESM(require_node_stream(), 1);
var import_node_zlib = __toESM(require_node_zlib(), 1);

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
    let ended;
    const end = (reason) => {
      ended ??= { reason };
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
      if (ended !== void 0) throw ended.reason;
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
    content = (0, import_node_stream.pipeline)(content, decoder(), () => void 0);
  }
  return content;
}
function codingsOf(headers) {
  const written = headers["content-encoding"] ?? "";
  return written.toLowerCase().split(",").map((coding) => coding.trim()).filter((coding) => coding !== "" && coding !== "identity");
}
var DECODERS = /* @__PURE__ */ new Map([
  ["gzip", import_node_zlib.createUnzip],
  ["x-gzip", import_node_zlib.createUnzip],
  ["deflate", import_node_zlib.createUnzip],
  ["br", import_node_zlib.createBrotliDecompress]
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

export {
  WireError,
  BodyError,
  troubleOf,
  isHubHost,
  HUB_CONFIG_KEY,
  endpointOf,
  apiPath,
  nameOf,
  hostNameOf,
  parseUrl,
  speaksTls,
  secured,
  assertSafe,
  sameHost,
  assertPublic,
  AddressGuard,
  UNKNOWN,
  profileOf,
  NOT_OFFERED,
  REFUSES_HEAD,
  TAGS_A_REQUEST,
  TAGS_A_PAGE,
  mayKeepTag,
  saysThatItKeeps,
  layerLimit,
  assertRunning,
  timeLeft,
  onOver,
  whileRunning,
  Watchdog,
  Pace,
  AnswerBody,
  wholeBody,
  isCoded,
  lengthOf,
  errorBody,
  shown,
  sentenceOf,
  warningsOf,
  TOKEN_BYTES,
  mint,
  TokenRefusal,
  basic,
  followed,
  resolved,
  HOST_BUDGET_MS,
  BUSY_BUDGET_MS,
  isPassing,
  isBusy,
  retryAfter,
  backOff,
  seconds,
  Retries,
  retried,
  unreachable
};
