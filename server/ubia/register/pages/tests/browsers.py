"""People of a village, each in a browser of her own: signed in, and if wanted with her key in it."""

from base64 import b64encode
from typing import Any

from cryptography.hazmat.primitives import serialization
from playwright.sync_api import Page, expect

from tests.readers import client_of
from tests.village import Member
from ubia.register.words import six_words
from ubia.web.tests.browser import OpenPage

KEEP_KEY = """async ({person, name, key, publicKey, pkcs8}) => {
  const der = Uint8Array.from(atob(pkcs8), c => c.charCodeAt(0))
  const privateKey = await crypto.subtle.importKey(
    'pkcs8', der, {name: 'ECDSA', namedCurve: 'P-256'}, false, ['sign'])
  const asked = indexedDB.open('ubia-keys', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('admitted', {keyPath: 'person'})
    asked.result.createObjectStore('pending', {keyPath: 'code'})
    asked.result.createObjectStore('device')
  }
  const database = await new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error) })
  const writing = database.transaction(['admitted'], 'readwrite')
  writing.objectStore('admitted').put({person, name, key, public: publicKey, privateKey})
  await new Promise((done, failed) => { writing.oncomplete = done; writing.onabort = () => failed(writing.error) })
  database.close()
}"""


def browser_of(open_page: OpenPage, member: Member, address: str = "/", has_key: bool = True, **options: Any) -> Page:
    """A browser where a person is signed in, at an address; with the member's own key in it unless told otherwise."""
    page: Page = open_page("/about/", **options)
    session = client_of(member).cookies["ubia_session"].value
    page.context.add_cookies([{"name": "ubia_session", "value": session, "domain": "localhost", "path": "/"}])
    page.set_default_timeout(10_000)
    if has_key:
        page.evaluate(KEEP_KEY, _held(member))
    page.goto(address)
    return page


def _held(member: Member) -> dict[str, str]:
    private = serialization.load_pem_private_key(member.key.to_pem(), None)
    der = private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    key = {"key": member.key.id, "publicKey": member.key.public, "pkcs8": b64encode(der).decode()}
    return {"person": member.person, "name": member.name, **key}


def sign(page: Page) -> str:
    """Press *Sign*, and read what became of it."""
    page.get_by_role("button", name="Sign", exact=True).click()
    answer = page.locator("[data-sign=answer] li")
    expect(answer.first).to_be_visible()
    return answer.first.inner_text()


def words_on(page: Page) -> list[str]:
    """The six words that a page shows large."""
    return page.locator(".words li").all_inner_texts()[:6]


__all__ = ["browser_of", "sign", "six_words", "words_on"]
