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

export function bytesField(number: number, value: Uint8Array | string): Uint8Array {
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

/** `sparse`: values whose places stand beside them. */
export function graph(parts: {
  readonly initializers?: readonly Uint8Array[];
  readonly nodes?: readonly Uint8Array[];
  readonly sparse?: readonly Uint8Array[];
}): Uint8Array {
  return Buffer.concat([
    ...(parts.nodes ?? []).map((node) => bytesField(1, node)),
    bytesField(2, 'main'),
    ...(parts.initializers ?? []).map((one) => bytesField(5, one)),
    ...(parts.sparse ?? []).map((values) =>
      bytesField(15, Buffer.concat([bytesField(1, values), bytesField(2, tensor(1, [7], { raw: 28 })), numberField(3, 7)])),
    ),
  ]);
}

const ATTRIBUTE_FIELDS = { tensor: 5, graph: 6, tensors: 10, graphs: 11 } as const;

/** A node with one attribute: a tensor, a graph, or a list of them. */
export function node(operator: string, attribute: Partial<Record<keyof typeof ATTRIBUTE_FIELDS, Uint8Array>>): Uint8Array {
  const values = Object.entries(ATTRIBUTE_FIELDS).flatMap(([kind, number]) => {
    const value = attribute[kind as keyof typeof ATTRIBUTE_FIELDS];
    return value === undefined ? [] : [bytesField(number, value)];
  });
  return Buffer.concat([bytesField(4, operator), bytesField(5, Buffer.concat([bytesField(1, 'value'), ...values]))]);
}

/** A node of a contrib operator that unpacks one of its inputs, with the attributes that ONNX Runtime's tools write. */
export function packedNode(operator: string, inputs: readonly string[], bits?: number): Uint8Array {
  const attributes = Object.entries({ K: 4096, N: 4096, bits, block_size: 32 }).flatMap(([name, value]) =>
    value === undefined ? [] : [bytesField(5, Buffer.concat([bytesField(1, name), numberField(3, value), numberField(20, 2)]))],
  );
  return Buffer.concat([
    ...inputs.map((name) => bytesField(1, name)),
    bytesField(2, 'out'),
    bytesField(3, '/layers.0/q_proj'),
    bytesField(4, operator),
    ...attributes,
    bytesField(7, 'com.microsoft'),
  ]);
}

/** What a model brings along as a function of its own: a FunctionProto with these nodes. */
export function functionOf(...nodes: readonly Uint8Array[]): Uint8Array {
  return bytesField(25, Buffer.concat([bytesField(1, 'norm'), bytesField(4, 'X'), ...nodes.map((one) => bytesField(7, one))]));
}

export function onnxModel(main: Uint8Array, ...more: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([numberField(1, 8), bytesField(2, 'pytorch'), bytesField(7, main), bytesField(8, numberField(2, 17)), ...more]);
}
