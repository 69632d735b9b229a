// Runs the server's built engine in Node: a line of JSON in, {call, arguments}, a line of JSON out.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const engine = new Function(`${readFileSync(process.argv[2], 'utf8')};return engine`)()
for await (const line of createInterface({ input: process.stdin })) {
  const { call, given } = JSON.parse(line)
  console.log(JSON.stringify(engine[call](...given)))
}
