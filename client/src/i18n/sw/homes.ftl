# Familia, watu, matakwa, kibali, uandikishaji.

homes-find = Tafuta familia au mtu
homes-find-hint = Sehemu ya jina, jina la utani, au wanapoishi.
homes-count = { $count ->
    [one] Familia moja iko kwenye simu hii.
   *[other] Familia { $count } ziko kwenye simu hii.
}
homes-found = { $count ->
    [one] Familia moja imepatikana.
   *[other] Familia { $count } zimepatikana.
}
homes-none = Bado hakuna familia kwenye simu hii
homes-none-hint = Sawazisha ili kupata familia zako, au andikisha ya kwanza.
homes-none-found = Hakuna anayeitwa hivyo hapa
homes-none-found-hint = Jaribu herufi chache, au jina lao lingine.
homes-enrol = Andikisha familia
homes-people = { $count ->
    [one] Mtu mmoja
   *[other] Watu { $count }
}
homes-away = Wamehama
homes-merged = Sawa na mwingine
homes-died = Amefariki
homes-left = Anaishi kwingine
homes-here-only = Haijatumwa
homes-two-words = Maelezo mawili
homes-another = familia nyingine
homes-reading = Subiri kidogo…
homes-keep = Hifadhi
homes-nothing-changed = Hakuna kilichobadilishwa.
homes-find-other = Tafuta familia nyingine
homes-chosen = Imechaguliwa

homes-age-day = { $count ->
    [one] umri: siku moja
   *[other] umri: siku { $count }
}
homes-age-week = { $count ->
    [one] umri: wiki moja
   *[other] umri: wiki { $count }
}
homes-age-month = { $count ->
    [one] umri: mwezi mmoja
   *[other] umri: miezi { $count }
}
homes-age-year = { $count ->
    [one] umri: mwaka mmoja
   *[other] umri: miaka { $count }
}
homes-age-about = { $age } hivi
homes-age-unknown = umri haujulikani
homes-nickname = Jina la utani
homes-nickname-hint = Jinsi majirani wanavyomwita, kama wanamwita hivyo.
homes-head-who = Nani ni mkuu wa kaya?
homes-head-none = Haijasemwa
homes-head = Mkuu wa kaya
homes-headed-by = ya { $name }
homes-sex = Jinsia
homes-sex-female = Mke
homes-sex-male = Mume
homes-sex-other = Nyingine
homes-sex-not-said = Haikusemwa
homes-name = Jina
homes-name-hint = Kama watu wanavyomwita.
homes-name-newborn = Kama mtoto hana jina bado, andika ni wa nani: mtoto wa Akinyi.
homes-knows = Umri unajulikanaje?
homes-knows-age = Umri wake
homes-knows-day = Siku ya kuzaliwa
homes-knows-none = Hakuna
homes-born-on = Alizaliwa tarehe
homes-age = Umri, kwa tarakimu
homes-unit = Inahesabiwa kwa
homes-unit-year = Miaka
homes-unit-month = Miezi
homes-unit-week = Wiki
homes-unit-day = Siku
homes-fault-name = Andika jina. Linaweza kuwa la utani.
homes-fault-day = Chagua siku.
homes-fault-future = Siku hiyo haijafika.
homes-fault-age = Andika umri kwa tarakimu, kama 4.
homes-fault-family = Andika familia inaitwaje.
homes-family-name = Familia inaitwaje
homes-family-name-hint = Mara nyingi jina la mkuu wa familia.
homes-place = Mahali
homes-neighbourhood = Mtaa
homes-neighbourhood-hint = Ili mwingine aipate nyumba: nyuma ya kinu.
homes-position = Niko nyumbani hapa: hifadhi mahali
homes-position-again = Tafuta mahali upya
homes-position-hint = Tu familia ikikubali. Inachukuliwa mara moja, sasa, ili kuipata nyumba na kupanga njia. Hakuna anayekufuatilia.
homes-position-kept = Mahali pamehifadhiwa.
homes-locating = Inatafuta mahali…
homes-no-position = Simu haipati mahali. Toka nje ujaribu tena, au acha.

home-title = Familia
home-not-here = Hii haipo kwenye simu hii
home-not-here-hint = Huenda mwingine anaitunza familia hii sasa. Sawazisha uone.
home-who = Wanaoishi hapa
home-nobody = Bado hakuna aliyeandikwa hapa.
home-add-person = Mtu mwingine anaishi hapa
home-add-birth = Mtoto amezaliwa
home-former = { $count ->
    [one] Mtu mmoja aliyekuwa hapa zamani
   *[other] Watu { $count } waliokuwa hapa zamani
}
home-due = Yanayotakiwa sasa
home-late = Imechelewa
home-story = Yaliyotokea
home-story-all = Onyesha zote { $count }
home-changes = Mabadiliko
home-edit = Sahihisha jina au mahali
home-kept = Imehifadhiwa.
home-wishes = Wanavyotaka kutembelewa
home-consent = Walichokubali
home-move = Familia inahama
home-return = Familia imerudi
home-same = Familia hii imeandikwa mara mbili
home-here-only = Baadhi yako kwenye simu hii tu.
home-here-only-todo = Itatumwa yenyewe mtandao ukipatikana.
home-here-only-open = Ona ambayo hayajatumwa
home-away = Familia hii ilihama { $day }.
home-away-todo = Wakirudi, sema hapa chini.
home-merged = Jalada hili na la { $name } ni familia moja.
home-merged-open = Fungua { $name }
home-merged-undo = Kumbe ni familia mbili

story-household-enrolled = Familia iliandikishwa
story-household-arrived = Familia ilitoka jamii nyingine
story-household-corrected = Jina au mahali palisahihishwa
story-household-assigned = Mhudumu mwingine anawatunza
story-household-moved-away = Familia ilihama
story-household-returned = Familia ilirudi
story-household-merged = Sawa na familia nyingine
story-household-visit-planned = Msimamizi anapanga kuja
story-merge-undone = Kumbe walikuwa wawili
story-person-joined = Mtu alijiunga na familia
story-person-corrected = Taarifa za mtu zilisahihishwa
story-person-died = Mtu alifariki
story-person-left = Mtu alikwenda kuishi kwingine
story-person-merged = Wawili walikuwa mtu mmoja
story-wish-stated = Walisema wanavyotaka kutembelewa
story-consent-given = Walikubali kuwa kwenye daftari
story-consent-withdrawn = Hawakubali tena
story-visit = { $service }
story-erased = Imefutwa: mstari tu umebaki
story-other = Jambo jingine liliandikwa
story-held = Inaangaliwa
story-void = Imefutwa mstari
story-danger = Dalili ya hatari

person-title = Mtu
person-born = Alizaliwa { $day }
person-estimated = Siku ya kuzaliwa imekadiriwa kutoka umri.
person-two-words = Watu wawili walisahihisha tofauti.
person-two-words-todo = Uliza familia, usahihishe tena.
person-flags = Kuna kitu hapa hakiwezi kuwa sahihi.
person-flags-todo = Angalia jina na tarehe, usahihishe.
person-visits = Ziara kwa mtu huyu
person-edit = Sahihisha taarifa
person-leave = Anakwenda kuishi kwingine
person-die = Amefariki
person-same = Ameandikwa mara mbili
person-merged = Ni mtu yuleyule na { $name }.
person-came-back = Amerudi
person-kept = { $name }: imehifadhiwa.
person-came-title = Mtu anaishi hapa
person-came-lead = Aliyekuja kuishi na familia hii, au alisahaulika.
person-born-title = Mtoto amezaliwa
person-born-lead = Mtoto anajiunga na familia hii.
person-edit-title = Sahihisha
person-edit-lead = Badilisha yaliyo makosa tu. Yaliyoandikwa yanabaki daftarini.
person-lives-title = Yuko hai
person-lives-yes = Ndiyo, ilikuwa kosa
person-lives-done = { $name } yuko hai tena kwenye daftari.
person-back-title = Amerudi katika familia hii
person-back-yes = Ndiyo, anaishi hapa tena
person-back-done = { $name } anaishi hapa tena.

merge-undo = Kumbe ni wawili
merge-undone = Imeandikwa: ni wawili.


wishes-title = Namna ya kutembelea
wishes-lead = Uliza pasipo na anayesikiliza. Wasiyosema yaachwe wazi.
wishes-none = Hakuna matakwa yaliyoandikwa: uliza wanavyotaka kutembelewa.
wishes-family = Familia inavyotaka kutembelewa
wishes-of = { $name } anavyotaka kutembelewa
wishes-look = Wanavyotaka kutembelewa
wishes-since = Walisema { $day }
wishes-whose = Ni matakwa ya nani?
wishes-everybody = Familia nzima
wishes-visibility = Kuonekana
wishes-visibility-any = Yoyote
wishes-visibility-plain = Bila sare
wishes-visibility-uniform = Ukiwa na sare
wishes-place = Wapi
wishes-place-hint = Nyumbani, nyuma ya nyumba, kliniki…
wishes-time = Lini
wishes-time-hint = Asubuhi, baada ya soko, mume asipokuwepo…
wishes-present = Nani awepo
wishes-present-hint = Peke yake, na dada, mama mkwe asiwepo…
wishes-contact = Njia salama ya kuwapata
wishes-contact-hint = Mpigie dada kwanza; usitume ujumbe…
wishes-done = Matakwa yao yamehifadhiwa.

consent-title = Walichokubali
consent-lead = Isomee familia hii, au acha simu isome. Wanaweza kukataa bila kupoteza chochote.
consent-aloud = Soma kwa sauti
consent-stop = Acha kusoma
consent-no-voice = Simu hii haina sauti ya lugha hii: soma mwenyewe kwa sauti.
consent-version = Toleo la { $version } la maneno haya
consent-agree = Wanakubali
consent-not-yet = Bado
consent-not-yet-done = Hakuna kilichoandikwa. Rudi siku nyingine.
consent-agreed-done = Kibali chao kimehifadhiwa.
consent-given = Walikubali { $day } (toleo la { $version }).
consent-missing = Hakuna kibali kilichoandikwa kwa familia hii.
consent-missing-todo = Wasomee kabla ya kuandika zaidi.
consent-older = Walikubali maneno ya zamani.
consent-older-todo = Wasomee maneno mapya.
consent-read = Wasomee
consent-withdrawn = Tangu { $day } hawakubali tena.
consent-withdrawn-todo = Usiandike zaidi, isipokuwa wakikubali tena. Bado wanaweza kuja kituoni.
consent-withdraw = Hawakubali tena
consent-withdraw-yes = Andika
consent-withdraw-what = Kuanzia sasa hakuna kitakachoulizwa wala kuandikwa. Yaliyoandikwa yanaweza kufutwa: mwambie msimamizi wakitaka.
consent-withdrawn-done = Imeandikwa. Itawafikia wote wanaowatunza.
consent-whose = Nani hakubali tena?
consent-everybody = Familia nzima
consent-reason = Kwa nini, wakitaka kusema
consent-reason-hint = Si lazima watoe sababu.
consent-1-what-title = Tunachoandika
consent-1-what = Majina na umri wa watu wa familia yenu, mnapoishi, na tunayozungumza na kufanya katika kila ziara.
consent-1-why-title = Ni ya nini
consent-1-why = Ili nijue lini nirudi, mnahitaji nini, na kituo cha afya kijue kilichofanyika.
consent-1-who-title = Nani anaona
consent-1-who = Mimi, na yeyote atakayeitunza familia yenu baada yangu. Msimamizi anaona tu ziara ya pamoja ikipangwa. Kamati ya jamii na mameneja wanaona hesabu, bila majina. Kila anayeangalia anaandikwa, na mnaweza kuuliza nani aliangalia.
consent-1-never-title = Kisichofanyika kamwe
consent-1-never = Haiuzwi, haionyeshwi kwa majirani, polisi wala mwenye nyumba, na hakuna anayeadhibiwa kwa yaliyomo.
consent-1-free-title = Mko huru
consent-1-free = Mnaweza kukataa, kuacha swali lolote, au kubadili mawazo siku yoyote. Bado mtapata huduma kituoni.
consent-1-see-title = Rekodi yenu
consent-1-see = Mnaweza kuona yaliyoandikwa, kuyasahihisha, au kuyafuta. Niulizeni, au kamati, au kituo cha afya.

enrol-title = Andikisha familia
enrol-no-book = Huna daftari la kuandikisha familia leo. Muulize msimamizi.
enrol-book = Katika jamii ipi?
enrol-step-family = Hatua ya 2 kati ya 4: familia
enrol-step-people = Hatua ya 3 kati ya 4: wanaoishi hapo
enrol-step-look = Hatua ya 4 kati ya 4: kagua
enrol-kept = Ulikuwa umeanza. Bado iko hapa.
enrol-next = Endelea
enrol-back = Rudi
enrol-person = Mtu wa { $number }
enrol-person-more = Mtu mwingine
enrol-person-away = Mwondoe mtu huyu
enrol-look-hint = Gusa Rudi kubadilisha. Baadaye pia inaweza kusahihishwa.
enrol-save = Andikisha familia
enrol-done = { $name } wako kwenye daftari.
enrol-stop = Acha na utupe haya
enrol-stop-yes = Ndiyo, tupa
enrol-stop-what = Uliyoandika kwa familia hii yatapotea. Bado hayamo daftarini.

before-title = Habari za kabla
before-note = kama jamii yao ya zamani ilivyozisimulia
before-what = Haya yaliandikwa walikoishi kabla. Hapa huwezi kuongeza chochote.
before-not-here = Habari zao za zamani haziko kwenye simu hii
before-not-here-hint = Zitakuja ukisawazisha, jamii zote mbili zikishaandika kwamba walihama.
person-died = Alifariki { $day }.
person-died-wrong = Si kweli: yuko hai
person-left = Anaishi kwingine tangu { $day }.
