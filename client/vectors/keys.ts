import { newSigner } from '../src/register/testing/book'
import { sixWords } from '../src/register/words'

const about = 'Public points with the id and the six words of each key.'

export async function keyCases() {
  const signers = await Promise.all(['amina', 'beatrice', 'chebet', 'daudi', 'esther'].map(newSigner))
  const keys = signers.map(async (one) => ({ public: one.public, id: one.id, words: await sixWords(one.public) }))
  return { about, keys: await Promise.all(keys) }
}
