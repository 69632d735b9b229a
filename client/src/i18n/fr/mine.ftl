# Sa propre page : travail, paie, contestations.

mine-reading = On additionne …
mine-earlier = Avant
mine-later = Après
mine-month = Mois
mine-as-table = En tableau
mine-print = Imprimer cette page
mine-here = Sur ce téléphone seulement
mine-somebody = quelqu’un

## Gagné
mine-earned = Gagné jusqu’ici
mine-earned-why = Aux taux convenus, pour ce qui est arrivé. Le serveur dit le même nombre.
mine-earned-none = Rien n’est encore arrivé pour ce mois.
mine-earned-more = En savoir plus
mine-earned-line = Gagné
mine-paid = Payé
mine-due = Dû
mine-to-verify = À vérifier d’abord
mine-kept = Payé et gardé après une correction
mine-here-title = Sur ce téléphone seulement
mine-here-only = { $count ->
    [one] 1 visite n’est que sur ce téléphone.
   *[other] { $count } visites ne sont que sur ce téléphone.
}
mine-here-more = Ce qui n’est pas arrivé change ce que vous avez gagné de { $sum }.
mine-here-what = Le nombre ci-dessus ne les compte pas encore.
mine-statement = Mon relevé
mine-statement-note = chaque visite, et pourquoi
mine-promised = Ce qui est promis
mine-promised-note = les taux que les deux côtés ont signés
mine-by-hand = { $service } : { $count } × { $rate } = { $sum }
mine-lines = Chaque visite, et pourquoi
mine-rule = Calculé selon la règle { $rule }.
mine-scheme = Selon le barème convenu
mine-rule-paid = { $count } × { $unit }.
mine-rule-paid-by-part = { $count } comptés, à des montants différents.
mine-rule-cut = Cela compte, mais dépasse une limite.
mine-rule-nothing = Rien n’a été compté ici.
mine-rule-not-for = Ceci est pour les agents dont « { $about } » est autre.
mine-rule-not-known = Pas encore rapporté : { $about }.
mine-rule-test = Pas atteint : « { $about } ». On en est à { $number }.
mine-rule-not-known = Pas encore rapporté : { $about }. Le calcul se fera dès que quelqu’un le rapporte.
mine-rule-condition = condition { $number }
mine-rule-minimum = Ce qui manquait au minimum convenu.
mine-rule-deduction = Retenu, comme la charte le permet.
mine-rule-rounding = Le total est arrondi, comme le dit le barème.
mine-rule-over = { $sum } dépasse la limite « { $limit } ».
mine-rule-own-limit = de cette ligne
mine-rule-missing = { $missing } de moins que prévu.
mine-rule-payer = Payé par : { $payer }.
mine-rule-share = Sur { $whole }, { $payer } paie { $part }.
mine-why-rate = Compte au taux convenu.
mine-why-no-rate = Aucun taux n’est convenu pour ce service ce jour-là.
mine-why-void = Retirée : elle ne compte pas.
mine-why-to-verify = La date est à vérifier d’abord. Rien n’est perdu.
mine-why-to-settle = Deux personnes l’ont corrigée autrement. Il faut d’abord s’accorder.
mine-why-erased = Ses mots ont été effacés. Ce qui a été payé reste.
mine-why-other-currency = Déjà payée dans une autre monnaie. Il faut d’abord s’accorder.
mine-why-not-seen = Elle n’est pas sur ce téléphone. Ce qui a été payé reste.
mine-why-in-scheme = Elle compte dans une ligne de son mois, selon le barème convenu.
mine-why-scheme = Selon le barème convenu, pour tout le mois.
mine-why-not-reported = Une chose que le barème demande n’est pas encore rapportée. Rien n’est perdu.
mine-change-late = D’un mois d’avant, pas payé jusqu’ici.
mine-change-corrected = Elle a été corrigée après avoir été payée.
mine-change-rule-corrected = Même visite, taux corrigé.
mine-line = Une visite
mine-line-gone = Cette visite n’est plus dans le relevé.
mine-line-left = L’histoire de cette famille a quitté le téléphone
mine-line-left-what = La visite compte toujours. Votre superviseur peut l’ouvrir dans le registre.
mine-entries = Ce qui a été inscrit
mine-entry-visit-made = Visite faite
mine-entry-visit-corrected = Visite corrigée
mine-entry-visit-verified = Visite vérifiée
mine-entry-line = ligne { $line }
mine-by-you = par vous
mine-by = par { $name }
mine-visit-open = Ouvrir la visite
mine-family-open = le dossier de la famille

## Travail
mine-visits = Visites
mine-visits-count = { $count ->
    [0] Aucune visite.
    [one] 1 visite.
   *[other] { $count } visites.
}
mine-visits-before = En { $month } : { $count }.
mine-by-service = Par service
mine-soon = En combien de temps
mine-soon-due = Du jour prévu à la visite : { $median ->
    [0] la moitié de vos visites ont été faites le jour même ou avant
    [one] la moitié de vos visites ont été faites en 1 jour au plus
   *[other] la moitié de vos visites ont été faites en { $median } jours au plus
}{ $most ->
    [0] {""}
    [one] {" "}; la plus longue attente : 1 jour
   *[other] {" "}; la plus longue attente : { $most } jours
}. { $count ->
    [one] { $count } visite était prévue.
   *[other] { $count } visites étaient prévues.
}
mine-soon-due-none = Aucune des visites n’était prévue avant d’être faite.
mine-soon-arrival = De la visite à l’arrivée : { $median ->
    [0] la moitié sont arrivées le jour même
    [one] la moitié sont arrivées en 1 jour au plus
   *[other] la moitié sont arrivées en { $median } jours au plus
}{ $most ->
    [0] {""}
    [one] {" "}; la plus longue attente : 1 jour
   *[other] {" "}; la plus longue attente : { $most } jours
}.
mine-soon-arrival-none = Aucune de ces visites n’est encore arrivée.
mine-ask = Questions à regarder
mine-ask-what = Elles n’accusent personne. Elles sont pour vous, et pour parler avec votre superviseur.
mine-asked = Signes de danger demandés : { $asked } visites sur { $of }.
mine-asked-why = { $count ->
    [one] Pour 1 visite, rien ne dit s’il y en avait. Manquait-il du temps, ou n’était-il pas sûr de demander ?
   *[other] Pour { $count } visites, rien ne dit s’il y en avait. Manquait-il du temps, ou n’était-il pas sûr de demander ?
}
mine-corrected = Corrigées après : { $count }.
mine-corrected-why = Corriger, c’est du bon travail. Y a-t-il dans le formulaire une question où l’on se trompe vite ?
mine-to-check = À regarder de plus près : { $count }.
mine-to-check-why = Une date ou une correction ne va pas. L’horloge du téléphone est-elle juste ?
mine-to-check-see = Voir lesquelles
mine-trend = Visites au fil des mois

## Paiements
mine-payments = Paiements
mine-payments-none = Aucun paiement n’a encore été ordonné.
mine-payment = Paiement
mine-payment-of = { $month } : { $sum }
mine-payment-for = Paiement pour { $month }
mine-payment-ordered = ordonné le { $day }
mine-payment-asked = Est-il arrivé ?
mine-payment-received = Vous l’avez
mine-payment-contested = Quelque chose ne va pas
mine-payment-received-on = Vous avez dit le { $day } qu’il est arrivé.
mine-payment-contested-on = Vous avez dit le { $day } que quelque chose ne va pas.
mine-payment-lines = Ce qu’il paie
mine-payment-question = La somme entière est-elle arrivée ?
mine-payment-yes = Oui, je l’ai
mine-payment-no = Quelque chose ne va pas
mine-payment-wrong-words = Qu’est-ce qui ne va pas ?
mine-payment-thanks = Noté : l’argent est arrivé.
mine-payment-noted = Noté. Qui paie verra vos mots après la prochaine synchro.
mine-paid-rate = le taux convenu
mine-paid-late = d’un mois d’avant, pas payé avant
mine-paid-corrected = corrigée après avoir été payée
mine-paid-rule-corrected = taux corrigé

## Contestations
mine-contests = Ce que vous contestez
mine-contests-what = Tant que vous ne fermez pas, personne ne peut juger votre travail par ce chiffre.
mine-contested = Contesté
mine-open = Ouvert
mine-closed = Fermé
mine-contest-do = Ce n’est pas juste
mine-contest-see = Voir ce que vous avez dit
mine-contest-shown = Ce que la page montre
mine-contest-words = Qu’est-ce qui n’est pas juste ?
mine-contest-hint = Avec vos propres mots. Qui d’autre le sait ?
mine-contest-empty = Écrivez quelques mots, pour que les autres sachent quoi regarder.
mine-contest-then = Ce qui se passe ensuite
mine-contest-then-what = Votre superviseur le voit après la prochaine synchro. Vous regardez ensemble. Tant que vous ne fermez pas, personne ne peut juger votre travail par ce chiffre.
mine-contest-send = Le dire
mine-contest-told = Noté. Cela part avec la prochaine synchro.
mine-contest-yours = Vous avez dit le { $day }
mine-contest-open = C’est ouvert
mine-contest-close = C’est juste maintenant : fermer
mine-contest-closed = Vous l’avez fermé le { $day }
mine-contest-closed-told = Fermé.
mine-no-home = Ce téléphone ne connaît pas encore votre registre. Synchronisez d’abord.
mine-figure-line = La ligne d’une visite
mine-figure-earned = Ce qui a été gagné
mine-figure-visits = Nombre de visites
mine-figure-speed = En combien de temps
mine-figure-danger-asked = Signes de danger demandés
mine-figure-corrected = Visites corrigées
mine-figure-to-check = Visites à regarder

## Visites qui étaient dues
mine-dues = Visites qui étaient dues
mine-dues-note = lesquelles ont été faites, et lesquelles comptent encore
mine-dues-made = Faites
mine-dues-of = sur { $count } dues
mine-dues-why = Chaque visite qu’un calendrier vous a demandée ce mois-ci. Faite en retard, elle compte jusqu’à son dernier jour, qui que ce soit qui l’ait faite.
mine-dues-gone = Dont { $reached } sur { $due } dans des familles qui ne sont plus avec vous ; elles ne sont pas dans la liste.
mine-dues-none = Aucune visite n’était due ce mois-ci.
mine-dues-open = Pas faites
mine-dues-done = Faites
mine-dues-family = La famille { $name }
mine-dues-day = due le { $day }
mine-dues-on = faite le { $day }
mine-dues-over = ne compte plus
mine-dues-until = compte jusqu’au { $day }
mine-dues-still = compte encore
