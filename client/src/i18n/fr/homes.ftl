# Familles, personnes, souhaits, accord, inscription.

homes-find = Chercher une famille ou une personne
homes-find-hint = Une partie du nom, un surnom ou le quartier.
homes-count = { $count ->
    [one] Une famille est sur ce téléphone.
   *[other] { $count } familles sont sur ce téléphone.
}
homes-found = { $count ->
    [one] Une famille trouvée.
   *[other] { $count } familles trouvées.
}
homes-none = Aucune famille n’est encore sur ce téléphone
homes-none-hint = Synchronisez pour recevoir vos familles, ou inscrivez la première.
homes-none-found = Personne ne s’appelle ainsi ici
homes-none-found-hint = Essayez avec moins de lettres, ou un autre de leurs noms.
homes-enrol = Inscrire une famille
homes-people = { $count ->
    [one] Une personne
   *[other] { $count } personnes
}
homes-away = Partie
homes-merged = Même qu’un autre
homes-died = Décès
homes-left = Vit ailleurs
homes-here-only = Non envoyé
homes-two-words = Deux versions
homes-another = une autre famille
homes-reading = Un moment…
homes-keep = Enregistrer
homes-nothing-changed = Rien n’a été changé.
homes-find-other = Chercher l’autre famille
homes-chosen = Choisie

homes-age-day = { $count ->
    [one] âge : un jour
   *[other] âge : { $count } jours
}
homes-age-week = { $count ->
    [one] âge : une semaine
   *[other] âge : { $count } semaines
}
homes-age-month = { $count ->
    [one] âge : un mois
   *[other] âge : { $count } mois
}
homes-age-year = { $count ->
    [one] âge : un an
   *[other] âge : { $count } ans
}
homes-age-about = { $age } environ
homes-age-unknown = âge inconnu
homes-nickname = Surnom
homes-nickname-hint = Comment les voisins l’appellent, s’ils le font.
homes-head-who = Qui est chef du ménage ?
homes-head-none = Pas dit
homes-head = Chef du ménage
homes-headed-by = de { $name }
homes-sex = Sexe
homes-sex-female = Féminin
homes-sex-male = Masculin
homes-sex-other = Autre
homes-sex-not-said = Non dit
homes-name = Nom
homes-name-hint = Comme on l’appelle.
homes-name-newborn = Si l’enfant n’a pas encore de nom, écrivez de qui : bébé d’Akinyi.
homes-knows = Que sait-on de l’âge ?
homes-knows-age = L’âge
homes-knows-day = Le jour de naissance
homes-knows-none = Ni l’un ni l’autre
homes-born-on = Né(e) le
homes-age = Âge, en chiffres
homes-unit = Compté en
homes-unit-year = Années
homes-unit-month = Mois
homes-unit-week = Semaines
homes-unit-day = Jours
homes-fault-name = Écrivez un nom. Un surnom suffit.
homes-fault-day = Choisissez le jour.
homes-fault-future = Ce jour n’est pas encore venu.
homes-fault-age = Écrivez l’âge en chiffres, comme 4.
homes-fault-family = Écrivez le nom de la famille.
homes-family-name = Nom de la famille
homes-family-name-hint = Souvent le nom du chef de famille.
homes-place = Lieu
homes-neighbourhood = Quartier
homes-neighbourhood-hint = Pour qu’un autre trouve la maison : derrière le moulin.
homes-position = Je suis devant la maison : garder la position
homes-position-again = Reprendre la position
homes-position-hint = Seulement si la famille est d’accord. La position est prise une fois, maintenant, pour retrouver la maison et planifier le chemin. Personne ne vous suit.
homes-position-kept = La position est gardée.
homes-locating = Recherche de la position…
homes-no-position = Le téléphone ne trouve pas la position. Sortez et réessayez, ou laissez.

home-title = Famille
home-not-here = Ceci n’est pas sur ce téléphone
home-not-here-hint = Quelqu’un d’autre suit peut-être cette famille. Synchronisez pour voir.
home-who = Qui vit ici
home-nobody = Personne n’est encore inscrit ici.
home-add-person = Une autre personne vit ici
home-add-birth = Un enfant est né
home-former = { $count ->
    [one] Une personne qui était ici avant
   *[other] { $count } personnes qui étaient ici avant
}
home-due = À faire maintenant
home-late = En retard
home-story = Ce qui s’est passé
home-story-all = Tout montrer ({ $count })
home-changes = Changements
home-edit = Corriger le nom ou le lieu
home-kept = Enregistré.
home-wishes = Comment ils veulent être visités
home-consent = Ce qu’ils ont accepté
home-move = La famille déménage
home-return = La famille est revenue
home-same = Cette famille est inscrite deux fois
home-here-only = Une partie n’est que sur ce téléphone.
home-here-only-todo = Elle part d’elle-même quand il y a du réseau.
home-here-only-open = Voir ce qui n’est pas envoyé
home-away = Cette famille est partie le { $day }.
home-away-todo = S’ils sont revenus, dites-le plus bas.
home-merged = Ce dossier et celui de { $name } sont une seule famille.
home-merged-open = Ouvrir { $name }
home-merged-undo = Ce sont bien deux familles

story-household-enrolled = La famille a été inscrite
story-household-arrived = La famille est venue d’une autre communauté
story-household-corrected = Nom ou lieu corrigé
story-household-assigned = Un autre agent suit la famille
story-household-moved-away = La famille est partie
story-household-returned = La famille est revenue
story-household-merged = La même qu’une autre famille
story-household-visit-planned = Un superviseur prévoit de venir
story-merge-undone = Ils étaient bien deux
story-person-joined = Quelqu’un a rejoint la famille
story-person-corrected = Ce qu’on sait de quelqu’un a été corrigé
story-person-died = Quelqu’un est décédé
story-person-left = Quelqu’un est allé vivre ailleurs
story-person-merged = Deux étaient la même personne
story-wish-stated = Ils ont dit comment ils veulent être visités
story-consent-given = Ils ont accepté d’être dans le registre
story-consent-withdrawn = Ils ne sont plus d’accord
story-visit = { $service }
story-erased = Effacé : il ne reste que la ligne
story-other = Autre chose a été noté
story-held = À vérifier
story-void = Barré
story-danger = Signe de danger

person-title = Personne
person-born = Né(e) le { $day }
person-estimated = Le jour de naissance est estimé d’après l’âge.
person-two-words = Deux personnes ont corrigé différemment.
person-two-words-todo = Demandez à la famille et corrigez encore une fois.
person-flags = Quelque chose ici ne peut pas être juste.
person-flags-todo = Vérifiez le nom et les dates, et corrigez.
person-visits = Visites à cette personne
person-edit = Corriger ce qu’on sait
person-leave = Va vivre ailleurs
person-die = Est décédé(e)
person-same = Est inscrite deux fois
person-merged = Est la même personne que { $name }.
person-came-back = Est revenue
person-kept = { $name } : enregistré.
person-came-title = Une personne vit ici
person-came-lead = Qui est venu vivre avec cette famille, ou a été oublié.
person-born-title = Un enfant est né
person-born-lead = L’enfant rejoint cette famille.
person-edit-title = Corriger
person-edit-lead = Changez seulement ce qui est faux. Ce qui était écrit reste dans le registre.
person-lives-title = La personne vit
person-lives-yes = Oui, c’était une erreur
person-lives-done = { $name } est de nouveau parmi les vivants.
person-back-title = De retour dans cette famille
person-back-yes = Oui, vit ici de nouveau
person-back-done = { $name } vit ici de nouveau.

merge-undo = Ils sont bien deux
merge-undone = Noté : ils sont deux.


wishes-title = Comment visiter
wishes-lead = Demandez là où personne n’écoute. Ce qu’ils ne disent pas reste vide.
wishes-none = Aucun souhait noté : demandez comment ils veulent être visités.
wishes-family = Comment la famille veut être visitée
wishes-of = Comment { $name } veut être visité(e)
wishes-look = Comment ils veulent être visités
wishes-since = Dit le { $day }
wishes-whose = De qui est ce souhait ?
wishes-everybody = Toute la famille
wishes-visibility = Avec quelle discrétion
wishes-visibility-any = Peu importe
wishes-visibility-plain = Sans uniforme
wishes-visibility-uniform = En uniforme
wishes-place = Où
wishes-place-hint = À la maison, derrière la maison, au centre…
wishes-time = Quand
wishes-time-hint = Le matin, après le marché, quand le mari est sorti…
wishes-present = Qui peut être présent
wishes-present-hint = Seule, avec sa sœur, sans la belle-mère…
wishes-contact = Moyen sûr de les joindre
wishes-contact-hint = Appeler d’abord la sœur ; pas de SMS…
wishes-done = Le souhait est noté.

consent-title = Ce qu’ils ont accepté
consent-lead = Lisez ceci à la famille, ou laissez le téléphone lire. Elle peut dire non sans rien perdre.
consent-aloud = Lire à voix haute
consent-stop = Arrêter la lecture
consent-no-voice = Ce téléphone n’a pas de voix dans cette langue : lisez vous-même.
consent-version = Version { $version } de ce texte
consent-agree = Ils sont d’accord
consent-not-yet = Pas encore
consent-not-yet-done = Rien n’a été noté. Revenez un autre jour.
consent-agreed-done = Leur accord est noté.
consent-given = Accord donné le { $day } (version { $version }).
consent-missing = Aucun accord n’est noté pour cette famille.
consent-missing-todo = Lisez-leur le texte avant de noter autre chose.
consent-older = Ils ont accepté un texte plus ancien.
consent-older-todo = Lisez-leur le nouveau texte.
consent-read = Leur lire le texte
consent-withdrawn = Depuis le { $day }, ils ne sont plus d’accord.
consent-withdrawn-todo = Ne notez plus rien, sauf s’ils acceptent à nouveau. Ils peuvent toujours venir au centre de santé.
consent-withdraw = Ils ne sont plus d’accord
consent-withdraw-yes = Noter
consent-withdraw-what = À partir de maintenant, on ne demande et on ne note plus rien. Ce qui est écrit peut être effacé : dites-le au superviseur s’ils le veulent.
consent-withdrawn-done = C’est noté. Tous ceux qui les suivent le sauront.
consent-whose = Qui n’est plus d’accord ?
consent-everybody = Toute la famille
consent-reason = Pourquoi, s’ils veulent le dire
consent-reason-hint = Ils n’ont pas à donner de raison.
consent-1-what-title = Ce que nous notons
consent-1-what = Les noms et les âges des gens de votre famille, où vous vivez, et ce que nous disons et faisons à chaque visite.
consent-1-why-title = À quoi cela sert
consent-1-why = Pour que je sache quand revenir et ce qu’il vous faut, et que le centre de santé sache ce qui a été fait.
consent-1-who-title = Qui le voit
consent-1-who = Moi, et celui ou celle qui suivra votre famille après moi. Un superviseur ne le voit que pour une visite ensemble. Le comité de votre communauté et les responsables voient des chiffres, sans noms. Chaque regard est noté, et vous pouvez demander qui a regardé.
consent-1-never-title = Ce qui n’arrive jamais
consent-1-never = Ce n’est pas vendu, ni montré aux voisins, à la police ou au propriétaire, et personne n’est puni pour ce qui y est écrit.
consent-1-free-title = Vous êtes libres
consent-1-free = Vous pouvez dire non, ne pas répondre à une question, ou changer d’avis n’importe quel jour. Vous êtes toujours soignés au centre de santé.
consent-1-see-title = Votre propre dossier
consent-1-see = Vous pouvez voir ce qui est écrit, le faire corriger ou effacer. Demandez-le à moi, au comité ou au centre de santé.

enrol-title = Inscrire une famille
enrol-no-book = Vous n’avez pas de registre où inscrire aujourd’hui. Demandez au superviseur.
enrol-book = Dans quelle communauté ?
enrol-step-family = Étape 2 sur 4 : la famille
enrol-step-people = Étape 3 sur 4 : qui y vit
enrol-step-look = Étape 4 sur 4 : vérifier
enrol-kept = Vous aviez commencé. Tout est encore là.
enrol-next = Suivant
enrol-back = Retour
enrol-person = Personne { $number }
enrol-person-more = Une personne de plus
enrol-person-away = Enlever cette personne
enrol-look-hint = Touchez Retour pour changer. On peut aussi corriger plus tard.
enrol-save = Inscrire la famille
enrol-done = { $name } est dans le registre.
enrol-stop = Arrêter et tout jeter
enrol-stop-yes = Oui, jeter
enrol-stop-what = Ce que vous avez saisi pour cette famille est perdu. Rien n’est encore dans le registre.

before-title = L’histoire d’avant
before-note = comme leur ancienne communauté l’a racontée
before-what = Voici ce qui a été écrit là où ils vivaient avant. On ne peut rien y ajouter ici.
before-not-here = Leur ancienne histoire n’est pas sur ce téléphone
before-not-here-hint = Elle arrive avec une synchronisation, quand les deux communautés ont écrit qu’ils ont déménagé.
person-died = Décès le { $day }.
person-died-wrong = C’est faux : la personne vit
person-left = Vit ailleurs depuis le { $day }.
