# Fremu ya programu: pau, vichupo, mwanzo, kufunga, usawazishaji, mipangilio.

back = Rudi
hide = Ficha
skip = Ruka hadi kwenye ukurasa
no-back = Hapana, rudi
go-on = Endelea
go-home = Nenda mwanzo
or = au
begin = Anza
looking = Inatafuta …
tabs = Sehemu za programu
tab-today = Leo
tab-home = Mwanzo
tab-homes = Familia
tab-mine = Kazi yangu
tab-sync = Sawazisha
today-title = Leo
homes-title = Familia
mine-title = Kazi yangu
supervisor-title = Wahudumu wangu
committee-title = Jamii yetu
nurse-title = Kituo chetu cha afya
stand-in = { $families ->
    [one] Familia moja iko kwenye simu hii.
   *[other] Familia { $families } ziko kwenye simu hii.
}
unsent = { $count ->
    [one] Andiko 1 liko kwenye simu hii tu
   *[other] Maandiko { $count } yako kwenye simu hii tu
}
seconds = { $count ->
    [one] sekunde 1
   *[other] sekunde { $count }
}
minutes = { $count ->
    [one] dakika 1
   *[other] dakika { $count }
}
minutes-short = dak. { $count }
calendar = Kalenda
language = Lugha
language-missing = Lugha hii bado haiko kwenye simu. Tafuta mtandao uichague tena.
screen-missing = Ukurasa huu haupo
screen-missing-what = Sehemu hii ya programu haikuweza kupakiwa.
screen-missing-do = Tafuta mtandao, funga programu uifungue tena. Hakuna kilichopotea.

first-title = Karibu Ubia
first-lead = Daftari la kazi la wahudumu wa afya ya jamii: nani wa kutembelea na kwa nini, nini kimefanyika, nini kimelipwa.
first-offline = Inafanya kazi bila mtandao.
first-lock = Mnayoambiwa na familia yamefungwa kwa PIN yako.
first-sync = Mtandao ukipatikana, kazi yako hufika panapostahili.
first-code = Nina msimbo
first-where = Msimbo huja kwenye karatasi au picha, kutoka kwa msimamizi wako au kamati. Hutumika mara moja.

admit-step = Hatua { $step } kati ya { $of }
admit-code-title = Msimbo wako
admit-symbol-title = Chagua alama yako
admit-pin-title = Chagua PIN
admit-again-title = PIN ile ile tena
admit-asking-title = Subiri kidogo
admit-asking = Simu hii inatengeneza ufunguo wako na kuonyesha msimbo. Ufunguo hautoki kamwe kwenye simu.
code-scan = Soma picha
code-label = Msimbo wa kwenye karatasi
code-hint = Herufi na namba 26. Herufi ndogo zinatosha; huna haja ya kuandika vistari.
code-left = { $count ->
    [0] Msimbo umekamilika.
    [one] Bado 1.
   *[other] Bado { $count }.
}
scan-how = Shikilia picha mbele ya kamera.
scan-stop = Andika badala yake
camera-refused = Kamera haiwezi kutumika.
camera-refused-do = Ruhusu kamera, au andika msimbo.
symbol-title = Alama yako
symbol-why = Inakaa kwenye skrini iliyofungwa badala ya jina lako, ili anayeokota simu asijue ni ya nani.
symbol-fish = Samaki
symbol-bird = Ndege
symbol-tree = Mti
symbol-drum = Ngoma
symbol-boat = Mashua
symbol-star = Nyota
symbol-pot = Chungu
symbol-leaf = Jani
symbol-moon = Mwezi
symbol-flower = Ua
symbol-hill = Kilima
symbol-hut = Nyumba
admit-code = Seva haikubali msimbo huu.
admit-code-do = Angalia kila herufi tena. Msimbo hutumika mara moja: kama umetumika, omba mpya.
admit-unreached = Hakuna mtandao sasa.
admit-unreached-do = Nenda penye mtandao ujaribu tena. Msimbo bado unafanya kazi.
admit-slow_down = Umejaribu mara nyingi mno.
admit-slow_down-do = Subiri dakika moja, kisha jaribu tena.
admit-try_again = Haikufaulu safari hii.
admit-try_again-do = Jaribu tena baadaye kidogo. Msimbo bado unafanya kazi.
admit-refused = Seva imekataa.
admit-refused-do = Mwombe aliyekupa msimbo akupe mwingine.
admit-pin_short = PIN ni fupi mno.
admit-pin_short-do = Tumia tarakimu sita au zaidi.
admit-pin_simple = Mtu yeyote angejaribu PIN hii kwanza.
admit-pin_simple-do = Chagua tarakimu ambazo hazifuatani na si zote sawa.
pin-why = Tarakimu sita au zaidi. Usitumie siku yako ya kuzaliwa, wala usimwambie mtu. Haipatikani popote: wewe tu unaijua.
pin-new = PIN mpya
pin-again = PIN mpya mara moja tena
pin-differs = PIN hizo mbili si sawa.
pin-differs-do = Chagua PIN tena.
pin-typed = { $count ->
    [0] Bado hakuna tarakimu.
    [one] Tarakimu 1 imeandikwa.
   *[other] Tarakimu { $count } zimeandikwa.
}
pin-busy = Inafunguka, subiri.
pin-erase = Futa
pin-open = Fungua
admitted = Umeingia.
admitted-what = Ufunguo wako umetengenezwa kwenye simu hii. Familia zako zitakuja na usawazishaji wa kwanza.
kept-title = Kabla ya kuanza
keeping-kept = Kivinjari kimeahidi kutunza kazi yako.
keeping-refused = Kivinjari hakijaahidi kutunza kazi yako.
keeping-refused-what = Simu ikijaa, kivinjari kinaweza kutupa kilichoko kwenye simu hii tu.
keeping-refused-do = Weka programu kwenye skrini ya mwanzo, na usawazishe mara kwa mara.
install = Weka programu kwenye skrini ya mwanzo
keeping-ask = Omba tena
hide-how = “Ficha” hufunga mara moja na kuonyesha kalenda. Bonyeza jina la mwezi ili urudi.
lock-how = Isipoguswa kwa dakika chache, programu hujifunga. Ulichokuwa ukijaza kinabaki.

lock-title = Wewe ni nani?
lock-pin-title = PIN yako
lock-pin = PIN
lock-pin-bound = PIN, kisha kifungulio cha simu yenyewe
lock-other = Ingiza mtu mwingine
lock-unsent = { $count ->
    [one] Andiko 1 liko kwenye simu hii tu. Litatumwa lenyewe mtandao ukipatikana.
   *[other] Maandiko { $count } yako kwenye simu hii tu. Yatatumwa yenyewe mtandao ukipatikana.
}
pin-wrong = Hiyo si PIN sahihi.
pin-wait = Jaribu tena baada ya { $wait }.
pin-forgotten = Nimesahau PIN yangu
pin-forgotten-what = Hakuna anayeweza kuitafuta au kuibadilisha. Mwombe msimamizi wako msimbo mpya; utapata ufunguo mpya. Ulichoandika na hakijatumwa bado kitatumwa mtandao ukipatikana.
unlock-failed = Haikuweza kufunguka. Jaribu tena; ikiendelea hivyo, funga programu uifungue upya.
unlock-device = Kifungo cha simu hakikufunguliwa. Jaribu tena. Simu ikiwa imewekwa upya, omba msimbo mpya: kazi yako ambayo haijatumwa itatumwa hata hivyo.
wiped-revoked = Ufunguo wa simu hii umeondolewa, na habari za familia zimeondolewa kwenye simu.
wiped-revoked-do = Ulichoandika kimetunzwa na bado kitatumwa. Mwombe msimamizi wako msimbo mpya.
wiped-silence = Simu hii haikupata mtandao kwa muda mrefu mno, na habari za familia zimeondolewa kwenye simu.
wiped-silence-do = Ulichoandika kimetunzwa. Fungua penye mtandao: habari zitarudi.

newer = Programu mpya zaidi iko tayari.
newer-what = Programu itafungwa kidogo na kuuliza PIN yako. Hakuna kitakachopotea.
newer-use = Itumie sasa
warning = Onyo
warning-more = Ona la kufanya
warning-revoked = Ufunguo wa simu hii umeondolewa.
warning-full = Simu hii haina nafasi tena.
warning-tight = Simu hii inakaribia kujaa.
warning-unkept = Kazi ya zaidi ya siku moja iko kwenye simu hii tu, na kivinjari kinaweza kuitupa.

sync-title = Usawazishaji
sync-more = Zaidi
sync-waiting = { $count ->
    [one] Andiko 1 liko kwenye simu hii tu.
   *[other] Maandiko { $count } yako kwenye simu hii tu.
}
sync-waiting-what = Yatatumwa yenyewe mtandao ukipatikana, hata simu ikiwa imefungwa.
sync-files = { $count ->
    [one] Picha au sauti moja ({ $size }) iko kwenye simu hii tu. Itatumwa programu ikiwa wazi.
   *[other] Picha au sauti { $count } ({ $size }) ziko kwenye simu hii tu. Zitatumwa programu ikiwa wazi.
}
sync-nothing = Yote uliyoandika yamefika.
sync-safe = Salama
sync-oldest = La zamani zaidi
sync-arrived = Mara ya mwisho kufika
sync-heard = Seva ilisikika
sync-never = bado
sync-bytes = Data iliyotumika
sync-bytes-both = { $up } kutoka, { $down } kuingia
sync-now = Sawazisha sasa
sync-stop = Simamisha
sync-doing-push = Inatuma ulichoandika …
sync-doing-pull = Inaleta mapya …
sync-doing-forms = Inaleta fomu …
sync-doing-files = Inatuma picha na sauti …
sync-doing-keep = Inahifadhi …
sync-progress = { $arrived } yamefika, { $came } yamekuja.
sync-done = Imekamilika.
sync-done-do = Unaweza kuendelea na kazi yako.
sync-unreached = Seva haikupatikana.
sync-unreached-do = Hakuna kilichopotea. Itajaribu tena yenyewe mtandao ukipatikana.
sync-stopped = Umeisimamisha.
sync-stopped-do = Mara nyingine itaendelea kutoka hapa.
sync-revoked = Ufunguo wa simu hii umeondolewa. Habari za familia zimeondolewa.
sync-revoked-do = Ulichoandika kimetunzwa na bado kitatumwa. Mwombe msimamizi wako msimbo mpya.
sync-full = Simu hii haina nafasi tena.
sync-full-do = Futa picha au video usizohitaji, kisha sawazisha tena.
held-title = { $count ->
    [one] Andiko 1 limewekwa kando
   *[other] Maandiko { $count } yamewekwa kando
}
held-what = Yamefika na hayajapotea. Watu watayaangalia na kuamua.
held-to_settle = Ya kuamuliwa
held-quarantine = Karantini
held-key_revoked = Ufunguo wako ulikuwa umeondolewa lilipofika. Pande zote mbili zitaamua kama linahesabiwa.
held-key_expired = Ufunguo wako ulikuwa wa zamani mno lilipofika. Pande zote mbili zitaamua kama linahesabiwa.
held-key_of_another_place = Ufunguo wako ni wa daftari jingine. Pande zote mbili zitaamua.
held-no_role = Hukuwa na nafasi kwenye daftari hili siku hiyo. Mwulize msimamizi wako.
held-unreadable = Halikuweza kusomeka. Mwonyeshe msimamizi wako.
held-other_content = Andiko jingine lina namba hiyo hiyo. Mwonyeshe msimamizi wako.
held-no_mandate = Linahitaji mamlaka ambayo hukuwa nayo.
held-unknown_kind = Seva ni ya zamani kuliko programu hii na bado hailijui. Linasubiri huko.
held-other = Limewekwa kando ({ $reason }). Mwonyeshe msimamizi wako.

storage-title = Nafasi kwenye simu hii
storage-room = Nafasi
storage-used = { $used } kati ya { $room } zimetumika.
storage-unknown = Kivinjari hakisemi kuna nafasi kiasi gani.
storage-tight-do = Futa picha au video usizohitaji. Sawazisha ili kazi yako iwe salama.

settings-title = Mipangilio
settings-who = Wewe ni { $name }.
settings-pin = PIN na simu
lock-now = Funga sasa
lock-time = Jifunge baada ya
lock-time-hint = simu isipoguswa na mtu
pin-change = Badilisha PIN
pin-old = PIN yako ya sasa
pin-changed = PIN imebadilishwa.
bind-title = Uliza pia kifungulio cha simu
bind-note = alama ya kidole, uso au mchoro
wipe-title = Ondoa habari kwenye simu hii
wipe-note = ulichoandika na ufunguo wako vinabaki
wipe-what = Habari za familia zitaondoka kwenye simu sasa. Zitarudi kwa usawazishaji ujao. Ulichoandika na hakijatumwa kinabaki.
wipe-yes = Ziondoe
wipe-done = Habari zimeondolewa kwenye simu hii.
remove-title = Ondoa kazi yangu kwenye simu hii
remove-note = simu ikienda kwa mtu mwingine
check-charter = Hakiki mkataba uliochapishwa
