# Of screens that few open: they come with the first of these.
bind-what = Alors il faut votre code PIN et le verrou du téléphone. Une copie des fichiers seule ne s’ouvre pas, même en essayant tous les codes.
bind-danger = Si le verrou du téléphone est enlevé ou le téléphone remis à zéro, plus personne ne peut ouvrir. Le travail non envoyé part quand même.
bind-cannot = Ce téléphone ne le peut pas. Le code PIN seul le protège.
bind-done = Désormais le verrou du téléphone est demandé aussi.
remove-what = Rien de votre travail ne reste sur ce téléphone. Ce qui est arrivé au serveur reste dans le cahier.
remove-stories = { $count ->
    [one] le dossier de 1 famille
   *[other] les dossiers de { $count } familles
}
remove-key = votre clé : pour un autre téléphone il faut un nouveau code
remove-drafts = les formulaires commencés et pas finis
remove-lost = { $count ->
    [one] 1 inscription n’est pas arrivée et serait perdue pour toujours.
   *[other] { $count } inscriptions ne sont pas arrivées et seraient perdues pour toujours.
}
remove-lost-do = Synchronisez d’abord, puis enlevez.
remove-files-lost = { $count ->
    [one] Une image ou un son qui n’est pas arrivé serait perdu.
   *[other] { $count } images ou sons qui ne sont pas arrivés seraient perdus.
}
remove-nothing-lost = Tout ce que vous avez écrit est arrivé. Rien ne serait perdu.
remove-yes = L’enlever
merge-person-title = Inscrite deux fois
merge-person-lead = { $name } est la même personne que :
merge-home-title = Inscrite deux fois
merge-home-lead = { $name } est la même famille que :
merge-into = Quelle fiche continue ?
merge-into-hint = Celle qui a le meilleur nom.
merge-yes = Oui, c’est la même
merge-can-undo = Rien n’est perdu. Si c’est une erreur, on peut revenir en arrière.
merge-done = Noté : c’est la même.
merge-undo-lead = Les deux continuent, chacun avec son histoire.
move-within = Dans cette communauté
move-within-note = Vous continuez à les suivre.
move-out = Hors de cette communauté
move-out-note = Leur histoire ici se termine ; un autre peut la continuer.
move-where = Où vont-ils ?
move-within-next = Suite : le nouveau lieu
move-day = Dernier jour ici
move-back-day = Revenue depuis
move-to = Vers quelle communauté ?
move-unknown = Ailleurs, ou inconnu
move-what = Plus de visites demandées ici. Ce qui a été fait reste dans le registre.
move-yes = Ils partent
move-done = Noté : ils sont partis.
move-return-yes = Ils vivent ici de nouveau
move-returned-done = Noté : ils vivent ici de nouveau.
person-died-title = Un décès
person-died-sorry = Nous partageons le deuil de la famille. Plus aucune visite ne sera demandée pour cette personne.
person-died-day = Jour du décès
person-died-yes = Noter le décès
person-died-done = Le décès de { $name } est noté.
person-left-title = Vit ailleurs
person-left-day = Dernier jour dans cette famille
person-left-yes = Noter
person-left-done = { $name } ne vit plus ici.
person-near = La personne rejoint-elle une autre famille ici ?
person-near-no = Non, ou inconnu
person-near-yes = Oui
