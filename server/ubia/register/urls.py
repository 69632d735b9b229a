"""Addresses of the register's pages."""

from django.urls import path

from .pages import attached, book, entry, held, keys, meeting, opening, parts, people, readings, seals, settle

app_name = "register"
urlpatterns = [
    path("admit/", keys.admit, name="admit"),
    path("books/", book.books, name="books"),
    path("books/new/", opening.new, name="new_book"),
    path("books/new/<uuid:new>/", opening.open_, name="open_book"),
    path("books/new/<uuid:new>/key/", opening.ask_key, name="open_key"),
    path("books/<uuid:book>/", book.book, name="book"),
    path("books/<uuid:book>/<int:line>/", entry.entry, name="entry"),
    path("books/<uuid:book>/<int:line>/files/<str:named>", attached.attached, name="attached"),
    path("books/<uuid:book>/<int:line>/proof.json", entry.proof, name="proof"),
    path("books/<uuid:book>/seals/", seals.seals, name="seals"),
    path("books/<uuid:book>/seals/close/", seals.close, name="close_page"),
    path("books/<uuid:book>/seals/<uuid:subject>/<str:side>/", seals.sign, name="sign_seal"),
    path("books/<uuid:book>/held/", held.held, name="held"),
    path("books/<uuid:book>/held/<uuid:entry>/", settle.settle, name="settle"),
    path("books/<uuid:book>/people/", people.people, name="people"),
    path("books/<uuid:book>/people/role/", parts.give_role, name="give_role"),
    path("books/<uuid:book>/people/<uuid:person>/role/", parts.give_role, name="another_role"),
    path("books/<uuid:book>/people/<uuid:person>/role/<str:role>/end/", parts.end_role, name="end_role"),
    path("books/<uuid:book>/people/<uuid:person>/mandate/<str:side>/end/", parts.end_mandate, name="end_mandate"),
    path("books/<uuid:book>/people/<uuid:person>/code/", keys.code, name="code"),
    path("books/<uuid:book>/people/mandate/<str:side>/", parts.give_mandate, name="give_mandate"),
    path("books/<uuid:book>/keys/<str:key>/revoke/", keys.revoke, name="revoke_key"),
    path("books/<uuid:book>/keys/<str:key>/vouch/<str:side>/", parts.vouch, name="vouch"),
    path("books/<uuid:book>/meeting/", meeting.meeting, name="meeting"),
    path("books/<uuid:book>/meeting/key/", meeting.ask_key, name="ask_key"),
    path("books/<uuid:book>/poster/", meeting.poster, name="poster"),
    path("books/<uuid:book>/readings/", readings.readings, name="readings"),
]
