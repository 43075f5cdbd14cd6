/** The few protobuf messages of onnx.proto that tests need, encoded by hand (protobuf.dev, Encoding). */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest % 128) | (rest >= 128 ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from(bytes);
}

export function numberField(number: number, value: number): Uint8Array {
  return Buffer.concat([varint(number * 8), varint(value)]);
}

function bytesField(number: number, value: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

/** TensorProto with raw data, or with its data in another file. */
export function tensor(
  type: number,
  shape: readonly number[],
  options: { readonly raw?: number; readonly external?: boolean; readonly packed?: boolean; readonly name?: string } = {},
): Uint8Array {
  const dims =
    options.packed === true ? [bytesField(1, Buffer.concat(shape.map(varint)))] : shape.map((dimension) => numberField(1, dimension));
  const data =
    options.external === true
      ? [bytesField(13, Buffer.concat([bytesField(1, 'location'), bytesField(2, 'model.onnx_data')])), numberField(14, 1)]
      : [bytesField(9, new Uint8Array(options.raw ?? 0))];
  return Buffer.concat([...dims, numberField(2, type), bytesField(8, options.name ?? 'w'), ...data]);
}

export function graph(parts: { readonly initializers?: readonly Uint8Array[]; readonly nodes?: readonly Uint8Array[] }): Uint8Array {
  return Buffer.concat([
    ...(parts.nodes ?? []).map((node) => bytesField(1, node)),
    bytesField(2, 'main'),
    ...(parts.initializers ?? []).map((one) => bytesField(5, one)),
  ]);
}

/** A node with one attribute: a tensor (field 5) or a graph (field 6). */
export function node(operator: string, attribute: { readonly tensor?: Uint8Array; readonly graph?: Uint8Array }): Uint8Array {
  const value = attribute.tensor === undefined ? bytesField(6, attribute.graph ?? new Uint8Array(0)) : bytesField(5, attribute.tensor);
  return Buffer.concat([bytesField(4, operator), bytesField(5, Buffer.concat([bytesField(1, 'value'), value]))]);
}

/** A node of a contrib operator that unpacks its second input. */
export function packedNode(operator: string, inputs: readonly string[], bits: number): Uint8Array {
  const attribute = Buffer.concat([bytesField(1, 'bits'), numberField(3, bits)]);
  return Buffer.concat([...inputs.map((name) => bytesField(1, name)), bytesField(4, operator), bytesField(5, attribute)]);
}

export function onnxModel(main: Uint8Array): Uint8Array {
  return Buffer.concat([numberField(1, 8), bytesField(2, 'pytorch'), bytesField(7, main), bytesField(8, numberField(2, 17))]);
}
