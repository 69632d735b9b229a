# Qui visiter aujourd’hui, pourquoi, et ce que contient la semaine.
care-first = D’abord les signes de danger
care-overdue = En retard
care-today = Aujourd’hui
care-week = Les jours qui viennent
care-start = Commencer la visite
care-start-who = chez { $who }
care-more = { $count ->
    [one] En montrer encore une
   *[other] En montrer encore { $count }
}
care-family = Toute la famille
care-in-family = Famille { $family }
care-wish = Leur souhait : { $wish }
care-bring = À apporter : { $things }
care-order = Dans quel ordre ?
care-order-need = Le plus nécessaire d’abord
care-order-way = Le chemin le plus court

## Pourquoi
care-why-danger = Signe de danger : voir où cela en est
care-why-newborn = Nouveau-né : voir la mère et l’enfant
care-why-fever = Fièvre : voir si elle est partie
care-why-thin-arm = Bras mince : mesurer encore
care-why-vaccines-missed = Un vaccin a manqué : demander s’il a été fait
care-why-pregnancy-weeks = Grossesse : lui rendre visite
care-why-pregnancy = Grossesse : lui rendre visite de nouveau
care-why-vaccines = Vaccins : regarder la carte ensemble
care-why-growth = Croissance : mesurer l’enfant
care-why-elder = Personne âgée : voir comment elle va
care-why-household = Visite de famille : voir comment tous vont
care-due-today = Prévu aujourd’hui.
care-due-in = { $days ->
    [one] Prévu demain.
   *[other] Prévu le { $day }.
}
care-due-since = Prévu depuis le { $day }.
care-late = { $days ->
    [one] Un jour de retard : c’était prévu le { $day }.
   *[other] { $days } jours de retard : c’était prévu le { $day }.
}
care-because-signs = Noté le { $day } : { $signs }.
care-because-seen = Noté le { $day }.
care-because-week = Environ la semaine { $week } de la grossesse.
care-because-days-old = { $days ->
    [one] Le lendemain de la naissance, le { $day }.
   *[other] { $days } jours après la naissance, le { $day }.
}
care-because-weeks-old = { $weeks } semaines après la naissance, le { $day }.
care-because-never = Aucune visite de ce genre n’est encore notée.
care-because-last = La dernière fois : { $day }.

## Signes de danger
care-sign-no-drink = ne peut ni boire ni téter
care-sign-not-feeding = ne tète pas
care-sign-vomits = vomit tout
care-sign-fits = convulsions
care-sign-convulsions = convulsions
care-sign-sleepy = très endormi
care-sign-asleep = ne se réveille pas
care-sign-chest = la poitrine se creuse
care-sign-breath = respire vite ou avec peine
care-sign-fast-breathing = respire vite
care-sign-bleeding = saignement
care-sign-bleeds = saignement
care-sign-head = fort mal de tête
care-sign-severe-headache = fort mal de tête
care-sign-swollen-face = visage enflé
care-sign-fever = fièvre
care-sign-still = le bébé bouge moins
care-sign-muac-red = bras très mince (rouge)

## À apporter
care-bring-thermometer = thermomètre
care-bring-arm-tape = ruban pour le bras
care-bring-referral-notes = notes de référence
care-bring-scale = balance
care-bring-malaria-tests = tests de paludisme
care-bring-vaccine-cards = votre liste de vaccins
care-bring-mother-cards = images pour en parler
care-bring-soap = savon

## La semaine
care-plan = Votre semaine
care-plan-done = Visites faites
care-plan-left = Visites à faire
care-plan-hours = Heures
care-plan-of = sur { $hours }
care-plan-fits = Cela tient dans vos heures.
care-plan-over = Trop pour une semaine : environ { $over } heures de trop.
care-plan-over-do = Allez d’abord aux signes de danger et aux retards. Dites aujourd’hui à votre superviseur ce qui ne tiendra pas.
care-plan-agreed = Ce sont les heures de votre charte, chemin compris.
care-plan-example = Votre charte ne dit pas encore d’heures. Ces { $hours } heures sont un exemple, chemin compris.
care-not-approved = Les jours des visites sont un exemple à nous. Aucun clinicien ne les a approuvés.

## Rien à faire
care-none-due = Rien n’est prévu aujourd’hui
care-none-due-next = La prochaine visite est prévue le { $day }.
care-none-due-hint = Vous pouvez saluer une famille que vous n’avez pas vue depuis longtemps, ou vous reposer.
care-no-homes = Aucune famille n’est encore avec vous
care-no-homes-hint = Inscrivez une famille, ou synchronisez : les familles qu’on vous a confiées viendront alors.
care-no-homes-enrol = Inscrire une famille
care-no-homes-sync = Synchroniser
care-quiet = { $count ->
    [one] Dans une famille, rien n’est prévu ces jours-ci.
   *[other] Dans { $count } familles, rien n’est prévu ces jours-ci.
}
care-quiet-see = Voir toutes les familles
