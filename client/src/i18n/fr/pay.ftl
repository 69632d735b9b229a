## Où va sa paie
pay-around = Où elle va, et ce qu’on demande
pay-account = Où va ma paie
pay-account-lead = Quelqu’un d’autre s’assure d’un numéro avant qu’on y envoie quoi que ce soit. D’ici là, votre paie attend ; elle n’est pas perdue.
pay-account-now = Le compte qui vaut
pay-account-nobody = Aucun compte n’est encore indiqué. Indiquez-en un, pour que la paie puisse être envoyée.
pay-account-holder = Au nom de { $name }
pay-account-agreed = Quelqu’un en qui vous avez confiance. Vous avez dit : « { $words } »
pay-account-verified = Vérifié
pay-account-none = Pas encore indiqué
pay-account-unverified = À vérifier d’abord
pay-account-held = Retenu
pay-account-why = Rien n’y est envoyé pour le moment : « { $why } » Votre paie attend ; elle n’est pas perdue.
pay-account-verified-on = { $name } s’en est assuré : { $day }.
pay-account-waits = Quelqu’un qui paie s’assure que c’est juste : par un appel, ou en regardant votre téléphone ou votre carte.
pay-account-named = Vous l’avez indiqué : { $day }.
pay-account-named-by = { $name } l’a indiqué : { $day }.
pay-account-before = Avant
pay-account-first = Indiquer un compte
pay-account-another = Indiquer un autre compte
pay-account-again = Un nouveau numéro est d’abord vérifié, même si l’ancien l’était. D’ici là, votre paie attend.
pay-account-how = Comment est-elle envoyée ?
pay-channel-mobile-money = Argent mobile
pay-channel-bank = Compte bancaire
pay-account-number = Numéro
pay-account-number-hint = Avec le pays, comme +254 712 345 678
pay-account-account = Numéro de compte ou IBAN
pay-account-bank = Réseau ou banque, si vous le savez
pay-account-whose = À qui est-il ?
pay-account-own = À moi
pay-account-proxy = À quelqu’un en qui j’ai confiance
pay-account-in-name = À quel nom est-il ?
pay-account-consent = Votre accord, dans vos mots
pay-account-consent-hint = Qui est-ce, et pourquoi la paie peut-elle y aller ?
pay-account-write = Noter
pay-account-leave = Laisser comme c’est
pay-account-wrong-number = Ce numéro ne peut pas être juste. Regardez-le encore, avec le pays : +254 712 345 678.
pay-account-wrong-account = Ce numéro de compte ne peut pas être juste. Regardez-le encore.
pay-account-wrong-holder = Écrivez le nom auquel est le numéro.
pay-account-wrong-consent = Écrivez dans vos mots que la paie peut y aller.
pay-here = Seulement sur ce téléphone. Cela part avec la prochaine synchronisation.

## Ce que des familles ont dit quand on les a interrogées
pay-checks = Familles interrogées sur mes visites
pay-checks-note = ce qu’elles ont dit, et ma réponse
pay-checks-lead = Quelques visites sont tirées au sort, et quelqu’un interroge la famille. Cela n’enlève rien à votre paie. Vous le lisez la première, et votre réponse est à côté.
pay-checks-none = Personne n’a encore posé de question sur vos visites.
pay-checks-new = { $count ->
    [one] Une famille a été interrogée sur une de vos visites. Lisez ce qu’elle a dit.
   *[other] Des familles ont été interrogées sur { $count } de vos visites. Lisez ce qu’elles ont dit.
}
pay-checks-read = Lire et répondre
pay-check-of = { $day } · { $service }
pay-check-of-one = Une de vos visites
pay-check-asked = { $name } a interrogé la famille : { $day }.
pay-check-found = Elle dit : la visite a eu lieu comme vous l’avez écrit.
pay-check-different = Elle dit : elle a eu lieu, mais quelque chose était différent.
pay-check-not-found = Elle ne connaît pas cette visite.
pay-check-not-reached = Personne n’a pu être interrogé.
pay-check-safe = Les familles oublient, et la personne interrogée était peut-être absente. Dites comment c’était ; vous êtes payée entre-temps.
pay-check-words = Comment était-ce ?
pay-check-answer = Le dire
pay-check-mine = Ma réponse
pay-check-said = Dit : { $day }
