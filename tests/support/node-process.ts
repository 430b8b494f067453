import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A further node of the running site, in a process of its own, on the same database. */
export class NodeProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<NodeProcess> {
    const script = path.join(__dirname, 'further-node.cjs');
    // Jest gives each test file an environment of its own, which a child does not get by itself.
    const child = fork(script, { env: process.env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const node = new NodeProcess(child);
    await node.answer();
    return node;
  }

  /** Runs a method of one of the plugin's services there. */
  call<T>(service: string, method: string): Promise<T> {
    const answer = this.answer<T>();
    this.child.send({ service, method });
    return answer;
  }

  /** Makes the node answer requests from now on, at this port. */
  listen(port: number): Promise<unknown> {
    const answer = this.answer();
    this.child.send({ listen: port });
    return answer;
  }

  /** Ends the node with `kill -9`, so that it cannot clean up. */
  async kill(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.disconnect();
    await exit;
  }

  private async answer<T>(): Promise<T> {
    const end = once(this.child, 'exit').then(([code]) => {
      throw new Error(`The node has ended with ${code}.`);
    });
    end.catch(() => undefined); // it ends in any case, later
    const [message] = (await Promise.race([once(this.child, 'message'), end])) as [
      { answer: T; error?: string },
    ];
    if (message.error !== undefined) throw new Error(message.error);
    return message.answer;
  }
}
