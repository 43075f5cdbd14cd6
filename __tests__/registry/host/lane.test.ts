import { describe, expect, it } from '@jest/globals';
import { Lane } from '../../../src/registry/host/lane.js';
import { testPorts } from '../ports.js';

describe('the way to a host', () => {
  it('holds as many uploads as it may, and the next waits for one to end', async () => {
    const lane = new Lane(testPorts(), 2);
    const [first] = await Promise.all([lane.enter('upload'), lane.enter('upload')]);
    let entered = false;
    const third = lane.enter('upload').then(() => (entered = true));
    await lane.enter('request');
    expect(entered).toBe(false);
    first();
    await third;
    // Given back twice is given back once.
    first();
    let fourth = false;
    void lane.enter('upload').then(() => (fourth = true));
    await Promise.resolve();
    expect(fourth).toBe(false);
  });

  it('is halved by one complaint, however many answers tell it, and grows back', async () => {
    const ports = testPorts();
    const lane = new Lane(ports, 4);
    lane.overrun(5000);
    lane.overrun(5000);
    expect([lane.limit('request'), lane.limit('upload')]).toEqual([32, 2]);
    await lane.enter('request');
    expect(ports.clock.slept[0]).toBeGreaterThan(4900);
    lane.overrun(0);
    expect(lane.limit('upload')).toBe(1);
    for (let index = 0; index < 1 + 2 + 3 + 4; index += 1) lane.good('upload');
    expect(lane.limit('upload')).toBe(4);
  });

  it('is halved by two broken connections in a row', () => {
    const lane = new Lane(testPorts(), 4);
    lane.reset();
    lane.good('upload');
    lane.reset();
    expect(lane.limit('upload')).toBe(4);
    lane.reset();
    expect(lane.limit('upload')).toBe(2);
  });

  it('does not hold a cancelled run', async () => {
    const ports = testPorts();
    const lane = new Lane(ports, 4);
    lane.overrun(60_000);
    ports.abort.abort(new Error('cancelled'));
    await lane.enter('request');
    expect(ports.clock.slept).toEqual([]);
  });
});
