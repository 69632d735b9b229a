# Accueils des superviseurs, membres du comité et infirmiers ; sceller une page.

others-reading = Lecture …
others-more = Plus
others-community = La communauté
others-workers = Agents de santé
others-worker = Agent de santé
others-no-workers = Aucun agent de santé n’est encore connu ici. Synchronisez d’abord.
others-visits = Visites
others-visits-month = { $count ->
    [one] { $count } visite ce mois-ci
   *[other] { $count } visites ce mois-ci
}
others-nameless = Compté sans noms, d’après ce qui est arrivé.
others-planned = Visites prévues ensemble
others-planned-none = Aucune. Tant qu’une visite ensemble est prévue, l’histoire de la famille est ici.
others-planned-not-here = Une famille dont l’histoire vient avec la prochaine synchro
others-worker-what = Elle voit d’abord tout cela sur son propre téléphone.
others-frozen = Contesté : ne pas juger par ce chiffre
others-contest = Le { $day } elle a dit : « { $words } »
others-contest-do = Regardez ensemble. Tant qu’elle ne ferme pas, personne ne juge son travail par ce chiffre.
others-payments-none = Aucun paiement n’a encore été ordonné.
others-agreed = Ce qui est convenu
others-promised-lead = En vigueur aujourd’hui, par les clés des deux côtés.
others-promised-note = les taux que les deux côtés ont signés
others-rates = Pour chaque visite qui arrive :
others-scheme = Selon le barème convenu, depuis le { $day } :
others-rate = { $service } : { $sum }, depuis le { $day }
others-no-rates = Aucun taux n’est encore en vigueur
others-coming = Convenu pour plus tard
others-proposed = Une proposition attend
others-proposed-from = Elle vaudrait à partir du { $day }.
others-signed-community = La communauté a signé
others-signed-health = Le système de santé a signé
others-waits-community = La communauté n’a pas signé
others-waits-health = Le système de santé n’a pas signé
others-facility = Centre de santé et communautés

## Sceaux
seal-open = Pages à sceller
seal-open-none = Aucune page fermée n’attend de signature.
seal-what = À la fin du mois, une page du registre est fermée. Les deux côtés la signent ; ensuite rien ne peut y changer sans être vu.
seal-all = Toutes les pages fermées
seal-none = Aucune page n’est encore fermée.
seal-page = Page fermée
seal-page-of = Page : { $month }
seal-lines = lignes { $first } à { $last }
seal-waits-you = Vous attend
seal-signed-0 = Aucune signature
seal-signed-1 = Une signature
seal-signed-2 = Scellée
seal-signatures = Signatures
seal-side-community = La communauté
seal-side-health-system = Le système de santé
seal-for-community = la communauté
seal-for-health-system = le système de santé
seal-signed-by = { $name }, { $at }
seal-not-yet = pas encore
seal-on-it = Ce qui y est inscrit
seal-on-it-what = { $count ->
    [one] Une ligne du registre : la ligne { $first }.
   *[other] { $count } lignes du registre, { $first } à { $last } :
}
seal-group-families = { $count ->
    [one] { $count } sur les familles et les visites
   *[other] { $count } sur les familles et les visites
}
seal-group-pay = { $count ->
    [one] { $count } sur la paie
   *[other] { $count } sur la paie
}
seal-group-people = { $count ->
    [one] { $count } sur qui fait quoi, et leurs clés
   *[other] { $count } sur qui fait quoi, et leurs clés
}
seal-group-charter = { $count ->
    [one] { $count } sur ce qui est convenu
   *[other] { $count } sur ce qui est convenu
}
seal-group-places = { $count ->
    [one] { $count } sur les lieux et les formulaires
   *[other] { $count } sur les lieux et les formulaires
}
seal-group-seals = { $count ->
    [one] { $count } sur les pages, les accords et les effacements
   *[other] { $count } sur les pages, les accords et les effacements
}
seal-group-other = { $count ->
    [one] { $count } d’une sorte que cette application ne connaît pas
   *[other] { $count } de sortes que cette application ne connaît pas
}
seal-elsewhere = { $count ->
    [one] { $count } sur les familles ou la paie, dont les mots ne sont pas pour ce téléphone
   *[other] { $count } sur les familles ou la paie, dont les mots ne sont pas pour ce téléphone
}
seal-visits = En { $month }, les agents de santé ont fait { $count } visites ici.
seal-read = { $count ->
    [one] Lire la ligne qui est ici
   *[other] Lire les { $count } lignes qui sont ici
}
seal-root = Racine de la page
seal-root-what = Elle vaut pour chaque lettre de chaque ligne. Comparez-la avec ce que voit l’autre côté : si une lettre diffère, ne signez pas.
seal-sign-for = Signer pour : { $side }
seal-sign-yes = Signer
seal-sure = Signer cette page ?
seal-sure-what = { $name } signe pour { $side } : lignes { $first } à { $last } du registre de { $place }, page « { $month } », avec cette racine :
seal-done = Signé. Cela part avec la prochaine synchro.
seal-two-people = Vous avez signé pour l’autre côté
seal-two-people-do = Un sceau demande deux personnes. Quelqu’un d’autre signe pour ce côté.
seal-unvouched = La clé de ce téléphone ne peut pas encore signer
seal-unvouched-what = Seule une clé garantie par les deux côtés signe des pages.
seal-unvouched-do = Doit encore garantir : { $who }. Cela se fait à la page des clés, après avoir entendu vos six mots.
seal-kind-book-opened = Registre ouvert
seal-kind-committee-key-admitted = Clé du comité admise à la réunion
seal-kind-key-admitted = Clé admise
seal-kind-key-revoked = Clé retirée
seal-kind-key-vouched = Clé garantie
seal-kind-role-given = Rôle donné
seal-kind-role-ended = Rôle terminé
seal-kind-mandate-given = Mandat donné
seal-kind-mandate-ended = Mandat terminé
seal-kind-chw-appointed = Agent de santé nommé
seal-kind-chw-left = Agent de santé parti
seal-kind-place-named = Lieu nommé
seal-kind-facility-named = Centre de santé nommé
seal-kind-committee-formed = Comité formé
seal-kind-form-published = Formulaire publié
seal-kind-package-proposed = Ensemble de paie proposé
seal-kind-package-signed = Ensemble de paie signé
seal-kind-charter-drafted = Texte de la charte rédigé
seal-kind-charter-commented = Avis sur la charte
seal-kind-objection-met = Objection levée
seal-kind-charter-consulted = Communauté consultée sur la charte
seal-kind-charter-proposed = Charte soumise aux deux clés
seal-kind-charter-signed = Charte signée
seal-kind-charter-returned = Charte rendue
seal-kind-charter-suspended = Charte suspendue
seal-kind-member-named = Membre du comité nommé
seal-kind-member-trained = Membre du comité formé
seal-kind-member-left = Membre parti du comité
seal-kind-scoring-begun = Notation commencée
seal-kind-nominee-named = Personne proposée
seal-kind-scores-given = Notes données
seal-kind-scoring-closed = Un côté n’attend plus de notes
seal-kind-score-reconciled = Note donnée ensemble
seal-kind-selection-decided = Un côté a choisi l’agent
seal-kind-meeting-held = Réunion tenue
seal-kind-decision-taken = Décision prise
seal-kind-action-agreed = Action convenue
seal-kind-action-closed = Action terminée
seal-kind-action-linked = Cela a mené à un texte de la charte
seal-kind-seal-closed = Page fermée
seal-kind-seal-signed = Page signée
seal-kind-settlement-signed = Avis sur un travail tardif
seal-kind-entry-erased = Mots effacés
seal-kind-payment-ordered = Paiement ordonné
seal-kind-payment-received = Paiement reçu
seal-kind-payment-contested = Paiement contesté
seal-kind-figure-contested = Chiffre contesté
seal-kind-contest-closed = Contestation fermée
seal-kind-visit-made = Visite faite
seal-kind-visit-corrected = Visite corrigée
seal-kind-visit-verified = Visite vérifiée
seal-kind-household-visit-planned = Visite prévue ensemble
seal-kind-household-enrolled = Famille inscrite
others-joint = Le travail du comité
others-joint-note = Notes, réunions, ce qui est à faire
others-charter = Charte
others-charter-holds = en vigueur
others-charter-talked = en discussion
others-charter-none = pas encore
others-statement = Son relevé
others-statement-note = chaque visite, et pourquoi
others-statement-none = Son relevé n’est pas sur ce téléphone
others-statement-none-hint = Trouvez un réseau et rouvrez cette page.
others-statement-of = Sans réseau : cette copie date du { $moment }.
