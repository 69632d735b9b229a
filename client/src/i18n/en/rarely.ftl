# Of screens that few open: they come with the first of these.
bind-what = Then opening takes your PIN and this phone’s own lock. A copy of the phone’s files alone cannot be opened, not even by trying all PINs.
bind-danger = If the phone’s lock is ever removed or the phone is reset, nobody can open this any more. Unsent work still goes out.
bind-cannot = This phone cannot do that. The PIN alone protects it.
bind-done = From now on this phone’s lock is asked for too.
remove-what = Nothing of your work stays on this phone. What has arrived at the server stays in the book.
remove-stories = { $count ->
    [one] the story of 1 family
   *[other] the stories of { $count } families
}
remove-key = your key: for another phone you need a new code
remove-drafts = forms that you began and did not finish
remove-lost = { $count ->
    [one] 1 entry has not arrived and would be lost for ever.
   *[other] { $count } entries have not arrived and would be lost for ever.
}
remove-lost-do = Sync first, then remove.
remove-files-lost = { $count ->
    [one] One picture or sound that has not arrived would be lost.
   *[other] { $count } pictures or sounds that have not arrived would be lost.
}
remove-nothing-lost = Everything you wrote has arrived. Nothing would be lost.
remove-yes = Remove it
merge-person-title = Here twice
merge-person-lead = { $name } is the same person as:
merge-home-title = Here twice
merge-home-lead = { $name } is the same family as:
merge-into = Whose record goes on?
merge-into-hint = The one with the better name.
merge-yes = Yes, they are one
merge-can-undo = Nothing is lost. If it turns out to be wrong, it can be taken back.
merge-done = Written down: they are one.
merge-undo-lead = Both go on, each with its own story.
move-within = Within this community
move-within-note = You go on looking after them.
move-out = Away from this community
move-out-note = Their story here ends; another may go on with it.
move-where = Where do they go?
move-within-next = Next: the new place
move-day = Last day here
move-back-day = Back since
move-to = To which community?
move-unknown = Elsewhere, or not known
move-what = No more visits will be asked for here. What was done stays in the book.
move-yes = They move away
move-done = Written down: they moved away.
move-return-yes = They live here again
move-returned-done = Written down: they live here again.
person-died-title = A death
person-died-sorry = We are sorry for the family’s loss. No more visits will be asked for this person.
person-died-day = Day of the death
person-died-yes = Write the death down
person-died-done = The death of { $name } is written down.
person-left-title = Lives elsewhere
person-left-day = Last day in this family
person-left-yes = Write it down
person-left-done = { $name } no longer lives here.
person-near = Does the person join another family here?
person-near-no = No, or not known
person-near-yes = Yes
