rewards-title = Promis en plus de la paie
rewards-none = Rien n’est promis en plus de la paie.
rewards-by = { $source }, avant le { $day }
rewards-source-community = La communauté
rewards-source-health-system = Le système de santé
rewards-source-payer = Le payeur
rewards-came = Arrivé le { $day }.
rewards-part = { $some } sur { $all } sont arrivés.
rewards-not-here = Pas encore là.
rewards-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
 }
rewards-it-came = C’est arrivé
rewards-it-is-missing = Ce n’est pas arrivé
rewards-said-came = Vous avez dit : c’est arrivé.
rewards-said-missing = Vous avez dit : ce n’est pas arrivé.
rewards-said-wrong = Vous avez dit : ce n’est pas comme il faut.
rewards-noted = C’est noté. Les deux parties le liront.
rewards-thanks = Remerciements
rewards-thanks-none = Personne n’a encore écrit de remerciements.
rewards-item-charging = De quoi charger le téléphone
rewards-item-bag-and-badge = Un sac, une tenue et un badge
rewards-item-boots-and-raincoat = Bottes, imperméable, lampe
rewards-item-bicycle = Un vélo, et sa réparation
rewards-item-health-cover = Des soins pour elle et sa famille
rewards-item-training = Une formation avec certificat
rewards-item-career-step = Un échelon, au mérite que chacun peut lire
rewards-item-public-thanks = Des remerciements en public
rewards-item-thank-you-notes = Des mots de merci des familles et du personnel
rewards-item-referral-feedback = Des nouvelles de ceux qu’elle a envoyés
rewards-item-help-on-her-field = De l’aide dans son champ ou à sa maison
rewards-item-food-or-goods = De la nourriture ou des biens de la communauté
rewards-item-free-from-duties = Dispensée de travaux communs ou de cotisations
rewards-item-space-to-work = Un lieu pour se réunir et ranger
rewards-item-supportive-visit = Une visite qui aide, des deux superviseurs
rewards-item-association = Une association ou un groupe d’épargne d’agents
rewards-missing = Il manque { $missing } sur { $promised }, { $share } sur 100
rewards-what-came = Ce qui en est arrivé

# Her written agreement
agreement-title = Mon accord écrit
agreement-none = Il n’y a pas encore d’accord écrit.
agreement-none-what = La paie ne l’attend pas. Demandez-en un : il dit votre travail, votre paie et vos droits.
agreement-conditions = Ce que je fais, où, et combien d’heures
agreement-pay = Ce que je reçois pour cela, et quand
agreement-rights = Mes droits
agreement-from = À partir du { $from }.
agreement-from-to = Du { $from } au { $to }.
agreement-accepted = Je l’ai accepté le { $day }.
agreement-not-accepted = Pas encore accepté.
agreement-accept = Je l’ai lu et je l’accepte
agreement-accept-heard = On me l’a lu et je l’accepte
agreement-noted = C’est noté. Les deux côtés le liront.
agreement-keep = Le garder en fichier texte
agreement-keep-what = Le fichier est hors de cette application. Qui tient votre téléphone peut le lire.
agreement-no-voice = Ce téléphone n’a pas de voix dans la langue de l’accord. Faites-le lire par quelqu’un de confiance.
agreement-note = votre travail, votre paie, vos droits ; à lire, à écouter, à garder
