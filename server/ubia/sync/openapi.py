"""The protocol as OpenAPI 3.1, made from the structs that read it, so that the two cannot drift apart."""

from typing import Any

import msgspec

from .attaching import Piece, PieceAnswer
from .before import BeforeAsked
from .drop import Drop
from .statement import StatementAsked
from .views import AdmitAsked, FormAsked
from .wire import Pull, Push, PushAnswer

_REFUSAL = {
    "type": "object",
    "required": ["problem"],
    "properties": {"problem": {"type": "string", "description": "a reason listed in docs/sync.md"}},
}
_PULLED = {
    "type": "object",
    "required": ["books", "closed", "received_at"],
    "properties": {
        "books": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["book", "cursor", "more", "left", "figures", "acts", "entries"],
                "properties": {
                    "book": {"type": "string", "format": "uuid"},
                    "cursor": {"type": "string"},
                    "more": {"type": "boolean"},
                    "left": {"type": "array", "items": {"type": "string", "format": "uuid"}},
                    "figures": {"type": "array", "items": {"type": "object"}},
                    "acts": {"type": "array", "items": {"type": "object"}},
                    "entries": {"type": "array", "items": {"type": "object"}},
                },
            },
        },
        "closed": {"type": "array", "items": {"type": "string"}},
        "received_at": {"type": "integer"},
    },
}
_ADMITTED = {
    "type": "object",
    "required": ["person", "key", "name", "books", "token", "box", "silence_days"],
    "properties": {
        "person": {"type": "string"},
        "key": {"type": "string"},
        "name": {"type": "string"},
        "books": {"type": "array", "items": {"type": "string"}},
        "token": {"type": "string"},
        "box": {"type": "string", "description": "the public point to which entries are sealed, base64url"},
        "silence_days": {"type": "integer", "description": "days without an answer after which stories are wiped"},
    },
}
_FORM = {
    "type": "object",
    "required": ["model", "texts", "files"],
    "properties": {"model": {"type": "object"}, "texts": {"type": "object"}, "files": {"type": "object"}},
}

_STATEMENT = {
    "type": "object",
    "required": ["period", "rule_version", "lines", "totals"],
    "properties": {
        "period": {"type": "string"},
        "rule_version": {"type": "string"},
        "lines": {"type": "array", "items": {"type": "object"}},
        "totals": {"type": "array", "items": {"type": "object"}},
    },
}
_BEFORE = {
    "type": "object",
    "required": ["entries", "digest"],
    "properties": {"entries": {"type": "array", "items": {"type": "object"}}, "digest": {"type": "string"}},
}


def description() -> dict[str, Any]:
    """The whole description."""
    asked, components = msgspec.json.schema_components(
        (AdmitAsked, Push, Pull, Drop, FormAsked, PushAnswer, Piece, PieceAnswer, BeforeAsked, StatementAsked),
        ref_template="#/components/schemas/{name}",
    )
    admit, push, pull, drop, form, pushed, file, kept, before, statement = asked
    return {
        "openapi": "3.1.0",
        "info": {"title": "Ubia sync", "version": "1", "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "paths": {
            "/sync/admit": _door("Admit a device's key by its one-time code", admit, _ADMITTED, []),
            "/sync/push": _door("Hand in bundles of entries", push, pushed, [{"token": []}, {"session": []}]),
            "/sync/pull": _door("Fetch what is new", pull, _PULLED, [{"token": []}, {"session": []}]),
            "/sync/before": _door(
                "Fetch a story told elsewhere before", before, _BEFORE, [{"token": []}, {"session": []}]
            ),
            "/sync/drop": _door("Hand in sealed entries while the phone is locked", drop, pushed, []),
            "/sync/file": _door("Hand in a file that an entry names", file, kept, [{"token": []}, {"session": []}]),
            "/sync/statement": _door("Fetch a statement", statement, _STATEMENT, [{"token": []}, {"session": []}]),
            "/sync/form": _door("Fetch a published form by its hash", form, _FORM, [{"token": []}, {"session": []}]),
        },
        "components": {
            "schemas": components,
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "ubia_session"},
            },
        },
    }


def _door(summary: str, asked: Any, answered: Any, security: list[Any]) -> dict[str, Any]:
    refused = {"description": "refused, with the reason", "content": _json(_REFUSAL)}
    return {
        "post": {
            "summary": summary,
            "security": security,
            "requestBody": {"required": True, "content": _json(asked)},
            "responses": {
                "200": {"description": "done", "content": _json(answered)},
                **dict.fromkeys(("400", "401", "403", "404", "405", "413", "415", "429", "503"), refused),
            },
        }
    }


def _json(schema: Any) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}
